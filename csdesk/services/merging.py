"""One record goes into another: all that refers to it moves, found from the schema, so that no table is forgotten."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Column, ColumnElement, PrimaryKeyConstraint, Table, UniqueConstraint, exists, select, update
from sqlalchemy.orm import Session

from csdesk.entities import Entity, schema, table
from csdesk.entities.types import texts
from csdesk.store.engine import raw
from csdesk.store.journal import quoted

_OWN = frozenset({"id", "uid", "merged_into_id", "account_id"})
"""Columns that say which record it is, and whose."""
_EMPTY: tuple[object, ...] = (None, "", [], {})
CUSTOM = "custom:"
"""The prefix of a field that is a column of hers."""


def references(entity: type[Entity]) -> Iterator[Column[Any]]:
    """Yield every column of the schema that refers to an entity, or may, with or without a foreign key."""
    target = entity.__tablename__
    for each in schema().sorted_tables:
        for column in each.columns:
            named = (key.column.table.name for key in column.foreign_keys)
            if target in named or column.info.get("refers") == target or "refers_by" in column.info:
                yield column


def refers_to(column: Column[Any], name: str) -> list[ColumnElement[bool]]:
    """Return the conditions under which a column refers to a table, where that differs from row to row."""
    return [column.table.c[column.info["refers_by"]] == name] if "refers_by" in column.info else []


def values_of(entity: type[Entity]) -> list[str]:
    """Return the columns whose values are compared and kept: all but those that say which record it is."""
    return [column.name for column in table(entity).columns if column.name not in _OWN]


def raw_values(session: Session, entity: type[Entity], record: int, columns: list[str]) -> dict[str, Any]:
    """Return the columns of a record as they are kept, but for columns of hers: these as values by title."""
    sql = f"SELECT {', '.join(map(quoted, columns))} FROM {entity.__tablename__} WHERE id = ?"
    row = raw(session.connection()).execute(sql, (record,)).fetchone()
    found = dict(zip(columns, row, strict=True))
    return found | {"custom": texts(found["custom"])}


def move(session: Session, entity: type[Entity], survivor: int, other: int) -> None:
    """Let all that refers to one record refer to the other; what would stand there twice stays where it is."""
    for column in references(entity):
        own = column.table.name == entity.__tablename__
        where = [
            column == other,
            *refers_to(column, entity.__tablename__),
            *(~_taken(column, key, survivor) for key in _keys(column)),
        ]
        if own:
            where.append(column.table.c.id != survivor)
        rows = update(column.table).where(*where)
        session.execute(rows.values({column.name: survivor}))
        if own and column.name != "merged_into_id":
            _uncycle(session, column, survivor, other)


def _keys(column: Column[Any]) -> list[list[Column[Any]]]:
    """Return the columns that must differ between rows with one reference: of a unique key, or of a series."""
    where = column.table
    assert isinstance(where, Table)
    alone = not where.info.get("journal", True)  # of a series, one value counts a day
    keys = [list(index.columns) for index in where.indexes if index.unique or alone]
    kinds = UniqueConstraint, PrimaryKeyConstraint
    keys += [list(one.columns) for one in where.constraints if isinstance(one, kinds)]
    return [[one for one in key if one is not column] for key in keys if column in key]


def _taken(column: Column[Any], key: list[Column[Any]], survivor: int) -> Any:
    """Return the condition that the survivor has a row like it."""
    other = column.table.alias()
    same = (other.c[one.name] == one for one in key)
    return exists(select(1).select_from(other).where(other.c[column.name] == survivor, *same))


def _uncycle(session: Session, column: Column[Any], survivor: int, other: int) -> None:
    """Let the survivor be below what the other was below, if it was below the other; never below itself."""
    above = dict(session.execute(select(column.table.c.id, column).where(column.is_not(None))).all())
    if above.get(survivor) == other:
        above[survivor] = above.get(other)
    seen = {survivor}
    upper = above.get(survivor)
    while upper is not None and upper not in seen:
        seen.add(upper)
        upper = above.get(upper)
    new = None if upper is not None or above.get(survivor) == other else above.get(survivor)
    session.execute(update(column.table).where(column.table.c.id == survivor).values({column.name: new}))


def fill(session: Session, entity: type[Entity], survivor: int, other: int, taken: Collection[str]) -> None:
    """Give the survivor what it lacks, and of the taken fields what the other has."""
    one, gone = session.get_one(entity, survivor), session.get_one(entity, other)
    parents = {column.name for column in references(entity) if column.table.name == entity.__tablename__}
    for name in values_of(entity):
        mine, theirs = getattr(one, name), getattr(gone, name)
        if name == "custom":
            setattr(one, name, _custom(mine, theirs, taken))
        elif theirs in _EMPTY or (name in parents and theirs == survivor):
            continue
        elif mine in _EMPTY or name in taken:
            setattr(one, name, theirs)


def _custom(mine: dict[str, str], theirs: dict[str, str], taken: Collection[str]) -> dict[str, str]:
    chosen = {title: value for title, value in theirs.items() if value and CUSTOM + title in taken}
    return {**theirs, **{title: value for title, value in mine.items() if value}, **chosen}
