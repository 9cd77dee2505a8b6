"""A window follows what others write to its file, asks before it writes over that, and says when the file is gone."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from csdesk import opened
from csdesk.desk import Desk, open_desk
from csdesk.entities import Account
from csdesk.file_window import FileWindow
from csdesk.ui.main_window import MainWindow
from csdesk.ui.panels.notes import NotesField
from csdesk.ui.widgets.parts import Button
from tests.processes import run_apart
from tests.store.tables import elsewhere

_COMMAND = """
from csdesk.desk import open_desk
from pathlib import Path
desk = open_desk(Path({path!r}))
desk.accounts.edit({account}, name="theirs")
desk.accounts.add("two")
desk.close()
"""


@pytest.fixture
def account(place: FileWindow) -> int:
    """An account, open in the window."""
    account = place.desk.accounts.add("one")
    place.open_account(account)
    return account


def _path(place: FileWindow) -> Path:
    return place.desk.database.path


def _theirs(place: FileWindow, act: Callable[[Desk], object]) -> None:
    """Do something as others do: at a desk of their own."""
    with closing(open_desk(_path(place))) as desk:
        act(desk)


def _shown(window: MainWindow) -> list[str]:
    return [field.text() for field in window.findChildren(QLineEdit) if field.isVisible()]


def _name(window: MainWindow) -> QLineEdit:
    """Return the field of the account's name."""
    [field] = [one for one in window.findChildren(QLineEdit) if one.isVisible() and one.text() in ("one", "theirs")]
    return field


