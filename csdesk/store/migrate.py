"""Bring a file to the present revision: all of it, or nothing and the file as it was.

The pre-check needs no Alembic, so that a file that is up to date opens fast.
"""

import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_mock_engine
from sqlalchemy.exc import OperationalError

from csdesk import private
from csdesk.domain.backups import BackupReason
from csdesk.domain.outputs import refuse_no_file
from csdesk.entities import schema
from csdesk.entities.base import CLEAN_UP
from csdesk.errors import (
    BusyError,
    DamagedFileError,
    ForeignFileError,
    MigrationError,
    NewerFileError,
    ReadOnlyError,
    UnreachableFileError,
)
from csdesk.store import backups
from csdesk.store.backup import counts
from csdesk.store.backups import folder_of
from csdesk.store.engine import connect, open_connection, raw, telling
from csdesk.store.journal import quoted
from csdesk.store.place import is_locked
from csdesk.store.seal import set_aside
from csdesk.store.turn import turn
from csdesk.store.wal import journal_for

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
)
"""Every revision this csdesk knows, the oldest first."""
FOLDED = "folded"
"""Under this a migration tells the connection of how many rows it made one with others, by table."""
_HERE = Path(__file__).parent / "migrations"


def prepare(path: Path, revisions: tuple[str, ...] = REVISIONS, folder: Path = _HERE) -> Path | None:
    """Make the file ready to be opened: created, as it is, or migrated on a backup.

    Return where the log of another file that lay beside it is now, if there was one.
    """
    refuse_no_file(path)
    with turn(path):
        clear_leftovers(path)
        moved = _set_aside(path)
        _prepare(path, revisions, folder)
        return moved


def _set_aside(path: Path) -> Path | None:
    try:
        return set_aside(path)
    except OSError as error:  # where nothing can be written, it cannot be moved either
        raise ReadOnlyError(path) from error


def _prepare(path: Path, revisions: tuple[str, ...], folder: Path) -> None:
    if not path.exists():
        _create_beside(path, revisions[-1])
    elif (found := version(path)) != revisions[-1]:
        if found not in revisions:
            raise NewerFileError(path)
        if is_locked(path):
            raise ReadOnlyError(path)
        with telling(path):
            backups.make(path, BackupReason.MIGRATION)
            _upgrade(path, revisions[-1], folder)


def version(path: Path) -> str:
    """Return the file's revision, writing nothing."""
    try:
        with closing(connect(path, "calm")) as connection:
            row: tuple[str] | None = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise BusyError from error
        raise (ForeignFileError if "no such table" in str(error) else UnreachableFileError)(path) from error
    except UnicodeDecodeError as error:  # what SQLite says of a schema that cannot be read quotes it
        raise DamagedFileError(path) from error
    except sqlite3.DatabaseError as error:
        foreign = error.sqlite_errorcode == sqlite3.SQLITE_NOTADB
        raise (ForeignFileError if foreign else DamagedFileError)(path) from error
    if row is None:
        raise ForeignFileError(path)
    return row[0]


def _create_beside(path: Path, revision: str) -> None:
    """Make a new file under another name first: one killed half-way would be taken for a foreign file."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        private.make_folder(path.parent)
        private.claim(beside)
        _create(beside, revision)
        _put(beside, path)
    except (OSError, sqlite3.OperationalError, OperationalError) as error:
        raise UnreachableFileError(path) from error


def _put(beside: Path, path: Path) -> None:
    """Give a new file its name, unless something has it by now: that is never replaced."""
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    except OSError:  # a disk without links; the name is taken first
        path.open("xb").close()
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _create(path: Path, revision: str) -> None:
    with closing(connect(path)) as driver:
        driver.execute(f"PRAGMA journal_mode={journal_for(path)}")  # the file remembers
    with open_connection(path) as connection, connection.begin():
        for statement in _creation():
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision,))


@cache
def _creation() -> Sequence[str]:
    """Return the statements that make every table, the same for each new file."""
    statements: list[str] = []

    def note(statement: Any, *_values: object) -> None:
        statements.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine("sqlite://", note)
    schema().create_all(engine, checkfirst=False)
    return statements


def _upgrade(path: Path, revision: str, folder: Path) -> None:
    with open_connection(path, "rw", foreign_keys=False) as connection:
        connection.info["begin"] = "BEGIN IMMEDIATE"
        with connection.begin():
            before = counts(raw(connection))
            _run(connection, revision, folder)
            _clean_up_anew(connection)
            _compare(before, counts(raw(connection)), connection.info.get(FOLDED, {}))
            if connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                raise MigrationError("rows without their parent")


def _run(connection: Connection, revision: str, folder: Path) -> None:
    from alembic import command  # 0.3 s: only when due
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _clean_up_anew(connection: Connection) -> None:
    """Let every table of records take along what refers to them: a table that is new or made anew has no trigger."""
    ours = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%leave_no_refs'"
    for (name,) in connection.exec_driver_sql(ours).all():
        connection.exec_driver_sql(f"DROP TRIGGER {quoted(name)}")
    for one in schema().sorted_tables:
        if "uid" in one.columns:
            connection.exec_driver_sql(CLEAN_UP.format(table=one.name))


def _compare(before: dict[str, int], after: dict[str, int], folded: dict[str, int]) -> None:
    """Refuse what has lost rows, but for those that a migration says it made one of."""
    lost = {name: count for name, count in before.items() if after.get(name, count) + folded.get(name, 0) < count}
    if lost:
        raise MigrationError("rows were lost", lost)


_HALF_MADE = re.compile(r"\.(?:(?P<pid>\d+)\.)?(?:part|new)(?:-wal|-shm|-journal)?$")


def clear_leftovers(path: Path) -> None:
    """Delete what was left half made beside a file and among its backups, but for what a running program is making."""
    for folder, beginning in ((path.parent, f"{path.name}."), (folder_of(path), "")):
        for left in _half_made(folder, beginning):
            with suppress(OSError):
                left.unlink()


def _half_made(folder: Path, beginning: str) -> Iterator[Path]:
    with suppress(OSError):
        for each in os.scandir(folder):
            found = _HALF_MADE.search(each.name)
            if found and each.name.startswith(beginning) and each.is_file() and not _is_running(found["pid"]):
                yield Path(each.path)


def _is_running(pid: str | None) -> bool:
    if pid is None:
        return False
    if os.name != "posix":  # there is no harmless way to ask: a file that is open cannot be deleted there
        return False
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
