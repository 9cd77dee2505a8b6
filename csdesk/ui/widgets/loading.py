"""What is shown while something is being read: nothing at first, a word when it takes long."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui.widgets.parts import text

_PATIENCE = 150
"""Milliseconds in which nobody asks whether something is happening."""


class Loading(QWidget):
    """Says that something is being read, once it has been visible for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.label = text(self.tr("Loading…"), "muted")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.hide()
        QVBoxLayout(self).addWidget(self.label)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.label.show)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self.label.hide()
