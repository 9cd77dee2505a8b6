"""What the cells of the outline are painted by and edited with."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.cells import OutlineCells
from csdesk.ui.panels.plan.model import NODE
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.painting import TITLE_AT, CellPaint, chevron, ground, ring
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.completer import Completer
from csdesk.ui.widgets.rows_editors import ChoiceDelegate, roomy

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(ChoiceDelegate):
    """Paints cells and opens their editors; what is being typed is not overwritten by what the store says meanwhile."""

    continued = Signal(bool)
    """Ctrl+Enter was pressed in an editor; true with Shift."""

    def __init__(self, cells: OutlineCells, parent: QObject) -> None:
        super().__init__(parent)
        self._cells, self._paint = cells, CellPaint(cells)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(k.S8, k.ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell, state = _cell(option), _state(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = (
            cell.adjusted(-cell.x(), 0, 0, 0) if index.column() == NodeField.TITLE.value else cell
        )  # with its indentation
        ground(painter, whole, state)
        if state & QStyle.StateFlag.State_Children and index.column() == NodeField.TITLE.value:
            chevron(painter, cell, is_open=bool(state & QStyle.StateFlag.State_Open))
        self._paint.draw(painter, cell, index.data(NODE), NodeField(index.column()))
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, cell)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        node, field = index.data(NODE), NodeField(index.column())
        choices = self._cells.choices(node, field)
        if choices:
            editor: QWidget = self.choice(parent, [label for _value, label in choices])
        else:
            editor = self.day(parent, self._cells.entries) if field is NodeField.DUE else QLineEdit(parent)
        editor.setAccessibleName(self._cells.heading(field) or self._cells.kind(node.kind))
        if isinstance(editor, QLineEdit) and field is NodeField.OWNER:
            editor.setCompleter(Completer(self._cells.owners(node), editor, within=False))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Choice):
            if not editor.property("chosen"):
                values = self._values(index)
                value = index.data(Qt.ItemDataRole.EditRole)
                editor.show_place(values.index(value) if value in values else -1, str(index.data() or ""))
        elif not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    @override
    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, Choice):
            if editor.currentIndex() >= 0:
                model.setData(index, self._values(index)[editor.currentIndex()])
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        indent = TITLE_AT - k.S2 - 1 if index.column() == NodeField.TITLE.value else 0
        editor.setGeometry(roomy(editor, _cell(option).adjusted(indent, 1, 0, -2)))

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if keys.is_composed(editor, event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in keys.ENTER:
            held = event.modifiers()
            if held & Qt.KeyboardModifier.ControlModifier and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, self.EndEditHint.NoHint)
                self.continued.emit(bool(held & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(editor, event)

    def _values(self, index: Index) -> list[Any]:
        """Return what is chosen from; Qt would make mere text of an enum's value."""
        return [value for value, _label in self._cells.choices(index.data(NODE), NodeField(index.column()))]


def _cell(option: Any) -> QRect:
    return QRect(option.rect)


def _state(option: Any) -> QStyle.StateFlag:
    found: QStyle.StateFlag = option.state
    return found
