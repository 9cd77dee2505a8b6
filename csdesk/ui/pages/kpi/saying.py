"""What figures, periods and kinds of movement are called, and how each figure is defined."""

from datetime import date
from fractions import Fraction

from csdesk.domain.money import rounded
from csdesk.domain.revenue import Move, ReportPeriod, ReportSpan
from csdesk.i18n import Text, later_words
from csdesk.ui import dates
from csdesk.ui.words import words

NAMES: dict[str, Text] = {
    "opening": later_words.tr("Opening", "revenue"),
    "new": later_words.tr("New", "revenue"),
    "reactivation": later_words.tr("Reactivation"),
    "expansion": later_words.tr("Expansion", "revenue"),
    "agreed": later_words.tr("of it agreed beforehand"),
    "contraction": later_words.tr("Contraction"),
    "churn": later_words.tr("Churn"),
    "transfer": later_words.tr("Transfer"),
    "closing": later_words.tr("Closing", "revenue"),
    "pending": later_words.tr("Renewal pending"),
    "unconfirmed": later_words.tr("of it unconfirmed"),
    "nrr": later_words.tr("NRR"),
    "grr": later_words.tr("GRR"),
    "revenue_churn": later_words.tr("Revenue churn"),
    "logo_churn": later_words.tr("Customer churn"),
    "upsell": later_words.tr("Upsell"),
    "renewal_rate": later_words.tr("Renewal rate"),
    "lost": later_words.tr("Customers lost"),
    "leaving": later_words.tr("Known to leave"),
}
DEFINITIONS: dict[str, Text] = {
    "opening": later_words.tr("MRR on the day before the period, of every account that had any."),
    "new": later_words.tr("MRR of accounts that had none before the period and never had any earlier."),
    "reactivation": later_words.tr("MRR of accounts that had none before the period but had some earlier."),
    "expansion": later_words.tr(
        "How much more accounts bring in than before the period. An account is compared as a whole:"
        " more on one contract and less on another are set off."
    ),
    "agreed": later_words.tr("The part of expansion that was agreed when the contract was signed, not sold since."),
    "contraction": later_words.tr(
        "How much less accounts bring in that are still customers. A contract on hold is contraction, not churn."
    ),
    "churn": later_words.tr(
        "MRR of accounts that were customers before the period and are not at its end."
        " A contract counts on its last day."
    ),
    "transfer": later_words.tr(
        "What moved elsewhere and is neither won nor lost: another currency, an account handed over, renewals pending."
    ),
    "closing": later_words.tr(
        "Opening + new + reactivation + expansion − contraction − churn + transfer: MRR on the last day."
    ),
    "pending": later_words.tr(
        "MRR of contracts that ended without auto-renewal and have no decision yet. Not counted, and not churn."
    ),
    "unconfirmed": later_words.tr(
        "MRR that counts though nobody confirmed it: contracts that renewed themselves, blank months of the sheet."
    ),
    "nrr": later_words.tr("(Opening + expansion − contraction − churn) ÷ opening. New customers are not in it."),
    "grr": later_words.tr("(Opening − contraction − churn) ÷ opening. Never above 100%."),
    "logo_churn": later_words.tr("Customers lost ÷ customers at the opening."),
    "lost": later_words.tr("Accounts that were customers before the period and are not at its end."),
    "renewal_rate": later_words.tr(
        "Of the MRR that was up for renewal and is decided, the part that was renewed, at most at its old amount."
    ),
    "leaving": later_words.tr("Contracts that are given up and still run. They count until their last day."),
}
MOVED = ("opening", "new", "reactivation", "expansion", "agreed", "contraction", "churn", "transfer", "closing")
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
    return "–" if share is None else f"{rounded(share * 100, 1)} %"


def points(change: Fraction) -> str:
    """Return by how many points a rate has changed: +1.2 pt, −0.6 pt."""
    value = rounded(change * 100, 1)
    sign = "−" if value < 0 else "+" if value > 0 else "±"
    return words.tr("{change} pt").format(change=f"{sign}{abs(value)}")


def until(day: date) -> str:
    """Return a whole day."""
    return dates.full(day, words.language)
