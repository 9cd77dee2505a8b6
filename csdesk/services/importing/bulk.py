"""Many rows in few statements, on the driver: heard by the journal like any other write.

In case that a statement fails, SQLite keeps each page which it and its triggers write: for fifty rows at once, once.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from itertools import chain

from csdesk.domain.wanted import while_wanted
from csdesk.store.journal import quoted

Row = tuple[object, ...]
_AT_ONCE = 50


class Updates:
    """Changes of many rows of a table in few statements: one takes as long to compile as thirty rows to write.

    Where another text column changes, too, a text stays what it is; rows that get other values are taken by those.
    """

    def __init__(self, table: str) -> None:
        self._table = table
        self._groups: dict[tuple[str, ...], list[tuple[Mapping[str, object], int | None]]] = {}

    def add(self, row_id: int | None, values: Mapping[str, object]) -> None:
        """Change a row, if there is anything to change."""
        if values:
            others = tuple([name for name, value in values.items() if not isinstance(value, str)])
            self._groups.setdefault(others, []).append((values, row_id))

    def run(self, driver: sqlite3.Connection) -> None:
        """Write."""
        for others, rows in self._groups.items():
            names = dict.fromkeys(chain.from_iterable(values for values, _row_id in rows))
            texts = [name for name in names if name not in others]
            every = (*others, *texts)
            found = [(row_id, *map(values.get, every)) for values, row_id in rows]
            update_all(driver, self._table, others, found, texts)


def insert_all(driver: sqlite3.Connection, table: str, names: Sequence[str], rows: Sequence[Row]) -> None:
    """Insert rows; their values are in the order of the names."""
    _in_bulk(driver, f"INSERT INTO {table} ({', '.join(map(quoted, names))}) {{rows}}", rows)


def update_all(
    driver: sqlite3.Connection, table: str, names: Sequence[str], rows: Sequence[Row], if_given: Sequence[str] = ()
) -> None:
    """Change rows: each its id, then its values in the order of the names; a last one that is None changes nothing."""
    new = [f"{quoted(name)} = v.column{place}" for place, name in enumerate(names, 2)]
    places = enumerate(if_given, len(names) + 2)
    new += [f"{quoted(name)} = coalesce(v.column{place}, {table}.{quoted(name)})" for place, name in places]
    _in_bulk(driver, f"UPDATE {table} SET {', '.join(new)} FROM ({{rows}}) AS v WHERE {table}.id = v.column1", rows)


def next_id(driver: sqlite3.Connection, table: str) -> int:
    """Return the id that the next row of a table is given."""
    given = driver.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return int(given[0]) + 1 if given else 1


def _in_bulk(driver: sqlite3.Connection, statement: str, rows: Sequence[Row]) -> None:
    """Run a statement by the fifty rows."""
    whole = len(rows) // _AT_ONCE * _AT_ONCE
    for size, some in ((_AT_ONCE, rows[:whole]), (len(rows) - whole, rows[whole:])):
        if some:
            row = f"({', '.join('?' * len(some[0]))})"
            together = (
                tuple(chain.from_iterable(some[at : at + size])) for at in while_wanted(range(0, len(some), size))
            )
            driver.executemany(statement.format(rows=f"VALUES {', '.join([row] * size)}"), together)
