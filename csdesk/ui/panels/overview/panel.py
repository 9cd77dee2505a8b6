"""The overview: what one has to know of an account before anything else."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import (
    Changes,
)
from csdesk.services.accounts import TOUCHES
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.overview.facts import FactsCard
from csdesk.ui.panels.overview.group import GroupCard
from csdesk.ui.panels.overview.health import HealthCard
from csdesk.ui.panels.overview.people import PeopleCard
from csdesk.ui.panels.overview.plan import PlanCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import col, fill, row
from csdesk.ui.widgets.scrolled import scrolled

_PLAN = ("success_plans", "outcomes", "outcome_readings", "goals", "milestones")


class OverviewPanel(Panel):
    """Health over all of it; below, the plan and the facts, the people and the group."""

    watches = (
        *(
            "accounts",
            "contacts",
            *TOUCHES,
            "contracts",
            "contract_lines",
            "custom_fields",
            "health_snapshots",
            "tier_definitions",
        ),
        *_PLAN,
    )

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard, tasks: TaskRunner) -> None:
        """Show nothing yet; the chart is prepared by the tasks."""
        super().__init__(desk, bus, entries, guard)
        self._grouped = 0
        self.health, self.plan = HealthCard(self, tasks), PlanCard()
        self.people, self.group, self.facts = PeopleCard(self), GroupCard(self), FactsCard(self)
        self.plan.opened.connect(partial(self._open, "plan"))
        self.plan.wanted.connect(partial(self._open, "plan", adds=True))
        self.people.opened.connect(partial(self._open, "people"))
        self.people.wanted.connect(partial(self._open, "people", adds=True))
        self.group.opened.connect(lambda account_id: self.navigator.open(Target.account(account_id)))
        left, right = col(self.plan, self.facts, None, gap=k.S4), col(self.people, self.group, None, gap=k.S4)
        whole = col(self.health, row((left, 1), (right, 1), gap=k.S4), None, gap=k.S4, margins=(0, 0, k.S2, k.S2))
        self._area = scrolled(whole)
        fill(QVBoxLayout(self), [self._area], 0, (0, 0, 0, 0))

    def _open(self, tab: str, *, adds: bool = False) -> None:
        self.navigator.open(Target("account", self.account_id, tab, adds=adds))

    def to_the_end(self) -> None:
        """Scroll to what stands last."""
        self._area.verticalScrollBar().setValue(self._area.verticalScrollBar().maximum())

    @override
    def refresh(self, changes: Changes) -> None:
        facts_touched = changes.touch("accounts", "custom_fields", "tier_definitions")
        account = self.desk.accounts.get(self.account_id) if facts_touched else None
        if account is not None:
            self.facts.show_account(account, self.desk.custom_fields.all())
        if changes.touch("accounts", "contracts", "contract_lines", "health_snapshots"):
            self._show_group()
        if changes.touch("contacts", *TOUCHES):
            last = self.desk.contact_logs.last_of_people(self.account_id, self.today)
            self.people.show_people(self.desk.contacts.of(self.account_id), last)
        if changes.touch(*_PLAN):
            plans = self.desk.plans.of(self.account_id)
            self.plan.show_plan(self.desk.plans.whole(plans[0].id) if plans else None)
        if changes.touch("health_snapshots"):
            self.health.show_account(self.account_id)

    def _show_group(self) -> None:
        self.group.show_group(self.desk.groups.of(self.account_id, self.today), other=self._grouped != self.account_id)
        self._grouped = self.account_id
