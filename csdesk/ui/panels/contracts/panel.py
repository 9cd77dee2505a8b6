"""The contracts of an account in a table that is edited in its cells."""

from collections.abc import Callable, Hashable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.contracts import Agreement
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.contracts.columns import ContractColumns, ContractRow
from csdesk.ui.panels.contracts.over_time import OverTime
from csdesk.ui.panels.contracts.removing import remove_contract, remove_line
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Card, Line, col, row
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_PRODUCT, _START, _AMOUNT = 0, 1, 6


class ContractsPanel(Panel):
    """What was agreed, for how long, and by when notice has to be given."""

    watches = ("contracts", "contract_lines")

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, entries, guard)
        self.model = RowsModel[ContractRow](ContractColumns(self).all(), lambda one: one.id, self)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Contracts"))
        self.table.sort_by(_START, descending=True)
        self.table.letters["t"] = self._log_contact
        self.table.letters_first = True
        self.table.acts.notice, self.table.acts.remove = guard.notice, self._remove
        self.add_button = Button(words.tr("Add a contract"), "plus")
        self.add_button.clicked.connect(self.add)
        self.add_button.setToolTip(
            tip(QKeySequence(QKeySequence.StandardKey.New).toString(QKeySequence.SequenceFormat.NativeText))
        )
        self.add_line_button = Button(words.tr("Add an amount"), "plus")
        self.add_line_button.setToolTip(
            tip(words.tr("Adds to the selected contract. Empty an amount to take it away."))
        )
        self.add_line_button.clicked.connect(self.add_line)
        self.close_button = Button(words.tr("Close or renew…", "a contract"), "circle-check")
        self.close_button.clicked.connect(self.close_contract)
        self._offer(self.add_line_button, "Ctrl+Shift+N", self.add_line)
        self._offer(self.close_button, "Ctrl+E", self.close_contract)
        self.table.acts.offers.append(Offer(words.tr("Log a contact"), "T", self._log_contact))
        self.empty = EmptyState(
            words.tr("What was agreed"),
            words.tr(
                "A contract gives the MRR and the renewal.\n"
                "With its notice deadline, csdesk counts to the day that matters."
            ),
            (words.tr("Add a contract"), self.add),
        )
        keys = words.tr("Enter edits, Tab goes on, T logs a contact, Ctrl+Delete puts into the trash.")
        self._keys = Line(keys, "small")
        self._body = QStackedWidget()
        self.over_time = OverTime(entries)
        card = Card("", (self.table, 1), pad=0)
        foot = row(self.add_button, self.add_line_button, self.close_button, None, self._keys)
        self._full = col(self.over_time, (card, 1), foot, gap=k.S3, margins=(0, 0, 0, k.S2))
        self._body.addWidget(self._full)
        self._body.addWidget(self.empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._body)

    @override
    def refresh(self, changes: Changes) -> None:
        agreements = self.desk.contracts.of(self.account_id)
        self.model.show(row for agreement in agreements for row in _rows(agreement))
        self.over_time.show_agreements(agreements)
        self._body.setCurrentWidget(self._full if agreements else self.empty)

    @override
    def add(self) -> None:
        """Add a contract in our own currency, and let its product be typed at once."""
        currency = self.desk.colleagues.company().currency
        added: list[int] = []
        if self.guard(lambda: added.append(self.desk.contracts.add(self.account_id, "", currency))):
            self._type((added[0], 0), _PRODUCT, self._withdrawal())

    def _log_contact(self) -> None:
        self.navigator.open(Target.new("contact_logs"))

    def add_line(self) -> None:
        """Let an amount be typed for the contract the hand is on: its first, or one more, which counts from today."""
        index = self.table.currentIndex()
        here = self.model.row(index) if index.isValid() else self.model.shown[0]
        contract, last = here.contract, here.line
        added: list[int] = [0]
        withdraw = None
        if last is not None:
            running = (contract.start or date.min) < self.today < (contract.end or date.max)
            since = self.today if running else None
            contracts, like = self.desk.contracts, (last.months, last.currency)
            if not self.guard(lambda: added.append(contracts.add_line(contract.id, 0, *like, since=since))):
                return
            withdraw = self._withdrawal()
        self._type((contract.id, added[-1]), _AMOUNT, withdraw)

    def _withdrawal(self) -> Callable[[], object]:
        """Return what takes back what was just added."""
        withdraw = self.desk.database.withdrawal()
        return lambda: self.guard(withdraw)

    def _offer(self, button: Button, keys: str, act: Callable[[], object]) -> None:
        """Let a key and the menu of a row do what a button does with its contract."""
        shortcut = QShortcut(QKeySequence(keys), self.table, act)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.acts.offers.append(Offer(button.text().strip(), keys, act))
        shown = shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(tip("\n".join(filter(None, (button.toolTip(), shown)))))

    def close_contract(self) -> None:
        """Let the contract the hand is on be closed, and the next one be made from it."""
        index = self.table.currentIndex()
        if self.model.shown:
            here = self.model.row(index) if index.isValid() else self.model.shown[0]
            self.navigator.open(Target.account(self.account_id, "closing", here.contract.id))

    def _type(self, row_id: tuple[int, int], column: int, withdraw: Callable[[], object] | None = None) -> None:
        """Let a cell be typed at once; Escape takes back what was added for it."""
        self.table.type_new(row_id, withdraw, column)

    def _remove(self, rows: list[Hashable]) -> None:
        """Delete a further line alone, and with the first the contract it speaks for."""
        for here in [one for one in self.model.rows if one.id in rows]:
            if here.first or here.line is None:
                remove_contract(self, here.contract)
            elif (here.contract.id, 0) not in rows:
                remove_line(self, here.contract, here.line)


def _rows(agreement: Agreement) -> list[ContractRow]:
    if not agreement.lines:
        return [ContractRow(agreement.contract, None, first=True)]
    lead = agreement.lines[0]
    return [ContractRow(agreement.contract, line, first=line is lead, lead=lead) for line in agreement.lines]
