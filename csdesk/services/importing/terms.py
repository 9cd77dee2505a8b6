"""The amount of a row with its period and its currency, as agreed: no amount passes through another period."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from fractions import Fraction

from csdesk.domain.months import after, months_between
from csdesk.entities.types import day
from csdesk.exchange.asides import Remark
from csdesk.exchange.choices import NoPeriod, Period, read_billing
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
from csdesk.services.importing.preview import Issue
from csdesk.services.importing.questions import MONTHS, PERIOD, AmountPeriod, CellQuestion

_PERIODS = ("period", "months")
_EXAMPLES = ("USD", "JPY")
_NOT_RECURRING = {NoPeriod.ONCE: issues.ONE_TIME, NoPeriod.TRIAL: issues.TRIAL}
_SAID_PERIODS = {
    1: r"月額|月次|月々|毎月|[/(（・]月|円月|monthly|per month|a month|/ ?mo\b|/ ?month|p\.m\.",
    3: r"四半期|quarter",
    6: r"半年|半期|half[- ]?year|semi-?annual",
    12: r"年額|年間|年次|毎年|[/(（・]年|円年|annual|yearly|per year|a year|per annum|/ ?yr\b|/ ?year|p\.a\.",
}
_PERIOD_PATTERNS = {months: re.compile(pattern, re.IGNORECASE) for months, pattern in _SAID_PERIODS.items()}
_REMARKS = {Remark.TAX_INCLUDED: issues.WITH_TAX, Remark.ABOUT: issues.ABOUT}


class Terms:
    """Puts together what the cells of a row say of its amount; what cannot be is left empty, and told."""

    def __init__(self, columns: Mapping[str, str], cells: Cells) -> None:
        self._columns = columns
        self._how = {field: cells.reading(columns[field]) for field in ("arr", "mrr", "amount") if field in columns}
        self._units = {field: how.unit for field, how in self._how.items()}
        self._said = {field: months_of(field) or months_said(columns[field]) for field in self._how}
        self._periods = [field for field in _PERIODS if field in columns]
        self._known: dict[tuple[str, str, str, str], Money | Issue] = {}
        fields = [*self._units]
        self._alone = fields[0] if len(fields) == 1 and not self._periods and self._said[fields[0]] else ""
        self._usual = Period(self._said.get(self._alone, 0))

    def __call__(self, values: dict[str, str], unread: Collection[str]) -> Fault | None:
        """Complete a row's values; ``unread`` are fields whose cells could not be read."""
        return self._one(values, unread) if self._alone else self._several(values, unread)

    def _one(self, values: dict[str, str], unread: Collection[str]) -> Fault | None:
        """Put together what a single column of amounts says: most files have one, and each row is asked."""
        text, stated = values.pop(self._alone), values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        if not text:
            return None
        found = self._money(self._alone, text, stated, unread)
        if not isinstance(found, Money):
            return Fault(self._columns[self._alone], text, found, TERMS)
        return self._line(self._alone, text, found, found.period or self._usual, values)

    def _several(self, values: dict[str, str], unread: Collection[str]) -> Fault | None:
        billing, term = (values.pop(field, "") for field in _PERIODS)
        given = {field: text for field in self._units if (text := values.pop(field))}
        stated = values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        amounts: dict[str, Money] = {}
        for field, text in given.items():
            found = self._money(field, text, stated, unread)
            if not isinstance(found, Money):
                return Fault(self._columns[field], text, found, TERMS)
            amounts[field] = found
        if len(amounts) > 1 and not _agree(amounts):
            return Fault(self._columns["arr"], given["arr"], issues.TWO_AMOUNTS, TERMS)
        if not amounts:
            return None
        stands = read_billing(billing) if billing else None
        field = _agreed(amounts, stands)
        if isinstance(stands, NoPeriod) and stands in _NOT_RECURRING:
            return Fault(self._columns["period"], billing, _NOT_RECURRING[stands], TERMS)
        period = self._period(field, amounts[field], stands, unread)
        if isinstance(period, Period | NoPeriod):
            return self._line(field, given[field], amounts[field], period, values, int(term or 0))
        asks = CellQuestion(self._columns[field], PERIOD) if isinstance(period, issues.PeriodOpen) else None
        return Fault(self._columns[field], given[field], period, TERMS, asks)

    def _period(
        self, field: str, found: Money, stands: Period | NoPeriod | None, unread: Collection[str]
    ) -> Period | NoPeriod | Issue:
        """Return for what time an amount is: as its text, its field, its row, its heading or she says."""
        if said := found.period or (Period(months_of(field)) if months_of(field) else stands):
            return said
        if set(_PERIODS) & set(unread):
            return issues.NO_AMOUNT_WITHOUT_PERIOD
        if self._said[field]:
            return Period(self._said[field])
        answer = self._how[field].period
        if not answer:
            return issues.PeriodOpen(self._columns[field])
        return NoPeriod.TERM if answer == AmountPeriod.TERM else Period(MONTHS[AmountPeriod(answer)])

    def _line(
        self,
        field: str,
        text: str,
        found: Money,
        period: Period | NoPeriod,
        values: dict[str, str],
        term: int = 0,
    ) -> Fault | None:
        """Set the line of a row; return what is to be said of it, or why there is none."""
        if isinstance(period, NoPeriod):
            column = self._columns[field]
            if period in _NOT_RECURRING:
                return Fault(column, text, _NOT_RECURRING[period], TERMS)
            whole = term or months_of_term(values.get("start", ""), values.get("end", ""))
            if not whole:
                return Fault(column, text, issues.UNEVEN_TERM if whole is None else issues.NO_TERM, TERMS)
            period = Period(whole)
        values["amount"], values["months"] = str(found.minor * period.times), str(period.months)
        values["currency"] = found.currency
        if not found.remarks:
            return None
        said = next((issue for remark, issue in _REMARKS.items() if remark in found.remarks), None)
        return Fault(self._columns[field], text, said, ()) if said else None

    def _money(self, field: str, text: str, stated: str, unread: Collection[str]) -> Money | Issue:
        default = "" if "currency" in unread else self._how[field].currency
        asked = (field, text, stated, default)
        found = self._known.get(asked)
        if found is None:
            found = self._known[asked] = self._read(*asked, is_lost="currency" in unread)
        return found

    def _read(self, field: str, text: str, stated: str, default: str, *, is_lost: bool) -> Money | Issue:
        unit = self._units[field]
        try:
            return money(text, unit, stated, default)
        except UnnamedCurrencyError:
            return issues.UNSAID_CURRENCY
        except NoCurrencyError:
            return issues.NO_AMOUNT_WITHOUT_CURRENCY if is_lost else issues.NO_CURRENCY_NAMED
        except TooFineError as error:
            return self._unfit(field, stated, error.currency, is_too_fine=True)
        except Refusal:
            return self._unfit(field, stated, stated or unit.currency or default, is_too_fine=False)

    def _unfit(self, field: str, stated: str, currency: str, *, is_too_fine: bool) -> Issue:
        """Return why an amount is none, with its currency, and where that was assumed how to say another."""
        if stated or self._units[field].currency or currency != self._how[field].currency:
            return issues.TooFine(currency) if is_too_fine else RefusalReason.NOT_AN_AMOUNT
        assumed = issues.AssumedTooFine if is_too_fine else issues.AssumedNoAmount
        return assumed(currency, self._columns[field], _EXAMPLES[currency == _EXAMPLES[0]])


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
    """Return the field that is kept: of two amounts the one whose period was agreed, else the yearly one."""
    return "mrr" if "mrr" in amounts and (stands == Period(1) or "arr" not in amounts) else next(iter(amounts))


def months_said(text: str) -> int:
    """Return the months that a text such as 金額（円/月） or Amount per year names; 0 if it names none, or several."""
    plain = unicodedata.normalize("NFKC", text)
    found = [months for months, pattern in _PERIOD_PATTERNS.items() if pattern.search(plain)]
    return found[0] if len(found) == 1 else 0


def months_of_term(start: str, end: str) -> int | None:
    """Return how many months a contract lasts, from its start to the day on which it renews; None if not whole ones.

    0 where one of the days is not there.
    """
    first, last = day(start), day(end)
    if first is None or last is None:
        return 0
    months = months_between(first, last)
    return months if months > 0 and after(first, months) == last else None
