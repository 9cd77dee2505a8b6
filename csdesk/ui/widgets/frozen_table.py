"""A table that paints itself, in one pass, and whose first column stays where it is while the others are scrolled.

A delegate called for each cell takes twice as long.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from csdesk.ui import theme
from csdesk.ui import tokens as k
from csdesk.ui.rows_model import Column, Index, Row, RowsModel
from csdesk.ui.widgets.chosen import Chosen
from csdesk.ui.widgets.rows_editors import Editors
from csdesk.ui.widgets.rows_header import RowsHeader
from csdesk.ui.widgets.rows_painter import RowsPainter, Strip

_Flag = QItemSelectionModel.SelectionFlag
_Hint = QAbstractItemView.ScrollHint


class FrozenTable(QTableView):
    """The first column stands over the others as soon as something is scrolled; till then nothing is special.

    Where nothing can be edited, rows are selected (``by_rows``), else cells.
    """

    opened = Signal(object)
    peeked = Signal()

    def __init__(self, model: RowsModel[Row]) -> None:
        super().__init__()
        self.rows_model: RowsModel[Any] = model
        self.by_rows = not any(column.edit for column in model.columns)
        self.peeks = False
        self.editors = Editors(self)
        self._rows_painter = RowsPainter(self, model)
        self.setHorizontalHeader(RowsHeader(model, self))
        self.setModel(model)

    @property
    def visible_columns(self) -> list[tuple[int, Column[Any]]]:
        """Return the columns that are not hidden as they stand from the left, with their places in the model."""
        head, columns = self.horizontalHeader(), self.rows_model.columns
        places = (head.logicalIndex(visual) for visual in range(len(columns)))
        return [(place, columns[place]) for place in places if not head.isSectionHidden(place)]

    @property
    def here(self) -> Any:
        """Return the row one is on; None on a heading, and nowhere."""
        index, model = self.currentIndex(), self.rows_model
        return model.row(index) if index.isValid() and model.is_row(index.row()) else None

    @property
    def chosen(self) -> Chosen:
        """Return what is selected now."""
        order = [place for place, _column in self.visible_columns]
        return Chosen(self.rows_model, self.selectionModel().selection(), order)

    def take_rows(self) -> None:
        """Select the whole rows of what is selected."""
        chosen = QItemSelection()
        for row in self.chosen.rows:
            chosen.select(self.model().index(row, 0), self.model().index(row, self.model().columnCount() - 1))
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def select_block(self, rows: Sequence[int], columns: Iterable[int], command: _Flag = _Flag.ClearAndSelect) -> None:
        """Select cells from the first to the last of rows, in some columns."""
        model, chosen = self.model(), QItemSelection()
        for column in columns:
            chosen.select(model.index(rows[0], column), model.index(rows[-1], column))
        self.selectionModel().select(chosen, command)

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
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:  # what stays was moved with the rest
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        last = last if last >= 0 else self.rows_model.rowCount() - 1
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for area, strips in self._parts() if first >= 0 else ():
                if area != self.viewport().rect():
                    painter.setClipRect(area)
                self._rows_painter.paint(painter, range(first, last + 1), strips)
            if self._frozen:
                painter.setClipping(False)
                edge = QRect(self._frozen - 1, 0, 1, self.viewport().height())
                painter.fillRect(edge, theme.colour(theme.now.edge))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, place: int) -> None:
        if place != self._rows_painter.hovered:
            before, self._rows_painter.hovered = self._rows_painter.hovered, place
            for each in (before, place):
                self.viewport().update(0, self.rowViewportPosition(each), self.viewport().width(), k.ROW)

    @property
    def _frozen(self) -> int:
        """Return how wide the column is that stands over the others; 0 while nothing is scrolled."""
        return self.columnWidth(0) if self.horizontalHeader().offset() else 0

    def _parts(self) -> list[tuple[QRect, list[Strip]]]:
        """Return what is painted one beside the other, each with its columns."""
        columns, area = self.visible_columns, self.viewport().rect()
        strips = [Strip(at, column, self.columnViewportPosition(at), self.columnWidth(at)) for at, column in columns]
        if not self._frozen:
            return [(area, strips)]
        first = Strip(0, strips[0].column, 0, self._frozen)
        rest = area.adjusted(self._frozen, 0, 0, 0)
        return [(rest, strips[1:]), (QRect(0, 0, self._frozen, area.height()), [first])]
