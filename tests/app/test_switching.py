"""Another language, theme or first day of the week: in place, with all that one sees and has typed, without end."""

import gc
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from csdesk import app
from csdesk.desk import open_desk
from csdesk.domain.actions import EntryKind
from csdesk.file_window import FileWindow
from csdesk.settings import Settings, load
from csdesk.ui import theme, tokens
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.places import PLACES
from tests.app.running import filled_window, run

_MANY = 100
_A_MOMENT = 300  # milliseconds
_LEVELS = 8
"""So deep are widgets laid in one another: each turn of events lays out one more."""
_A_SCROLL_BAR = 300
"""Bytes of a picture that may be a pixel or two of a scroll bar."""
pytestmark = pytest.mark.usefixtures("qapp", "home")


@pytest.fixture(scope="module")
def sample(sampled: Callable[[date, str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the sample, in Japanese."""
    today = date.today()
    book = Path(shutil.copy(sampled(today, "ja"), tmp_path_factory.mktemp("switching")))
    desk = open_desk(book, "ja")
    desk.health.catch_up(today, desk.health.accounts())  # what a window would write by and by, and say to be saved
    desk.suggestions.renew(today, desk.suggestions.accounts())
    desk.close()
    return book


@contextmanager
def _opened(book: Path, language: str) -> Iterator[FileWindow]:
    """Open a window on a file, and close it."""
    gc.freeze()  # what was there before this window is none of it, and not to be looked through at each count
    chosen = Settings(language, "light")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    window.show()
    place = app.open_file(window, book, chosen)
    try:
        _complete(place)
        yield place
    finally:
        _calm(place)
        window.close()
        window.deleteLater()
        _alive()


@pytest.fixture
def place(sample: Path) -> Iterator[FileWindow]:
    """A workplace in Japanese on the sample, which is left as it was."""
    with _opened(sample, "ja") as opened:
        yield opened
        while opened.undo.canUndo():
            opened.undo.undo()


@pytest.fixture
def window(place: FileWindow) -> MainWindow:
    window = place.portfolio.window()
    assert isinstance(window, MainWindow)
    return window


def _complete(place: FileWindow) -> None:
    """Let come at once what comes by and by: the other pages, and the first look at the file, with a word about it."""
    for one in PLACES:
        if one.is_early:
            place.page(one.key)
    place.care.look()
    place.suggesting.catch_up()
    _calm(place)
    assert place.portfolio.window().safety.text()


def _calm(place: FileWindow) -> None:
    """Let everything happen that is due at once or a moment later, as a chart is drawn."""
    QApplication.processEvents()
    while place.tasks.busy or any(one.isActive() for one in _moments(place)):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    dispatcher = QAbstractEventDispatcher.instance()
    for _level in range(_LEVELS):
        if not dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
            break


def _moments(place: FileWindow) -> list[QTimer]:
    timers = place.window.findChildren(QTimer)
    return [one for one in timers if one.isSingleShot() and one.interval() < _A_MOMENT]


def _speak(place: FileWindow, language: str) -> None:
    place.page("settings").chosen.emit({"language": language})
    _calm(place)
    assert place.desk.words.language == language


def _alive() -> Counter[str]:
    """Return what there is of widgets, by their kinds."""
    for _round in range(2):  # with what goes, something else may go
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return Counter(type(one).__name__ for one in QApplication.allWidgets())


def _tab(name: str) -> Callable[[FileWindow], object]:
    def show(place: FileWindow) -> None:
        place.open_account(1)
        place.account.open(name)

    return show


_PLACES: dict[str, Callable[[FileWindow], object]] = {
    **{key: lambda place, key=key: place.go(key) for key in ("portfolio", "renewals", "import", "matrix", "settings")},
    **{key: lambda place, key=key: place.navigator.open(Target.settings(key)) for key in ("tiers",)},
    "calendar": lambda place: (place.go("renewals"), place.renewals.views.buttons[1].click()),
    **{tab: _tab(tab) for tab in ("overview", "plan", "contracts")},
}


def _picture(place: FileWindow, where: str) -> QImage:
    _PLACES[where](place)
    _calm(place)
    return _grabbed(place)


def _grabbed(place: FileWindow) -> QImage:
    return place.portfolio.window().grab().toImage()


def _difference(one: QImage, other: QImage) -> int:
    """Return how many bytes of two pictures differ."""
    first, second = (np.frombuffer(picture.constBits(), np.uint8) for picture in (one, other))
    return int(np.count_nonzero(first != second))


def _texts(place: FileWindow) -> list[str]:
    widgets = place.portfolio.window().findChildren(QWidget)
    return [one.text() for one in widgets if isinstance(one, QLabel | QAbstractButton) and one.isVisible()]


@pytest.fixture(scope="module")
def begun(qapp: QApplication, sample: Path) -> dict[str, QImage]:
    """Every place as it is where one began in English."""
    with _opened(sample, "en") as place:
        return {where: _picture(place, where) for where in _PLACES}


@pytest.mark.parametrize("where", _PLACES)
def test_it_looks_as_if_one_had_begun_in_the_language(place: FileWindow, begun: dict[str, QImage], where: str) -> None:
    before, said = _picture(place, where), _texts(place)
    _speak(place, "en")
    assert _difference(_grabbed(place), begun[where]) < _A_SCROLL_BAR < _difference(before, begun[where])
    place.go("duplicates")
    _speak(place, "ja")
    _picture(place, where)
    assert _texts(place) == said, "what is out of sight is made anew when one goes there"


def test_a_forecast_that_nobody_looked_at_shows_its_sums_all_the_same(place: FileWindow) -> None:
    place.go("portfolio")
    _speak(place, "en")
    place.go("duplicates")
    _speak(place, "ja")
    place.go("renewals")
    assert place.renewals.forecast.currency.isVisible()
    assert place.renewals.forecast.chart._currency == "JPY"


def test_a_hundred_times_leave_nothing_behind(place: FileWindow, window: MainWindow) -> None:
    for where in ("calendar", "settings"):
        _picture(place, where)

    def turn(number: int) -> None:
        place.page("settings").chosen.emit({"language": ("en", "ja")[number % 2]})
        place.page("settings").chosen.emit({"week": ("sunday", "")[number % 2]})
        if number % 20 < 2:  # it takes longest, and nothing is made anew
            place.page("settings").chosen.emit({"theme": ("dark", "light")[number % 2]})
        QApplication.processEvents()

    for number in range(4):
        turn(number)
    alive = _alive()
    for number in range(_MANY):
        turn(number)
    assert _alive() == alive
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)] == [window]
    assert place.settings == load() == Settings("ja", "light", "")


def test_going_there_and_back_in_another_language_leaves_nothing_behind(place: FileWindow) -> None:
    def turn() -> Counter[str]:
        for language in ("en", "ja"):
            for key in ("matrix", "portfolio", "plan"):
                _picture(place, key)
                _speak(place, language)
        return _alive()

    assert turn() == turn()


def _with_today(place: FileWindow) -> None:
    page = place.page("today")
    found = page.model.rows[:1]
    page.acts.order.show_entry(found[0])
    page.acts.spread()
    page.acts.snooze([one for one in page.model.rows if one.kind is EntryKind.ACTION][:1])


def _with_papers(place: FileWindow) -> None:
    place.navigator.open(Target("meeting", place.desk.meetings.all()[0].id))
    papers = place.page("meeting").papers
    papers.show_brief()
    papers.show_minutes()


def _with_a_group(place: FileWindow) -> None:
    place.open_account(1)
    place.account.overview.group.choose()


def _with_a_focus(place: FileWindow) -> None:
    place.page("kpi").setup.open_new()


def test_cards_go_with_the_page_they_belong_to(place: FileWindow) -> None:
    def turn() -> Counter[str]:
        for language in ("en", "ja"):
            for cards in (_with_today, _with_papers, _with_a_group, _with_a_focus):
                cards(place)
                _calm(place)
                place.window.close_cards()
            _speak(place, language)
        return _alive()

    place.go("portfolio")
    assert turn() == turn()


def test_sections_of_the_settings_that_nobody_sees_again_go_with_their_page(place: FileWindow) -> None:
    def turn() -> Counter[str]:
        for language in ("en", "ja"):
            _speak(place, language)
        return _alive()

    for key in ("backups", "patterns", "laptop"):
        place.navigator.open(Target.settings(key))
    assert turn() == turn()


def test_a_theme_and_a_first_day_leave_every_page_as_it_is(place: FileWindow, window: MainWindow) -> None:
    _picture(place, "calendar")
    settings, pages = place.page("settings"), dict(window._pages)
    light, monday = _grabbed(place), place.renewals.calendar.grid
    settings.chosen.emit({"week": "sunday"})
    _calm(place)
    assert _grabbed(place) != light
    place.page("settings").chosen.emit({"theme": "dark"})
    _calm(place)
    assert (theme.now, window.grab().toImage().pixelColor(2, 2).name()) == (tokens.DARK, tokens.DARK.side.lower())
    place.page("settings").chosen.emit({"week": ""})
    place.page("settings").chosen.emit({"theme": "light"})
    _calm(place)
    assert _grabbed(place) == light
    assert pages.items() <= window._pages.items()
    assert place.renewals.calendar.grid is monday


def test_undo_and_the_way_back_stay(place: FileWindow, window: MainWindow) -> None:
    place.open_account(2)
    place.desk.accounts.edit(1, name="Renamed")
    place.go("settings")
    _speak(place, "en")
    assert (place.undo.count(), window.undoable.words.split(":")[0]) == (1, "Undo")
    place.undo.undo()
    assert place.desk.accounts.get(1).name != "Renamed"
    window.navigator.back()
    assert (window.current, place.account.account_id) == ("account", 2)


def test_the_portfolio_stays_as_it_was_looked_at(place: FileWindow) -> None:
    page = place.portfolio
    page.filters.field.setText("株")
    page.filters.chips["level"].tick({"A", "B"})
    page.filters.ticked.emit()
    page.table.sort_by(3)
    page.table.setCurrentIndex(page.model.index(4, 2))
    shown = [row.id for row in page.model.shown]
    page.table.peeked.emit()
    _speak(place, "en")
    assert place.portfolio is not page
    page = place.portfolio
    assert (page.filters.field.text(), page.filters.chips["level"].ticked) == ("株", {"A", "B"})
    assert [row.id for row in page.model.shown] == shown
    assert (page.in_hand, page.table.currentIndex().column()) == (shown[4], 2)
    assert page.beside.previewing


def test_groups_stay_folded_and_a_list_stays_where_it_was_scrolled_to(place: FileWindow) -> None:
    place.go("portfolio")
    page = place.portfolio
    page.filters.group.tick({"stage"})
    page.filters.group.changed.emit()
    first = page.model.groups[0]
    page.model.fold({first.id})
    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum() // 2)
    at = page.table.verticalScrollBar().value()
    _speak(place, "en")
    page = place.portfolio
    assert [one.folded for one in page.model.groups] == [True, *[False] * (len(page.model.groups) - 1)]
    assert page.table.verticalScrollBar().value() == at > 0


def test_a_cell_that_is_being_edited_is_kept(place: FileWindow) -> None:
    place.go("portfolio")
    page = place.portfolio
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    account = page.in_hand
    page.table.edit(page.table.currentIndex())
    editor = page.table.findChild(QLineEdit, "qt_editor") or QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Half typed")
    _speak(place, "en")
    assert place.desk.accounts.get(account).name == "Half typed"
    assert (place.portfolio.in_hand, place.portfolio.table.hasFocus()) == (account, True)


def test_what_is_refused_in_a_field_stays_to_be_mended(place: FileWindow) -> None:
    _picture(place, "tiers")
    place.page("settings").tiers.list.setCurrentRow(1)
    field = place.page("settings").tiers.form.facts["cadence"].field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "often")
    _speak(place, "en")
    assert place.page("settings").tiers.list.currentRow() == 1
    again = place.page("settings").tiers.form.facts["cadence"].field
    assert again is not field
    assert (again.text(), again.isModified(), again.hasFocus()) == ("often", True, True)


def test_a_card_that_is_being_filled_in_stays_open(place: FileWindow) -> None:
    place.open_account(3)
    place.navigator.open(Target.new("contact_logs"))
    card = place.page("contact_logs")
    card.kinds.choose(2)
    QTest.keyClicks(card.line, "asked for a re")
    _speak(place, "en")
    again = place.page("contact_logs")
    assert again is not card
    assert (again.isVisible(), again.line.text(), again.kinds.current) == (True, "asked for a re", 2)
    QTest.keyClicks(again.line, "port")
    QTest.keyClick(again.line, Qt.Key.Key_Return)
    assert "asked for a report" in [log.note for log in place.desk.contact_logs.of(3)]


def test_a_contract_that_is_being_closed_stays_open(place: FileWindow) -> None:
    place.go("renewals")
    place.renewals.close_contract()
    line = place.renewals.line
    assert line is not None
    closing = place.renewals.closing
    closing.outcomes.buttons[3].click()
    QTest.keyClicks(closing.reason, "too dear")
    _speak(place, "en")
    again = place.renewals.closing
    assert again.isVisible()
    assert (again.outcomes.current, again.reason.text()) == (3, "too dear")
    assert place.renewals.line.id == line.id


def test_a_file_on_its_way_in_stays_as_it_is_understood(place: FileWindow, tmp_path: Path) -> None:
    table = tmp_path / "new.csv"
    table.write_text("会社名,メモ\n青葉商会,よい\n", "utf-8")
    place.go("import")
    place.page("import").open_file(table)
    _calm(place)
    place.page("import").file.mapping.field_chosen.emit("メモ", "")
    _calm(place)
    draft = place.page("import")._draft
    _speak(place, "en")
    assert place.page("import")._draft is draft
    assert "1" in place.page("import").import_button.text()
    assert place.page("import").import_button.text().strip().startswith("Import")


def test_the_outline_of_a_plan_stays_where_the_hand_was(place: FileWindow) -> None:
    _picture(place, "plan")
    outline = place.account.plan.outline
    outline.go(place.account.plan.model.rows()[0].children[0].key)
    outline.collapse(outline.currentIndex())
    here = outline.current.key
    place.account.plan.card.detail_button.click()
    _speak(place, "en")
    again = place.account.plan
    assert again.outline is not outline
    assert (again.outline.current.key, again.outline.isExpanded(again.outline.currentIndex())) == (here, False)
    assert again.card.details.isVisible()


def test_pages_that_nobody_looked_at_go_with_their_window(sample: Path) -> None:
    alive = _alive()
    with _opened(sample, "ja") as opened:
        _complete(opened)
    assert _alive() == alive


def test_a_closed_window_is_gone(tmp_path: Path) -> None:
    alive, held = _alive(), _held()
    for _time in range(2):
        run(tmp_path / "book.csdesk", lambda: filled_window() is not None)
        assert (_alive(), _held()) == (alive, held)


def _held() -> int:
    """Return how many windows, and what belongs to them, Python itself still knows."""
    return sum(isinstance(one, FileWindow | MainWindow) for one in gc.get_objects())
