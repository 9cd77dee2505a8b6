"""The renewal clock: how long there is till notice has to be given, or till the contract ends."""

from datetime import timedelta

from typing_extensions import override

from csdesk.entities import Contract
from csdesk.services.accounts import AccountRow
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.account_card import AccountCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.parts import Line, col, mark_as, text
from csdesk.ui.words import words

_SOON = timedelta(days=30)


class RenewalCard(AccountCard):
    """Hidden while nothing has to be renewed."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self.value, self.day, self.note = Line("", "strong"), Line("", "small"), text("", "small", wrap=True)
        super().__init__(words.tr("Renewal"), self.value, col(self.day, self.note, gap=0), gap=k.S1)

    @override
    def show_account(self, account: AccountRow) -> None:
        present, entries = account.present, self._panel.entries
        self.setVisible(present.clock is not None and not account.gone)
        if present.clock is None:
            return
        self.value.say(entries.away(present.clock))
        mark_as(self.value, "late" if present.clock - self._panel.today <= _SOON else "strong")
        deadline = words.tr("Notice deadline {date}").format(date=entries.full(present.notice))
        end = words.tr("Last day {date}").format(date=entries.full(present.last_day))
        self.day.say(deadline if present.notice else end)
        self.note.setText("\n".join([*([end] if present.notice else []), *self._notes(account)]))
        self.note.setVisible(bool(self.note.text()))

    def _notes(self, account: AccountRow) -> list[str]:
        """Return what else there is to know, as far as it is known."""
        present = account.present
        renews = words.tr("Renews on {date}").format(date=self._panel.entries.full(present.renewal))
        found = [renews] if present.renewal else []
        found += [] if present.notice else [words.tr("No notice deadline set, so this counts to the last day.")]
        found += [words.tr("The last day has passed, but no outcome is recorded.")] if present.overdue else []
        contract = self._contract(account)
        if contract is not None and contract.auto_renewal:
            found.append(words.tr("Renews automatically unless notice is given."))
        if contract is not None and contract.forecast:
            said = labels.name(contract.forecast)
            found.append(words.tr("Forecast: {forecast}").format(forecast=said))
        return found

    def _contract(self, account: AccountRow) -> Contract | None:
        """Return the contract that the clock counts for."""
        clock = (account.present.renewal, account.present.notice)
        all_of_it = (one.contract for one in self._panel.desk.contracts.of(account.id))
        return next((one for one in all_of_it if (one.end, one.notice_deadline) == clock), None)
