"""What the values of enums are called: once for screens, files and documents; a document may speak otherwise."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.actions import NextState
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.custom import FieldType
from csdesk.domain.deals import DealState
from csdesk.domain.documents import Layout
from csdesk.domain.focus import FocusKind
from csdesk.domain.levels import Level
from csdesk.domain.meetings import FeedbackKind, FeedbackStatus, MeetingStanding, Presence
from csdesk.domain.onboarding import OnboardingState
from csdesk.domain.patterns import Aim
from csdesk.domain.people import Influence, Job, Role, Sentiment
from csdesk.domain.plans import (
    Definition,
    Horizon,
    MilestoneStatus,
    OutcomeState,
    Pace,
    Pattern,
    PlanStatus,
    Proof,
    Side,
    Verdict,
)
from csdesk.domain.playbooks import HandoffState, HandoffTopic, PlaybookPurpose
from csdesk.domain.purposes import Purpose
from csdesk.domain.renewals import Passed, Phase
from csdesk.domain.revenue import DoubtKind
from csdesk.domain.risks import Fulfilment, RiskKind, RiskResult, RiskSeverity
from csdesk.domain.tickets import TicketPriority, TicketState
from csdesk.domain.timeline import TimelineKind
from csdesk.i18n import Text, Words, later_words

OTHER = later_words.tr("Other")
"""What is none of the others, and what a newer csdesk means."""
_NAMES: Mapping[type[Enum], Mapping[Any, Text]] = {
    Status: {
        Status.PROSPECT: later_words.tr("Prospect"),
        Status.ACTIVE: later_words.tr("Active"),
        Status.NOTICE_GIVEN: later_words.tr("Notice given"),
        Status.CHURNED: later_words.tr("Churned"),
        Status.HANDED_OVER: later_words.tr("Handed over"),
    },
    Stage: {
        Stage.ONBOARDING: later_words.tr("Onboarding"),
        Stage.ADOPTION: later_words.tr("Adoption"),
        Stage.EXPANSION: later_words.tr("Expansion"),
    },
    Touch: {
        Touch.HIGH: later_words.tr("High touch"),
        Touch.LOW: later_words.tr("Low touch"),
        Touch.TECH: later_words.tr("Tech touch"),
    },
    TicketState: {
        TicketState.OPEN: later_words.tr("Open", "of a ticket"),
        TicketState.CLOSED: later_words.tr("Closed", "of a ticket"),
        TicketState.NONE: later_words.tr("No ticket", "deleted, spam"),
    },
    TicketPriority: {
        TicketPriority.URGENT: later_words.tr("Urgent"),
        TicketPriority.USUAL: later_words.tr("Not urgent"),
    },
    Level: {
        Level.A: later_words.tr("Good"),
        Level.B: later_words.tr("Steady"),
        Level.C: later_words.tr("Attention"),
        Level.D: later_words.tr("Danger"),
        Level.UNKNOWN: later_words.tr("Unknown"),
    },
    Role: {
        Role.DECISION_MAKER: later_words.tr("Decision maker"),
        Role.CHAMPION: later_words.tr("Champion"),
        Role.COLLABORATOR: later_words.tr("Collaborator"),
        Role.ADMINISTRATOR: later_words.tr("Administrator"),
        Role.END_USER: later_words.tr("End user"),
        Role.SPONSOR: later_words.tr("Sponsor"),
        Role.IT: later_words.tr("IT"),
        Role.FINANCE: later_words.tr("Finance"),
    },
    Influence: {
        Influence.HIGH: later_words.tr("High", "influence"),
        Influence.MIDDLE: later_words.tr("Medium", "influence"),
        Influence.LOW: later_words.tr("Low", "influence"),
    },
    Presence: {
        Presence.INVITED: later_words.tr("Invited"),
        Presence.CAME: later_words.tr("Came"),
        Presence.DECLINED: later_words.tr("Declined"),
        Presence.MISSED: later_words.tr("Missed", "meeting"),
    },
    MeetingStanding: {
        MeetingStanding.COMING: later_words.tr("Coming", "meeting"),
        MeetingStanding.UNFINISHED: later_words.tr("No outcome", "meeting"),
        MeetingStanding.HELD: later_words.tr("Held", "meeting"),
        MeetingStanding.CANCELLED: later_words.tr("Cancelled", "meeting"),
    },
    TimelineKind: {
        TimelineKind.MEETING: later_words.tr("Meeting"),
        TimelineKind.CONTACT: later_words.tr("Contact", "what happened"),
        TimelineKind.NOTE: later_words.tr("Note"),
        TimelineKind.MILESTONE: later_words.tr("Milestone done"),
        TimelineKind.STAGE: later_words.tr("Stage"),
        TimelineKind.LEVEL: later_words.tr("Health"),
        TimelineKind.JOINED: later_words.tr("Person joined"),
        TimelineKind.PERSON: later_words.tr("Person left"),
        TimelineKind.DOCUMENT: later_words.tr("Document sent"),
        TimelineKind.CONTRACT: later_words.tr("Contract"),
    },
    OnboardingState: {
        OnboardingState.RUNNING: later_words.tr("Running", "onboarding"),
        OnboardingState.PAST: later_words.tr("Past its window"),
        OnboardingState.ON_TIME: later_words.tr("Completed on time"),
        OnboardingState.LATE: later_words.tr("Completed late"),
    },
    NextState: {
        NextState.NONE: later_words.tr("None", "next action"),
        NextState.OVERDUE: later_words.tr("Overdue", "next action"),
        NextState.PLANNED: later_words.tr("Planned", "next action"),
    },
    HandoffTopic: {
        HandoffTopic.IDEAL: later_words.tr("Ideal", "sales handoff"),
        HandoffTopic.PROBLEM: later_words.tr("Problem", "sales handoff"),
        HandoffTopic.APPROVAL: later_words.tr("Approval route"),
        HandoffTopic.WISH: later_words.tr("Wants to try"),
        HandoffTopic.PROMISED: later_words.tr("Promised by sales"),
    },
    HandoffState: {
        HandoffState.OPEN: later_words.tr("Not confirmed yet"),
        HandoffState.CONFIRMED: later_words.tr("Confirmed", "sales handoff"),
        HandoffState.CORRECTED: later_words.tr("Corrected"),
        HandoffState.REFUTED: later_words.tr("Refuted"),
    },
    RiskKind: {
        RiskKind.READINESS: later_words.tr("Readiness"),
        RiskKind.IMPLEMENTATION: later_words.tr("Implementation", "kind of risk"),
        RiskKind.USE: later_words.tr("Low use"),
        RiskKind.SENTIMENT: later_words.tr("Dissatisfied"),
        RiskKind.CHAMPION_LEFT: later_words.tr("Champion left"),
        RiskKind.PRICE: later_words.tr("Price"),
        RiskKind.PRODUCT_GAP: later_words.tr("Product gap"),
        RiskKind.COMPETITION: later_words.tr("Competition"),
        RiskKind.BUSINESS: later_words.tr("Their business changed"),
    },
    RiskSeverity: {
        RiskSeverity.HIGH: later_words.tr("High", "severity"),
        RiskSeverity.MEDIUM: later_words.tr("Medium", "severity"),
        RiskSeverity.LOW: later_words.tr("Low", "severity"),
    },
    Fulfilment: {
        Fulfilment.FULFILLED: later_words.tr("Fulfilled"),
        Fulfilment.PARTLY: later_words.tr("Partly fulfilled"),
        Fulfilment.HARDLY: later_words.tr("Hardly fulfilled"),
    },
    RiskResult: {
        RiskResult.AVERTED: later_words.tr("Averted"),
        RiskResult.ACCEPTED: later_words.tr("Accepted", "a risk"),
        RiskResult.REDUCED: later_words.tr("Contract reduced"),
        RiskResult.CHURNED: later_words.tr("Churned"),
        RiskResult.UNFOUNDED: later_words.tr("No risk after all"),
    },
    DealState: {
        DealState.WON: later_words.tr("Won", "of a deal"),
        DealState.LOST: later_words.tr("Lost", "of a deal"),
        DealState.OPEN: later_words.tr("Still open", "of a deal"),
    },
    FieldType: {
        FieldType.TEXT: later_words.tr("Text"),
        FieldType.NUMBER: later_words.tr("Number"),
        FieldType.DAY: later_words.tr("Day", "kind of a field"),
    },
    FeedbackKind: {
        FeedbackKind.GAP: later_words.tr("Gap", "of the product"),
        FeedbackKind.REQUEST: later_words.tr("Request"),
        FeedbackKind.BUG: later_words.tr("Bug"),
        FeedbackKind.PRAISE: later_words.tr("Praise"),
        FeedbackKind.CHURN_REASON: later_words.tr("Reason to leave"),
    },
    FeedbackStatus: {
        FeedbackStatus.OPEN: later_words.tr("Open", "feedback"),
        FeedbackStatus.ANSWERED: later_words.tr("Answered"),
        FeedbackStatus.DONE: later_words.tr("Done", "feedback"),
        FeedbackStatus.DECLINED: later_words.tr("Declined", "feedback"),
    },
    ContactKind: {
        ContactKind.MAIL: later_words.tr("Mail", "way of contact"),
        ContactKind.CALL: later_words.tr("Call", "way of contact"),
        ContactKind.CHAT: later_words.tr("Chat", "way of contact"),
        ContactKind.VISIT: later_words.tr("Visit", "way of contact"),
        ContactKind.WEBINAR: later_words.tr("Webinar", "way of contact"),
    },
    Direction: {
        Direction.OUT: later_words.tr("From us"),
        Direction.IN: later_words.tr("From them"),
    },
    Sentiment: {
        Sentiment.POSITIVE: later_words.tr("Positive"),
        Sentiment.NEUTRAL: later_words.tr("Neutral"),
        Sentiment.NEGATIVE: later_words.tr("Cautious"),
    },
    Job: {
        Job.CSM: later_words.tr("Customer success"),
        Job.SALES: later_words.tr("Sales"),
        Job.ENGINEER: later_words.tr("Implementation"),
        Job.SUPPORT: later_words.tr("Support"),
        Job.MANAGER: later_words.tr("Manager"),
    },
    PlanStatus: {
        PlanStatus.DRAFT: later_words.tr("Draft"),
        PlanStatus.AGREED: later_words.tr("Agreed"),
        PlanStatus.ACTIVE: later_words.tr("In progress"),
        PlanStatus.ACHIEVED: later_words.tr("Achieved"),
        PlanStatus.CLOSED: later_words.tr("Closed"),
    },
    Layout: {
        Layout.FULL: later_words.tr("Full plan"),
        Layout.PAGE: later_words.tr("One page"),
        Layout.PROGRESS: later_words.tr("Progress report"),
    },
    Definition: {
        Definition.LIGHT: later_words.tr("Light success"),
        Definition.DEEP: later_words.tr("Deep success"),
    },
    Pattern: {
        Pattern.SELF_DRIVEN: later_words.tr("Self-driven"),
        Pattern.PLAN_LED: later_words.tr("Led by the plan"),
    },
    Aim: {
        Aim.MORE: later_words.tr("more", "of a metric"),
        Aim.LESS: later_words.tr("less", "of a metric"),
    },
    Purpose: {
        Purpose.ONBOARDING: later_words.tr("Onboarding"),
        Purpose.ADOPTION: later_words.tr("Adoption"),
        Purpose.EXPANSION: later_words.tr("Expansion"),
        Purpose.RENEWAL: later_words.tr("Renewal"),
    },
    PlaybookPurpose: {
        PlaybookPurpose.KICKOFF: later_words.tr("Kickoff"),
        PlaybookPurpose.ONBOARDING: later_words.tr("Onboarding"),
        PlaybookPurpose.REONBOARDING: later_words.tr("Re-onboarding"),
        PlaybookPurpose.ACTIVATION: later_words.tr("Activation"),
        PlaybookPurpose.RISK: later_words.tr("Risk"),
        PlaybookPurpose.RENEWAL: later_words.tr("Renewal"),
    },
    Horizon: {
        Horizon.M3: later_words.tr("3 months"),
        Horizon.M6: later_words.tr("6 months"),
        Horizon.OWN: later_words.tr("Own date"),
    },
    Verdict: {
        Verdict.OPEN: later_words.tr("In progress"),
        Verdict.REACHED: later_words.tr("Reached"),
        Verdict.PARTLY: later_words.tr("Partly reached"),
        Verdict.MISSED: later_words.tr("Missed"),
    },
    Side: {
        Side.US: later_words.tr("us"),
        Side.CUSTOMER: later_words.tr("customer"),
    },
    MilestoneStatus: {
        MilestoneStatus.OPEN: later_words.tr("Open"),
        MilestoneStatus.DONE: later_words.tr("Done"),
    },
    Pace: {
        Pace.DONE: later_words.tr("Done"),
        Pace.ON_TRACK: later_words.tr("On track"),
        Pace.BEHIND: later_words.tr("Behind"),
        Pace.STUCK: later_words.tr("Stuck"),
    },
    OutcomeState: {
        OutcomeState.REACHED: later_words.tr("Reached"),
        OutcomeState.ON_TRACK: later_words.tr("On track"),
        OutcomeState.BEHIND: later_words.tr("Behind"),
        OutcomeState.NO_DATA: later_words.tr("No data"),
    },
    Proof: {
        Proof.NONE: later_words.tr("not claimed yet"),
        Proof.CLAIMED: later_words.tr("claimed"),
        Proof.CONFIRMED: later_words.tr("confirmed"),
    },
    Forecast: {
        Forecast.COMMIT: later_words.tr("Commit"),
        Forecast.LIKELY: later_words.tr("Likely"),
        Forecast.AT_RISK: later_words.tr("At risk"),
    },
    DoubtKind: {
        DoubtKind.GAP: later_words.tr("Gap of days"),
        DoubtKind.PENDING: later_words.tr("Renewal pending"),
        DoubtKind.NOTHING_FOLLOWS: later_words.tr("Renewed, nothing follows"),
        DoubtKind.OVERLAP: later_words.tr("Overlap"),
        DoubtKind.BLANK: later_words.tr("Blank months"),
        DoubtKind.NO_MORE: later_words.tr("No amount any more"),
        DoubtKind.NO_PERIOD: later_words.tr("Amount without a period"),
        DoubtKind.BOTH: later_words.tr("Contracts and sheet differ"),
        DoubtKind.MERGED: later_words.tr("Merged account"),
        DoubtKind.HANDED_OVER: later_words.tr("Handed over, no date"),
        DoubtKind.WITHIN_MONTH: later_words.tr("Began and ended within a month"),
        DoubtKind.NEGATIVE: later_words.tr("Below zero"),
    },
    FocusKind: {
        FocusKind.OUTCOMES: later_words.tr("Outcomes confirmed by customers"),
        FocusKind.ONBOARDING: later_words.tr("Onboarding completion rate"),
        FocusKind.ACTIVITY: later_words.tr("Customers who reach a measure"),
        FocusKind.RENEWAL: later_words.tr("Renewal rate"),
        FocusKind.COUNT: later_words.tr("A count of your own"),
    },
    Phase: {
        Phase.OVERDUE: later_words.tr("Overdue"),
        Phase.PREPARING: later_words.tr("In preparation"),
        Phase.LATER: later_words.tr("Later"),
    },
    Passed: {
        Passed.RENEWS_ITSELF: later_words.tr("Renews itself"),
        Passed.TO_SETTLE: later_words.tr("To be settled"),
        Passed.RENEWED_ITSELF: later_words.tr("Renewed itself"),
        Passed.ENDED: later_words.tr("Ended"),
    },
    ContractOutcome: {
        ContractOutcome.RENEWED: later_words.tr("Renewed"),
        ContractOutcome.EXPANDED: later_words.tr("Expanded"),
        ContractOutcome.REDUCED: later_words.tr("Reduced"),
        ContractOutcome.CHURNED: later_words.tr("Churned"),
    },
}

_IN_DOCUMENTS: Mapping[Enum, Text] = {
    PlanStatus.DRAFT: later_words.tr("Draft", "document"),
    OutcomeState.NO_DATA: later_words.tr("No data", "document"),
    Role.END_USER: later_words.tr("Users", "document"),
    Job.MANAGER: later_words.tr("Executive", "document"),
}
"""What a document for a customer calls otherwise."""


def kinds() -> tuple[type[Enum], ...]:
    """Return the enums whose values have names."""
    return tuple(_NAMES)


def name_of(value: Enum, words: Words) -> str:
    """Return what a value is called; one of a newer csdesk, and what is none of the others, is another."""
    return _NAMES[type(value)].get(value, OTHER).said(words)


def in_document(value: Enum, words: Words) -> str:
    """Return what a value is called in a document for a customer; nothing for one that csdesk does not know."""
    text = _IN_DOCUMENTS.get(value) or _NAMES[type(value)].get(value)
    return text.said(words) if text else ""


def known_name(value: Enum | None, words: Words) -> str:
    """Return what a value is called; nothing where none is said."""
    return name_of(value, words) if value else ""
