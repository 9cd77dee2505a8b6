"""How a cell of a table is painted."""

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.ui import paint
from csdesk.ui import tokens as k
from csdesk.ui.rows_model import Column


def paint_cell(painter: QPainter, cell: QRect, column: Column[Any], row: Any) -> None:
    """Paint a cell: as its column draws it, or its text."""
    narrowed = cell.width() < column.width  # by the user; only then can a drawing be wider than its cell
    if narrowed:
        painter.save()
        painter.setClipRect(cell)
    if column.draw is not None:
        column.draw(painter, cell, row)
    else:
        side, middle = paint.RIGHT if column.right else paint.LEFT, cell.y() + cell.height() / 2
        paint.text(painter, cell.x() + k.S2, middle, cell.width() - 2 * k.S2, column.text(row), align=side)
    if narrowed:
        painter.restore()
