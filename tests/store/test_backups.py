"""Backups are whole, thinned and restored into new files; what goes wrong on the way leaves nothing."""

import os
import sqlite3
from contextlib import closing, nullcontext
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.backups import BackupReason
from csdesk.entities import Account
from csdesk.errors import DamagedFileError, MigrationError
from csdesk.store import backup, backups, migrate
from csdesk.store.backups import NoBackupError, TakenFileError, UnknownBackupError
from csdesk.store.database import Database
from csdesk.store.imports import write_step
from tests.damage import damage
from tests.processes import run_until_killed

_NOON = datetime(2026, 11, 29, 12)


def _add(database: Database, name: str) -> None:
    with database.change("Add") as session:
        session.add(Account(name=name))


def _full(*_arguments: object) -> None:
    raise OSError(28, "No space left on device")


def _names(path: Path) -> list[str]:
    with closing(Database(path)) as database, database.reading() as session:
        return list(session.scalars(select(Account.name).order_by(Account.id)))


def test_a_backup_of_an_open_file_has_all_that_was_written(database: Database, path: Path) -> None:
    _add(database, "伊藤商事")
    made = backups.make(path, BackupReason.DAY, _NOON)
    assert made.path == path.with_name(f"{path.name}.backups") / "2026-11-29 120000 day.csdesk"
    assert [each.name for each in made.path.parent.iterdir()] == [made.path.name], "nothing lies beside it"
    assert made == backups.made(path)[0]
    assert _names(made.path) == ["伊藤商事"]


def test_others_can_read_neither_backup_nor_folder(path: Path) -> None:
    made = backups.make(path, BackupReason.DAY)
    assert (made.path.stat().st_mode & 0o777, made.path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_they_are_thinned_but_for_those_before_a_migration(path: Path) -> None:
    backups.make(path, BackupReason.MIGRATION, _NOON - timedelta(days=400))
    for ago in range(20, -1, -1):
        backups.make(path, BackupReason.DAY, _NOON - timedelta(days=ago))
    days = [(_NOON - one.made_at).days for one in backups.made(path)]
    assert days == [0, 1, 2, 3, 4, 5, 6, 7, 14, 400]  # Sundays, and the last of October is further away


def test_two_in_one_second_are_two(path: Path) -> None:
    first, second = (backups.make(path, BackupReason.IMPORT, _NOON) for _each in range(2))
    assert first.path != second.path
    assert len(backups.made(path)) == 2


def test_one_that_is_just_made_stays_though_others_are_of_later(path: Path) -> None:
    for second in range(1, 8):
        backups.make(path, BackupReason.IMPORT, _NOON + timedelta(seconds=second))
    made = backups.make(path, BackupReason.IMPORT, _NOON)  # the clock was set back
    assert made.path.exists()


@pytest.mark.parametrize("place", ["accounts", "ix_contacts_account_id"])
def test_what_is_damaged_takes_no_backups_place(path: Path, place: str) -> None:
    kept = backups.make(path, BackupReason.DAY, _NOON)
    with closing(Database(path)) as database:
        for name in "abc":
            _add(database, name)
    damage(path, place)
    with pytest.raises(DamagedFileError):
        backups.make(path, BackupReason.DAY)
    assert [each.name for each in kept.path.parent.iterdir()] == [kept.path.name]


def test_a_file_one_byte_short_is_damaged(path: Path) -> None:
    with closing(Database(path)) as database, database.change("Add") as session:
        session.add(Account(name="a", notes="x" * 10_000))  # it ends in the last page, whose end nothing else looks at
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 1)
    with pytest.raises(DamagedFileError):
        backups.make(path, BackupReason.DAY)


def test_a_disk_that_takes_no_more_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup.os, "fsync", _full)
    with pytest.raises(NoBackupError):
        backups.make(path, BackupReason.DAY)
    assert list(backups.folder_of(path).iterdir()) == []


def test_it_is_restored_into_a_new_file_and_over_no_other(database: Database, path: Path, tmp_path: Path) -> None:
    _add(database, "then")
    made = backups.make(path, BackupReason.DAY)
    _add(database, "now")
    target = tmp_path / "new folder" / "new.csdesk"
    backups.restore(made.path, target)
    assert (_names(target), _names(path)) == (["then"], ["then", "now"])
    with pytest.raises(TakenFileError):
        backups.restore(made.path, target)
    with pytest.raises(UnknownBackupError):
        backups.restore(tmp_path / "none", tmp_path / "other")


def test_a_log_that_an_older_file_left_is_not_taken_for_its_own(path: Path, tmp_path: Path) -> None:
    made = backups.make(path, BackupReason.DAY)
    target = tmp_path / "gone.csdesk"
    old = Path(f"{target}-wal")
    old.write_bytes(b"of another file")
    backups.restore(made.path, target)
    assert _names(target) == []
    assert Path(f"{old}.aside").read_bytes() == b"of another file"


def test_a_copy_has_a_name_that_nothing_has(path: Path) -> None:
    made = backups.make(path, BackupReason.DAY, _NOON)
    first = backups.restored_name(path, made)
    first.touch()
    assert (first.name, backups.restored_name(path, made).name) == (
        "book # 1 顧客 2026-11-29 120000.csdesk",
        "book # 1 顧客 2026-11-29 120000 (2).csdesk",
    )


def test_what_a_kill_left_half_made_is_cleared_and_what_is_being_made_is_not(path: Path) -> None:
    backups.make(path, BackupReason.DAY)
    code = f"""
from pathlib import Path
from csdesk.domain.backups import BackupReason
from csdesk.store import backup, backups
backup.counts = lambda _connection: die()
backups.make(Path({str(path)!r}), BackupReason.DAY)
"""
    run_until_killed(code)
    folder = backups.folder_of(path)
    assert [each for each in folder.iterdir() if ".part" in each.name] != []
    mine = [folder / f"x.csdesk.{os.getpid()}.part", path.with_name("another.csdesk.1.part")]
    theirs = [path.with_name(f"{path.name}{end}") for end in (".part", ".part-wal", ".part-shm", ".99999999.new")]
    for each in (*mine, *theirs):
        each.touch()
    migrate.clear_leftovers(path)
    assert [each.exists() for each in (*mine, *theirs)] == [True, True, False, False, False, False]
    assert sorted(each.name for each in folder.iterdir()) == sorted([backups.made(path)[0].path.name, mine[0].name])


def test_a_backup_can_be_read_by_whatever_reads_sqlite(path: Path) -> None:
    made = backups.make(path, BackupReason.DAY)
    with closing(sqlite3.connect(f"{made.path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("is_sound", [True, False])
def test_an_import_is_written_while_its_backup_is_looked_at_and_kept_if_that_is_sound(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, is_sound: bool
) -> None:
    written = Event()

    def work(session: Session) -> None:
        session.add(Account(name="new"))
        written.set()

    monkeypatch.setattr(backup, "sound", lambda _connection: written.wait(5) and is_sound)
    with nullcontext() if is_sound else pytest.raises(MigrationError):
        write_step(path, "Import", work)
    assert written.is_set()
    assert _names(path) == ["new"] * is_sound
    assert [_names(one.path) for one in backups.made(path)] == [[]] * is_sound


def test_an_import_does_not_begin_where_nothing_can_be_copied(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups.private, "make_folder", _full)
    with pytest.raises(NoBackupError):
        write_step(path, "Import", lambda _session: pytest.fail("the import began"))
