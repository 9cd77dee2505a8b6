"""What the values of enums are called on screen."""

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.custom import FieldType
from csdesk.domain.documents import Layout
from csdesk.domain.levels import Level
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
    SlipReason,
    Verdict,
)
from csdesk.domain.renewals import Passed, Phase
from csdesk.domain.templates import Purpose
from csdesk.nouns import NOUNS
from csdesk.ui.words import words

LANGUAGES = {"ja": "日本語", "en": "English"}
"""The languages of documents, each by its own name."""


def status(value: Status) -> str:
    """Return the name of an account's status."""
    return {
        Status.PROSPECT: words.tr("Prospect"),
        Status.ACTIVE: words.tr("Active"),
        Status.NOTICE_GIVEN: words.tr("Notice given"),
        Status.CHURNED: words.tr("Churned"),
        Status.HANDED_OVER: words.tr("Handed over"),
        Status.OTHER: words.tr("Other"),
    }[value]


def stage(value: Stage) -> str:
    """Return the name of a stage."""
    return {
        Stage.ONBOARDING: words.tr("Onboarding"),
        Stage.ADOPTION: words.tr("Adoption"),
        Stage.EXPANSION: words.tr("Expansion"),
        Stage.OTHER: words.tr("Other"),
    }[value]


def touch(value: Touch) -> str:
    """Return the name of a touch."""
    return {
        Touch.HIGH: words.tr("High touch"),
        Touch.LOW: words.tr("Low touch"),
        Touch.TECH: words.tr("Tech touch"),
        Touch.OTHER: words.tr("Other"),
    }[value]


def touch_in_short(value: Touch) -> str:
    """Return the name of a touch where its column says what it is."""
    return {
        Touch.HIGH: words.tr("High", "touch"),
        Touch.LOW: words.tr("Low", "touch"),
        Touch.TECH: words.tr("Tech", "touch"),
        Touch.OTHER: words.tr("Other"),
    }[value]


def level(value: Level) -> str:
    """Return the name of a level of health."""
    return {
        Level.A: words.tr("Good"),
        Level.B: words.tr("Steady"),
        Level.C: words.tr("Attention"),
        Level.D: words.tr("Danger"),
        Level.UNKNOWN: words.tr("Unknown"),
    }[value]


def letter(value: Level) -> str:
    """Return the letter of a level; a dash when nothing is known."""
    return "–" if value is Level.UNKNOWN else value.value


def tier(value: str) -> str:
    """Return a tier as it is called: a bare number is Tier 1, a word is itself."""
    return words.tr("Tier {tier}").format(tier=value) if value.isdecimal() else value


def role(value: Role) -> str:
    """Return the name of a contact's role."""
    return {
        Role.DECISION_MAKER: words.tr("Decision maker"),
        Role.CHAMPION: words.tr("Champion"),
        Role.COLLABORATOR: words.tr("Collaborator"),
        Role.ADMINISTRATOR: words.tr("Administrator"),
        Role.END_USER: words.tr("End user"),
        Role.SPONSOR: words.tr("Sponsor"),
        Role.IT: words.tr("IT"),
        Role.FINANCE: words.tr("Finance"),
        Role.OTHER: words.tr("Other"),
    }[value]


def influence(value: Influence) -> str:
    """Return how much a contact's word weighs."""
    return {
        Influence.HIGH: words.tr("High", "influence"),
        Influence.MIDDLE: words.tr("Some", "influence"),
        Influence.LOW: words.tr("Low", "influence"),
        Influence.OTHER: words.tr("Other"),
    }[value]


def holds(value: FieldType) -> str:
    """Return what a field of hers holds."""
    return {
        FieldType.TEXT: words.tr("Text"),
        FieldType.NUMBER: words.tr("Number"),
        FieldType.DAY: words.tr("Day", "kind of a field"),
        FieldType.OTHER: words.tr("Other"),
    }[value]


def contact_kind(value: ContactKind) -> str:
    """Return by what way people were in touch."""
    return {
        ContactKind.MAIL: words.tr("Mail", "way of contact"),
        ContactKind.CALL: words.tr("Call", "way of contact"),
        ContactKind.CHAT: words.tr("Chat", "way of contact"),
        ContactKind.VISIT: words.tr("Visit", "way of contact"),
        ContactKind.WEBINAR: words.tr("Webinar", "way of contact"),
        ContactKind.OTHER: words.tr("Other"),
    }[value]


