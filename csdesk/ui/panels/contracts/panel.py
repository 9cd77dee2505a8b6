"""The contracts of an account in a table that is edited in its cells."""

from collections.abc import Hashable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.contracts import last_day, renewal_day
from csdesk.domain.revenue import DoubtKind, DoubtVerdict, RevenueSource
from csdesk.entities import Changes, Hold
from csdesk.services.contracts import Agreement
from csdesk.services.revenue.revenue import AccountSource
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.contracts.columns import ContractColumns, ContractRow, remove_contract, remove_line
from csdesk.ui.panels.contracts.timeline import OverTime
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.table_area import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Button, Line, fill, row
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_PRODUCT, _START, _AMOUNT = 0, 1, 6
_DAY, _REASON = 150, 420


class CountingLine(QWidget):
    """A quiet line; where contracts and sheet both have the account, its link turns to the other of them."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel, self._source = panel, RevenueSource.CONTRACTS
        self.said = Line("", "small")
        self.turn_button = Button("", kind="link", act=self.turn)
        self.hold_button = Button(
            words.tr("Put account on hold"),
            kind="link",
            act=self.put_on_hold,
            hint=words.tr("All contracts of the account rest: less revenue, no churn."),
        )
        self.hold = AccountHold(panel)
        self._line = row(self.said, self.turn_button, None, self.hold_button, gap=k.S3)
        fill(QVBoxLayout(self), (self._line, self.hold), k.S1, (0, 0, 0, 0))

    def refresh(self) -> None:
        """Show the account of the panel; nothing while it has no revenue."""
        desk, account_id = self._panel.desk, self._panel.account_id
        found = desk.revenue.source_of(account_id)
        whole = next((one for one in desk.holds.of(account_id) if one.contract_id is None), None)
        self.hold.setVisible(whole is not None)
        if whole is not None:
            self.hold.show_record(whole.id, whole)
        is_over = whole is None or (whole.until is not None and whole.until <= self._panel.today)
        self.hold_button.setVisible(is_over)
        self.setVisible(found is not None)
        if found is not None:
            self._show_source(found)

    def _show_source(self, found: AccountSource) -> None:
        self._source = found.counts
        is_sheet = found.counts is RevenueSource.SHEET
        self.said.say(
            words.tr("Counted in KPI from the sales sheet")
            if is_sheet
            else words.tr("Counted in KPI from the contracts")
        )
        self.turn_button.setText(
            words.tr("Count the contracts instead") if is_sheet else words.tr("Count the sales sheet instead")
        )
        self.turn_button.setVisible(found.has_both)

    def turn(self) -> None:
        """Count the account from the other of the two."""
        panel = self._panel
        other = DoubtVerdict.CONTRACTS if self._source is RevenueSource.SHEET else DoubtVerdict.SHEET
        decide = panel.desk.revenue_decisions.decide
        panel.guard(lambda: decide(DoubtKind.BOTH, panel.account_id, 0, other, panel.today))

    def put_on_hold(self) -> None:
        """Put all that the account has on hold from today; the day and the reason are typed then."""
        panel = self._panel
        if panel.guard(lambda: panel.desk.holds.add(panel.account_id, panel.today, None)):
            self.hold.fields["since"].setFocus()


class AccountHold(RecordForm):
    """The last time for which all that an account has rests: from when, its last day, and why."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.guard, panel.desk.holds.edit, panel.entries)
        self._panel = panel
        since = self.fact("since", words.tr("Account on hold from"), self.entries.needed, self.entries.full)
        self.pick_days(since.field)
        until = self.fact("until", words.tr("On hold to"), self._read_last_day, self._said_last_day)
        self.pick_days(until.field)
        reason = self.fact("reason", words.tr("Reason"))
        for fact, width in ((since, _DAY), (until, _DAY), (reason, _REASON)):
            fact.setMaximumWidth(width)
        self.delete_button = Button(words.tr("Remove hold"), kind="link", act=self._delete)
        self.lay_out((row((since, 1), (until, 1), (reason, 2), None, self.delete_button, gap=k.S4),), 0)

    def _read_last_day(self, typed: str) -> date | None:
        return renewal_day(self.entries.day(typed))

    def _said_last_day(self, until: date) -> str:
        return self.entries.full(last_day(until))

    def _delete(self) -> None:
        shown, holds = self.record, self._panel.desk.holds
        if isinstance(shown, Hold):
            title = words.tr("Hold")
            self.guard.delete(lambda: holds.delete(shown.id, title), title)


