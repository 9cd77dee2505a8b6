"""Weekly health: readings in, a snapshot for each week out."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from csdesk.domain.health import MILLION, Model, Scale, Score, level, scale, score
from csdesk.domain.levels import Level

Readings = Mapping[str, Sequence[tuple[date, float]]]
"""By measure, values with their days, in the order of days."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The health at the Sunday that ends a week; score and coverage in millionths, the score None when unknown."""

    week: date
    score: int | None
    level: Level
    coverage: int
    parts: tuple[tuple[str, int], ...]


def snapshots(readings: Readings, model: Model, weeks: Sequence[date]) -> list[Snapshot]:
    """Return a snapshot for each of these Sundays."""
    fresh = [_fresh(readings.get(one.key, ()), one.stale_days, weeks) for one in model.measures]
    keys = [one.key for one in model.measures]
    scales: dict[frozenset[str], Scale | None] = {}
    found: list[Snapshot] = []
    for week, values in zip(weeks, zip(*fresh, strict=True), strict=True):
        present = {key: value for key, value in zip(keys, values, strict=True) if value is not None}
        names = frozenset(present)
        if names not in scales:
            scales[names] = scale(names, model)
        by = scales[names]
        scored = score(present, by) if by else None
        found.append(_snapshot(week, scored, level(scored, model)))
    return found


def _fresh(values: Sequence[tuple[date, float]], stale_days: int, weeks: Sequence[date]) -> list[int | None]:
    """Return for each week the last value up to its end, in millionths; None if there is none or it is stale."""
    days = [day for day, _value in values]
    found: list[int | None] = []
    for week in weeks:
        place = bisect_right(days, week) - 1
        is_fresh = place >= 0 and (week - days[place]).days <= stale_days
        found.append(round(values[place][1] * MILLION) if is_fresh else None)
    return found


def _snapshot(week: date, scored: Score | None, found: Level) -> Snapshot:
    if scored is None:
        return Snapshot(week, None, Level.UNKNOWN, 0, ())
    known = None if found is Level.UNKNOWN else scored.score
    return Snapshot(week, known, found, scored.coverage, scored.parts)
