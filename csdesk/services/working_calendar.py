"""The working calendar: which days one works on, with the holidays of Japan."""

from datetime import date
from functools import lru_cache

from csdesk.domain.working_days import WorkingDays

_WEEKDAYS = frozenset({1, 2, 3, 4, 5})  # the one place where another working week would come in


def working_days() -> WorkingDays:
    """Return the days on which one works; the holidays are imported when the first is asked for."""
    return WorkingDays(_WEEKDAYS, _is_holiday)


@lru_cache(maxsize=4096)
def _is_holiday(day: date) -> bool:
    from jpholiday import is_holiday

    return is_holiday(day)
