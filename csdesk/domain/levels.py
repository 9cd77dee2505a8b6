"""The four levels of health, and what is not known."""

from enum import StrEnum


class Level(StrEnum):
    """Good, steady, attention, danger; unknown when too little was measured."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    UNKNOWN = "unknown"
