"""A field in which one of a few things is chosen."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QWidget
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k


class Choice(QComboBox):
    """A combo box with our own arrow; the wheel scrolls the page and changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setItemDelegate(QStyledItemDelegate(self))  # else the list does not follow the style sheet

    def offer(self, choices: Iterable[tuple[Any, str]], chosen: Any = None) -> None:
        """Offer choices, each a value with its name, of which one is chosen, else the first; nobody is told."""
        offered = list(choices)
        self._values = [value for value, _name in offered]
        with QSignalBlocker(self):
            self.clear()
            self.addItems([name for _value, name in offered])
            self.choose(chosen)

    def choose(self, value: Any) -> None:
        """Choose a value, the first if that is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    @property
    def value(self) -> Any:
        """Return what is chosen, None while nothing is."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def show_place(self, place: int, present: str) -> None:
        """Show the choice in a place; in none (-1) what is there at present, until something is chosen."""
        self.setPlaceholderText(present)
        self.setCurrentIndex(place)

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        style, part = self.style(), QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        shown: Any = option  # its attributes are not said to be there
        shown.currentText = self.fontMetrics().elidedText(shown.currentText, Qt.TextElideMode.ElideRight, room)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            left = self.width() - k.ICON_SMALL - k.S2
            paint.icon(painter, left, self.height() / 2, "chevron-down", theme.now.muted, k.ICON_SMALL)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
