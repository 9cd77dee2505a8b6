"""Where a day stands on the timeline, and which day stands where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from csdesk.domain.months import after, days_after

_PAD = 8
"""Pixels left and right of the first and the last day."""
_MONTHS = 3
"""The fewest months there are."""
_MOST = 28.0
"""The most pixels that a day takes."""


@dataclass(frozen=True)
class TimeScale:
    """Days from the first on, from left to right; ``shift`` pixels of them are past the left edge."""

    first: date
    last: date
    day_width: float
    shift: float = 0.0

    @property
    def width(self) -> float:
        """Return how wide all of it is."""
        return (self.last - self.first).days * self.day_width + 2 * _PAD

    def at(self, day: date) -> float:
        """Return where a day begins."""
        return _PAD + (day - self.first).days * self.day_width - self.shift

    def middle(self, day: date) -> float:
        """Return the middle of a day."""
        return self.at(day) + self.day_width / 2

    def day(self, x: float) -> date:
        """Return the day that stands at a place."""
        return days_after(self.first, int((x + self.shift - _PAD) // self.day_width))

    def months(self) -> Iterator[date]:
        """Yield the first of every month."""
        day = self.first
        while day < self.last:
            yield day
            day = next_month(day)

    def moved(self, shift: float, room: float) -> "TimeScale":
        """Return the scale with other days in a room so wide, as far as there are any."""
        held = min(max(shift, 0.0), max(self.width - room, 0.0))
        return TimeScale(self.first, self.last, self.day_width, held)

    def zoomed(self, factor: float, x: float, room: float) -> "TimeScale":
        """Return the scale with wider days (narrower below 1); what stands at a place stays there."""
        least = fitting((self.first, days_after(self.last, -1)), room).day_width
        wide = min(max(self.day_width * factor, least), max(_MOST, least))
        held = (x + self.shift - _PAD) / self.day_width
        return TimeScale(self.first, self.last, wide).moved(held * wide + _PAD - x, room)


def fitting(days: Iterable[date], room: float) -> TimeScale:
    """Return whole months with all these days in a room so wide."""
    known = sorted(days)
    first, last = known[0].replace(day=1), next_month(known[-1])
    for _month in range(_MONTHS):
        if (last - first).days < _MONTHS * 28:
            last = next_month(last)
    return TimeScale(first, last, max(room - 2 * _PAD, 1.0) / (last - first).days)


def next_month(day: date) -> date:
    """Return the first of the next month."""
    return after(day.replace(day=1), 1)
