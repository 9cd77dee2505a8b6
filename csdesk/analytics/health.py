"""Scores from values: pure functions on arrays, in whole numbers, so that parts add up exactly.

Arrays have a row for each measure of the model, in its order, and a column for each cell: an account on a day.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor, lcm
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from csdesk.domain.health import FULL, MILLION, CapComparison, Measure, Model, coverage, shares
from csdesk.domain.health_parts import OLDEST, PART_SIZE, PartState
from csdesk.domain.levels import Level

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[Any]
"""Whole numbers: of 64 bits where they fit, Python's own where they do not."""
LEVELS = (Level.A, Level.B, Level.C, Level.D, Level.UNKNOWN)
"""Levels stand in arrays as their places here."""
NO_SCORE = -1
_UNKNOWN = len(LEVELS) - 1
_WIDEST = 2**62
_PART = np.dtype([("state", "u1"), ("age", "<u2"), ("value", "<f8"), ("points", "<i4"), ("part", "<i4")])
assert _PART.itemsize == PART_SIZE


class Scored(NamedTuple):
    """What cells come to. ``scores`` (NO_SCORE where unknown), ``coverage``, ``points`` and ``parts`` are millionths.

    ``levels`` are places in LEVELS, ``caps`` has a bit for each cap that held the level down; ``states``, ``points``
    and ``parts`` have a row for each measure.
    """

    scores: Ints
    levels: Ints
    coverage: Ints
    caps: Ints
    states: Ints
    points: Ints
    parts: Ints


def score(model: Model, values: Floats, ages: Ints, months: Ints) -> Scored:
    """Score cells: values are NaN where nothing was read, ages in days, months those since the start, -1 unknown."""
    measures, (count, cells) = model.measures, values.shape
    read = np.isfinite(values)
    present = read & (ages >= 0) & (ages <= np.array([one.stale_days for one in measures])[:, None])
    states = np.where(present, PartState.PRESENT, np.where(read, PartState.STALE, PartState.MISSING)).astype(np.int64)
    worths = [_Worth.of(one) for one in measures]
    raws = [worth.raw(row) for worth, row in zip(worths, values, strict=True)]
    points = np.zeros((count, cells), np.int64)
    for row, (worth, raw) in enumerate(zip(worths, raws, strict=True)):
        points[row] = np.where(read[row], _nearest(raw, worth.whole), 0)
    found = Scored(
        np.full(cells, NO_SCORE),
        np.full(cells, _UNKNOWN),
        coverage=np.zeros(cells, np.int64),
        caps=np.zeros(cells, np.int64),
        states=states,
        points=points,
        parts=np.zeros((count, cells), np.int64),
    )
    for keys, where in _patterns(model, present):
        covered, by = coverage(keys, model), shares(keys, model)
        found.coverage[where] = floor(covered * MILLION + Fraction(1, 2))
        if by and covered >= model.floor:
            places = [place for place, one in enumerate(measures) if one.key in {each.key for each, _share in by}]
            factors = [share / worths[place].whole for place, (_one, share) in zip(places, by, strict=True)]
            scores, parts = _split([raws[place][where] for place in places], factors)
            found.scores[where] = scores
            found.parts[np.ix_(np.array(places), where)] = parts
    _rank(model, found, values, months)
    return found


class _Worth(NamedTuple):
    """How a measure's value becomes points: (slope × value + base) / whole, value and points in millionths."""

    starts: list[int]
    slopes: Whole
    bases: Whole
    whole: int
    low: float
    high: float

    @classmethod
    def of(cls, measure: Measure) -> "_Worth":
        lines = measure.lines()
        whole = lcm(*(part.denominator for line in lines for part in (line.slope, line.base * MILLION)))
        slopes, bases = [int(one.slope * whole) for one in lines], [int(one.base * MILLION * whole) for one in lines]
        # outside the bands points are flat, so that far values may be drawn near
        low, high = float(measure.bands[0][0]) - 1, float(measure.bands[-1][0]) + 1
        widest = max(map(abs, slopes)) * ceil(max(abs(low), abs(high))) * MILLION + max(map(abs, bases))
        kind: Any = np.int64 if 2 * max(widest, whole * FULL * MILLION) < _WIDEST else object
        starts = [ceil(line.start * MILLION) for line in lines if line.start is not None]
        return cls(starts, np.array(slopes, kind), np.array(bases, kind), whole, low, high)

    def raw(self, values: Floats) -> Whole:
        """Return the points of values, over ``whole``; anything where there is no value."""
        near = np.clip(np.nan_to_num(values, posinf=self.high, neginf=self.low), self.low, self.high)
        exact = np.rint(near * MILLION).astype(np.int64)
        line = np.searchsorted(np.array(self.starts, np.int64), exact, side="right")
        found: Whole = self.slopes[line] * exact.astype(self.slopes.dtype) + self.bases[line]
        return found


