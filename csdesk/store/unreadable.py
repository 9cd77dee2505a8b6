"""Values that csdesk did not write: a date that is none, JSON that is none. Their rows are shown without them."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import BigInteger, Boolean, Column, Integer, String, Table
from sqlalchemy.types import TypeDecorator

from csdesk.entities import schema
from csdesk.entities.types import Readable
from csdesk.store.journal import quoted


class Unreadable(NamedTuple):
    """A value that cannot be read: in which table, row and column it stands."""

    table: str
    row: object
    column: str

    def __str__(self) -> str:
        return f"{self.table} {self.row}: {self.column}"


def unreadable(connection: sqlite3.Connection) -> list[Unreadable]:
    """Return the values of a file that cannot be read; one look through each table."""
    return [one for table in schema().sorted_tables for one in _of(connection, table)]


def _of(connection: sqlite3.Connection, table: Table) -> Iterator[Unreadable]:
    conditions = {column.name: wrong for column in table.columns if (wrong := _wrong(column))}
    key = ", ".join(quoted(column.name) for column in table.primary_key)
    columns = ", ".join(f"({condition})" for condition in conditions.values())
    any_of = " OR ".join(conditions.values())
    for *row, _end in connection.execute(f"SELECT {key}, {columns}, 0 FROM {quoted(table.name)} WHERE {any_of}"):
        at = len(table.primary_key)
        record = row[0] if at == 1 else tuple(row[:at])
        bad = (name for name, is_bad in zip(conditions, row[at:], strict=True) if is_bad)
        yield from (Unreadable(table.name, record, name) for name in bad)


def _wrong(column: "Column[object]") -> str:
    """Return the condition in SQL under which the value of a column is none of its kind."""
    name, kind = quoted(column.name), column.type
    if isinstance(kind, TypeDecorator) and not isinstance(kind, Readable):
        kind = kind.impl_instance
    if isinstance(kind, Readable):
        found = kind.wrong.format(value=name)
    elif isinstance(kind, Boolean):
        found = f"{name} NOT IN (0, 1)"
    elif isinstance(kind, Integer | BigInteger):
        found = f"typeof({name}) <> 'integer'"
    elif isinstance(kind, String):
        found = f"typeof({name}) <> 'text'"
    else:
        return ""
    return f"coalesce({name} IS NOT NULL AND ({found}), 0)"
