"""The four levels of health, and what is not known."""

from enum import StrEnum


class Level(StrEnum):
    """Good, steady, attention, danger; unknown when too little was measured."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    UNKNOWN = "unknown"


POINT = 1_000_000
"""Scores are kept in millionths of a point."""


def in_points(score: int) -> int:
    """Return a score as it is shown: whole points, cut, so that nothing below a bound reads as if it were on it."""
    return score // POINT


def moved(change: int) -> str:
    """Return a change of a score as it is shown: +1.2, −0.4."""
    return f"{change / POINT:+.1f}".replace("-", "−")
