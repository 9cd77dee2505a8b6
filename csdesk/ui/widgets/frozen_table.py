"""A table that paints itself, in one pass, and whose first column stays where it is while the others are scrolled.

A delegate called for each cell takes twice as long.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.groups import Grouping, RowGroup
from csdesk.ui.rows_model import Column, Index, Row, RowsModel
from csdesk.ui.widgets.block import Chosen
from csdesk.ui.widgets.cells import paint_cell
from csdesk.ui.widgets.rows_editors import Editors
from csdesk.ui.widgets.rows_header import RowsHeader

_BY_ROWS = QTableView.SelectionBehavior.SelectRows
_MARK = 3
"""How wide the bar is before a row that is out of place."""
_LEAST_NAME, _FIXED_NAME = 80, 168
_Flag = QItemSelectionModel.SelectionFlag
_Hint = QAbstractItemView.ScrollHint


class Strip(NamedTuple):
    """A column on the screen: its place in the model, itself, where it begins and how wide it is."""

    at: int
    column: Column[Any]
    left: int
    width: int


class RowsPainter:
    """Paints what stands in a table; the row under the mouse is ``hovered``."""

    def __init__(self, table: QTableView, model: RowsModel[Any]) -> None:
        self._table, self._model, self.hovered = table, model, -1

    def paint(self, painter: QPainter, places: Iterable[int], strips: Sequence[Strip]) -> None:
        """Paint rows by their places from the top in some columns, and where the hand is."""
        table, by = self._table, self._model.grouping
        for place in places:
            area = QRect(0, table.rowViewportPosition(place), table.viewport().width(), k.ROW)
            group = self._model.group_at(place) if by else None
            if by is None or group is None:
                self._row(painter, place, area, strips)
            elif by.fixed:
                self._fixed_heading(painter, area, group, by)
            else:
                self._heading(painter, place, area, strips, group, by)
        self._focus(painter, strips)

    def _row(self, painter: QPainter, place: int, area: QRect, strips: Sequence[Strip]) -> None:
        row, top, across = self._model.row_at(place), area.y(), area.width()
        if place == self.hovered:
            painter.fillRect(area, theme.colour(theme.now.hover))
        self._selected(painter, place, area, strips)
        painter.fillRect(0, top + k.ROW - 1, across, 1, theme.colour(theme.now.line))
        for strip in strips:
            if strip.left < across and strip.left + strip.width > 0:
                paint_cell(painter, QRect(strip.left, top, strip.width, k.ROW), strip.column, row)
        if self._model.misfit_at(place):
            painter.fillRect(QRect(0, top + _MARK, _MARK, k.ROW - 2 * _MARK), theme.colour(theme.now.attention))

    def _selected(self, painter: QPainter, place: int, area: QRect, strips: Sequence[Strip]) -> None:
        """Paint the ground of what is selected in a row."""
        chosen, by_rows = self._table.selectionModel(), self._table.selectionBehavior() == _BY_ROWS
        if by_rows and chosen.isRowSelected(place, QModelIndex()):
            painter.fillRect(area, theme.colour(theme.now.selected))
        elif not by_rows and chosen.rowIntersectsSelection(place, QModelIndex()):
            for at, _column, left, width in strips:
                if chosen.isSelected(self._model.index(place, at)):
                    painter.fillRect(QRect(left, area.y(), width, k.ROW), theme.colour(theme.now.selected))

    def _focus(self, painter: QPainter, strips: Sequence[Strip]) -> None:
        index = self._table.currentIndex()
        if not self._table.hasFocus() or not index.isValid():
            return
        if not self._model.is_row(index.row()):
            top, across = self._table.rowViewportPosition(index.row()), self._table.viewport().width()
            paint.ring(painter, QRectF(0, top, across, k.ROW).adjusted(1, 1, -1, -2))
        elif index.column() in (strip.at for strip in strips):
            paint.ring(painter, QRectF(self._table.visualRect(index)).adjusted(1, 1, -1, -2))

    def _ground(self, painter: QPainter, area: QRect, ground: str) -> None:
        painter.fillRect(area, theme.colour(ground))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, theme.colour(theme.now.line))

    def _fixed_heading(self, painter: QPainter, area: QRect, group: RowGroup[Any], by: Grouping[Any]) -> None:
        """Paint a name, and beside it all that is said of its rows."""
        self._ground(painter, area, theme.now.window)
        middle = area.y() + area.height() / 2 + 2
        wide = paint.text(painter, k.S4, middle, _FIXED_NAME, group.name, weight=k.STRONG)
        beside = area.adjusted(max(k.S4 + wide + k.S6, _FIXED_NAME), 0, 0, 0)
        by.totals[by.column].draw(painter, beside, self._model.total(group, by.column))

    def _heading(
        self,
        painter: QPainter,
        place: int,
        area: QRect,
        strips: Sequence[Strip],
        group: RowGroup[Any],
        by: Grouping[Any],
    ) -> None:
        """Paint a heading, and under their columns what these say of its rows."""
        top = area.y()
        self._ground(painter, area, theme.now.hover if place == self.hovered else theme.now.window)
        edge = strips[-1].left + strips[-1].width if strips else 0
        for strip in reversed(strips):
            if strip.at == 0:
                self._name_and_notes(painter, QRect(strip.left, top, edge - strip.left, k.ROW), group, by)
            elif self._total(painter, QRect(strip.left, top, strip.width, k.ROW), group, by, strip.column.name):
                edge = strip.left

    def _name_and_notes(self, painter: QPainter, area: QRect, group: RowGroup[Any], by: Grouping[Any]) -> None:
        """Paint which way it is folded, the name, how many rows there are, and what no column has room for."""
        middle, left = area.y() + area.height() / 2, area.x() + k.S4
        paint.icon(painter, left, middle, "chevron-right" if group.folded else "chevron-down", theme.now.muted)
        left, note = left + k.ICON + k.S2, " · ".join((f"{len(group.rows):,}", *self._notes(group, by)))
        room = max(_LEAST_NAME, area.right() - left - paint.width(note, k.SMALL) - 2 * k.S2)
        if by.draw is not None and group.id.key is not None:
            left += by.draw(painter, left, middle, group.id.key) + k.S2
        else:
            ink = theme.now.muted if group.id.key is None else theme.now.text
            left += paint.text(painter, left, middle, room, group.name, ink, weight=k.STRONG) + k.S2
        paint.text(painter, left, middle, area.right() - left, note, theme.now.muted, k.SMALL)

    def _notes(self, group: RowGroup[Any], by: Grouping[Any]) -> list[str]:
        """Return what is to be seen always and has no room in its column."""
        said = [(one, name, self._model.total(group, name)) for name, one in by.totals.items() if one.always]
        return [one.text(value) for one, name, value in said if value is not None and not self._fits(by, name, value)]

    def _fits(self, by: Grouping[Any], column: str, value: Any) -> bool:
        """Tell whether a column is in sight, and wide enough for what it says of a group."""
        at = next(at for at, one in enumerate(self._model.columns) if one.name == column)
        wide = paint.width(by.totals[column].text(value), weight=k.STRONG)
        return wide <= self._table.columnWidth(at) - 2 * k.S2

    def _total(self, painter: QPainter, cell: QRect, group: RowGroup[Any], by: Grouping[Any], column: str) -> bool:
        """Paint what a column says of a group, if it says something."""
        value = self._model.total(group, column)
        if value is None or (by.totals[column].always and not self._fits(by, column, value)):
            return False
        by.totals[column].draw(painter, cell, value)
        return True


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
        with paint.smooth(self.viewport()) as painter:
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
