"""Contracts: how sure a renewal is, how it ended, and what an account brings in now."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from csdesk.domain.months import days_after
from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class Forecast(NamedEnum):
    """How sure a renewal is."""

    COMMIT = "commit", later_words.tr("Commit")
    LIKELY = "likely", later_words.tr("Likely")
    AT_RISK = "at_risk", later_words.tr("At risk")
    OTHER = "other"


class ContractOutcome(NamedEnum):
    """How a contract ended."""

    RENEWED = "renewed", later_words.tr("Renewed")
    EXPANDED = "expanded", later_words.tr("Expanded")
    REDUCED = "reduced", later_words.tr("Reduced")
    CHURNED = "churned", later_words.tr("Churned")
    OTHER = "other"


def last_day(renews_on: date | None) -> date | None:
    """Return the last day of what is kept up to a renewal day, as people write and see it; None of what is open."""
    return None if renews_on is None else days_after(renews_on, -1)


def renewal_day(last: date | None) -> date | None:
    """Return the day after a last day, on which it renews; the last day of the calendar stands for ever."""
    return None if last is None or last == date.max else days_after(last, 1)


class Term(NamedTuple):
    """What a line of a contract says for the contract's time, from start (None: since ever) to the day before end.

    An end of None is open. ``mrr`` is a month's amount in major units; ``closed`` if an outcome is recorded;
    ``notice`` the last day on which notice can be given. A contract without lines is one term without a currency.
    """

    contract_id: int
    start: date | None
    end: date | None
    closed: bool
    mrr: Fraction
    currency: str
    notice: date | None = None


class Present(NamedTuple):
    """What an account brings in now, a month and by currency, and when that has to be renewed.

    ``renewal`` is the day on which the contract renews that has to be decided first, ``notice`` its notice deadline;
    ``overdue`` if that day has come and nobody has said how the contract ended.
    """

    mrr: dict[str, Fraction]
    renewal: date | None
    overdue: bool
    notice: date | None = None

    @property
    def clock(self) -> date | None:
        """Return the day to which the renewal is counted: the notice deadline, else the last day."""
        return self.notice or self.last_day

    @property
    def last_day(self) -> date | None:
        """Return the last day of the contract that has to be decided first."""
        return last_day(self.renewal)


def monthly(minor: int, months: int) -> Fraction:
    """Return what an amount agreed for so many months comes to in one, exactly, in the amount's own unit."""
    return Fraction(minor, months)


def present(terms: Sequence[Term], day: date, *, gone: bool) -> Present:
    """Return what counts on a day: what runs (start <= day < end).

    Where nothing runs, what starts next counts, being agreed; else what ended last, its renewal overdue, unless it was
    closed or the account is gone.
    """
    running = [term for term in terms if _start(term) <= day < _end(term)]
    if running:
        return _summed(running, overdue=False)
    upcoming = [term for term in terms if not term.closed and term.start is not None and term.start > day]
    if upcoming:
        first = min(_start(term) for term in upcoming)
        return _summed([term for term in upcoming if term.start == first], overdue=False)
    lapsed = [] if gone else [term for term in terms if term.end is not None and term.end <= day]
    last = max((_end(term) for term in lapsed), default=None)
    return _summed([term for term in lapsed if term.end == last and not term.closed], overdue=True)


def _start(term: Term) -> date:
    return term.start or date.min


def _end(term: Term) -> date:
    return term.end or date.max


def _summed(terms: Sequence[Term], *, overdue: bool) -> Present:
    sums: dict[str, Fraction] = {}
    for term in terms:
        if term.currency:
            sums[term.currency] = sums[term.currency] + term.mrr if term.currency in sums else term.mrr
    ends = [(term.notice or last_day(term.end), term.end, term.notice) for term in terms if term.end is not None]
    _clock, end, notice = min(ends, default=(None, None, None), key=lambda one: one[:2])
    return Present(sums, end, overdue and end is not None, notice)
