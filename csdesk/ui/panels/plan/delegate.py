"""How the cells of the outline look, and what they are edited with."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from csdesk.domain.plans import MilestoneStatus, Pace, Proof
from csdesk.entities import Goal, Milestone, Outcome, ProductValue
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.cells import OutlineCells
from csdesk.ui.panels.plan.model import NODE
from csdesk.ui.panels.plan.nodes import Node, NodeField
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.fields import complete
from csdesk.ui.widgets.rows_editors import ChoiceDelegate, roomy

Index = QModelIndex | QPersistentModelIndex
TITLE_AT = 28
"""How far into its cell a title begins, after its icon."""
_GLYPHS = {ProductValue: "layers", Goal: "flag"}
_PAD, _BAR, _STAR = k.S2, 20, k.S1 + k.ICON_SMALL


def _pace_glyph(pace: Pace | None) -> tuple[str, str]:
    """Return the icon that says how a milestone stands by its shape, and its colour."""
    now = theme.now
    glyphs = {
        Pace.DONE: ("circle-check", now.good),
        Pace.BEHIND: ("circle-alert", now.danger),
        Pace.STUCK: ("hourglass", now.attention),
    }
    return glyphs.get(pace or Pace.ON_TRACK, ("circle", now.unknown))


def proof_glyph(proof: Proof) -> tuple[str, str]:
    """Return the icon that says by its shape how far an outcome is proven, and its colour."""
    now = theme.now
    glyphs = {Proof.CLAIMED: ("circle-dashed-check", now.accent), Proof.CONFIRMED: ("badge-check", now.good)}
    return glyphs.get(proof, ("target", now.muted))


def ground(painter: QPainter, cell: QRect, state: QStyle.StateFlag) -> None:
    """Paint selection or hover, and the hairline below."""
    now = theme.now
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(cell, theme.colour(now.selected))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(cell, theme.colour(now.hover))
    painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, theme.colour(now.line))


def ring(painter: QPainter, cell: QRect) -> None:
    """Paint the ring of the cell that has the focus."""
    inner = cell.adjusted(1, 1, -1, -2)
    paint.box(painter, inner.x(), inner.y(), inner.width(), inner.height(), "", k.CHIP, theme.now.accent, 2)


def chevron(painter: QPainter, cell: QRect, *, is_open: bool) -> None:
    """Paint what opens and closes a row, before its title's cell."""
    name = "chevron-down" if is_open else "chevron-right"
    paint.icon(painter, cell.x() - 13, cell.y() + cell.height() / 2, name, theme.now.muted, k.ICON_SMALL)


def progress(painter: QPainter, cell: QRectF, node: Node, cells: OutlineCells, *, pad: int = k.S2) -> None:
    """Paint how far an outcome has come, with what was measured."""
    assert node.measured is not None
    now, share, middle = theme.now, node.measured.share, cell.center().y()
    left, wide = cell.x() + pad, cell.width() - 2 * pad
    paint.box(painter, left, middle - _BAR / 2, wide, _BAR, now.sunken)
    room = wide - 2 * _PAD
    if share is not None:
        done = wide * min(max(float(share), 0), 1)
        paint.box(painter, left, middle - _BAR / 2, done, _BAR, now.tint(now.accent, 0.3))
        percent = f"{round(share * 100)}%"
        paint.text(painter, left, middle, wide - _PAD, percent, now.text, k.CAPTION, k.STRONG, paint.RIGHT)
        room -= paint.width(percent, k.CAPTION, k.STRONG) + _PAD
    paint.text(painter, left + _PAD, middle, room, cells.measured(node.measured), now.text, k.CAPTION)


class CellPaint:
    """Paints what the cells say."""

    def __init__(self, cells: OutlineCells) -> None:
        self._cells = cells
        self._draw = {
            NodeField.TITLE: self._title,
            NodeField.SIDE: self._side,
            NodeField.DUE: self._due,
            NodeField.STATE: self._state,
            NodeField.SEEN: self._seen,
        }

    def draw(self, painter: QPainter, cell: QRect, node: Node, field: NodeField) -> None:
        """Paint the content of a cell."""
        self._draw.get(field, self._plain)(painter, cell, node, field)

    def _plain(self, painter: QPainter, cell: QRect, node: Node, field: NodeField) -> None:
        self._write(painter, cell, self._cells.text(node, field))

    def _title(self, painter: QPainter, cell: QRect, node: Node, field: NodeField) -> None:
        now, middle = theme.now, cell.y() + cell.height() / 2
        done = isinstance(node.part, Milestone) and node.part.status is MilestoneStatus.DONE
        if node.kind is Milestone:
            icon, ink = _pace_glyph(node.pace)
        elif node.kind is Outcome:
            icon, ink = proof_glyph(node.measured.said.proof if node.measured else Proof.NONE)
        elif node.kind is Goal and self._cells.late(node):
            icon, ink = "circle-alert", now.danger
        else:
            icon, ink = _GLYPHS[node.kind], now.accent if node.kind is ProductValue else now.muted
        paint.icon(painter, cell.x() + k.S1, middle, icon, ink)
        weight = k.STRONG if node.kind in (ProductValue, Goal) else k.REGULAR
        mark = "star" if self._cells.is_key(node) else "sparkles" if self._cells.is_unexpected(node) else ""
        room = cell.width() - TITLE_AT - _PAD - (_STAR if mark else 0)
        text, ink = self._cells.text(node, field), now.muted if done else now.text
        wide = paint.text(painter, cell.x() + TITLE_AT, middle, room, text, ink, weight=weight)
        if mark:
            left = cell.x() + TITLE_AT + wide + k.S1
            paint.icon(painter, left, middle, mark, now.muted if done else now.accent, k.ICON_SMALL)

    def _side(self, painter: QPainter, cell: QRect, node: Node, field: NodeField) -> None:
        if text := self._cells.text(node, field):
            middle = cell.y() + cell.height() / 2
            paint.chip(painter, cell.x() + _PAD, middle, text, ink=theme.now.muted)

    def _due(self, painter: QPainter, cell: QRect, node: Node, field: NodeField) -> None:
        late = bool(self._cells.late(node))
        ink = theme.now.danger_text if late else theme.now.muted
        self._write(painter, cell, self._cells.text(node, field), ink, k.STRONG if late else k.REGULAR)

    def _state(self, painter: QPainter, cell: QRect, node: Node, _field: NodeField) -> None:
        if node.kind is Outcome and node.measured is not None:
            progress(painter, QRectF(cell), node, self._cells)
            return
        trouble = bool(self._cells.trouble(node))
        quiet = node.kind is not Goal
        ink = theme.now.danger_text if trouble else theme.now.muted if quiet else theme.now.text
        self._write(painter, cell, self._cells.standing(node), ink, k.STRONG if trouble else k.REGULAR)

    def _seen(self, painter: QPainter, cell: QRect, node: Node, field: NodeField) -> None:
        text, middle = self._cells.text(node, field), cell.y() + cell.height() / 2
        if isinstance(node.part, Milestone) and not node.part.customer_sees:
            paint.chip(painter, cell.x() + _PAD, middle, text, ink=theme.now.muted)
        else:
            self._write(painter, cell, text, theme.now.muted)

    @staticmethod
    def _write(painter: QPainter, cell: QRect, text: str, ink: str = "", weight: int = k.REGULAR) -> None:
        middle, room = cell.y() + cell.height() / 2, cell.width() - 2 * _PAD
        paint.text(painter, cell.x() + _PAD, middle, room, text, ink or theme.now.text, k.SMALL, weight)


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
            complete(editor, self._cells.owners(node))
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
