"""The goals and milestones that a template would make, with their dates: to look at before it is applied."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from csdesk.domain.templates import Day, Template, TemplateStep
from csdesk.services.templates.owners import spoken
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.words import words

_GOAL, _STEP = 40, 28
_INSET = 26
_ROOMY = 580  # where there is less, who does it is left to the tool tip


@dataclass(frozen=True)
class TemplateRow:
    """A line: a goal with the day of its review, or a milestone with its days and who does it."""

    title: str
    dates: str
    who: str = ""
    is_goal: bool = False
    is_key: bool = False


def rows(plan: Template[Day], period: Callable[[Day | None, Day | None], str]) -> list[TemplateRow]:
    """Return the lines of a plan, its days said by ``period``; titles speak its own language."""
    found = []
    for goal in plan.goals:
        found.append(TemplateRow(goal.title, period(None, goal.review), is_goal=True))
        found += [_step(step, period(step.start, step.due)) for step in goal.steps]
    return found


def _step(step: TemplateStep[Any], days: str) -> TemplateRow:
    who = " · ".join(filter(None, (labels.name(step.side), spoken(step.owner, words.language))))
    return TemplateRow(step.title, days, who, is_key=step.is_key)


class TemplateRows(QListWidget):
    """The arrows scroll it; nothing in it is chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.shown: list[TemplateRow] = []
        self.dates = self.who = 0
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, shown: list[TemplateRow]) -> None:
        """Show these lines instead; where they are only other dates it stays where it was scrolled to."""
        self.shown = shown
        self.dates = max((paint.width(row.dates, k.SMALL) for row in shown), default=0) + k.S3
        self.who = max((paint.width(row.who, k.SMALL) for row in shown), default=0) + k.S3
        while self.count() > len(shown):
            self.takeItem(self.count() - 1)
        while self.count() < len(shown):
            self.addItem(QListWidgetItem())
        for place, row in enumerate(shown):
            item = self.item(place)
            item.setText(row.title)
            said = "\n".join(filter(None, (row.title, row.who, row.dates)))
            item.setToolTip(tip(said))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said.replace("\n", ", "))
            item.setSizeHint(QSize(0, _GOAL if row.is_goal else _STEP))
        self.viewport().update()


class _RowDelegate(QStyledItemDelegate):
    """Paints a line."""

    def __init__(self, shown: TemplateRows) -> None:
        super().__init__(shown)
        self._list = shown

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, area, now = self._list.shown[index.row()], QRectF(option.rect), theme.now
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self._list.currentRow() and self._list.hasFocus():
            paint.ring(painter, area.adjusted(1, 1, -1, -1), k.CONTROL)
        middle = area.center().y() + (k.S1 if row.is_goal else 0)
        name, ink = ("target", now.accent) if row.is_goal else ("star" if row.is_key else "flag", now.muted)
        left = area.x() + k.S3 + (0 if row.is_goal else _INSET)
        paint.icon(painter, left, middle, name, ink, k.ICON if row.is_goal else k.ICON_SMALL)
        left += k.ICON + k.S2
        who = self._list.who if area.width() >= _ROOMY and not row.is_goal else 0
        right = area.right() - k.S3 - self._list.dates
        paint.text(painter, right, middle, self._list.dates, row.dates, now.muted, k.SMALL, align=paint.RIGHT)
        if who:
            paint.text(painter, right - who, middle, who, row.who, now.muted, k.SMALL)
        weight, ink = k.STRONG if row.is_goal else k.REGULAR, now.text if self._list.isEnabled() else now.muted
        paint.text(painter, left, middle, right - who - left - k.S3, row.title, ink, weight=weight)
        painter.restore()
