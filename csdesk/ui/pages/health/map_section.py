"""All accounts by their measures: who is low, in what, and what is stale; how many there are of each level."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.accounts import tier_order
from csdesk.domain.levels import Level
from csdesk.entities import Changes
from csdesk.services.health.portrait import MappedAccount
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.health.levels_chart import LevelsChart
from csdesk.ui.pages.health.map_view import HealthMapView
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import FittedStack
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import Card, ValueSegments, fill, row, text
from csdesk.ui.words import words

_WEEKS = 26
_STAGES = ("onboarding", "adoption", "expansion", "other")
_WORST = (Level.D, Level.C, Level.UNKNOWN, Level.B, Level.A)


class MapSection(Section):
    """Grouped by tier, stage or owner; of a group those that are low come first."""

    watches = ("accounts", "colleagues", "health_models", "health_snapshots", "measures")

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, guard)
        self.map = HealthMapView()
        self.map.opened.connect(lambda account: self.navigator.open(Target.account(account)))
        groups = [
            ("tier", words.tr("Tier")),
            ("stage", words.tr("Stage")),
            ("owner", words.tr("Owner")),
            ("", words.tr("None", "no grouping")),
        ]
        self.group = ValueSegments(words.tr("Group by"), groups)
        self.group.picked.connect(lambda _value: self._show())
        self.levels = LevelsChart()
        self._later = QTimer(self, singleShot=True, interval=0)  # the map is there first
        self._later.timeout.connect(self._show_levels)
        self.said = text("", "muted")
        self.empty = EmptyState(
            words.tr("The health of all accounts"),
            words.tr("Each account stands here with its measures, once anything of it is known."),
            (words.tr("Import a table"), lambda: self.navigator.open(Target("import"))),
            "heart-pulse",
        )
        self.entrance = self.map
        head = row(text(words.tr("Group by"), "small"), self.group, None, self.said, gap=k.S3)
        levels = Card(words.tr("Levels over the last 26 weeks"), self.levels)
        self._full = Card("", (self.map, 1), pad=0)
        self._body = FittedStack(self._full, self.empty)
        fill(QVBoxLayout(self), (head, levels, (self._body, 1)), k.S3, (0, 0, 0, 0))
        self._levels = levels

    @override
    def refresh(self, changes: Changes) -> None:
        self._shown = self.desk.health_portraits.now()
        measured = any(one.week for one in self._shown.accounts)
        self._body.turn_to(self._full if measured else self.empty)
        self._levels.setVisible(measured)
        self._later.start()
        self.said.setText(words.tr("%n account(s)", "", len(self._shown.accounts)))
        self._show()

    def _show_levels(self) -> None:
        if self.desk.database.is_here():  # the window may be closed by now
            self.levels.show_weeks(self.desk.health_portraits.levels(_WEEKS))

    def _show(self) -> None:
        by = str(self.group.value)
        order, title = _GROUPS.get(by, (None, None))
        accounts = sorted(self._shown.accounts, key=lambda one: (order(one) if order else 0, *_low_first(one)))
        shown = type(self._shown)(tuple(accounts), self._shown.columns, self._shown.measures)
        self.map.show_map(shown, self.desk.health_history.names(), title)


def _low_first(one: MappedAccount) -> tuple[int, int, str]:
    score = one.week.score if one.week else None
    return _WORST.index(one.level), -1 if score is None else score, one.reading or one.name


def _stage(one: MappedAccount) -> str:
    return labels.name(one.stage) if one.stage else words.tr("No stage")


_GROUPS: dict[str, tuple[Callable[[MappedAccount], object], Callable[[MappedAccount], str]]] = {
    "tier": (
        lambda one: (not one.tier, tier_order(one.tier)),
        lambda one: labels.tier(one.tier) if one.tier else words.tr("No tier"),
    ),
    "stage": (lambda one: _STAGES.index(one.stage.value) if one.stage else len(_STAGES), _stage),
    "owner": (lambda one: (not one.owner, one.owner), lambda one: one.owner or words.tr("No owner")),
}
