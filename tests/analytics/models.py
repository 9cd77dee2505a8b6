"""Models to score by."""

from fractions import Fraction

from csdesk.domain.health import Bounds, Measure, MetricGroup

_IDENTITY = ((0, 0), (100, 100))


def measure(key: str, weight: str = "1", *bands: tuple[float, float], steps: bool = False, stale: int = 31) -> Measure:
    """Return a measure; without bands its points are its value."""
    exact = tuple((Fraction(str(value)), Fraction(str(points))) for value, points in bands or _IDENTITY)
    return Measure(key, Fraction(weight), exact, stale, steps)


def group(key: str, weight: str, *measures: Measure) -> MetricGroup:
    """Return a group."""
    return MetricGroup(key, Fraction(weight), measures)


def bounds(*points: float) -> Bounds:
    """Return bounds."""
    first, second, third = (Fraction(str(one)) for one in points)
    return first, second, third
