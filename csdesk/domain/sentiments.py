"""How she herself sees an account beside what its score says: kept apart, and compared."""

from csdesk.domain.levels import Level

VIEWS = (Level.A, Level.B, Level.C, Level.D)
"""What can be said of an account."""
_FAR = 2


def disagrees(own: Level | None, level: Level) -> bool:
    """Tell whether her own view and the level of the score are two levels apart or more, where both are known."""
    return own in VIEWS and level in VIEWS and abs(VIEWS.index(own) - VIEWS.index(level)) >= _FAR
