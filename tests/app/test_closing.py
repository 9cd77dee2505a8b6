"""Closing the window while something is typed or done: nothing is lost, nobody is asked afterwards, nothing waits."""

import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect
from time import monotonic

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.palette import Palette
from csdesk.ui.settle import settle, settles
from csdesk.ui.widgets.fields import FilterField
from tests.app.half_typed import LEFT_BEHIND, TYPED, WAYS, fill
from tests.bench.portfolios import rows, write_csv

_ROWS, _SOON = 2000, 10_000
_DECIDED_BY_A_BUTTON = (
    "ClosingPanel",
    "BackwardsCard",
    "TemplateChooser",
    "SaveTemplateCard",
    "DisclosureCard",
    "Waits",
    "Filters",
    "ImportPage",
    "DuplicatesPage",
)
"""Where what is typed says how something is to be done: leaving them does nothing, and so does closing the window."""


@pytest.fixture
def filled(place: FileWindow) -> FileWindow:
    """A window on an account with a plan."""
    place.open_account(fill(place.desk))
    return place


@pytest.fixture
def bugs(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """What nobody foresaw."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: found.append(error))
    return found


def _holds(path: Path, words: str) -> bool:
    with closing(connect(path)) as kept:
        return words in "\n".join(kept.iterdump())


def test_whatever_is_half_typed_is_kept(filled: FileWindow, window: MainWindow, bugs: list[BaseException]) -> None:
    lost, before, account = [], filled.undo.index(), filled.account.account_id
    for way, begin in WAYS.items():
        filled.open_account(account)
        begin(filled)
        settle(window)
        if not _holds(filled.desk.database.path, LEFT_BEHIND.get(way, TYPED)):
            lost.append(way)
        for _step in range(filled.undo.index() - before):
            filled.undo.undo()
    assert (lost, bugs) == ([], [])


def test_no_timer_goes_on_once_the_file_is_closed(filled: FileWindow, window: MainWindow) -> None:
    filled.account.open("notes")
    waiting = filled.account.notes.editor._again  # as it does where a note cannot be kept just now
    waiting.start()
    window.close()
    assert not waiting.isActive()
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]


@pytest.mark.parametrize("way", ["a cell of the portfolio", "a day that slips", "a contact"])
def test_closing_keeps_it(filled: FileWindow, window: MainWindow, bugs: list[BaseException], way: str) -> None:
    WAYS[way](filled)
    window.close()
    QApplication.processEvents()
    assert _holds(filled.desk.database.path, LEFT_BEHIND.get(way, TYPED))
    assert bugs == []


def test_every_place_to_type_in_is_settled_or_decided_by_a_button(filled: FileWindow, window: MainWindow) -> None:
    for tab in ("plan", "people", "contracts", "overview"):
        filled.account.open(tab)
    made = filled.account.closing, filled.page("contact_logs"), filled.page("small_wins")
    assert all(made)
    for key in ("import", "settings", "matrix", "renewals", "duplicates"):
        filled.go(key)
    fields = [one for kind in (QLineEdit, QTextEdit, QPlainTextEdit) for one in window.findChildren(kind)]
    assert len(fields) > 30
    assert {one.accessibleName() for one in fields if not _is_settled(one)} == set()


def _is_settled(field: QWidget) -> bool:
    at: QWidget | None = field
    while at is not None:
        kept = settles(type(at)) or isinstance(at, FilterField | Palette | QComboBox)
        if kept or type(at).__name__ in _DECIDED_BY_A_BUTTON:
            return True
        at = at.parentWidget()
    return False


@pytest.mark.parametrize("moment", ["reading", "comparing", "writing"])
def test_closing_in_the_middle_of_an_import(
    place: FileWindow, window: MainWindow, qtbot: QtBot, tmp_path: Path, bugs: list[BaseException], moment: str
) -> None:
    write_csv(tmp_path / "accounts.csv", rows(0, _ROWS))
    place.go("import")
    page = place.page("import")
    page.open_file(tmp_path / "accounts.csv")
    if moment != "reading":
        qtbot.waitUntil(page.import_button.isEnabled, timeout=_SOON)
    if moment == "comparing":
        page.file.source.chosen.emit("billing")
    elif moment == "writing":
        page.import_button.click()
    assert page.is_working
    begun = monotonic()
    window.close()
    assert monotonic() - begun < 4
    QApplication.processEvents()
    with closing(connect(place.desk.database.path)) as kept:
        (count,) = kept.execute("SELECT count(*) FROM accounts").fetchone()
    assert (count, bugs) == (_ROWS if moment == "writing" else 0, [])
    assert not place.tasks.busy
