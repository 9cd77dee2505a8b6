"""What can be done with a row of the outline, with the keys that do the same."""

from functools import partial

from PySide6.QtCore import Qt

from csdesk.domain.plans import MilestoneStatus, Proof, Side
from csdesk.entities import Milestone, Outcome
from csdesk.ui.panels.plan.drag import Grip
from csdesk.ui.panels.plan.nodes import Node
from csdesk.ui.panels.plan.outline import MARKS, Outline
from csdesk.ui.widgets.row_menu import OffersMenu
from csdesk.ui.words import words


class RowMenu(OffersMenu):
    """The menu of one row; it says what the keys say to the outline."""

    def __init__(self, outline: Outline, node: Node) -> None:
        super().__init__(outline)
        part = node.part
        if isinstance(part, Milestone):
            done = part.status is MilestoneStatus.DONE
            self.tick(words.tr("Done"), Qt.Key.Key_Space, lambda: outline.finished.emit(node), on=done)
            self.tick(words.tr("Key milestone"), MARKS, lambda: outline.turn_key(node), on=part.key)
            self.addSeparator()
            for name, side in ((words.tr("Our turn"), Side.US), (words.tr("Customer's turn"), Side.CUSTOMER)):
                self.tick(name, "", partial(outline.edited.emit, node, {"side": side}), on=part.side is side)
            show = partial(outline.edited.emit, node, {"customer_sees": not part.customer_sees})
            self.tick(words.tr("Customer sees it"), "", show, on=part.customer_sees)
            self.addSeparator()
            for name, keys, by in self._steps():
                self.act(name, keys, partial(outline.rescheduled.emit, node, by, Grip.WHOLE))
            self.addSeparator()
        self.act(words.tr("Add below"), "Ctrl+Return", outline.add_below)
        if not isinstance(part, Milestone):
            self.act(words.tr("Add inside"), "Ctrl+Shift+Return", outline.add_inside)
        if isinstance(part, Outcome):
            claimed = node.measured is not None and node.measured.said.proof is not Proof.NONE
            self.tick(words.tr("Claimed"), Qt.Key.Key_Space, lambda: outline.finished.emit(node), on=claimed)
            self.act(words.tr("Save as value pattern"), "", lambda: outline.kept.emit(node))
        self.act(words.tr("Delete"), "Ctrl+Del", lambda: outline.deleted.emit(node))

    @staticmethod
    def _steps() -> tuple[tuple[str, str, int], ...]:
        return (words.tr("Move one working day later"), "Ctrl+Right", 1), (
            words.tr("Move one working day earlier"),
            "Ctrl+Left",
            -1,
        )