def days_over(days: int) -> str:
    """Return by how much a contact is overdue."""
    return words.tr("%n day(s) overdue", "contact", days)


def direction(value: Direction) -> str:
    """Return from which side a contact came."""
    return {
        Direction.OUT: words.tr("From us"),
        Direction.IN: words.tr("From them"),
        Direction.OTHER: words.tr("Other"),
    }[value]


def sentiment(value: Sentiment) -> str:
    """Return how a contact speaks of us."""
    return {
        Sentiment.POSITIVE: words.tr("Positive"),
        Sentiment.NEUTRAL: words.tr("Neutral"),
        Sentiment.NEGATIVE: words.tr("Cautious"),
        Sentiment.OTHER: words.tr("Other"),
    }[value]


def job(value: Job) -> str:
    """Return what a colleague does."""
    return {
        Job.CSM: words.tr("Customer success"),
        Job.SALES: words.tr("Sales"),
        Job.ENGINEER: words.tr("Implementation"),
        Job.SUPPORT: words.tr("Support"),
        Job.MANAGER: words.tr("Manager"),
        Job.OTHER: words.tr("Other"),
    }[value]


def plan_status(value: PlanStatus) -> str:
    """Return how binding a plan is."""
    return {
        PlanStatus.DRAFT: words.tr("Draft"),
        PlanStatus.AGREED: words.tr("Agreed"),
        PlanStatus.ACTIVE: words.tr("In progress"),
        PlanStatus.ACHIEVED: words.tr("Achieved"),
        PlanStatus.CLOSED: words.tr("Closed"),
        PlanStatus.OTHER: words.tr("Other"),
    }[value]


def layout(value: Layout) -> str:
    """Return how a plan is laid out."""
    return {
        Layout.FULL: words.tr("Full plan"),
        Layout.PAGE: words.tr("One page"),
        Layout.PROGRESS: words.tr("Progress report"),
        Layout.OTHER: words.tr("Other"),
    }[value]


def definition(value: Definition) -> str:
    """Return how deep a success is aimed at."""
    return {
        Definition.LIGHT: words.tr("Light success"),
        Definition.DEEP: words.tr("Deep success"),
        Definition.OTHER: words.tr("Other"),
    }[value]


def pattern(value: Pattern) -> str:
    """Return how the customer gets there."""
    return {
        Pattern.SELF_DRIVEN: words.tr("Self-driven"),
        Pattern.PLAN_LED: words.tr("Led by the plan"),
        Pattern.OTHER: words.tr("Other"),
    }[value]


def aim(value: Aim) -> str:
    """Return which way a metric is better."""
    return {
        Aim.MORE: words.tr("more", "of a metric"),
        Aim.LESS: words.tr("less", "of a metric"),
        Aim.OTHER: words.tr("Other"),
    }[value]


def purpose(value: Purpose) -> str:
    """Return what a plan template is for."""
    return {
        Purpose.ONBOARDING: words.tr("Onboarding"),
        Purpose.ADOPTION: words.tr("Adoption"),
        Purpose.EXPANSION: words.tr("Expansion"),
        Purpose.RENEWAL: words.tr("Renewal"),
        Purpose.OTHER: words.tr("Other"),
    }[value]


def any_tier(value: str) -> str:
    """Return the name of the tier a template is for; of none it is for any."""
    return tier(value) if value else words.tr("Any tier")


def horizon(value: Horizon) -> str:
    """Return how far ahead a goal lies."""
    return {
        Horizon.M3: words.tr("3 months"),
        Horizon.M6: words.tr("6 months"),
        Horizon.OWN: words.tr("Own date"),
        Horizon.OTHER: words.tr("Other"),
    }[value]


def verdict(value: Verdict) -> str:
    """Return what the review of a goal said."""
    return {
        Verdict.OPEN: words.tr("In progress"),
        Verdict.REACHED: words.tr("Reached"),
        Verdict.PARTLY: words.tr("Partly reached"),
        Verdict.MISSED: words.tr("Missed"),
        Verdict.OTHER: words.tr("Other"),
    }[value]


