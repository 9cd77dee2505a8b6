"""A plan beside its template: what differs, what of it is taken over, and what stays as she has it."""

from collections.abc import Iterable, Iterator
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.template_difference import DifferenceLine, TemplateChange
from csdesk.services.plans.plans import Planned
from csdesk.services.templates.plans import PlanComparison
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.difference_words import DifferenceWords
from csdesk.ui.panels.plan.side_card import SideCard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, col, text
from csdesk.ui.widgets.tick import Tick
from csdesk.ui.words import words

_TICK = k.ICON + k.S3


class CompareCard(SideCard):
    """Space ticks a line; what is ticked is taken over as one step."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(words.tr("Compare with template"), words.tr("Close"))
        self._panel = panel
        self._told = DifferenceWords(panel.entries)
        self._plan_id, self._came_from = 0, ""
        self._found: PlanComparison | None = None
        self.ticks: dict[DifferenceLine, Tick] = {}
        self.template = Choice()
        self.template.setAccessibleName(words.tr("Template"))
        self.template.currentIndexChanged.connect(lambda _place: self._show())
        self._lists = KeyedList(k.S2)
        self.go = Button("", "check", "primary")
        self.go.clicked.connect(self.take)
        self.hold(self.template, self._lists, go=self.go)

    @property
    def key(self) -> str:
        """Return the template that is compared with."""
        return self.template.value or ""

    @property
    def chosen(self) -> list[DifferenceLine]:
        """Return the lines that are ticked."""
        return [line for line, tick in self.ticks.items() if tick.isChecked()]

    def of(self, planned: Planned) -> None:
        """Say which plan is meant."""
        other = planned.plan.id != self._plan_id
        self._plan_id, self._came_from = planned.plan.id, planned.plan.template
        if self.isVisible():
            if other:
                self._offer()
            self._show()

    @override
    def reopen(self, _former: Self) -> None:
        self.open()

    def open(self) -> None:
        """Show the card, with the template that the plan came from."""
        self.opened.emit()
        self._offer()
        self._show()
        self.show()
        (next(iter(self.ticks.values()), self.template)).setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> None:
        """Take over what is ticked."""
        panel, chosen, taken = self._panel, self.chosen, list[int]()
        take = panel.desk.template_plans.take_over
        if chosen and panel.guard(lambda: taken.append(take(self._plan_id, self.key, chosen, panel.today))):
            panel.notice.say(words.tr("%n change(s) applied. Press Ctrl+Z to undo.", "", taken[0]))

    def _offer(self) -> None:
        """Offer the templates, that which the plan came from first."""
        known = {one.key: one.name for one in self._panel.desk.templates.all()}
        keys = sorted(known, key=lambda key: key != self._came_from)
        self.template.offer([(key, known[key]) for key in keys])

    def _show(self) -> None:
        """Show the comparison; what was ticked stays ticked where it still stands."""
        before = {line: tick.isChecked() for line, tick in self.ticks.items()}
        self.ticks, self._found = {}, None
        if self.key:
            self._panel.guard(self._compare)
        found = self._found
        lines: tuple[DifferenceLine, ...] = found.lines if found else ()
        taken = self._taken([one for one in lines if one.stays is None], before, same=bool(found and found.same))
        none = []
        if not lines and (found or not self.key):
            said = words.tr("No differences.") if found else words.tr("No plan template yet.")
            none = [text(said, "muted")]
        self._lists.put(*taken, *self._staying([one for one in lines if one.stays is not None]), *none)
        self.go.setVisible(bool(self.ticks))
        self._count()

    def _compare(self) -> None:
        self._found = self._panel.desk.template_plans.compare(self._plan_id, self.key, self._panel.today)

    def _taken(
        self, lines: Iterable[DifferenceLine], before: dict[DifferenceLine, bool], *, same: bool
    ) -> Iterator[QWidget]:
        """Yield what can be taken over; what the template itself has changed is ticked, nothing that comes or goes."""
        for line in lines:
            tick = Tick(self._told.part(line))
            tick.setToolTip(tip(line.title))
            tick.setAccessibleName(f"{self._told.part(line)}: {self._told.what(line)}")
            tick.setChecked(before.get(line, same and line.change is TemplateChange.ALTER))
            tick.toggled.connect(self._count)
            self.ticks[line] = tick
            what = text(self._told.what(line), "small", wrap=True)
            what.setContentsMargins(_TICK, 0, 0, k.S1)
            yield col(tick, what, gap=0)

    def _staying(self, lines: list[DifferenceLine]) -> Iterator[QWidget]:
        if lines:
            yield text(words.tr("Kept as is"), "strong")
        for line in lines:
            said = text(self._told.part(line), wrap=True), text(self._told.stays(line), "small", wrap=True)
            yield col(*said, gap=0)

    def _count(self) -> None:
        count = len(self.chosen)
        self.go.setText(" " + words.tr("Apply %n change(s)", "", count))
        self.go.setEnabled(count > 0)
