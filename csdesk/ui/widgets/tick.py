"""A box to tick, with what it says beside it."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from csdesk.ui import keys, paint
from csdesk.ui import tokens as k

_TEXT = k.ICON + k.S3


class Tick(QAbstractButton):
    """A click, Space or Enter turns it."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_TEXT + paint.width(self.text()) + k.S2, k.S6 + k.S1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in keys.ENTER and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = self.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.check(painter, 1, middle, self.isChecked())
            paint.text(painter, _TEXT, middle, self.width() - _TEXT, self.text())
            if self.hasFocus():
                wide = min(self.width(), self.sizeHint().width())
                paint.ring(painter, QRectF(_TEXT - k.S1, 1, wide - _TEXT + k.S1, self.height() - 2))
