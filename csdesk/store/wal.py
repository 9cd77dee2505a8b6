"""What lies beside the file while it is open: as little as can be, for as short as can be.

SQLite's write-ahead log holds the last changes until a checkpoint brings them into the file. A copy of the file made by
hand knows nothing of it, and a cloud service copies the two at different moments.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from csdesk.store.engine import connect, unwritable
from csdesk.store.place import service_of


def can_write(connection: sqlite3.Connection) -> bool:
    """Tell whether a file can be written where it lies."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        return not unwritable(error)  # a damaged or busy one is said where it is met
    return True


def journal_for(path: Path) -> str:
    """Return how a file at a place keeps what is not written yet: in a log, but where a cloud service would copy it."""
    return "delete" if service_of(path) else "wal"


def leave_no_log(connection: sqlite3.Connection, path: Path) -> None:
    """Go on without a log where a cloud service would copy it; while others have the file open, it stays."""
    if journal_for(path) == "delete":
        with suppress(sqlite3.Error):  # busy, or damaged: that is said where it is met
            connection.execute("PRAGMA journal_mode=DELETE")


def settle(connection: sqlite3.Connection) -> bool:
    """Bring the log into the file without waiting for anybody; tell whether all of it is there now."""
    try:
        busy, logged, moved = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except sqlite3.Error:  # damaged or busy: that is said where it is met
        return False
    return not busy and bool(logged == moved)


def settle_file(path: Path) -> bool:
    """Do the same beside whoever has the file open."""
    try:
        with closing(connect(path, "rw")) as connection:
            return settle(connection)
    except sqlite3.Error:
        return False


def log_size(path: Path) -> tuple[int, int]:
    """Return size and time of the log: they change with every commit; zeros without one."""
    try:
        status = path.with_name(f"{path.name}-wal").stat()
    except OSError:
        return (0, 0)
    return (status.st_size, status.st_mtime_ns)
