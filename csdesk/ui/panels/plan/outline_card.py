"""The outline with what belongs to it: buttons that add rows, and the details of the row one is on."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame

from csdesk.domain.plans import MilestoneStatus
from csdesk.entities import Goal, Milestone, Outcome
from csdesk.services.plans import Part, Planned
from csdesk.ui import tokens as k
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.plan.cells import Cells
from csdesk.ui.panels.plan.details import Details
from csdesk.ui.panels.plan.model import OutlineModel
from csdesk.ui.panels.plan.moving import move
from csdesk.ui.panels.plan.nodes import ABOVE, ORDER, Draft, Node, nodes
from csdesk.ui.panels.plan.outline import Outline
from csdesk.ui.panels.plan.preview import PREVIEW, PlanPreview
from csdesk.ui.panels.plan.row_menu import RowMenu
from csdesk.ui.widgets.parts import Button, Card, Line, mark_as, row, text


class OutlineCard(Card):
    """The rows of the plan that is shown."""

    def __init__(self, panel: Panel) -> None:
        self._panel, self._plans, self._words = panel, panel.desk.plans, panel.desk.words
        self._cells = Cells(panel.desk, panel.entries)
        self.model = OutlineModel(self._cells, panel.guard, panel)
        self.outline = Outline(self.model, self._cells)
        self.details = Details(panel)
        self.details.hide()
        self._edge = _rule()
        self.preview, self._preview_edge = PlanPreview(panel), _rule()
        self.preview.hide()
        self.preview_button = self._preview_button()
        self._hint = text(
            self._words.tr("Begin with what the product delivers, or with the state the customer wants."), "muted"
        )
        self._hint.setContentsMargins(k.S4, k.S2, 0, k.S2)
        self.add_buttons = {kind: self._add_button(kind) for kind in ORDER}
        self.detail_button = Button(self._words.tr("Details"), "sliders-horizontal", "ghost")
        self.detail_button.setCheckable(True)
        self.detail_button.toggled.connect(self._on_details)
        foot = row(
            *self.add_buttons.values(),
            (self._keys(), 1),
            self.preview_button,
            self.detail_button,
            gap=k.S1,
            margins=(k.S2, k.S1, k.S3, k.S1),
        )
        beside = self._preview_edge, (self.preview, 54)
        body = row((self.outline, 46), *beside, self._edge, self.details, gap=0)
        super().__init__("", (body, 1), self._hint, foot, pad=0, gap=0)
        self._listen()

    def _listen(self) -> None:
        self.outline.finished.connect(self._on_finished)
        self.outline.marked.connect(self._on_marked)
        self.outline.moved.connect(self._on_moved)
        self.outline.deleted.connect(self._on_deleted)
        self.outline.opened.connect(self._on_opened)
        self.outline.walked.connect(self._on_walked)
        self.outline.customContextMenuRequested.connect(self._on_menu_wanted)
        self.details.closed.connect(self._on_closed)

    def show_plan(self, planned: Planned | None) -> None:
        """Show a plan's rows; those that stay keep hand, expansion and place."""
        self._cells.planned = planned
        self.model.show(nodes(planned))
        self.preview.show_plan(planned)
        self._hint.setVisible(not self.model.rowCount())
        self.add_buttons[Milestone].setEnabled(bool(planned and planned.goals))
        if self.outline.current is None and self.model.rowCount():
            self.outline.go(self.model.rows()[0].key)
        self._show_details(self.outline.current)

    def add(self, kind: type[Part]) -> None:
        """Open an empty row of a kind where the hand is: under the row above it that fits, else at the end."""
        line = self._line()
        same = next((node for node in line if node.kind is kind), None)
        if same is not None:
            above = self.model.parent_of(same.key)
        else:
            above = next((node for node in line if node.kind is ABOVE.get(kind)), None)
        if kind is Milestone and above is None:
            goals = [node for top in self.model.rows() for node in top.walk() if node.kind is Goal]
            above = goals[-1] if goals else None
        if above is not None or kind is not Milestone:
            self.outline.open_draft(Draft(kind, above.key if above else None, same.key if same else None))

    def _line(self) -> list[Node]:
        """Return the row the hand is on, and those it stands under, the innermost first."""
        line: list[Node] = []
        node = self.outline.current
        while node is not None:
            line.append(node)
            node = self.model.parent_of(node.key)
        return line

    def _keys(self) -> Line:
        """Return what the keys do, as far as there is room for it."""
        words = self._words.tr("Ctrl+Enter adds below · Ctrl+Shift+Enter inside · Alt+↑↓ moves · Space ticks off")
        keys = Line(words, "small")
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return keys

    def _add_button(self, kind: type[Part]) -> Button:
        button = Button(self._cells.kind(kind), "plus", "ghost")
        button.setToolTip(self._words.tr("Add: {kind}").replace("{kind}", self._cells.kind(kind)))
        button.clicked.connect(lambda: self.add(kind))
        return button

    def _preview_button(self) -> Button:
        button = Button(self._words.tr("Preview"), "file-text", "ghost")
        button.setCheckable(True)
        button.setShortcut(PREVIEW)
        button.setToolTip(QKeySequence(PREVIEW).toString(QKeySequence.SequenceFormat.NativeText))
        button.toggled.connect(self.preview.setVisible)
        button.toggled.connect(self._preview_edge.setVisible)
        return button

    def _on_finished(self, node: Node) -> None:
        if isinstance(node.part, Milestone):
            done = node.part.status is MilestoneStatus.DONE
            day, milestone = None if done else self._panel.today, node.part.id
            self._panel.guard(lambda: self._plans.finish(milestone, day))

    def _on_marked(self, node: Node) -> None:
        if isinstance(node.part, Milestone):
            milestone, is_key = node.part.id, not node.part.key
            self._panel.guard(lambda: self._plans.edit(Milestone, milestone, key=is_key))

    def _on_menu_wanted(self, at: QPoint) -> None:
        """Offer what can be done with the row the hand is on: the mouse has put it there, the menu key leaves it."""
        node = self.outline.current
        if node is not None and not node.is_draft:
            row = self.outline.visualRect(self.outline.currentIndex())
            at = at if row.top() <= at.y() <= row.bottom() else row.bottomLeft()
            RowMenu(self.outline, node, self._words).popup(self.outline.viewport().mapToGlobal(at))

    def _on_moved(self, node: Node, step: int) -> None:
        self._panel.guard(lambda: move(self._plans, self.model.rows(), node, step))
        self.outline.go(node.key, max(0, self.outline.currentIndex().column()))

    def _on_deleted(self, node: Node) -> None:
        title = node.part.title if node.part else ""
        if self._panel.guard(lambda: self._plans.delete(node.kind, node.key[1], title)):
            words = self._words.tr("“{title}” is in the trash. Ctrl+Z brings it back.")
            self._panel.notice.say(words.replace("{title}", title))

    def _on_opened(self, node: Node) -> None:
        self.detail_button.setChecked(True)
        self._show_details(node)
        if node.kind is Outcome:
            self.details.begin_reading()

    def _on_walked(self, node: Node | None) -> None:
        self._show_details(node)

    def _on_details(self) -> None:
        self._show_details(self.outline.current)

    def _on_closed(self) -> None:
        self.detail_button.setChecked(False)
        self.outline.setFocus()

    def _show_details(self, node: Node | None) -> None:
        """Show what a row has beside its columns, if that is wanted and there is a row."""
        shown = node is not None and self.detail_button.isChecked()
        self.details.setVisible(shown)
        self._edge.setVisible(shown)
        if shown and node is not None and not node.is_draft:
            self.details.show_node(node)


def _rule() -> QFrame:
    """Return a line between two parts of the card, hidden until the second is shown."""
    rule = mark_as(QFrame(), "rule")
    rule.setFixedWidth(1)
    rule.hide()
    return rule
