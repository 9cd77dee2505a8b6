"""From when to when the rows of the outline last, as the timeline draws them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from csdesk.domain.months import days_after
from csdesk.domain.schedule import as_long
from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Goal, Milestone, Outcome, SuccessPlan
from csdesk.services.plans.milestones import Shift
from csdesk.ui.panels.plan.nodes import Node


@dataclass(frozen=True)
class Span:
    """From a day to a day; one without the other is a moment, or has no end yet."""

    start: date | None = None
    due: date | None = None

    @property
    def days(self) -> Iterator[date]:
        """Yield the days that are known."""
        return (day for day in (self.start, self.due) if day is not None)

    @property
    def is_bar(self) -> bool:
        """Tell whether it lasts."""
        return self.start is not None and self.due is not None and self.start <= self.due

    @property
    def end(self) -> date | None:
        """Return where what waits for it goes on."""
        return self.due or self.start

    @property
    def begin(self) -> date | None:
        """Return where what it waits for has to be done."""
        return self.start if self.is_bar else self.end


def span(node: Node, plan: SuccessPlan) -> Span:
    """Return from when to when a row lasts: an outcome from its baseline on, a goal from its first milestone on."""
    part = node.part
    if isinstance(part, Milestone):
        return Span(part.start, part.due)
    if isinstance(part, Outcome):
        return Span(part.baseline_on or plan.starts_on, part.due)
    if isinstance(part, Goal):
        days = [day for child in node.children for day in span(child, plan).days]
        return Span(min(days, default=plan.starts_on), part.review_on)
    return Span()


def shifted(shift: Shift) -> Span:
    """Return from when to when a milestone would last."""
    return Span(shift.start, shift.due)


class Grip(Enum):
    """What of a milestone is held: all of it, or an end."""

    WHOLE = 0
    START = 1
    END = 2


@dataclass
class Drag:
    """A milestone that was taken on a day, and where it would be left."""

    node: Node
    grip: Grip
    grabbed: date
    lasts: Span
    wanted: Span

    @property
    def day(self) -> date | None:
        """Return the day that is being chosen."""
        return self.wanted.start if self.grip is Grip.START else self.wanted.due

    def over(self, day: date, days: WorkingDays) -> None:
        """Hold it over a day: it lies on working days, keeps its length, and one end never passes the other."""
        self.wanted = self.lasts if day == self.grabbed else self._left_on(day, days)

    def _left_on(self, day: date, days: WorkingDays) -> Span:
        start, due, by = self.lasts.start, self.lasts.due, (day - self.grabbed).days
        assert due is not None
        if start is None:
            return Span(None, days.on_or_after(days_after(due, by)))
        if self.grip is Grip.START:
            return Span(min(days.on_or_after(days_after(start, by)), due), due)
        wanted = days.on_or_after(days_after(due, by))
        if self.grip is Grip.END:
            return Span(start, max(wanted, start))
        return Span(as_long(start, due, wanted, days), wanted)
