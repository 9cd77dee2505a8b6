"""The renewal forecast: what comes up for renewal in each month, by how sure it is and by currency."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache

from csdesk.domain.contracts import Forecast
from csdesk.domain.months import after

Money = dict[str, Fraction]
"""Amounts a month by currency, in major units, exact."""
Sums = dict[Forecast | None, Money]
"""Amounts by how sure their renewal is; None is what nobody has said anything of."""
EARLIER = date.min
"""Stands for every month that is over."""
SURENESS: tuple[Forecast | None, ...] = (Forecast.COMMIT, Forecast.LIKELY, Forecast.AT_RISK, None)
"""From the surest to what is not known."""


@lru_cache(maxsize=8192)
def month_of(day: date) -> date:
    """Return the first day of a day's month; kept, since thousands of contracts share their days."""
    return day.replace(day=1)


def by_month(renewals: Iterable[tuple[date, Forecast | None, Mapping[str, Fraction]]]) -> dict[date, Sums]:
    """Return the sums of each month, named by its first day: of renewals as day of decision, forecast and amounts."""
    found: dict[date, Sums] = {}
    heaps: dict[tuple[date, Forecast | None, str, int], int] = {}
    for day, forecast, amounts in renewals:
        month, sure = month_of(day), forecast if forecast in SURENESS else None
        found.setdefault(month, {}).setdefault(sure, {})
        for currency, amount in amounts.items():  # as whole numbers: a fraction's sum takes long
            heap = (month, sure, currency, amount.denominator)
            heaps[heap] = heaps.get(heap, 0) + amount.numerator
    for (month, sure, currency, denominator), numerator in heaps.items():
        _add(found[month][sure], currency, Fraction(numerator, denominator))
    return found


def _add(money: Money, currency: str, amount: Fraction) -> None:
    money[currency] = money.get(currency, Fraction(0)) + amount


def added(several: Iterable[Sums]) -> Sums:
    """Return the sums of several months as one."""
    found: Sums = {}
    for sums in several:
        for forecast, money in sums.items():
            for currency, amount in money.items():
                _add(found.setdefault(forecast, {}), currency, amount)
    return found


def bucket(day: date, today: date) -> date:
    """Return the first day of a day's month; all months before the present one are EARLIER."""
    first = month_of(day)
    return first if first >= month_of(today) else EARLIER


def months_ahead(today: date) -> list[date]:
    """Return the first days of twelve months, the present one first."""
    first = month_of(today)
    return [after(first, month) for month in range(12)]
