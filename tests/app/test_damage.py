"""A damaged file in the window: one sentence, no traceback, whether it is met at once or later."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from csdesk import app
from csdesk.desk import open_desk
from csdesk.settings import Settings
from csdesk.ui.main_window import MainWindow
from tests.damage import damage


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with one account and its contact."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards: the program sets its own
    place = tmp_path / "book.csdesk"
    desk = open_desk(place)
    desk.contacts.add(desk.accounts.add("伊藤商事"), "佐藤")
    desk.close()
    return place


def _run(book: Path, act: Callable[[], bool]) -> None:
    """Run the program, and do something again and again until it comes to an end."""
    timer, deadline = QTimer(interval=10), QDeadlineTimer(10_000)

    def _turn() -> None:
        if act() or deadline.hasExpired():
            QApplication.closeAllWindows()

    timer.timeout.connect(_turn)
    timer.start()
    assert app.run(book, Settings("en", "light")) == 0
    timer.stop()


def _windows() -> list[MainWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]


@pytest.mark.usefixtures("qapp")
def test_one_that_cannot_be_shown_is_said_and_the_program_ends(book: Path) -> None:
    damage(book, "accounts")
    said: list[str] = []

    def _look() -> bool:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.accept()
        return bool(said)

    _run(book, _look)
    assert len(said) == 1
    assert "damaged" in said[0]
    assert str(book) in said[0]


@pytest.mark.usefixtures("qapp")
def test_one_that_turns_out_damaged_later_is_said_in_the_window(book: Path, caplog: pytest.LogCaptureFixture) -> None:
    damage(book, "contacts")
    opened: list[MainWindow] = []

    def _look() -> bool:
        if not opened and (found := [one for one in _windows() if one.current == "portfolio"]):
            opened.extend(found)
            QTimer.singleShot(0, partial(opened[0].rail.recent_chosen.emit, 1))
        return bool(opened) and "damaged" in opened[0].notice.words

    _run(book, _look)
    assert "damaged" in opened[0].notice.words
    assert caplog.records == []
