"""The amount of a row with its period and its currency, as agreed: no amount passes through another period."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from fractions import Fraction

from csdesk.exchange.choices import NoPeriod, Period, read_billing
from csdesk.exchange.money import unit_of
from csdesk.exchange.refusals import Refusal, RefusalReason
from csdesk.services.importing import issues
from csdesk.services.importing.cells import Cells, Fault
from csdesk.services.importing.fields import (
    TERMS,
    Money,
    NoCurrencyError,
    TooFineError,
    UnnamedCurrencyError,
    money,
    months_of,
)
from csdesk.services.importing.periods import months_of_term, months_said
from csdesk.services.importing.preview import Issue
from csdesk.services.importing.questions import MONTHS, PERIOD, AmountPeriod, CellQuestion

_NOT_RECURRING = {NoPeriod.ONCE: issues.ONE_TIME, NoPeriod.TRIAL: issues.TRIAL}
_Values = dict[str, str]


class Terms:
    """Puts together what the cells of a row say of its amount; what cannot be is left empty, and told."""

    def __init__(self, columns: Mapping[str, str], cells: Cells) -> None:
        self._columns = columns
        self._how = {field: cells.reading(columns[field]) for field in ("arr", "mrr", "amount") if field in columns}
        self._said = {field: months_of(field) or months_said(columns[field]) for field in self._how}
        self._known: dict[tuple[str, str, str, bool], Money | Issue] = {}
        fields = [*self._how]
        self._alone = fields[0] if len(fields) == 1 and not {"period", "months"} & columns.keys() else ""

    def __call__(self, values: _Values, unread: Collection[str]) -> Fault | None:
        """Complete a row's values; ``unread`` are fields whose cells could not be read."""
        return self._one(values, unread) if self._alone else self._several(values, unread)

    def _one(self, values: _Values, unread: Collection[str]) -> Fault | None:
        """Put together what a single column of amounts says: most files have one, and each row is asked."""
        text, stated = values.pop(self._alone), values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        if not text:
            return None
        found = self._money(self._alone, text, stated, unread)
        wrong = self._line(self._alone, found, found.period, values) if isinstance(found, Money) else found
        return self._fault(self._alone, text, wrong)

    def _several(self, values: _Values, unread: Collection[str]) -> Fault | None:
        billing, months = (values.pop(field, "") for field in ("period", "months"))
        given = {field: text for field in self._how if (text := values.pop(field))}
        stated = values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        amounts: dict[str, Money] = {}
        for field, text in given.items():
            found = self._money(field, text, stated, unread)
            if not isinstance(found, Money):
                return self._fault(field, text, found)
            amounts[field] = found
        if not amounts:
            return None
        if len(amounts) > 1 and not _agree(amounts):
            return self._fault("arr", given["arr"], issues.TWO_AMOUNTS)
        stands = read_billing(billing) if billing else None
        field = _agreed(amounts, stands)
        period = amounts[field].period or (None if months_of(field) and isinstance(stands, Period) else stands)
        if period is None and not months_of(field) and "period" in unread:
            return self._fault(field, given[field], issues.NO_AMOUNT_WITHOUT_PERIOD)
        wrong = self._line(field, amounts[field], period, values, int(months or 0))
        at_fault = "period" if billing and not amounts[field].period else field
        return self._fault(at_fault, billing if at_fault == "period" else given[field], wrong)

    def _fault(self, field: str, text: str, wrong: Issue | None) -> Fault | None:
        if wrong is None:
            return None
        asks = CellQuestion(self._columns[field], PERIOD) if isinstance(wrong, issues.PeriodOpen) else None
        return Fault(self._columns[field], text, wrong, TERMS, asks)

    def _line(
        self, field: str, found: Money, period: Period | NoPeriod | None, values: _Values, months: int = 0
    ) -> Issue | None:
        """Set the line of a row; return what is wrong if it is not recurring, or for a time that nobody knows."""
        period = period or self._otherwise(field)
        if period is None:
            return issues.PeriodOpen(self._columns[field])
        if isinstance(period, NoPeriod):
            whole = months or months_of_term(values.get("start", ""), values.get("end", ""))
            if period in _NOT_RECURRING:
                return _NOT_RECURRING[period]
            if not (months_of(field) or whole):
                return issues.UNEVEN_TERM if whole is None else issues.NO_TERM
            period = Period(months_of(field) or whole or 0)
        values["amount"], values["months"] = str(found.minor * period.times), str(period.months)
        values["currency"] = found.currency
        return None

    def _otherwise(self, field: str) -> Period | NoPeriod | None:
        """Return the period of an amount where its row names none: that of its field or heading, or what she says."""
        if self._said[field]:
            return Period(self._said[field])
        answer = self._how[field].period
        if not answer:
            return None
        return NoPeriod.TERM if answer == AmountPeriod.TERM else Period(MONTHS[AmountPeriod(answer)])

    def _money(self, field: str, text: str, stated: str, unread: Collection[str]) -> Money | Issue:
        lost = "currency" in unread
        asked = (field, text, stated, lost)
        if asked not in self._known:
            self._known[asked] = self._read(field, text, stated, lost=lost)
        return self._known[asked]

    def _read(self, field: str, text: str, stated: str, *, lost: bool) -> Money | Issue:
        """Return an amount, or why it is none, with its currency where that was only assumed."""
        how = self._how[field]
        unit = replace(how.unit, currency=unit_of(self._columns[field]).currency) if lost else how.unit
        try:
            return money(text, unit, stated, "" if lost else how.currency)
        except NoCurrencyError:
            return issues.NO_AMOUNT_WITHOUT_CURRENCY if lost else issues.NO_CURRENCY_NAMED
        except UnnamedCurrencyError:
            return issues.UNSAID_CURRENCY
        except TooFineError as error:
            return (issues.AssumedTooFine if error.assumed else issues.TooFine)(error.currency)
        except Refusal:
            is_assumed = bool(how.currency) and not (stated or how.unit.currency or lost)
            return issues.AssumedNoAmount(how.currency) if is_assumed else RefusalReason.NOT_AN_AMOUNT


def _agree(amounts: Mapping[str, Money]) -> bool:
    """Tell whether a yearly and a monthly amount say the same, the monthly one rounded to its unit at most."""
    if not {"arr", "mrr"} <= amounts.keys():
        return True
    yearly, monthly = (_a_month(one, amounts[one]) for one in ("arr", "mrr"))
    return amounts["arr"].currency == amounts["mrr"].currency and abs(yearly - monthly) <= 1


def _a_month(field: str, found: Money) -> Fraction:
    period = found.period if isinstance(found.period, Period) else Period(months_of(field))
    return Fraction(found.minor * period.times, period.months)


def _agreed(amounts: Mapping[str, Money], stands: Period | NoPeriod | None) -> str:
    """Return of two amounts the one whose period was agreed, else the yearly one."""
    return "mrr" if "mrr" in amounts and (stands == Period(1) or "arr" not in amounts) else next(iter(amounts))
