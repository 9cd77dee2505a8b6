"""The one KPI that is worked on: what it counts, how fast it goes, and where customers get stuck between stages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from csdesk.domain.accounts import Stage
from csdesk.domain.intervals import wilson
from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words

WEEK = timedelta(weeks=1)
STUCK = timedelta(days=182)
"""Whoever came to a stage so long ago has moved on by then, or counts as one who did not."""


class FocusKind(NamedEnum):
    """What can be the one KPI."""

    OUTCOMES = "outcomes", later_words.tr("Outcomes confirmed by customers")
    """Business outcomes that customers confirmed since it began; they stand for success stories."""
    ONBOARDING = "onboarding", later_words.tr("Onboarding completion rate")
    """The completion rate of onboardings whose window ended in twelve months."""
    ACTIVITY = "activity", later_words.tr("Customers who reach a measure")
    """The share of customers at which a measure reaches a value."""
    RENEWAL = "renewal", later_words.tr("Renewal rate")
    """The renewal rate of twelve months."""
    COUNT = "count", later_words.tr("A count of your own")
    """A number of her own, typed in."""
    OTHER = "other"

    @property
    def is_share(self) -> bool:
        """Tell whether it is a share, in per cent, and no count."""
        return self in (FocusKind.ONBOARDING, FocusKind.ACTIVITY, FocusKind.RENEWAL)


FOCUS_OF_STAGE = {
    Stage.ONBOARDING: FocusKind.ONBOARDING,
    Stage.ADOPTION: FocusKind.ACTIVITY,
    Stage.EXPANSION: FocusKind.OUTCOMES,
}
"""What moves customers on from a stage, or proves what the last one is worth."""


@dataclass(frozen=True, slots=True)
class FocusPace:
    """How a KPI goes on a day: ``value`` now, where it ought to be, and what it comes to at this pace.

    ``needed`` and ``actual`` are by week; None where there is no time left, or none has gone.
    """

    value: Fraction
    target: Fraction
    due_now: Fraction
    needed: Fraction | None
    actual: Fraction | None
    ends_at: Fraction
    days_left: int

    @property
    def is_reached(self) -> bool:
        """Tell whether the target is reached."""
        return self.value >= self.target


def pace(begin: Fraction, value: Fraction, target: Fraction, since: date, until: date, today: date) -> FocusPace:
    """Return how a KPI goes that was at ``begin`` on the day ``since`` and is to be at its target on ``until``.

    It ought to go in a straight line; what it comes to goes on as it went on average since the beginning, not below 0.
    """
    whole, gone = max((until - since).days, 1), max((min(today, until) - since).days, 0)
    left = max((until - today).days, 0)
    due_now = begin + (target - begin) * Fraction(gone, whole)
    actual = (value - begin) / gone if gone else None
    ends_at = value if actual is None else max(value + actual * left, Fraction(0))
    needed = (target - value) / left if left else None
    return FocusPace(value, target, due_now, _weekly(needed), _weekly(actual), ends_at, left)


def _weekly(daily: Fraction | None) -> Fraction | None:
    return None if daily is None else daily * WEEK.days


def weeks_between(since: date, today: date, most: int) -> list[date]:
    """Return the days at which a KPI is looked at: every seven days back from today, not before it began."""
    days = [today - WEEK * back for back in range(most) if today - WEEK * back > since]
    return [*([since] if since <= today else []), *reversed(days)]


@dataclass(frozen=True, slots=True)
class Conversion:
    """Of those who came to a stage long enough ago, how many moved on in time; with the 95 % interval of the share."""

    stage: Stage
    count: int
    moved: int

    @property
    def share(self) -> Fraction | None:
        """Return the share that moved on; None of none."""
        return Fraction(self.moved, self.count) if self.count else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95 % interval of the share by Wilson."""
        return wilson(self.moved, self.count)


def conversions(changes: Iterable[tuple[int, Stage | None, date]], today: date) -> list[Conversion]:
    """Return how many moved on from onboarding, and from adoption, within half a year; by stage changes of accounts.

    Only who came to the stage at least half a year ago is counted: whoever came since may still move on. One who was
    lost on the way counts as not moved on.
    """
    came: dict[Stage, dict[int, date]] = {stage: {} for stage in STAGES}
    for account, stage, on in sorted(changes, key=lambda one: one[2]):
        if stage in came:
            came[stage].setdefault(account, on)
    found = []
    for place, stage in enumerate(STAGES[:-1]):
        old = {account: on for account, on in came[stage].items() if on + STUCK <= today}
        beyond = [came[one] for one in STAGES[place + 1 :]]
        moved = sum(
            any(account in one and on <= one[account] <= on + STUCK for one in beyond) for account, on in old.items()
        )
        found.append(Conversion(stage, len(old), moved))
    return found


STAGES = (Stage.ONBOARDING, Stage.ADOPTION, Stage.EXPANSION)


def weakest(found: Sequence[Conversion]) -> Stage:
    """Return the stage to work on: that from which the smallest share moved on, the last if none is known."""
    known = [one for one in found if one.share is not None]
    return min(known, key=lambda one: one.share or Fraction(0)).stage if known else STAGES[-1]
