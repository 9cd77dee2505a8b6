"""What a success plan is made of, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class PlanStatus(StrEnum):
    """How binding a plan is."""

    DRAFT = "draft"
    AGREED = "agreed"
    ACTIVE = "active"
    ACHIEVED = "achieved"
    CLOSED = "closed"
    OTHER = "other"


OVER = (PlanStatus.CLOSED, PlanStatus.ACHIEVED)
"""What a plan is that nobody works on any more."""


class Definition(StrEnum):
    """How deep a success the plan aims at."""

    LIGHT = "light"
    DEEP = "deep"
    OTHER = "other"


class Pattern(StrEnum):
    """Whether the customer reaches the outcome alone, or led by the plan."""

    SELF_DRIVEN = "self_driven"
    PLAN_LED = "plan_led"
    OTHER = "other"


class Horizon(StrEnum):
    """How far ahead a goal lies."""

    M3 = "m3"
    M6 = "m6"
    OWN = "own"
    OTHER = "other"


class Verdict(StrEnum):
    """What the review of a goal said."""

    OPEN = "open"
    REACHED = "reached"
    PARTLY = "partly"
    MISSED = "missed"
    OTHER = "other"


class Side(StrEnum):
    """Whose turn a milestone is."""

    US = "us"
    CUSTOMER = "customer"
    OTHER = "other"


class MilestoneStatus(StrEnum):
    """What was done about a milestone; that it is late is computed, not kept."""

    OPEN = "open"
    DONE = "done"
    OTHER = "other"


class Pace(StrEnum):
    """How a milestone stands today; computed, not kept."""

    DONE = "done"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    STUCK = "stuck"


class SlipReason(StrEnum):
    """Whose doing it is that a milestone was put off."""

    CUSTOMER = "customer"
    US = "us"
    PRODUCT = "product"
    OTHER = "other"


class OutcomeState(StrEnum):
    """How an outcome stands against the way it should have gone by now."""

    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    NO_DATA = "no_data"


class Proof(StrEnum):
    """What is said of an outcome: nothing yet, that we see it, that the customer does."""

    NONE = "none"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"


class Flaw(StrEnum):
    """What keeps a claim or a confirmation from being one."""

    GROUNDS = "grounds"
    WHO = "who"
    WHEN = "when"
    TO_COME = "to_come"
    ORDER = "order"


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
