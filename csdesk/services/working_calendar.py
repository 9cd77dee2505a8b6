"""The working calendar: which days one works on, with the holidays of Japan."""

from datetime import date
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Company, table
from csdesk.entities.company import WORKING_DAYS


def working_days(weekdays: str = WORKING_DAYS) -> WorkingDays:
    """Return the days on which one works, of these weekdays; the holidays are imported when the first is asked for."""
    return WorkingDays(frozenset(map(int, weekdays)), _is_holiday)


def ours(session: Session) -> WorkingDays:
    """Return the days on which our company works."""
    return working_days(session.scalars(select(table(Company).c.working_days)).first() or WORKING_DAYS)


@lru_cache(maxsize=16384)
def _is_holiday(day: date) -> bool:
    from jpholiday import is_holiday

    return date.min.year < day.year < date.max.year and is_holiday(day)  # it looks at the days around


def holiday_name(day: date) -> str:
    """Return what a holiday of Japan is called there, nothing for another day."""
    from jpholiday import is_holiday_name

    return (_is_holiday(day) and is_holiday_name(day)) or ""
