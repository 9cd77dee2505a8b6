"""Whether a file is whole: its pages and indexes, its length, its rows, and the values in them."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from time import sleep

from csdesk.store.engine import connect
from csdesk.store.journal import quoted
from csdesk.store.unreadable import Unreadable, unreadable
from csdesk.store.wal import log_size, settle_file

_LOOKS, _BETWEEN = 4, 0.05
"""So many times, with so many seconds between, a file is measured that another program may be making longer."""


def faults(path: Path) -> list[str]:
    """Return what is wrong with a file, in no language."""
    return [*damage(path), *orphans(path), *_strays(path), *map(str, unreadable_in(path))]


def damage(path: Path) -> list[str]:
    """Return what a failing disk or program has done to a file: its rows cannot be trusted."""
    try:
        with closing(connect(path, "look")) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            return [*found, *filter(None, [too_short(path)])]
    except (sqlite3.Error, UnicodeDecodeError) as error:  # too damaged to be looked through
        return [str(error)]


def orphans(path: Path) -> list[str]:
    """Return the rows whose parent is gone: no screen can show them."""
    try:
        with closing(connect(path, "look")) as connection:
            found = connection.execute("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.Error, UnicodeDecodeError):  # damage says it
        return []
    return [f"{table} {row} → {parent}" for table, row, parent, _key in found]


def _strays(path: Path) -> list[str]:
    """Return the references to records that are gone: no foreign key looks after those."""
    found: list[str] = []
    with suppress(sqlite3.Error, UnicodeDecodeError), closing(connect(path, "look")) as connection:
        named = "SELECT name FROM sqlite_master AS one WHERE type = 'table'"
        referring = f"{named} AND EXISTS (SELECT 1 FROM pragma_table_info(one.name) WHERE name = 'record_table')"
        for (refers,) in connection.execute(referring).fetchall():
            refs = f"FROM {quoted(refers)} WHERE record_table"
            for (table,) in connection.execute(f"{named} AND name IN (SELECT record_table {refs} > '')").fetchall():
                lost = f"SELECT id {refs} = ? AND record_id NOT IN (SELECT id FROM {quoted(table)})"
                found += [f"{refers} {row} → {table}" for (row,) in connection.execute(lost, (table,))]
    return found


def unreadable_in(path: Path) -> list[Unreadable]:
    """Return the values that cannot be read; all others can be worked with."""
    try:
        with closing(connect(path, "look")) as connection:
            return unreadable(connection)
    except (sqlite3.Error, UnicodeDecodeError):  # damage says it
        return []


def too_short(path: Path) -> str:
    """Return what to say of a file that is shorter than its header says; SQLite reads zeros for what is missing."""
    said = ""
    for look in range(_LOOKS):
        if look:
            sleep(_BETWEEN)
        said = _shortage(path)
        if not said or _logged(path):
            return ""
    return said


def _shortage(path: Path) -> str:
    """Compare a file with its header, by SQLite: to open and close it drops the locks that this process has on it."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            (pages,), (size,) = (connection.execute(f"PRAGMA {one}").fetchone() for one in ("page_count", "page_size"))
    except sqlite3.Error as error:  # whole pages are missing
        return str(error)
    found = path.stat().st_size
    return "" if found >= pages * size else f"{found} of {pages * size} bytes are there"


def _logged(path: Path) -> bool:
    """Tell whether the end of a file may still be in its log."""
    return log_size(path) != (0, 0) and not settle_file(path)
