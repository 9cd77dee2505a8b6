"""A line of a card that opens something."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from csdesk.ui import keys, paint

_HEIGHT, _NARROWEST = 34, 84
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class LineButton(QAbstractButton):
    """Takes the room there is; a click, Enter or Space opens it. What it shows is drawn by those who derive from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, painter: QPainter) -> None:
        """Draw the line."""
        raise NotImplementedError

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in keys.ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter)
            if self.hasFocus():
                paint.ring(painter, QRectF(self.rect()).adjusted(-1, 2, 1, -2))


class RecordLine(LineButton):
    """A line that is a record of its own: Delete asks to put it into the trash."""

    delete_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETES:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
