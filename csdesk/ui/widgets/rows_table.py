"""The table that shows a RowsModel, worked by keyboard alone.

It paints what is visible itself, in one pass: a delegate called for each cell takes twice as long.
"""

from collections.abc import Callable, Hashable
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.rows_model import Column, Index, Row, RowsModel
from csdesk.ui.widgets.chosen import Chosen
from csdesk.ui.widgets.kept_view import KeptView
from csdesk.ui.widgets.roomy_column import RoomyColumn
from csdesk.ui.widgets.row_acts import RowActs
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.widgets.rows_cell import paint_cell
from csdesk.ui.widgets.rows_editors import Editors
from csdesk.ui.widgets.rows_header import RowsHeader
from csdesk.ui.widgets.working import Working
from csdesk.ui.words import words

_Hint = QAbstractItemDelegate.EndEditHint
_Move = QAbstractItemView.CursorAction
_Trigger = QAbstractItemView.EditTrigger
_MARK = 3
"""How wide the bar is before a row that is out of place."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SORTS = {Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder, Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder}


class Strip(NamedTuple):
    """A column on the screen: its place in the model, itself, where it begins and how wide it is."""

    at: int
    column: Column[Any]
    left: int
    width: int


class RowsTable(QTableView):
    """Tab goes to the next cell that can be edited; Enter opens one, and accepts it and goes down.

    Enter in a column that opens, or in a cell that cannot be edited, and Ctrl+Enter anywhere, tell ``opened`` with the
    row's id. Alt+Up and Alt+Down sort by the column one is in. When rows come and go above, what is in view stays.
    ``letters`` is what letters do where typing opens no cell; with ``letters_first`` small ones do it in any cell.
    Where nothing can be edited, rows are selected (``by_rows``), else cells, and Shift+Space takes their whole rows.
    """

    opened = Signal(object)

    def __init__(self, model: RowsModel[Row]) -> None:
        super().__init__()
        self.rows_model = self._rows_model = model
        self.by_rows = not any(column.edit for column in model.columns)
        self.acts = RowActs(self, self)
        self._untyped: Callable[[], object] | None = None
        self.letters: dict[str, Callable[[], object]] = {}
        self.letters_first = False
        self._hovered = -1
        self.setHorizontalHeader(RowsHeader(model, self))
        self.setModel(model)
        self._editors = Editors(self)
        self.setItemDelegate(self._editors)
        self._dress()
        Working(self, model)
        KeptView(self, model)
        self.horizontalHeader().sectionResized.connect(self._on_section_resized)
        model.columnsInserted.connect(lambda _parent, first, _last: self._dress_columns(first))

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        """Sort by a column, and let a click on a header sort from now on."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self.setSortingEnabled(True)

    @override
    def setCurrentIndex(self, index: Index) -> None:
        """Go to a cell, and select it alone: a key that is still held, as by Ctrl+N, extends nothing."""
        if not index.isValid() or index.flags() & Qt.ItemFlag.ItemIsEnabled:
            flags = QItemSelectionModel.SelectionFlag
            rows = flags.Rows if self.by_rows else flags.NoUpdate
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | rows)

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

    @property
    def chosen(self) -> Chosen:
        """Return what is selected now."""
        order = [place for place, _column in self._columns()]
        return Chosen(self._rows_model, self.selectionModel().selection(), order)

    def clear_cells(self) -> None:
        """Empty the cell that is selected."""
        chosen = self.chosen.cells
        if len(chosen) > 1:
            self.acts.warn(words.tr("Here one cell is emptied at a time."))
        elif chosen:
            self.acts.empty(self.model().index(*chosen[0]))

    def take_rows(self) -> None:
        """Select the whole rows of what is selected."""
        chosen = QItemSelection()
        for row in self.chosen.rows:
            chosen.select(self.model().index(row, 0), self.model().index(row, self.model().columnCount() - 1))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def cell_offers(self) -> list[Offer]:
        """Return what can be done with the cells that are selected."""
        return []

    def type_new(self, row_id: Hashable, withdraw: Callable[[], object] | None, column: int = 0) -> None:
        """Let a cell of a row be typed that was just added; Escape withdraws the row, as if it had never been."""
        before = QPersistentModelIndex(self.currentIndex())
        self.setFocus()
        self.setCurrentIndex(self._rows_model.index_of(row_id, column))
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
        if not index.isValid() or not self._rows_model.is_row(index.row()):
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.acts.menu(index).popup(event.globalPos() if by_mouse else corner)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        if first < 0:
            return
        last = last if last >= 0 else self._rows_model.rowCount() - 1
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for area, strips in self._parts():
                if area != self.viewport().rect():
                    painter.setClipRect(area)
                for place in range(first, last + 1):
                    self._paint_row(painter, place, strips)
                self._paint_focus(painter, strips)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
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
        elif self.acts.take(event):
            return
        elif event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.take_rows()
        elif event.key() in _ENTER:
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
            at, rows = self.currentIndex(), range(self.currentIndex().row() + 1, self._rows_model.rowCount())
            below = next((row for row in rows if self._rows_model.is_row(row)), at.row())
            self.setCurrentIndex(at.siblingAtRow(below))

    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        found = super().moveCursor(action, modifiers)
        if action not in (_Move.MoveNext, _Move.MovePrevious) or not found.isValid():
            return found
        places = range(len(self._columns()) * self._rows_model.rowCount())
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
        for place, column in list(enumerate(self._rows_model.columns))[first:]:
            if column.width:
                head.resizeSection(place, column.width)
            else:
                RoomyColumn(self, place)
            head.setSectionHidden(place, column.hidden)

    def _columns(self) -> list[tuple[int, Column[Any]]]:
        """Return the columns that are not hidden as they stand from the left, with their places in the model."""
        head, columns = self.horizontalHeader(), self._rows_model.columns
        places = (head.logicalIndex(visual) for visual in range(len(columns)))
        return [(place, columns[place]) for place in places if not head.isSectionHidden(place)]

    def _column(self, index: Index) -> Column[Any]:
        return self._rows_model.columns[index.column()]

    def _parts(self) -> list[tuple[QRect, list[Strip]]]:
        """Return what is painted one beside the other, each with its columns."""
        columns = self._columns()
        strips = [Strip(at, column, self.columnViewportPosition(at), self.columnWidth(at)) for at, column in columns]
        return [(self.viewport().rect(), strips)]

    def _paint_row(self, painter: QPainter, place: int, strips: list[Strip]) -> None:
        row, top, across = self._rows_model.row_at(place), self.rowViewportPosition(place), self.viewport().width()
        if place == self._hovered:
            painter.fillRect(0, top, across, k.ROW, theme.colour(theme.now.hover))
        self._paint_selected(painter, place, QRect(0, top, across, k.ROW), strips)
        painter.fillRect(0, top + k.ROW - 1, across, 1, theme.colour(theme.now.line))
        for strip in strips:
            if strip.left < across and strip.left + strip.width > 0:
                paint_cell(painter, QRect(strip.left, top, strip.width, k.ROW), strip.column, row)
        if self._rows_model.misfit_at(place):
            painter.fillRect(QRect(0, top + _MARK, _MARK, k.ROW - 2 * _MARK), theme.colour(theme.now.attention))

    def _paint_selected(self, painter: QPainter, place: int, area: QRect, strips: list[Strip]) -> None:
        """Paint the ground of what is selected in a row."""
        chosen = self.selectionModel()
        if self.by_rows and chosen.isRowSelected(place, QModelIndex()):
            painter.fillRect(area, theme.colour(theme.now.selected))
        elif not self.by_rows and chosen.rowIntersectsSelection(place, QModelIndex()):
            for at, _column, left, width in strips:
                if chosen.isSelected(self._rows_model.index(place, at)):
                    painter.fillRect(QRect(left, area.y(), width, area.height()), theme.colour(theme.now.selected))

    def _paint_focus(self, painter: QPainter, strips: list[Strip]) -> None:
        index = self.currentIndex()
        if self.hasFocus() and index.isValid() and index.column() in (strip.at for strip in strips):
            paint.ring(painter, QRectF(self.visualRect(index)).adjusted(1, 1, -1, -2))

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            before, self._hovered = self._hovered, place
            for each in (before, place):
                self.viewport().update(0, self.rowViewportPosition(each), self.viewport().width(), k.ROW)

    def _on_enter(self, index: QModelIndex, *, open_row: bool) -> None:
        if not index.isValid():
            return
        if open_row or self._column(index).opens or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._open(index)
        else:
            self.edit(index)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows_model.id_at(index))

    def _beside(self, index: QModelIndex, step: int) -> QModelIndex:
        columns = [place for place, _column in self._columns()]
        at = index.row() * len(columns) + columns.index(index.column()) + step
        row, place = divmod(at % (len(columns) * self.model().rowCount()), len(columns))
        return self.model().index(row, columns[place])

    def _on_section_resized(self, column: int, _before: int, now: int) -> None:
        if not now:  # it is about to be hidden
            self._leave(column)

    def _leave(self, column: int) -> None:
        """Go from a column that is hidden to the one beside it: nobody stands where nothing is seen."""
        at, head = self.currentIndex(), self.horizontalHeader()
        others = [place for place, _column in self._columns() if place != column]
        if at.column() == column and others:
            there = head.visualIndex(column)
            self.setCurrentIndex(at.siblingAtColumn(min(others, key=lambda one: abs(head.visualIndex(one) - there))))
