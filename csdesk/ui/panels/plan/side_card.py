"""A card at the right of the outline: a title, a way to close it, and what may be longer than the window."""

from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Button, col, mark_as, row, text
from csdesk.ui.widgets.scrolled import scrolled


class SideCard(QFrame):
    """Nothing else is held up while it is open; Escape closes it. ``opened`` lets others make room for it."""

    opened = Signal()
    closed = Signal()

    def __init__(self, title: str, close: str) -> None:
        """Show nothing until it is opened; ``close`` is what the button that closes it is called."""
        super().__init__()
        mark_as(self, "card")
        self.setAccessibleName(title)
        self.setFixedWidth(k.PANEL)
        self.close_button = Button("", "x", "ghost")
        self.close_button.setAccessibleName(close)
        self.close_button.clicked.connect(self.shut)
        self._area = scrolled()
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # what is only read is scrolled by keys
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(1, k.S2, 1, 1)
        self._box.setSpacing(k.S2)
        self._box.addWidget(row((text(title, "section"), 1), self.close_button, margins=(k.S4, 0, k.S2, 0)))
        self._box.addWidget(self._area, 1)
        self.hide()

    def hold(self, *items: QWidget, foot: QWidget | None = None) -> None:
        """Hold these below each other; the foot is always in sight."""
        self._area.setWidget(col(*items, None, gap=k.S3, margins=(k.S4, 0, k.S4, k.S3)))
        if foot is not None:
            self._box.addWidget(foot)

    def take_over(self, former: Self) -> None:
        """Be open if a former card is."""
        if not former.isHidden():
            self.reopen(former)

    def reopen(self, _former: Self) -> None:
        """Open with what a _former card was opened with."""
        self.show()
        self.opened.emit()

    def shut(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)


def empty(box: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
