"""The one place where connections to the file are made, and transactions begin."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from ctypes import py_object, pythonapi
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, ExceptionContext, NullPool, create_engine, event
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from csdesk.errors import (
    BusyError,
    CsdeskError,
    DamagedFileError,
    GoneError,
    ReadOnlyError,
    UnreachableFileError,
    UnwrittenError,
    ValueNeededError,
)
from csdesk.store.place import is_locked
from csdesk.store.seal import sign

BUSY_SECONDS = 0.25
_NO_TEXT = "Could not decode to UTF-8"  # the driver's own words: this one has no code
_PRIMARY = 0xFF
"""What is left of SQLite's extended codes is the kind of error."""
_UNWRITABLE = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
)
"""What SQLite says where it cannot write: even to read a WAL file, it writes two files beside it."""
_asked: ContextVar[tuple[Path, str, bool]] = ContextVar("asked")
"""The file that a connection is being made to, its mode, and whether foreign keys count."""
_copies: dict[Path, TemporaryDirectory[str]] = {}
"""Copies of files that can only be read elsewhere; they go with the program."""


def connect(path: Path, mode: str = "rwc") -> sqlite3.Connection:
    """Open the file through the driver in use; mode is ro, rw, rwc, calm or look.

    A calm look leaves nothing behind: reading a WAL file, even as ro, puts two files beside it,
    unless it is taken as immutable; and only a writer can finish what a killed one left half done.
    Where nothing can be written, ro is calm, and calm may be a look at a copy. A look alone at a file that
    nobody may have open tidies up what SQLite puts beside it.
    """
    if mode in ("ro", "look") and is_locked(path):
        return connect(path, "calm")
    if mode in ("ro", "look"):
        sight = "rw" if mode == "look" else mode
        return _first_that_reads(lambda: _connect(path, sight), lambda: connect(path, "calm"))
    if mode == "calm":
        found = "rw" if _beside(path, "-journal") else "ro" if _beside(path, "-wal") else "ro&immutable=1"
        return _first_that_reads(lambda: _connect(path, found), lambda: _connect(_copied(path), "rw"))
    return _connect(path, mode)


def unwritable(error: BaseException) -> bool:
    """Tell whether the driver says that it cannot write where the file lies."""
    return _kind(error) in _UNWRITABLE


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    # temp_store stays on file: in memory, a savepoint with many statements takes quadratic time
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _first_that_reads(*ways: Callable[[], sqlite3.Connection]) -> sqlite3.Connection:
    """Return the connection of the first way by which the file can be read; the driver opens it only then."""
    for way in ways[:-1]:
        connection = way()
        try:
            connection.execute("PRAGMA schema_version")
        except sqlite3.Error as error:
            connection.close()
            if not unwritable(error):
                return way()  # whatever it is, it is met, and said, where the file is read
        else:
            return connection
    return ways[-1]()


def _copied(path: Path) -> Path:
    """Return a copy, made once, of a file and what belongs to it; the file itself if there is no room for one."""
    if path not in _copies:
        folder = TemporaryDirectory(prefix="csdesk-")
        try:
            for each in (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-journal"))):
                if each.is_file():
                    shutil.copyfile(each, Path(folder.name) / each.name)
        except OSError:  # half of it would be another book
            return path
        _copies[path] = folder
    return Path(_copies[path].name) / path.name


def open_connection(path: Path, mode: str = "rwc", *, foreign_keys: bool = True) -> Connection:
    """Return a connection whose transactions begin when we say so, and which says Busy when the file is."""
    asked = _asked.set((path, mode, foreign_keys))
    try:
        return _engine().execution_options(file=path).connect()
    finally:
        _asked.reset(asked)


@cache
def _engine() -> Engine:
    """Return the engine of all files: a statement that was made ready for one is ready for every other."""
    engine = create_engine("sqlite://", creator=_driver, poolclass=NullPool, hide_parameters=True)  # no data in the log
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _tell)
    return engine


