"""Months counted on the calendar: the same day so many months away, and how long a span of days is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


def after(day: date, months: int) -> date:
    """Return the day so many months later, the last of the month if it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError(day)


def last_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return after(day.replace(day=1), 1) - _DAY


@dataclass(frozen=True, slots=True)
class Step:
    """How one day follows from another: so many months later by a rule of the calendar, or else so many days."""

    months: int
    shift: Callable[[date, int], date]

    def times(self, start: date, count: int) -> date:
        """Return the day that so many steps from a start lead to; negative goes back."""
        return self.shift(start, self.months * count)


def step(start: date, end: date) -> Step:
    """Return the step from one day to another.

    Whole months where they are: to the same day of the month (its last where it is shorter), from the last of a month
    to the last of a month, or to the day before the same day, as a list with inclusive ends has it; else days.
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    tried = ((after, months), (_to_the_last, months), (_to_the_day_before, months), (_to_the_day_before, months + 1))
    for rule, count in tried:
        if count and rule(start, count) == end:
            return Step(count, rule)
    return Step((end - start).days, _days)


def _to_the_last(day: date, months: int) -> date:
    """Return the last of the month so many months later; a day that is not the last of its own stays where it is."""
    return last_of_month(after(day, months)) if day == last_of_month(day) else day


def _to_the_day_before(day: date, months: int) -> date:
    return after(day, months) - _DAY


def _days(day: date, count: int) -> date:
    return day + timedelta(days=count)
