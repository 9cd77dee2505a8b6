"""Widgets beside each other that go on in a second line where one is too narrow for all."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from csdesk.ui import tokens as k


class Wrapped(QLayout):
    """Gives each what it wants; the first takes what is left of its line, but no more than it may."""

    def __init__(self, items: Iterable[QWidget]) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        for one in items:
            self.addWidget(one)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(_tall, lines)) + k.S2 * (len(lines) - 1)

    @override
    def sizeHint(self) -> QSize:
        shown = [one for one in self._items if not one.isEmpty()]
        return QSize(sum(one.sizeHint().width() for one in shown) + k.S2 * len(shown), _tall(shown))

    @override
    def minimumSize(self) -> QSize:
        shown = [one for one in self._items if not one.isEmpty()]
        return QSize(max((one.minimumSize().width() for one in shown), default=0), _tall(shown))

    @override
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        top = area.y()
        for line in self._lines(area.width()):
            tall, left = _tall(line), area.x()
            spare = area.width() - sum(map(self._least, line)) - k.S2 * (len(line) - 1)
            for one in line:
                size = one.sizeHint()
                wide = (
                    size.width()
                    if one is not self._items[0]
                    else min(self._least(one) + spare, one.maximumSize().width())
                )
                one.setGeometry(QRect(left, top + (tall - size.height()) // 2, wide, size.height()))
                left += wide + k.S2
            top += tall + k.S2

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return what stands in each line."""
        lines: list[list[QLayoutItem]] = [[]]
        left = width
        for one in self._items:
            if one.isEmpty():
                continue
            if lines[-1] and self._least(one) > left:
                lines.append([])
                left = width
            lines[-1].append(one)
            left -= self._least(one) + k.S2
        return lines

    def _least(self, item: QLayoutItem) -> int:
        """Return how wide something is at least: the first may be narrower than it would like to be."""
        return (item.minimumSize() if item is self._items[0] else item.sizeHint()).width()


def _tall(items: Iterable[QLayoutItem]) -> int:
    return max((one.sizeHint().height() for one in items), default=0)
