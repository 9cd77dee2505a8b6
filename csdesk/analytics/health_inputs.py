"""What the scores of some accounts are made from, as arrays; each measure is computed once."""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import numpy as np

from csdesk.analytics.as_of import NOTHING, AccountDays, AsOf, Series, latest, months_since, ratio, trend
from csdesk.analytics.derived import DERIVED, Events, derived
from csdesk.analytics.health import Floats, Ints
from csdesk.domain.health import Measure, MeasureKind, Model

DAY_BITS, MEASURE_BITS = 22, 20
"""So many bits of the one number of a reading are its day, and before it its measure; before both is the account."""


class Inputs:
    """Values, ages and months of accounts, sorted by id, on the same days.

    ``readings`` are pairs of one number and a value, sorted; ``measures`` are the ids of their measures by key;
    ``events`` are pairs of account and day by what they tell; ``starts`` are days, 0 where they are not known.
    """

    def __init__(
        self,
        ids: Sequence[int],
        starts: Sequence[int],
        days: Sequence[int],
        readings: Sequence[tuple[int, float]],
        measures: Mapping[str, int],
        events: Mapping[str, Sequence[tuple[int, int | None]]],
    ) -> None:
        self._ids = np.array(ids, np.int64)
        self.grid = AccountDays(len(ids), np.array(days, np.int64))
        self.months = months_since(np.array(starts, np.int64), self.grid)
        self._measures = measures
        self._series = _by_measure(self._ids, readings)
        self.events = Events({name: _sorted(self._ids, rows) for name, rows in events.items()}, self.grid)
        """What happened, to be counted on the days."""
        self._found: dict[tuple[MeasureKind, str, str], AsOf] = {}

    def of(self, model: Model) -> tuple[Floats, Ints]:
        """Return the values and ages of the measures of a model: a row for each, a column for each cell."""
        found = [self._measure(one) for one in model.measures]
        return np.array([one.values for one in found]), np.array([one.ages for one in found])

    def _measure(self, one: Measure) -> AsOf:
        asked = one.kind, one.read, one.over
        if asked not in self._found:
            self._found[asked] = self._computed(one)
        return self._found[asked]

    def _computed(self, one: Measure) -> AsOf:
        if one.kind is MeasureKind.TREND:
            return trend(self._of_key(one.read), self.grid)
        if one.kind is MeasureKind.RATIO:
            return ratio(self._value(one.read), self._value(one.over))
        return self._value(one.read)

    def _value(self, key: str) -> AsOf:
        """Return what csdesk knows by itself, and where it knows nothing what was read."""
        read = latest(self._of_key(key), self.grid)
        if key not in DERIVED:
            return read
        known = derived(key, self.events)
        is_known = np.isfinite(known.values)
        return AsOf(np.where(is_known, known.values, read.values), np.where(is_known, known.ages, read.ages))

    def _of_key(self, key: str) -> Series:
        return self._series.get(self._measures.get(key, 0), NOTHING)


def _by_measure(ids: Ints, readings: Sequence[tuple[int, float]]) -> dict[int, Series]:
    keys = np.fromiter(map(itemgetter(0), readings), np.int64, len(readings))
    values = np.fromiter(map(itemgetter(1), readings), np.float64, len(readings))
    places = np.searchsorted(ids, keys >> (DAY_BITS + MEASURE_BITS))
    measures, days = keys >> DAY_BITS & (1 << MEASURE_BITS) - 1, keys & (1 << DAY_BITS) - 1
    found = {}
    for measure in np.unique(measures).tolist():
        here = measures == measure
        found[measure] = Series(places[here], days[here], values[here])
    return found


def _sorted(ids: Ints, rows: Sequence[tuple[int, int | None]]) -> Series:
    """Return events of accounts that are among these, sorted."""
    told: list[Any] = [row for row in rows if row[1] is not None]
    if not told or not len(ids):
        return NOTHING
    both = np.array(told, np.int64)
    at = np.searchsorted(ids, both[:, 0])
    ours = ids[np.minimum(at, len(ids) - 1)] == both[:, 0]
    places, days = at[ours], both[ours, 1]
    order = np.lexsort((days, places))
    return Series(places[order], days[order], np.zeros(len(order)))
