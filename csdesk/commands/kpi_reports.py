"""The figures of revenue as plain values: for ``csdesk kpi`` and ``csdesk list``, amounts exact or to ten places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from csdesk.commands.plain import Listed
from csdesk.desk import Desk
from csdesk.domain.money import exact_text
from csdesk.domain.months import after, last_of_month
from csdesk.domain.revenue import MONTHS_OF_YEAR, ReportPeriod, ReportSpan, period_of, periods
from csdesk.domain.revenue_figures import AMOUNTS, RATES, RenewalFigures, RevenueFigures

if TYPE_CHECKING:
    from csdesk.services.revenue.book import RevenueBook
    from csdesk.services.revenue.revenue import RateTable

_PLACES = 10
_Figures = TypeVar("_Figures", RevenueFigures, RenewalFigures)
_RENEWALS = ("due", "kept", "renewed", "lost", "open")


@dataclass(frozen=True)
class KpiAsked:
    """What is asked: from a day to a day in steps, divided by a field, in a currency or each in its own."""

    first: date
    last: date
    as_of: date
    by: str = ""
    currency: str = ""
    span: ReportSpan = ReportSpan.MONTH


class KpiReport:
    """RevenueFigures of periods, each in its own currency, or converted where one is said."""

    def __init__(self, desk: Desk, asked: KpiAsked) -> None:
        self._asked, self.book = asked, desk.revenue.book(asked.as_of)
        self._rates = desk.revenue.rates(asked.as_of)
        self._division = desk.revenue.division(asked.by) if asked.by else None
        self._names = desk.revenue.names()
        self.fiscal_start = desk.colleagues.company().fiscal_year_start

    def whole(self) -> Listed:
        """Return all of it: each period, the whole of them, what is known to leave, what is in doubt."""
        asked = self._asked
        steps = [
            one for one in periods(asked.first, asked.last, asked.span, self.fiscal_start) if one.first <= asked.as_of
        ]
        whole = ReportPeriod(asked.first, asked.last)
        return {
            "as_of": asked.as_of.isoformat(),
            "from": asked.first.isoformat(),
            "to": asked.last.isoformat(),
            "by": asked.by or None,
            "fiscal_year_start": self.fiscal_start,
            "converted_to": asked.currency or None,
            "rates": self._said_rates() if asked.currency else {},
            "periods": [self.period(one) for one in steps],
            "whole": self.period(whole),
            "known_to_leave": self.leaving(),
            "doubts": self.doubts(whole),
        }

    def period(self, period: ReportPeriod) -> Listed:
        """Return a period with its figures."""
        restated = [one for first, found in self.book.restated.items() if _in(first, period) for one in found]
        return {
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
            "unfinished": period.is_running(self._asked.as_of),
            "restated": bool(restated),
            "figures": self.figures(period),
        }

    def figures(self, period: ReportPeriod) -> list[Listed]:
        """Return the figures of a period, by part and currency."""
        found = self.book.figures(period, self._division)
        renewals = self.book.renewals(period, self._division)
        if not self._asked.currency:
            keys = sorted(dict.fromkeys([*found, *renewals]))
            return [_plain(*key, found.get(key, RevenueFigures()), renewals.get(key, RenewalFigures())) for key in keys]
        counts = self.book.customers(period, self._division)
        parts = sorted({part for part, _currency in [*found, *renewals]})
        shown, rates = self._asked.currency, self._rates
        return [
            _plain(
                part,
                shown,
                _converted(found, part, shown, rates, RevenueFigures()).counted(*counts.get(part, (0, 0, 0))),
                _converted(renewals, part, shown, rates, RenewalFigures()),
            )
            for part in parts
        ]

    def leaving(self) -> list[Listed]:
        """Return what is given up and still runs."""
        return [
            {
                "account_id": one.account,
                "account": self._names.get(one.account),
                "contract_id": one.contract,
                "last_day": date.fromordinal(one.end - 1).isoformat(),
                "amounts": _amounts(one.amounts),
            }
            for one in self.book.leaving()
        ]

    def doubts(self, period: ReportPeriod) -> list[Listed]:
        """Return what is to be doubted of a period."""
        return [
            {
                "kind": one.kind.value,
                "account_id": one.account,
                "account": self._names.get(one.account),
                "subject": one.subject or None,
                "since": date.fromordinal(one.day).isoformat() if one.day else None,
                "verdict": one.verdict.value,
                "decided": one.decided,
                "at_stake": _amounts(one.amounts),
            }
            for one in self.book.doubts_of(period)
        ]

    def _said_rates(self) -> Listed:
        return {
            name: {"rate": exact_text(rate), "currency": self._rates.home, "since": self._rates.since[name].isoformat()}
            for name, rate in self._rates.rates.items()
        }


def _converted(
    found: Mapping[tuple[str, str], _Figures], part: str, shown: str, rates: "RateTable", none: _Figures
) -> _Figures:
    """Return the figures of a part in one currency, all of its periods at the same rate; raise RefusedError."""
    some = (one.at_rate(rates.between(currency, shown)) for (name, currency), one in found.items() if name == part)
    return sum(some, none)


def movements(desk: Desk, today: date) -> list[Listed]:
    """Return every month there is, a row for each currency that it has anything in."""
    book = desk.revenue.book(today)
    return [
        {"month": f"{day:%Y-%m}", "unfinished": today < last_of_month(day), **_plain("", currency, one, None)}
        for currency, each in sorted(book.monthly().items())
        for day, one in zip(book.ends, each, strict=True)
        if one != RevenueFigures()
    ]


def cohorts(desk: Desk, today: date) -> list[Listed]:
    """Return by currency and start month what customers bring in, and how many they are, month after month."""
    return [
        {
            "currency": currency,
            "start": f"{begin:%Y-%m}",
            "customers": counts,
            "mrr": [exact_text(one, _PLACES) for one in revenue],
        }
        for currency, each in sorted(desk.revenue.book(today).cohorts().items())
        for begin, revenue, counts in each
    ]


def kpis(desk: Desk, today: date) -> list[Listed]:
    """Return the rates of the present month, quarter and year, and of twelve months, a row for each currency."""
    book, start = desk.revenue.book(today), desk.colleagues.company().fiscal_year_start
    asked: dict[str, ReportPeriod] = {one.value: period_of(today, one, start) for one in ReportSpan}
    asked["12_months"] = twelve_months(today)
    return [
        {"period": name, "first": period.first.isoformat(), "last": period.last.isoformat(), **one}
        for name, period in asked.items()
        for one in _rates_of(book, period)
    ]


FIGURES = {"movements": movements, "cohorts": cohorts, "kpis": kpis}
"""What ``csdesk list`` tells of revenue, by its name there."""


def twelve_months(today: date) -> ReportPeriod:
    """Return the twelve months up to the end of a day's month."""
    return ReportPeriod(after(today.replace(day=1), 1 - MONTHS_OF_YEAR), last_of_month(today))


