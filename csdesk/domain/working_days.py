"""Working days: what a date becomes when nobody works on it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from csdesk.domain.months import days_after

_LONGEST_REST = 60
"""So many days off in a row and a calendar is taken to have no working day at all."""
_LONGEST = 3660
"""What lasts longer than ten years is counted in days of the calendar: nobody knows its holidays."""


def _no_holiday(_day: date) -> bool:
    return False


class WorkingDays(NamedTuple):
    """The days on which one works: ISO weekdays (Monday is 1) that are no holiday."""

    weekdays: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    holiday: Callable[[date], bool] = _no_holiday

    def works(self, day: date) -> bool:
        """Tell whether one works on a day."""
        return day.isoweekday() in self.weekdays and not self.holiday(day)

    def on_or_after(self, day: date) -> date:
        """Return a day, or the next one on which one works."""
        return self._found(day, 1)

    def on_or_before(self, day: date) -> date:
        """Return a day, or the last one before it on which one works."""
        return self._found(day, -1)

    def after(self, day: date) -> date:
        """Return the next working day after a day."""
        return self.on_or_after(days_after(day, 1))

    def between(self, first: date, last: date) -> int:
        """Return how many working days there are from one day up to the day before another; negative backwards."""
        if last < first:
            return -self.between(last, first)
        if (last - first).days > _LONGEST:
            return (last - first).days
        return sum(self.works(date.fromordinal(day)) for day in range(first.toordinal(), last.toordinal()))

    def within(self, first: date, last: date) -> int:
        """Return how many working days there are from one day to another, that one included."""
        return self.between(first, last) + self.works(last)

    def plus(self, day: date, count: int) -> date:
        """Return the working day so many working days after a day (before, if negative); 0 moves off a day of rest."""
        step = 1 if count >= 0 else -1
        if abs(count) > _LONGEST:
            return self._found(days_after(day, count), step)
        found = self._found(day, step)
        for _each in range(abs(count)):
            found = self._found(days_after(found, step), step)
        return found

    def _found(self, day: date, step: int) -> date:
        tried = (days_after(day, distance * step) for distance in range(_LONGEST_REST))
        return next(filter(self.works, tried), day)