def _driver() -> sqlite3.Connection:
    path, mode, foreign_keys = _asked.get()
    connection = connect(path, mode)
    connection.execute(f"PRAGMA foreign_keys={int(foreign_keys)}")
    connection.execute("PRAGMA recursive_triggers=ON")  # else REPLACE deletes without telling the triggers
    return connection


@contextmanager
def unit(connection: Connection) -> Iterator[Session]:
    """Yield a session in a transaction that holds the file from its first moment.

    The session lives in a savepoint: a commit or rollback inside it is harmless.
    """
    if connection.in_transaction():
        raise RuntimeError("a change inside another transaction")
    connection.info["begin"] = "BEGIN IMMEDIATE"
    connection.info["writes"] = True
    try:
        with (
            telling(_file(connection)),
            missing(),
            connection.begin(),
            Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint") as session,
        ):
            before = raw(connection).total_changes
            yield session
            session.commit()
            if raw(connection).total_changes != before:
                sign(raw(connection), _file(connection))
    except BaseException:
        connection.connection.rollback()  # a COMMIT that fails leaves SQLite's transaction open
        raise
    finally:
        connection.info["writes"] = False


@contextmanager
def reader(path: Path) -> Iterator[Session]:
    """Yield a session on a connection of its own that cannot write; for workers."""
    with (
        telling(path),
        open_connection(path, "ro") as connection,
        Session(connection, expire_on_commit=False) as session,
    ):
        yield session


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Say what the user can act on when the driver's own connection is used; the engine hears nothing of it."""
    try:
        yield
    except sqlite3.Error as error:
        _say(error, path)
        raise


@contextmanager
def missing() -> Iterator[None]:
    """Say that a record which was asked for is gone."""
    try:
        yield
    except NoResultFound as error:
        raise GoneError from error


def raw(connection: Connection) -> sqlite3.Connection:
    """Return the driver's own connection."""
    driver = connection.connection.dbapi_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def leave_open(connection: Connection) -> None:
    """Keep a connection as long as the process lives; not even its end closes it."""
    for each in (connection, raw(connection)):
        pythonapi.Py_IncRef(py_object(each))


def bulk(session: Session) -> sqlite3.Connection:
    """Return the driver's connection to write many rows in a unit: beside the session's savepoint.

    Inside a savepoint SQLite keeps every page that a trigger writes once more, row by row: half of the time.
    """
    connection = session.get_bind()
    assert isinstance(connection, Connection)
    return raw(connection)


def _beside(path: Path, ending: str) -> bool:
    left = path.with_name(path.name + ending)
    return left.exists() and left.stat().st_size > 0


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.info.pop("begin", "BEGIN"))


def _tell(context: ExceptionContext) -> None:
    """Say what the user can act on as it is; SQLAlchemy would wrap it."""
    error = context.original_exception
    if isinstance(error, CsdeskError):
        raise error
    writes = context.connection is None or context.connection.info.get("writes")
    if context.engine is not None and (writes or _kind(error) != sqlite3.SQLITE_READONLY):  # else it was told to read
        _say(error, _file(context.engine))


def _say(error: BaseException, path: Path) -> None:
    code = getattr(error, "sqlite_errorcode", 0)
    kind = _kind(error)
    if kind == sqlite3.SQLITE_BUSY:
        raise BusyError from error
    if kind in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        raise ReadOnlyError(path) from error
    if kind == sqlite3.SQLITE_CANTOPEN:
        raise UnreachableFileError(path) from error
    if kind in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        raise UnwrittenError from error
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        raise GoneError from error
    if code == sqlite3.SQLITE_CONSTRAINT_NOTNULL:
        raise ValueNeededError from error
    unreadable = str(error).startswith(_NO_TEXT)
    if unreadable or kind in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        raise DamagedFileError(path) from error


def _kind(error: BaseException) -> int:
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & _PRIMARY


def _file(where: Connection | Engine) -> Path:
    path = where.get_execution_options()["file"]
    assert isinstance(path, Path)
    return path
