"""The head of a table: titles that end in dots where the room ends, and the way it is sorted."""

from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.rows_model import RowsModel

_SIGN = 14


class RowsHeader(QHeaderView):
    """Paints the titles of a RowsModel's columns; the first stays in sight."""

    def __init__(self, model: RowsModel[Any], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows_model = model
        self._on_frozen = False
        self.setFixedHeight(k.HEAD + k.S1)
        self.setMinimumSectionSize(k.S8)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setMouseTracking(True)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), k.HEAD + k.S1)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        now, column = theme.now, self._rows_model.columns[logicalIndex]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour(now.line))
        sorts = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        left, room = rect.x() + k.S2 + column.indent, rect.width() - 2 * k.S2 - column.indent - (_SIGN if sorts else 0)
        if sorts and column.right:
            left += _SIGN
        middle, side = rect.y() + rect.height() / 2, paint.RIGHT if column.right else paint.LEFT
        ink, weight = (now.text, k.STRONG) if sorts else (now.muted, k.REGULAR)
        wide = paint.text(painter, left, middle, room, column.title, ink, k.SMALL, weight, side)
        if sorts:
            at = left + room - wide - _SIGN / 2 if column.right else left + wide + _SIGN / 2
            self._sign(painter, at, middle)
        painter.restore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._frozen:
            first = QRect(0, 0, self._frozen, self.height())
            with QPainter(self.viewport()) as painter:
                painter.fillRect(first, theme.colour(theme.now.card))
                self.paintSection(painter, first, 0)
                painter.fillRect(first.right(), 0, 1, first.height(), theme.colour(theme.now.edge))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_frozen = event.position().x() < self._frozen
        if not self._on_frozen:
            super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._on_frozen:
            super().mouseReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton and event.position().x() < self._frozen:
            self._turn()

    @property
    def _frozen(self) -> int:
        """Return how wide the first column is that stands over the others; 0 while nothing is scrolled."""
        return self.sectionSize(0) if self.offset() else 0

    def _turn(self) -> None:
        """Sort by the first column, or turn its order round."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        sorts = self.sortIndicatorSection() == 0 and self.sortIndicatorOrder() == up
        self.setSortIndicator(0, down if sorts else up)

    def _sign(self, painter: QPainter, across: float, middle: float) -> None:
        """Paint which way it is sorted: up when the smallest comes first."""
        tip = -2.5 if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else 2.5
        painter.setPen(QPen(theme.colour(theme.now.text), 1.4, c=Qt.PenCapStyle.RoundCap))
        corners = ((across - 3.5, middle - tip / 2), (across, middle + tip / 2), (across + 3.5, middle - tip / 2))
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
