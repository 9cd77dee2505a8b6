"""A table whose first column stays where it is while the others are scrolled sideways."""

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from csdesk.ui import theme
from csdesk.ui.rows_model import Index, Row, RowsModel
from csdesk.ui.widgets.rows_header import RowsHeader
from csdesk.ui.widgets.rows_table import RowsTable, Strip

_Hint = QAbstractItemView.ScrollHint


class FrozenTable(RowsTable):
    """The first column stands over the others as soon as something is scrolled; till then nothing is special."""

    def __init__(self, model: RowsModel[Row]) -> None:
        super().__init__(model)
        head = self.horizontalHeader()
        assert isinstance(head, RowsHeader)
        head.keeps_first = True

    @override
    def visualRect(self, index: Index) -> QRect:
        rect = super().visualRect(index)
        if index.column() == 0:
            rect.moveLeft(0)
        return rect

    @override
    def indexAt(self, at: QPoint) -> QModelIndex:
        found = super().indexAt(at)
        return found.siblingAtColumn(0) if found.isValid() and 0 <= at.x() < self._frozen else found

    @override
    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0:
            bar.setValue(before)
        else:
            bar.setValue(bar.value() - max(0, self._frozen - self.visualRect(index).left()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._frozen:
            with QPainter(self.viewport()) as painter:
                edge = QRect(self._frozen - 1, 0, 1, self.viewport().height())
                painter.fillRect(edge, theme.colour(theme.now.edge))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:  # what stays was moved with the rest
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    @property
    def _frozen(self) -> int:
        """Return how wide the column is that stands over the others; 0 while nothing is scrolled."""
        return self.columnWidth(0) if self.horizontalHeader().offset() else 0

    @override
    def _parts(self) -> list[tuple[QRect, list[Strip]]]:
        ((area, strips),) = super()._parts()
        if not self._frozen:
            return [(area, strips)]
        first = Strip(0, strips[0].column, 0, self._frozen)
        rest = area.adjusted(self._frozen, 0, 0, 0)
        return [(rest, strips[1:]), (QRect(0, 0, self._frozen, area.height()), [first])]
