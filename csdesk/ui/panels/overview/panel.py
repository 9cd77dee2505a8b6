"""The overview: what one has to know of an account before anything else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import (
    Account,
    Changes,
    Contact,
    ContactLog,
    Goal,
    HealthSnapshot,
    Milestone,
    Outcome,
    OutcomeReading,
    SuccessPlan,
    TierDefinition,
)
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.contact_log.list import LogCard
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.overview.facts import FactsCard
from csdesk.ui.panels.overview.health import HealthCard
from csdesk.ui.panels.overview.people import PeopleCard
from csdesk.ui.panels.overview.plan import PlanCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import col, row

_PLAN = (SuccessPlan, Outcome, OutcomeReading, Goal, Milestone)


class OverviewPanel(Panel):
    """Health, plan and people at the left, the facts at the right."""

    watches = (Account, Contact, ContactLog, HealthSnapshot, TierDefinition, *_PLAN)
    plan_opened = Signal()
    plan_wanted = Signal()
    people_opened = Signal()
    person_wanted = Signal()
    contact_wanted = Signal()
    log_opened = Signal(object)

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard, tasks: TaskRunner) -> None:
        """Show nothing yet; the chart is prepared by the tasks."""
        super().__init__(desk, bus, entries, guard)
        self.health, self.plan = HealthCard(self, tasks), PlanCard(self)
        self.people, self.log, self.facts = PeopleCard(self), LogCard(self), FactsCard(self)
        self.plan.opened.connect(self.plan_opened)
        self.plan.wanted.connect(self.plan_wanted)
        self.people.opened.connect(self.people_opened)
        self.people.wanted.connect(self.person_wanted)
        self.log.opened.connect(self.log_opened)
        self.log.wanted.connect(self.contact_wanted)
        self.facts.setFixedWidth(k.PANEL)
        doing = col(self.plan, (self.log, 1), gap=k.S4)
        left = col(self.health, row((doing, 1), (self.people, 1), gap=k.S4), None, gap=k.S4)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(row((left, 1), col(self.facts, None), gap=k.S4, margins=(0, 0, k.S2, k.S2)))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(area)

    @override
    def refresh(self, changes: Changes) -> None:
        if changes.touch(Account, TierDefinition):
            account = self.desk.accounts.get(self.account_id)
            if account is not None:
                self.facts.show_account(account)
        if changes.touch(Account, ContactLog, TierDefinition):
            for found in self.desk.accounts.rows(self.today, [self.account_id]):
                self.facts.last_contact.show_account(found)
        if changes.touch(Contact, ContactLog):
            self._show_people()
        if changes.touch(*_PLAN):
            plans = self.desk.plans.of(self.account_id)
            self.plan.show_plan(self.desk.plans.whole(plans[0].id) if plans else None)
        if changes.touch(HealthSnapshot):
            self.health.show_account(self.account_id)

    def _show_people(self) -> None:
        """Show the people, and the contacts with them."""
        people, logs = self.desk.contacts.of(self.account_id), self.desk.contact_logs
        self.people.show_people(people, logs.last_of_people(self.account_id, self.today))
        self.log.show_logs(self.account_id, logs.of(self.account_id), {one.id: one.name for one in people})
