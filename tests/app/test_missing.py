"""A file that was opened once and is gone is never made anew without a question."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from csdesk import opened
from csdesk.i18n import Catalogue
from csdesk.store import migrate
from csdesk.ui.missing import MissingFile
from tests.app.running import filled_window, run

_WORDS = Catalogue("en")


def _opened_once(home: Path) -> Path:
    """Open a file in the window, close it, and take it away."""
    book = home / "book.csdesk"
    run(book, lambda: filled_window() is not None)
    book.unlink()
    return book


def test_a_new_file_is_made_without_a_question(home: Path, qtbot: QtBot) -> None:
    book = home / "book.csdesk"
    run(book, lambda: filled_window() is not None)
    run(book, lambda: filled_window() is not None)
    assert book.exists()


def test_she_may_leave_and_nothing_is_made(home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    book = _opened_once(home)
    asked: list[str] = []

    def leave(box: MissingFile) -> None:
        asked.append(box.text())
        box.leave.click()

    monkeypatch.setattr(MissingFile, "exec", leave)
    run(book, lambda: False)
    assert asked == [f"{book} is not where it was."]
    assert not list(home.glob("*.csdesk"))


def test_she_may_begin_anew(home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    book = _opened_once(home)
    monkeypatch.setattr(MissingFile, "exec", lambda box: box.new.click())
    run(book, lambda: filled_window() is not None)
    assert book.exists()


def test_she_may_open_another(home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    book, other = _opened_once(home), home / "other.csdesk"
    migrate.prepare(other)
    chosen = ["", str(other)]
    monkeypatch.setattr(MissingFile, "exec", lambda box: box.other.click())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (chosen.pop(0), ""))
    run(book, lambda: filled_window() is not None)
    assert not book.exists()
    assert not chosen
    assert opened.is_missing(book)
    other.unlink()
    assert opened.is_missing(other)


def test_what_was_saved_of_it_is_offered(home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    book, saved = home / "book.csdesk", home / "saved.csdesk"
    migrate.prepare(saved)
    opened.remember(book, saved)
    said: list[str] = []

    def take(box: MissingFile) -> None:
        said.append(box.informativeText())
        assert box.kept is not None
        box.kept.click()

    monkeypatch.setattr(MissingFile, "exec", take)
    assert MissingFile(book, None).ask() == saved
    assert str(saved) in said[0]
    saved.unlink()
    assert MissingFile(book, None).kept is None


@pytest.mark.parametrize("written", ["", "[]", "{", "\udc80"])
def test_what_is_remembered_may_be_damaged(home: Path, written: str) -> None:
    folder = home / "XDG_CONFIG_HOME" / "csdesk"
    folder.mkdir(parents=True)
    (folder / "opened.json").write_text(written, "utf-8", "surrogateescape")
    assert not opened.is_missing(home / "book")
    opened.remember(home / "book")
    assert opened.is_missing(home / "book")


def test_as_many_are_remembered_as_one_works_with(home: Path) -> None:
    for number in range(60):
        opened.remember(home / str(number))
    assert opened.is_missing(home / "59")
    assert not opened.is_missing(home / "0")
