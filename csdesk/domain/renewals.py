"""The renewal clock: by when a renewal is decided, when preparing it begins, and what a day that has passed means."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from csdesk.domain.accounts import Status
from csdesk.domain.contracts import ContractOutcome, last_day
from csdesk.domain.months import days_after
from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words

LEADS = {"1": 120, "2": 90, "3": 60}
"""Days by tier between the start of preparing a renewal and its deadline, while she has not said otherwise."""
USUAL_LEAD = 90
"""The same of other tiers, and of accounts without one."""
LONGEST_LEAD = 730
"""No lead is longer than so many days."""


class Phase(NamedEnum):
    """Where a renewal stands on its clock."""

    OVERDUE = "overdue", later_words.tr("Overdue")
    PREPARING = "preparing", later_words.tr("In preparation")
    LATER = "later", later_words.tr("Later")


class Basis(StrEnum):
    """What a renewal is counted to: its notice deadline, or its last day where no deadline is known."""

    NOTICE = "notice"
    LAST_DAY = "last_day"


class Passed(NamedEnum):
    """What it means that the day of decision has passed.

    Notice can be given no more, and the contract renews itself on its end; or it ends there unless somebody settles it;
    or its end is over, too: it has renewed itself, or it has ended, and nobody has said so.
    """

    RENEWS_ITSELF = "renews_itself", later_words.tr("Renews itself")
    TO_SETTLE = "to_settle", later_words.tr("To be settled")
    RENEWED_ITSELF = "renewed_itself", later_words.tr("Renewed itself")
    ENDED = "ended", later_words.tr("Ended")


class Clock(NamedTuple):
    """The days of a renewal: ``decision`` is the last on which it is open, preparing it begins on ``preparation``."""

    decision: date
    basis: Basis
    preparation: date
    phase: Phase
    passed: Passed | None


def clock(end: date | None, notice: date | None, auto: bool | None, lead: int, today: date) -> Clock | None:
    """Return the clock of a contract that is open; None if it has neither an end nor a notice deadline.

    A notice deadline is the last day on which notice can be given; an end is the day on which the contract renews.
    """
    decision = notice or last_day(end)
    if decision is None:
        return None
    passed = _passed(end, notice, auto, today)
    preparation = days_after(decision, -lead)
    phase = Phase.OVERDUE if passed else Phase.PREPARING if preparation <= today else Phase.LATER
    return Clock(decision, Basis.NOTICE if notice else Basis.LAST_DAY, preparation, phase, passed)


def _passed(end: date | None, notice: date | None, auto: bool | None, today: date) -> Passed | None:
    if end is not None and end <= today:
        return Passed.RENEWED_ITSELF if auto else Passed.ENDED
    if notice is not None and notice < today:
        return Passed.RENEWS_ITSELF if auto else Passed.TO_SETTLE
    return None


def lead_of(tier: str, said: dict[str, int]) -> int:
    """Return how many days before its deadline the renewal of an account of a tier is prepared."""
    return said.get(tier, LEADS.get(tier, USUAL_LEAD))


def status_after(outcome: ContractOutcome, end: date | None, today: date, *, others_run: bool) -> Status | None:
    """Return the status to propose for an account one of whose contracts is closed so; None if it keeps its own.

    A contract that was given up still runs till its end: notice is given until then.
    """
    if outcome is not ContractOutcome.CHURNED or others_run:
        return None
    return Status.NOTICE_GIVEN if end is not None and end > today else Status.CHURNED
