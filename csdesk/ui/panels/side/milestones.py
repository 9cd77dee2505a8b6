"""The next milestones of the plans: ours, and the customer's."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.plans import Side, is_late
from csdesk.services.plans.plans import PlannedMilestone
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.panel import Panel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import Card, fill, text
from csdesk.ui.words import words

_EACH = 3


class MilestoneRow(LineButton):
    """A milestone with its day; Enter goes to the plan."""

    def __init__(self, entries: Entries, one: PlannedMilestone, parent: QWidget) -> None:
        """Show a milestone."""
        super().__init__(parent)
        milestone = one.milestone
        self._when = entries.away(milestone.due)
        self._is_late = is_late(milestone.status, milestone.due, entries.today())
        self.setText(milestone.title)
        self.setToolTip(tip("\n".join(filter(None, (milestone.title, one.owner, entries.full(milestone.due))))))
        self.setAccessibleName(", ".join(filter(None, (milestone.title, one.owner, self._when))))

    @override
    def draw(self, painter: QPainter) -> None:
        now, middle, wide = theme.now, self.height() / 2, paint.width(self._when, k.SMALL)
        edge = self.width() - wide
        paint.icon(painter, 0, middle, "flag", now.danger_text if self._is_late else "")
        paint.text(painter, k.S6, middle, edge - k.S6 - k.S2, self.text())
        ink = now.danger_text if self._is_late else now.muted
        paint.text(painter, edge, middle, wide, self._when, ink, k.SMALL, align=paint.RIGHT)


class MilestonesCard(Card):
    """The first few of each side; hidden where nothing is to be done."""

    opened = Signal()

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._names = {Side.US: words.tr("We will"), Side.CUSTOMER: words.tr("The customer will")}
        lines = QWidget()
        self._box = QVBoxLayout(lines)
        fill(self._box, (), 0, (0, 0, 0, 0))
        self.rows: list[MilestoneRow] = []
        super().__init__(words.tr("Next milestones"), lines)

    def show_milestones(self, milestones: Sequence[PlannedMilestone]) -> None:
        """Show the first of these, which stand in the order they are due."""
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for side, name in self._names.items():
            first = [one for one in milestones if one.milestone.side is side][:_EACH]
            if first:
                self._box.addWidget(text(name, "small"))
            for one in first:
                self.rows.append(MilestoneRow(self._panel.entries, one, self))
                self.rows[-1].clicked.connect(self.opened)
                self._box.addWidget(self.rows[-1])
                self.rows[-1].show()  # the layout would show it a moment later, too late to have the focus
        self.setVisible(bool(self.rows))
