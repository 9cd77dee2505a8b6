"""Onboarding in numbers: who completed in time by the month in which the window ended, how long it takes, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from csdesk.domain.months import last_of_month

FEWEST = 8
"""Of fewer durations nothing is said about where their spread comes from."""


@dataclass(frozen=True, slots=True)
class OnboardingFact:
    """An onboarding as known on a day: ``left_on`` is the day on which its account was lost, if it was by then."""

    id: int
    account: int
    starts_on: date
    ends_on: date
    completed_on: date | None = None
    first_value_on: date | None = None
    left_on: date | None = None

    @property
    def days(self) -> int | None:
        """Return how many days it took."""
        return None if self.completed_on is None else max((self.completed_on - self.starts_on).days, 0)

    @property
    def is_on_time(self) -> bool:
        """Tell whether it was completed inside its window."""
        return self.completed_on is not None and self.completed_on <= self.ends_on

    @property
    def is_late(self) -> bool:
        """Tell whether it was completed after its window."""
        return self.completed_on is not None and self.completed_on > self.ends_on

    @property
    def is_lost(self) -> bool:
        """Tell whether its account was lost inside the window, and it was not completed."""
        return self.completed_on is None and self.left_on is not None and self.left_on <= self.ends_on

    def is_over(self, today: date) -> bool:
        """Tell whether its window has ended: the last day belongs to it."""
        return self.ends_on < today


@dataclass(frozen=True, slots=True)
class Completion:
    """Those whose window ended in a time: whoever was lost stays among them."""

    ended: tuple[OnboardingFact, ...]

    @property
    def on_time(self) -> int:
        """Return how many were completed inside the window."""
        return sum(one.is_on_time for one in self.ended)

    @property
    def late(self) -> int:
        """Return how many were completed after it."""
        return sum(one.is_late for one in self.ended)

    @property
    def lost(self) -> int:
        """Return how many were lost inside the window without having completed."""
        return sum(
            one.left_on is not None and one.left_on <= one.ends_on and one.completed_on is None for one in self.ended
        )

    @property
    def rate(self) -> Fraction | None:
        """Return the share that was completed inside the window; None of none."""
        return Fraction(self.on_time, len(self.ended)) if self.ended else None

    @property
    def eventual(self) -> Fraction | None:
        """Return the share that was completed at all by now."""
        return Fraction(self.on_time + self.late, len(self.ended)) if self.ended else None


@dataclass(frozen=True, slots=True)
class MedianTime:
    """How many days it takes until half have come to something, of so many, ``reached`` of whom have by now.

    ``days`` is None while more than half of them are still to come to it.
    """

    days: int | None
    count: int
    reached: int


@dataclass(frozen=True, slots=True)
class DurationSpread:
    """So many durations in days: the shortest, the quartiles, the longest."""

    count: int
    shortest: int
    lower: Fraction
    median: Fraction
    upper: Fraction
    longest: int


def completion(facts: Iterable[OnboardingFact], first: date, last: date, today: date) -> Completion:
    """Return those whose window ended from one day to another, as far as it is over."""
    return Completion(tuple(one for one in facts if first <= one.ends_on <= last and one.is_over(today)))


def by_month(facts: Iterable[OnboardingFact], today: date) -> dict[date, Completion]:
    """Return by the first day of a month those whose window ended in it, the first month first; none without any."""
    facts = list(facts)
    months = sorted({one.ends_on.replace(day=1) for one in facts if one.is_over(today)})
    return {month: completion(facts, month, last_of_month(month), today) for month in months}


def running(facts: Iterable[OnboardingFact], today: date) -> list[OnboardingFact]:
    """Return those whose window has not ended, by its end: in no rate yet."""
    begun = [one for one in facts if one.starts_on <= today and not one.is_over(today)]
    return sorted(begun, key=lambda one: (one.ends_on, one.id))


def to_first_value(facts: Iterable[OnboardingFact], today: date) -> MedianTime:
    """Return the median time from the start to the first value.

    By the estimator of Kaplan and Meier (1958): who has none yet counts as long as we know of them, up to today or the
    day on which the account was lost. The median is the first day on which at most half are still without.
    """
    times = [_waited(one, today) for one in facts if one.starts_on <= today]
    left, reached, alive = len(times), 0, Fraction(1)
    median: int | None = None
    for day in sorted({days for days, _is_there in times}):
        there = sum(is_there for days, is_there in times if days == day)
        if there:
            alive *= 1 - Fraction(there, left)
            reached += there
            if median is None and 2 * alive <= 1:
                median = day
        left -= sum(days == day for days, _is_there in times)
    return MedianTime(median, len(times), reached)


def _waited(one: OnboardingFact, today: date) -> tuple[int, bool]:
    """Return after how many days the first value was there, or for how many it was not."""
    known = min(today, one.left_on or today)
    is_there = one.first_value_on is not None and one.first_value_on <= known
    until = one.first_value_on if is_there and one.first_value_on is not None else known
    return max((until - one.starts_on).days, 0), is_there


def spread(days: Iterable[int]) -> DurationSpread | None:
    """Return how durations spread, with quartiles between the two nearest; None of none."""
    found = sorted(days)
    if not found:
        return None
    lower, median, upper = (_quantile(found, Fraction(part, 4)) for part in (1, 2, 3))
    return DurationSpread(len(found), found[0], lower, median, upper, found[-1])


def _quantile(days: Sequence[int], share: Fraction) -> Fraction:
    place = share * (len(days) - 1)
    low = int(place)
    high = min(low + 1, len(days) - 1)
    return days[low] + (place - low) * (days[high] - days[low])


def explained(parts: Mapping[str, Sequence[int]]) -> Fraction | None:
    """Return how much of the spread of durations comes from the part they belong to, 0 to 1.

    Epsilon squared (T. L. Kelley, 1935): of the variance between parts over the whole, less what chance alone gives
    many small parts. None of fewer than eight durations, of one part, or where all are as long.
    """
    filled = [days for days in parts.values() if days]
    days = [one for each in filled for one in each]
    if len(days) < FEWEST or len(filled) < 2 or len(days) <= len(filled):
        return None
    mean = Fraction(sum(days), len(days))
    whole = sum((one - mean) ** 2 for one in days)
    if not whole:
        return None
    between = sum(len(each) * (Fraction(sum(each), len(each)) - mean) ** 2 for each in filled)
    by_chance = (len(filled) - 1) * (whole - between) / (len(days) - len(filled))
    return max(Fraction(0), (between - by_chance) / whole)
