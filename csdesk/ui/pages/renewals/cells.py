"""What is painted of renewals: how sure they are, never by a colour alone; cells paint around their middle line."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from csdesk.domain.contracts import Forecast
from csdesk.domain.levels import Level
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.cells import middle

SWATCH = 10
_HALF, _QUARTER = 0.45, 0.25
NAME_INDENT = k.S4 + 38
"""Where a name begins, from the left of its cell."""
_CHIP = 22


def band(painter: QPainter, area: QRectF, forecast: Forecast | None, radius: float = 0) -> None:
    """Fill an area as a sureness looks."""
    now = theme.now
    if forecast is Forecast.COMMIT:
        box(painter, area, now.accent, radius)
    elif forecast is Forecast.LIKELY:
        box(painter, area, now.tint(now.accent, _HALF), radius)
    elif forecast is Forecast.AT_RISK:
        box(painter, area, now.tint(now.danger, _QUARTER), radius)
        painter.setBrush(QBrush(theme.colour(now.danger), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(area, radius, radius)
        box(painter, area, "", radius, now.danger)
    else:
        box(painter, area, now.card, radius, now.unknown)


def swatch(painter: QPainter, left: float, middle: float, forecast: Forecast | None) -> None:
    """Paint the sign of a sureness, centred on a middle line."""
    band(painter, QRectF(left, middle - SWATCH / 2, SWATCH, SWATCH), forecast, 2)


def box(painter: QPainter, area: QRectF, fill: str, radius: float, edge: str = "") -> None:
    """Fill a rounded area, with an edge if one is named."""
    paint.box(painter, area.x(), area.y(), area.width(), area.height(), fill, radius, edge)


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
