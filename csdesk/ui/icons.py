"""Lucide icons, tinted from the theme and drawn at the resolution of the device."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from csdesk import resources

_DRAWN, _WANTED = 'stroke-width="2"', 'stroke-width="1.75"'


@cache
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return an icon in one colour, ``size`` pixels wide at this pixel ratio; an unknown name is an error."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing = QByteArray(_source(name).replace("currentColor", colour).encode())
    QSvgRenderer(drawing).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def screen_ratio() -> float:
    """Return the highest pixel ratio among the screens, so that an icon made once is sharp on all of them."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


@cache
def _source(name: str) -> str:
    return resources.path(f"icons/{name}.svg").read_text("utf-8").replace(_DRAWN, _WANTED)
