"""The outline with what belongs to it: buttons that add rows, and the details of the row one is on."""

from functools import cached_property, partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.plans import MilestoneStatus
from csdesk.entities import Milestone, Outcome
from csdesk.services.plans.milestones import Shift
from csdesk.services.plans.plans import Part, Planned
from csdesk.ui import tokens as k
from csdesk.ui.keys import listen, native
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.cells import OutlineCells
from csdesk.ui.panels.plan.details import Details
from csdesk.ui.panels.plan.model import OutlineModel
from csdesk.ui.panels.plan.nodes import ABOVE, ORDER, DraftNode, Drag, Grip, Key, Node, NodeField, move, nodes
from csdesk.ui.panels.plan.outline import Outline, RowMenu
from csdesk.ui.panels.plan.outline_tools import AddButton, AddButtons, Hints, Legend, PatternButton, PlanSide, press_by
from csdesk.ui.panels.plan.preview import PREVIEW, PlanPreview
from csdesk.ui.panels.plan.proof import turn
from csdesk.ui.panels.plan.slip_card import Rescheduling, SlipCard
from csdesk.ui.panels.plan.timeline import PlanTimeline
from csdesk.ui.tips import tip
from csdesk.ui.widgets.beside import Split
from csdesk.ui.widgets.parts import Button, Card, fill, mark_as, row, text
from csdesk.ui.words import words

TIMELINE, DETAILS = "Ctrl+Shift+T", "Ctrl+I"
"""The keys that show or hide the timeline, and the details of a row."""
_NOTHING = "nothing"
_LEAST, _OUTLINE = 240, 460
"""Pixels that what stands beside the outline needs; the thousandths of the room that the outline has."""
ADDS: dict[type[Part], str] = {kind: f"Alt+{number}" for number, kind in enumerate(ORDER, 1)}
"""The keys that add a row of each kind."""
_BOTH, _ROOM_FOR_NAMES = 560, 820
"""What an outline and something beside it need, and the buttons below with whole names."""
_AROUND_FOOT = k.S2 + 2 * k.S3 + 2 * k.S1
"""The margins of what stands below, and the gaps around hints and legend that have given way."""


