"""The columns of the contracts: what each shows of a line of a contract, and how it is edited."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from csdesk.domain.contracts import monthly
from csdesk.domain.money import from_minor
from csdesk.entities import Contract, ContractLine
from csdesk.errors import CsdeskError
from csdesk.i18n import Words
from csdesk.ui import amounts
from csdesk.ui.panels.contracts.agreed import agreed, read_agreed, read_currency
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import Column

_DATE = 124


@dataclass(frozen=True)
class Row:
    """A line of a contract with its contract; ``first`` if it is the one that speaks for the contract."""

    contract: Contract
    line: ContractLine | None
    first: bool

    @property
    def id(self) -> tuple[int, int]:
        """Return what tells the row from others."""
        return self.contract.id, self.line.id if self.line else 0


class NoLineError(CsdeskError):
    """The contract came without an amount, so there is nothing to change."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        return words.tr("This contract came without an amount. Add a contract that has one, and delete this.")


class ContractColumns:
    """Makes the columns."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._words, self._entries = panel, panel.desk.words, panel.entries
        self._flags = {
            "": None,
            self._words.tr("Yes", "renews itself"): True,
            self._words.tr("No", "renews itself"): False,
        }

    def all(self) -> list[Column[Row]]:
        """Return the columns from the left."""
        words = self._words
        return [
            self._of_contract(words.tr("Product"), "product", lambda row: row.contract.product, str.strip),
            self._day(words.tr("Start"), "start"),
            self._day(words.tr("End"), "end"),
            self._day(words.tr("Notice deadline"), "notice_deadline"),
            self._of_contract(
                words.tr("Auto-renewal"), "auto_renewal", self._flag, self._flags.__getitem__, choices=list(self._flags)
            ),
            self._of_line(words.tr("Amount as agreed"), lambda line: agreed(line, words), read_agreed, 176, right=True),
            Column(
                words.tr("MRR"), _mrr, key=lambda row: (_monthly(row), row.id), tip=self._mrr_tip, width=124, right=True
            ),
            self._of_line(words.tr("Currency"), lambda line: line.currency, read_currency, 88),
        ]

    def _of_contract(
        self, title: str, column: str, shown: Callable[[Row], str], read: Callable[[str], Any], **more: Any
    ) -> Column[Row]:
        """Return a column of the contract itself; below its first line it is not repeated."""
        choices = more.pop("choices", None)

        def edit(row: Row, typed: str) -> None:
            contracts = self._panel.desk.contracts
            self._panel.guard(lambda: contracts.edit(row.contract.id, **{column: read(typed)}))

        return Column(
            title,
            lambda row: shown(row) if row.first else "〃",
            edit=edit,
            typed=more.pop("typed", shown),
            key=more.pop("key", lambda row: (shown(row), row.id)),
            choices=(lambda _row: choices) if choices else None,
            width=more.pop("width", 0 if column == "product" else _DATE),
            **more,
        )

    def _day(self, title: str, column: str) -> Column[Row]:
        def value(row: Row) -> date | None:
            found: date | None = getattr(row.contract, column)
            return found

        return self._of_contract(
            title,
            column,
            lambda row: self._entries.full(value(row)),
            self._entries.day,
            typed=lambda row: found.isoformat() if (found := value(row)) else "",
            key=lambda row: (value(row) or date.min, row.contract.id, -row.id[1]),
            tip=lambda row: self._day_tip(value(row)),
        )

    def _of_line(
        self,
        title: str,
        shown: Callable[[ContractLine], str],
        read: Callable[[str, ContractLine], dict[str, int | str]],
        width: int,
        **more: Any,
    ) -> Column[Row]:
        def act(row: Row, typed: str) -> None:
            if row.line is None:
                raise NoLineError
            self._panel.desk.contracts.edit_line(row.line.id, **read(typed, row.line))

        return Column(
            title,
            lambda row: shown(row.line) if row.line else "–",
            edit=lambda row, typed: self._guarded(lambda: act(row, typed)),
            width=width,
            **more,
        )

    def _guarded(self, act: Callable[[], object]) -> None:
        self._panel.guard(act)

    def _flag(self, row: Row) -> str:
        return next(name for name, value in self._flags.items() if value is row.contract.auto_renewal)

    def _day_tip(self, day: date | None) -> str:
        return f"{self._entries.full(day)} ({self._entries.away(day)})" if day else ""

    def _mrr_tip(self, row: Row) -> str:
        if row.line is None:
            return ""
        text = self._words.tr("{amount} a month, from {agreed}")
        return text.replace("{amount}", _mrr(row)).replace("{agreed}", agreed(row.line, self._words))


def _monthly(row: Row) -> Fraction:
    """Return what a line comes to in a month, in major units."""
    line = row.line
    return Fraction(from_minor(1, line.currency)) * monthly(line.amount, line.months) if line else Fraction(0)


def _mrr(row: Row) -> str:
    return amounts.full(_monthly(row), row.line.currency) if row.line else "–"
