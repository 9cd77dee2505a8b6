"""Contracts: how sure a renewal is, how it ended, and what an account brings in now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Forecast(StrEnum):
    """How sure a renewal is."""

    COMMIT = "commit"
    LIKELY = "likely"
    AT_RISK = "at_risk"
    OTHER = "other"


class ContractOutcome(StrEnum):
    """How a contract ended."""

    RENEWED = "renewed"
    EXPANDED = "expanded"
    REDUCED = "reduced"
    CHURNED = "churned"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Term:
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


@dataclass(frozen=True, slots=True)
class Present:
    """What an account brings in now, a month and by currency, and when that has to be renewed.

    ``renewal`` is the end of the contract that has to be decided first, ``notice`` its notice deadline; ``overdue`` if
    that end is past and nobody has said how the contract ended.
    """

    mrr: dict[str, Fraction]
    renewal: date | None
    overdue: bool
    notice: date | None = None

    @property
    def clock(self) -> date | None:
        """Return the day to which the renewal is counted: the notice deadline, else the end."""
        return self.notice or self.renewal


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
            sums[term.currency] = sums.get(term.currency, Fraction(0)) + term.mrr
    ends = [(term.notice or term.end, term.end, term.notice) for term in terms if term.end is not None]
    _clock, end, notice = min(ends, default=(None, None, None), key=lambda one: one[:2])
    return Present(sums, end, overdue and end is not None, notice)
