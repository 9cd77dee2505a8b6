"""The headings among a table's rows under the hand: they are folded, unfolded and gone to."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView

from csdesk.ui import keys
from csdesk.ui.groups import RowGroup
from csdesk.ui.rows_model import RowsModel

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_FOLDS = {_Key.Key_Left: True, _Key.Key_Right: False}
_TURNS = (_Key.Key_Space, *keys.ENTER)


class Headings:
    """Left and Right on a heading fold and unfold its group, with Ctrl all; Space, Enter and a click turn it.

    Left in the first cell of a row goes to its heading, Ctrl+Left there folds all groups, too.
    """

    def __init__(self, table: QTableView, model: RowsModel[Any]) -> None:
        self._table, self._model = table, model

    def at(self, index: QModelIndex) -> RowGroup[Any] | None:
        """Return the group that can be folded at an index."""
        by = self._model.grouping
        return self._model.group_at(index.row()) if by and not by.fixed and index.isValid() else None

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; return whether it stands for anything."""
        index, key, held = self._table.currentIndex(), Qt.Key(event.key()), event.modifiers() & ~_Held.KeypadModifier
        by = self._model.grouping
        if by is None or by.fixed or not index.isValid():
            return False
        group, is_first = self.at(index), index.column() == 0
        if group is not None and held == _Held.NoModifier and key in _TURNS:
            self.turn(group)
        elif group is not None and held == _Held.NoModifier and key in _FOLDS:
            self._model.fold([group.id], folded=_FOLDS[key])
        elif key in _FOLDS and held == _Held.ControlModifier and (group is not None or (is_first and _FOLDS[key])):
            self.fold_all(folded=_FOLDS[key])
        elif key == _Key.Key_Left and held == _Held.NoModifier and is_first:
            self._go(self._around(index))
        else:
            return False
        return True

    def press(self, event: QMouseEvent) -> bool:
        """Turn the group whose heading is clicked; return whether there is one."""
        index = self._table.indexAt(event.position().toPoint())
        group = self.at(index)
        if group is None or event.button() != Qt.MouseButton.LeftButton or event.modifiers():
            return False
        self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.turn(group)
        return True

    def turn(self, group: RowGroup[Any]) -> None:
        """Fold a group, or unfold it."""
        self._model.fold([group.id], folded=not group.folded)

    def fold_all(self, *, folded: bool = True) -> None:
        """Fold every group, or unfold it; the hand stays with the group it is in."""
        around = self._around(self._table.currentIndex())
        self._model.fold([group.id for group in self._model.groups], folded=folded)
        self._go(around)

    def _go(self, group: RowGroup[Any] | None) -> None:
        if group is not None:
            index = self._model.index_of(group.id)
            self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _around(self, index: QModelIndex) -> RowGroup[Any] | None:
        """Return the group in which the hand is."""
        places = range(index.row(), -1, -1) if self._model.grouping else range(0)
        return next((group for place in places if (group := self._model.group_at(place))), None)
