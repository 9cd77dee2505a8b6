"""Checklists written once and run for accounts, the sales handoff, and what an onboarding is over with."""

from enum import StrEnum


class PlaybookPurpose(StrEnum):
    """What a checklist is for."""

    KICKOFF = "kickoff"
    ONBOARDING = "onboarding"
    REONBOARDING = "reonboarding"
    ACTIVATION = "activation"
    RISK = "risk"
    RENEWAL = "renewal"
    OTHER = "other"


class HandoffTopic(StrEnum):
    """What sales hands over."""

    IDEAL = "ideal"
    PROBLEM = "problem"
    APPROVAL = "approval"
    WISH = "wish"
    PROMISED = "promised"
    OTHER = "other"


class HandoffState(StrEnum):
    """What the customer said of it at the kickoff."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REFUTED = "refuted"
    OTHER = "other"
