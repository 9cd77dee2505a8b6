"""The columns of the contracts: what each shows of a line of a contract, and how amounts are read and edited."""

import re
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from csdesk.domain import amounts
from csdesk.domain.contracts import last_day, monthly, renewal_day
from csdesk.domain.money import digits, from_minor, to_minor
from csdesk.entities import Contract, ContractLine, Hold
from csdesk.errors import CsdeskError, EntryError
from csdesk.exchange.choices import read_period
from csdesk.exchange.money import parse_amount
from csdesk.i18n import later_words
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

_SINCE, _UNTIL = "held_since", "held_until"
_DATE, _FLAG, _AGREED, _CURRENCY, _TERMS = 122, 88, 140, 68, 108
_OWN = {"product": "title", "start": "since", "end": "until", "signed_on": "signed_on"}
"""What a further line says itself where its contract's first line speaks for the contract."""
_BEHIND = re.compile(r"(?P<amount>.*?)\s*(?:[/／]|\bper\b)\s*(?P<period>.+)", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<period>月額|年額|四半期|半年)\s*(?P<amount>.+)")


class NoAmountError(EntryError):
    """What was typed is no amount."""

    says = later_words.tr("“{typed}” is not an amount. Enter one like ¥1,200,000 / year.")


class UnsaidCurrencyError(EntryError):
    """What was typed is no currency, or one that cannot hold the amount."""

    says = later_words.tr("“{typed}” is not a currency for this amount. Enter a code like JPY or USD.")


def agreed(line: ContractLine) -> str:
    """Return an amount with its period: ¥1,200,000 / year."""
    text = words.tr("{amount} / {period}")
    amount = amounts.full(from_minor(line.amount, line.currency), line.currency)
    return text.format(amount=amount, period=period(line.months))


def period(months: int) -> str:
    """Return the name of a billing period."""
    named = {1: words.tr("month"), 3: words.tr("quarter"), 12: words.tr("year")}
    return named.get(months) or words.tr("%n month(s)", "", months)


def read_agreed(text: str, line: ContractLine) -> dict[str, int | str]:
    """Return amount in minor units, months and currency; what the text does not say stays. Raise NoAmountError."""
    bare = text.strip()
    found = _BEFORE.fullmatch(bare) or _BEHIND.fullmatch(bare)
    try:
        amount = parse_amount(found["amount"] if found else bare)
        months = read_period(found["period"]) if found else line.months
        currency = amount.currency or line.currency
        return {"amount": to_minor(amount.value, currency), "months": months, "currency": currency}
    except ValueError as error:
        raise NoAmountError(text) from error


def read_currency(text: str, line: ContractLine) -> dict[str, int | str]:
    """Return the same amount in another currency; raise NoCurrencyError if there is none, or none that holds it."""
    code = text.strip().upper()
    try:
        digits(code)
        return {"amount": to_minor(from_minor(line.amount, line.currency), code), "currency": code}
    except ValueError as error:
        raise UnsaidCurrencyError(text) from error


def remove_contract(panel: Panel, contract: Contract) -> None:
    """Put a contract into the trash, with all its lines."""
    title = _title(contract)
    panel.guard.delete(lambda: panel.desk.contracts.delete(contract.id, title), title)


def remove_line(panel: Panel, contract: Contract, line: ContractLine) -> None:
    """Put a line into the trash; the contract stays."""
    title = f"{line.title or _title(contract)}: {agreed(line)}"
    panel.guard.delete(lambda: panel.desk.contracts.delete_line(line.id, title), title)


def _title(contract: Contract) -> str:
    return contract.product or words.tr("Contract without a product")


@dataclass(frozen=True)
class ContractRow:
    """A line of a contract with its contract; ``first`` if it is the one that speaks for the contract.

    ``lead`` is the contract's first line: by it all its rows are sorted, so that they stay together whichever way.
    ``hold`` is its last time on hold, if it was ever put there.
    """

    contract: Contract
    line: ContractLine | None
    first: bool
    lead: ContractLine | None = None
    hold: Hold | None = None

    @property
    def id(self) -> tuple[int, int]:
        """Return what tells the row from others; the first stays itself, whether or not there is an amount yet."""
        return self.contract.id, self.line.id if self.line and not self.first else 0

    def value(self, column: str) -> Any:
        """Return what a column says of the contract; a further line may say something else of itself."""
        if column in (_SINCE, _UNTIL):
            return getattr(self, column)
        if self.first or column not in _OWN:
            return getattr(self.contract, column)
        return getattr(self.line, _OWN[column])

    @property
    def held_since(self) -> date | None:
        """Return the first day of its hold."""
        return self.hold.since if self.hold else None

    @property
    def held_until(self) -> date | None:
        """Return the last day of its hold; None while it is open."""
        return last_day(self.hold.until) if self.hold else None


class NoLineError(CsdeskError):
    """The contract has no amount that could be in another currency."""

    says = later_words.tr("This contract has no amount yet. Enter one first, like ¥1,200,000 / year.")


class NoHoldError(CsdeskError):
    """The contract is not on hold, so nothing can be said of its end."""

    says = later_words.tr("Enter the first day on hold before the last.")


