"""From when to when the rows of the outline last, as the timeline draws them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

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
