"""Checklists written once and run for accounts, the sales handoff, and what an onboarding is over with."""

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class PlaybookPurpose(NamedEnum):
    """What a checklist is for."""

    KICKOFF = "kickoff", later_words.tr("Kickoff")
    ONBOARDING = "onboarding", later_words.tr("Onboarding")
    REONBOARDING = "reonboarding", later_words.tr("Re-onboarding")
    ACTIVATION = "activation", later_words.tr("Activation")
    RISK = "risk", later_words.tr("Risk")
    RENEWAL = "renewal", later_words.tr("Renewal")
    OTHER = "other"


class HandoffTopic(NamedEnum):
    """What sales hands over."""

    IDEAL = "ideal", later_words.tr("Ideal", "sales handoff")
    PROBLEM = "problem", later_words.tr("Problem", "sales handoff")
    APPROVAL = "approval", later_words.tr("Approval route")
    WISH = "wish", later_words.tr("Wants to try")
    PROMISED = "promised", later_words.tr("Promised by sales")
    OTHER = "other"


class HandoffState(NamedEnum):
    """What the customer said of it at the kickoff."""

    OPEN = "open", later_words.tr("Not confirmed yet")
    CONFIRMED = "confirmed", later_words.tr("Confirmed", "sales handoff")
    CORRECTED = "corrected", later_words.tr("Corrected")
    REFUTED = "refuted", later_words.tr("Refuted")
    OTHER = "other"
