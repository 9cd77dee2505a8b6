"""How the account counts in KPI: from its contracts or from the sales sheet, and while all of it is on hold."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.domain.contracts import last_day, renewal_day
from csdesk.domain.revenue import DoubtKind, DoubtVerdict, RevenueSource
from csdesk.entities import Hold
from csdesk.services.revenue.revenue import AccountSource
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.parts import Button, Line, fill, row
from csdesk.ui.words import words

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
