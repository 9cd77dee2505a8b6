"""The charts of revenue that stand alone: what moved in two years, retention, cohorts; on white."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from csdesk.charts.paper import ON_PAPER
from csdesk.charts.revenue import ChartBar, ChartCohort, ChartLine, RevenueTexts, cohorts, movement, retention
from csdesk.domain.money import written
from csdesk.domain.months import in_short, last_of_month
from csdesk.domain.revenue import MONTHS_OF_YEAR
from csdesk.domain.revenue_figures import RevenueFigures
from csdesk.fields.revenue_figures import NAMES
from csdesk.i18n import Words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SIZE = (1100, 420)
_MONTHS, _COHORTS = 24, 36
_DRAWN = ("new", "reactivation", "expansion", "contraction", "churn", "transfer")


class Book(Protocol):
    """What charts are made of: months with figures by currency."""

    @property
    def ends(self) -> Sequence[date]:
        """Return the ends of the months."""

    def monthly(self) -> Mapping[str, Sequence[RevenueFigures]]:
        """Return the figures of each month."""

    def trailing(self) -> Mapping[str, Sequence[RevenueFigures]]:
        """Return at each month's end the figures of twelve months."""

    def cohorts(self) -> Mapping[str, Sequence[tuple[date, Sequence[Fraction], Sequence[int]]]]:
        """Return customers by their start."""


def drawn(kind: str, book: Book, currency: str, words: Words) -> Figure:
    """Return the chart of a kind: mrr, nrr or cohorts; of a currency without revenue an empty one."""
    if kind == "mrr":
        return _movement(book, currency, words)
    return _retention(book, currency, words) if kind == "nrr" else _cohorts(book, currency)


def _movement(book: Book, currency: str, words: Words) -> Figure:
    months = list(zip(book.ends, book.monthly().get(currency, ()), strict=False))[-_MONTHS:]
    bars = [
        ChartBar(
            in_short(day, words.language, named=day.month == 1),
            {name: float(getattr(one, name)) for name in _DRAWN},
            day < last_of_month(day),
        )
        for day, one in months
    ]
    names = {name: NAMES[name].said(words) for name in _DRAWN}
    texts = RevenueTexts(names, lambda amount: written(Fraction(round(amount)), currency) if amount else "0")
    return movement(ON_PAPER, bars, texts, _SIZE)


def _retention(book: Book, currency: str, words: Words) -> Figure:
    months = list(zip(book.ends, book.trailing().get(currency, ()), strict=False))[MONTHS_OF_YEAR - 1 :][-_COHORTS:]
    labels = [in_short(day, words.language, named=day.month == 1) for day, _one in months]
    lines = [
        ChartLine("NRR", [None if one.nrr is None else float(one.nrr) for _day, one in months]),
        ChartLine("GRR", [None if one.grr is None else float(one.grr) for _day, one in months]),
    ]
    return retention(ON_PAPER, labels, lines, _SIZE)


def _cohorts(book: Book, currency: str) -> Figure:
    found = book.cohorts().get(currency, ())[-_MONTHS:]
    rows = [
        ChartCohort(f"{begin:%Y-%m}", [float(one / revenue[0]) if revenue[0] else None for one in revenue[:_COHORTS]])
        for begin, revenue, _counts in found
    ]
    return cohorts(ON_PAPER, rows, (_SIZE[0], 0), currency)
