"""The working calendar: which days one works on, with the holidays of Japan."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Closure, Company, table
from csdesk.entities.company import WORKING_DAYS


def working_days(weekdays: str = WORKING_DAYS, closed: Sequence[tuple[date, date]] = ()) -> WorkingDays:
    """Return the days on which one works, of these weekdays, but for spans from a first to a last day.

    The holidays are imported when the first is asked for.
    """
    if not closed:
        return WorkingDays(frozenset(map(int, weekdays)), _is_holiday)

    def rests(day: date) -> bool:
        return any(first <= day <= last for first, last in closed) or _is_holiday(day)

    return WorkingDays(frozenset(map(int, weekdays)), rests)


def ours(session: Session) -> WorkingDays:
    """Return the days on which our company works: its weekdays, but for holidays and its own closures."""
    kept = table(Closure).c
    closed = [(row.first, row.last) for row in session.execute(select(kept.first, kept.last))]
    weekdays = session.scalars(select(table(Company).c.working_days)).first()
    return working_days(weekdays or WORKING_DAYS, closed)


def known_until(today: date) -> int:
    """Return the last year whose holidays are announced: those of the next year are each February."""
    return today.year + (today.month > 1)


@lru_cache(maxsize=16384)
def _is_holiday(day: date) -> bool:
    from jpholiday import is_holiday

    return date.min.year < day.year < date.max.year and is_holiday(day)  # it looks at the days around


def holiday_name(day: date) -> str:
    """Return what a holiday of Japan is called there, nothing for another day."""
    from jpholiday import is_holiday_name

    return (_is_holiday(day) and is_holiday_name(day)) or ""
