"""The amount of a row with its period and its currency, as agreed: no amount passes through another period."""

from collections.abc import Collection, Mapping
from decimal import Decimal

from csdesk.exchange.money import unit_of
from csdesk.exchange.refusals import Refusal
from csdesk.services.importing import issues
from csdesk.services.importing.cells import Fault
from csdesk.services.importing.fields import TERMS, FieldReading, NoCurrencyError, TooFineError, money, months_of
from csdesk.services.importing.preview import Issue

_PERIODS = ("period", "months")


class Terms:
    """Puts together what the cells of a row say of its amount; what cannot be is left empty, and told."""

    def __init__(self, columns: Mapping[str, str], how: FieldReading) -> None:
        self._columns, self._default = columns, how.currency
        self._units = {field: unit_of(columns[field]) for field in ("arr", "mrr", "amount") if field in columns}
        self._periods = [field for field in _PERIODS if field in columns]
        self._known: dict[tuple[str, str, str, str], tuple[int, str] | Issue] = {}
        self._alone = next(iter(self._units)) if len(self._units) == 1 and not self._periods else ""

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
        values["amount"], values["months"] = str(found[0]), str(months_of(self._alone) or 1)
        values["currency"] = found[1]
        return None

    def _several(self, values: dict[str, str], unread: Collection[str]) -> Fault | None:
        periods = [values.pop(field) for field in self._periods]
        given = {field: text for field in self._units if (text := values.pop(field))}
        stated = values.pop("currency", "")
        values["amount"] = values["months"] = values["currency"] = ""
        amounts: dict[str, tuple[int, str]] = {}
        for field, text in given.items():
            found = self._money(field, text, stated, unread)
            if isinstance(found, tuple) and not months_of(field) and not any(periods) and set(_PERIODS) & set(unread):
                found = issues.NO_AMOUNT_WITHOUT_PERIOD
            if not isinstance(found, tuple):
                return Fault(self._columns[field], text, found, TERMS)
            amounts[field] = found
        if len(amounts) > 1 and not _agree(amounts):
            return Fault(self._columns["arr"], given["arr"], issues.TWO_AMOUNTS, TERMS)
        values["amount"], values["months"], values["currency"] = _terms(amounts, next(filter(None, periods), ""))
        return None

    def _money(self, field: str, text: str, stated: str, unread: Collection[str]) -> tuple[int, str] | Issue:
        default = "" if "currency" in unread else self._default
        asked = (field, text, stated, default)
        if asked not in self._known:
            try:
                self._known[asked] = money(text, self._units[field], stated, default)
            except Refusal as error:
                self._known[asked] = error.reason
            except TooFineError:
                self._known[asked] = issues.TOO_FINE
            except NoCurrencyError:
                self._known[asked] = issues.NO_AMOUNT_WITHOUT_CURRENCY
        return self._known[asked]


def _agree(amounts: Mapping[str, tuple[int, str]]) -> bool:
    """Tell whether a yearly and a monthly amount say the same, the monthly one rounded to its unit at most."""
    if not {"arr", "mrr"} <= amounts.keys():
        return True
    (yearly, first), (monthly, second) = amounts["arr"], amounts["mrr"]
    return first == second and abs(Decimal(yearly) / 12 - monthly) <= 1


def _terms(amounts: Mapping[str, tuple[int, str]], months: str) -> tuple[str, str, str]:
    """Return the line as it is kept: of two amounts the one whose period was agreed, else the yearly one."""
    if not amounts:
        return "", "", ""
    field = "mrr" if "mrr" in amounts and (months == "1" or "arr" not in amounts) else next(iter(amounts))
    amount, currency = amounts[field]
    return str(amount), str(months_of(field) or months or 1), currency
