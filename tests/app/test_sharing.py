"""Share-screen mode, everywhere: no other account is named, nothing internal is in sight, and all is back after it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QEventLoop, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.desk import Desk, open_desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.folding import seen
from csdesk.domain.levels import Level
from csdesk.domain.names import bare
from csdesk.domain.plans import Side
from csdesk.entities import Milestone
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.overlay import Overlay
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.places import PLACES, SECTIONS
from csdesk.ui.sharing import SharedPage
from csdesk.ui.words import words

_K, _HELD = Qt.Key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_MARK, _SHOWN = "INTERNAL", "Seen by both"
_ACCOUNT, _OTHER = 1, 2
_ELSEWHERE = [one.key for one in PLACES if one.key not in ("account", "meeting")]
_LEAST = 3
"""Letters of a name that can be told from a word."""


@pytest.fixture(scope="module", params=["ja", "en"])
def sample(
    request: pytest.FixtureRequest,
    sampled: Callable[[date, str], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[str, Path]:
    """The sample in a language; one account holds what is internal, and names of another one, in all its parts."""
    book = Path(shutil.copy(sampled(date.today(), request.param), tmp_path_factory.mktemp("sharing")))
    desk = open_desk(book, request.param)
    _plant(desk)
    desk.close()
    return request.param, book


@pytest.fixture
def place(sample: tuple[str, Path], qtbot: QtBot, home: Path) -> Iterator[FileWindow]:
    language, book = sample
    chosen = Settings(language, "light", tour="done")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    window.resize(1600, 1000)
    window.show()
    qtbot.waitExposed(window)
    opened = app.open_file(window, book, chosen)
    _calm(opened)
    yield opened
    if opened.sharing.is_on:
        opened.sharing.turn()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(place: FileWindow) -> MainWindow:
    return place.window


def _plant(desk: Desk) -> None:
    today, soon = date.today(), date.today() + timedelta(days=3)
    other = desk.accounts.get(_OTHER)
    assert other is not None
    names = [f"As at {other.name}", f"as at {bare(other.name)}, too"]
    desk.accounts.edit(_ACCOUNT, notes=f"{_MARK} {names[0]}", tier_reason=_MARK)
    plan = desk.plans.whole(desk.plans.of(_ACCOUNT)[0].id)
    assert plan is not None
    goal = plan.goals[0].goal.id
    desk.plans.add_milestone(goal, _SHOWN)
    hidden = desk.plans.add_milestone(goal, f"{_MARK} milestone")
    desk.plans.edit(Milestone, hidden, customer_sees=False)
    desk.plans.edit(Milestone, plan.milestones[0].milestone.id, notes=_MARK)
    meeting = desk.meetings.add(_ACCOUNT, on=soon, title="Review", purpose=_MARK)
    hushed = desk.promises.add(_ACCOUNT, f"{_MARK} promise", today, side=Side.US, customer_sees=False)
    desk.notes.add(_ACCOUNT, today, f"{_MARK} {names[1]}", meeting)
    for name in names:
        desk.plans.add_milestone(goal, name)
        desk.promises.add(_ACCOUNT, name, today, side=Side.US)
        desk.small_wins.add(_ACCOUNT, name, today)
        desk.agenda_items.add(meeting, name)
        desk.contacts.edit(desk.contacts.add(_ACCOUNT, "Kai"), title=name)
        desk.contact_logs.add(_ACCOUNT, ContactKind.CALL, today, note=f"{_MARK} {name}")
    desk.agenda_items.add(meeting, "The numbers")
    desk.small_wins.add(_ACCOUNT, f"{_MARK} win", today, customer_sees=False)
    desk.sentiments.add(_ACCOUNT, Level.D, f"{_MARK} view", today)
    desk.risks.add(_ACCOUNT, f"{_MARK} risk", today)
    desk.actions.add(_ACCOUNT, f"{_MARK} action", today)
    desk.feedback.add(_ACCOUNT, f"{_MARK} wish", today)
    assert hushed in [one.id for one in desk.promises.of(_ACCOUNT)]


def _calm(place: FileWindow) -> None:
    QApplication.processEvents()
    while place.tasks.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def _press(place: FileWindow, key: Qt.Key, held: Qt.KeyboardModifier = _HELD) -> None:
    QTest.keyClick(place.window.focusWidget() or place.window, key, held)
    _calm(place)


def _cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    above = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for at in range(model.rowCount(above)):
        yield from (model.index(at, column, above) for column in range(columns))
        yield from _cells(model, model.index(at, 0, above))


def _in_view(widget: QAbstractItemView) -> Iterator[str]:
    roles = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
    if widget.model() is not None:
        yield from (str(cell.data(role) or "") for cell in _cells(widget.model()) for role in roles)


def _of(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget says, shows or lets be heard."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(at) for at in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _in_view(widget)


def _seen() -> str:
    """Return all that is said by whatever is visible."""
    return "\n".join(said for one in QApplication.allWidgets() if one.isVisible() for said in _of(one) if said)


def _others(desk: Desk) -> set[str]:
    """Return what the other accounts are called, in full, in short, and as they are read."""
    own = desk.accounts.get(_ACCOUNT)
    assert own is not None
    names = {
        one for _id, name, reading, _group in desk.accounts.others(_ACCOUNT) for one in (name, bare(name), reading)
    }
    return {name for name in names if len(name) >= _LEAST and name not in own.name}


def _told(place: FileWindow, *, own: bool) -> list[str]:
    """Return what is in sight and must not be."""
    said = _seen()
    folded = seen(said).casefold()
    found = [name for name in _others(place.desk) if name in said or seen(name).casefold() in folded]
    account = place.desk.accounts.get(_ACCOUNT)
    assert account is not None
    return [*found, *([_MARK] if _MARK in said else []), *([account.name] if account.name in said and not own else [])]


def _share(place: FileWindow) -> None:
    _press(place, _K.Key_H)
    assert isinstance(place.window.shared, SharedPage)


def test_places_of_many_accounts_show_nothing(place: FileWindow) -> None:
    place.open_account(_ACCOUNT)  # is listed among the recent ones from now on
    place.open_account(_OTHER)
    for key in _ELSEWHERE:
        place.go(key)
        _calm(place)
        assert place.window.current == key
        _share(place)
        assert _told(place, own=False) == [], key
        assert words.tr("Hidden while you share your screen") in _seen()
        _press(place, _K.Key_H)
        assert place.window.current == key
        assert place.made[key].isVisible()
    for section in SECTIONS:
        place.navigator.open(Target.settings(section.key))
        _share(place)
        assert _told(place, own=False) == [], section.key
        _press(place, _K.Key_H)


def test_an_account_shows_what_its_customer_may_see(place: FileWindow) -> None:
    for tab in TABS:
        place.navigator.open(Target.account(_ACCOUNT, tab.key))
        _calm(place)
        _share(place)
        assert _told(place, own=True) == [], tab.key
        assert _SHOWN in _seen()
        assert "The numbers" in _seen()
        _press(place, _K.Key_H)
        assert place.account.tabs.currentIndex() == [one.key for one in TABS].index(tab.key)


def test_so_does_a_meeting(place: FileWindow) -> None:
    meeting = next(one for one in place.desk.meeting_list.rows(date.today(), account_id=_ACCOUNT) if one.title)
    place.navigator.open(Target("meeting", meeting.id))
    _calm(place)
    _share(place)
    assert _told(place, own=True) == []
    assert "The numbers" in _seen()


def test_all_of_it_is_in_sight_without_the_mode(place: FileWindow) -> None:
    """What is looked for is found where it is."""
    place.go("portfolio")
    _calm(place)
    assert len(_told(place, own=True)) > 20
    place.navigator.open(Target.account(_ACCOUNT, "notes"))
    _calm(place)
    assert _MARK in _told(place, own=True)


def test_the_palette_finds_what_is_in_sight_alone(place: FileWindow, window: MainWindow) -> None:
    other = place.desk.accounts.get(_OTHER)
    own = place.desk.accounts.get(_ACCOUNT)
    assert other is not None
    assert own is not None
    place.open_account(_OTHER)
    place.open_account(_ACCOUNT)
    _share(place)
    for typed in ("", other.name, bare(other.name), "a", "社", _MARK):
        _press(place, _K.Key_K, _CONTROL)
        window.palette_card.field.setText(typed)
        assert [one for one in _told(place, own=True) if one not in typed] == [], typed
        window.palette_card.close_card()
    _press(place, _K.Key_K, _CONTROL)
    window.palette_card.field.setText(own.name)
    assert own.name in "".join(_in_view(window.palette_card.list))
    QTest.keyClick(window.palette_card.field, _K.Key_Return)
    assert place.sharing.is_on
    _press(place, _K.Key_K, _CONTROL)
    window.palette_card.field.setText(words.tr("Share-screen mode on or off"))
    QTest.keyClick(window.palette_card.field, _K.Key_Return)
    assert not place.sharing.is_on


def test_it_is_a_command_and_a_key_that_f1_lists(place: FileWindow) -> None:
    name = words.tr("Share-screen mode on or off")
    assert place.shortcuts.everywhere[words.tr("Everywhere")][name] == "Ctrl+Shift+H"
    act = next(act for said, _icon, act in place._commands() if said == name)
    act()
    assert place.sharing.is_on


@pytest.mark.qt_log_ignore("raise", "grabbing")
def test_an_open_menu_is_closed(place: FileWindow) -> None:
    place.open_account(_ACCOUNT)
    menu = place.account.header.menu()
    menu.popup(place.window.rect().center())
    assert menu.isVisible()
    place.sharing.turn()
    assert not menu.isVisible()


def test_an_account_that_is_gone_meanwhile_leaves_nothing(place: FileWindow) -> None:
    added = place.desk.accounts.add("Gone Company")
    place.open_account(added)
    _share(place)
    assert "Gone Company" in _seen()
    place.desk.accounts.delete([added])
    _calm(place)
    assert "Gone Company" not in _seen()
    place.undo.undo()
    place.undo.undo()


def test_no_other_key_leads_away(place: FileWindow, window: MainWindow) -> None:
    place.open_account(_ACCOUNT)
    _share(place)
    for key, held in ((_K.Key_2, _CONTROL), (_K.Key_A, _HELD), (_K.Key_T, _CONTROL), (_K.Key_F1, _CONTROL)):
        _press(place, key, held)
        assert (window.current, _told(place, own=True)) == ("account", [])
    place.navigator.open(Target.new("actions"))  # as a late answer would
    window.notice.warn(f"{_MARK} of somebody")
    _calm(place)
    assert [one for one in window.findChildren(Overlay) if one.isVisible()] == []
    assert _told(place, own=True) == []


def test_what_is_typed_is_there_again(place: FileWindow, window: MainWindow) -> None:
    place.open_account(_ACCOUNT)
    place.navigator.open(Target.new("contact_logs", _ACCOUNT))
    card = place.made["contact_logs"]
    field = next(one for one in card.findChildren(QLineEdit) if one.isVisible() and not one.text())
    field.setFocus()
    QTest.keyClicks(field, "half a line")
    assert card.isVisible()
    before = _typed(card)
    assert "half a line" in before
    _press(place, _K.Key_H)
    assert "half a line" not in _seen()
    assert not card.isVisible()
    _press(place, _K.Key_H)
    assert card.isVisible()
    assert _typed(card) == before
    assert window.focusWidget() is field
    card.close_card()


def test_a_note_stays_as_it_is_typed(place: FileWindow, window: MainWindow) -> None:
    place.navigator.open(Target("account", _ACCOUNT, "notes", None, adds=True))
    _calm(place)
    text = window.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    QTest.keyClicks(text, "half a no")
    _press(place, _K.Key_H)
    assert "half a no" not in _seen()
    _press(place, _K.Key_H)
    assert window.focusWidget() is text
    QTest.keyClicks(text, "te")
    assert "half a note" in text.toPlainText()


def _typed(card: QWidget) -> list[str]:
    return [one.text() for one in card.findChildren(QLineEdit)]
