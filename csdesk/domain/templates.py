"""Plan templates: a plan with days counted from its start in place of dates, and the same plan with its dates."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from csdesk.domain.months import days_after
from csdesk.domain.patterns import Aim
from csdesk.domain.plans import Definition, Horizon, Pattern, Side
from csdesk.domain.working_days import WorkingDays

SEPARATOR = "#"
"""Stands in no key of a part: what is kept with a part goes on behind it."""
Day = TypeVar("Day")
_New = TypeVar("_New")


class Anchor(StrEnum):
    """Which end of a plan is fixed: its start, or the deadline at its end that no day may pass."""

    START = "start"
    END = "end"


@dataclass(frozen=True)
class Value:
    """A product value; ``key`` names a part for as long as the template lives, and stays in the plans made from it."""

    key: str
    title: str


@dataclass(frozen=True)
class TemplateOutcome(Generic[Day]):
    """A business outcome, of the value with the key ``value``."""

    key: str
    title: str
    value: str = ""
    metric: str = ""
    unit: str = ""
    aim: Aim | None = None
    due: Day | None = None


@dataclass(frozen=True)
class TemplateStep(Generic[Day]):
    """A milestone; ``owner`` is a part somebody plays (a role or a job), ``waits_for`` are keys of other milestones."""

    key: str
    title: str
    start: Day | None = None
    due: Day | None = None
    side: Side = Side.US
    owner: str = ""
    is_key: bool = False
    customer_sees: bool = True
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class TemplateGoal(Generic[Day]):
    """A state wanted, for the outcome with the key ``outcome``, and the milestones on the way to it."""

    key: str
    title: str
    outcome: str = ""
    horizon: Horizon = Horizon.M3
    review: Day | None = None
    steps: tuple[TemplateStep[Day], ...] = ()


@dataclass(frozen=True)
class Template(Generic[Day]):
    """A whole plan. A day is a number of calendar days from the start in a template, and a date in a plan."""

    title: str
    length: int
    anchor: Anchor = Anchor.START
    definition: Definition | None = None
    pattern: Pattern | None = None
    values: tuple[Value, ...] = ()
    outcomes: tuple[TemplateOutcome[Day], ...] = ()
    goals: tuple[TemplateGoal[Day], ...] = ()

    @property
    def steps(self) -> tuple[TemplateStep[Day], ...]:
        """Return every milestone."""
        return tuple(step for goal in self.goals for step in goal.steps)


Undated = Template[int]
Dated = Template[date]


def began(template: Undated, deadline: date) -> date:
    """Return on which day a plan begins that is over by a deadline."""
    return days_after(deadline, -template.length)


def dated(template: Undated, start: date, days: WorkingDays) -> Dated:
    """Return the plan that begins on a day; a day on which nobody works becomes the next one on which one does.

    Counted back from a deadline it becomes the last one before: nothing is moved past the deadline.
    """
    move = days.on_or_before if template.anchor is Anchor.END else days.on_or_after
    return _mapped(template, lambda _key, _name, offset: move(days_after(start, offset)))


def undated(plan: Dated, start: date, days: WorkingDays, known: Undated | None = None) -> Undated:
    """Return the template that a plan makes.

    Where a part still stands on a day of the template it came from, it keeps that template's number of days, though a
    day of rest has moved the date; and an aim that the plan does not tell is the one said there.
    """
    told: dict[tuple[str, str, date], int] = {}
    if known is not None:
        offsets = (offset for _key, _name, offset in _days(known))
        told = dict(zip(_days(dated(known, start, days)), offsets, strict=True))
    plain = _mapped(plan, lambda key, name, day: told.get((key, name, day), (day - start).days))
    aims = {one.key: one.aim for one in known.outcomes} if known else {}
    outcomes = (replace(one, aim=one.aim or aims.get(one.key)) for one in plain.outcomes)
    return replace(plain, outcomes=tuple(outcomes))


def _mapped(plan: Template[Day], move: Callable[[str, str, Day], _New]) -> Template[_New]:
    """Return a plan with its days moved; each is told with its part's key and what it is called there."""

    def each(key: str, name: str, day: Day | None) -> _New | None:
        return None if day is None else move(key, name, day)

    def outcome(one: TemplateOutcome[Day]) -> TemplateOutcome[_New]:
        due = each(one.key, "due", one.due)
        return TemplateOutcome(one.key, one.title, one.value, one.metric, one.unit, one.aim, due)

    def step(one: TemplateStep[Day]) -> TemplateStep[_New]:
        period = each(one.key, "start", one.start), each(one.key, "due", one.due)
        return TemplateStep(
            one.key, one.title, *period, one.side, one.owner, one.is_key, one.customer_sees, one.waits_for
        )

    def goal(one: TemplateGoal[Day]) -> TemplateGoal[_New]:
        review = each(one.key, "review", one.review)
        return TemplateGoal(one.key, one.title, one.outcome, one.horizon, review, tuple(map(step, one.steps)))

    kept = plan.title, plan.length, plan.anchor, plan.definition, plan.pattern, plan.values
    return Template(*kept, tuple(map(outcome, plan.outcomes)), tuple(map(goal, plan.goals)))


def _days(plan: Template[Day]) -> Iterator[tuple[str, str, Day]]:
    """Yield every day that is set, with its part's key and what it is called there."""
    for outcome in plan.outcomes:
        if outcome.due is not None:
            yield outcome.key, "due", outcome.due
    for goal in plan.goals:
        if goal.review is not None:
            yield goal.key, "review", goal.review
        for step in goal.steps:
            for name, day in (("start", step.start), ("due", step.due)):
                if day is not None:
                    yield step.key, name, day
