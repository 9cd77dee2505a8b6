"""A field in which one of a few things is chosen."""

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k


class Choice(QComboBox):
    """A combo box with our own arrow; the wheel scrolls the page and changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))  # else the list does not follow the style sheet

    def show_place(self, place: int, present: str) -> None:
        """Show the choice in a place; in none (-1) what is there at present, until something is chosen."""
        self.setPlaceholderText(present)
        self.setCurrentIndex(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            left = self.width() - k.ICON_SMALL - k.S2
            paint.icon(painter, left, self.height() / 2, "chevron-down", theme.now.muted, k.ICON_SMALL)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
