"""The health model: measures in groups, bands, staleness, and the four levels."""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from math import ceil, lcm

from csdesk.domain.levels import Level

FULL = 100
"""The best score there is, in points."""
MILLION = 1_000_000
"""Scores, parts and coverage are whole numbers: millionths of a point, and of the whole."""
_FALLING = (Level.A, Level.B, Level.C)


class ModelError(ValueError):
    """A model does not hold together; its text names the measure or the weights."""


@dataclass(frozen=True, slots=True)
class MetricLine:
    """Points over the values from a start on: slope × value + base; a start of None is below every value."""

    start: Fraction | None
    slope: Fraction
    base: Fraction


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: ``bands`` are (value, points), by value; between them the line is straight, or a step.

    ``weight`` counts inside the group; a reading older than ``stale_days`` counts as missing.
    """

    key: str
    weight: Fraction
    bands: tuple[tuple[Fraction, Fraction], ...]
    stale_days: int
    steps: bool = False

    def __post_init__(self) -> None:
        """Raise ModelError unless the bands rise by value and stay within 0 and 100 points."""
        rises = all(low < high for (low, _first), (high, _second) in pairwise(self.bands))
        if not self.bands or not rises or not all(0 <= points <= FULL for _value, points in self.bands):
            raise ModelError(self.key)

    def lines(self) -> list[MetricLine]:
        """Return the points as lines over the values, by their start; outside the bands they are flat."""
        found = [MetricLine(None, Fraction(0), self.bands[0][1])]
        for (low, first), (high, second) in pairwise(self.bands):
            slope = Fraction(0) if self.steps else (second - first) / (high - low)
            found.append(MetricLine(low, slope, first - slope * low))
        return [*found, MetricLine(self.bands[-1][0], Fraction(0), self.bands[-1][1])]

    def points(self, value: Fraction) -> Fraction:
        """Return the points of a value, 0 to 100."""
        line = [line for line in self.lines() if line.start is None or line.start <= value][-1]
        return line.slope * value + line.base


@dataclass(frozen=True, slots=True)
class MetricGroup:
    """Measures that speak of one thing, and what the group weighs."""

    key: str
    weight: Fraction
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """How health is scored. ``bounds`` are the lower bounds of A, B and C, in points, bound included.

    The weights of the groups add up to 1, and so do those of the measures in each group.
    """

    version: int
    groups: tuple[MetricGroup, ...]
    bounds: tuple[int, int, int] = (80, 60, 40)
    floor: Fraction = Fraction(1, 2)

    def __post_init__(self) -> None:
        """Raise ModelError unless keys are unique, weights are above 0 and add up to 1, and the bounds fall."""
        keys = [measure.key for measure in self.measures]
        weights = [[group.weight for group in self.groups]]
        weights += [[measure.weight for measure in group.measures] for group in self.groups]
        if len(set(keys)) < len(keys) or not all(sum(some) == 1 and min(some) > 0 for some in weights):
            raise ModelError(*keys)
        if not all(high > low for high, low in pairwise(self.bounds)):
            raise ModelError(*self.bounds)

    @property
    def measures(self) -> list[Measure]:
        """Return the measures of all groups."""
        return [measure for group in self.groups for measure in group.measures]


@dataclass(frozen=True, slots=True)
class Score:
    """A score in millionths of a point, with its coverage in millionths and the part of each measure.

    The parts are whole numbers that add up exactly to the score.
    """

    score: int
    coverage: int
    parts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """How the measures that have a value make the score, in whole numbers over one ``whole``: exact, and fast.

    For each measure the starts of its lines in millionths, and the lines: (slope × value + base) / whole is its part,
    value and part in millionths.
    """

    measures: tuple[tuple[str, tuple[int, ...], tuple[tuple[int, int], ...]], ...]
    whole: int
    coverage: int


def shares(keys: Collection[str], model: Model) -> list[tuple[Measure, Fraction]]:
    """Return the measures of these keys with what each decides of the score; that adds up to 1.

    Inside a group, measures share by weight what the group decides; groups with any measure share by weight the score.
    """
    known = [(group, [one for one in group.measures if one.key in keys]) for group in model.groups]
    known = [(group, measures) for group, measures in known if measures]
    groups = sum((group.weight for group, _measures in known), Fraction(0))
    found: list[tuple[Measure, Fraction]] = []
    for group, measures in known:
        within = sum((one.weight for one in measures), Fraction(0))
        found += [(one, group.weight / groups * one.weight / within) for one in measures]
    return found


def coverage(keys: Collection[str], model: Model) -> Fraction:
    """Return how much of the model the measures of these keys are, 0 to 1."""
    known = [group.weight * one.weight for group in model.groups for one in group.measures if one.key in keys]
    return sum(known, Fraction(0))


@lru_cache(maxsize=64)
def scale(keys: frozenset[str], model: Model) -> Scale | None:
    """Return how measures of these keys are scored; None when the model has none of them."""
    lines = [(one.key, share, one.lines()) for one, share in shares(keys, model)]
    if not lines:
        return None
    factors = [(line.slope * share, line.base * share * MILLION) for _key, share, some in lines for line in some]
    whole = lcm(*(factor.denominator for pair in factors for factor in pair))
    measures = tuple(
        (
            key,
            tuple(ceil(line.start * MILLION) for line in some if line.start is not None),
            tuple((int(line.slope * share * whole), int(line.base * share * MILLION * whole)) for line in some),
        )
        for key, share, some in lines
    )
    return Scale(measures, whole, round(coverage(keys, model) * MILLION))


def score(values: Mapping[str, int], by: Scale) -> Score:
    """Score values in millionths, one for each measure of the scale; the largest part takes what rounding leaves."""
    parts: list[tuple[str, int]] = []
    for key, starts, lines in by.measures:
        slope, base = lines[bisect_right(starts, values[key])]
        parts.append((key, slope * values[key] + base))
    total = _nearest(sum(part for _key, part in parts), by.whole)
    rounded = [(key, _nearest(part, by.whole)) for key, part in parts]
    largest = max(range(len(parts)), key=lambda place: parts[place][1])
    key, part = rounded[largest]
    rounded[largest] = (key, part + total - sum(part for _key, part in rounded))
    return Score(total, by.coverage, tuple(rounded))


def _nearest(part: int, whole: int) -> int:
    """Return the whole number nearest to a quotient, the upper of two."""
    return (2 * part + whole) // (2 * whole)


def level(scored: Score | None, model: Model) -> Level:
    """Return the level of a score, by the bounds alone: what was before does not count.

    Below the floor of coverage nothing is known.
    """
    if scored is None or scored.coverage < model.floor * MILLION:
        return Level.UNKNOWN
    reached = (one for one, bound in zip(_FALLING, model.bounds, strict=True) if scored.score >= bound * MILLION)
    return next(reached, Level.D)
