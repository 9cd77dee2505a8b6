"""The health model: measures in groups, bands, staleness, bounds, caps; what is wrong with one, in a sentence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from csdesk.domain.levels import Level
from csdesk.errors import RefusedError
from csdesk.i18n import later_words

FULL = 100
"""The best score there is, in points."""
MILLION = 1_000_000
"""Scores, parts and coverage are whole numbers: millionths of a point, and of the whole."""
Bounds = tuple[Fraction, Fraction, Fraction]
"""The lower bounds of A, B and C, in points, bound included."""
BOUNDS: Bounds = (Fraction(80), Fraction(60), Fraction(40))
FLOOR = Fraction(1, 2)
"""So much of the model must be measured at least, or the level is unknown."""


class ModelError(RefusedError):
    """A model does not hold together; ``name`` is the key of the measure or group where that is."""

    name: str = ""


class MeasureKind(StrEnum):
    """A value through its bands; a value over another; a trend against the account's own past."""

    VALUE = "value"
    RATIO = "ratio"
    TREND = "trend"


class CapComparison(StrEnum):
    """When a cap applies: the value is below, or above, its bound."""

    BELOW = "below"
    ABOVE = "above"


_LONGEST_STALE = 3_650
_NEGATIVE = later_words.tr("{name}: a weight must be 0 or more.")


