"""How sure a share is that was counted on few."""

from math import sqrt

_Z = 1.959963984540054
"""The normal distribution leaves 2.5 % beyond on either side."""


def wilson(hits: int, whole: int) -> tuple[float, float] | None:
    """Return the 95 % interval of a share of ``hits`` of ``whole``, each 0 to 1; None of none.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927), without continuity
    correction: it holds for small numbers, and for none and all of them.
    """
    if not whole:
        return None
    share, square = hits / whole, _Z * _Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    reach = _Z / (1 + square / whole) * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    return max(0.0, middle - reach) if hits else 0.0, min(1.0, middle + reach) if hits < whole else 1.0
