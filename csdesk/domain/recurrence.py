"""Recurrence: what repeats, counted from its due day or from the day it was done, without drifting.

A month keeps its anchor day: after 31 January comes 28 February, then 31 March. A day of rest may move one to the
working day before or after it; the next is counted from the day as it was planned, not from where it was moved to.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import count, islice, takewhile

from csdesk.domain.months import after, days_after
from csdesk.domain.working_days import WorkingDays

_WEEK, _YEAR = 7, 12
_MOST = 4000
"""More occurrences than that are not counted: ten years of days."""
_LONGEST = 999
_WRITTEN = re.compile(
    r"(?P<count>\d{1,3}) (?P<unit>day|workday|week|month|year) (?P<base>due|done)"
    r"(?: on (?P<anchor>\d{4}-\d{2}-\d{2}))?(?: rest (?P<rest>before|after))?"
)


class RepeatUnit(StrEnum):
    """What is counted between two occurrences."""

    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Base(StrEnum):
    """What the next occurrence is counted from: the day the last was due, or the day it was done."""

    DUE = "due"
    DONE = "done"


class Rest(StrEnum):
    """Where an occurrence goes that would be on a day of rest."""

    STAY = "stay"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every so many units; ``anchor`` is an occurrence as planned, from which those from due days are counted."""

    count: int
    unit: RepeatUnit
    base: Base = Base.DUE
    anchor: date | None = None
    rest: Rest = Rest.STAY

    def written(self) -> str:
        """Return it as it is kept."""
        anchor = f" on {self.anchor.isoformat()}" if self.anchor else ""
        return f"{self.count} {self.unit} {self.base}{anchor}" + (
            "" if self.rest is Rest.STAY else f" rest {self.rest}"
        )

    def anchored(self, due: date) -> "Recurrence":
        """Return the same, counted from this day, unless it is counted from one already."""
        return self if self.anchor or self.base is Base.DONE else replace(self, anchor=due)


def read_recurrence(text: str) -> Recurrence | None:
    """Return what is kept; of nothing, and of what cannot be read, None."""
    found = _WRITTEN.fullmatch(text)
    if found is None or not 0 < int(found["count"]) <= _LONGEST:
        return None
    try:
        anchor = date.fromisoformat(found["anchor"]) if found["anchor"] else None
    except ValueError:
        return None
    rest = Rest(found["rest"]) if found["rest"] else Rest.STAY
    return Recurrence(int(found["count"]), RepeatUnit(found["unit"]), Base(found["base"]), anchor, rest)


def next_due(rule: Recurrence, due: date, done: date, works: WorkingDays) -> date:
    """Return when it is due next, after it was due on a day and done on another.

    Counted from the day it was done it is after that day; counted from due days it is after both, so that what was done
    late skips the occurrences that have passed by then.
    """
    if rule.base is Base.DONE:
        days = (_moved(_step(rule, done, times, works), rule.rest, works) for times in range(1, _MOST))
        return next(day for day in days if day > done or day == date.max)
    return next(day for day in _after(rule, due, works) if day > done or day == date.max)


def missed(rule: Recurrence, due: date, today: date, works: WorkingDays) -> int:
    """Return how many occurrences have come and gone undone by today, the one that is open included.

    That is one action with so many missed, never so many actions; 0 while it is not overdue. What is counted from the
    day it is done can miss one only.
    """
    if due >= today:
        return 0
    if rule.base is Base.DONE:
        return 1
    passed = takewhile(lambda day: day < today, _after(rule, due, works))
    return 1 + sum(1 for _day in islice(passed, _MOST))


def latest_move(rule: Recurrence, due: date, today: date, works: WorkingDays) -> date:
    """Return the last day to which an open occurrence may be put off: the next one's, from today on."""
    if rule.base is Base.DONE:
        return date.max
    return next(day for day in _after(rule, due, works) if day >= today or day == date.max)


def _after(rule: Recurrence, due: date, works: WorkingDays) -> Iterator[date]:
    """Yield the occurrences after a day, as they are moved off days of rest; none twice, however far they are moved."""
    last = due
    for planned in _planned(rule, rule.anchor or due, due, works):
        day = _moved(planned, rule.rest, works)
        if day > last or day == date.max:
            last = day
            yield day


def _planned(rule: Recurrence, anchor: date, due: date, works: WorkingDays) -> Iterator[date]:
    """Yield the days that were planned, from one before or on a day; those of working days one from the other."""
    if rule.unit is RepeatUnit.WORKDAY:
        first = works.on_or_before(anchor)
        day = works.plus(first, max(0, works.between(first, due) // rule.count - 1) * rule.count)
        while True:
            yield day
            day = works.plus(day, rule.count)
    span = {RepeatUnit.DAY: 1, RepeatUnit.WEEK: _WEEK, RepeatUnit.MONTH: 31, RepeatUnit.YEAR: 366}[
        rule.unit
    ] * rule.count
    for number in count(max(0, (due - anchor).days // span - 1)):
        yield _step(rule, anchor, number, works)


def _step(rule: Recurrence, start: date, times: int, works: WorkingDays) -> date:
    """Return the day so many occurrences after a start."""
    many = rule.count * times
    if rule.unit is RepeatUnit.WORKDAY:
        return works.plus(works.on_or_before(start), many)
    if rule.unit is RepeatUnit.MONTH:
        return after(start, many)
    if rule.unit is RepeatUnit.YEAR:
        return after(start, _YEAR * many)
    return days_after(start, many * (_WEEK if rule.unit is RepeatUnit.WEEK else 1))


def _moved(day: date, rest: Rest, works: WorkingDays) -> date:
    if rest is Rest.STAY:
        return day
    return works.on_or_before(day) if rest is Rest.BEFORE else works.on_or_after(day)
