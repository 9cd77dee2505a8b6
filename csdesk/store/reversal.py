"""Put rows back: first see that they are as the step left them, then write.

Row by row on the driver's own connection: SQLAlchemy would take twenty times as long for each.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress

from sqlalchemy import Connection

from csdesk.errors import MovedError
from csdesk.store.engine import raw
from csdesk.store.journal import quoted
from csdesk.store.step import Entry, Step, Value


def check(connection: Connection, step: Step) -> None:
    """Raise MovedError if any row is not as the step left it."""
    compare(raw(connection), step)


def compare(driver: sqlite3.Connection, step: Step) -> None:
    """Do the same through the driver's own connection."""
    for (table, row_id), (entry, expected) in step.after().items():
        columns = entry.key if expected is None else tuple(expected)
        sql = f"SELECT {_list(columns)} FROM {quoted(table)} WHERE {_where(entry)}"
        found = driver.execute(sql, row_id if isinstance(row_id, tuple) else (row_id,)).fetchone()
        if (found is None) != (expected is None):
            raise MovedError(table, row_id)
        for column, value in zip(columns, found or (), strict=False):
            if expected is not None and not _same(value, expected[column]):
                raise MovedError(table, row_id, column)


def apply(connection: Connection, step: Step) -> None:
    """Put everything back, last first; raise MovedError if that cannot be."""
    driver = raw(connection)
    _apply(driver, step)
    _refuse_strays(driver, step.inverses())


def _apply(driver: sqlite3.Connection, step: Step) -> None:
    for entry in step.inverses():
        try:
            _make(driver, entry)
        except sqlite3.IntegrityError as error:
            raise MovedError(entry.table, entry.id_of(entry.new or entry.old or {})) from error


def restore(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put back rows that are gone, last first; rows that stayed get back only what nobody has changed since."""
    driver, whole = raw(connection), Step("", entries)
    for entry in reversed(entries):
        alone = Step("", (entry,))
        if entry.old is not None and entry.new is not None:
            with suppress(MovedError):
                compare(driver, alone)
                _apply(driver, alone)
        else:
            _apply(driver, alone)
    _refuse_strays(driver, whole.inverses())


def _refuse_strays(driver: sqlite3.Connection, written: Iterable[Entry]) -> None:
    """Raise MovedError if a row refers to a record of a named table that is gone: no foreign key looks after those."""
    for entry in written:
        if entry.before is None and "record_table" in entry.columns:
            new = entry.new or {}
            here = f"SELECT 1 FROM {quoted(entry.table)} WHERE {_where(entry)}"
            if driver.execute(here, tuple(new[name] for name in entry.key)).fetchone() is None:
                continue  # the step itself took it away again
            sql = f"SELECT 1 FROM {quoted(str(new['record_table']))} WHERE id = ?"
            if driver.execute(sql, (new["record_id"],)).fetchone() is None:
                raise MovedError(entry.table, entry.id_of(new))


def _make(driver: sqlite3.Connection, entry: Entry) -> None:
    table, new = quoted(entry.table), entry.new or {}
    if entry.old is None:
        sql = f"INSERT INTO {table} ({_list(new)}) VALUES ({', '.join('?' * len(new))})"
    elif entry.new is None:
        sql = f"DELETE FROM {table} WHERE {_where(entry)}"
    else:
        sql = f"UPDATE {table} SET {', '.join(f'{quoted(name)}=?' for name in new)} WHERE {_where(entry)}"
    key = () if entry.old is None else tuple(entry.old[name] for name in entry.key)
    driver.execute(sql, (*new.values(), *key))


def _same(found: Value, expected: Value) -> bool:
    return type(found) is type(expected) and found == expected


def _list(names: Iterable[str]) -> str:
    return ", ".join(map(quoted, names))


def _where(entry: Entry) -> str:
    return " AND ".join(f"{quoted(name)}=?" for name in entry.key)
