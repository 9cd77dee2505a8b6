"""What stands around the outline: the head above it, the buttons below it, and what is chosen at its right."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QWidget
from typing_extensions import override

from csdesk.domain.plans import Definition, PlanStatus, Side
from csdesk.domain.tiers import is_other_depth
from csdesk.entities import Outcome, TierDefinition
from csdesk.services.plans.plans import Planned
from csdesk.ui import dates, keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.keys import native
from csdesk.ui.panels.form import ChoiceChip, RecordForm
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.nodes import Key, Node
from csdesk.ui.panels.plan.timeline_paint import BAR
from csdesk.ui.tips import tip
from csdesk.ui.widgets.figures import ProgressFigure
from csdesk.ui.widgets.parts import Button, Line, Painted, fill, row
from csdesk.ui.words import words

_FIGURE, _FIRST = 176, 100  # the figures take their room before the gap beside them does
_DATE, _NARROW_DATE, _WORDS = 140, 114, 84
_ROOM_FOR_DEPTH, _ROOM_FOR_WISH = 840, 1040  # where there is less, the title takes it
_MOST = 64
"""So many characters of what a success means stand in the menu; the tool tip has it whole."""
_SWATCH, _NAME = 18, 120
KEYS = "Ctrl+P"
"""The keys that offer the patterns."""


class AddButton(Button):
    """Bears the whole name of a kind of row, or a short one; it needs no more room than the short one does."""

    def __init__(self, name: str, short: str) -> None:
        super().__init__(short, "plus", "ghost")
        self._names = {False: name, True: short}
        self.setAccessibleName(name)
        self._measure()
        self.be_short(short=False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        said = self.text()
        self.be_short(short=True)
        self.setMinimumWidth(self.sizeHint().width())
        self.setText(said)

    def be_short(self, *, short: bool) -> None:
        """Bear the short name, or the whole one."""
        self.setText(f" {self._names[short]}")


class Hints(Line):
    """A text on one line that is there whole or not at all: half a key helps nobody."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def _fit(self) -> None:
        super()._fit()
        if self.toolTip():
            self.setText("")


class Legend(Painted):
    """Ours and theirs; it gives way before the window does, and is there whole or not at all."""

    def __init__(self) -> None:
        self._names = [(labels.name(side), side) for side in (Side.US, Side.CUSTOMER)]
        self._wide = sum(_SWATCH + k.S1 + paint.width(name, k.SMALL) + k.S3 for name, _side in self._names)
        super().__init__(0, k.S6, self._draw)
        self.setMaximumWidth(self._wide)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wide, k.S6)

    def _draw(self, p: QPainter, area: QRect) -> None:
        if area.width() < self._wide:
            return
        x, middle, accent = 0.0, area.height() / 2, theme.now.accent
        for name, side in self._names:
            fill = theme.now.card if side is Side.CUSTOMER else accent
            paint.box(p, x, middle - BAR / 2, _SWATCH, BAR, fill, BAR / 2, accent, 1.6)
            x += _SWATCH + k.S1
            x += paint.text(p, x, middle, _NAME, name, theme.now.muted, k.SMALL) + k.S3


class PatternButton(Button):
    """Offers the value patterns; one that is chosen is put into the plan as one step."""

    def __init__(self, panel: Panel, whole: QWidget, plan: Callable[[], int], go: Callable[[Key], object]) -> None:
        """Listen in the whole of the plan; ``plan`` is the plan that is shown, ``go`` puts the hand on a row."""
        super().__init__("", "blocks", "ghost")
        self.setAccessibleName(words.tr("From pattern"))
        self._panel, self._plan, self._go = panel, plan, go
        self.setToolTip(tip(words.tr("Value, outcome and milestones from a value pattern") + f"  {KEYS}"))
        self.clicked.connect(self._pop_up)
        keys.listen(whole, KEYS, self._pop_up, whole=True)

    def offered(self) -> QMenu:
        """Return the menu of the patterns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._panel.desk.patterns.all():
            named = " → ".join(filter(None, (one.value, one.outcome)))
            menu.addAction(named.replace("&", "&&"), partial(self.put, one.id))
        if menu.isEmpty():
            menu.addAction(words.tr("No patterns yet. Save one from an outcome, or add one in the settings"))
            menu.actions()[0].setEnabled(False)
        return menu

    def put(self, pattern: int) -> None:
        """Put a pattern into the plan, and the hand on its outcome."""
        panel = self._panel
        outcome = panel.guard.made(lambda: panel.desk.patterns.put_into(self._plan(), pattern, panel.today))
        if outcome is not None:
            self._go((Outcome, outcome))

    def keep(self, node: Node) -> None:
        """Keep an outcome of the plan as a pattern."""
        if self._panel.guard(lambda: self._panel.desk.patterns.keep(node.key[1])):
            title = node.part.title if node.part else ""
            sentence = words.tr("“{title}” saved to the value patterns in the settings.")
            self._panel.notice.say(sentence.format(title=title))

    def _pop_up(self) -> None:
        menu = self.offered()
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


class PlanSide(QStackedWidget):
    """A stack with a button for each thing in it; pressed again, the button puts the thing away."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self.chosen: QWidget | None = None
        """What is shown as soon as there is room for it."""
        self._room = True
        self.hide()

    def offer(self, name: str, icon: str, widget: QWidget, keys: str = "") -> Button:
        """Offer something under a name, and by keys; return its button."""
        hint = "  ".join(filter(None, (name, native(keys))))
        button = Button("", icon, "ghost", name=name, hint=hint)
        button.clicked.connect(lambda pressed: self.choose(widget if pressed else None))
        if keys:
            press_by(button, keys)
        button.setCheckable(True)
        self.addWidget(widget)
        self.buttons.append(button)
        return button

    def choose(self, widget: QWidget | None) -> None:
        """Show one of the things offered; None shows nothing."""
        self.chosen = widget
        if widget is not None:
            self.setCurrentWidget(widget)
        for place, button in enumerate(self.buttons):
            button.setChecked(widget is not None and self.widget(place) is widget)
        self._show()

    def allow(self, *, room: bool) -> None:
        """Show what is chosen where there is room for it."""
        if room is not self._room:
            self._room = room
            self._show()

    @property
    def shown(self) -> QWidget | None:
        """Return what is shown."""
        return self.chosen if self._room else None

    def _show(self) -> None:
        self.setVisible(self.shown is not None)
        self.switched.emit()


def press_by(button: Button, keys: str) -> None:
    """Let keys press a button and leave the hand where it is: a shortcut of the button's own would take it there."""
    QShortcut(QKeySequence(keys), button, button.click)


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
