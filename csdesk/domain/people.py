"""The parts people play."""

from enum import StrEnum


class Role(StrEnum):
    """What a contact is to the success of the account; a contact may have several."""

    DECISION_MAKER = "decision_maker"
    CHAMPION = "champion"
    COLLABORATOR = "collaborator"
    ADMINISTRATOR = "administrator"
    END_USER = "end_user"
    SPONSOR = "sponsor"
    IT = "it"
    FINANCE = "finance"
    OTHER = "other"


class Influence(StrEnum):
    """How much a contact's word weighs at the account."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"
    OTHER = "other"


class Sentiment(StrEnum):
    """How a contact speaks of us; never shown to a customer."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"
    OTHER = "other"


class Job(StrEnum):
    """What a colleague does."""

    CSM = "csm"
    SALES = "sales"
    ENGINEER = "engineer"
    SUPPORT = "support"
    MANAGER = "manager"
    OTHER = "other"
