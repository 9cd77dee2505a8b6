"""The next contract as it would be made: its days, its amounts, and what they come to, before it is made."""

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from csdesk.domain import amounts
from csdesk.domain.contracts import last_day, renewal_day
from csdesk.domain.next_contract import ContractDraft, NextAmount, mrr
from csdesk.entities import ContractLine
from csdesk.errors import CsdeskError
from csdesk.ui import tokens as k
from csdesk.ui.panels.contracts.agreed import agreed, read_agreed
from csdesk.ui.panels.entries import Entries
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Line, col, fill, named, row, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words


class AmountsList(KeyedList):
    """What was written by hand stays as it is; ``changed`` tells of every key."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(k.S1)
        self._base: Sequence[NextAmount] = ()
        self.fields: list[QLineEdit] = []

    def show_amounts(self, amounts: Sequence[NextAmount]) -> None:
        """Show these amounts, as they go on from the last contract."""
        self._base, self.fields = amounts, []
        items: list[QWidget] = []
        for amount in amounts:
            name = amount.title or words.tr("Agreed amount")
            field = QLineEdit(agreed(_line(amount)))
            field.setAccessibleName(name)
            field.textChanged.connect(self.changed)
            items += [Line(name, "small"), field]
            self.fields.append(field)
        self.put(*items)

    def raise_by(self, percent: Decimal) -> None:
        """Raise the amounts that nobody has written over."""
        for amount, field in zip(self._base, self.fields, strict=True):
            if not field.isModified():
                field.setText(agreed(_line(amount.raised(Fraction(percent)))))
        self.changed.emit()

    def read(self) -> tuple[NextAmount, ...]:
        """Return the amounts as they stand, those that are emptied left out; raise CsdeskError if one is none."""
        pairs = zip(self._base, self.fields, strict=True)
        return tuple(self._read(amount, field.text()) for amount, field in pairs if field.text().strip())

    def _read(self, amount: NextAmount, typed: str) -> NextAmount:
        found = read_agreed(typed, _line(amount))
        return NextAmount(int(found["amount"]), int(found["months"]), str(found["currency"]), amount.title)


def _line(amount: NextAmount) -> ContractLine:
    return ContractLine(contract_id=0, amount=amount.minor, months=amount.months, currency=amount.currency)


class NextContract(QWidget):
    """A tick that says whether it is to be made, and its fields."""

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self._entries = entries
        self._last: tuple[NextAmount, ...] = ()
        self.wanted = Tick(words.tr("Create the next contract from this one"))
        self.start, self.last, self.notice = (DateField(entries) for _each in range(3))
        self.auto, self.uplift = Choice(), QLineEdit()
        self.amounts = AmountsList()
        self.total = text("", "strong", wrap=True)
        names = words.tr("Yes", "renews itself"), words.tr("No", "renews itself"), "–"
        self.auto.offer(zip((True, False, None), names, strict=True))
        self.uplift.setPlaceholderText("0")
        self._fields = self._lay_out()
        fill(QVBoxLayout(self), (self.wanted, self._fields), k.S3, (0, 0, 0, 0))
        self.wanted.toggled.connect(self._fields.setVisible)
        self.uplift.textEdited.connect(self._on_uplift)
        self.amounts.changed.connect(self._show_total)

    def _lay_out(self) -> QWidget:
        days = row((named(words.tr("Start"), self.start), 1), (named(words.tr("Last day"), self.last), 1), gap=k.S3)
        notice = named(words.tr("Notice deadline"), self.notice)
        terms = row((notice, 1), (named(words.tr("Auto-renewal"), self.auto), 1), gap=k.S3)
        uplift = named(words.tr("Uplift, %"), self.uplift)
        return col(days, terms, uplift, self.amounts, self.total, gap=k.S3)

    def show_draft(self, draft: ContractDraft) -> None:
        """Show a contract to be."""
        self._last = draft.amounts
        last = last_day(draft.end)
        for field, day in ((self.start, draft.start), (self.last, last), (self.notice, draft.notice)):
            field.show_day(day)
        self.auto.choose(draft.auto)
        self.uplift.clear()
        self.amounts.show_amounts(draft.amounts)
        self._show_total()

    def read(self) -> ContractDraft:
        """Return the contract as it stands in the fields; raise CsdeskError if something in them makes no sense."""
        return ContractDraft(
            self.start.day(),
            renewal_day(self.last.day()),
            self.notice.day(),
            self.auto.value,
            self.amounts.read(),
        )

    def _on_uplift(self) -> None:
        with suppress(CsdeskError):  # half typed; what stays wrong is said when it is kept
            self.amounts.raise_by(self._entries.number(self.uplift.text().rstrip("%％ ")) or Decimal(0))

    def _show_total(self) -> None:
        """Say what the amounts come to a month, before and then; nothing while one of them is half typed."""
        try:
            now = self.amounts.read()
        except CsdeskError:
            self.total.setText("")
            return
        before, after = _in_full(self._last), _in_full(now)
        said = words.tr("MRR {before}, then {after}") if before != after else words.tr("MRR {after}")
        self.total.setText(said.format(before=before, after=after))


def _in_full(found: tuple[NextAmount, ...]) -> str:
    return " + ".join(amounts.full(amount, currency) for currency, amount in sorted(mrr(found).items())) or "–"
