"""The outline of a plan, worked by keyboard alone, and the menu of a row."""

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QHeaderView, QTreeView, QWidget
from typing_extensions import override

from csdesk.domain.plans import MilestoneStatus, Proof, Side
from csdesk.entities import Milestone, Outcome
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.cells import OutlineCells
from csdesk.ui.panels.plan.delegate import OutlineDelegate
from csdesk.ui.panels.plan.model import OutlineModel
from csdesk.ui.panels.plan.nodes import ORDER, DraftNode, Grip, Key, Node, NodeField
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.row_menu import OffersMenu
from csdesk.ui.words import words

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_Move = QAbstractItemView.CursorAction
MARKS = "Ctrl+D"
"""The keys that make a milestone a key one, or take that back."""
_INDENT = 20
_TITLE = 240
"""What a title needs at least, and a third of the room: where that is not there, columns give way."""
_WIDTHS = {NodeField.SIDE: 92, NodeField.OWNER: 124, NodeField.DUE: 100, NodeField.STATE: 240, NodeField.SEEN: 108}
_GIVING_WAY = (NodeField.SEEN, NodeField.OWNER, NodeField.SIDE, NodeField.DUE, NodeField.STATE)
_NARROW_WIDTHS = {**_WIDTHS, NodeField.SIDE: 80}
_NARROW = (NodeField.STATE, NodeField.SEEN, NodeField.OWNER, NodeField.SIDE, NodeField.DUE)
"""The same, where the progress is seen beside the outline."""


