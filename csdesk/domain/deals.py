"""What can be said of a deal in a sales list: only one that is won is revenue."""

from enum import StrEnum


class DealState(StrEnum):
    """How a deal has ended, if it has."""

    WON = "won"
    LOST = "lost"
    OPEN = "open"
    OTHER = "other"
