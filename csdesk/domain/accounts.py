"""What can be said of an account."""

from enum import StrEnum


class Status(StrEnum):
    """Where the business relation stands; apart from the stage of the work."""

    PROSPECT = "prospect"
    ACTIVE = "active"
    NOTICE_GIVEN = "notice_given"
    CHURNED = "churned"
    HANDED_OVER = "handed_over"
    OTHER = "other"


class Stage(StrEnum):
    """How far the customer has come with the product."""

    ONBOARDING = "onboarding"
    ADOPTION = "adoption"
    EXPANSION = "expansion"
    OTHER = "other"


class Touch(StrEnum):
    """How much of a person's time the account is given."""

    HIGH = "high"
    LOW = "low"
    TECH = "tech"
    OTHER = "other"


GONE = frozenset({Status.CHURNED, Status.HANDED_OVER})
"""An account in one of these is no daily work any more."""


def tier_order(tier: str) -> tuple[bool, int, str]:
    """Return what tiers are sorted by where she has not said: 1, 2, 10, then words."""
    return not tier.isdecimal(), len(tier), tier
