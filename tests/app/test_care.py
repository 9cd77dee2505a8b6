"""The window looks after its file: a copy of it has everything, a backup a day, a word when something is not right."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.desk import open_desk
from csdesk.domain.backups import BackupReason
from csdesk.errors import ReadOnlyError
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui import edits
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from tests.damage import damage


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A file with one account, in a folder of its own."""
    path = tmp_path / "folder" / "book.csdesk"
    desk = open_desk(path)
    desk.accounts.add("伊藤商事")
    desk.close()
    return path


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, book: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator["Opening"]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    opening = Opening(qtbot, book)
    yield opening
    for place in opening.places:
        place.care.stop()
        place.tasks.shutdown()
        place.desk.close()
    edits.allowed = True


class Opening:
    """Opens a file in a window when it is as it should be."""

    def __init__(self, qtbot: QtBot, book: Path) -> None:
        self._qtbot, self.book, self.places = qtbot, book, list[FileWindow]()

    def __call__(self) -> tuple[FileWindow, MainWindow]:
        chosen = Settings("en", "light")
        app.apply_settings(app.application(), chosen)
        window = app.new_window()
        self._qtbot.addWidget(window)
        window.show()
        self._qtbot.waitExposed(window)
        self.places.append(app.open_file(window, self.book, chosen))
        return self.places[-1], window


def _looked(qtbot: QtBot, place: FileWindow) -> None:
    place.care.look()
    qtbot.waitUntil(lambda: not place.tasks.busy, timeout=10_000)


def test_a_copy_of_the_open_file_has_what_was_written(qtbot: QtBot, opened: Opening, tmp_path: Path) -> None:
    place, _window = opened()
    place.desk.accounts.add("海野")
    _looked(qtbot, place)
    copy = Path(shutil.copy(opened.book, tmp_path / "copy"))
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM accounts").fetchone() == (2,)


