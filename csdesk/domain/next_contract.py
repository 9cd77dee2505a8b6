"""The next contract made from the last: it begins where that ends, and goes on as that was on its last day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from csdesk.domain.contracts import monthly
from csdesk.domain.money import from_minor
from csdesk.domain.months import after, step

_USUAL_MONTHS, _MONTH = 12, timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in minor units for so many months, within its contract from ``since`` to the day before ``until``."""

    minor: int
    months: int
    currency: str
    title: str = ""
    since: date | None = None
    until: date | None = None

    def raised(self, percent: Fraction) -> "Amount":
        """Return it with so many percent added, rounded to the minor unit, halves away from zero."""
        exact = self.minor * (1 + percent / 100)
        size = (2 * abs(exact) + 1) // 2
        return replace(self, minor=int(size if exact >= 0 else -size))


@dataclass(frozen=True, slots=True)
class Draft:
    """A contract to be: its days, whether it renews itself, and its amounts."""

    start: date | None
    end: date | None
    notice: date | None
    auto: bool | None
    amounts: tuple[Amount, ...] = ()


def following(last: Draft, today: date) -> Draft:
    """Return the contract that follows the last: as long as that was, with notice as long before its end.

    Of a contract without a start, twelve months. One without an end has no day on which the next could begin. Amounts
    that had ended before its last day are left behind; what counted then goes on at its last price.
    """
    amounts = tuple(
        replace(one, since=None, until=None) for one in last.amounts if _counts(one, _last_day(last, today))
    )
    if last.end is None:
        return Draft(None, None, None, last.auto, amounts)
    end = _next_end(last.start, last.end)
    notice = _next_notice(last.notice, last.end, end) if end else None
    return Draft(last.end, end, notice, last.auto, amounts)


def _next_end(start: date | None, end: date) -> date | None:
    """Return the end of the next; None where the calendar has none, the last being meant to run for ever."""
    begun = start if start and start < end else after(end, -_USUAL_MONTHS)
    if end - begun + _MONTH > date.max - end:
        return None
    return step(begun, end).times(begun, 2)  # counted from the first day: 31 January, 28 February, 31 March


def _next_notice(notice: date | None, end: date, next_end: date) -> date | None:
    if notice is None:
        return None
    if notice >= end:
        return next_end + (notice - end)
    return step(end, notice).times(next_end, 1)


def _last_day(last: Draft, today: date) -> date:
    """Return the day whose amounts go on: the contract's last; of one without an end, today."""
    return today if last.end is None else max(last.start or date.min, last.end - timedelta(days=1))


def _counts(amount: Amount, day: date) -> bool:
    return (amount.since or date.min) <= day < (amount.until or date.max)


def mrr(amounts: Iterable[Amount]) -> dict[str, Fraction]:
    """Return what amounts come to a month, by currency, in major units, exact."""
    sums: dict[str, Fraction] = {}
    for one in amounts:
        unit = Fraction(from_minor(1, one.currency))
        sums[one.currency] = sums.get(one.currency, Fraction(0)) + unit * monthly(one.minor, one.months)
    return sums