def _rates_of(book: "RevenueBook", period: ReportPeriod) -> Iterable[Listed]:
    renewals = book.renewals(period)
    for key, one in sorted(book.figures(period).items()):
        due = renewals.get(key, RenewalFigures())
        shares = {name: _share(getattr(one, name)) for name in RATES}
        yield {"currency": key[1], **shares, "renewal_rate": _share(due.rate), "customers": one.customers}


def _plain(part: str, currency: str, one: RevenueFigures, due: RenewalFigures | None) -> Listed:
    amounts = {name: exact_text(getattr(one, name), _PLACES) for name in AMOUNTS}
    found: Listed = {"part": part, "currency": currency, **amounts}
    found |= {"transfer": exact_text(one.transfer, _PLACES), "net": exact_text(one.net, _PLACES)}
    found["sold"] = exact_text(one.sold, _PLACES)
    found["closing_with_pending"] = exact_text(one.closing + one.pending, _PLACES)
    found |= {"customers": one.customers, "lost": one.lost, "closing_customers": one.closing_customers}
    found |= {name: _share(getattr(one, name)) for name in (*RATES, "nrr_if_lost")}
    if due is not None:
        found["renewals"] = {name: exact_text(getattr(due, name), _PLACES) for name in _RENEWALS}
        found["renewals"] |= {"contracts": due.contracts, "rate": _share(due.rate), "net_rate": _share(due.net_rate)}
    return found


def _amounts(amounts: Mapping[str, Fraction]) -> Listed:
    return {currency: exact_text(amount, _PLACES) for currency, amount in sorted(amounts.items())}


def _share(rate: Fraction | None) -> float | None:
    return None if rate is None else float(rate)


def _in(first: date, period: ReportPeriod) -> bool:
    return period.first <= first <= period.last


def table_of(report: Listed) -> Sequence[Sequence[str]]:
    """Return a report as a table to read: a line for each period, part and currency."""
    names = ("opening", "new", "reactivation", "expansion", "contraction", "churn", "transfer", "closing")
    head = ["period", "part", "currency", *names, "nrr", "grr"]
    rows = [
        [
            one["first"] + (" *" if one["unfinished"] else ""),
            *(figures["part"] or "-", figures["currency"]),
            *(figures[name] for name in names),
            *("–" if figures[name] is None else f"{figures[name]:.1%}" for name in ("nrr", "grr")),
        ]
        for one in (*report["periods"], {**report["whole"], "first": "="})
        for figures in one["figures"]
    ]
    return [head, *rows]
