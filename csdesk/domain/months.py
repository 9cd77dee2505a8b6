"""Days and months counted on the calendar, which ends at both ends: what lies beyond is its first or its last day."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

WEEK, WEEKS = 7, 6
"""How many days a row of a month's calendar has, and how many rows there are."""
SHORT_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEAR = 20 * 366


def days_after(day: date, count: int) -> date:
    """Return the day so many days later; negative goes back."""
    return date.fromordinal(min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal()))


def after(day: date, months: int, anchor: int = 0) -> date:
    """Return the day so many months later: the same of its month, or the one named; the last where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    return date(year, month + 1, min(anchor or day.day, monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """Return how many months of the calendar lie between the months of two days."""
    return (last.year - first.year) * 12 + last.month - first.month


def whole_months(first: date, last: date) -> int:
    """Return how many whole months lie between two days, negative where the last is before the first.

    A month ends on the same day of the next, or on its last where that has no such day.
    """
    months = months_between(first, last)
    return months - (last < after(first, months))


def iso_week(day: date) -> str:
    """Return the week of a day as ISO 8601 writes it: 2026-W48."""
    year, week, _weekday = day.isocalendar()
    return f"{year}-W{week:02}"


def near(days: Iterable[date | None], today: date) -> list[date]:
    """Return the days within twenty years of today: one in 9999 would leave no room for the others in a drawing."""
    return [day for day in days if day is not None and abs((day - today).days) <= _NEAR]


def six_weeks(month: date, *, sunday_first: bool) -> list[date]:
    """Return the days of six weeks, the first of which has the first day of the month."""
    first = month.replace(day=1)
    before = first.isoweekday() % WEEK if sunday_first else first.weekday()
    return [first + timedelta(days=day - before) for day in range(WEEK * WEEKS)]


def last_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return after(day, 0, 31)


def in_short(day: date, language: str, *, named: bool) -> str:
    """Return the month of a date where room is short: Nov, 11月; its year is named if that is wanted."""
    if language == "ja":
        return f"{day.year}年{day.month}月" if named else f"{day.month}月"
    return f"{SHORT_NAMES[day.month - 1]} {day.year}" if named else SHORT_NAMES[day.month - 1]
