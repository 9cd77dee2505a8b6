"""The table that shows a RowsModel, worked by keyboard alone, and like a spreadsheet."""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QWidget,
)
from typing_extensions import override

from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.rows_model import Column, Index, Row, RowsModel
from csdesk.ui.widgets.column_widths import ColumnWidths
from csdesk.ui.widgets.frozen_table import FrozenTable
from csdesk.ui.widgets.row_acts import RowActs
from csdesk.ui.widgets.working import Headings, KeptView, Working

_Flag = QItemSelectionModel.SelectionFlag
_Hint = QAbstractItemDelegate.EndEditHint
_Move = QAbstractItemView.CursorAction
_Trigger = QAbstractItemView.EditTrigger
_EDGE = 4
_SORTS = {Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder, Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder}


class RecordTable(FrozenTable):
    """Tab goes to the next cell that can be edited; Enter opens one, and accepts it and goes down.

    Enter in a column that opens, or in a cell that cannot be edited, and Ctrl+Enter anywhere, tell ``opened`` with the
    row's id; Space tells ``peeked``, if the table ``peeks``. Alt+Up and Alt+Down sort by the column one is in. When
    rows come and go above, what is in view stays. ``letters`` is what letters do where typing opens no cell; with
    ``letters_first`` small ones do it in any cell. Shift+Space takes the whole rows of the cells that are selected.
    """

    def __init__(self, model: RowsModel[Row], name: str = "") -> None:
        """Show a model; screen readers call the table so."""
        super().__init__(model)
        self.setAccessibleName(name)
        self.acts, self.headings, self.widths = RowActs(self), Headings(self, model), ColumnWidths(self)
        self._untyped: Callable[[], object] | None = None
        self.letters: dict[str, Callable[[], object]] = {}
        self.letters_first = False
        self._anchor = QPersistentModelIndex()
        self.setItemDelegate(self.editors)
        self._dress()
        Working(self, model)
        KeptView(self, model)
        self.horizontalHeader().sectionResized.connect(self._on_section_resized)
        model.columnsInserted.connect(lambda _parent, first, _last: self._dress_columns(first))

    def lead(self, title: str, act: Callable[[Any], object]) -> None:
        """Let whoever opens a row do something with it, which the menu of the row calls so."""
        self.acts.opening = title
        self.opened.connect(lambda row_id: act(self.rows_model.row(self.rows_model.index_of(row_id))))

    def sort_by(self, column: int | str, *, descending: bool = False) -> None:
        """Sort by a column, or that of a name, and let a click on a header sort from now on."""
        if isinstance(column, str):
            column = [one.name for one in self.rows_model.columns].index(column)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self.setSortingEnabled(True)

    def fit(self, rows: int) -> None:
        """Be as high as so many rows, one at least: what is around is scrolled, and Tab goes on to what follows."""
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + max(1, rows) * k.ROW + _EDGE)

    @override
    def setCurrentIndex(self, index: Index) -> None:
        """Go to a cell, and select it alone: a key that is still held, as by Ctrl+N, extends nothing."""
        if not index.isValid() or index.flags() & Qt.ItemFlag.ItemIsEnabled:
            rows = _Flag.Rows if self.by_rows else _Flag.NoUpdate
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | rows)

    def go_to_first(self) -> None:
        """Go to the first row."""
        first = next(filter(self.rows_model.is_row, range(self.rows_model.rowCount())), -1)
        self.setCurrentIndex(self.rows_model.index(first, 0))

    @override
    def edit(self, index: Index, *how: Any) -> bool:  # type: ignore[override]
        """Edit a cell; typing does not open one that opens its row, F2 does."""
        typed = bool(how) and how[0] == _Trigger.AnyKeyPressed
        if typed and index.isValid() and self._is_key(index, how[1]):
            return False
        return bool(super().edit(index, *how)) if how else bool(super().edit(index))

    def _is_key(self, index: Index, event: QEvent) -> bool:
        """Tell whether what is typed in a cell is a key and not text: a letter that does something, or any."""
        is_composed = isinstance(event, QInputMethodEvent) and not event.commitString()
        is_letter = self.letters_first and not is_composed and keys.letter(event) in self.letters
        return self._column(index).opens or is_letter

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Do what a letter does although an input method is on; it is not composed any further."""
        index, act = self.currentIndex(), self.letters.get(keys.letter(event).lower())
        is_text = index.flags() & Qt.ItemFlag.ItemIsEditable and not self._is_key(index, event)
        if act is None or is_text:
            super().inputMethodEvent(event)
        else:
            QGuiApplication.inputMethod().reset()
            act()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do what a letter does, or go to the row that begins with what is typed."""
        act = self.letters.get(keys.narrow(search).lower())
        if act is not None:
            act()
        else:
            super().keyboardSearch(search)

    def type_new(self, row_id: Hashable, withdraw: Callable[[], object] | None, column: int = 0) -> None:
        """Let a cell of a row be typed that was just added; Escape withdraws the row, as if it had never been."""
        before = QPersistentModelIndex(self.currentIndex())
        self.setFocus()
        self.setCurrentIndex(self.rows_model.index_of(row_id, column))
        if self.edit(self.currentIndex(), _Trigger.AllEditTriggers, None) and withdraw is not None:
            self._untyped = partial(self._withdraw, withdraw, before)

    def _withdraw(self, withdraw: Callable[[], object], before: QPersistentModelIndex) -> None:
        """Take back a row of which nothing was typed, and go back to where the hand was."""
        withdraw()
        if before.isValid():
            self.setCurrentIndex(self.model().index(before.row(), before.column()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid() or not self.rows_model.is_row(index.row()):
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.acts.menu(index).popup(event.globalPos() if by_mouse else corner)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.headings.press(event):
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.headings.press(event):  # two clicks, quickly
            return
        if index.isValid() and self._column(index).opens:
            self._open(index)
            return
        super().mouseDoubleClickEvent(event)
        editor = QApplication.focusWidget()
        if isinstance(editor, QComboBox) and self.isAncestorOf(editor):
            QTimer.singleShot(0, editor, editor.showPopup)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hasFocus():  # an open editor's; state() forgets that there is one
            super().keyPressEvent(event)
        elif self.headings.take(event) or self.acts.take(event):
            return
        elif event.key() in keys.ENTER:
            self._on_enter(self.currentIndex(), open_row=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() in _SORTS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.isSortingEnabled() and self.currentIndex().isValid():
                self.sortByColumn(self.currentIndex().column(), _SORTS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        untyped, self._untyped = self._untyped, None
        super().closeEditor(editor, hint)
        if untyped is not None and hint == _Hint.RevertModelCache:
            untyped()
        if hint == _Hint.SubmitModelCache:
            at, rows = self.currentIndex(), range(self.currentIndex().row() + 1, self.rows_model.rowCount())
            below = next((row for row in rows if self.rows_model.is_row(row)), at.row())
            self.setCurrentIndex(at.siblingAtRow(below))

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Flag:
        command = super().selectionCommand(index, event)
        if not command & _Flag.Current:
            self._anchor = QPersistentModelIndex(index)
        return command

    @override
    def setSelection(self, rect: QRect, command: _Flag) -> None:
        start, end = self._anchor, self.currentIndex()
        if not self.selectionModel().isSelected(start):
            start = QPersistentModelIndex(end)
        by_keys = command & _Flag.Current and self.state() != QAbstractItemView.State.DragSelectingState
        if by_keys and start.isValid() and end.isValid():
            self._extend(start, end, command)
        else:
            super().setSelection(rect, command)

    def _extend(self, start: Index, end: Index, command: _Flag) -> None:
        """Select from one cell to another as they stand on screen, whatever was moved or is out of sight."""
        places = [place for place, _column in self.visible_columns]
        low, high = sorted((places.index(start.column()), places.index(end.column())))
        if low == high and self.chosen.whole_rows:
            low, high = 0, len(places) - 1
        rows = sorted((start.row(), end.row()))
        self.select_block(range(rows[0], rows[1] + 1), places[low : high + 1], command)

    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        found = super().moveCursor(action, modifiers)
        if action not in (_Move.MoveNext, _Move.MovePrevious) or not found.isValid():
            return found
        if not any(column.edit for column in self.rows_model.columns):
            return found  # no cell to look for, however many there are
        places = range(len(self.visible_columns) * self.rows_model.rowCount())
        cells = (self._beside(found, place if action == _Move.MoveNext else -place) for place in places)
        return next((cell for cell in cells if cell.flags() & Qt.ItemFlag.ItemIsEditable), found)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave the table where no cell follows: round and round, nobody would come out of it."""
        at, action = self.currentIndex(), _Move.MoveNext if forward else _Move.MovePrevious
        found = self.moveCursor(action, Qt.KeyboardModifier.NoModifier)
        here, there = ((one.row(), self._place(one)) for one in (at, found))
        if not found.isValid() or (at.isValid() and (there <= here if forward else there >= here)):
            self.setTabKeyNavigation(False)
            left = super().focusNextPrevChild(forward)
            self.setTabKeyNavigation(True)
            return left
        return super().focusNextPrevChild(forward)

    def _place(self, index: QModelIndex) -> int:
        """Return where a cell stands in its row, as its columns are arranged."""
        return self.horizontalHeader().visualIndex(index.column())

    def _dress(self) -> None:
        """Set what the style sheet cannot say, and the columns' widths."""
        self.setShowGrid(False)
        self.setMouseTracking(True)
        behaviour = QAbstractItemView.SelectionBehavior
        self.setSelectionBehavior(behaviour.SelectRows if self.by_rows else behaviour.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(_Trigger.EditKeyPressed | _Trigger.AnyKeyPressed | _Trigger.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(k.ROW)
        self._dress_columns(0)

    def _dress_columns(self, first: int) -> None:
        """Give the columns from this one on their widths, and hide what is not to be shown at first."""
        head = self.horizontalHeader()
        for place, column in list(enumerate(self.rows_model.columns))[first:]:
            self.widths.want(place, column.width)
            head.setSectionHidden(place, column.hidden)
        self.widths.fit()

    def _column(self, index: Index) -> Column[Any]:
        return self.rows_model.columns[index.column()]

    def _on_enter(self, index: QModelIndex, *, open_row: bool) -> None:
        if not index.isValid():
            return
        if open_row or self._column(index).opens or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._open(index)
        else:
            self.edit(index)

    def _open(self, index: QModelIndex) -> None:
        if self.rows_model.is_row(index.row()):
            self.opened.emit(self.rows_model.id_at(index))

    def _beside(self, index: QModelIndex, step: int) -> QModelIndex:
        columns = [place for place, _column in self.visible_columns]
        at = index.row() * len(columns) + columns.index(index.column()) + step
        row, place = divmod(at % (len(columns) * self.model().rowCount()), len(columns))
        return self.model().index(row, columns[place])

    def _on_section_resized(self, column: int, _before: int, now: int) -> None:
        if not now:  # it is about to be hidden
            self._leave(column)

    def _leave(self, column: int) -> None:
        """Go from a column that is hidden to the one beside it: nobody stands where nothing is seen."""
        at, head = self.currentIndex(), self.horizontalHeader()
        others = [place for place, _column in self.visible_columns if place != column]
        if at.column() == column and others:
            there = head.visualIndex(column)
            self.setCurrentIndex(at.siblingAtColumn(min(others, key=lambda one: abs(head.visualIndex(one) - there))))
        selection = self.selectionModel()
        if selection.columnIntersectsSelection(column):
            cells = (self.rows_model.index(row, column) for row in (0, self.rows_model.rowCount() - 1))
            selection.select(QItemSelection(*cells), _Flag.Deselect)
            selection.select(QItemSelection(), _Flag.Select)  # else every sort follows each of these cells
