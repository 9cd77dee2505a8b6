"""A table worked like a spreadsheet: ranges of cells are copied, pasted, filled down, cleared, typed into at once."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from typing_extensions import override

from csdesk.ui.rows_model import Column, Index, Row, RowsModel
from csdesk.ui.widgets.block import PastedCell, plain, rows_of, tiled
from csdesk.ui.widgets.chosen import Chosen
from csdesk.ui.widgets.frozen_table import FrozenTable
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

_Flag = QItemSelectionModel.SelectionFlag
_Held = Qt.KeyboardModifier
_Key = Qt.Key


class SheetTable(FrozenTable):
    """Cells are worked on many at a time; where several areas are selected, in these cells only.

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
            (_Key.Key_V, _Held.ControlModifier): self.paste,
            (_Key.Key_Insert, _Held.ShiftModifier): self.paste,
            (_Key.Key_D, _Held.ControlModifier): self.fill_down,
            (_Key.Key_Space, _Held.NoModifier): self.peeked.emit,
        }

    def copy(self) -> None:
        """Put what is selected on the clipboard, as a spreadsheet takes it."""
        self.acts.copy()

    def paste(self) -> None:
        """Put what is on the clipboard into what is selected, as often as it fits in; or else once, where it begins.

        A single cell goes into all that are selected.
        """
        block, chosen = rows_of(QApplication.clipboard().text()), self.chosen
        if len(block) == len(block[0]) == 1:
            self.put(block[0][0])
        elif chosen.cells and not chosen.is_area:
            self.acts.warn(words.tr("Several cells cannot be pasted into several areas. Select one area, or one cell."))
        elif chosen.cells:
            self._paste(block, chosen)

    def _paste(self, block: Sequence[Sequence[str]], chosen: Chosen) -> None:
        texts = tiled(block, len(chosen.rows), len(chosen.columns))
        model, first = self._rows_model, chosen.rows[0]
        below = [row for row in range(first, model.rowCount()) if model.is_row(row)]
        beside = [place for place, _column in self._columns()]
        beside = beside[beside.index(chosen.columns[0]) :]
        cells = [
            PastedCell(model.row_at(below[row]), model.columns[beside[column]], text)
            for row, column, text in texts
            if row < len(below) and column < len(beside)
        ]
        tall, wide = 1 + max(row for row, _column, _text in texts), 1 + max(column for _row, column, _text in texts)
        self._select(below[:tall], beside[:wide])
        self._fill(cells, len(texts) - len(cells))

    def put(self, text: str) -> None:
        """Put a text into every cell that is selected and can be edited."""
        self._fill_editable((row, column, text) for row, column in self.chosen.cells)

    @override
    def clear_cells(self) -> None:
        """Empty what is selected."""
        places = self.chosen.cells
        full = [place for place in places if self._plain(*place) and self._is_written(place[1])]
        if places and not any(self._is_written(column) for _row, column in places):
            self.acts.warn(words.tr("What csdesk works out cannot be emptied."))
        self.put("")
        if full and not any(self._plain(*place) for place in full):
            self.acts.say_emptied()

    def fill_down(self) -> None:
        """Put what is in the topmost selected cell of a column into the others; of one row, what is above it."""
        chosen = self.chosen
        above = [row for row in range(chosen.rows[0]) if self._rows_model.is_row(row)] if len(chosen.rows) == 1 else []
        tops = dict.fromkeys(chosen.columns, above[-1]) if above else {}
        texts = []
        for row, column in chosen.cells:
            top = tops.setdefault(column, row)
            texts += [(row, column, self._typed(top, column))] if top != row else []
        self._fill_editable(texts)

    @override
    def cell_offers(self) -> list[Offer]:
        return [
            Offer(words.tr("Paste"), "Ctrl+V", self.paste),
            Offer(words.tr("Fill down"), "Ctrl+D", self.fill_down),
        ]

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
        if low == high and self.chosen.whole_rows:
            low, high = 0, len(places) - 1
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

    def _is_written(self, column: int) -> bool:
        """Tell whether a column takes what is written."""
        return self._rows_model.columns[column].reads is not None

    def _fill_editable(self, texts: Iterable[tuple[int, int, str]]) -> None:
        model = self._rows_model
        cells = (PastedCell(model.row_at(row), model.columns[column], text) for row, column, text in texts)
        self._fill([cell for cell in cells if cell.column.reads is not None], 0)

    def _fill(self, cells: Sequence[PastedCell[Any]], lost: int) -> None:
        """Tell which cells are to be written: those in which something else stands."""
        other = [cell for cell in cells if cell.text not in _standing(cell.column, cell.row)]
        if other or lost:
            with self._rows_model.held():
                self.filled.emit(other, lost)

    def _plain(self, row: int, column: int) -> str:
        shown = self._rows_model.columns[column]
        return plain(shown, self._rows_model.row_at(row))

    def _typed(self, row: int, column: int) -> str:
        return str(self._rows_model.index(row, column).data(Qt.ItemDataRole.EditRole))


def _standing(column: Column[Row], row: Row) -> tuple[str, str]:
    return (column.typed or column.text)(row), plain(column, row)
