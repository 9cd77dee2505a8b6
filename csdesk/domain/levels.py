"""The four levels of health, and what is not known."""

from collections.abc import Sequence

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class Level(NamedEnum):
    """Good, steady, attention, danger; unknown when too little was measured."""

    A = "A", later_words.tr("Good")
    B = "B", later_words.tr("Steady")
    C = "C", later_words.tr("Attention")
    D = "D", later_words.tr("Danger")
    UNKNOWN = "unknown", later_words.tr("Unknown")


POINT = 1_000_000
"""Scores are kept in millionths of a point."""


def in_points(score: int) -> int:
    """Return a score as it is shown: whole points, cut, so that nothing below a bound reads as if it were on it."""
    return score // POINT


TENTH = POINT // 10
"""Scores are shown in tenths, where there is room."""


def cut_to_tenths(score: int) -> int:
    """Return a score in tenths as it is shown, cut."""
    return score // TENTH


def said_in_tenths(tenths: int, *, signed: bool = False) -> str:
    """Return tenths of a point as they are shown: 68.0; as a change +6.0, −0.4."""
    sign = "−" if tenths < 0 else "+" if signed and tenths else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"


def tenths_of(amounts: Sequence[int], total: int) -> list[int]:
    """Return amounts in millionths as tenths that add up to a total in tenths, as it is shown.

    Each is cut, and what is missing goes to those that lost most by it; 0 stays 0 as long as others can take it.
    """
    found = [amount // TENTH for amount in amounts]
    lost = sorted(range(len(amounts)), key=lambda place: (not amounts[place], -(amounts[place] % TENTH), place))
    step = 1 if total >= sum(found) else -1
    takers = lost if step > 0 else lost[::-1]
    takers = [place for place in takers if amounts[place]] or takers
    for turn in range(abs(total - sum(found)) if takers else 0):
        found[takers[turn % len(takers)]] += step
    return found


def moved(change: int) -> str:
    """Return a change of a score as it is shown: +1.2, −0.4."""
    return f"{change / POINT:+.1f}".replace("-", "−")