def _patterns(model: Model, present: npt.NDArray[np.bool_]) -> list[tuple[list[str], Ints]]:
    """Return which measures are present together, and the cells where they are."""
    keys = [one.key for one in model.measures]
    distinct, inverse = np.unique(np.packbits(present, axis=0).T, axis=0, return_inverse=True)
    bits = np.unpackbits(distinct, axis=1, count=len(keys)).astype(bool)
    return [
        ([key for key, is_present in zip(keys, row, strict=True) if is_present], np.flatnonzero(inverse == place))
        for place, row in enumerate(bits)
    ]


def _split(raws: Sequence[Whole], factors: Sequence[Fraction]) -> tuple[Whole, Whole]:
    """Return the sum of numbers times factors, rounded, and the parts; the largest takes what rounding leaves."""
    whole = lcm(*(factor.denominator for factor in factors))
    times = [int(factor * whole) for factor in factors]
    # a sum is at most FULL points, but a part of Python's own numbers makes all so
    fits = 2 * whole * (FULL + 1) * MILLION < _WIDEST and all(raw.dtype == np.int64 for raw in raws)
    kind: Any = np.int64 if fits else object
    numerators = np.stack([raw.astype(kind) * time for raw, time in zip(raws, times, strict=True)])
    total, parts = _nearest(numerators.sum(axis=0), whole), _nearest(numerators, whole)
    largest = numerators.argmax(axis=0)
    parts[largest, np.arange(parts.shape[1])] += total - parts.sum(axis=0)
    return total.astype(np.int64), parts.astype(np.int64)


def _nearest(parts: Whole, whole: int) -> Whole:
    """Return the whole numbers nearest to quotients, the upper of two."""
    found: Whole = (2 * parts + whole) // (2 * whole)
    return found


def _rank(model: Model, found: Scored, values: Floats, months: Ints) -> None:
    """Say the levels: by the bounds of the account's age, then no better than the caps that hold."""
    bounds = np.repeat(_millionths(model.bounds)[:, None], len(months), axis=1)
    for young in reversed(model.young):
        bounds[:, (months >= 0) & (months < young.months)] = _millionths(young.bounds)[:, None]
    known = found.scores != NO_SCORE
    own = np.where(known, _UNKNOWN - 1 - (found.scores >= bounds).sum(axis=0), _UNKNOWN)
    found.levels[:] = own
    places = {one.key: place for place, one in enumerate(model.measures)}
    for bit, cap in enumerate(model.caps):
        row, worst = places[cap.measure], LEVELS.index(cap.level)
        bound = float(cap.value)
        beyond = values[row] < bound if cap.comparison is CapComparison.BELOW else values[row] > bound
        holds = known & beyond & (found.states[row] == PartState.PRESENT) & (own < worst)
        found.levels[holds] = np.maximum(found.levels[holds], worst)
        found.caps[holds] |= 1 << bit


def _millionths(bounds: Sequence[Fraction]) -> Ints:
    return np.array([ceil(bound * MILLION) for bound in bounds], np.int64)


def packed(found: Scored, values: Floats, ages: Ints) -> list[bytes]:
    """Return the parts of each cell as csdesk.domain.health_parts packs them."""
    count, cells = values.shape
    rows = np.zeros((cells, count), _PART)
    read = found.states != PartState.MISSING
    rows["state"] = found.states.T
    rows["age"] = np.where(read, np.clip(ages, 0, OLDEST), 0).T
    rows["value"] = np.where(read, values, np.nan).T
    rows["points"], rows["part"] = found.points.T, found.parts.T
    whole, size = rows.tobytes(), count * PART_SIZE
    return [whole[at : at + size] for at in range(0, cells * size, size)] if size else [b""] * cells
