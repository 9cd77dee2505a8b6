"""The next contract made from the last: it begins on the day that renews, and goes on as that was on its last day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from csdesk.domain.contracts import last_day, monthly, renewal_day
from csdesk.domain.money import from_minor
from csdesk.domain.months import after, days_after, months_between

_USUAL_MONTHS, _MONTH, _LAST = 12, timedelta(days=31), 31


@dataclass(frozen=True, slots=True)
class NextAmount:
    """An amount in minor units for so many months, within its contract from ``since`` to the day before ``until``."""

    minor: int
    months: int
    currency: str
    title: str = ""
    since: date | None = None
    until: date | None = None

    def raised(self, percent: Fraction) -> "NextAmount":
        """Return it with so many percent added, rounded to the minor unit, halves away from zero."""
        exact = self.minor * (1 + percent / 100)
        size = (2 * abs(exact) + 1) // 2
        return replace(self, minor=int(size if exact >= 0 else -size))


@dataclass(frozen=True, slots=True)
class ContractDraft:
    """A contract to be: its days, whether it renews itself, and its amounts."""

    start: date | None
    end: date | None
    notice: date | None
    auto: bool | None
    amounts: tuple[NextAmount, ...] = ()


def following(last: ContractDraft, today: date, first: date | None = None) -> ContractDraft:
    """Return the contract that follows the last: as long as that was, with notice as long before it renews.

    ``first`` is the first day of the chain, whose day of the month it keeps. Of a contract without a start, twelve
    months. One without an end has no day on which the next could begin. Amounts that had ended before its last day are
    left behind; what counted then goes on at its last price.
    """
    amounts = tuple(
        replace(one, since=None, until=None) for one in last.amounts if _counts(one, _last_day(last, today))
    )
    if last.end is None:
        return ContractDraft(None, None, None, last.auto, amounts)
    begun = last.start if last.start and last.start < last.end else after(last.end, -_USUAL_MONTHS)
    anchor = _anchor(first or begun, begun, last.end)
    end = _next_end(begun, last.end, anchor)
    notice = _next_notice(last.notice, last.end, end, anchor) if end else None
    return ContractDraft(last.end, end, notice, last.auto, amounts)


def _anchor(first: date, begun: date, end: date) -> int:
    """Return the day of the month on which a chain renews, clamped to short months; 0 where it has none.

    That of its first day; where its days are others by now, that of this contract, or always the last of a month.
    """
    days = (first.day, begun.day, _LAST)
    return next((day for day in days if all(after(one, 0, day) == one for one in (begun, end))), 0)


def _next_end(begun: date, end: date, anchor: int) -> date | None:
    """Return the end of the next; None where the calendar has none, the last being meant to run for ever."""
    if end - begun + _MONTH > date.max - end:
        return None
    months = months_between(begun, end)
    if anchor:
        return after(end, months, anchor)
    for count in (months, months + 1):
        if days_after(after(begun, count), -1) == end:  # a last day that was taken for the day of renewal
            return days_after(after(begun, 2 * count), -1)
    return end + (end - begun)


def _next_notice(notice: date | None, end: date, next_end: date, anchor: int) -> date | None:
    """Return the deadline as many months, and days beyond them, before the end as the last was, from the day after it.

    The months are counted back along the days on which the chain renews: so a short month takes nothing away for good.
    """
    given_up = renewal_day(notice)
    if given_up is None:
        return None
    months = months_between(given_up, end)
    months = max(0, months if after(end, -months, anchor) >= given_up else months - 1)
    days = (after(end, -months, anchor) - given_up).days
    return last_day(days_after(after(next_end, -months, anchor), -days))


def _last_day(last: ContractDraft, today: date) -> date:
    """Return the day whose amounts go on: the contract's last; of one without an end, today."""
    return today if last.end is None else max(last.start or date.min, days_after(last.end, -1))


def _counts(amount: NextAmount, day: date) -> bool:
    return (amount.since or date.min) <= day < (amount.until or date.max)


def mrr(amounts: Iterable[NextAmount]) -> dict[str, Fraction]:
    """Return what amounts come to a month, by currency, in major units, exact."""
    sums: dict[str, Fraction] = {}
    for one in amounts:
        unit = Fraction(from_minor(1, one.currency))
        sums[one.currency] = sums.get(one.currency, Fraction(0)) + unit * monthly(one.minor, one.months)
    return sums
