"""The parts people play."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class Role(NamedEnum):
    """What a contact is to the success of the account; a contact may have several."""

    DECISION_MAKER = "decision_maker", later_words.tr("Decision maker")
    CHAMPION = "champion", later_words.tr("Champion")
    COLLABORATOR = "collaborator", later_words.tr("Collaborator")
    ADMINISTRATOR = "administrator", later_words.tr("Administrator")
    END_USER = "end_user", later_words.tr("End user"), later_words.tr("Users", "document")
    SPONSOR = "sponsor", later_words.tr("Sponsor")
    IT = "it", later_words.tr("IT")
    FINANCE = "finance", later_words.tr("Finance")
    OTHER = "other"


class Influence(NamedEnum):
    """How much a contact's word weighs at the account."""

    HIGH = "high", later_words.tr("High", "influence")
    MIDDLE = "middle", later_words.tr("Medium", "influence")
    LOW = "low", later_words.tr("Low", "influence")
    OTHER = "other"


class Sentiment(NamedEnum):
    """How a contact speaks of us; never shown to a customer."""

    POSITIVE = "positive", later_words.tr("Positive")
    NEUTRAL = "neutral", later_words.tr("Neutral")
    NEGATIVE = "negative", later_words.tr("Cautious")
    OTHER = "other"


class Job(NamedEnum):
    """What a colleague does."""

    CSM = "csm", later_words.tr("Customer success")
    SALES = "sales", later_words.tr("Sales")
    ENGINEER = "engineer", later_words.tr("Implementation")
    SUPPORT = "support", later_words.tr("Support")
    MANAGER = "manager", later_words.tr("Manager"), later_words.tr("Executive", "document")
    OTHER = "other"
