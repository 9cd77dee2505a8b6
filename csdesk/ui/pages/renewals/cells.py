"""What is painted in the table of renewals; each takes a rectangle and paints around its middle line."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.contracts import Forecast
from csdesk.domain.levels import Level
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals.bands import SWATCH, swatch
from csdesk.ui.widgets.cells import middle

NAME_INDENT = k.S4 + 38
"""Where a name begins, from the left of its cell."""
_CHIP = 22


def name(painter: QPainter, cell: QRect, level: Level, words: str) -> None:
    """Paint an account's level, mark and letter, and its name."""
    left, half = cell.x() + k.S4, middle(cell)
    paint.mark(painter, level.value, left + 7, half)
    paint.text(painter, left + 19, half, 14, labels.letter(level), theme.now.muted, k.SMALL, k.STRONG)
    paint.text(painter, cell.x() + NAME_INDENT, half, cell.width() - NAME_INDENT - k.S2, words)


def forecast(painter: QPainter, cell: QRect, value: Forecast | None, words: str) -> None:
    """Paint how sure a renewal is as a chip that can be changed: its sign, its name."""
    now, left, half = theme.now, cell.x() + k.S2, middle(cell)
    room = min(cell.width() - 2 * k.S2, paint.width(words, k.SMALL) + SWATCH + 3 * k.S2 - 2)
    paint.box(painter, left, half - _CHIP / 2, room, _CHIP, now.sunken, k.CHIP)
    swatch(painter, left + k.S2 - 2, half, value)
    inner = left + k.S2 + SWATCH + k.S1
    ink = now.muted if value is None else now.text
    paint.text(painter, inner, half, left + room - inner - k.S1, words, ink, k.SMALL)


def state(painter: QPainter, cell: QRect, icon: str, words: str, ink: str) -> None:
    """Paint where a renewal stands: its icon, its name."""
    left, half = cell.x() + k.S2, middle(cell)
    paint.icon(painter, left, half, icon, ink, 14)
    paint.text(painter, left + 20, half, cell.width() - 20 - 2 * k.S2, words, ink)
