"""The window before there is anything in it, and the keys that work everywhere."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from csdesk.i18n import Text
from csdesk.ui import tokens
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.places import Place
from csdesk.ui.widgets.rail import Recent
from tests.ui.dressing import dress

_PLACES = [
    Place("today", "", 1, "sun", Text("Today")),
    Place("portfolio", "", 2, "table-2", Text("Portfolio")),
    Place("account", "", under="portfolio"),
    Place("settings", "", 9, "sliders-horizontal", Text("Settings")),
]
_Control, _Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class _Page(QWidget):
    """A page with a filter."""

    def __init__(self) -> None:
        super().__init__()
        self.filter = QLineEdit()
        QVBoxLayout(self).addWidget(self.filter)

    def focus_filter(self) -> None:
        self.filter.setFocus()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    """Return a window without pages, which has the focus."""
    dress(qapp)
    made = MainWindow(_PLACES)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def pages(window: MainWindow) -> dict[str, _Page]:
    """Return the pages of a window that shows the portfolio."""
    made = {key: _Page() for key in ("today", "portfolio", "settings", "account")}
    for key, page in made.items():
        window.add_page(key, page)
    window.navigator.wanted.connect(lambda target: _show(window, target))
    window.go("portfolio")
    return made


def _show(window: MainWindow, target: Target) -> None:
    window.navigator.note(target)
    window.show_page(target.place)


def _item(window: MainWindow, name: str) -> QAbstractButton:
    return next(one for one in window.rail.findChildren(QAbstractButton) if one.text() == name)


def test_it_shows_before_there_is_a_page(qtbot: QtBot, window: MainWindow) -> None:
    asked: list[Target] = []
    window.navigator.wanted.connect(asked.append)
    assert window.current == window.place == ""
    assert not window.grab().isNull()
    for key in (Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_F, Qt.Key.Key_Z):
        qtbot.keyClick(window, key, _Control)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert asked == [Target("today"), Target("settings")]


def test_nothing_slow_is_imported_before_it_shows() -> None:
    names = ("main_window", "widgets.record_table", "widgets.fields", "widgets.empty_state", "widgets.figures")
    code = f"import sys, {', '.join(f'csdesk.ui.{name}' for name in names)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    slow = {"sqlalchemy", "pandas", "matplotlib", "typst", "csdesk.entities", "csdesk.services", "csdesk.desk"}
    assert not slow & set(done.stdout.split())


def test_the_rail_and_the_keys_lead_to_a_place(qtbot: QtBot, window: MainWindow, pages: dict[str, _Page]) -> None:
    qtbot.mouseClick(_item(window, "Today"), Qt.MouseButton.LeftButton)
    assert (window.current, pages["today"].isVisible()) == ("today", True)
    qtbot.keyClick(window, Qt.Key.Key_2, _Control)
    assert (window.current, _item(window, "Portfolio").isChecked()) == ("portfolio", True)
    assert not pages["today"].isVisible()


def test_the_arrows_lead_through_the_rail(qtbot: QtBot, window: MainWindow, pages: dict[str, _Page]) -> None:
    item = _item(window, "Portfolio")
    item.setFocus()
    qtbot.waitUntil(item.hasFocus)
    qtbot.keyClick(item, Qt.Key.Key_Up)
    assert window.current == "today"


def test_back_and_forward_come_to_the_same_record(qtbot: QtBot, window: MainWindow, pages: dict[str, _Page]) -> None:
    been: list[Target] = []
    window.go("today")
    window.navigator.open(Target.account(1, "plan"))
    assert _item(window, "Portfolio").isChecked(), "an account is part of the portfolio"
    window.navigator.open(Target.account(2))
    window.navigator.open(Target.account(2, "people"))
    window.go("settings")
    window.navigator.wanted.connect(been.append)
    alt = Qt.KeyboardModifier.AltModifier
    way = [Target("portfolio"), Target("today"), Target.account(1), Target.account(2), Target("settings")]
    for _step in range(len(way)):
        qtbot.keyClick(window, Qt.Key.Key_Left, alt)
    assert been == way[-2::-1], "there is nothing before the first"
    been.clear()
    for _step in range(len(way)):
        qtbot.keyClick(window, Qt.Key.Key_Right, alt)
    assert been == way[1:]
    window.navigator.back()
    window.go("today")
    been.clear()
    window.navigator.forward()
    assert been == [], "another way was taken"


def test_what_took_the_place_of_another_is_come_back_to_instead(window: MainWindow, pages: dict[str, _Page]) -> None:
    window.navigator.open(Target.account(1))
    window.navigator.open(Target.account(2), instead=True)
    window.navigator.back()
    assert window.current == "portfolio"
    window.navigator.forward()
    window.navigator.open(Target("portfolio"), instead=True)
    window.navigator.back()
    assert window.current == "portfolio"


def test_the_way_back_is_so_long_and_no_longer(window: MainWindow, pages: dict[str, _Page]) -> None:
    been: list[Target] = []
    for account in range(1, 101):
        window.navigator.open(Target.account(account))
    window.navigator.wanted.connect(been.append)
    for _step in range(100):
        window.navigator.back()
    assert been == [Target.account(account) for account in range(99, 49, -1)]


def test_a_key_leads_to_the_filter_of_the_page(qtbot: QtBot, window: MainWindow, pages: dict[str, _Page]) -> None:
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F, _Control)
    assert pages["portfolio"].filter.hasFocus()


@pytest.fixture
def stack(window: MainWindow) -> QUndoStack:
    """Return a stack with one step."""
    made = QUndoStack(window)
    window.undo_with(made)
    made.push(QUndoCommand("Rename account"))
    return made


def test_the_keys_undo_and_redo_and_the_status_line_says_what(
    qtbot: QtBot, window: MainWindow, stack: QUndoStack
) -> None:
    assert "Rename account" in window.undoable.words
    qtbot.keyClick(window, Qt.Key.Key_Z, _Control)
    assert (stack.index(), window.undoable.words) == (0, "")
    qtbot.keyClick(window, Qt.Key.Key_Z, _Control | _Shift)
    assert stack.index() == 1


def test_what_is_not_said_in_the_status_line_takes_no_room(window: MainWindow) -> None:
    window.safety.setText("Backed up today")
    QApplication.processEvents()
    begins = window.safety.mapTo(window, QPoint()).x()
    window.say_saved("Saved 10:42")
    QApplication.processEvents()
    assert window.saved.mapTo(window, QPoint()).x() == begins < window.safety.mapTo(window, QPoint()).x()


def test_a_field_keeps_its_own_undo(qtbot: QtBot, pages: dict[str, _Page], stack: QUndoStack) -> None:
    field = pages["portfolio"].filter
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, _Control)
    assert (field.text(), stack.index()) == ("", 1)


def test_the_palette_opens_by_key_and_by_click(qtbot: QtBot, window: MainWindow, pages: dict[str, _Page]) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, _Control)
    assert window.palette_card.field.hasFocus()
    window.go("settings")
    assert not window.palette_card.isVisible(), "one is somewhere else now"
    qtbot.mouseClick(_item(window, "Search or go to"), Qt.MouseButton.LeftButton)
    assert window.palette_card.isVisible()


def test_f1_lists_every_key_that_works(qtbot: QtBot, window: MainWindow) -> None:
    window.undo_with(QUndoStack(window))
    qtbot.keyClick(window, Qt.Key.Key_F1)
    card = window.shortcuts
    said = {label.accessibleName() or label.text() for label in card.findChildren(QLabel)}
    for action in window.actions():
        assert action.text() in said
        assert action.shortcut().toString(action.shortcut().SequenceFormat.NativeText) in said
    qtbot.keyClick(card, Qt.Key.Key_Tab)
    assert card.help_button.hasFocus(), "the focus stays on the card"
    qtbot.keyClick(card.help_button, Qt.Key.Key_Tab)
    assert card.hasFocus()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_f1_cuts_no_key_in_a_small_window_and_is_scrolled(qtbot: QtBot, qapp: QApplication) -> None:
    dress(qapp)
    window = MainWindow()  # of the places there are, with all their keys
    qtbot.addWidget(window)
    window.resize(960, 1760)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    QApplication.processEvents()
    assert window.shortcuts.findChild(QScrollArea).verticalScrollBar().maximum() == 0, "there is room for all"
    qtbot.keyClick(window.shortcuts, Qt.Key.Key_Escape)
    window.resize(960, 400)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    card = window.shortcuts
    QApplication.processEvents()
    assert all(label.height() >= label.sizeHint().height() for label in card.findChildren(QLabel) if label.isVisible())
    (area,) = [one for one in card.findChildren(QScrollArea) if one.isVisible()]
    assert area.verticalScrollBar().maximum() > 0
    qtbot.keyClick(card, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0


def test_the_rail_shows_recent_accounts_and_counts(qtbot: QtBot, window: MainWindow) -> None:
    opened: list[int] = []
    window.rail.recent_chosen.connect(opened.append)
    for recents in ([Recent(7, "山田屋フーズ", "C"), Recent(8, "Acme", "unknown")], [Recent(9, "Beta", "A")]):
        window.rail.show_recent(recents)
        QApplication.processEvents()
    window.rail.count("portfolio", 48)
    window.rail.own("Megumi Ishikawa " * 10)
    qtbot.mouseClick(_item(window, "Beta"), Qt.MouseButton.LeftButton)
    assert opened == [9]
    last_place = list(window.rail._items.values())[-2]
    assert last_place.nextInFocusChain() is _item(window, "Beta"), "Tab comes by them where they stand"
    assert not window.grab().isNull()
    assert window.rail.width() == tokens.SIDEBAR


def test_closing_is_told_first(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def _again(qtbot: QtBot, kept: str) -> MainWindow:
    """Return the window of another day, as it is shown."""
    made = MainWindow(_PLACES)
    qtbot.addWidget(made)
    made.come_back(kept)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_size_and_place_on_the_screen_are_come_back_to(qtbot: QtBot, window: MainWindow) -> None:
    window.setGeometry(1, 40, 960, 700)
    other = _again(qtbot, window.remembered())
    assert other.geometry() == window.geometry()
    assert not other.isMaximized()


def test_a_window_that_was_maximised_is_so_again(qtbot: QtBot, window: MainWindow) -> None:
    window.showMaximized()
    assert _again(qtbot, window.remembered()).isMaximized()


def test_a_place_that_is_on_no_screen_any_more_is_left(qtbot: QtBot, window: MainWindow) -> None:
    window.setGeometry(9000, 9000, 960, 700)
    other = _again(qtbot, window.remembered())
    assert other.screen().availableGeometry().contains(other.geometry().topLeft())


@pytest.mark.parametrize("kept", ["", "nonsense", "00", "顧客", "\ud800"])
def test_what_was_kept_wrongly_does_no_harm(qtbot: QtBot, kept: str) -> None:
    other = _again(qtbot, kept)
    assert (other.width(), other.height()) == (other.minimumWidth(), 760), "as on the screen of the tests, 800 × 800"


def test_half_of_what_was_kept_does_no_harm(qtbot: QtBot, window: MainWindow) -> None:
    whole = window.remembered()
    for length in range(0, len(whole), 8):
        other = _again(qtbot, whole[:length])
        assert other.screen().availableGeometry().contains(other.geometry().topLeft())
        assert other.height() >= other.minimumHeight()


def test_the_place_of_a_page_is_the_one_that_the_rail_marks(window: MainWindow, pages: dict[str, _Page]) -> None:
    window.go("account")
    assert (window.current, window.place) == ("account", "portfolio")
