"""What a hand does on the keyboard."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 22)
K = Qt.Key


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
        """Press a key, with another held."""
        self._qtbot.keyClick(self.at, key, held)
        QApplication.processEvents()  # Qt accepts what is in an editor a moment later

    def write(self, text: str) -> None:
        """Write over what is in the field that has the focus; Japanese comes through the input method."""
        editor = self.at
        assert isinstance(editor, QLineEdit), f"nothing to write in, but {editor}"
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
        for _step in range(editor.findText(text)):
            self._qtbot.keyClick(editor, K.Key_Down)
        assert editor.currentText() == text
