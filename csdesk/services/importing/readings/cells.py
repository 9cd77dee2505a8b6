"""The readings that are here, as the cells of a file are compared with them; and how both are written."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import repeat

from sqlalchemy.orm import Session

from csdesk.domain.wanted import progressed
from csdesk.exchange.reading_cells import PresentCells, different, present_cells
from csdesk.exchange.reading_tables import ReadingArrays
from csdesk.store.engine import bulk, raw

BY_HAND = date.max
"""What she typed herself stands above what any file says."""
_AT_ONCE = 10_000
_HERE = """SELECT r.account_id, r.measure_id, r.day, r.value, r.import_id, coalesce(i.as_of, 0)
    FROM json_each(?) a CROSS JOIN json_each(?) m CROSS JOIN readings r
    LEFT JOIN reading_imports i ON i.id = r.import_id
    WHERE r.account_id = a.value AND r.measure_id = m.value AND r.day BETWEEN ? AND ?"""
_REPLACE = (
    "INSERT OR REPLACE INTO replaced_readings (account_id, measure_id, day, value, import_id) VALUES (?, ?, ?, ?, ?)"
)
_ADD = "INSERT INTO readings (account_id, measure_id, day, value, import_id) VALUES (?, ?, ?, ?, ?)"
_PUT = f"{_ADD} ON CONFLICT DO UPDATE SET value = excluded.value, import_id = excluded.import_id"
Cell = tuple[int, int, int, float, int]
"""Account, measure, day, value and import."""


def here(session: Session, readings: ReadingArrays) -> PresentCells:
    """Return the cells that are here of the accounts, measures and days of a file."""
    if not len(readings):
        return present_cells(())
    accounts, measures = (different(each) for each in (readings.account, readings.measure))
    span = int(readings.day.min()), int(readings.day.max())
    found = raw(session.connection()).execute(_HERE, (json.dumps(accounts), json.dumps(measures), *span))
    return present_cells(_while_wanted(found))


def add(session: Session, readings: ReadingArrays, import_id: int) -> None:
    """Write readings of an import whose cells are empty."""
    _write(session, _ADD, readings, import_id)


def put(session: Session, readings: ReadingArrays, import_id: int) -> None:
    """Write readings of an import in the place of others."""
    _write(session, _PUT, readings, import_id)


def set_aside(session: Session, cells: Iterable[Cell]) -> None:
    """Keep readings in whose place others are put."""
    bulk(session).executemany(_REPLACE, cells)


def _write(session: Session, statement: str, readings: ReadingArrays, import_id: int) -> None:
    """Write so many at once that whoever waits hears of it, and may give up."""
    driver = bulk(session)
    for first in range(0, len(readings), _AT_ONCE):
        progressed(first, len(readings))
        some = readings.some(slice(first, first + _AT_ONCE))
        columns = (each.tolist() for each in (some.account, some.measure, some.day, some.value))
        driver.executemany(statement, zip(*columns, repeat(import_id, len(some)), strict=True))


def _while_wanted(rows: Iterable[tuple[float, ...]]) -> Iterator[tuple[float, ...]]:
    for number, row in enumerate(rows):
        if number % _AT_ONCE == 0:
            progressed(0, 0)
        yield row
