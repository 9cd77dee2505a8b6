"""A milestone in the hand: what of it is held, and where it would be left."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from csdesk.domain.months import days_after
from csdesk.domain.schedule import as_long
from csdesk.domain.working_days import WorkingDays
from csdesk.ui.panels.plan.nodes import Node
from csdesk.ui.panels.plan.spans import Span


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
