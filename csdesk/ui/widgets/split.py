"""Two widgets side by side, with an edge between them that is dragged, and stays where it was put."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

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
