"""Which months look otherwise than they did when they were over: something was signed or decided later."""

from collections.abc import Iterator
from datetime import date

from csdesk.analytics.revenue.facts import AgreedContract, Facts
from csdesk.domain.months import after, last_of_month

_MOST = 120
"""So many months are looked at of each contract."""


def restated(facts: Facts, as_of: date) -> Iterator[tuple[date, int]]:
    """Yield the first days of months, each with a contract that was signed or decided after the month was over.

    A renewal that was signed late, or a decision that came late, changes the months from the day it is about to the
    day on which it was known.
    """
    today = as_of.toordinal()
    told = (one for one in facts.contracts if one[7] or one[8])  # of most contracts nobody knows such a day
    for one in map(AgreedContract._make, told):
        for about, known in ((one.start, one.signed), (one.end, one.decided)):
            if 0 < about < known <= today:
                yield from ((month, one.id) for month in _months(about, known))


def _months(about: int, known: int) -> Iterator[date]:
    month = date.fromordinal(about).replace(day=1)
    for _ in range(_MOST):
        if last_of_month(month).toordinal() >= known:
            return
        yield month
        month = after(month, 1)
