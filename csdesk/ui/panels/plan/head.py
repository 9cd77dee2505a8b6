"""What stands above the outline: the plan's title, its status, how far it has come, and what it is for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.plans import PlanStatus
from csdesk.entities import SuccessPlan
from csdesk.services.plans.plans import Planned
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.choice import ChoiceChip
from csdesk.ui.panels.fitted import FittedField
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.depth import DepthChoice
from csdesk.ui.widgets.figures import ProgressFigure
from csdesk.ui.widgets.parts import row
from csdesk.ui.words import words

_FIGURE, _FIRST = 176, 100  # the figures take their room before the gap beside them does
_DATE, _NARROW_DATE, _WORDS = 140, 114, 84
_ROOM_FOR_DEPTH, _ROOM_FOR_WISH = 840, 1040  # where there is less, the title takes it


class PlanHead(QWidget):
    """Title, status, how deep a success is meant, period, purpose; activity and outcome apart, never as one figure."""

    agreed = Signal()

    def __init__(self, panel: Panel, *beside: QWidget) -> None:
        """Edit the plan that is shown; ``beside`` are the buttons at the right."""
        super().__init__()
        self._panel, self._plans = panel, panel.desk.plans
        self._plan: SuccessPlan | None = None
        statuses = [(one, labels.plan_status(one)) for one in PlanStatus if one is not PlanStatus.OTHER]
        self.title = FittedField(words.tr("Plan title"), self._text("title"), k.ENTRY, k.STRONG)
        self.title.refused.connect(panel.guard.warn)
        self.status = ChoiceChip(words.tr("Plan status"), statuses, self._on_status)
        self.definition = DepthChoice(self._choose("definition"))
        self.activity = ProgressFigure(words.tr("Activity"))
        self.outcome = ProgressFigure(words.tr("Outcome"))
        self.facts = {
            "starts_on": panel.fact(words.tr("From"), self._day("starts_on")),
            "ends_on": panel.fact(words.tr("Until"), self._day("ends_on")),
            "purpose": panel.fact(words.tr("In the customer's words"), self._text("purpose")),
            "purpose_by": panel.fact(words.tr("Said by"), self._text("purpose_by")),
            "purpose_on": panel.fact(words.tr("Said on"), self._day("purpose_on")),
            "headline": panel.fact(words.tr("Where we are, in a sentence"), self._text("headline")),
        }
        self._lay_out(beside)

    def _lay_out(self, beside: tuple[QWidget, ...]) -> None:
        for name in ("purpose", "headline"):
            self.facts[name].setMinimumWidth(_WORDS)
        for figure in (self.activity, self.outcome):
            figure.setMinimumWidth(figure.least)
            figure.setMaximumWidth(_FIGURE)
        facts = [(fact, 1) if name in ("purpose", "headline") else fact for name, fact in self.facts.items()]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(k.S2)
        chips = row(self.status, self.definition, gap=k.S1)
        figures = (self.activity, _FIRST), k.S2, (self.outcome, _FIRST)
        box.addWidget(row(self.title, chips, None, *figures, k.S2, *beside))
        box.addWidget(row(*facts, gap=k.S2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOM_FOR_DEPTH
        self.definition.setVisible(roomy)
        self.definition.allow(room=self.width() >= _ROOM_FOR_WISH)
        for name in ("starts_on", "ends_on", "purpose_on", "purpose_by"):
            self.facts[name].setFixedWidth(_DATE if roomy else _NARROW_DATE)

    def show_plan(self, planned: Planned) -> None:
        """Show a plan."""
        plan, entries = planned.plan, self._panel.entries
        self._plan = plan
        self.title.show_text(plan.title)
        self.status.show_value(plan.status)
        self.definition.show_depth(plan.definition, self._panel.desk.tiers.of_account(plan.account_id))
        for name, fact in self.facts.items():
            value = getattr(plan, name)
            fact.field.show_text(value if isinstance(value, str) else entries.full(value))
        done, total = planned.activity.done, planned.activity.total
        note = words.tr("{done} of {total}").format(done=str(done), total=str(total))
        self.activity.show_share(planned.activity.share, note if total else words.tr("no milestones yet"))
        self.outcome.show_share(planned.outcome_progress, self._measured(planned))

    def _measured(self, planned: Planned) -> str:
        known = sum(one.share is not None for one in planned.outcomes)
        if not known:
            return words.tr("no reading yet")
        return words.tr("mean of %n", "outcomes", known)

    def _edit(self, **values: Any) -> None:
        if self._plan is not None:
            self._plans.edit_plan(self._plan.id, **values)

    def _on_status(self, status: PlanStatus) -> None:
        """Agreeing keeps a version; anything else is only said."""
        if status is PlanStatus.AGREED and self._plan is not None and self._plan.status is not PlanStatus.AGREED:
            self.agreed.emit()
        else:
            self._choose("status")(status)

    def _choose(self, column: str) -> Callable[[Any], object]:
        return lambda value: self._panel.guard(lambda: self._edit(**{column: value}))

    def _text(self, column: str) -> Callable[[str], object]:
        return lambda typed: self._edit(**{column: typed.strip()})

    def _day(self, column: str) -> Callable[[str], object]:
        return lambda typed: self._edit(**{column: self._panel.entries.day(typed, past=column == "purpose_on")})
