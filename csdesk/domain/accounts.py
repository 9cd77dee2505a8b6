"""What can be said of an account."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class Status(NamedEnum):
    """Where the business relation stands; apart from the stage of the work."""

    PROSPECT = "prospect", later_words.tr("Prospect")
    ACTIVE = "active", later_words.tr("Active")
    NOTICE_GIVEN = "notice_given", later_words.tr("Notice given")
    CHURNED = "churned", later_words.tr("Churned")
    HANDED_OVER = "handed_over", later_words.tr("Handed over")
    OTHER = "other"


class Stage(NamedEnum):
    """How far the customer has come with the product."""

    ONBOARDING = "onboarding", later_words.tr("Onboarding")
    ADOPTION = "adoption", later_words.tr("Adoption")
    EXPANSION = "expansion", later_words.tr("Expansion")
    OTHER = "other"


class Touch(NamedEnum):
    """How much of a person's time the account is given."""

    HIGH = "high", later_words.tr("High touch")
    LOW = "low", later_words.tr("Low touch")
    TECH = "tech", later_words.tr("Tech touch")
    OTHER = "other"


GONE = frozenset({Status.CHURNED, Status.HANDED_OVER})
"""An account in one of these is no daily work any more."""
NO_CUSTOMER = GONE | {Status.PROSPECT}
"""An account in one of these has no health to be followed, and nothing is suggested for it."""


def tier_order(tier: str) -> tuple[bool, int, str]:
    """Return what tiers are sorted by where she has not said: 1, 2, 10, then words."""
    return not tier.isdecimal(), len(tier), tier
