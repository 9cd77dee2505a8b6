"""Onboardings: their window, when a criterion is met, and how one stands. It is over once its criteria are met."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from csdesk.domain.months import after, days_after
from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words

USUAL_WINDOW, LONGEST_WINDOW = 3, 36
"""Months an onboarding may take where its tier says nothing, and at most."""


class OnboardingState(NamedEnum):
    """How an onboarding stands on a day."""

    RUNNING = "running", later_words.tr("Running", "onboarding")
    PAST = "past_window", later_words.tr("Past its window")
    ON_TIME = "completed_on_time", later_words.tr("Completed on time")
    LATE = "completed_late", later_words.tr("Completed late")


class OnboardingProgress(NamedTuple):
    """How far an onboarding is: ``last`` is the day on which the last criterion of those that are met was met."""

    starts_on: date
    ends_on: date
    first_value_on: date | None
    met: int
    total: int
    last: date | None
    state: OnboardingState

    @property
    def completed_on(self) -> date | None:
        """Return the day on which it was completed."""
        return completed_on(self.met, self.total, self.last)


def window_end(start: date, months: int | None) -> date:
    """Return the last day of a window of so many months; of none the usual."""
    return days_after(after(start, USUAL_WINDOW if months is None else months), -1)


def is_met(evidence: str, met_on: date | None, today: date) -> bool:
    """Tell whether a criterion is met: there is evidence for it, and a day that is not to come."""
    return bool(evidence.strip()) and met_on is not None and met_on <= today


def completed_on(met: int, total: int, last: date | None) -> date | None:
    """Return the day on which the last of all criteria was met; without criteria nothing is ever over."""
    return last if total and met == total else None


def state(ends_on: date, completed: date | None, today: date) -> OnboardingState:
    """Return how an onboarding stands whose window ends on a day."""
    if completed is not None:
        return OnboardingState.ON_TIME if completed <= ends_on else OnboardingState.LATE
    return OnboardingState.RUNNING if today <= ends_on else OnboardingState.PAST


def progress(
    starts_on: date,
    ends_on: date,
    first_value_on: date | None,
    criteria: Iterable[tuple[str, date | None]],
    today: date,
) -> OnboardingProgress:
    """Return how far an onboarding is by its criteria, each with its evidence and its day."""
    whole = list(criteria)
    met = [day for evidence, day in whole if day is not None and is_met(evidence, day, today)]
    last = max(met, default=None)
    stands = state(ends_on, completed_on(len(met), len(whole), last), today)
    return OnboardingProgress(starts_on, ends_on, first_value_on, len(met), len(whole), last, stands)
