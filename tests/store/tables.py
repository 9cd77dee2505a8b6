"""Look at whole tables, raw; write to the file as another program would."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from csdesk.entities import new_uid, schema
from csdesk.store.database import Database
from csdesk.store.engine import raw

Tables = dict[str, list[tuple[object, ...]]]


def dump(database: Database) -> Tables:
    """Return the rows of every journalled table, with the type of each value."""
    names = [name for name, table in schema().tables.items() if table.info.get("journal", True)]
    with database.reading() as session:
        driver = raw(session.connection())
        found = {name: driver.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall() for name in names}
    return {name: [tuple((type(value), value) for value in row) for row in rows] for name, rows in found.items()}


def bare(**values: Any) -> dict[str, Any]:
    """Return the values of a row for a bulk statement, which knows no default factories."""
    return {"uid": new_uid(), "custom": {}, **values}


def elsewhere(path: Path, sql: str) -> None:
    """Write to the file from another connection, as a second program would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA foreign_keys=ON")
        other.execute(sql)


def insert(table: str, **values: object) -> str:
    """Return a statement that inserts a row, with something in every column that needs it."""
    wanted = {column.name: column for column in schema().tables[table].columns if not column.nullable}
    kinds = {"INTEGER": 0, "BIGINT": 0, "BOOLEAN": 0, "JSON": "{}", "BLOB": ""}
    row = {name: kinds.get(str(column.type), "") for name, column in wanted.items() if name != "id"}
    row |= {"uid": new_uid()} if "uid" in wanted else {}
    row |= values
    shown = ", ".join(str(value) if isinstance(value, int) else f"'{value}'" for value in row.values())
    named = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table} ({named}) VALUES ({shown})"
