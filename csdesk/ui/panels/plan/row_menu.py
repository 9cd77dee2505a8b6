"""What can be done with a row of the outline, with the keys that do the same."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from csdesk.domain.plans import MilestoneStatus, Proof
from csdesk.entities import Milestone, Outcome
from csdesk.i18n import Words
from csdesk.ui.panels.plan.drag import Grip
from csdesk.ui.panels.plan.nodes import Node
from csdesk.ui.panels.plan.outline import MARKS, Outline


class RowMenu(QMenu):
    """The menu of one row; it says what the keys say to the outline."""

    def __init__(self, outline: Outline, node: Node, words: Words) -> None:
        super().__init__(outline)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        part = node.part
        if isinstance(part, Milestone):
            done = part.status is MilestoneStatus.DONE
            self._tick(words.tr("Done"), Qt.Key.Key_Space, lambda: outline.finished.emit(node), on=done)
            self._tick(words.tr("Key milestone"), MARKS, lambda: outline.marked.emit(node), on=part.key)
            self.addSeparator()
            for name, keys, by in self._steps(words):
                self._act(name, keys, partial(outline.rescheduled.emit, node, by, Grip.WHOLE))
            self.addSeparator()
        self._act(words.tr("Add below"), "Ctrl+Return", outline.add_below)
        if not isinstance(part, Milestone):
            self._act(words.tr("Add inside"), "Ctrl+Shift+Return", outline.add_inside)
        if isinstance(part, Outcome):
            claimed = node.measured is not None and node.measured.said.proof is not Proof.NONE
            self._tick(words.tr("Claimed"), Qt.Key.Key_Space, lambda: outline.finished.emit(node), on=claimed)
            self._act(words.tr("Keep as a value pattern"), "", lambda: outline.kept.emit(node))
        self._act(words.tr("Delete"), Qt.Key.Key_Delete, lambda: outline.deleted.emit(node))

    @staticmethod
    def _steps(words: Words) -> tuple[tuple[str, str, int], ...]:
        return (words.tr("A working day later"), "Ctrl+Right", 1), (words.tr("A working day earlier"), "Ctrl+Left", -1)

    def _tick(self, name: str, keys: Qt.Key | str, act: Callable[[], object], *, on: bool) -> None:
        action = self._act(name, keys, act)
        action.setCheckable(True)
        action.setChecked(on)

    def _act(self, name: str, keys: Qt.Key | str, act: Callable[[], object]) -> QAction:
        action = self.addAction(name)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on=False: act())
        return action
