"""What stands beside the parts of an account: the renewal clock, who is to do what next, small wins, last contacts."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.contact_log.list import LogCard
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.side.milestones import MilestonesCard
from csdesk.ui.panels.side.renewal import RenewalCard
from csdesk.ui.panels.small_wins.list import WinsCard
from csdesk.ui.widgets.parts import col
from csdesk.ui.words import words

_PLAN = ("success_plans", "goals", "milestones")


class SidePanel(Panel):
    """Cards below each other; one that has nothing behind it is absent."""

    watches = ("contacts", "contact_logs", "small_wins", *_PLAN)

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, entries, guard)
        self.renewal, self.milestones, self.log = RenewalCard(self), MilestonesCard(self), LogCard(self)
        self.wins = WinsCard(self)
        for card, table in ((self.wins, "small_wins"), (self.log, "contact_logs")):
            card.opened.connect(lambda record, table=table: self.navigator.open(Target(table, record.id, what=record)))
            card.wanted.connect(partial(self.navigator.open, Target.new(table)))
        self.milestones.opened.connect(lambda: self.navigator.open(Target.plan(self.account_id)))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cards = (self.renewal, self.milestones, self.wins, self.log)
        area.setWidget(col(*cards, None, gap=k.S4, margins=(0, 0, k.S2, k.S2)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)
        self.setFixedWidth(k.PANEL)
        self.setAccessibleName(words.tr("Beside the account"))

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
