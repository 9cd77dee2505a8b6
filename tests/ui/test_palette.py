"""Ctrl+K, worked by keyboard."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from csdesk.domain.ranking import best
from csdesk.ui.palette import Hit, Palette, parts
from tests.ui.dressing import dress

_ACCOUNTS = [
    ("C", "山田屋フーズ", "ヤマダヤフーズ"),
    ("B", "山手クリニック", "ヤマテクリニック"),
    ("unknown", "Acme", ""),
]
_COMMANDS = ["Add account", "Import a table", "Settings"]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def done() -> list[str]:
    """Return what was run."""
    return []


@pytest.fixture
def behind() -> QLineEdit:
    """Return a field that has the focus in the window behind."""
    return QLineEdit()


@pytest.fixture
def window(qtbot: QtBot, behind: QLineEdit) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.setCentralWidget(behind)
    made.show()
    made.activateWindow()
    behind.setFocus()
    qtbot.waitUntil(behind.hasFocus)
    return made


@pytest.fixture
def palette(window: QMainWindow, done: list[str]) -> Palette:
    """Return an open palette over accounts and commands."""

    def accounts(query: str) -> Sequence[Hit]:
        return [
            Hit("Accounts", level, name, "Tier 1", rank, lambda name=name: done.append(name))  # type: ignore[misc]
            for level, name, reading in _ACCOUNTS
            if (rank := best(query, name, reading)) is not None
        ]

    def commands(query: str) -> Sequence[Hit]:
        return [
            Hit("Commands", "plus", name, "", rank, lambda name=name: done.append(name), "Ctrl N")  # type: ignore[misc]
            for name in _COMMANDS
            if (rank := best(query, name)) is not None
        ]

    made = Palette(window)
    made.providers = lambda: [accounts, commands]
    made.open()
    return made


def _shown(palette: Palette) -> list[str]:
    model = palette.list.model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def _chosen(palette: Palette) -> str:
    return str(palette.list.currentIndex().data())


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("山田", ["Accounts", "山田屋フーズ Tier 1"]),
        ("やまて", ["Accounts", "山手クリニック Tier 1"]),
        ("AC", ["Accounts", "Acme Tier 1", "Commands", "Add account"]),
        ("zzz", []),
    ],
)
def test_what_is_found(qtbot: QtBot, palette: Palette, query: str, shown: list[str]) -> None:
    palette.field.setText(query)
    assert _shown(palette) == shown
    assert palette.list.isVisible() == bool(shown)
    assert not palette.grab().isNull()


def test_letters_that_are_only_scattered_do_not_come_before_a_word(palette: Palette, done: list[str]) -> None:
    names = {"People": "siti.rahman@shirakaba-mix.example", "Commands": "Tier matrix"}

    def find(query: str) -> Sequence[Hit]:
        answers = ((group, name, best(query, name)) for group, name in names.items())
        return [Hit(group, "x", name, "", rank, lambda: None) for group, name, rank in answers if rank]

    palette.providers = lambda: [find]
    for query, first in (("matrix", "Tier matrix"), ("mat", "Tier matrix"), ("siti", names["People"])):
        palette.field.setText(query)
        assert palette.list.currentIndex().data().strip() == first


def test_up_and_down_pass_over_the_names_of_groups(qtbot: QtBot, palette: Palette) -> None:
    palette.field.setText("ac")
    seen = [_chosen(palette)]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(palette.field, key)
        seen.append(_chosen(palette))
    assert seen == ["Acme Tier 1", "Add account", "Add account", "Acme Tier 1", "Acme Tier 1"]


def test_enter_closes_gives_the_focus_back_and_runs(
    qtbot: QtBot, behind: QLineEdit, palette: Palette, done: list[str]
) -> None:
    assert palette.field.hasFocus()
    qtbot.keyClicks(palette.field, "import")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Import a table"]
    assert not palette.isVisible()
    assert behind.hasFocus()


def test_escape_runs_nothing(qtbot: QtBot, palette: Palette, done: list[str]) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert done == []
    assert not palette.isVisible()


def test_enter_on_nothing_does_nothing(qtbot: QtBot, palette: Palette) -> None:
    palette.field.setText("zzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_runs_a_hit_and_not_a_group(qtbot: QtBot, palette: Palette, done: list[str]) -> None:
    palette.field.setText("ac")
    view = palette.list
    for place in (0, 1):
        at = view.visualRect(view.model().index(place, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert _chosen(palette) == "Acme Tier 1"
    assert done == ["Acme"]


def test_a_click_beside_the_card_closes_it(qtbot: QtBot, palette: Palette) -> None:
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_tab_does_not_lead_out_of_the_card(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.field.hasFocus()


def test_it_opens_empty_and_covers_its_window(window: QMainWindow, palette: Palette) -> None:
    palette.field.setText("ac")
    palette.close_card()
    window.resize(1200, 800)
    palette.open()
    assert palette.field.text() == ""
    assert palette.geometry() == window.rect()
    assert palette.rect().contains(palette.card.geometry())


@pytest.mark.parametrize(
    ("title", "query", "expected"),
    [
        ("Yamadaya", "yama", [("Yama", True), ("daya", False)]),
        ("Yamadaya", "daya", [("Yama", False), ("daya", True)]),
        ("Yama Foods", "yf", [("Y", True), ("ama ", False), ("F", True), ("oods", False)]),
        ("Yamadaya", "", [("Yamadaya", False)]),
        ("山田屋", "ヤマ", [("山田屋", False)]),
    ],
)
def test_the_parts_that_answer(title: str, query: str, expected: list[tuple[str, bool]]) -> None:
    assert list(parts(title, query)) == expected


def test_the_enter_that_ends_a_composition_runs_nothing(qtbot: QtBot, palette: Palette, done: list[str]) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QApplication.sendEvent(palette.field, QInputMethodEvent("やま", []))
        qtbot.keyClick(palette.field, key)
    assert (done, palette.isVisible()) == ([], True)
    committed = QInputMethodEvent("", [])
    committed.setCommitString("山田")
    QApplication.sendEvent(palette.field, committed)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["山田屋フーズ"]