class ContractColumns:
    """Makes the columns."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._entries = panel, panel.entries
        self._kit = ColumnKit[ContractRow](
            self._entries.today,
            lambda: self._entries,
            self._keep,
            panel.guard,
            lambda name: lambda row: row.value(name),
        )

    def all(self) -> list[Column[ContractRow]]:
        """Return the columns from the left."""
        kit, terms = self._kit, words.tr("Special terms")
        mrr = Column(words.tr("MRR"), _mrr, key=_by_monthly, tip=self._mrr_tip, width=98, right=True)
        return [
            _once(kit.text(words.tr("Product"), "product", tip=None)),
            self._day(words.tr("Start"), "start"),
            self._day(words.tr("Last day"), "end", of=_last_day, read=self._read_last_day),
            self._day(words.tr("Renews on"), "end"),
            self._day(words.tr("Notice deadline"), "notice_deadline"),
            _once(kit.flag(words.tr("Auto-renewal"), "auto_renewal", width=_FLAG)),
            self._amount(),
            mrr,
            self._currency(),
            _once(kit.text(terms, "notes", read=str.strip, width=_TERMS)),
            self._day(words.tr("Signed on"), "signed_on"),
            self._day(words.tr("On hold from"), _SINCE, of=lambda row: row.held_since),
            self._day(words.tr("On hold to"), _UNTIL, of=lambda row: row.held_until, read=self._read_last_day),
        ]

    def _day(self, title: str, name: str, **more: Any) -> Column[ContractRow]:
        usual: dict[str, Any] = {"said": self._kit.in_full, "width": _DATE, "edited": True}
        return _once(self._kit.day(title, name, **usual | more))

    def _read_last_day(self, typed: str) -> date | None:
        return renewal_day(self._entries.day(typed))

    def _amount(self) -> Column[ContractRow]:
        return Column(
            words.tr("Agreed amount"),
            lambda row: agreed(row.line) if row.line else "–",
            edit=lambda row, typed: self._panel.guard(lambda: self._keep_amount(row, typed)),
            typed=lambda row: agreed(row.line) if row.line else "",
            key=_by_monthly,
            tip=self._amount_tip,
            width=_AGREED,
            right=True,
        )

    def _currency(self) -> Column[ContractRow]:
        return Column(
            words.tr("Currency"),
            lambda row: row.line.currency if row.line else "–",
            edit=lambda row, typed: self._panel.guard(lambda: self._keep_currency(row, typed)),
            key=lambda row: row.lead.currency if row.lead else None,
            width=_CURRENCY,
        )

    def _keep(self, row: ContractRow, values: dict[str, Any]) -> None:
        contracts = self._panel.desk.contracts
        for column, value in values.items():
            if column in (_SINCE, _UNTIL):
                self._keep_hold(row, column, value)
            elif row.line is None or row.first or column not in _OWN:
                contracts.edit(row.contract.id, **{column: value})
            else:
                contracts.edit_line(row.line.id, **{_OWN[column]: value})

    def _keep_hold(self, row: ContractRow, column: str, day: date | None) -> None:
        """Put a contract on hold from a day, say until when, or take the hold away where its first day is emptied."""
        holds, hold = self._panel.desk.holds, row.hold
        if hold is not None and column == _SINCE and day is None:
            holds.delete(hold.id, row.contract.product)
        elif hold is not None and column == _SINCE:
            holds.edit(hold.id, since=day)
        elif hold is not None:
            holds.edit(hold.id, until=day)
        elif day is not None and column == _SINCE:
            holds.add(row.contract.account_id, day, None, contract_id=row.contract.id)
        elif day is not None:
            raise NoHoldError

    def _keep_amount(self, row: ContractRow, typed: str) -> None:
        """Keep an amount: the first that is written makes a line, one that is emptied takes its line away."""
        contracts, line = self._panel.desk.contracts, row.line
        if line is not None and typed.strip():
            contracts.edit_line(line.id, **read_agreed(typed, line))
        elif line is not None:
            remove_line(self._panel, row.contract, line)
        elif typed.strip():
            currency = self._panel.desk.colleagues.company().currency
            nothing = ContractLine(contract_id=row.contract.id, amount=0, months=1, currency=currency)
            found: dict[str, Any] = read_agreed(typed, nothing)
            contracts.add_line(row.contract.id, **found)

    def _keep_currency(self, row: ContractRow, typed: str) -> None:
        if row.line is None:
            raise NoLineError
        self._panel.desk.contracts.edit_line(row.line.id, **read_currency(typed, row.line))

    def _amount_tip(self, row: ContractRow) -> str:
        """Return what a line is for and when it counts, as far as that is not the contract's own time."""
        line = row.line
        if line is None:
            return ""
        since = words.tr("from {date}").format(date=self._entries.full(line.since))
        until = words.tr("until {date}").format(date=self._entries.full(last_day(line.until)))
        return " · ".join(filter(None, (line.title, since if line.since else "", until if line.until else "")))

    def _mrr_tip(self, row: ContractRow) -> str:
        if row.line is None:
            return ""
        text = words.tr("{amount} a month, from {agreed}")
        return text.format(amount=_mrr(row), agreed=agreed(row.line))


def _once(column: Column[ContractRow]) -> Column[ContractRow]:
    """Return a column of the contract itself: below its first line it is not repeated, and sorts with it."""
    own, text, key = column.name in _OWN, column.text, column.key
    assert key is not None
    return column._replace(
        text=lambda row: text(row) if row.first or (own and text(row)) else "〃",
        key=lambda row: key(replace(row, first=True)),
    )


def _last_day(row: ContractRow) -> date | None:
    return last_day(row.value("end"))


def _by_monthly(row: ContractRow) -> tuple[str, Fraction] | None:
    """Return what the rows of a contract are sorted by: its first amount, of its own currency."""
    return (row.lead.currency, _monthly(row.lead)) if row.lead else None


def _monthly(line: ContractLine | None) -> Fraction:
    """Return what a line comes to in a month, in major units."""
    return Fraction(from_minor(1, line.currency)) * monthly(line.amount, line.months) if line else Fraction(0)


def _mrr(row: ContractRow) -> str:
    return amounts.full(_monthly(row.line), row.line.currency) if row.line else "–"
