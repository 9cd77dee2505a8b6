"""The renewal forecast: what comes up for renewal in each month, by how sure it is and by currency."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

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


def by_month(renewals: Iterable[tuple[date, Forecast | None, Mapping[str, Fraction]]]) -> dict[date, Sums]:
    """Return the sums of each month, named by its first day: of renewals as day of decision, forecast and amounts."""
    found: dict[date, Sums] = {}
    for day, forecast, amounts in renewals:
        sums = found.setdefault(day.replace(day=1), {})
        money = sums.setdefault(forecast if forecast in SURENESS else None, {})
        for currency, amount in amounts.items():
            money[currency] = money.get(currency, Fraction(0)) + amount
    return found


def bucket(day: date, today: date) -> date:
    """Return the first day of a day's month; all months before the present one are EARLIER."""
    first = day.replace(day=1)
    return first if first >= today.replace(day=1) else EARLIER


def total(sums: Sums) -> Money:
    """Return what sums come to, by currency."""
    found: Money = {}
    for money in sums.values():
        for currency, amount in money.items():
            found[currency] = found.get(currency, Fraction(0)) + amount
    return found


def months_ahead(today: date, count: int = 12) -> list[date]:
    """Return the first days of so many months, the present one first."""
    first = today.replace(day=1)
    return [after(first, month) for month in range(count)]