class OutlineCard(Card):
    """The rows of the plan that is shown."""

    backwards_wanted = Signal()
    """Goals are to be set back from a day."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._plans = panel, panel.desk.plans
        self.moves = Rescheduling(panel)
        self._cells = OutlineCells(
            panel.desk, panel.entries, lambda one, day: self.moves.propose(one, day, end_only=True)
        )
        self.model = OutlineModel(self._cells, panel.guard, panel)
        self.outline = Outline(self.model, self._cells)
        self.timeline = PlanTimeline(panel, self._cells, self.outline, self.model)
        self.beside = PlanSide()
        self.timeline_button = self.beside.offer(words.tr("Timeline"), "chart-gantt", self.timeline, TIMELINE)
        self.preview = PlanPreview(panel)
        self.preview_button = self.beside.offer(words.tr("Preview"), "file-text", self.preview, PREVIEW)
        self.slips = SlipCard(self.moves, panel.entries, self.outline)
        self._edge = self._rule()
        self._hint = text(
            words.tr("Begin with what the product delivers, or with the state the customer wants."), "muted"
        )
        self._hint.setContentsMargins(k.S4, k.S2, 0, k.S2)
        self._hints = Hints("", "small")
        self._hints.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._legend = Legend()
        self.add_buttons = {kind: self._add_button(kind) for kind in ORDER}
        details = words.tr("Details")
        self.detail_button = Button("", "sliders-horizontal", "ghost", name=details, hint=f"{details}  {DETAILS}")
        press_by(self.detail_button, DETAILS)
        self.detail_button.setCheckable(True)
        self.detail_button.toggled.connect(self._on_details)
        self.pattern_button = PatternButton(panel, self.outline, self._plan, self._go)
        self.adds = AddButtons(list(self.add_buttons.values()))
        foot = row(
            self.adds,
            self.pattern_button,
            (self._hints, 1),
            k.S3,
            self._legend,
            *self.beside.buttons,
            self.detail_button,
            gap=k.S1,
            margins=(k.S2, k.S1, k.S3, k.S1),
        )
        self.beside.setMinimumWidth(_LEAST)
        self.split = Split(self.outline, self.beside, _OUTLINE)
        body = QWidget()
        self._sides = QHBoxLayout(body)
        fill(self._sides, ((self.split, 1), self._edge), 0, (0, 0, 0, 0))
        super().__init__("", (body, 1), self._hint, self.slips, foot, pad=0, gap=0)
        self._listen()

    @cached_property
    def details(self) -> Details:
        """Return the details of a row, made when they are wanted first."""
        made = Details(self._panel, self.moves, self._cells.owners)
        made.hide()
        made.closed.connect(self._on_closed)
        made.review.back.clicked.connect(self.backwards_wanted)
        self._sides.addWidget(made)
        return made

    def _listen(self) -> None:
        self.outline.finished.connect(self._on_finished)
        self.outline.edited.connect(self._on_edited)
        self.outline.moved.connect(self._on_moved)
        self.outline.deleted.connect(self._on_deleted)
        self.outline.emptied.connect(self._on_emptied)
        self.outline.opened.connect(self._on_opened)
        self.outline.walked.connect(self._show_details)
        self.outline.kept.connect(self.pattern_button.keep)
        self.outline.customContextMenuRequested.connect(self._on_menu_wanted)
        self._listen_beside()
        self.beside.choose(self.timeline)

    def _listen_beside(self) -> None:
        """Let what stands beside the outline follow it, and the other way round."""
        self.outline.rescheduled.connect(
            lambda node, by, grip: self.moves.step(node.part, by, end_only=grip is Grip.END)
        )
        self.timeline.dragged.connect(self._on_dragged)
        self.moves.proposed.connect(self._on_proposed)
        self.beside.switched.connect(self._on_switched)
        for keys, by in (("Alt+Shift+Left", -1), ("Alt+Shift+Right", 1)):
            listen(self, keys, partial(self.split.step, by), whole=True)
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            zoom = QShortcut(QKeySequence(keys), self, partial(self.timeline.zoom, steps))
            zoom.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_plan(self, planned: Planned | None) -> None:
        """Show a plan's rows; those that stay keep hand, expansion and place."""
        self._cells.planned = planned
        self.model.show(nodes(planned, self._panel.today))
        self.timeline.show_plan(planned)
        self.moves.show_plan(planned)
        self.preview.show_plan(planned)
        self._hint.setVisible(not self.model.rowCount())
        self.add_buttons[Milestone].setEnabled(bool(planned and planned.goals))
        if self.outline.current is None and self.model.rowCount():
            self.outline.go(self.model.rows()[0].key)
        self._show_details(self.outline.current)

    @property
    def left(self) -> str:
        """Return what stands beside the outline, and how much of the room that has, to be kept; nothing as at first."""
        share = "" if self.split.is_usual else str(self.split.share)
        return " ".join(filter(None, ("" if self.beside.chosen else _NOTHING, share)))

    def come_back(self, left: str) -> None:
        """Let beside the outline stand what was left there."""
        for word in left.split():
            if word == _NOTHING:
                self.beside.choose(None)
            elif word.isdecimal():
                self.split.take(int(word))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def add(self, kind: type[Part]) -> None:
        """Open an empty row of a kind where the hand is: below one like it, else under the nearest that can have it."""
        same = next((node for node in self._line() if node.kind is kind), None)
        above = self.model.parent_of(same.key) if same is not None else self._above(kind)
        if above is not None or kind is not Milestone:
            self.outline.open_draft(DraftNode(kind, above.key if above else None, same.key if same else None))

    def _above(self, kind: type[Part]) -> Node | None:
        """Return what a new row stands under: the hand's, the last below the hand, else the last of the plan."""
        line, wanted = self._line(), ABOVE.get(kind)
        held = [node for node in line if node.kind is wanted]
        if held or kind is Outcome:  # which may lead from no value
            return held[0] if held else None
        under, everywhere = ([node for top in tops for node in top.walk()] for tops in (line, self.model.rows()))
        found = [node for nodes in (everywhere, under) for node in nodes if node.kind is wanted]
        return found[-1] if found else None

    def _line(self) -> list[Node]:
        """Return the row the hand is on, and those it stands under, the innermost first."""
        line: list[Node] = []
        node = self.outline.current
        while node is not None:
            line.append(node)
            node = self.model.parent_of(node.key)
        return line

    def _plan(self) -> int:
        """Return the plan that is shown."""
        return self._cells.planned.plan.id if self._cells.planned else 0

    def _go(self, key: Key) -> None:
        """Put the hand on a row, opened."""
        self.outline.go(key)
        self.outline.setExpanded(self.outline.currentIndex(), True)  # noqa: FBT003  (Qt's own)
        self.outline.setFocus()

    def _keys(self) -> str:
        """Return what the keys do, where the progress is seen beside the outline and where not."""
        if self.beside.shown is self.timeline:
            return words.tr("Ctrl+←→ to move a milestone, with Shift its end only")
        if self.beside.shown is self.preview:
            return ""
        return words.tr("Ctrl+Enter to add below, with Shift inside · Alt+↑↓ to move · Space to complete")

    def _add_button(self, kind: type[Part]) -> AddButton:
        button = AddButton(self._cells.kind(kind), self._cells.kind_in_short(kind), ADDS[kind])
        button.setToolTip(tip(words.tr("Add: {kind}").format(kind=self._cells.kind(kind)) + f"  {native(ADDS[kind])}"))
        button.clicked.connect(lambda: self.add(kind))
        return button

    def _on_finished(self, node: Node) -> None:
        if isinstance(node.part, Milestone):
            done = node.part.status is MilestoneStatus.DONE
            day, milestone = None if done else self._panel.today, node.part.id
            self._panel.guard(lambda: self._plans.finish(milestone, day))
        elif node.measured is not None:
            turn(self._panel, node.measured)

    def _on_edited(self, node: Node, values: dict[str, object]) -> None:
        self._panel.guard(lambda: self._plans.edit(node.kind, node.key[1], **values))

    def _on_menu_wanted(self, at: QPoint) -> None:
        """Offer what can be done with the row the hand is on: the mouse has put it there, the menu key leaves it."""
        node = self.outline.current
        if node is not None and not node.is_draft:
            row = self.outline.visualRect(self.outline.currentIndex())
            at = at if row.top() <= at.y() <= row.bottom() else row.bottomLeft()
            RowMenu(self.outline, node).popup(self.outline.viewport().mapToGlobal(at))

    def _on_moved(self, node: Node, step: int) -> None:
        self._panel.guard(lambda: move(self._plans, self.model.rows(), node, step))
        self.outline.go(node.key, max(0, self.outline.currentIndex().column()))

    def _on_deleted(self, node: Node) -> None:
        title = node.part.title if node.part else ""
        self._panel.guard.delete(lambda: self._plans.delete(node.kind, node.key[1], title), title)

    def _on_emptied(self, node: Node) -> None:
        """Empty the cell that the hand is on; what is chosen of a few values always has one."""
        index, field = self.outline.currentIndex(), NodeField(self.outline.currentIndex().column())
        if not self._cells.editable(node, field) or self._cells.choices(node, field):
            column = self.model.headerData(field.value, Qt.Orientation.Horizontal)
            self._panel.notice.warn(words.tr("“{column}” cannot be empty.").format(column=column))
        elif self._cells.entry(node, field) and self.model.setData(index, ""):
            self._panel.notice.say(words.tr("Cleared. Press Ctrl+Z to undo."))

    def _on_opened(self, node: Node) -> None:
        self.detail_button.setChecked(True)
        self._show_details(node)
        if node.kind is Outcome:
            self.details.begin_reading()

    def _on_dragged(self, drag: Drag) -> None:
        part, wanted = drag.node.part, drag.wanted
        if not isinstance(part, Milestone) or wanted.due is None:
            return
        milestone = part.id
        if drag.grip is Grip.START:
            self._panel.guard(lambda: self._plans.edit(Milestone, milestone, start=wanted.start))
        else:
            self.moves.propose(milestone, wanted.due, end_only=drag.grip is Grip.END)

    def _on_proposed(self, shifts: tuple[Shift, ...]) -> None:
        self.timeline.show_shifts(shifts)
        node = self.outline.current
        if node is not None:
            self.timeline.reveal(node.key)
        if shifts:
            QTimer.singleShot(0, self, lambda: self.outline.scrollTo(self.outline.currentIndex()))  # the card took room
        else:
            self._show_details(node)  # what was typed there and not taken is taken back

    def _fit(self) -> None:
        """Leave the room to the outline where there is too little for both."""
        details = self.details.width() if "details" in self.__dict__ and not self.details.isHidden() else 0
        self.beside.allow(room=self.width() - details >= _BOTH)
        for button in self.add_buttons.values():
            button.be_short(short=self.width() < _ROOM_FOR_NAMES)
        always = (self.pattern_button, *self.beside.buttons, self.detail_button)
        self.adds.fit(self.width() - _AROUND_FOOT - sum(one.sizeHint().width() + k.S1 for one in always))

    def _on_switched(self) -> None:
        shown = self.beside.shown
        self._hints.say(self._keys())
        self._legend.setVisible(shown is self.timeline)
        self.outline.make_room(wanted=shown is not None)
        self.outline.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if shown is None else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    @staticmethod
    def _rule() -> QFrame:
        edge = mark_as(QFrame(), "rule")
        edge.setFixedWidth(1)
        edge.hide()
        return edge

    def _on_details(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.details.isAncestorOf(focused):  # hidden, it would give the hand to anything
            self.outline.setFocus()
        self._show_details(self.outline.current)

    def _on_closed(self) -> None:
        self.detail_button.setChecked(False)
        self.outline.setFocus()

    def _show_details(self, node: Node | None) -> None:
        """Show what a row has beside its columns, if that is wanted and there is a row."""
        shown = node is not None and self.detail_button.isChecked()
        if shown or "details" in self.__dict__:
            self.details.setVisible(shown)
        self._edge.setVisible(shown)
        self._fit()
        if shown and node is not None and not node.is_draft:
            self.details.show_node(node, self._cells.planned)
