"""What delegates and small widgets draw: text, level marks, sparklines, bars, chips, keys, avatars.

Lengths are pixels; a colour is a token of the theme, and none named is the theme's own for the thing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintDevice, QPainter, QPen, QPolygonF, QStaticText, QTransform

from csdesk.ui import theme
from csdesk.ui import tokens as k

LEFT, RIGHT, CENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
NO_PEN = Qt.PenStyle.NoPen
_LINE = 1.4
_SHADOW, _SHADE = 40, 6
_MARK = 5
_LOWEST, _HIGHEST = 25, 100
_DIAMOND = ((0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0))
_TRIANGLE = ((0.0, -1.0), (1.15, 0.9), (-1.15, 0.9))


@contextmanager
def smooth(on: QPaintDevice) -> Iterator[QPainter]:
    """Paint on a widget or a picture, with smooth edges."""
    with QPainter(on) as p:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield p


def width(s: str, px: int = k.BODY, weight: int = k.REGULAR) -> int:
    """Return how wide a text is."""
    return theme.metrics(px, weight).horizontalAdvance(s)


def text(
    p: QPainter,
    x: float,
    cy: float,
    w: float,
    s: str,
    color: str = "",
    px: int = k.BODY,
    weight: int = k.REGULAR,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """Paint one line, centred on cy, and elided if it is wider than w; return the width it took."""
    line, wide, high = _shaped(s, px, weight)
    if wide > w:
        line, wide, high = _shaped(_elided(s, px, weight, int(w)), px, weight)
    if align != LEFT:
        x += w - wide if align == RIGHT else (w - wide) / 2
    p.setFont(theme.font(px, weight))
    p.setPen(theme.colour(color or theme.now.text))
    p.drawStaticText(QPointF(x, round(cy - high / 2)), line)
    return wide


@lru_cache(maxsize=4096)
def _shaped(s: str, px: int, weight: int) -> tuple[QStaticText, int, float]:
    """Return a text laid out once, its width and its height: a table shows the same words again and again."""
    line = QStaticText(s.replace("\n", " "))
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    line.prepare(QTransform(), theme.font(px, weight))
    return line, theme.metrics(px, weight).horizontalAdvance(s), line.size().height()


@lru_cache(maxsize=4096)
def _elided(s: str, px: int, weight: int, w: int) -> str:
    return theme.metrics(px, weight).elidedText(s, Qt.TextElideMode.ElideRight, w)


def box(
    p: QPainter,
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str = "",
    radius: float = k.CHIP,
    edge: str = "",
    pen: float = 1,
) -> None:
    """Fill a rounded box, with an edge if one is named."""
    p.setPen(QPen(theme.colour(edge), pen) if edge else NO_PEN)
    p.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    inwards = pen / 2 if edge else 0  # half a pen: the hairline falls on whole pixels
    p.drawRoundedRect(QRectF(x + inwards, y + inwards, w - 2 * inwards, h - 2 * inwards), radius, radius)


def ring(p: QPainter, area: QRectF, radius: float = k.CHIP) -> None:
    """Paint what shows where the focus is."""
    box(p, area.x(), area.y(), area.width(), area.height(), "", radius, theme.now.accent, 2)


def icon(p: QPainter, x: float, cy: float, name: str, color: str = "", size: int = k.ICON) -> None:
    """Paint an icon, centred on cy."""
    picture = theme.icon(name, color, size, p.device().devicePixelRatioF())
    p.drawPixmap(QPointF(round(x), round(cy - size / 2)), picture)


def mark(p: QPainter, letter: str, cx: float, cy: float, r: float = _MARK) -> None:
    """● A  ◆ B  ▲ C  ■ D, hatched ring when unknown. Shape and letter carry the level, colour only helps."""
    colour = theme.colour(theme.now.level(letter))
    p.setPen(NO_PEN)
    p.setBrush(colour)
    if letter == "A":
        p.drawEllipse(QPointF(cx, cy), r, r)
    elif letter in ("B", "C"):
        corners = _DIAMOND if letter == "B" else _TRIANGLE
        p.drawPolygon(QPolygonF([QPointF(cx + right * r, cy + down * r) for right, down in corners]))
    elif letter == "D":
        p.drawRect(QRectF(cx - r * 0.9, cy - r * 0.9, r * 1.8, r * 1.8))
    else:
        p.setPen(QPen(colour, _LINE))
        p.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        p.drawEllipse(QPointF(cx, cy), r - 0.5, r - 0.5)


def spark(p: QPainter, x: float, y: float, w: float, h: float, values: Sequence[float | None], color: str) -> None:
    """Paint scores as a line, gaps left open, with a dot on the last; one scale, 25 to 100, so that rows compare."""
    known = [(x + place * w / max(len(values) - 1, 1), value) for place, value in enumerate(values)]
    bevel = Qt.PenJoinStyle.BevelJoin  # painted in half the time of a round one, and as thin looks the same
    p.setPen(QPen(theme.colour(theme.now.unknown), _LINE, c=Qt.PenCapStyle.RoundCap, j=bevel))
    p.setBrush(Qt.BrushStyle.NoBrush)
    line, last = QPolygonF(), None
    for across, value in [*known, (0.0, None)]:
        if value is not None:
            held = min(max(value, _LOWEST), _HIGHEST)
            last = QPointF(across, y + h * (_HIGHEST - held) / (_HIGHEST - _LOWEST))
            line.append(last)
        elif line.size():
            p.drawPolyline(line)
            line = QPolygonF()
    if last is not None:
        p.setPen(NO_PEN)
        p.setBrush(theme.colour(color))
        p.drawEllipse(last, 2.2, 2.2)


def bar(p: QPainter, x: float, cy: float, w: float, share: float, color: str = "", h: float = k.S1) -> None:
    """Paint a share, 0 to 1, as a bar centred on cy."""
    box(p, x, cy - h / 2, w, h, theme.now.sunken, h / 2)
    if share > 0:
        box(p, x, cy - h / 2, min(w, max(h, w * share)), h, color or theme.now.accent, h / 2)


def hatch(p: QPainter, x: float, cy: float, w: float, h: float = 2 * k.S1) -> None:
    """Paint a bar of what does not count: hatched, in the ink of the muted."""
    p.setPen(NO_PEN)
    p.setBrush(QBrush(theme.colour(theme.now.unknown), Qt.BrushStyle.BDiagPattern))
    p.drawRect(QRectF(round(x), round(cy - h / 2), w, h))


def chip(p: QPainter, x: float, cy: float, s: str, ink: str = "") -> int:
    """Paint a word on a quiet ground; return its width."""
    w = width(s, k.CAPTION) + k.S3
    box(p, x, cy - 10, w, 20, theme.now.sunken)
    text(p, x + k.S3 / 2, cy, w, s, ink or theme.now.text, k.CAPTION)
    return w


def key(p: QPainter, x: float, cy: float, s: str) -> int:
    """Paint a key cap; return its width."""
    w = max(18, width(s, k.CAPTION) + 10)
    box(p, x, cy - 9, w, 18, theme.now.card, k.CHIP, theme.now.edge)
    text(p, x, cy, w, s, theme.now.muted, k.CAPTION, align=CENTER)
    return w


def avatar(p: QPainter, x: float, y: float, size: int, s: str, radius: float = 0) -> None:
    """Paint the initial of a name."""
    box(p, x, y, size, size, theme.now.sunken, radius or size / 2)
    text(p, x, y + size / 2, size, s[:1].upper(), theme.now.muted, round(size * 0.46), k.STRONG, CENTER)


def dashes(p: QPainter, x: float, y: float, h: float) -> None:
    """Paint an upright dashed line: a day, such as today."""
    p.setPen(QPen(theme.colour(theme.now.accent), _LINE, Qt.PenStyle.DashLine))
    p.drawLine(QPointF(x, y), QPointF(x, y + h))


def check(p: QPainter, x: float, cy: float, on: bool = False) -> None:
    """Paint a check box."""
    now = theme.now
    box(p, x, cy - 8, k.ICON, k.ICON, now.accent if on else now.card, k.CHIP, now.accent if on else now.unknown, _LINE)
    if on:
        icon(p, x + 2, cy, "check", now.on_accent, k.ICON_SMALL)


def shadow(p: QPainter, area: QRectF) -> None:
    """Paint the shadow that a floating card casts, in rings that add up; cheaper than a graphics effect."""
    p.setPen(NO_PEN)
    p.setBrush(QColor(0, 0, 0, _SHADE))
    for spread in range(_SHADOW, 0, -4):
        grown = area.adjusted(-spread, k.S3 - spread, spread, k.S3 + spread)
        p.drawRoundedRect(grown, k.CARD + spread, k.CARD + spread)
