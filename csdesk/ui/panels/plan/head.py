"""The head of a plan: its title, status, depth and period, and how far it is."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from csdesk.domain.plans import Definition, PlanStatus
from csdesk.domain.tiers import is_other_depth
from csdesk.entities import TierDefinition
from csdesk.services.plans.plans import Planned
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import ChoiceChip, RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.figures import ProgressFigure
from csdesk.ui.widgets.parts import Line, fill, row
from csdesk.ui.words import words

_FIGURE, _FIRST = 176, 100  # the figures take their room before the gap beside them does
_DATE, _NARROW_DATE, _WORDS = 140, 114, 84
_ROOM_FOR_DEPTH, _ROOM_FOR_WISH = 840, 1040  # where there is less, the title takes it
_MOST = 64
"""So many characters of what a success means stand in the menu; the tool tip has it whole."""


class DepthChoice(QWidget):
    """A chip to choose light or deep; what either means for the tier is offered with it."""

    def __init__(self, choose: Callable[[Any], object]) -> None:
        """Call ``choose`` with the depth taken."""
        super().__init__()
        self.chip = ChoiceChip(words.tr("Success definition"), [], choose)
        self.wish = Line("", "small")
        self._differs, self._is_roomy = False, True
        fill(QHBoxLayout(self), (self.chip, self.wish), k.S1, (0, 0, 0, 0))

    def allow(self, *, room: bool) -> None:
        """Say what the tier wants beside the chip where there is room; the tool tip says it anyway."""
        self._is_roomy = room
        self.wish.setVisible(room and self._differs)

    def show_depth(self, depth: Definition | None, tier: TierDefinition | None) -> None:
        """Show how deep a plan aims, and what its tier wants if that is something else."""
        short = {
            None: words.tr("Light or deep"),
            Definition.LIGHT: words.tr("Light"),
            Definition.DEEP: words.tr("Deep"),
        }
        meant = {Definition.LIGHT: tier.light, Definition.DEEP: tier.deep} if tier else {}
        choices = [(one, self._offered(one, meant.get(one, ""))) for one in (Definition.LIGHT, Definition.DEEP)]
        self.chip.offer([(None, words.tr("Not defined")), *choices])
        self.chip.show_value(depth, short.get(depth, ""))
        wanted = tier.depth if tier else None
        self._differs = is_other_depth(depth, wanted)
        wish = self._wish(tier, short.get(wanted, "")) if tier and wanted else ""
        self.wish.say(wish)
        self.allow(room=self._is_roomy)
        told = (self.chip.name, wish, meant.get(depth or wanted or Definition.OTHER, ""))
        self.chip.setToolTip(tip("\n".join(filter(None, told))))

    def _offered(self, depth: Definition, meaning: str) -> str:
        named, flowing = labels.name(depth), " ".join(meaning.split())
        short = flowing if len(flowing) <= _MOST else flowing[: _MOST - 1].rstrip() + "…"
        return f"{named}: {short}".replace("&", "&&") if short else named

    def _wish(self, tier: TierDefinition, wanted: str) -> str:
        return words.tr("{tier} target: {depth}").format(tier=labels.tier(tier.tier), depth=wanted)


class PlanHead(RecordForm):
    """Title, status, how deep a success is meant, period, purpose; activity and outcome apart, never as one figure."""

    agreed = Signal()

    def __init__(self, panel: Panel, *beside: QWidget) -> None:
        """Edit the plan that is shown; ``beside`` are the buttons at the right."""
        super().__init__(panel.guard, panel.desk.plans.edit_plan, panel.entries)
        self._panel = panel
        statuses = [(one, labels.name(one)) for one in PlanStatus if one is not PlanStatus.OTHER]
        self.title = self.fitted("title", words.tr("Plan title"), k.ENTRY, k.STRONG)
        self.status = self.chip("status", words.tr("Plan status"), statuses, self._on_status)
        self.status.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # the title gives way before it
        self.definition = DepthChoice(self.chooser("definition"))
        self.activity = ProgressFigure(words.tr("Activity"))
        self.outcome = ProgressFigure(words.tr("Outcome"))
        self.day("starts_on", words.tr("From"))
        self.day("ends_on", words.tr("Until"))
        self.fact("purpose", words.tr("In the customer's words"))
        self.fact("purpose_by", words.tr("Said by"))
        self.day("purpose_on", words.tr("Said on"), past=True)
        self.fact("headline", words.tr("Where we are, in a sentence"))
        self._arrange(beside)

    def _arrange(self, beside: tuple[QWidget, ...]) -> None:
        for name in ("purpose", "headline"):
            self.facts[name].setMinimumWidth(_WORDS)
        for figure in (self.activity, self.outcome):
            figure.setMinimumWidth(figure.least)
            figure.setMaximumWidth(_FIGURE)
        facts = [(fact, 1) if name in ("purpose", "headline") else fact for name, fact in self.facts.items()]
        chips = row(self.status, self.definition, gap=k.S1)
        figures = (self.activity, _FIRST), k.S2, (self.outcome, _FIRST)
        self.lay_out((row(self.title, chips, None, *figures, k.S2, *beside), row(*facts, gap=k.S2)), k.S2)

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
        plan = planned.plan
        self.show_record(plan.id, plan)
        self.status.setToolTip(tip(self._reviewed(plan.id)))
        self.definition.show_depth(plan.definition, self._panel.desk.tiers.of_account(plan.account_id))
        done, total = planned.activity.done, planned.activity.total
        note = words.tr("{done} of {total}").format(done=str(done), total=str(total))
        self.activity.show_share(planned.activity.share, note if total else words.tr("no milestones yet"))
        self.outcome.show_share(planned.outcome_progress, self._measured(planned))

    def _reviewed(self, plan_id: int) -> str:
        last = self._panel.desk.account_reviews.plans().get(plan_id)
        if last is None:
            return words.tr("Not reviewed yet")
        return words.tr("Last reviewed {day}").format(day=dates.full(last, words.language))

    def _measured(self, planned: Planned) -> str:
        known = sum(one.share is not None for one in planned.outcomes)
        if not known:
            return words.tr("no reading yet")
        return words.tr("mean of %n", "outcomes", known)

    def _on_status(self, status: PlanStatus) -> None:
        """Agreeing keeps a version; anything else is only said."""
        if status is PlanStatus.AGREED and self.record.status is not PlanStatus.AGREED:
            self.agreed.emit()
        else:
            self.chooser("status")(status)
