"""A plan beside its template: what differs, what of it is taken over, and what stays as she has it."""

from collections.abc import Collection
from typing import Self

from PySide6.QtCore import Qt
from typing_extensions import override

from csdesk.domain.template_difference import DifferenceLine
from csdesk.services.plans.plans import Planned
from csdesk.services.templates.plans import PlanComparison
from csdesk.ui.panels.difference_card import DifferenceCard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.words import words


class CompareCard(DifferenceCard):
    """A plan and a template."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel, words.tr("Compare with template"))
        self._plan_id, self._came_from = 0, ""
        self._found: PlanComparison | None = None
        self.template = Choice()
        self.template.setAccessibleName(words.tr("Template"))
        self.template.currentIndexChanged.connect(lambda _place: self._show())
        self.hold(self.template, self.lists, go=self.go)

    @property
    def key(self) -> str:
        """Return the template that is compared with."""
        return self.template.value or ""

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

    @override
    def take_over_lines(self, lines: Collection[DifferenceLine]) -> int:
        return self.panel.desk.template_plans.take_over(self._plan_id, self.key, lines, self.panel.today)

    def _offer(self) -> None:
        """Offer the templates, that which the plan came from first."""
        known = {one.key: one.name for one in self.panel.desk.templates.all()}
        keys = sorted(known, key=lambda key: key != self._came_from)
        self.template.offer([(key, known[key]) for key in keys])

    def _show(self) -> None:
        """Show the comparison; what was ticked stays ticked where it still stands."""
        self._found = None
        if self.key:
            self.panel.guard(self._compare)
        found = self._found
        none = words.tr("No differences.") if found else "" if self.key else words.tr("No plan template yet.")
        self.show_lines(found.lines if found else (), none, same=bool(found and found.same))

    def _compare(self) -> None:
        self._found = self.panel.desk.template_plans.compare(self._plan_id, self.key, self.panel.today)
