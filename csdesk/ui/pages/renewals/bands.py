"""How the surenesses of a forecast look: full, half, hatched, and an empty frame; never a colour alone."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from csdesk.domain.contracts import Forecast
from csdesk.ui import paint, theme

SWATCH = 10
_HALF, _QUARTER = 0.45, 0.25


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
