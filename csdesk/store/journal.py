"""The journal of changes, written by SQLite itself.

Temporary triggers note each row inserted, updated or deleted on this connection, with the
values of the columns that changed, in a table whose columns have no type: every value stays
what it was. Bulk statements, cascades and upserts are heard like any other write.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple, overload

from sqlalchemy import Connection, MetaData, Table

from csdesk.store.engine import raw
from csdesk.store.step import Entry

_AGES = {"INSERT": ("new",), "DELETE": ("old",), "UPDATE": ("old", "new")}
"""Which values of a row are noted of each kind of event."""


class Event(NamedTuple):
    """A kind of change to a table, the columns that are noted of it, and those that tell a row."""

    table: str
    kind: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


class Trigger(NamedTuple):
    """What SQLite knows of a temporary trigger: its name, its table, and how it is made."""

    name: str
    table: str
    sql: str


class JournalEntries(Sequence[Entry]):
    """What was noted, in the order of time; an entry is made when it is asked for: most are asked for by undo only."""

    def __init__(self, events: Sequence[Event], rows: list[tuple[Any, ...]]) -> None:
        """Read rows that begin with their place in time and the number of their event."""
        self._events, self._rows = events, rows

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Iterator[Entry]:
        return map(self._entry, self._rows)

    @overload
    def __getitem__(self, at: int) -> Entry: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Entry, ...]: ...

    def __getitem__(self, at: int | slice) -> Entry | tuple[Entry, ...]:
        return tuple(map(self._entry, self._rows[at])) if isinstance(at, slice) else self._entry(self._rows[at])

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        table, kind, columns, key = self._events[row[1]]
        half = len(columns) + 2
        before = None if kind == "INSERT" else row[2:half]
        after = None if kind == "DELETE" else row[half:] if kind == "UPDATE" else row[2:]
        return Entry(table, key, columns, before, after)


class Journal:
    """What one connection has written since it was last asked."""

    def __init__(self, connection: Connection, metadata: MetaData) -> None:
        """Start to listen; the connection must not be in a transaction."""
        self._connection = connection
        self._events, table, triggers = _listening(metadata)
        raw(connection).execute("PRAGMA temp_store=MEMORY")  # what is noted goes to no other file, and sooner
        with connection.begin():
            raw(connection).execute(table)
            _create(raw(connection), triggers)

    def peek(self, after: int = 0) -> JournalEntries:
        """Return what was written, but for so many entries that are known."""
        ask = raw(self._connection).execute
        rows: list[tuple[Any, ...]] = []
        kinds = "SELECT event, min(seq), max(seq) FROM temp.journal WHERE seq > ? GROUP BY event"
        for number, *bounds in ask(kinds, (after,)).fetchall():  # a bulk of one kind stands together
            values = ", ".join(_values(self._events[number]))  # most columns of the journal are empty in such a row
            sql = f"SELECT seq, event, {values} FROM temp.journal WHERE event = ? AND seq BETWEEN ? AND ?"
            rows += ask(sql, (number, *bounds))
        rows.sort(key=itemgetter(0))
        return JournalEntries(self._events, rows)

    def changed(self, table: str, column: str) -> list[int]:
        """Return the ids of the rows of which a column was changed, in the order of their ids."""
        (number, event), *_none = (
            one for one in enumerate(self._events) if (one[1].table, one[1].kind) == (table, "UPDATE")
        )
        key, place = event.columns.index(event.key[0]), event.columns.index(column)
        sql = f"SELECT DISTINCT new{key} FROM temp.journal WHERE event = ? AND old{place} IS NOT new{place} ORDER BY 1"
        return [int(row[0]) for row in raw(self._connection).execute(sql, (number,))]

    def take(self) -> JournalEntries:
        """Return what was written, and forget it."""
        entries = self.peek()
        self._connection.exec_driver_sql("DELETE FROM temp.journal")
        return entries


@cache
def _listening(metadata: MetaData) -> tuple[Sequence[Event], str, Sequence[Trigger]]:
    """Return what is heard of, and the table and triggers that do so: the same for every file of a schema."""
    tables = [table for table in metadata.sorted_tables if _journalled(table.info)]
    events = [Event(table.name, kind, _columns(table), _key(table)) for table in tables for kind in _AGES]
    others = [table for table in metadata.sorted_tables if table not in tables and _moving(table)]
    events += [Event(table.name, "UPDATE", _key_and_moving(table), _key(table)) for table in others]
    _refuse_the_irreversible(metadata)
    return events, _table(events), [_trigger(number, event) for number, event in enumerate(events)]


def _create(driver: sqlite3.Connection, triggers: Iterable[Trigger]) -> None:
    """Create all of them at once: with each that it is told of, SQLite looks for it among those before.

    That takes three times as long, and is left for the builds that let nobody write into their list.
    """
    try:
        driver.execute("PRAGMA writable_schema=ON")
        driver.executemany("INSERT INTO temp.sqlite_master VALUES ('trigger', ?, ?, 0, ?)", triggers)
    except sqlite3.OperationalError:
        for trigger in triggers:
            driver.execute(trigger.sql.replace("CREATE", "CREATE TEMP", 1))
    finally:
        driver.execute("PRAGMA writable_schema=RESET")  # reads the list


def _table(events: Sequence[Event]) -> str:
    widest = max((event for event in events if event.kind == "UPDATE"), key=lambda event: len(event.columns))
    return f"CREATE TEMP TABLE journal (seq INTEGER PRIMARY KEY, event INTEGER, {', '.join(_places(widest))})"


def _places(event: Event) -> list[str]:
    """Return where the journal keeps the values: those before, then those after."""
    return [f"{age}{place}" for age in _AGES[event.kind] for place in range(len(event.columns))]


def _values(event: Event) -> list[str]:
    """Return what is read of those places: of an update the key, and what has changed."""
    if event.kind != "UPDATE":
        return _places(event)
    columns = list(enumerate(event.columns))
    return [_value(age, place, column in event.key) for age in _AGES["UPDATE"] for place, column in columns]


def _value(age: str, place: int, is_key: bool) -> str:
    value = f"{age}{place}"
    return value if is_key else f"CASE WHEN old{place} IS NOT new{place} THEN {value} END"


def quoted(name: str) -> str:
    """Return a name as SQL wants it."""
    return '"' + name.replace('"', '""') + '"'


def _trigger(number: int, event: Event) -> Trigger:
    """Return what notes an event; it is short, as all of them are read for each file that is written."""
    values = {age: [f"{age}.{quoted(column)}" for column in event.columns] for age in _AGES[event.kind]}
    when = _differ(**values) if event.kind == "UPDATE" else ""
    name, noted = f"journal_{event.table}_{event.kind}", ", ".join(chain(*values.values()))
    sql = f"""CREATE TRIGGER {quoted(name)} AFTER {event.kind} ON main.{quoted(event.table)} {when} BEGIN
        INSERT INTO journal(event, {", ".join(_places(event))}) VALUES({number}, {noted});
        END"""
    return Trigger(name, event.table, sql)


def _differ(old: Sequence[str], new: Sequence[str]) -> str:
    """Return the condition that a row changes, if only in the case of what is else compared without it."""
    exactly = ", ".join(f"{one} COLLATE BINARY" for one in old)
    return f"WHEN ({exactly}) IS NOT ({', '.join(new)})"


def _columns(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns if _journalled(column.info))


def _moving(table: Table) -> tuple[str, ...]:
    """Return the columns of a table that are journalled though the table is not: what they refer to may be merged."""
    return tuple(column.name for column in table.columns if column.info.get("journal"))


def _key_and_moving(table: Table) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_key(table), *_moving(table))))


def _key(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.primary_key)


def _journalled(info: dict[str, object]) -> bool:
    return bool(info.get("journal", True))


def _refuse_the_irreversible(metadata: MetaData) -> None:
    """Refuse what undo could not put back."""
    for table in metadata.sorted_tables:
        if any(key.ondelete is None for key in table.foreign_keys):
            raise TypeError(f"{table.name} must say ON DELETE: NO ACTION lets one statement pass through broken states")
        acts = [key for key in table.foreign_keys if key.ondelete or key.onupdate]
        if acts and not _journalled(table.info):
            raise TypeError(f"{table.name} is not journalled, so no cascade may reach it")
        for column in table.columns:
            if not _journalled(column.info) and not column.nullable and column.server_default is None:
                raise TypeError(f"{column} is not journalled, so it must be nullable")
