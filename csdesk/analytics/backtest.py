"""What the levels of health said before each churn and each renewal that is known; never what will come.

Counted as of a Sunday so many weeks before: attention and danger are a warning, good and steady are none, and where
nothing was known, nothing was said. An interval is Wilson's for a share at 95 % (E. B. Wilson, 1927).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import NamedTuple

from csdesk.domain.intervals import wilson
from csdesk.domain.levels import Level

LEADS = (4, 8, 13, 26)
"""So many weeks before."""
LEAST = 8
"""Of fewer churns, or of fewer renewals, nothing is said."""
WARNING, CALM = (Level.C, Level.D), (Level.A, Level.B)
_WEEK = timedelta(weeks=1)

WeekLevels = Mapping[date, Level]
"""The levels of an account by the Sunday of their week."""


class KnownEnd(NamedTuple):
    """A contract of an account that ended in a churn or a renewal, known since a day."""

    account: int
    on: date
    churned: bool


class Share(NamedTuple):
    """So many of so many."""

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """Return the share, None of nothing."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return between which shares the true one lies, at 95 %; None of nothing."""
        return wilson(self.hits, self.total)


@dataclass(frozen=True, slots=True)
class LeadResult:
    """What was said so many weeks before: of churns, caught or missed; of renewals, false alarms or calm.

    ``unknown_churns`` and ``unknown_renewals`` had no level then. ``levels`` counts churns and renewals by level.
    """

    weeks: int
    caught: int
    missed: int
    false_alarms: int
    calm: int
    unknown_churns: int
    unknown_renewals: int
    levels: Mapping[Level, tuple[int, int]]

    @property
    def is_enough(self) -> bool:
        """Tell whether enough of both sides had a level for a share to mean something."""
        return min(self.caught + self.missed, self.false_alarms + self.calm) >= LEAST

    @property
    def catch(self) -> Share:
        """Return how many churns were warned of."""
        return Share(self.caught, self.caught + self.missed)

    @property
    def false_alarm(self) -> Share:
        """Return how many renewals were warned of."""
        return Share(self.false_alarms, self.false_alarms + self.calm)


@dataclass(frozen=True, slots=True)
class BacktestResult:
    """What the own history shows; ``lead_days`` are those of the churns that a warning stood before, in order."""

    churns: int
    renewals: int
    leads: tuple[LeadResult, ...] = ()
    lead_days: tuple[int, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Tell whether there is too little of one side to say anything."""
        return min(self.churns, self.renewals) < LEAST

    @property
    def median_lead(self) -> float | None:
        """Return how many days before a churn the warning that stood began, in the middle."""
        return median(self.lead_days) if self.lead_days else None


def backtest(ends: Sequence[KnownEnd], levels: Mapping[int, WeekLevels]) -> BacktestResult:
    """Return what was said before each end; with too few of either side, only how many there are."""
    churns = [one for one in ends if one.churned]
    result = BacktestResult(len(churns), len(ends) - len(churns))
    if result.is_refused:
        return result
    warned = (lead_days(levels.get(one.account, {}), one.on) for one in churns)
    leads = tuple(_lead(weeks, ends, levels) for weeks in LEADS)
    return BacktestResult(result.churns, result.renewals, leads, tuple(sorted(days for days in warned if days)))


def level_before(known: WeekLevels, on: date, weeks: int) -> Level:
    """Return the level of the last week that was over so many weeks before a day."""
    day = on - weeks * _WEEK
    sunday = day - timedelta(days=day.isoweekday() % 7 or 7)
    return known.get(sunday, Level.UNKNOWN)


def lead_days(known: WeekLevels, on: date) -> int:
    """Return since how many days a warning stood when an end became known; 0 where none did.

    Weeks without a level neither begin nor end one.
    """
    begun: date | None = None
    for sunday in sorted((one for one in known if one < on), reverse=True):
        if known[sunday] in CALM:
            break
        if known[sunday] in WARNING:
            begun = sunday
    return 0 if begun is None else (on - begun).days


def _lead(weeks: int, ends: Sequence[KnownEnd], levels: Mapping[int, WeekLevels]) -> LeadResult:
    counts = {(level, churned): 0 for level in Level for churned in (True, False)}
    for one in ends:
        counts[level_before(levels.get(one.account, {}), one.on, weeks), one.churned] += 1

    def of(group: tuple[Level, ...], *, churned: bool) -> int:
        return sum(counts[level, churned] for level in group)

    return LeadResult(
        weeks,
        caught=of(WARNING, churned=True),
        missed=of(CALM, churned=True),
        false_alarms=of(WARNING, churned=False),
        calm=of(CALM, churned=False),
        unknown_churns=of((Level.UNKNOWN,), churned=True),
        unknown_renewals=of((Level.UNKNOWN,), churned=False),
        levels={level: (counts[level, True], counts[level, False]) for level in Level},
    )
