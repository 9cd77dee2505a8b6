"""A damaged file in the window: one sentence, no traceback, whether it is met at once or later."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from csdesk.desk import open_desk
from csdesk.ui.main_window import MainWindow
from tests.app.running import filled_window, run
from tests.damage import damage


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A file with one account and its contact."""
    place = tmp_path / "book.csdesk"
    desk = open_desk(place)
    desk.contacts.add(desk.accounts.add("伊藤商事"), "佐藤")
    desk.close()
    return place


@pytest.mark.usefixtures("qapp", "home")
def test_one_that_cannot_be_shown_is_said_and_the_program_ends(book: Path) -> None:
    damage(book, "accounts")
    said: list[str] = []

    def _look() -> bool:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            box.accept()
        return bool(said)

    run(book, _look)
    assert len(said) == 1
    assert "damaged" in said[0]
    assert str(book) in said[0]


@pytest.mark.usefixtures("qapp", "home")
def test_one_that_turns_out_damaged_later_is_said_in_the_window(book: Path, caplog: pytest.LogCaptureFixture) -> None:
    damage(book, "contacts")
    opened: list[MainWindow] = []

    def _look() -> bool:
        if not opened and (window := filled_window()):
            opened.append(window)
            QTimer.singleShot(0, partial(opened[0].rail.recent_chosen.emit, 1))
        return bool(opened) and "damaged" in opened[0].notice.words

    run(book, _look)
    assert "damaged" in opened[0].notice.words
    assert caplog.records == []
