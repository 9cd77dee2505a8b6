"""A line in which what is understood is marked while it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit

from csdesk.ui import keys, theme

_TINT = 0.28


class MarkedField(QLineEdit):
    """Qt formats parts of a line as it does what an input method composes; while one does, nothing is marked."""

    def mark(self, spots: Sequence[tuple[int, int]]) -> None:
        """Mark the text from a place to another, at each of these spots."""
        if keys.is_composing(self):
            return
        look = QTextCharFormat()
        look.setBackground(QColor(theme.now.tint(theme.now.accent, _TINT)))
        look.setForeground(theme.colour(theme.now.text))
        here, attribute = self.cursorPosition(), QInputMethodEvent.Attribute
        kind = QInputMethodEvent.AttributeType.TextFormat
        marks = [attribute(kind, start - here, end - start, look) for start, end in spots]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))