def review_overdue(days: int) -> str:
    """Return by how much the review of a goal is overdue; nothing if it is not."""
    return words.tr("Review %n day(s) overdue", "", days) if days else ""


def side(value: Side) -> str:
    """Return whose turn a milestone is."""
    return {Side.US: words.tr("us"), Side.CUSTOMER: words.tr("customer"), Side.OTHER: words.tr("Other")}[value]


def milestone_status(value: MilestoneStatus) -> str:
    """Return what was done about a milestone."""
    return {
        MilestoneStatus.OPEN: words.tr("Open"),
        MilestoneStatus.DONE: words.tr("Done"),
        MilestoneStatus.OTHER: words.tr("Other"),
    }[value]


def pace(value: Pace) -> str:
    """Return how a milestone stands against its dates."""
    return {
        Pace.DONE: words.tr("Done"),
        Pace.ON_TRACK: words.tr("On track"),
        Pace.BEHIND: words.tr("Behind"),
        Pace.STUCK: words.tr("Stuck"),
    }[value]


def slip_reason(value: SlipReason | None) -> str:
    """Return whose doing a slip was."""
    if value is None:
        return words.tr("no reason given")
    return {
        SlipReason.CUSTOMER: words.tr("Customer", "whose doing"),
        SlipReason.US: words.tr("Us", "whose doing"),
        SlipReason.PRODUCT: words.tr("Product", "whose doing"),
        SlipReason.OTHER: words.tr("Other"),
    }[value]


def outcome_state(value: OutcomeState) -> str:
    """Return how an outcome stands."""
    return {
        OutcomeState.REACHED: words.tr("Reached"),
        OutcomeState.ON_TRACK: words.tr("On track"),
        OutcomeState.BEHIND: words.tr("Behind"),
        OutcomeState.NO_DATA: words.tr("No data"),
    }[value]


def proof(value: Proof) -> str:
    """Return what is said of an outcome; of one that nobody has claimed, that."""
    return {
        Proof.NONE: words.tr("not claimed yet"),
        Proof.CLAIMED: words.tr("claimed"),
        Proof.CONFIRMED: words.tr("confirmed"),
    }[value]


def forecast(value: Forecast) -> str:
    """Return how sure a renewal is."""
    return {
        Forecast.COMMIT: words.tr("Commit"),
        Forecast.LIKELY: words.tr("Likely"),
        Forecast.AT_RISK: words.tr("At risk"),
        Forecast.OTHER: words.tr("Other"),
    }[value]


def sureness(value: Forecast | None) -> str:
    """Return how sure a renewal is, also where nobody has said so."""
    return words.tr("Not set", "forecast") if value is None else forecast(value)


def phase(value: Phase) -> str:
    """Return where a renewal stands on its clock."""
    return {
        Phase.OVERDUE: words.tr("Overdue"),
        Phase.PREPARING: words.tr("In preparation"),
        Phase.LATER: words.tr("Later"),
    }[value]


def passed(value: Passed) -> str:
    """Return in short what it means that the day of decision has passed."""
    return {
        Passed.RENEWS_ITSELF: words.tr("Renews itself"),
        Passed.TO_SETTLE: words.tr("To be settled"),
        Passed.RENEWED_ITSELF: words.tr("Renewed itself"),
        Passed.ENDED: words.tr("Ended"),
    }[value]


def contract_outcome(value: ContractOutcome) -> str:
    """Return how a contract ended."""
    return {
        ContractOutcome.RENEWED: words.tr("Renewed"),
        ContractOutcome.EXPANDED: words.tr("Expanded"),
        ContractOutcome.REDUCED: words.tr("Reduced"),
        ContractOutcome.CHURNED: words.tr("Churned"),
        ContractOutcome.OTHER: words.tr("Other"),
    }[value]


def signed(points: int) -> str:
    """Return a change in points with its sign, in the true minus; no change has none."""
    return f"{points:+d}".replace("-", "−") if points else "0"


def noun(table: str) -> str:
    """Return what a row of a table is called; nothing for one that nobody sees."""
    return next((one.title.said(words) for one in NOUNS if one.table == table and one.title), "")
