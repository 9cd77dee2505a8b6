"""A day is typed, or taken from a month that hangs under its field."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csdesk.domain.working_days import WorkingDays
from csdesk.errors import NoDateError
from csdesk.ui import week
from csdesk.ui.panels.entries import Entries
from csdesk.ui.widgets.date_field import DateCalendar, DateField, DayPicker
from csdesk.ui.widgets.fields import KeyWatch, QuietField, on_enter
from csdesk.ui.words import words

_TODAY = date(2026, 11, 19)
_ALT = Qt.KeyboardModifier.AltModifier
K = Qt.Key


@pytest.fixture(autouse=True)
def _week() -> Iterator[None]:
    holidays = {date(2026, 11, 3), date(2026, 11, 23)}
    week.ask(lambda: WorkingDays(holiday=holidays.__contains__))
    yield
    week.ask()
    week.sunday_first = False


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[DateField]:
    made = DateField(Entries(lambda: _TODAY, None))
    window = _show(qtbot, made)
    made.setFocus()
    yield made
    window.close()


def _show(qtbot: QtBot, *fields: QWidget) -> QWidget:
    window = QWidget()
    for one in fields:
        one.setParent(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitActive(window)
    return window


def _press(qtbot: QtBot, field: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(field, key)


def _open(qtbot: QtBot, field: QLineEdit) -> DateCalendar:
    qtbot.keyClick(field, K.Key_Down, _ALT)
    calendar = _calendar(field)
    assert calendar is not None
    return calendar


def _calendar(field: QLineEdit) -> DateCalendar | None:
    picker = field.findChild(DayPicker)
    assert isinstance(picker, DayPicker)
    return picker.calendar


def test_the_month_of_what_stands_there_is_opened_by_keys_and_a_day_is_taken(qtbot: QtBot, field: DateField) -> None:
    field.setText("year end")
    calendar = _open(qtbot, field)
    assert calendar.grid.day == date(2026, 12, 31)
    _press(qtbot, field, K.Key_Left, K.Key_Up, K.Key_Return)
    assert _calendar(field) is None
    assert (field.text(), field.day(), field.isModified()) == ("23 Dec 2026", date(2026, 12, 23), True)


@pytest.mark.parametrize("text", ["", "soon"])
def test_it_opens_on_today_where_no_day_stands(qtbot: QtBot, field: DateField, text: str) -> None:
    field.setText(text)
    assert _open(qtbot, field).grid.day == _TODAY
    _press(qtbot, field, K.Key_PageDown, K.Key_Home, K.Key_Escape)
    assert _calendar(field) is None
    assert field.text() == text


def test_the_icon_opens_it_and_a_click_takes_a_day(qtbot: QtBot, field: DateField) -> None:
    taken: list[str] = []
    field.textEdited.connect(taken.append)
    field.actions()[0].trigger()
    calendar = _calendar(field)
    assert calendar is not None
    grid = calendar.grid
    place = grid._shown().index(date(2026, 11, 27))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.area(place).center().toPoint())
    assert field.day() == date(2026, 11, 27)
    assert taken == ["27 Nov 2026"]


@pytest.mark.parametrize(("sunday_first", "first"), [(False, date(2026, 10, 26)), (True, date(2026, 11, 1))])
def test_the_week_begins_as_in_the_settings(qtbot: QtBot, field: DateField, sunday_first: bool, first: date) -> None:
    week.sunday_first = sunday_first
    assert _open(qtbot, field).grid._shown()[0] == first
    _press(qtbot, field, K.Key_Escape)


def test_a_holiday_is_named(qtbot: QtBot, field: DateField) -> None:
    calendar = _open(qtbot, field)
    calendar.grid.go_to(date(2026, 11, 23))
    assert calendar.note.words == "Mon 23 Nov 2026 · Japanese holiday"
    words.speak("ja")
    calendar.grid.go_to(date(2026, 11, 23))
    assert calendar.note.words == "2026年11月23日（月） · 勤労感謝の日"
    calendar.grid.go_to(date(2026, 11, 20))
    assert calendar.note.words == "2026年11月20日（金） · 明日"
    _press(qtbot, field, K.Key_Escape)


def test_what_is_no_day_is_refused_with_what_can_be_typed(field: DateField) -> None:
    field.setText("soon")
    with pytest.raises(NoDateError) as refused:
        field.day()
    for language, said in (("en", "Try next tue, 12/25 or"), ("ja", "来週火曜、12/25")):
        words.speak(language)
        assert said in refused.value.sentence(words)


def test_a_quiet_field_keeps_what_is_taken_and_shows_its_icon_while_one_is_in_it(qtbot: QtBot) -> None:
    kept: list[str] = []
    quiet, other = QuietField("Due", kept.append), DateField(Entries(lambda: _TODAY, None))
    picker = DayPicker(quiet, Entries(lambda: _TODAY, None), quiet=True)
    picker.picked.connect(quiet.settle)
    window = _show(qtbot, quiet, other)
    other.setFocus()
    assert not quiet.actions()[0].isVisible()
    quiet.setFocus()
    qtbot.waitUntil(quiet.actions()[0].isVisible)
    _open(qtbot, quiet)
    _press(qtbot, quiet, K.Key_Right, K.Key_Enter)
    assert kept == ["20 Nov 2026"]
    other.setFocus()
    qtbot.waitUntil(lambda: not quiet.actions()[0].isVisible())
    window.close()


def test_nothing_opens_where_nothing_can_be_typed(qtbot: QtBot, field: DateField) -> None:
    field.setReadOnly(True)
    qtbot.keyClick(field, K.Key_Down, _ALT)
    assert _calendar(field) is None


def test_typing_on_leaving_and_clicking_elsewhere_close_it(qtbot: QtBot, field: DateField) -> None:
    _open(qtbot, field)
    qtbot.keyClicks(field, "fri")
    assert (_calendar(field), field.text()) == (None, "fri")
    _open(qtbot, field)
    qtbot.mouseClick(field.window(), Qt.MouseButton.LeftButton)
    assert _calendar(field) is None
    _open(qtbot, field)
    field.clearFocus()
    assert _calendar(field) is None


def test_enter_and_escape_are_the_months_while_it_is_open(qtbot: QtBot, field: DateField) -> None:
    done: list[str] = []
    on_enter(lambda: done.append(field.text()), field)
    KeyWatch(field, K.Key_Escape, lambda: done.append("left"))
    _open(qtbot, field)
    _press(qtbot, field, K.Key_Return)
    _open(qtbot, field)
    _press(qtbot, field, K.Key_Escape)
    assert (done, field.text()) == ([], "19 Nov 2026")
    _press(qtbot, field, K.Key_Return, K.Key_Escape)
    assert done == ["19 Nov 2026", "left"]
