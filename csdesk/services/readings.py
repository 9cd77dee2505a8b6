"""Readings: what was measured of accounts, day by day."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from math import isfinite
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.entities import HealthMeasure
from csdesk.store.engine import raw

_WRITE = (
    "INSERT INTO readings (account_id, measure_id, day, value) VALUES (?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET value = excluded.value, import_id = 0 WHERE value <> excluded.value"
)


class NewReading(NamedTuple):
    """The value of a measure, by its key, at an account on a day."""

    account_id: int
    measure: str
    day: date
    value: float


class WrittenReadings(NamedTuple):
    """What came of writing readings: how many were given twice for a day, of which the last counts, and the first day.

    ``first`` is None where nothing was written.
    """

    doubled: int
    first: date | None
    accounts: frozenset[int]


def measure_ids(session: Session, keys: Collection[str]) -> Mapping[str, int]:
    """Return the ids of measures by their keys; those that are new are added."""
    known = dict(session.execute(select(HealthMeasure.key, HealthMeasure.id)).all())
    new = [HealthMeasure(key=key) for key in dict.fromkeys(keys) if key not in known]
    session.add_all(new)
    session.flush()
    return known | {one.key: one.id for one in new}


def write(session: Session, readings: Iterable[NewReading]) -> WrittenReadings:
    """Write readings, in place of those of their days; raise ValueError if a value is no finite number.

    The weeks from the first day on are to be made anew then, see csdesk.services.health.recompute.
    """
    given = list(readings)
    ids = measure_ids(session, {one.measure for one in given})
    if not all(isfinite(one.value) for one in given):
        raise ValueError("a reading must be a finite number")
    rows = {(one.account_id, ids[one.measure], one.day.toordinal()): one.value for one in given}
    raw(session.connection()).executemany(_WRITE, [(*key, value) for key, value in sorted(rows.items())])
    accounts = frozenset(one.account_id for one in given)
    return WrittenReadings(len(given) - len(rows), min((one.day for one in given), default=None), accounts)
