"""The rule of the health score once more, cell by cell in fractions: slow, and as it is written in the rule."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from typing import NamedTuple

from csdesk.domain.health import MILLION, Model
from csdesk.domain.levels import Level

_FALLING = (Level.A, Level.B, Level.C)


class ReferenceScore(NamedTuple):
    """What a cell comes to; the score is None where it is unknown, parts are by measure."""

    score: int | None
    level: Level
    coverage: int
    parts: Mapping[str, int]


def reference(model: Model, values: Mapping[str, float], months: int | None = None) -> ReferenceScore:
    """Score the values of the measures that are present."""
    whole = sum((one.weight for one in model.groups), Fraction(0))
    covered, groups = Fraction(0), []
    for group in model.groups:
        here = [one for one in group.measures if one.key in values]
        covered += sum((group.weight / whole * one.weight / (group.whole or 1) for one in here), Fraction(0))
        if group.weight and sum(one.weight for one in here):
            groups.append((group, here))
    coverage = _nearest(covered * MILLION)
    if not groups or covered < model.floor:
        return ReferenceScore(None, Level.UNKNOWN, coverage, {})
    exact = {}
    for group, here in groups:
        share = group.weight / sum((one.weight for one, _here in groups), Fraction(0))
        for one in here:
            if one.weight:
                value = Fraction(round(Fraction(values[one.key]) * MILLION), MILLION)
                within = one.weight / sum((each.weight for each in here), Fraction(0))
                exact[one.key] = one.points(value) * share * within * MILLION
    score = _nearest(sum(exact.values(), Fraction(0)))
    parts = {key: _nearest(part) for key, part in exact.items()}
    parts[max(exact, key=lambda key: exact[key])] += score - sum(parts.values())
    return ReferenceScore(score, _level(model, score, values, months), coverage, parts)


def _level(model: Model, score: int, values: Mapping[str, float], months: int | None) -> Level:
    bounds = model.bounds_at(months)
    found = next((one for one, bound in zip(_FALLING, bounds, strict=True) if score >= bound * MILLION), Level.D)
    caps = [one.level for one in model.caps if one.measure in values and one.holds(values[one.measure])]
    return max([found, *caps], key=lambda level: level.value)


def _nearest(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))
