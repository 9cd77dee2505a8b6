"""While one works in a table its rows are held; they are put in order when it is left, or seen again."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from typing_extensions import override

from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.groups import RowGroup
from csdesk.ui.rows_model import RowsModel

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_FOLDS = {_Key.Key_Left: True, _Key.Key_Right: False}
_TURNS = (_Key.Key_Space, *keys.ENTER)
_CARD = "scrim"
"""What a card over the window is called, with what it dims."""


class KeptView(QObject):
    """Scrolls a table back to the row that was on top, to the pixel."""

    def __init__(self, table: QTableView, model: RowsModel[Any]) -> None:
        super().__init__(table)
        self._table = table
        self._in_view: list[tuple[QPersistentModelIndex, int]] = []
        model.refreshing.connect(self._on_refreshing)
        model.refreshed.connect(self._on_refreshed)

    def _on_refreshing(self) -> None:
        table = self._table
        rows = range(table.rowAt(0), table.rowAt(table.viewport().height() - 1) + 1)
        visible = [table.model().index(row, 0) for row in rows if row >= 0]
        self._in_view = [(QPersistentModelIndex(one), table.rowViewportPosition(one.row())) for one in visible]

    def _on_refreshed(self) -> None:
        self._table.executeDelayedItemsLayout()  # else the scroll bar does not know of the new rows
        for index, top in self._in_view:
            if index.isValid():
                self._table.verticalScrollBar().setValue(max(0, index.row() * k.ROW - top))
                break
        self._in_view = []


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


class Working(QObject):
    """Holds the rows of a table; and where a filter takes away the row one was on, goes to the first that is left."""

    def __init__(self, table: QTableView, model: RowsModel[Any]) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._at, self._column = QPersistentModelIndex(), -1
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        table.installEventFilter(self)
        model.narrowing.connect(self._on_narrowing)
        model.narrowed.connect(self._on_narrowed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:  # it was out of sight; while it goes, its window may be going, too
            self._model.settle()
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        line = list(upwards(now))
        if self._table in line:
            self._model.come_near(writing=now is not self._table)
        elif now is not None and not self._comes_back(now, line):
            self._model.settle()

    def _comes_back(self, now: QWidget, line: list[QWidget]) -> bool:
        """Tell whether the focus is elsewhere for a moment only: in another window, a menu, a card over this one."""
        window = now.window()
        is_menu = window.windowType() == Qt.WindowType.Popup
        return is_menu or window is not self._table.window() or any(one.objectName() == _CARD for one in line)

    def _on_narrowing(self) -> None:
        at = self._table.currentIndex()
        self._at, self._column = QPersistentModelIndex(at), at.column()

    def _on_narrowed(self) -> None:
        if self._column >= 0 and not self._at.isValid():
            first = next(filter(self._model.is_row, range(self._model.rowCount())), 0)
            self._table.setCurrentIndex(self._model.index(first, self._column))


def upwards(widget: QWidget | None) -> Iterator[QWidget]:
    """Yield a widget and those it stands in, its window's owner too."""
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
