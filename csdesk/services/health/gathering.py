"""What the scores of some accounts are made from, as arrays: readings, what csdesk knows, models, starts."""

import json
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.analytics.as_of import NOTHING, Grid, Known, Series, latest, months_since, ratio, trend
from csdesk.analytics.health import Floats, Ints
from csdesk.domain.health import Measure, MeasureKind, Model
from csdesk.entities import HealthMeasure
from csdesk.services.health.facts import AccountFacts
from csdesk.services.health.known import known
from csdesk.services.health.measures import DERIVED
from csdesk.store.engine import raw

_DAY, _MEASURE = 22, 20
"""So many bits of one number are the day, and the measure; the account stands before them."""
_KEY = f"(r.account_id << {_DAY + _MEASURE}) + (r.measure_id << {_DAY}) + r.day"
_ALL = f"SELECT {_KEY}, r.value FROM json_each(?) AS a CROSS JOIN readings AS r ON r.account_id = a.value"
_SINCE = (
    f"SELECT {_KEY}, r.value FROM json_each(?1) AS a CROSS JOIN measures AS m CROSS JOIN readings AS r"
    " ON r.account_id = a.value AND r.measure_id = m.id AND r.day >= min("
    "coalesce((SELECT max(x.day) FROM readings AS x"
    " WHERE x.account_id = a.value AND x.measure_id = m.id AND x.day <= ?2), ?2),"
    " CASE WHEN m.id IN (SELECT value FROM json_each(?3)) THEN ?2 - 112 ELSE ?2 END)"
)
"""The readings from the last one up to a day on; for trends those of their 16 weeks before it, too."""


class Gathered:
    """What was known of some accounts, sorted by id, on the days of a grid; each measure is computed once."""

    def __init__(self, session: Session, accounts: Sequence[AccountFacts], grid: Grid, *, whole: bool) -> None:
        """``whole`` reads all readings there are, else those that the days of the grid need."""
        self.grid = grid
        self._session, self._accounts, self._whole = session, accounts, whole
        self._ids = np.array([one.id for one in accounts], np.int64)
        self._measures = dict(session.execute(select(HealthMeasure.key, HealthMeasure.id)).all())
        self._series: Mapping[int, Series] | None = None
        self._known: dict[str, Known] = {}
        self._found: dict[tuple[MeasureKind, str, str], Known] = {}
        self.months = months_since(np.array([one.start for one in accounts], np.int64), grid)

    def of(self, model: Model) -> tuple[Floats, Ints]:
        """Return the values and ages of the measures of a model."""
        found = [self._measure(one) for one in model.measures]
        return np.array([one.values for one in found]), np.array([one.ages for one in found])

    def read(self, models: Iterable[Model]) -> None:
        """Read what these models need."""
        measures = [one for model in models for one in model.measures]
        trends = [
            self._measures[one.read] for one in measures if one.kind is MeasureKind.TREND and one.read in self._measures
        ]
        self._series = self._readings(trends)
        keys = {key for one in measures for key in (one.read, one.over)}
        self._known = dict(known(self._session, self._ids, self.grid, keys & DERIVED))

    def _measure(self, one: Measure) -> Known:
        asked = one.kind, one.read, one.over
        if asked not in self._found:
            self._found[asked] = self._computed(one)
        return self._found[asked]

    def _computed(self, one: Measure) -> Known:
        if one.kind is MeasureKind.TREND:
            return trend(self._of_key(one.read), self.grid)
        if one.kind is MeasureKind.RATIO:
            return ratio(self._value(one.read), self._value(one.over))
        return self._value(one.read)

    def _value(self, key: str) -> Known:
        """Return what csdesk knows, and where it knows nothing what was read."""
        series = self._of_key(key)
        derived = self._known.get(key)
        if derived is None:
            return latest(series, self.grid)
        if not len(series.days):
            return derived
        is_known, read = np.isfinite(derived.values), latest(series, self.grid)
        return Known(np.where(is_known, derived.values, read.values), np.where(is_known, derived.ages, read.ages))

    def _of_key(self, key: str) -> Series:
        assert self._series is not None
        return self._series.get(self._measures.get(key, 0), NOTHING)

    def _readings(self, trends: Sequence[int]) -> dict[int, Series]:
        driver, ids = raw(self._session.connection()), json.dumps(self._ids.tolist())
        if self._whole:
            rows = driver.execute(_ALL, (ids,)).fetchall()
        else:
            rows = driver.execute(_SINCE, (ids, int(self.grid.days[0]), json.dumps(trends))).fetchall()
        keys = np.fromiter(map(itemgetter(0), rows), np.int64, len(rows))
        values = np.fromiter(map(itemgetter(1), rows), np.float64, len(rows))
        places = np.searchsorted(self._ids, keys >> (_DAY + _MEASURE))
        measures, days = keys >> _DAY & (1 << _MEASURE) - 1, keys & (1 << _DAY) - 1
        found = {}
        for measure in np.unique(measures).tolist():
            here = measures == measure
            found[measure] = Series(places[here], days[here], values[here])
        return found
