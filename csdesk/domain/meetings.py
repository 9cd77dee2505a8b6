"""Meetings: how they stand, who was there, and what their notes make."""

from enum import StrEnum


class MeetingState(StrEnum):
    """Whether a meeting has been."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"
    OTHER = "other"


class Presence(StrEnum):
    """Whether somebody was at a meeting."""

    INVITED = "invited"
    CAME = "came"
    DECLINED = "declined"
    MISSED = "missed"
    OTHER = "other"


class FeedbackKind(StrEnum):
    """What a customer says of the product."""

    GAP = "gap"
    REQUEST = "request"
    BUG = "bug"
    PRAISE = "praise"
    CHURN_REASON = "churn_reason"
    OTHER = "other"


class FeedbackStatus(StrEnum):
    """What became of it."""

    OPEN = "open"
    ANSWERED = "answered"
    DONE = "done"
    DECLINED = "declined"
    OTHER = "other"
