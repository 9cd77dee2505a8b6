"""The amounts of a contract to be: a field each, raised together by so many percent."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from csdesk.domain.next_contract import NextAmount
from csdesk.entities import ContractLine
from csdesk.ui import tokens as k
from csdesk.ui.panels.contracts.agreed import agreed, read_agreed
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Line
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
