"""On which day weeks begin and on which days one works; date fields and calendars ask, whoever opens a file says it."""

from collections.abc import Callable

from csdesk.domain.working_days import WorkingDays

sunday_first = False
"""Whether weeks begin on Sunday; else on Monday."""
_ask: Callable[[], WorkingDays] = WorkingDays
_known: WorkingDays | None = None


def works() -> WorkingDays:
    """Return the days on which one works; they are asked for when they are needed first."""
    global _known
    if _known is None:
        _known = _ask()
    return _known


def ask(days: Callable[[], WorkingDays] = WorkingDays) -> None:
    """Ask for the days on which one works from now on, or anew."""
    global _ask, _known
    _ask, _known = days, None
