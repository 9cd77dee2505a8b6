"""What is painted in the cells of tables; each takes the cell's rectangle and paints around its middle line."""

from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.levels import Level
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column

_AVATAR = 22
NAME_INDENT = 42
"""Where the name of a person begins, from the left of its cell."""
ACCOUNT_INDENT = k.S4 + 38
"""Where the name of an account begins behind its level."""


def paint_cell(painter: QPainter, cell: QRect, column: Column[Any], row: Any) -> None:
    """Paint a cell: as its column draws it, or its text in the column's ink."""
    narrowed = cell.width() < column.width  # by the user; only then can a drawing be wider than its cell
    if narrowed:
        painter.save()
        painter.setClipRect(cell)
    if column.draw is not None:
        column.draw(painter, cell, row)
    elif column.chip and column.value is not None and column.value(row) is not None:
        paint.chip(painter, cell.x() + k.S2, middle(cell), column.text(row))
    else:
        side, striking = paint.RIGHT if column.right else paint.LEFT, column.ink(row) if column.ink else ""
        ink = striking or (theme.now.muted if column.quiet else "")
        said(painter, cell, column.text(row), ink, bold=bool(striking), align=side, indent=column.indent)
    if narrowed:
        painter.restore()


def said(
    painter: QPainter,
    cell: QRect,
    words: str,
    ink: str = "",
    *,
    bold: bool = False,
    align: Any = paint.LEFT,
    indent: int = 0,
    beside: int = 0,
) -> None:
    """Paint words on one line, further in than usual, with room for what stands beside them."""
    room, weight = cell.width() - 2 * k.S2 - indent - beside, k.STRONG if bold else k.REGULAR
    paint.text(painter, cell.x() + k.S2 + indent, middle(cell), room, words, ink, weight=weight, align=align)


def name(painter: QPainter, cell: QRect, words: str, *, gone: bool = False, beside: int = 0) -> int:
    """Paint a person's initial and name, with room for what stands beside it; return how wide the name is."""
    paint.avatar(painter, cell.x() + k.S3, middle(cell) - _AVATAR / 2, _AVATAR, words)
    ink, room = theme.now.muted if gone else theme.now.text, cell.width() - NAME_INDENT - k.S2 - beside
    return paint.text(painter, cell.x() + NAME_INDENT, middle(cell), room, words, ink)


def account(painter: QPainter, cell: QRect, level: Level, words: str) -> None:
    """Paint an account's level, mark and letter, and its name."""
    left, half = cell.x() + k.S4, middle(cell)
    paint.mark(painter, level.value, left + 7, half)
    paint.text(painter, left + 19, half, 14, labels.letter(level), theme.now.muted, k.SMALL, k.STRONG)
    paint.text(painter, cell.x() + ACCOUNT_INDENT, half, cell.width() - ACCOUNT_INDENT - k.S2, words)


def middle(cell: QRect) -> float:
    """Return the height around which a cell is painted."""
    return cell.y() + cell.height() / 2