class Outline(QTreeView):
    """Rows of value, outcome, goal and milestone.

    Enter edits and accepts, Tab goes on to the next cell, Ctrl+Enter adds a row below and with Shift one inside,
    Alt+Up and Alt+Down move, Delete deletes, Space says that a milestone is done or claims an outcome, Ctrl+D that
    a milestone is a key one, Ctrl+Left and Ctrl+Right move it by a working day, with Shift its end alone.
    """

    finished = Signal(object)
    edited = Signal(object, object)
    """Columns of a row take other values."""
    moved = Signal(object, int)
    deleted = Signal(object)
    emptied = Signal(object)
    opened = Signal(object)
    walked = Signal(object)
    kept = Signal(object)
    rescheduled = Signal(object, int, object)
    """A milestone is moved by working days, all of it or its end alone."""

    def __init__(self, model: OutlineModel, cells: OutlineCells) -> None:
        super().__init__()
        self._outline = model
        self._giving_way, self._widths = _GIVING_WAY, _WIDTHS
        self.setModel(model)
        self._delegate = OutlineDelegate(cells, self)
        self.setItemDelegate(self._delegate)
        self._dress()
        self._delegate.continued.connect(lambda inside: self.add_inside() if inside else self.add_below())
        model.rowsInserted.connect(self._on_inserted)
        model.rowsMoved.connect(lambda _from, _first, _last, under: self._on_inserted(under))
        self.selectionModel().currentChanged.connect(lambda now: self.walked.emit(model.node(now)))

    def _dress(self) -> None:
        self.setAccessibleName(words.tr("Plan outline"))
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.setExpandsOnDoubleClick(False)
        self.setAutoScroll(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.header()
        head.setFixedHeight(k.ROW)
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionResizeMode(NodeField.TITLE.value, QHeaderView.ResizeMode.Stretch)
        for field, width in _WIDTHS.items():
            head.setSectionResizeMode(field.value, QHeaderView.ResizeMode.Fixed)
            head.resizeSection(field.value, width)

    @property
    def current(self) -> Node | None:
        """Return the row that has the hand on it."""
        return self._outline.node(self.currentIndex())

    def go(self, key: Key, column: int = 0) -> None:
        """Put the hand on a row."""
        index = self._outline.index_of(key, column)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def add_below(self) -> None:
        """Open an empty row below the one the hand is on, of its kind."""
        node = self.current
        if node is not None and not node.is_draft:
            parent = self._outline.parent_of(node.key)
            self.open_draft(DraftNode(node.kind, parent.key if parent else None, node.key))

    def add_inside(self) -> None:
        """Open an empty row under the one the hand is on; below it, if nothing stands under its kind."""
        node = self.current
        if node is None or node.is_draft:
            return
        if node.kind is Milestone:
            self.add_below()
        else:
            self.setExpanded(self._outline.index_of(node.key), True)  # noqa: FBT003  (Qt's own)
            self.open_draft(DraftNode(ORDER[ORDER.index(node.kind) + 1], node.key))

    def open_draft(self, draft: DraftNode) -> None:
        """Open an empty row, and its title for typing; it is gone again if nothing is typed."""
        index = self._outline.begin(draft)
        self.go(draft.node.key)
        self.setFocus()
        self.edit(index)

    def make_room(self, *, wanted: bool) -> None:
        """Leave the progress to what stands beside the outline, where that is wanted."""
        self._giving_way, self._widths = (_NARROW, _NARROW_WIDTHS) if wanted else (_GIVING_WAY, _WIDTHS)
        for field, width in self._widths.items():
            self.header().resizeSection(field.value, width)
        self._fit_columns()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        shown, room = dict(self._widths), self.viewport().width()
        for field in self._giving_way:
            if room - sum(shown.values()) < max(_TITLE, room // 3):
                del shown[field]
            self.setColumnHidden(field.value, field not in shown)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._acted(event):
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        editor = QApplication.focusWidget()
        if isinstance(editor, Choice) and self.isAncestorOf(editor):
            QTimer.singleShot(0, editor, editor.showPopup)
        elif self.current and not self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.current)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self._outline.abandon()

    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        here = self.currentIndex()
        if action in (_Move.MoveNext, _Move.MovePrevious):
            return self._next_cell(here, 1 if action == _Move.MoveNext else -1)
        if action == _Move.MoveRight and (here.column() > 0 or self._is_leaf_or_open(here)):
            return self._beside(here, 1)
        if action == _Move.MoveLeft and here.column() > 0:
            return self._beside(here, -1)
        return super().moveCursor(action, modifiers)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw nothing: the cell beside it draws the chevron, with its own ground."""

    def _acted(self, event: QKeyEvent) -> bool:
        """Do what a key means on a row; tell whether it means anything."""
        node, held = self.current, event.modifiers()
        modifier = Qt.KeyboardModifier
        if node is None or node.is_draft or not self.hasFocus():
            return False
        control, alt, shift = (
            held & modifier.ControlModifier,
            held & modifier.AltModifier,
            held & modifier.ShiftModifier,
        )
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if control:
                (self.add_inside if shift else self.add_below)()
            case Qt.Key.Key_Insert:
                self.add_below()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self._edit_or_open(node)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.moved.emit(node, -1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Delete:
                is_row = control or self.currentIndex().column() == NodeField.TITLE.value
                (self.deleted if is_row else self.emptied).emit(node)
            case Qt.Key.Key_Space:
                self.finished.emit(node)
            case _:
                return node.kind is Milestone and self._acted_on_milestone(node, event.key(), control, shift)
        return True

    def _acted_on_milestone(
        self, node: Node, key: int, control: Qt.KeyboardModifier, shift: Qt.KeyboardModifier
    ) -> bool:
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right if control:
                self.rescheduled.emit(node, -1 if key == Qt.Key.Key_Left else 1, Grip.END if shift else Grip.WHOLE)
            case Qt.Key.Key_D if control:
                self.turn_key(node)
            case _:
                return False
        return True

    def turn_key(self, node: Node) -> None:
        """Let a milestone be a key one, or no more."""
        if isinstance(node.part, Milestone):
            self.edited.emit(node, {"key": not node.part.key})

    def _edit_or_open(self, node: Node) -> None:
        """Edit the cell, or where it is not edited in its place, open what is beside the outline."""
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.opened.emit(node)

    def _is_leaf_or_open(self, index: QModelIndex) -> bool:
        return not self._outline.rowCount(index) or self.isExpanded(index)

    def _beside(self, index: QModelIndex, step: int) -> QModelIndex:
        column = index.column() + step
        while 0 <= column < len(NodeField) and self.isColumnHidden(column):
            column += step
        return index.siblingAtColumn(column) if 0 <= column < len(NodeField) else index

    def _next_cell(self, here: QModelIndex, step: int) -> QModelIndex:
        """Return the next cell that is edited in its place, on this row or further on; an invalid index at the end."""
        row, beyond = here, [field.value for field in NodeField if (field.value - here.column()) * step > 0]
        while row.isValid():
            for column in beyond[::step]:
                cell = row.siblingAtColumn(column)
                if cell.flags() & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(column):
                    return cell
            row = self.indexBelow(row) if step > 0 else self.indexAbove(row)
            beyond = [field.value for field in NodeField]
        return QModelIndex()

    def _on_inserted(self, parent: QModelIndex) -> None:
        if parent.isValid() and not self.isExpanded(parent):
            self.expand(parent)


class RowMenu(OffersMenu):
    """The menu of one row; it says what the keys say to the outline."""

    def __init__(self, outline: Outline, node: Node) -> None:
        super().__init__(outline)
        part = node.part
        if isinstance(part, Milestone):
            done = part.status is MilestoneStatus.DONE
            self.tick(words.tr("Done"), Qt.Key.Key_Space, lambda: outline.finished.emit(node), on=done)
            self.tick(words.tr("Key milestone"), MARKS, lambda: outline.turn_key(node), on=part.key)
            self.addSeparator()
            for name, side in ((words.tr("Our turn"), Side.US), (words.tr("Customer's turn"), Side.CUSTOMER)):
                self.tick(name, "", partial(outline.edited.emit, node, {"side": side}), on=part.side is side)
            show = partial(outline.edited.emit, node, {"customer_sees": not part.customer_sees})
            self.tick(words.tr("Customer sees it"), "", show, on=part.customer_sees)
            self.addSeparator()
            for name, keys, by in self._steps():
                self.act(name, keys, partial(outline.rescheduled.emit, node, by, Grip.WHOLE))
            self.addSeparator()
        self.act(words.tr("Add below"), "Ctrl+Return", outline.add_below)
        if not isinstance(part, Milestone):
            self.act(words.tr("Add inside"), "Ctrl+Shift+Return", outline.add_inside)
        if isinstance(part, Outcome):
            claimed = node.measured is not None and node.measured.said.proof is not Proof.NONE
            self.tick(words.tr("Claimed"), Qt.Key.Key_Space, lambda: outline.finished.emit(node), on=claimed)
            self.act(words.tr("Save as value pattern"), "", lambda: outline.kept.emit(node))
        self.act(words.tr("Delete"), "Ctrl+Del", lambda: outline.deleted.emit(node))

    @staticmethod
    def _steps() -> tuple[tuple[str, str, int], ...]:
        return (words.tr("Move one working day later"), "Ctrl+Right", 1), (
            words.tr("Move one working day earlier"),
            "Ctrl+Left",
            -1,
        )
