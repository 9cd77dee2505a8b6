"""What is done with rows, the same in every table: Delete, Ctrl+Delete, and the menu of a row."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.block import plain, text_of
from csdesk.ui.widgets.chosen import Chosen
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.row_menu import Offer, OffersMenu
from csdesk.ui.words import words

_Held = Qt.KeyboardModifier
_Role = Qt.ItemDataRole
_COPIES = ((Qt.Key.Key_C, _Held.ControlModifier), (Qt.Key.Key_Insert, _Held.ControlModifier))


class ActingTable(Protocol):
    """What is asked of a table; where it is worked ``by_rows``, cells are nothing by themselves."""

    rows_model: RowsModel[Any]
    by_rows: bool
    opened: Any

    @property
    def chosen(self) -> Chosen:
        """Return what is selected now."""

    def clear_cells(self) -> None:
        """Empty the cells that are selected."""

    def cell_offers(self) -> list[Offer]:
        """Return what can be done with the cells that are selected."""

    def edit(self, index: QModelIndex, *how: Any) -> bool:
        """Edit a cell."""


class RowActs(QObject):
    """Delete empties cells, and deletes rows that are selected as a whole; Ctrl+Delete deletes the rows of any cells.

    A page says in ``notice`` what happened; ``remove`` deletes records by the ids of their rows, ``removing`` is what
    that is called in the menu, ``opening`` what it is called to open a row, and ``offers`` is what else can be done;
    ``offers_of`` tells what can be done with one row only.
    """

    def __init__(self, widget: QWidget, table: ActingTable) -> None:
        """Act on a table, which is this widget."""
        super().__init__(widget)
        self._widget, self._table = widget, table
        self.notice: Notice | None = None
        self.remove: Callable[[list[Hashable]], object] | None = None
        self.removing, self.opening = words.tr("Delete"), ""
        self.offers: list[Offer] = []
        self.offers_of: Callable[[Any], Sequence[Offer]] = lambda _row: ()

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; return whether it stands for anything."""
        held = event.modifiers() & ~_Held.KeypadModifier
        if (event.key(), held) in _COPIES:
            self.copy()
            return True
        if event.key() != Qt.Key.Key_Delete or held not in (_Held.NoModifier, _Held.ControlModifier):
            return False
        if held or self._table.by_rows or self._table.chosen.whole_rows:
            self.delete_rows()
        else:
            self._table.clear_cells()
        return True

    def copy(self) -> None:
        """Put what is selected on the clipboard, as a spreadsheet takes it."""
        chosen, model = self._table.chosen, self._table.rows_model
        if not chosen.is_block:
            self.warn(words.tr("Cells that do not form a block cannot be copied. Select one area."))
        elif chosen.cells:
            rows = [model.row_at(row) for row in chosen.rows]
            columns = [model.columns[column] for column in chosen.columns]
            QApplication.clipboard().setText(text_of([plain(column, row) for column in columns] for row in rows))

    def delete_rows(self) -> None:
        """Delete the records of the rows in which something is selected."""
        ids = self._table.chosen.ids
        if ids and self.remove is not None:
            self.remove(ids)
        elif ids:
            self.warn(words.tr("Rows of this table cannot be deleted here."))

    def empty(self, index: QModelIndex) -> None:
        """Empty a cell, or say why that cannot be."""
        model, kept = self._table.rows_model, QPersistentModelIndex(index)
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
            self.notice.say(words.tr("Emptied. Ctrl+Z brings it back."))

    def warn(self, words: str) -> None:
        """Say what could not be done."""
        if self.notice is not None:
            self.notice.warn(words)

    def menu(self, index: QModelIndex) -> OffersMenu:
        """Return the menu of the row at an index."""
        table, editable = self._table, bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        menu = OffersMenu(self._widget)
        if self.opening:
            menu.act(self.opening, "Ctrl+Return", lambda: table.opened.emit(table.rows_model.id_at(index)))
        if editable:
            menu.act(words.tr("Edit"), "F2", lambda: table.edit(index))
        own = self.offers_of(table.rows_model.row(index))
        for offer in (*self.offers, *own, Offer(words.tr("Copy"), "Ctrl+C", self.copy), *table.cell_offers()):
            menu.act(*offer)
        if editable:
            menu.act(words.tr("Empty the cell"), "Del", table.clear_cells)
        if self.remove is not None:
            menu.addSeparator()
            menu.act(self.removing, "Del" if table.by_rows else "Ctrl+Del", self.delete_rows)
        return menu