def test_it_looks_by_itself_within_seconds(qtbot: QtBot, opened: Opening) -> None:
    place, _window = opened()

    def _in_the_file_alone() -> int:
        with closing(sqlite3.connect(f"{opened.book.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            found: tuple[int] = connection.execute("SELECT count(*) FROM accounts").fetchone()
            return found[0]

    for count in (2, 3):  # the first may be met by the look with which it begins
        place.desk.accounts.add("海野")
        assert _in_the_file_alone() == count - 1
        qtbot.waitUntil(lambda count=count: _in_the_file_alone() == count, timeout=10_000)


def test_what_is_in_the_file_already_starts_no_work(qtbot: QtBot, opened: Opening) -> None:
    place, _window = opened()
    place.desk.accounts.add("海野")
    _looked(qtbot, place)
    place.care.look()
    assert not place.tasks.busy


def test_a_backup_of_the_day_is_made_once_and_said(qtbot: QtBot, opened: Opening) -> None:
    place, window = opened()
    _looked(qtbot, place)
    assert window.safety.text() == "Backed up today"
    assert [one.reason for one in place.desk.backups.made()] == [BackupReason.DAY]
    opened.places.append(again := opened()[0])
    _looked(qtbot, again)
    assert len(again.desk.backups.made()) == 1


def test_an_import_makes_one_before_it_writes(opened: Opening, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("Account name\n海野\n", "utf-8")
    place, _window = opened()
    from csdesk.exchange.tables import Options

    imports = place.desk.imports
    draft = imports.look("accounts", table, Options())
    imports.finish(imports.write(draft, imports.preview(draft)))
    (made,) = place.desk.backups.made()
    assert made.reason is BackupReason.IMPORT
    with closing(sqlite3.connect(made.path)) as connection:
        assert connection.execute("SELECT name FROM accounts").fetchall() == [("伊藤商事",)]


def test_one_click_puts_it_into_a_new_file_that_can_be_opened(
    qtbot: QtBot, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[tuple[object, ...]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *given: begun.append(given))
    place, window = opened()
    _looked(qtbot, place)
    place.navigator.open(Target.settings("backups"))
    place.desk.accounts.add("海野")
    section = place.page("settings").backups
    assert [button.text() for button in section.buttons] == ["Restore"]
    qtbot.mouseClick(section.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "new file" in window.notice.words, timeout=10_000)
    (new,) = [each for each in opened.book.parent.glob("*.csdesk") if each != opened.book]
    assert str(new) in window.notice.words
    desk = open_desk(new)
    assert [row.name for row in desk.accounts.rows(date.today())] == ["伊藤商事"]
    desk.close()
    window.notice._action.click()
    assert begun[0][1][-2:] == ["--file", str(new)]  # type: ignore[index]


def test_she_can_make_one_by_hand(qtbot: QtBot, opened: Opening) -> None:
    place, window = opened()
    place.navigator.open(Target.settings("backups"))
    section = place.page("settings").backups
    assert section.buttons == []
    qtbot.mouseClick(section.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(section.buttons) == 1, timeout=10_000)
    assert place.desk.backups.made()[0].reason is BackupReason.BY_HAND
    assert window.safety.text() == "Backed up today"


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_is_write_protected_is_shown_as_such_and_not_edited(opened: Opening, what: str) -> None:
    where = opened.book if what == "file" else opened.book.parent
    where.chmod(0o444 if what == "file" else 0o555)
    place, window = opened()
    assert window.saved.text() == "Read-only: changes cannot be saved"
    assert "read-only" in window.notice.words
    model = place.portfolio.model
    flags = [model.flags(model.index(0, column)) for column in range(model.columnCount())]
    assert not any(one & Qt.ItemFlag.ItemIsEditable for one in flags)
    place.open_account(1)
    assert all(fact.field.isReadOnly() for fact in place.account.overview.facts.form.facts.values())
    with pytest.raises(ReadOnlyError):  # said in the window by whoever catches what leaves a slot
        place.portfolio.add_account()
    where.chmod(0o644 if what == "file" else 0o755)


def test_a_damaged_file_is_said_before_it_is_edited(qtbot: QtBot, opened: Opening) -> None:
    damage(opened.book, "ix_contacts_account_id")
    place, window = opened()
    _looked(qtbot, place)
    assert window.safety.text() == "Damaged file"
    assert "damaged" in window.notice.words
    assert place.desk.backups.made() == []
    place.care.look()
    assert not place.tasks.busy, "it is not looked through every two seconds"


def test_a_row_without_its_parent_is_said_and_there_is_a_backup(qtbot: QtBot, opened: Opening) -> None:
    with closing(sqlite3.connect(opened.book, isolation_level=None)) as other:
        other.execute("UPDATE accounts SET parent_id = 99")
    place, window = opened()
    _looked(qtbot, place)
    assert "damaged" in window.notice.words
    assert len(place.desk.backups.made()) == 1


def test_a_row_that_cannot_be_read_whole_is_marked_and_the_rest_opens(qtbot: QtBot, opened: Opening) -> None:
    with closing(sqlite3.connect(opened.book, isolation_level=None)) as other:
        other.execute("UPDATE accounts SET custom = '{never', customer_since = 'soon'")
    place, window = opened()
    assert [row.name for row in place.portfolio.model.shown] == ["伊藤商事"]
    _looked(qtbot, place)
    assert window.notice.words == "2 values in this file cannot be read. Their rows are shown without them."
    name = place.portfolio.model.index(0, 0)
    assert "Some values of this account cannot be read." in name.data(Qt.ItemDataRole.ToolTipRole)
    window.notice._action.click()
    section = place.page("settings").backups
    assert len(section._unreadable.shown) == 2


def test_a_folder_that_is_synchronised_is_said(opened: Opening) -> None:
    folder = opened.book.parent.with_name("OneDrive")
    opened.book.parent.rename(folder)
    opened.book = folder / opened.book.name
    place, window = opened()
    place.desk.accounts.add("海野")
    assert window.notice.words.startswith("OneDrive syncs this folder.")
    assert not Path(f"{opened.book}-wal").exists()


def test_a_backup_that_cannot_be_made_is_said(qtbot: QtBot, opened: Opening) -> None:
    opened.book.with_name(f"{opened.book.name}.backups").write_text("in the way")
    place, window = opened()
    _looked(qtbot, place)
    assert window.safety.text() == "No backup today"
    assert "The backup could not be written" in window.notice.words
