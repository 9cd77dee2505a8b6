"""A table whose rows stand in groups: headings are painted across it, folded and unfolded."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.grouped_model import GroupedModel
from csdesk.ui.groups import RowGroup
from csdesk.ui.rows_model import Row
from csdesk.ui.widgets.rows_table import Strip
from csdesk.ui.widgets.sheet_table import SheetTable

_Flag = QItemSelectionModel.SelectionFlag
_Key = Qt.Key
_Held = Qt.KeyboardModifier
_FOLDS = {_Key.Key_Left: True, _Key.Key_Right: False}
_LEAST_NAME = 80
_TURNS = (_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter)


class GroupedTable(SheetTable):
    """Left and Right on a heading fold and unfold its group, with Ctrl all; Space, Enter and a click turn it.

    Left in the first cell of a row goes to its heading, Ctrl+Left there folds all groups, too.
    """

    def __init__(self, model: GroupedModel[Row]) -> None:
        super().__init__(model)
        self._groups = model

    def fold_all(self, *, folded: bool = True) -> None:
        """Fold every group, or unfold it; the hand stays with the group it is in."""
        heading = self._heading(self.currentIndex())
        self._groups.fold([group.id for group in self._groups.groups], folded=folded)
        if heading is not None:
            self._go(self._groups.index_of(heading.id, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key, held = self.currentIndex(), Qt.Key(event.key()), event.modifiers() & ~_Held.KeypadModifier
        group = self._groups.group_at(index.row()) if index.isValid() and self.hasFocus() else None
        if group is not None and held == _Held.NoModifier and key in _TURNS:
            self._turn(group)
        elif group is not None and held == _Held.NoModifier and key in _FOLDS:
            self._groups.fold([group.id], folded=_FOLDS[key])
        elif group is not None and held == _Held.ControlModifier and key in _FOLDS:
            self.fold_all(folded=_FOLDS[key])
        elif key == _Key.Key_Left and held == _Held.ControlModifier and self._is_first(index):
            self.fold_all()
        elif key == _Key.Key_Left and held == _Held.NoModifier and self._is_first(index):
            self._go_to_heading(index)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        group = self._groups.group_at(index.row()) if index.isValid() else None
        if group is None or event.button() != Qt.MouseButton.LeftButton or event.modifiers():
            super().mousePressEvent(event)
        else:
            self._go(index)
            self._turn(group)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._groups.group_at(index.row()) is not None:
            self.mousePressEvent(event)  # two clicks, quickly
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def _open(self, index: QModelIndex) -> None:
        if self._groups.is_row(index.row()):
            super()._open(index)

    def _turn(self, group: RowGroup[Any]) -> None:
        self._groups.fold([group.id], folded=not group.folded)

    def _go(self, index: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)

    def _is_first(self, index: QModelIndex) -> bool:
        return self.hasFocus() and index.isValid() and index.column() == 0 and self._groups.grouping is not None

    def _go_to_heading(self, index: QModelIndex) -> None:
        group = self._heading(index)
        if group is not None:
            self._go(self._groups.index_of(group.id))

    def _heading(self, index: QModelIndex) -> RowGroup[Any] | None:
        """Return the group in which the hand is."""
        places = range(index.row(), -1, -1) if self._groups.grouping else range(0)
        return next((group for place in places if (group := self._groups.group_at(place))), None)

    @override
    def _paint_row(self, painter: QPainter, place: int, strips: list[Strip]) -> None:
        group = self._groups.group_at(place)
        if group is None:
            super()._paint_row(painter, place, strips)
            return
        top, across = self.rowViewportPosition(place), self.viewport().width()
        ground = theme.now.hover if place == self._hovered else theme.now.window
        painter.fillRect(QRect(0, top, across, k.ROW), theme.colour(ground))
        painter.fillRect(0, top + k.ROW - 1, across, 1, theme.colour(theme.now.line))
        edge = strips[-1].left + strips[-1].width if strips else 0
        for strip in reversed(strips):
            if strip.at == 0:
                self._paint_heading(painter, QRect(strip.left, top, edge - strip.left, k.ROW), group)
            elif self._paint_total(painter, QRect(strip.left, top, strip.width, k.ROW), group, strip.column.name):
                edge = strip.left

    def _paint_heading(self, painter: QPainter, area: QRect, group: RowGroup[Any]) -> None:
        """Paint which way it is folded, the name, how many rows there are, and what no column has room for."""
        middle, left = area.y() + area.height() / 2, area.x() + k.S4
        paint.icon(painter, left, middle, "chevron-right" if group.folded else "chevron-down", theme.now.muted)
        left, note = left + k.ICON + k.S2, " · ".join((f"{len(group.rows):,}", *self._notes(group)))
        room = max(_LEAST_NAME, area.right() - left - paint.width(note, k.SMALL) - 2 * k.S2)
        left += self._paint_name(painter, left, middle, room, group) + k.S2
        paint.text(painter, left, middle, area.right() - left, note, theme.now.muted, k.SMALL)

    def _notes(self, group: RowGroup[Any]) -> list[str]:
        """Return what is to be seen always and has no room in its column."""
        totals = self._groups.grouping.totals if self._groups.grouping else {}
        always = [name for name, total in totals.items() if total.always]
        said = [(name, self._groups.total(group, name)) for name in always]
        return [totals[name].text(one) for name, one in said if one is not None and not self._fits(name, one)]

    def _fits(self, column: str, value: Any) -> bool:
        """Tell whether a column is in sight, and wide enough for what it says of a group."""
        by = self._groups.grouping
        at = next(at for at, one in enumerate(self._groups.columns) if one.name == column)
        words = by.totals[column].text(value) if by else ""
        return paint.width(words, weight=k.STRONG) <= self.columnWidth(at) - 2 * k.S2

    def _paint_name(self, painter: QPainter, left: int, middle: float, room: int, group: RowGroup[Any]) -> int:
        draw = self._groups.grouping.draw if self._groups.grouping else None
        if draw is not None and group.id.key is not None:
            return draw(painter, left, middle, group.id.key)
        ink = theme.now.muted if group.id.key is None else theme.now.text
        return paint.text(painter, left, middle, room, group.name, ink, weight=k.STRONG)

    def _paint_total(self, painter: QPainter, cell: QRect, group: RowGroup[Any], column: str) -> bool:
        """Paint what a column says of a group, if it says something."""
        value, by = self._groups.total(group, column), self._groups.grouping
        if value is None or by is None or (by.totals[column].always and not self._fits(column, value)):
            return False
        by.totals[column].draw(painter, cell, value)
        return True

    @override
    def _paint_focus(self, painter: QPainter, strips: list[Strip]) -> None:
        index = self.currentIndex()
        if not index.isValid() or self._groups.is_row(index.row()):
            super()._paint_focus(painter, strips)
        elif self.hasFocus():
            row = QRectF(0, self.rowViewportPosition(index.row()), self.viewport().width(), k.ROW)
            paint.ring(painter, row.adjusted(1, 1, -1, -2))
