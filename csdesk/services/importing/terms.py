"""The amount of a row with its period and its currency, as agreed: no amount passes through another period."""

from collections.abc import Collection, Mapping
from decimal import Decimal

from csdesk.exchange.money import unit_of
from csdesk.exchange.refusals import Refusal
from csdesk.services.importing import issues
from csdesk.services.importing.cells import Cells, Fault
from csdesk.services.importing.fields import TERMS, NoCurrencyError, TooFineError, money, months_of
from csdesk.services.importing.periods import months_of_term, months_said
from csdesk.services.importing.preview import Issue
from csdesk.services.importing.questions import MONTHS, PERIOD, AmountPeriod, Question

_PERIODS = ("period", "months")
_Amount = tuple[int, str]
"""Minor units and currency."""
_EXAMPLES = ("USD", "JPY")


class Terms:
    """Puts together what the cells of a row say of its amount; what cannot be is left empty, and told."""

    def __init__(self, columns: Mapping[str, str], cells: Cells) -> None:
        self._columns = columns
        self._how = {field: cells.reading(columns[field]) for field in ("arr", "mrr", "amount") if field in columns}
        self._units = {field: unit_of(columns[field]) for field in self._how}
        self._said = {field: months_of(field) or months_said(columns[field]) for field in self._how}
        self._periods = [field for field in _PERIODS if field in columns]
        self._known: dict[tuple[str, str, str, str], _Amount | Issue] = {}
        fields = [*self._units]
        self._alone = fields[0] if len(fields) == 1 and not self._periods and self._said[fields[0]] else ""

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
        if not isinstance(found, tuple):
            return Fault(self._columns[self._alone], text, found, TERMS)
        values["amount"], values["months"] = str(found[0]), str(self._said[self._alone])
        values["currency"] = found[1]
        return None

    def _several(self, values: dict[str, str], unread: Collection[str]) -> Fault | None:
        periods = [values.pop(field) for field in self._periods]
        given = {field: text for field in self._units if (text := values.pop(field))}
        stated = values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        amounts: dict[str, _Amount] = {}
        for field, text in given.items():
            found = self._money(field, text, stated, unread)
            if not isinstance(found, tuple):
                return Fault(self._columns[field], text, found, TERMS)
            amounts[field] = found
        if len(amounts) > 1 and not _agree(amounts):
            return Fault(self._columns["arr"], given["arr"], issues.TWO_AMOUNTS, TERMS)
        if not amounts:
            return None
        period = next(filter(None, periods), "")
        field = _agreed(amounts, period)
        months = self._months(field, given[field], period, values, unread)
        if not isinstance(months, int):
            asks = Question(self._columns[field], PERIOD) if isinstance(months, issues.PeriodOpen) else None
            return Fault(self._columns[field], given[field], months, TERMS, asks)
        amount, currency = amounts[field]
        values["amount"], values["months"], values["currency"] = str(amount), str(months), currency
        return None

    def _months(
        self, field: str, text: str, period: str, values: Mapping[str, str], unread: Collection[str]
    ) -> int | Issue:
        """Return for how many months an amount is: as its field, its row, its heading, its text or she says."""
        if months_of(field) or period:
            return months_of(field) or int(period)
        if set(_PERIODS) & set(unread):
            return issues.NO_AMOUNT_WITHOUT_PERIOD
        said = self._said[field] or months_said(text)
        answer = self._how[field].period
        if said or not answer:
            return said or issues.PeriodOpen(self._columns[field])
        if answer != AmountPeriod.TERM:
            return MONTHS[AmountPeriod(answer)]
        whole = months_of_term(values.get("start", ""), values.get("end", ""))
        return whole or (issues.UNEVEN_TERM if whole is None else issues.NO_TERM)

    def _money(self, field: str, text: str, stated: str, unread: Collection[str]) -> _Amount | Issue:
        default = "" if "currency" in unread else self._how[field].currency
        asked = (field, text, stated, default)
        if asked not in self._known:
            try:
                self._known[asked] = money(text, self._units[field], stated, default)
            except NoCurrencyError:
                lost = "currency" in unread
                self._known[asked] = issues.NO_AMOUNT_WITHOUT_CURRENCY if lost else issues.NO_CURRENCY_NAMED
            except TooFineError as error:
                self._known[asked] = self._unfit(field, stated, error.currency, is_too_fine=True)
            except Refusal:
                currency = stated or self._units[field].currency or default
                self._known[asked] = self._unfit(field, stated, currency, is_too_fine=False)
        return self._known[asked]

    def _unfit(self, field: str, stated: str, currency: str, *, is_too_fine: bool) -> Issue:
        """Return why an amount is none, with its currency, and where that was assumed how to say another."""
        if stated or self._units[field].currency or currency != self._how[field].currency:
            return issues.TooFine(currency) if is_too_fine else issues.NoAmount(currency)
        assumed = issues.AssumedTooFine if is_too_fine else issues.AssumedNoAmount
        return assumed(currency, self._columns[field], _EXAMPLES[currency == _EXAMPLES[0]])


def _agree(amounts: Mapping[str, _Amount]) -> bool:
    """Tell whether a yearly and a monthly amount say the same, the monthly one rounded to its unit at most."""
    if not {"arr", "mrr"} <= amounts.keys():
        return True
    (yearly, first), (monthly, second) = amounts["arr"], amounts["mrr"]
    return first == second and abs(Decimal(yearly) / 12 - monthly) <= 1


def _agreed(amounts: Mapping[str, _Amount], months: str) -> str:
    """Return the field that is kept: of two amounts the one whose period was agreed, else the yearly one."""
    return "mrr" if "mrr" in amounts and (months == "1" or "arr" not in amounts) else next(iter(amounts))
