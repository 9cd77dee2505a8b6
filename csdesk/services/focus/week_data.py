"""What a weekly review tells, in no language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from csdesk.domain.levels import Level
from csdesk.domain.money import rounded
from csdesk.domain.revenue import DoubtKind
from csdesk.domain.weekly import PlannedItem, PlannedState
from csdesk.services.focus.focus import FocusState
from csdesk.services.renewals.renewals import RenewalRow

_SUNDAY = timedelta(days=6)
FALLING_IS_GOOD = frozenset({"logo_churn", "no_next_action"})
MONEY = frozenset({"nrr", "grr", "renewal_rate"})
"""The figures that amounts of money make."""
COUNTS = frozenset({"outcomes", "no_next_action"})
"""The figures that are counts; the others are shares, 1 is 100 %."""
FIGURES = ("nrr", "grr", "logo_churn", "renewal_rate", "onboarding", "outcomes", "no_next_action")
"""What is told each week, in this order."""

Money = Mapping[str, Fraction]
"""By currency, a month's, in major units."""


@dataclass(frozen=True, slots=True)
class WeekFigure:
    """A KPI now and a week before; None where there is none."""

    name: str
    now: Fraction | None
    before: Fraction | None

    @property
    def change(self) -> Fraction | None:
        """Return by how much it changed, as the two are written; None where one of them is not known."""
        if self.now is None or self.before is None:
            return None
        return self._written(self.now) - self._written(self.before)

    def _written(self, value: Fraction) -> Fraction:
        """Return a count cut, a share to a tenth of a point: whoever subtracts what is shown gets the change."""
        return Fraction(int(value)) if self.name in COUNTS else Fraction(rounded(value * 100, 1)) / 100

    @property
    def is_worse(self) -> bool:
        """Tell whether it changed to the worse."""
        change = self.change or Fraction(0)
        return change > 0 if self.name in FALLING_IS_GOOD else change < 0


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many accounts are at a level, how many were a week before, and what those of now bring in."""

    level: Level
    count: int
    before: int
    mrr: Money


@dataclass(frozen=True, slots=True)
class WeekMove:
    """An account that is at another level than a week before.

    ``difference`` is that of the scores in millionths, None where one is unknown; ``measures`` are the names of what
    moved it most, with what each adds. ``response`` is what comes next with it.
    """

    account_id: int
    account: str
    before: Level
    now: Level
    mrr: Money
    difference: int | None
    measures: Sequence[tuple[str, int]]
    is_less_data: bool
    response: str
    due: date | None

    @property
    def is_down(self) -> bool:
        """Tell whether it fell."""
        return self.before is not Level.UNKNOWN and self.now is not Level.UNKNOWN and self.now > self.before


@dataclass(frozen=True, slots=True)
class DoubtCount:
    """So many doubts of a kind about the running month's figures, and the money at stake."""

    kind: DoubtKind
    count: int
    mrr: Money


@dataclass(frozen=True, slots=True)
class WeekReview:
    """A week: ``monday`` to the Sunday after it, as of ``today``; ``held_on`` once it was gone through.

    ``home`` is the currency in which the figures are where others are reckoned into it, else empty.
    """

    monday: date
    today: date
    held_on: date | None
    said: str
    learned: str
    focus: FocusState | None
    figures: Sequence[WeekFigure]
    home: str
    last: Sequence[tuple[PlannedItem, PlannedState]]
    plan: Sequence[PlannedItem]
    more: int
    levels: Sequence[LevelCount]
    moves: Sequence[WeekMove]
    renewals: Sequence[RenewalRow]
    doubts: Sequence[DoubtCount]

    @property
    def sunday(self) -> date:
        """Return its last day."""
        return self.monday + _SUNDAY

    @property
    def accounts(self) -> int:
        """Return how many accounts there are in all."""
        return sum(one.count for one in self.levels)

    @property
    def done(self) -> int:
        """Return how many of what was taken on for the week before are done."""
        return sum(state is PlannedState.DONE for _one, state in self.last)
