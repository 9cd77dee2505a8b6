"""Small wins by the month: what went well is looked for once in each, and a month without any is seen."""

from collections.abc import Iterable
from datetime import date

from csdesk.domain.months import after


def months(days: Iterable[date], today: date) -> list[date]:
    """Return the first day of each month from this one back to that of the first win, and of any later one with wins.

    A month without a win stands among them, too; where there is no win at all, this month alone.
    """
    firsts = {day.replace(day=1) for day in days} | {today.replace(day=1)}
    found, month = [], max(firsts)
    while month >= min(firsts):
        found.append(month)
        month = after(month, -1)
    return found
