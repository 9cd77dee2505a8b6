"""The amount of a row with its period and its currency, as agreed: no amount passes through another period."""

from collections.abc import Mapping
from fractions import Fraction

from csdesk.entities.types import day
from csdesk.exchange.choices import NoPeriod, Period, read_billing
from csdesk.exchange.refusals import Refusal
from csdesk.services.importing import issues
from csdesk.services.importing.cells import Bad, Cells, reason_of
from csdesk.services.importing.fields import Money, TooFineError, UnsaidCurrencyError, money, months_of
from csdesk.services.importing.preview import Issue

_NOT_RECURRING = {NoPeriod.ONCE: issues.ONE_TIME, NoPeriod.TRIAL: issues.TRIAL}


class Terms:
    """Puts together what the cells of a row say of its amount."""

    def __init__(self, columns: Mapping[str, str], cells: Cells) -> None:
        self._columns, self._default = columns, cells.how.currency
        self._units = {one: cells.reading(columns[one]).unit for one in ("arr", "mrr", "amount") if one in columns}
        self._periods = [field for field in ("period", "months") if field in columns]
        self._known: dict[tuple[str, str, str], Money | Issue] = {}
        self._alone = next(iter(self._units)) if len(self._units) == 1 and not self._periods else ""

    def __call__(self, values: dict[str, str]) -> Bad | None:
        """Complete a row's values; return what is wrong with them."""
        return self._one(values) if self._alone else self._several(values)

    def _one(self, values: dict[str, str]) -> Bad | None:
        """Put together what a single column of amounts says: most files have one, and each row is asked."""
        text, stated = values.pop(self._alone), values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        if not text:
            return None
        found = self._money(self._alone, text, stated)
        wrong = self._line(self._alone, found, found.period, values) if isinstance(found, Money) else found
        return Bad(self._columns[self._alone], text, wrong) if wrong else None

    def _several(self, values: dict[str, str]) -> Bad | None:
        billing, months = (values.pop(field, "") for field in ("period", "months"))
        given = {field: text for field in self._units if (text := values.pop(field))}
        stated = values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        amounts: dict[str, Money] = {}
        for field, text in given.items():
            found = self._money(field, text, stated)
            if not isinstance(found, Money):
                return Bad(self._columns[field], text, found)
            amounts[field] = found
        if not amounts:
            return None
        if len(amounts) > 1 and not _agree(amounts):
            return Bad(self._columns["arr"], given["arr"], issues.TWO_AMOUNTS)
        stands = read_billing(billing) if billing else Period(int(months)) if months else None
        field = _agreed(amounts, stands)
        period = amounts[field].period or (None if months_of(field) and isinstance(stands, Period) else stands)
        wrong = self._line(field, amounts[field], period, values, int(months or 0))
        at_fault = "period" if billing and not amounts[field].period else field
        return Bad(self._columns[at_fault], billing or given[field], wrong) if wrong else None

    def _line(
        self, field: str, found: Money, period: Period | NoPeriod | None, values: dict[str, str], months: int = 0
    ) -> Issue | None:
        """Set the line of a row; return what is wrong if it is not recurring, or for a term that nobody knows."""
        if isinstance(period, NoPeriod) and period in _NOT_RECURRING:
            return _NOT_RECURRING[period]
        if period is NoPeriod.TERM:
            whole = months_of(field) or months or _months_between(values.get("start"), values.get("end"))
            if not whole:
                return issues.NO_TERM
            period = Period(whole)
        kept = period if isinstance(period, Period) else Period(months_of(field) or 1)
        values["amount"], values["months"] = str(found.minor * kept.times), str(kept.months)
        values["currency"] = found.currency
        return None

    def _money(self, field: str, text: str, stated: str) -> Money | Issue:
        asked = (field, text, stated)
        if asked not in self._known:
            try:
                self._known[asked] = money(text, self._units[field], stated, self._default)
            except (Refusal, TooFineError, UnsaidCurrencyError) as error:
                self._known[asked] = reason_of(error)
        return self._known[asked]


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


def _months_between(start: str | None, renews: str | None) -> int:
    """Return the whole months from a start to the day of renewal; 0 if either is unknown, or a day is left over."""
    begun, ended = day(start or ""), day(renews or "")
    if begun is None or ended is None or begun.day != ended.day:
        return 0
    return max(0, (ended.year - begun.year) * 12 + ended.month - begun.month)
