"""What is done with rows and cells, the same in every table: by keys, and in the menu of a row."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.block import Chosen, PastedCell, plain, rows_of, text_of, tiled
from csdesk.ui.widgets.frozen_table import FrozenTable
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.row_menu import Offer, OffersMenu
from csdesk.ui.words import words

_Held = Qt.KeyboardModifier
_Key = Qt.Key
_Role = Qt.ItemDataRole
Act = Callable[[], object]
Fill = Callable[[Sequence[PastedCell[Any]], int], object]
"""Writes cells with their new texts; so many texts more had no place."""


class RowActs(QObject):
    """Delete empties cells, and deletes rows that are selected as a whole; Ctrl+Delete deletes the rows of any cells.

    A page says in ``notice`` what happened; ``remove`` deletes records by the ids of their rows, ``removing`` is what
    that is called in the menu, ``opening`` what it is called to open a row, and ``offers`` is what else can be done;
    ``offers_of`` tells what can be done with one row only. Where many cells are written at once, cells are pasted,
    filled down and cleared, and what is typed goes into all of them with Ctrl+Enter; where several areas are selected,
    in these cells only.
    """

    def __init__(self, table: FrozenTable) -> None:
        super().__init__(table)
        self._table, self._model = table, table.rows_model
        self.notice: Notice | None = None
        self.remove: Callable[[list[Hashable]], object] | None = None
        self.removing, self.opening = words.tr("Delete"), ""
        self.offers: list[Offer] = []
        self.offers_of: Callable[[Any], Sequence[Offer]] = lambda _row: ()
        self._fill: Fill | None = None
        self._keys: dict[tuple[int, Qt.KeyboardModifier], Act] = {
            (_Key.Key_C, _Held.ControlModifier): self.copy,
            (_Key.Key_Insert, _Held.ControlModifier): self.copy,
            (_Key.Key_Space, _Held.ShiftModifier): table.take_rows,
            (_Key.Key_Delete, _Held.NoModifier): self._on_delete,
            (_Key.Key_Delete, _Held.ControlModifier): self.delete_rows,
        }

    def write_many(self, fill: Fill) -> None:
        """Let many cells be written at once."""
        self._fill, self._table.editors.for_all = fill, self._put_in_all
        self._keys |= {
            (_Key.Key_V, _Held.ControlModifier): self.paste,
            (_Key.Key_Insert, _Held.ShiftModifier): self.paste,
            (_Key.Key_D, _Held.ControlModifier): self.fill_down,
        }

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; return whether it stands for anything."""
        held = event.modifiers() & ~_Held.KeypadModifier
        act = self._keys.get((event.key(), held))
        if act is None and self._table.peeks and (event.key(), held) == (_Key.Key_Space, _Held.NoModifier):
            act = self._table.peeked.emit
        if act is not None:
            act()
        return act is not None

    def _on_delete(self) -> None:
        """Delete rows that are selected as a whole, else empty cells."""
        if self._table.by_rows or self._table.chosen.whole_rows:
            self.delete_rows()
        else:
            self.clear_cells()

    def copy(self) -> None:
        """Put what is selected on the clipboard, as a spreadsheet takes it."""
        chosen, model = self._table.chosen, self._model
        if not chosen.is_block:
            self.warn(words.tr("Cells that do not form a block cannot be copied. Select one area."))
        elif chosen.cells:
            rows = [model.row_at(row) for row in chosen.rows]
            columns = [model.columns[column] for column in chosen.columns]
            QApplication.clipboard().setText(text_of([plain(column, row) for column in columns] for row in rows))

    def paste(self) -> None:
        """Put what is on the clipboard into what is selected, as often as it fits in; or else once, where it begins.

        A single cell goes into all that are selected.
        """
        block, chosen = rows_of(QApplication.clipboard().text()), self._table.chosen
        if len(block) == len(block[0]) == 1:
            self.put(block[0][0])
        elif chosen.cells and not chosen.is_area:
            self.warn(words.tr("Several cells cannot be pasted into several areas. Select one area, or one cell."))
        elif chosen.cells:
            self._paste(block, chosen)

    def _paste(self, block: Sequence[Sequence[str]], chosen: Chosen) -> None:
        texts = tiled(block, len(chosen.rows), len(chosen.columns))
        model, first = self._model, chosen.rows[0]
        below = [row for row in range(first, model.rowCount()) if model.is_row(row)]
        beside = [place for place, _column in self._table.visible_columns]
        beside = beside[beside.index(chosen.columns[0]) :]
        cells = [
            PastedCell(model.row_at(below[row]), model.columns[beside[column]], text)
            for row, column, text in texts
            if row < len(below) and column < len(beside)
        ]
        tall, wide = 1 + max(row for row, _column, _text in texts), 1 + max(column for _row, column, _text in texts)
        self._table.select_block(below[:tall], beside[:wide])
        self._write(cells, len(texts) - len(cells))

    def put(self, text: str) -> None:
        """Put a text into every cell that is selected and can be edited."""
        self._write_editable((row, column, text) for row, column in self._table.chosen.cells)

    def fill_down(self) -> None:
        """Put what is in the topmost selected cell of a column into the others; of one row, what is above it."""
        chosen, model = self._table.chosen, self._model
        above = [row for row in range(chosen.rows[0]) if model.is_row(row)] if len(chosen.rows) == 1 else []
        tops = dict.fromkeys(chosen.columns, above[-1]) if above else {}
        texts = []
        for row, column in chosen.cells:
            top = tops.setdefault(column, row)
            texts += [(row, column, str(model.index(top, column).data(_Role.EditRole)))] if top != row else []
        self._write_editable(texts)

    def clear_cells(self) -> None:
        """Empty what is selected."""
        chosen, columns = self._table.chosen.cells, self._model.columns
        if self._fill is None and len(chosen) > 1:
            self.warn(words.tr("Clear one cell at a time in this table."))
        elif self._fill is None and chosen:
            self.empty(self._model.index(*chosen[0]))
        elif chosen and all(columns[column].reads is None for _row, column in chosen):
            self.warn(words.tr("Values that csdesk calculates cannot be cleared."))
        elif chosen:
            full = [place for place in chosen if self._plain(*place) and columns[place[1]].reads is not None]
            self.put("")
            if full and not any(self._plain(*place) for place in full):
                self.say_emptied()

    def _plain(self, row: int, column: int) -> str:
        return plain(self._model.columns[column], self._model.row_at(row))

    def _put_in_all(self, text: str) -> None:
        """Put what stands in the editor into all cells that are selected, or into its own if that is not among them."""
        chosen, index = self._table.selectionModel(), self._table.currentIndex()
        if not chosen.isSelected(index):
            chosen.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.put(text)

    def _write_editable(self, texts: Iterable[tuple[int, int, str]]) -> None:
        model = self._model
        cells = (PastedCell(model.row_at(row), model.columns[column], text) for row, column, text in texts)
        self._write([cell for cell in cells if cell.column.reads is not None], 0)

    def _write(self, cells: Sequence[PastedCell[Any]], lost: int) -> None:
        """Write the cells in which something else stands."""
        other = [cell for cell in cells if cell.text not in _standing(cell.column, cell.row)]
        if self._fill is not None and (other or lost):
            with self._model.held():
                self._fill(other, lost)

    def delete_rows(self) -> None:
        """Delete the records of the rows in which something is selected."""
        ids = self._table.chosen.ids
        if ids and self.remove is not None:
            self.remove(ids)
        elif ids:
            self.warn(words.tr("Rows of this table cannot be deleted here."))

    def empty(self, index: QModelIndex) -> None:
        """Empty a cell, or say why that cannot be."""
        model, kept = self._model, QPersistentModelIndex(index)
        column = model.columns[index.column()]
        if column.edit is None:
            self.warn(words.tr("“{column}” cannot be edited here.").format(column=column.title))
        elif column.choices and column.nothing not in column.choices(model.row(index)):
            self.warn(words.tr("“{column}” cannot be empty.").format(column=column.title))
        elif index.data(_Role.EditRole) != column.nothing:
            model.setData(index, column.nothing)
            if kept.isValid() and kept.data(_Role.EditRole) == column.nothing:
                self.say_emptied()

    def say_emptied(self) -> None:
        """Say that something was emptied."""
        if self.notice is not None:
            self.notice.say(words.tr("Cleared. Press Ctrl+Z to undo."))

    def warn(self, words: str) -> None:
        """Say what could not be done."""
        if self.notice is not None:
            self.notice.refuse(words)

    def menu(self, index: QModelIndex) -> OffersMenu:
        """Return the menu of the row at an index."""
        table, editable = self._table, bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        menu = OffersMenu(table)
        if self.opening:
            menu.act(self.opening, "Ctrl+Return", lambda: table.opened.emit(self._model.id_at(index)))
        if editable:
            menu.act(words.tr("Edit"), "F2", lambda: table.edit(index))
        own = self.offers_of(self._model.row(index))
        for offer in (*self.offers, *own, Offer(words.tr("Copy"), "Ctrl+C", self.copy)):
            menu.act(*offer)
        if self._fill is not None:
            menu.act(words.tr("Paste"), "Ctrl+V", self.paste)
            menu.act(words.tr("Fill down"), "Ctrl+D", self.fill_down)
        if editable:
            menu.act(words.tr("Clear cell"), "Del", self.clear_cells)
        if self.remove is not None:
            menu.addSeparator()
            menu.act(self.removing, "Del" if table.by_rows else "Ctrl+Del", self.delete_rows)
        return menu


def _standing(column: Column[Any], row: Any) -> tuple[str, str]:
    return (column.typed or column.text)(row), plain(column, row)
