"""The journal of changes, written by SQLite itself.

Temporary triggers note each row inserted, updated or deleted on this connection, with the
values of the columns that changed, in a table whose columns have no type: every value stays
what it was. Bulk statements, cascades and upserts are heard like any other write.
"""

from collections.abc import Iterable, Iterator
from operator import itemgetter

from sqlalchemy import Connection, MetaData, Table

from csdesk.store.engine import raw
from csdesk.store.step import Entry

_AGES = {"INSERT": ("new",), "DELETE": ("old",), "UPDATE": ("old", "new")}
"""Which values of a row are noted of each kind of change."""


class Journal:
    """What one connection has written since it was last asked."""

    def __init__(self, connection: Connection, metadata: MetaData) -> None:
        """Start to listen; the connection must not be in a transaction."""
        self._connection = connection
        tables = [table for table in metadata.sorted_tables if _journalled(table.info)]
        self._columns = {table.name: _columns(table) for table in tables}
        self._keys = {table.name: _key(table) for table in tables}
        self._width = max(map(len, self._columns.values()))
        _refuse_the_irreversible(metadata)
        with connection.begin():
            connection.exec_driver_sql(self._create())
            for table in tables:
                for trigger in self._triggers(table.name):
                    raw(connection).execute(trigger)

    def peek(self, after: int = 0) -> tuple[Entry, ...]:
        """Return what was written, but for so many entries that are known."""
        kinds = raw(self._connection).execute("SELECT DISTINCT name, kind FROM temp.journal WHERE seq > ?", (after,))
        found = [noted for name, kind in kinds.fetchall() for noted in self._noted(name, kind, after)]
        found.sort(key=itemgetter(0))
        return tuple(entry for _seq, entry in found)

    def take(self) -> tuple[Entry, ...]:
        """Return what was written, and forget it."""
        entries = self.peek()
        self._connection.exec_driver_sql("DELETE FROM temp.journal")
        return entries

    def _noted(self, name: str, kind: str, after: int) -> list[tuple[int, Entry]]:
        """Return what happened of a kind to a table, each with its number; most columns are empty then."""
        columns, key = self._columns[name], self._keys[name]
        places = ", ".join(_places(_AGES[kind], len(columns)))
        sql = f"SELECT seq, {places} FROM temp.journal WHERE seq > ? AND name = ? AND kind = ?"
        rows = raw(self._connection).execute(sql, (after, name, kind))
        if kind == "INSERT":
            return [(row[0], Entry(name, key, columns, None, row[1:])) for row in rows]
        if kind == "DELETE":
            return [(row[0], Entry(name, key, columns, row[1:], None)) for row in rows]
        half = len(columns) + 1
        return [(row[0], Entry(name, key, columns, row[1:half], row[half:])) for row in rows]

    def _create(self) -> str:
        places = _places(_AGES["UPDATE"], self._width)
        return f"CREATE TEMP TABLE journal (seq INTEGER PRIMARY KEY, name TEXT, kind TEXT, {', '.join(places)})"

    def _triggers(self, name: str) -> Iterator[str]:
        columns, key = self._columns[name], self._keys[name]
        changed = [_changed(column) for column in columns]
        yield _trigger(name, "INSERT", new=[f"NEW.{quoted(column)}" for column in columns])
        yield _trigger(name, "DELETE", old=[f"OLD.{quoted(column)}" for column in columns])
        yield _trigger(
            name,
            "UPDATE",
            when=f"WHEN {' OR '.join(changed)}",
            old=[_value("OLD", column, column in key) for column in columns],
            new=[_value("NEW", column, column in key) for column in columns],
        )


def _places(ages: Iterable[str], width: int) -> list[str]:
    return [f"{age}{place}" for age in ages for place in range(width)]


def quoted(name: str) -> str:
    """Return a name as SQL wants it."""
    return '"' + name.replace('"', '""') + '"'


def _trigger(name: str, event: str, old: Iterable[str] = (), new: Iterable[str] = (), when: str = "") -> str:
    values = {f"old{place}": value for place, value in enumerate(old)}
    values |= {f"new{place}": value for place, value in enumerate(new)}
    noted = f"'{name}', '{event}', {', '.join(values.values())}"
    return f"""
        CREATE TEMP TRIGGER {quoted(f"journal_{name}_{event}")} AFTER {event} ON main.{quoted(name)} {when} BEGIN
            INSERT INTO journal(name, kind, {", ".join(values)}) VALUES({noted});
        END"""


def _changed(column: str) -> str:
    return f"OLD.{quoted(column)} IS NOT NEW.{quoted(column)} COLLATE BINARY"


def _value(age: str, column: str, is_key: bool) -> str:
    value = f"{age}.{quoted(column)}"
    return value if is_key else f"CASE WHEN {_changed(column)} THEN {value} END"


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
