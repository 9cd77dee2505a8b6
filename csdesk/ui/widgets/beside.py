"""Two widgets side by side: a panel that takes the whole room where there is too little, an edge that is dragged."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import fill

_WHOLE = 1000
_STEP = 40
"""By so much keys move the edge, in thousandths."""


class Split(QSplitter):
    """The first has so many thousandths of the room, as far as the two can be as narrow; ``moved`` tells of a hand."""

    moved = Signal()

    def __init__(self, first: QWidget, second: QWidget, share: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.share = self._usual = share
        self.setHandleWidth(1)  # a hairline; Qt takes the pointer two pixels beside it, too
        self.setChildrenCollapsible(False)
        self._second = second
        self.addWidget(first)
        self.addWidget(second)
        self.splitterMoved.connect(self._on_moved)

    def take(self, share: int) -> None:
        """Give the first so many thousandths; what makes no sense is as at first."""
        self.share = share if 0 < share < _WHOLE else self._usual
        self._give()

    def step(self, by: int) -> None:
        """Move the edge by steps to the right, or with less than 0 to the left."""
        if self._second.isVisible():
            self.share = min(max(self.share + by * _STEP, _STEP), _WHOLE - _STEP)
            self._give()
            self._on_moved()

    @property
    def is_usual(self) -> bool:
        """Tell whether no hand has moved the edge."""
        return self.share == self._usual

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give()

    def _give(self) -> None:
        first = self.width() * self.share // _WHOLE
        self.setSizes([first, self.width() - first])

    def _on_moved(self) -> None:
        first, second = self.sizes()
        if second:
            self.share = first * _WHOLE // (first + second)
            self.moved.emit()


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
            panel.setMaximumWidth(self._wide if roomy else k.UNBOUND)
            self._main.setVisible(roomy or panel.isHidden())
