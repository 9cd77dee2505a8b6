"""A table worked like a spreadsheet: ranges of cells are copied, pasted, filled down, cleared, typed into at once."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import product
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication
from typing_extensions import override

from csdesk.ui import theme
from csdesk.ui.rows_model import Cell, Column, Index, Row, RowsModel
from csdesk.ui.widgets.block import rows_of, text_of
from csdesk.ui.widgets.frozen_table import FrozenTable
from csdesk.ui.widgets.rows_table import Strip

_Flag = QItemSelectionModel.SelectionFlag
_Held = Qt.KeyboardModifier
_Key = Qt.Key


class SheetTable(FrozenTable):
    """Cells are selected instead of rows; Shift+Space takes the whole rows.

    What is to be written is told as ``filled``: the cells with their new texts, and how many texts had no place. Space
    is told as ``peeked``.
    """

    filled = Signal(object, int)
    peeked = Signal()

    def __init__(self, model: RowsModel[Row]) -> None:
        super().__init__(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._anchor = QPersistentModelIndex()
        self._editors.for_all = self._put_in_all
        self._acts: dict[tuple[int, _Held], Callable[[], object]] = {
            (_Key.Key_C, _Held.ControlModifier): self.copy,
            (_Key.Key_Insert, _Held.ControlModifier): self.copy,
            (_Key.Key_V, _Held.ControlModifier): self.paste,
            (_Key.Key_Insert, _Held.ShiftModifier): self.paste,
            (_Key.Key_D, _Held.ControlModifier): self.fill_down,
            (_Key.Key_Space, _Held.ShiftModifier): self.take_rows,
            (_Key.Key_Space, _Held.NoModifier): self.peeked.emit,
        }

    def copy(self) -> None:
        """Put what is selected on the clipboard, as a spreadsheet takes it."""
        rows, columns = self._chosen()
        texts = [[self._plain(row, column) for column in columns] for row in rows]
        if texts:
            QApplication.clipboard().setText(text_of(texts))

    def paste(self) -> None:
        """Put what is on the clipboard where the selection begins; a single cell goes into all that are selected."""
        block = rows_of(QApplication.clipboard().text())
        rows, columns = self._chosen()
        if not rows:
            return
        if len(block) == len(block[0]) == 1:
            self.put(block[0][0])
            return
        below = [row for row in range(rows[0], self._rows_model.rowCount()) if self._rows_model.is_row(row)]
        beside = [place for place, _column in self._columns()]
        beside = beside[beside.index(columns[0]) :]
        self._select(below[: len(block)], beside[: max(map(len, block))])
        cells = [
            Cell(self._rows_model.row_at(row), self._rows_model.columns[column], text)
            for row, texts in zip(below, block, strict=False)
            for column, text in zip(beside, texts, strict=False)
        ]
        self._fill(cells, sum(map(len, block)) - len(cells))

    def put(self, text: str) -> None:
        """Put a text into every cell that is selected and can be edited."""
        places = (place for area in self._areas() for place in _places(area) if self._rows_model.is_row(place[0]))
        self._fill_editable((row, column, text) for row, column in places)

    def clear_cells(self) -> None:
        """Empty what is selected."""
        self.put("")

    def fill_down(self) -> None:
        """Put what is in the topmost cells that are selected into those below; of one row, what is above it."""
        rows, columns = self._chosen()
        above = [row for row in range(rows[0]) if self._rows_model.is_row(row)] if len(rows) == 1 else []
        rows = [*above[-1:], *rows]
        self._fill_editable((row, column, self._typed(rows[0], column)) for row in rows[1:] for column in columns)

    def take_rows(self) -> None:
        """Select the whole rows of what is selected."""
        rows, _columns = self._chosen()
        if rows:
            self._select(range(rows[0], rows[-1] + 1), [place for place, _column in self._columns()])

    @property
    def whole_rows(self) -> set[Hashable]:
        """Return the ids of the rows that are selected as a whole, or by the cells that open them alone."""
        model, (rows, columns) = self._rows_model, self._chosen()
        if all(model.columns[column].opens for column in columns) or len(columns) == len(self._columns()):
            return {model.id_at(model.index(row, 0)) for row in rows}
        return set()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~_Held.KeypadModifier
        act = self._acts.get((event.key(), held)) if self.hasFocus() else None
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        command = super().selectionCommand(index, event)
        if not command & _Flag.Current:
            self._anchor = QPersistentModelIndex(index)
        return command

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        start, end = self._anchor, self.currentIndex()
        if not self.selectionModel().isSelected(start):
            start = QPersistentModelIndex(end)
        by_keys = command & _Flag.Current and self.state() != QAbstractItemView.State.DragSelectingState
        if by_keys and start.isValid() and end.isValid():
            self._extend(self.model().index(start.row(), start.column()), end, command)
        else:
            super().setSelection(rect, command)

    @override
    def _paint_selected(self, painter: QPainter, place: int, area: QRect, strips: list[Strip]) -> None:
        if not self.selectionModel().rowIntersectsSelection(place, QModelIndex()):
            return
        for at, _column, left, width in strips:
            if self.selectionModel().isSelected(self._rows_model.index(place, at)):
                painter.fillRect(QRect(left, area.y(), width, area.height()), theme.colour(theme.now.selected))

    @override
    def _leave(self, column: int) -> None:
        super()._leave(column)
        cells = (self._rows_model.index(row, column) for row in (0, self._rows_model.rowCount() - 1))
        self.selectionModel().select(QItemSelection(*cells), _Flag.Deselect)

    def _put_in_all(self, text: str) -> None:
        """Put what stands in the editor into all cells that are selected, or into its own if that is not among them."""
        if not self.selectionModel().isSelected(self.currentIndex()):
            self.selectionModel().select(self.currentIndex(), _Flag.ClearAndSelect)
        self.put(text)

    def _extend(self, start: Index, end: Index, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select from one cell to another as they stand on screen, whatever was moved or is out of sight."""
        places = [place for place, _column in self._columns()]
        low, high = sorted((places.index(start.column()), places.index(end.column())))
        rows = sorted((start.row(), end.row()))
        self._select(range(rows[0], rows[1] + 1), places[low : high + 1], command)

    def _select(
        self,
        rows: Sequence[int],
        columns: Iterable[int],
        command: QItemSelectionModel.SelectionFlag = _Flag.ClearAndSelect,
    ) -> None:
        model, chosen = self.model(), QItemSelection()
        for column in columns:
            chosen.select(model.index(rows[0], column), model.index(rows[-1], column))
        self.selectionModel().select(chosen, command)

    def _areas(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def _chosen(self) -> tuple[list[int], list[int]]:
        """Return the rows and the columns in which cells are selected, as they stand on screen; no headings."""
        areas = self._areas()
        rows = sorted({row for area in areas for row in range(area.top(), area.bottom() + 1)})
        rows = [row for row in rows if self._rows_model.is_row(row)]
        inside = {column for area in areas for column in range(area.left(), area.right() + 1)}
        return rows, [place for place, _column in self._columns() if place in inside]

    def _fill_editable(self, texts: Iterable[tuple[int, int, str]]) -> None:
        model = self._rows_model
        cells = (Cell(model.row_at(row), model.columns[column], text) for row, column, text in texts)
        self._fill([cell for cell in cells if cell.column.reads is not None], 0)

    def _fill(self, cells: Sequence[Cell[Any]], lost: int) -> None:
        """Tell which cells are to be written: those in which something else stands."""
        other = [cell for cell in cells if cell.text not in _standing(cell.column, cell.row)]
        if other or lost:
            self.filled.emit(other, lost)

    def _plain(self, row: int, column: int) -> str:
        shown = self._rows_model.columns[column]
        return plain(shown, self._rows_model.row_at(row))

    def _typed(self, row: int, column: int) -> str:
        return str(self._rows_model.index(row, column).data(Qt.ItemDataRole.EditRole))


def plain(column: Column[Row], row: Row) -> str:
    """Return what other programs are given of a cell."""
    return (column.plain or column.typed or column.text)(row)


def _places(area: QItemSelectionRange) -> Iterable[tuple[int, int]]:
    return product(range(area.top(), area.bottom() + 1), range(area.left(), area.right() + 1))


def _standing(column: Column[Row], row: Row) -> tuple[str, str]:
    return (column.typed or column.text)(row), plain(column, row)
