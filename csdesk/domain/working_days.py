"""Working days: what a date becomes when nobody works on it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(1)
_LONGEST_REST = 60
"""So many days off in a row and a calendar is taken to have no working day at all."""


def _no_holiday(_day: date) -> bool:
    return False


@dataclass(frozen=True)
class WorkingDays:
    """The days on which one works: ISO weekdays (Monday is 1) that are no holiday."""

    weekdays: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    holiday: Callable[[date], bool] = _no_holiday

    def works(self, day: date) -> bool:
        """Tell whether one works on a day."""
        return day.isoweekday() in self.weekdays and not self.holiday(day)

    def on_or_after(self, day: date) -> date:
        """Return a day, or the next one on which one works."""
        return self._found(day, _DAY)

    def on_or_before(self, day: date) -> date:
        """Return a day, or the last one before it on which one works."""
        return self._found(day, -_DAY)

    def after(self, day: date) -> date:
        """Return the next working day after a day."""
        return self.on_or_after(day + _DAY)

    def between(self, first: date, last: date) -> int:
        """Return how many working days there are from one day up to the day before another; negative backwards."""
        if last < first:
            return -self.between(last, first)
        return sum(self.works(date.fromordinal(day)) for day in range(first.toordinal(), last.toordinal()))

    def plus(self, day: date, count: int) -> date:
        """Return the working day so many working days after a day (before, if negative); 0 moves off a day of rest."""
        step = _DAY if count >= 0 else -_DAY
        found = self._found(day, step)
        for _each in range(abs(count)):
            found = self._found(found + step, step)
        return found

    def _found(self, day: date, step: timedelta) -> date:
        for distance in range(_LONGEST_REST):
            if self.works(day + distance * step):
                return day + distance * step
        return day