def _press(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Press what the notice offers, as soon as it does."""

    def offered() -> list[Button]:
        return [one for one in window.notice.findChildren(Button) if one.isVisible() and one.text() == words]

    qtbot.waitUntil(lambda: bool(offered()))
    offered()[0].click()


def _stored(place: FileWindow, account: int) -> Account:
    found = place.desk.accounts.get(account)
    assert found is not None
    return found


def test_it_follows_another_process_within_two_seconds(
    place: FileWindow, window: MainWindow, account: int, qtbot: QtBot
) -> None:
    run_apart(_COMMAND.format(path=str(_path(place)), account=account))
    qtbot.waitUntil(lambda: "theirs" in _shown(window), timeout=2000)
    place.go("portfolio")
    assert {row.name for row in place.portfolio.model.shown} == {"theirs", "two"}


def test_an_account_that_others_delete_is_left(
    place: FileWindow, window: MainWindow, account: int, qtbot: QtBot
) -> None:
    _theirs(place, lambda desk: desk.accounts.delete([account]))
    qtbot.waitUntil(lambda: window.current == "portfolio", timeout=2000)


def _type(window: MainWindow, qtbot: QtBot, words: str) -> QLineEdit:
    field = _name(window)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    return field


@pytest.mark.parametrize("followed", [False, True])
def test_what_was_typed_meanwhile_asks(
    place: FileWindow, window: MainWindow, account: int, qtbot: QtBot, *, followed: bool
) -> None:
    field = _type(window, qtbot, "mine")
    _theirs(place, lambda desk: desk.accounts.edit(account, name="theirs"))
    if followed:  # while she is in another program
        other = QLineEdit()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        other.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not field)
        place.keeping_up.following.look()
        assert field.text() == "mine"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert _stored(place, account).name == "theirs"
    _press(window, qtbot, "Save mine anyway")
    assert _stored(place, account).name == "mine"
    assert field.text() == "mine"
    assert not field.property("wrong")
    place.undo.undo()
    assert _stored(place, account).name == "theirs"


def test_what_is_left_as_it_is_goes_on_with_theirs(
    place: FileWindow, window: MainWindow, account: int, qtbot: QtBot
) -> None:
    field = _type(window, qtbot, "mine")
    _theirs(place, lambda desk: desk.accounts.edit(account, name="theirs"))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    place.keeping_up.following.look()
    assert field.text() == "theirs"
    _type(window, qtbot, "mine")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert _stored(place, account).name == "mine", "she has seen theirs"


def test_what_nobody_else_has_touched_is_saved(
    place: FileWindow, window: MainWindow, account: int, qtbot: QtBot
) -> None:
    field = _type(window, qtbot, "mine")
    _theirs(place, lambda desk: desk.accounts.edit(account, notes="theirs"))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    stored = _stored(place, account)
    assert (stored.name, stored.notes) == ("mine", "theirs")


def test_a_cell_of_the_portfolio_asks_too(place: FileWindow, window: MainWindow, account: int, qtbot: QtBot) -> None:
    place.go("portfolio")
    model, table = place.portfolio.model, place.portfolio.table
    index = model.index(0, 0)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "mine")
    _theirs(place, lambda desk: desk.accounts.edit(account, name="theirs"))
    place.keeping_up.following.look()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert _stored(place, account).name == "theirs"
    qtbot.waitUntil(window.notice.isVisible)
    assert not place.portfolio.notice.isVisible(), "it is said once, with what can be done about it"
    _press(window, qtbot, "Save mine anyway")
    assert _stored(place, account).name == "mine"


_LOST: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "replaced": lambda path: (
        path.with_name("other").write_bytes(path.read_bytes()),
        path.with_name("other").replace(path),
    ),
}


@pytest.mark.parametrize("how", _LOST)
def test_a_file_that_is_gone_is_said_and_saved_elsewhere(
    place: FileWindow, window: MainWindow, account: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    before = _path(place)
    _LOST[how](before)
    qtbot.waitUntil(lambda: str(before) in window.notice.words, timeout=2000)
    said = {"deleted": "Not saved: file not found", "replaced": "Not saved: another file is in its place"}
    place.care.show()  # as a backup does that is done by now
    assert window.saved.text() == said[how]
    field = _type(window, qtbot, "mine")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "Saved" not in window.saved.text()
    target = before.with_name("elsewhere.csdesk")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    _press(window, qtbot, "Save elsewhere…")
    assert str(target) in window.notice.words
    assert window.saved.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "mine"
    place.undo.undo()
    place.undo.redo()
    again = open_desk(target)
    assert [row.name for row in again.accounts.rows(place.portfolio.today())] == ["mine"]
    again.close()
    assert opened.kept_in(before) == target


def test_put_back_it_is_found(place: FileWindow, window: MainWindow, account: int, qtbot: QtBot) -> None:
    path = _path(place)
    path.rename(path.with_name("away"))
    place.keeping_up.following.look()
    assert window.saved.text()
    path.with_name("away").rename(path)
    place.keeping_up.following.look()
    assert not window.notice.isVisible()
    place.desk.accounts.edit(account, name="kept")


def test_closed_without_an_answer_what_was_in_it_is_kept_beside(
    place: FileWindow, window: MainWindow, account: int
) -> None:
    path = _path(place)
    path.unlink()
    window.close()
    assert opened.is_missing(path)
    kept = opened.kept_in(path)
    assert kept is not None
    assert kept.parent == path.parent
    again = open_desk(kept)
    assert again.accounts.get(account) is not None
    again.close()


def test_a_log_of_another_copy_is_said(place: FileWindow, window: MainWindow) -> None:
    place.desk.moved_aside = Path("there")
    place.keeping_up.greet()
    assert "there" in window.notice.words


def test_an_undo_that_others_have_overtaken_is_left(place: FileWindow, window: MainWindow, account: int) -> None:
    place.desk.accounts.edit(account, name="mine")
    elsewhere(_path(place), f"UPDATE accounts SET name = 'theirs' WHERE id = {account}")
    place.undo.undo()
    assert _stored(place, account).name == "theirs"
    assert "changed elsewhere" in window.notice.words


_PLACES = ("portfolio", "renewals", "matrix", "import", "duplicates", "settings")


@pytest.mark.parametrize("key", _PLACES)
def test_every_place_follows(qtbot: QtBot, place: FileWindow, window: MainWindow, key: str) -> None:
    place.desk.accounts.add("one")
    place.go(key)
    elsewhere(_path(place), "UPDATE accounts SET name = 'theirs', tier = '1'")
    place.keeping_up.following.look()
    elsewhere(_path(place), "DELETE FROM accounts")
    place.keeping_up.following.look()
    place.go("portfolio")
    assert not list(place.portfolio.model.shown)


def test_notes_that_are_being_typed_ask_and_stay(
    place: FileWindow, window: MainWindow, account: int, qtbot: QtBot
) -> None:
    [notes] = [one for one in window.findChildren(NotesField) if one.isVisible()]
    notes.setFocus()
    qtbot.keyClicks(notes, "mine")
    _theirs(place, lambda desk: desk.accounts.edit(account, notes="theirs"))
    place.keeping_up.following.look()
    notes.settle()
    assert (_stored(place, account).notes, notes.toPlainText()) == ("theirs", "mine")
    _press(window, qtbot, "Save mine anyway")
    assert _stored(place, account).notes == "mine"
    notes.settle()
    assert notes.toPlainText() == "mine"
