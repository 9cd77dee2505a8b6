"""Something with a panel at its side, which takes the whole room where there is not enough for both."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import fill

_WIDEST = 16_777_215  # Qt's own largest


class SidePane(QWidget):
    """Shows a widget, and a panel beside it while the panel is open; the widget needs at least so many pixels.

    ``turned`` tells that the panel was opened or closed.
    """

    turned = Signal()

    def __init__(self, main: QWidget, least: int = 0) -> None:
        super().__init__()
        self._main, self._least, self._wide = main, least, 0
        self._panel: QWidget | None = None
        self._box = QHBoxLayout(self)
        fill(self._box, ((main, 1),), k.S4, (0, 0, 0, 0))

    def add_panel(self, panel: QWidget) -> None:
        """Put a panel of a fixed width at the side, hidden until it is shown."""
        panel.hide()
        self._panel, self._wide = panel, panel.minimumWidth()
        self._box.addWidget(panel)
        panel.installEventFilter(self)

    @property
    def taken(self) -> int:
        """Return how much room the panel takes."""
        return self._wide + k.S4 if self._panel is not None and not self._panel.isHidden() else 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._share()
            self.turned.emit()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        panel = self._panel
        if panel is not None:
            roomy = self.width() - self._wide - k.S4 >= self._least
            panel.setMaximumWidth(self._wide if roomy else _WIDEST)
            self._main.setVisible(roomy or panel.isHidden())
