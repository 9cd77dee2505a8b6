"""What stands beside the parts of an account: the renewal clock, who is to do what next, small wins, last contacts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.contact_log.list import LogCard
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side.milestones import MilestonesCard
from csdesk.ui.panels.side.renewal import RenewalCard
from csdesk.ui.panels.small_wins.list import WinsCard
from csdesk.ui.widgets.parts import col, fill
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_PLAN = ("success_plans", "goals", "milestones")


class SidePanel(Panel):
    """Cards below each other; one that has nothing behind it is absent."""

    watches = ("contacts", "contact_logs", "small_wins", *_PLAN)
    contact_wanted = Signal()
    log_opened = Signal(object)
    win_wanted = Signal()
    win_opened = Signal(object)
    plan_opened = Signal()

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, entries, guard)
        self.renewal, self.milestones, self.log = RenewalCard(self), MilestonesCard(self), LogCard(self)
        self.wins = WinsCard(self)
        self.wins.opened.connect(self.win_opened)
        self.wins.wanted.connect(self.win_wanted)
        self.log.opened.connect(self.log_opened)
        self.log.wanted.connect(self.contact_wanted)
        self.milestones.opened.connect(self.plan_opened)
        cards = (self.renewal, self.milestones, self.wins, self.log)
        area = scrolled(col(*cards, None, gap=k.S4, margins=(0, 0, k.S2, k.S2)))
        fill(QVBoxLayout(self), [area], 0, (0, 0, 0, 0))
        self.setFixedWidth(k.PANEL)
        self.setAccessibleName(words.tr("Account sidebar"))

    def show_row(self, account: AccountRow) -> None:
        """Show what the header shows too: read once for both."""
        self.log.last.show_account(account)
        self.renewal.show_account(account)

    @override
    def refresh(self, changes: Changes) -> None:
        if changes.touch("contacts", "contact_logs"):
            names = {one.id: one.name for one in self.desk.contacts.of(self.account_id)}
            self.log.show_logs(self.account_id, self.desk.contact_logs.of(self.account_id), names)
        if changes.touch("small_wins"):
            self.wins.show_entries(self.account_id, self.desk.small_wins.of(self.account_id))
        if changes.touch(*_PLAN):
            self.milestones.show_milestones(self.desk.plans.to_do(self.account_id))
