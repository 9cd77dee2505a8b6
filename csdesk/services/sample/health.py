"""What would have been measured at an account of the sample: a seeded walk along the course its file tells."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any

from csdesk.domain.health import Measure, shares
from csdesk.domain.plans import outcome_progress, way
from csdesk.services.health.shipped import USAGE, shipped_models
from csdesk.services.sample.rows import Content, Days

Measured = tuple[str, date, float]
"""A measure, the day, the value."""
_USE = ("logins", "breadth", "seats", "support")
_MONTHLY = ("seats", "support", "outcome")
_CADENCE = {"high": 12, "low": 24, "tech": 28}
"""Days between two contacts, by touch, as long as all is well."""
_FRIDAY, _WEEK = 4, 7


def measured(key: str, content: Content, days: Days) -> Iterator[Measured]:
    """Yield what was measured, every Friday; nothing for an account without a course, nor in its gaps.

    What ``stops`` is told up to a week, and goes stale.
    """
    if "health" not in content:
        return
    story = content["health"]
    walk = _Walk(Random(f"{key} health"), content)
    since = days.month(content["since"])
    last_friday = days.today - timedelta(days=(days.today.weekday() - _FRIDAY) % _WEEK)
    first = story["course"][0][0]
    for week in range(first, story.get("ends", 0) + 1):
        on = last_friday + timedelta(weeks=week)
        values = walk.step(_along(story["course"], week), (on - days.today).days)
        is_gap = any(begin <= week <= end for begin, end in story.get("gaps", ()))
        for name, value in values.items():
            is_due = name not in _MONTHLY or (week - first) % 4 == 0
            is_told = week <= story.get("stops", {}).get(name, week) and name not in story.get("without", ())
            if on >= since and is_due and not is_gap and is_told:
                yield name, on, value


class _Walk:
    """The values from week to week: contacts and outcomes happen, the use of the product makes up the rest."""

    def __init__(self, chance: Random, content: Content) -> None:
        self._chance, self._content = chance, content
        self._lean = {name: chance.gauss(0, 3) for name in _USE}
        self._drift = 0.0
        self._cadence = _CADENCE[content["touch"]]
        self._gap, self._limit = chance.randrange(self._cadence), self._cadence

    def step(self, points: float, offset: int) -> dict[str, float]:
        """Return the values of the next week, so many days away, so that the score comes near these points."""
        self._drift = 0.7 * self._drift + self._chance.gauss(0, 1.4)
        values = {"contact_gap": self._contact_gap(points)}
        progress = _progress(self._content, offset)
        if progress is not None:
            values["outcome"] = progress
        weights = _weights(has_outcome="outcome" in values)
        rest = points - sum(_points(name, value) * weights[name] for name, value in values.items())
        wanted = rest / sum(weights[name] for name in _USE) + self._drift
        for name in _USE:
            values[name] = _value(_measures()[name], wanted + self._lean[name] + self._chance.gauss(0, 2))
        return values

    def _contact_gap(self, points: float) -> float:
        """Return the days since the last contact: contacts come at a cadence, later when all is not well."""
        self._gap += _WEEK
        if self._gap > self._limit:
            self._gap = self._chance.randrange(_WEEK)
            slow = 1.7 if points < 55 else 1.0
            self._limit = round(self._cadence * slow * self._chance.uniform(0.7, 1.2))
        return float(self._gap)


@cache
def _measures() -> dict[str, Measure]:
    return {measure.key: measure for measure in shipped_models()[USAGE].model.measures}


@cache
def _weights(*, has_outcome: bool) -> dict[str, float]:
    keys = [name for name in _measures() if has_outcome or name != "outcome"]
    return {measure.key: float(share) for measure, share in shares(keys, shipped_models()[USAGE].model)}


@cache
def _points(name: str, value: float) -> float:
    return float(_measures()[name].points(Fraction(str(value))))


def _along(course: list[list[Any]], week: int) -> float:
    """Return where a course of [week, points] stands in a week."""
    for (begin, first), (end, last) in pairwise(course):
        if begin <= week <= end:
            return float(first + (last - first) * Decimal(week - begin) / (end - begin))
    return float(course[-1][1])


def _value(measure: Measure, points: float) -> float:
    """Return the value that has so many points, or the nearest there is; with the digits such a value has."""
    (low, least), *rest = ((float(value), float(worth)) for value, worth in measure.bands)
    found = low
    for high, most in rest:
        share = min(max((points - least) / (most - least), 0), 1)
        found = low + (high - low) * share if share > 0 else found
        low, least = high, most
    return float(round(found)) if measure.key == "breadth" else round(found, 1)


def _progress(content: Content, offset: int) -> float | None:
    """Return how much of the way to the plans' outcomes was gone on a day, in per cent; None before any reading."""
    gone: list[Fraction | None] = []
    for outcome in (one for plan in content.get("plans", ()) for one in plan["outcomes"]):
        read = [value for day, value, _source in outcome.get("readings", ()) if day <= offset]
        actual = Decimal(read[-1]) if read else None
        gone.append(way(Decimal(outcome["baseline"]), Decimal(outcome["target"]), actual))
    share = outcome_progress(gone)
    return None if share is None else round(float(share) * 100, 1)
