"""What the cells of a table are edited with: a line, a day, or a choice."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from csdesk.ui import keys
from csdesk.ui.rows_model import Index, RowsModel
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.date_field import DateField, DayReader

_DAY = 128
"""How wide a whole day is with its icon."""


class ChoiceDelegate(QStyledItemDelegate):
    """Makes editors in which something is chosen."""

    def choice(self, parent: QWidget, names: Sequence[str]) -> Choice:
        """Return an editor; what is chosen with the mouse is kept at once, with the keys Enter and Tab keep it."""
        editor = Choice(parent)
        editor.addItems(names)
        editor.textActivated.connect(lambda _words: self._on_chosen(editor))
        return editor

    def day(self, parent: QWidget, reader: DayReader, *, past: bool = False) -> DateField:
        """Return an editor of a day; one that is taken from its month is kept at once."""
        editor = DateField(reader, past=past, parent=parent)
        editor.picker.picked.connect(lambda: self._keep(editor))
        return editor

    def _keep(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)

    def _on_chosen(self, editor: Choice) -> None:
        editor.setProperty("chosen", "yes")
        if editor.view().isVisible():
            self._keep(editor)


class Editors(ChoiceDelegate):
    """Makes the editors; what is being typed or chosen is not overwritten by what the store says meanwhile.

    Ctrl+Enter closes an editor and gives what stands in it to ``for_all``, where there is one.
    """

    for_all: Callable[[str], object] | None = None

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, RowsModel)
        column = model.columns[index.column()]
        choices = column.choices(model.row(index)) if column.choices else None
        reader = column.days() if column.days else None
        if choices is not None:
            editor: QWidget = self.choice(parent, choices)
        else:
            editor = QLineEdit(parent) if reader is None else self.day(parent, reader, past=column.past)
        editor.setAccessibleName(column.title)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Choice):
            if not editor.property("chosen"):
                present = index.data(Qt.ItemDataRole.EditRole)
                editor.show_place(editor.findText(present), present)
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            super().setEditorData(editor, index)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            if editor.currentIndex() >= 0:
                model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell = option.rect.adjusted(0, 1, 0, -2)
        if isinstance(editor, QComboBox):
            cell.setWidth(max(cell.width(), editor.sizeHint().width()))  # a choice cut short cannot be read
        editor.setGeometry(roomy(editor, cell))

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if keys.is_composed(object, event):
            return True
        if self.for_all is None or event.type() != QEvent.Type.KeyPress or not _is_for_all(event):
            return super().eventFilter(object, event)
        text = object.currentText() if isinstance(object, QComboBox) else object.property("text")
        self.closeEditor.emit(object, self.EndEditHint.NoHint)
        self.for_all(text)
        return True


def roomy(editor: QWidget, cell: QRect) -> QRect:
    """Return where an editor stands: one of a day is wide enough for a whole one and its icon."""
    view = editor.parentWidget()
    if view is None or not isinstance(editor, DateField) or cell.width() >= _DAY:
        return cell
    return QRect(max(0, min(cell.x(), view.width() - _DAY)), cell.y(), _DAY, cell.height())


def _is_for_all(event: QEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier
    return isinstance(event, QKeyEvent) and event.key() in keys.ENTER and bool(event.modifiers() & held)