@dataclass(frozen=True, slots=True)
class MetricLine:
    """Points over the values from a start on: slope × value + base; a start of None is below every value."""

    start: Fraction | None
    slope: Fraction
    base: Fraction


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: ``bands`` are (value, points), by value; between them the line is straight, or a step.

    ``weight`` counts inside the group, 0 is shown and may be capped by; a reading older than ``stale_days`` counts as
    missing. ``source`` is the key of what is read, where that is not ``key``; a ratio divides it by ``over``. A trend
    is the change of the mean of the last 4 weeks against that of the 12 before, in per cent.
    """

    key: str
    weight: Fraction
    bands: tuple[tuple[Fraction, Fraction], ...]
    stale_days: int
    steps: bool = False
    kind: MeasureKind = MeasureKind.VALUE
    source: str = ""
    over: str = ""

    def __post_init__(self) -> None:
        """Raise ModelError unless the bands rise by value and stay within 0 and 100 points, and the rest is there."""
        rises = all(low < high for (low, _first), (high, _second) in pairwise(self.bands))
        if not self.bands or not rises or not all(0 <= points <= FULL for _value, points in self.bands):
            raise ModelError(
                later_words.tr("{name}: give at least one band, each value once, with 0 to 100 points."), name=self.key
            )
        if self.weight < 0:
            raise ModelError(_NEGATIVE, name=self.key)
        if self.kind is MeasureKind.RATIO and not self.over:
            raise ModelError(later_words.tr("{name}: a ratio needs a second measure to divide by."), name=self.key)
        if not 0 <= self.stale_days <= _LONGEST_STALE:
            raise ModelError(
                later_words.tr("{name}: enter after how many days a reading is too old, 0 to 3,650."), name=self.key
            )

    @property
    def read(self) -> str:
        """Return the key of what is read."""
        return self.source or self.key

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

    def band(self, value: float) -> int:
        """Return the place of the band that a value is in: the last whose value it has reached, else the first."""
        reached = [place for place, (start, _points) in enumerate(self.bands) if start <= value]
        return reached[-1] if reached else 0


@dataclass(frozen=True, slots=True)
class MetricGroup:
    """Measures that speak of one thing, and what the group weighs; a group of hers has a ``name``."""

    key: str
    weight: Fraction
    measures: tuple[Measure, ...]
    name: str = ""

    def __post_init__(self) -> None:
        """Raise ModelError if the weight is below 0, or the group counts and none of its measures does."""
        if self.weight < 0:
            raise ModelError(_NEGATIVE, name=self.name or self.key)
        if self.weight > 0 and self.whole == 0:
            raise ModelError(
                later_words.tr(
                    "{name}: all weights in this group are 0. Give a measure a weight, or the group the weight 0."
                ),
                name=self.name or self.key,
            )

    @property
    def whole(self) -> Fraction:
        """Return the sum of the weights of the measures."""
        return sum((one.weight for one in self.measures), Fraction(0))


@dataclass(frozen=True, slots=True)
class YoungBounds:
    """The bounds of accounts that started less than so many months ago."""

    months: int
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Cap:
    """While a measure is below or above a value, the level is at most this, whatever the score; and why."""

    measure: str
    comparison: CapComparison
    value: Fraction
    level: Level
    reason: str = ""

    def holds(self, value: float) -> bool:
        """Tell whether it applies to a value."""
        return value < self.value if self.comparison is CapComparison.BELOW else value > self.value


@dataclass(frozen=True, slots=True)
class Model:
    """How health is scored; weights are any numbers, of which only the proportion counts.

    Below ``floor``, from 0 to 1, of coverage the level is unknown. ``young`` are the bounds of younger accounts, the
    youngest first. Caps are in the order in which they are told.
    """

    groups: tuple[MetricGroup, ...]
    bounds: Bounds = BOUNDS
    floor: Fraction = FLOOR
    young: tuple[YoungBounds, ...] = ()
    caps: tuple[Cap, ...] = ()

    def __post_init__(self) -> None:
        """Raise ModelError unless keys are unique, some weight is above 0, bounds fall, and caps name its measures."""
        keys = [measure.key for measure in self.measures]
        for key in keys:
            if keys.count(key) > 1:
                raise ModelError(later_words.tr("{name} is in this model twice."), name=key)
        if not any(group.weight > 0 for group in self.groups):
            raise ModelError(
                later_words.tr("All weights are 0, so nothing would count. Give at least one measure a weight above 0.")
            )
        months = [0, *(one.months for one in self.young)]
        if not all(map(_fall, (self.bounds, *(one.bounds for one in self.young)))) or months != sorted(set(months)):
            raise ModelError(later_words.tr("The bounds must fall from A to C and lie between 0 and 100."))
        if not 0 <= self.floor <= 1:
            raise ModelError(later_words.tr("The minimum coverage must be between 0 and 100%."))
        if any(cap.measure not in keys or cap.level in (Level.A, Level.UNKNOWN) for cap in self.caps):
            raise ModelError(later_words.tr("A cap must name a measure of this model and the level B, C or D."))

    @property
    def measures(self) -> list[Measure]:
        """Return the measures of all groups."""
        return [measure for group in self.groups for measure in group.measures]

    def bounds_at(self, months: int | None) -> Bounds:
        """Return the bounds of an account so many whole months after its start, None where that is not known."""
        young = (one.bounds for one in self.young if months is not None and months < one.months)
        return next(young, self.bounds)

    def bounds_in_points(self) -> tuple[float, float, float]:
        """Return the bounds of accounts of any age, for a drawing."""
        first, second, third = map(float, self.bounds)
        return first, second, third


def _fall(bounds: Sequence[Fraction]) -> bool:
    return all(high > low for high, low in pairwise((Fraction(FULL + 1), *bounds))) and bounds[-1] >= 0


def shares(keys: Collection[str], model: Model) -> list[tuple[Measure, Fraction]]:
    """Return the measures of these keys that count, with what each decides of the score; that adds up to 1.

    Inside a group, measures share by weight what the group decides; groups with any measure share by weight the score.
    """
    known = [(group, [one for one in group.measures if one.key in keys and one.weight]) for group in model.groups]
    known = [(group, measures) for group, measures in known if measures and group.weight]
    groups = sum((group.weight for group, _measures in known), Fraction(0))
    found: list[tuple[Measure, Fraction]] = []
    for group, measures in known:
        within = sum((one.weight for one in measures), Fraction(0))
        found += [(one, group.weight / groups * one.weight / within) for one in measures]
    return found


def coverage(keys: Collection[str], model: Model) -> Fraction:
    """Return how much of the model the measures of these keys are, 0 to 1."""
    whole = {one.key: share for one, share in shares([one.key for one in model.measures], model)}
    return sum((share for key, share in whole.items() if key in keys), Fraction(0))
