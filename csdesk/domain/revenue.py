"""Recurring revenue over time: how it moves, what is asked about it, and the periods in which it is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from csdesk.domain.months import after, days_after, last_of_month, months_between
from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words

MONTHS_OF_QUARTER, MONTHS_OF_YEAR = 3, 12
GAP_DAYS = 31
"""So many days between two contracts are a gap to ask about; more is a customer lost, and won again."""


class Move(StrEnum):
    """What became of the revenue of an account in a currency between two days."""

    NEW = "new"
    REACTIVATION = "reactivation"
    EXPANSION = "expansion"
    CONTRACTION = "contraction"
    CHURN = "churn"
    CURRENCY = "currency_change"
    """It goes on in another currency: no churn, nothing new."""
    HANDED_OVER = "handed_over"
    """The account goes on with a colleague."""
    PENDING = "pending"
    """Its contract ended, and nobody has said how: neither counted nor lost."""


class RevenueSource(StrEnum):
    """Where the revenue of an account is taken from: never from both."""

    CONTRACTS = "contracts"
    SHEET = "sheet"


class EntryForm(StrEnum):
    """What an amount of a sales sheet is: of a month, of the time of a subscription, or invoiced for a time."""

    MONTH = "month"
    PERIOD = "period"
    INVOICE = "invoice"
    OTHER = "other"


class DoubtKind(NamedEnum):
    """What may make a figure differ from what is true."""

    GAP = "gap", later_words.tr("Gap of days")
    PENDING = "pending", later_words.tr("Renewal pending")
    NOTHING_FOLLOWS = "nothing_follows", later_words.tr("Renewed, nothing follows")
    OVERLAP = "overlap", later_words.tr("Overlap")
    BLANK = "blank", later_words.tr("Blank months")
    NO_MORE = "no_more", later_words.tr("No amount any more")
    NO_PERIOD = "no_period", later_words.tr("Amount without a period")
    BOTH = "both", later_words.tr("Contracts and sheet differ")
    MERGED = "merged", later_words.tr("Merged account")
    HANDED_OVER = "handed_over", later_words.tr("Handed over, no date")
    WITHIN_MONTH = "within_month", later_words.tr("Began and ended within a month")
    NEGATIVE = "negative", later_words.tr("Below zero")
    OTHER = "other"


class DoubtVerdict(StrEnum):
    """How a doubt is decided."""

    CONTINUES = "continues"
    BREAK = "break"
    REPLACES = "replaces"
    LOST = "lost"
    CONTRACTS = "contracts"
    SHEET = "sheet"
    MONTH = "month"
    YEAR = "year"
    SEEN = "seen"
    OTHER = "other"


class ReportSpan(StrEnum):
    """How long a period is that figures are told for."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


LENGTHS = {ReportSpan.MONTH: 1, ReportSpan.QUARTER: MONTHS_OF_QUARTER, ReportSpan.YEAR: MONTHS_OF_YEAR}


@dataclass(frozen=True, slots=True, order=True)
class ReportPeriod:
    """From the day whose end opens it to its last day: opening is what counts on the day before ``first``."""

    first: date
    last: date

    @property
    def opening(self) -> date:
        """Return the day on which what counts is its opening."""
        return days_after(self.first, -1)

    def is_running(self, today: date) -> bool:
        """Tell whether it is not over."""
        return today < self.last


def period_of(day: date, span: ReportSpan, fiscal_start: int = 1) -> ReportPeriod:
    """Return the month, the quarter or the year of a fiscal calendar that a day is in.

    ``fiscal_start`` is the month, 1 to 12, in which the fiscal year begins.
    """
    length = LENGTHS[span]
    first = after(day.replace(day=1), -((day.month - fiscal_start) % length))
    return ReportPeriod(first, last_of_month(after(first, length - 1)))


def periods(first: date, last: date, span: ReportSpan, fiscal_start: int = 1) -> Iterator[ReportPeriod]:
    """Yield the periods from that of one day to that of another."""
    found = period_of(first, span, fiscal_start)
    while found.first <= last:
        yield found
        found = period_of(days_after(found.last, 1), span, fiscal_start)


def term_months(start: date, end: date) -> Fraction:
    """Return how many months lie between two days, exactly: whole ones from the start's day, then days of the next.

    16 January to 16 February is one; 5 to 21 March is 16/31.
    """
    whole = months_between(start, end)
    if after(start, whole) > end:
        whole -= 1
    begun, full = after(start, whole), after(start, whole + 1)
    return whole + Fraction((end - begun).days, (full - begun).days)
