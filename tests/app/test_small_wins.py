"""A small win is taken by one key, a line and Enter, from wherever an account is at hand."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.panels.small_wins import WinCard

_K = Qt.Key
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    """One account that is open."""
    account_id = place.desk.accounts.add("Tokai Logistics")
    window.activateWindow()
    qtbot.waitActive(window)
    place.open_account(account_id)
    return account_id


def _at() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(*keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(_at(), key, held)
        QApplication.processEvents()


def _wins(place: FileWindow, account: int) -> list[tuple[str, date, bool]]:
    return [(one.title, one.on, one.customer_sees) for one in place.desk.small_wins.of(account)]


def _card(place: FileWindow) -> WinCard:
    assert place.page("small_wins").isVisible()
    return place.page("small_wins")


def test_w_a_line_enter_is_a_win_of_today_that_the_customer_sees(place: FileWindow, account: int) -> None:
    before = _at()
    _press(_K.Key_W)
    QTest.keyClicks(_at(), "Ten reports in a day")
    _press(_K.Key_Return)
    assert _wins(place, account) == [("Ten reports in a day", date.today(), True)]
    assert (_at(), place.page("small_wins").isVisible()) == (before, False)
    assert place.undo.undoText() == "Add small win"
    place.undo.undo()
    assert _wins(place, account) == []


def test_tab_goes_to_who_sees_it_and_when_and_round(place: FileWindow, account: int) -> None:
    _press(_K.Key_W)
    QTest.keyClicks(_at(), "Ours alone")
    _press(_K.Key_Tab, _K.Key_Space, _K.Key_Tab, _K.Key_Down)
    assert _at() is _card(place).day
    _press(_K.Key_Tab)
    assert _at() is _card(place).save_button
    _press(_K.Key_Tab)
    assert _at() is _card(place).line
    _press(_K.Key_Return)
    assert _wins(place, account) == [("Ours alone", date.today() - timedelta(days=1), False)]


def test_nothing_and_a_day_to_come_are_refused_and_nothing_is_lost(place: FileWindow, account: int) -> None:
    _press(_K.Key_W, _K.Key_Return)
    assert _card(place).wrong.text() == "Enter what went well, in one line."
    QTest.keyClicks(_card(place).line, "Kobe")
    for typed, said in (("soon", "is not a date"), ("2199-01-01", "in the future")):
        _card(place).day.setText(typed)
        _press(_K.Key_Return)
        assert said in _card(place).wrong.text()
        assert (_wins(place, account), _card(place).line.text()) == ([], "Kobe")


def test_what_was_typed_and_left_is_there_again(place: FileWindow, account: int) -> None:
    _press(_K.Key_W)
    QTest.keyClicks(_at(), "Half a sent")
    _press(_K.Key_Escape)
    assert _wins(place, account) == []
    _press(_K.Key_W)
    assert _card(place).line.text() == "Half a sent"


def test_a_win_is_opened_changed_and_deleted(place: FileWindow, account: int) -> None:
    place.desk.small_wins.add(account, "Kobe", date.today())
    place.account.side.cards["small_wins"].rows[0].click()
    assert _card(place).seen.isChecked()
    QTest.keyClicks(_card(place).line, " live")
    _press(_K.Key_Return)
    assert _wins(place, account) == [("Kobe live", date.today(), True)]
    place.account.side.cards["small_wins"].rows[0].click()
    _card(place).delete_button.click()
    assert (_wins(place, account), place.page("small_wins").isVisible()) == ([], False)
    assert [one.kind for one in place.desk.trash.all()] == ["small_wins"]


def test_the_chord_works_anywhere_and_without_an_account_says_so(place: FileWindow, account: int) -> None:
    place.go("portfolio")
    place.portfolio.table.setFocus()
    place.portfolio.table.setCurrentIndex(place.portfolio.model.index(0, 0))
    _press(_K.Key_W, held=_CHORD)
    QTest.keyClicks(_card(place).line, "From the table")
    _press(_K.Key_Return)
    assert [title for title, _on, _seen in _wins(place, account)] == ["From the table"]
    place.go("settings")
    _press(_K.Key_W, held=_CHORD)
    assert not place.page("small_wins").isVisible()
