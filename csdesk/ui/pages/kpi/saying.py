"""What figures, periods and kinds of movement are called, and how each figure is defined."""

from datetime import date
from fractions import Fraction

from csdesk.domain.money import rounded
from csdesk.domain.revenue import Move, ReportPeriod, ReportSpan
from csdesk.fields.revenue_figures import DEFINITIONS, NAMES
from csdesk.i18n import later_words
from csdesk.ui import dates
from csdesk.ui.words import words

LOSSES = frozenset({"contraction", "churn"})
_SPANS = {
    ReportSpan.MONTH: later_words.tr("Month"),
    ReportSpan.QUARTER: later_words.tr("Quarter"),
    ReportSpan.YEAR: later_words.tr("Year"),
}
_MOVES = {
    Move.NEW: "new",
    Move.REACTIVATION: "reactivation",
    Move.EXPANSION: "expansion",
    Move.CONTRACTION: "contraction",
    Move.CHURN: "churn",
}
_QUARTER = 3


def name(figure: str) -> str:
    """Return what a figure is called."""
    return NAMES[figure].said(words)


def definition(figure: str) -> str:
    """Return how a figure is defined."""
    return DEFINITIONS[figure].said(words)


def move(kind: Move | None) -> str:
    """Return what a kind of movement is called; nothing where nothing moved."""
    if kind is None:
        return words.tr("unchanged")
    if kind in _MOVES:
        return name(_MOVES[kind])
    if kind is Move.CURRENCY:
        return words.tr("Other currency")
    return words.tr("Handed over", "revenue") if kind is Move.HANDED_OVER else name("pending")


def spans() -> list[tuple[ReportSpan, str]]:
    """Return the lengths of periods with their names."""
    return [(one, title.said(words)) for one, title in _SPANS.items()]


def period(shown: ReportPeriod, span: ReportSpan, fiscal_start: int) -> str:
    """Return what a period is called: October 2026, FY2026 Q3, FY2026."""
    if span is ReportSpan.MONTH:
        return dates.month(shown.first, words.language)
    begins = (shown.first.month - fiscal_start) % 12
    year = shown.first.year - (shown.first.month < fiscal_start)
    if span is ReportSpan.YEAR:
        return words.tr("FY{year}").format(year=year)
    return words.tr("FY{year} Q{quarter}").format(year=year, quarter=begins // _QUARTER + 1)


def period_in_short(shown: ReportPeriod, span: ReportSpan, fiscal_start: int) -> str:
    """Return what a period is called below a chart."""
    if span is ReportSpan.MONTH:
        return dates.month_in_short(shown.first, words.language, named=shown.first.month == 1)
    return period(shown, span, fiscal_start)


def rate(share: Fraction | None) -> str:
    """Return a share in per cent with a decimal; a dash where there is none."""
    return "–" if share is None else f"{rounded(share * 100, 1)}%"


def points(change: Fraction) -> str:
    """Return by how many points a rate has changed: +1.2 pt, −0.6 pt."""
    value = rounded(change * 100, 1)
    sign = "−" if value < 0 else "+" if value > 0 else "±"
    return words.tr("{change} pt").format(change=f"{sign}{abs(value)}")


def until(day: date) -> str:
    """Return a whole day."""
    return dates.full(day, words.language)
