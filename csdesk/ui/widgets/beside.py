"""Something with a panel at its side, which takes the whole room where there is not enough for both."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import fill


class Beside(QWidget):
    """Shows a widget, and a panel beside it while the panel is open; the widget needs at least so many pixels."""

    def __init__(self, main: QWidget, least: int) -> None:
        super().__init__()
        self._main, self._least = main, least
        self._panel: QWidget | None = None
        self._box = QHBoxLayout(self)
        fill(self._box, ((main, 1),), k.S4, (0, 0, 0, 0))

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel of a fixed width at the side, hidden until it is shown."""
        panel.hide()
        self._panel = panel
        self._box.addWidget(panel)
        panel.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._share()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        panel = self._panel
        if panel is not None:
            roomy = self.width() - panel.width() - k.S4 >= self._least
            self._main.setVisible(roomy or panel.isHidden())
