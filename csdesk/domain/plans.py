"""What a success plan is made of, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class PlanStatus(NamedEnum):
    """How binding a plan is."""

    DRAFT = "draft", later_words.tr("Draft"), later_words.tr("Draft", "document")
    AGREED = "agreed", later_words.tr("Agreed")
    ACTIVE = "active", later_words.tr("In progress")
    ACHIEVED = "achieved", later_words.tr("Achieved")
    CLOSED = "closed", later_words.tr("Closed")
    OTHER = "other"


OVER = (PlanStatus.CLOSED, PlanStatus.ACHIEVED)
"""What a plan is that nobody works on any more."""


class Definition(NamedEnum):
    """How deep a success the plan aims at."""

    LIGHT = "light", later_words.tr("Light success")
    DEEP = "deep", later_words.tr("Deep success")
    OTHER = "other"


class Pattern(NamedEnum):
    """Whether the customer reaches the outcome alone, or led by the plan."""

    SELF_DRIVEN = "self_driven", later_words.tr("Self-driven")
    PLAN_LED = "plan_led", later_words.tr("Led by the plan")
    OTHER = "other"


class Horizon(NamedEnum):
    """How far ahead a goal lies."""

    M3 = "m3", later_words.tr("3 months")
    M6 = "m6", later_words.tr("6 months")
    OWN = "own", later_words.tr("Own date")
    OTHER = "other"


class Verdict(NamedEnum):
    """What the review of a goal said."""

    OPEN = "open", later_words.tr("In progress")
    REACHED = "reached", later_words.tr("Reached")
    PARTLY = "partly", later_words.tr("Partly reached")
    MISSED = "missed", later_words.tr("Missed")
    OTHER = "other"


class Side(NamedEnum):
    """Whose turn a milestone is."""

    US = "us", later_words.tr("us")
    CUSTOMER = "customer", later_words.tr("customer")
    OTHER = "other"


class MilestoneStatus(NamedEnum):
    """What was done about a milestone; that it is late is computed, not kept."""

    OPEN = "open", later_words.tr("Open")
    DONE = "done", later_words.tr("Done")
    OTHER = "other"


class Pace(NamedEnum):
    """How a milestone stands today; computed, not kept."""

    DONE = "done", later_words.tr("Done")
    ON_TRACK = "on_track", later_words.tr("On track")
    BEHIND = "behind", later_words.tr("Behind")
    STUCK = "stuck", later_words.tr("Stuck")


class SlipReason(NamedEnum):
    """Whose doing it is that a milestone was put off."""

    CUSTOMER = "customer", later_words.tr("Customer", "whose doing")
    US = "us", later_words.tr("Us", "whose doing")
    PRODUCT = "product", later_words.tr("Product", "whose doing")
    OTHER = "other", later_words.tr("Other")


class OutcomeState(NamedEnum):
    """How an outcome stands against the way it should have gone by now."""

    REACHED = "reached", later_words.tr("Reached")
    ON_TRACK = "on_track", later_words.tr("On track")
    BEHIND = "behind", later_words.tr("Behind")
    NO_DATA = "no_data", later_words.tr("No data"), later_words.tr("No data", "document")


class Proof(NamedEnum):
    """What is said of an outcome: nothing yet, that we see it, that the customer does."""

    NONE = "none", later_words.tr("not claimed yet")
    CLAIMED = "claimed", later_words.tr("claimed")
    CONFIRMED = "confirmed", later_words.tr("confirmed")


class Flaw(Enum):
    """What keeps a claim or a confirmation from being one, as a sentence."""

    GROUNDS = later_words.tr("There is no proof yet. Add a reading or evidence first.")
    WHO = later_words.tr("Also enter who confirmed it.")
    WHEN = later_words.tr("Also enter when it was confirmed.")
    TO_COME = later_words.tr("That date is in the future. Claim or confirm an outcome after it is achieved.")
    ORDER = later_words.tr("The confirmation date is before the claim date. Correct one of them.")


@dataclass(frozen=True)
class Said:
    """What was said of an outcome: when we claimed it, who confirmed it and when; grounds are a reading or evidence."""

    claimed_on: date | None = None
    confirmed_by: str = ""
    confirmed_on: date | None = None
    grounds: bool = False

    @property
    def proof(self) -> Proof:
        """Return how far it is proven; a confirmation needs both a name and a day, and no claim before it."""
        if self.confirmed_by.strip() and self.confirmed_on:
            return Proof.CONFIRMED
        return Proof.CLAIMED if self.claimed_on else Proof.NONE

    def flaw(self, today: date) -> Flaw | None:
        """Return what is missing or wrong, None where it can be kept so."""
        who, claimed, confirmed = bool(self.confirmed_by.strip()), self.claimed_on, self.confirmed_on
        found = {
            Flaw.WHO: confirmed is not None and not who,
            Flaw.WHEN: who and confirmed is None,
            Flaw.TO_COME: any(day > today for day in (claimed, confirmed) if day is not None),
            Flaw.ORDER: claimed is not None and confirmed is not None and confirmed < claimed,
            Flaw.GROUNDS: (claimed is not None or confirmed is not None) and not self.grounds,
        }
        return next((flaw for flaw, is_so in found.items() if is_so), None)


@dataclass(frozen=True)
class Progress:
    """Done out of total; of nothing there is no share."""

    done: int
    total: int

    @property
    def share(self) -> Fraction | None:
        """Return the share done, or None when there is nothing to do."""
        return Fraction(self.done, self.total) if self.total else None


def activity(statuses: Iterable[MilestoneStatus]) -> Progress:
    """Return how many milestones are done."""
    known = list(statuses)
    return Progress(sum(status is MilestoneStatus.DONE for status in known), len(known))


def way(baseline: Decimal | None, target: Decimal | None, actual: Decimal | None) -> Fraction | None:
    """Return the share of the way from baseline to target, None without a reading; it may be below 0 or above 1."""
    if baseline is None or target is None or actual is None or baseline == target:
        return None
    return Fraction(actual - baseline) / Fraction(target - baseline)


def outcome_progress(shares: Iterable[Fraction | None]) -> Fraction | None:
    """Return the mean of the outcomes that have a reading, each held between 0 and 1; None when none has."""
    known = [min(max(share, Fraction(0)), Fraction(1)) for share in shares if share is not None]
    return sum(known, Fraction(0)) / len(known) if known else None


def is_late(status: MilestoneStatus, due: date | None, today: date) -> bool:
    """Tell whether a milestone should have been done before today."""
    return status is not MilestoneStatus.DONE and due is not None and due < today


def review_overdue(verdict: Verdict, review_on: date | None, today: date) -> int:
    """Return by how many days the review of a goal is overdue; 0 if it is not."""
    if verdict is not Verdict.OPEN or review_on is None:
        return 0
    return max(0, (today - review_on).days)


def outcome_state(share: Fraction | None, begin: date | None, due: date | None, read_on: date | None) -> OutcomeState:
    """Return how an outcome stands.

    On track means that at the day of the last reading the share of the way is not behind the share of the
    time, from begin to due, by more than a fifth of the way; without dates, any reading is on track.
    """
    if share is None:
        return OutcomeState.NO_DATA
    if share >= 1:
        return OutcomeState.REACHED
    if begin is None or due is None or read_on is None or due <= begin:
        return OutcomeState.ON_TRACK
    expected = min(max(Fraction((read_on - begin).days, (due - begin).days), Fraction(0)), Fraction(1))
    return OutcomeState.ON_TRACK if share >= expected - Fraction(1, 5) else OutcomeState.BEHIND
