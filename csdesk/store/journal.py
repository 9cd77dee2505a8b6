"""The journal of changes, written by SQLite itself.

Temporary triggers note each row inserted, updated or deleted on this connection, with the
values of the columns that changed, in a table whose columns have no type: every value stays
what it was. Bulk statements, cascades and upserts are heard like any other write.
"""

from collections.abc import Iterable
from operator import itemgetter

from sqlalchemy import Connection, MetaData, Table

from csdesk.store.engine import raw
from csdesk.store.step import Entry

_AGES = {"INSERT": ("new",), "DELETE": ("old",), "UPDATE": ("old", "new")}
"""Which values of a row are noted of each kind of event."""


class Journal:
    """What one connection has written since it was last asked."""

    def __init__(self, connection: Connection, metadata: MetaData) -> None:
        """Start to listen; the connection must not be in a transaction."""
        self._connection = connection
        tables = [table for table in metadata.sorted_tables if _journalled(table.info)]
        self._columns = {table.name: _columns(table) for table in tables}
        self._keys = {table.name: _key(table) for table in tables}
        self._width = max(map(len, self._columns.values()))
        self._events = [(table.name, event) for table in tables for event in _AGES]
        _refuse_the_irreversible(metadata)
        with connection.begin():
            connection.exec_driver_sql(self._create())
            for number, (name, event) in enumerate(self._events):
                raw(connection).execute(self._trigger(number, name, event))

    def peek(self, after: int = 0) -> tuple[Entry, ...]:
        """Return what was written, but for so many entries that are known."""
        numbers = raw(self._connection).execute("SELECT DISTINCT event FROM temp.journal WHERE seq > ?", (after,))
        found = [noted for (number,) in numbers.fetchall() for noted in self._noted(number, after)]
        found.sort(key=itemgetter(0))
        return tuple(entry for _seq, entry in found)

    def take(self) -> tuple[Entry, ...]:
        """Return what was written, and forget it."""
        entries = self.peek()
        self._connection.exec_driver_sql("DELETE FROM temp.journal")
        return entries

    def _noted(self, number: int, after: int) -> list[tuple[int, Entry]]:
        """Return what happened of a kind to a table, each with its place in time; most columns are empty then."""
        name, event = self._events[number]
        columns, key = self._columns[name], self._keys[name]
        places = ", ".join(_places(_AGES[event], len(columns)))
        sql = f"SELECT seq, {places} FROM temp.journal WHERE seq > ? AND event = ?"
        rows = raw(self._connection).execute(sql, (after, number))
        if event == "INSERT":
            return [(row[0], Entry(name, key, columns, None, row[1:])) for row in rows]
        if event == "DELETE":
            return [(row[0], Entry(name, key, columns, row[1:], None)) for row in rows]
        half = len(columns) + 1
        return [(row[0], Entry(name, key, columns, row[1:half], row[half:])) for row in rows]

    def _create(self) -> str:
        places = _places(_AGES["UPDATE"], self._width)
        return f"CREATE TEMP TABLE journal (seq INTEGER PRIMARY KEY, event INTEGER, {', '.join(places)})"

    def _trigger(self, number: int, name: str, event: str) -> str:
        columns = self._columns[name]
        when, values = "", [f"{age}.{quoted(column)}" for age in _AGES[event] for column in columns]
        if event == "UPDATE":
            when = f"WHEN {' OR '.join(map(_changed, columns))}"
            values = [self._value(age, name, column) for age in _AGES[event] for column in columns]
        return f"""
            CREATE TEMP TRIGGER {quoted(f"journal_{name}_{event}")} AFTER {event} ON main.{quoted(name)} {when} BEGIN
                INSERT INTO journal(event, {", ".join(_places(_AGES[event], len(columns)))})
                VALUES({number}, {", ".join(values)});
            END"""

    def _value(self, age: str, name: str, column: str) -> str:
        """Return a value of an update: of the key, or of what has changed."""
        value = f"{age}.{quoted(column)}"
        return value if column in self._keys[name] else f"CASE WHEN {_changed(column)} THEN {value} END"


def _places(ages: Iterable[str], width: int) -> list[str]:
    return [f"{age}{place}" for age in ages for place in range(width)]


def quoted(name: str) -> str:
    """Return a name as SQL wants it."""
    return '"' + name.replace('"', '""') + '"'


def _changed(column: str) -> str:
    return f"OLD.{quoted(column)} IS NOT NEW.{quoted(column)} COLLATE BINARY"


def _columns(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns if _journalled(column.info))


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
