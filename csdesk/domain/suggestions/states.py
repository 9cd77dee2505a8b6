"""How a suggestion stands, and why one is over."""

from enum import StrEnum


class SuggestionState(StrEnum):
    """How a suggestion stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    CLOSED = "closed"
    """Its cause has ended by itself."""
    OTHER = "other"


class Ending(StrEnum):
    """Why a suggestion closed itself."""

    OVER = "over"
    """What the rule watches for is no longer so."""
    CHANGED = "changed"
    """Another cause took its place."""
    GONE = "gone"
    """The account is no daily work any more."""
    OFF = "off"
    """The rule was turned off."""
    OTHER = "other"