class ContractsPanel(Panel):
    """What was agreed, for how long, and by when notice has to be given."""

    watches = ("contracts", "contract_lines", "holds", "revenue", "revenue_decisions")

    @override
    def build(self) -> None:
        self.model = RowsModel[ContractRow](ContractColumns(self).all(), lambda one: one.id, self)
        self._area = TableArea(self.desk, self.guard, self.model, words.tr("Contracts"), self._remove)
        self.table = self._area.table
        self.table.sort_by(_START, descending=True)
        self.table.letters["t"] = self._log_contact
        self.table.letters_first = True
        self.add_button = self._area.add_button(words.tr("Add contract"), self.add)
        self.add_line_button = Button(
            words.tr("Add amount"),
            "plus",
            hint=words.tr("Added to the selected contract. Clear an amount to remove it."),
        )
        self.close_button = Button(words.tr("Close or renew…", "a contract"), "circle-check")
        self._area.offer(self.add_line_button, "Ctrl+Shift+N", self.add_line)
        self._area.offer(self.close_button, "Ctrl+E", self.close_contract)
        self.table.acts.offers.append(Offer(words.tr("Log a contact"), "T", self._log_contact))
        self.empty = EmptyState(
            words.tr("Contract terms"),
            words.tr(
                "A contract sets the MRR and the renewal date.\nAdd its notice "
                "deadline, and csdesk counts down to that day."
            ),
            (words.tr("Add contract"), self.add),
        )
        keys = words.tr("Enter to edit, Tab for next, T to log a contact, Ctrl+Delete to move to trash.")
        self.over_time = OverTime(self.entries)
        foot = (self.add_button, self.add_line_button, self.close_button, None, Line(keys, "small"))
        self.counting, inside = CountingLine(self), QWidget()
        self._area.fill(inside, self.empty, self.over_time, foot=foot, below=k.S2)
        fill(QVBoxLayout(self), (self.counting, (inside, 1)), k.S2, (0, 0, 0, 0))
        self.entrance = self.table

    @override
    def refresh(self, changes: Changes) -> None:
        agreements = self.desk.contracts.of(self.account_id)
        holds = {one.contract_id: one for one in reversed(self.desk.holds.of(self.account_id))}
        self._area.show_rows(row for one in agreements for row in _rows(one, holds.get(one.contract.id)))
        self.over_time.show_agreements(agreements)
        self.counting.refresh()

    @override
    def arrive(self, target: Target) -> None:
        super().arrive(target)
        self._area.go(target.what)

    @override
    def add(self) -> None:
        """Add a contract in our own currency, and let its product be typed at once."""
        currency = self.desk.colleagues.company().currency
        self._area.add(lambda: (self.desk.contracts.add(self.account_id, "", currency), 0), _PRODUCT)

    def _log_contact(self) -> None:
        self.navigator.open(Target.new("contact_logs"))

    def add_line(self) -> None:
        """Let an amount be typed for the contract the hand is on: its first, or one more, which counts from today."""
        here = self._here
        contract, last = here.contract, here.line
        if last is None:
            self.table.type_new((contract.id, 0), None, _AMOUNT)
            return
        running = (contract.start or date.min) < self.today < (contract.end or date.max)
        since = self.today if running else None
        contracts, like = self.desk.contracts, (last.months, last.currency)
        self._area.add(lambda: (contract.id, contracts.add_line(contract.id, 0, *like, since=since)), _AMOUNT)

    @property
    def _here(self) -> ContractRow:
        """Return the row the hand is on, or else the first."""
        here: ContractRow = self.table.here or self.model.shown[0]
        return here

    def close_contract(self) -> None:
        """Let the contract the hand is on be closed, and the next one be made from it."""
        if self.model.shown:
            self.navigator.open(Target.account(self.account_id, "closing", self._here.contract.id))

    def _remove(self, rows: list[Hashable]) -> None:
        """Delete a further line alone, and with the first the contract it speaks for."""
        for here in [one for one in self.model.rows if one.id in rows]:
            if here.first or here.line is None:
                remove_contract(self, here.contract)
            elif (here.contract.id, 0) not in rows:
                remove_line(self, here.contract, here.line)


def _rows(agreement: Agreement, hold: Hold | None) -> list[ContractRow]:
    if not agreement.lines:
        return [ContractRow(agreement.contract, None, first=True, hold=hold)]
    lead, contract = agreement.lines[0], agreement.contract
    return [ContractRow(contract, line, first=line is lead, lead=lead, hold=hold) for line in agreement.lines]
