"""The overview: what one has to know of an account before anything else."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
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
from csdesk.ui.widgets.parts import col, fill
from csdesk.ui.widgets.scrolled import scrolled

_EDGES = 24
"""What stands beside the cards: a margin, and the scroll bar."""
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
        self._beside: QWidget | None = None
        self.health, self.plan = HealthCard(self, tasks), PlanCard()
        self.people, self.group, self.facts = PeopleCard(self), GroupCard(self), FactsCard(self)
        self.plan.opened.connect(partial(self._open, "plan"))
        self.plan.wanted.connect(partial(self._open, "plan", adds=True))
        self.people.opened.connect(partial(self._open, "people"))
        self.people.wanted.connect(partial(self._open, "people", adds=True))
        self.group.opened.connect(lambda account_id: self.navigator.open(Target.account(account_id)))
        left, right = col(self.plan, self.facts, None, gap=k.S4), col(self.people, self.group, None, gap=k.S4)
        self._columns, self._cards = (left, right), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        fill(self._cards, [(left, 1), (right, 1)], k.S4, (0, 0, 0, 0))
        below = QWidget()
        below.setLayout(self._cards)
        whole = col(self.health, below, None, gap=k.S4, margins=(0, 0, k.S2, k.S2))
        self.inside = QWidget()
        self._line = QHBoxLayout(self.inside)
        fill(self._line, [(whole, 1)], k.S2, (0, 0, 0, 0))
        self._area = scrolled(self.inside)
        fill(QVBoxLayout(self), [self._area], 0, (0, 0, 0, 0))

    def hold(self, side: QWidget) -> None:
        """Have what stands beside the parts here, so that one bar scrolls both."""
        self._line.addWidget(side)
        self._beside = side

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let the cards stand in two columns where there is room for both, else below each other."""
        beside = self._beside.width() + k.S2 if self._beside is not None and not self._beside.isHidden() else 0
        wanted = sum(column.minimumSizeHint().width() for column in self._columns) + k.S4 + _EDGES
        roomy = self.width() - beside >= wanted
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.LeftToRight if roomy else direction.TopToBottom)

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
        self.fit()

    def _show_group(self) -> None:
        self.group.show_group(self.desk.groups.of(self.account_id, self.today), other=self._grouped != self.account_id)
        self._grouped = self.account_id
