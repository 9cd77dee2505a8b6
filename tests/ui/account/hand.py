"""What a hand does on the keyboard, and what an eye sees of an outline."""

from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline

TODAY = date(2026, 11, 19)
K = Qt.Key
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Hand:
    """Presses keys where the focus is."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    @property
    def at(self) -> QWidget:
        """Return what has the focus."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, with others held."""
        self._qtbot.keyClick(self.at, key, held)
        QApplication.processEvents()  # Qt accepts what is in an editor a moment later

    def write(self, text: str) -> None:
        """Write over what is in the editor that is open."""
        editor = self.at
        assert isinstance(editor, QLineEdit), f"no cell is open, but {editor}"
        editor.selectAll()
        if not text:
            self._qtbot.keyClick(editor, K.Key_Delete)
        elif text.isascii():
            self._qtbot.keyClicks(editor, text)
        else:
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(editor, composed)

    def choose(self, text: str) -> None:
        """Go to a choice by the arrow keys."""
        editor = self.at
        assert isinstance(editor, QComboBox), f"no choice is open, but {editor}"
        for _step in range(editor.currentIndex()):
            self._qtbot.keyClick(editor, K.Key_Up)
        for _step in range(editor.findText(text) - min(editor.currentIndex(), 0)):
            self._qtbot.keyClick(editor, K.Key_Down)
        assert editor.currentText() == text


def shown(outline: Outline) -> list[str]:
    """Return the titles of the rows as they stand, indented by their depth."""
    model = outline.model()

    def under(parent: QModelIndex, depth: int) -> list[str]:
        lines: list[str] = []
        for place in range(model.rowCount(parent)):
            index = model.index(place, 0, parent)
            lines += ["  " * depth + str(index.data()), *under(index, depth + 1)]
        return lines

    return under(QModelIndex(), 0)


def put(outline: Outline, title: str, field: NodeField = NodeField.TITLE) -> QModelIndex:
    """Put the hand on a cell of the row with this title; return its index."""
    model = outline.model()
    first = model.index(0, 0)
    found = model.match(
        first, Qt.ItemDataRole.DisplayRole, title, 1, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    )
    assert found, title
    cell = found[0].siblingAtColumn(field.value)
    outline.setCurrentIndex(cell)
    return cell
