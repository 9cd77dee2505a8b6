"""The process that draws a logo: python -m csdesk.ui.panels.logo.drawing, with the file as its input.

It writes a plus and a PNG: cut to what is drawn, as large as print needs, without what else the file held. Or it writes
a minus and why there is none. A foreign file may ask for any amount of time and memory.
"""

import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QImage, QImageReader, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgRenderer

from csdesk.domain.png import TALLEST, WIDEST
from csdesk.exchange import child
from csdesk.ui.panels.logo.svg import is_svg, keeps_to_itself

DRAWN, UNDRAWN = b"+", b"-"
UNREADABLE, LARGE, REACHING = "unreadable", "large", "reaching"
SECONDS = 3
"""How long drawing may take."""
_MOST_MEMORY = 2 << 30
_FORMATS = ("png", "jpeg")
_MOST_PIXELS = 20_000_000
_MEMORY = 256  # MB that decoding may take
_BOX = QSize(WIDEST, TALLEST)
_ENOUGH = _BOX * 2  # what is cut away from it leaves enough
_ENDS, _TAIL = (b"IEND", b"\xff\xd9"), 4096
_WHITE, _FULL = 0xFFFFFFFF, 0xFF


class UndrawnError(Exception):
    """There is no logo in a file, and why."""


def drawn(content: bytes) -> bytes:
    """Return the picture in a file as the PNG that is kept; raise UndrawnError."""
    picture = _vector(content) if is_svg(content) else _pixels(content)
    inked = _inked(picture)
    if inked.isEmpty():
        raise UndrawnError(UNREADABLE)
    return _png(_scaled(picture.copy(inked)))


def answer(content: bytes) -> bytes:
    """Return what is written for a file."""
    try:
        return DRAWN + drawn(content)
    except UndrawnError as error:
        return UNDRAWN + str(error).encode()


def _vector(content: bytes) -> QImage:
    if not keeps_to_itself(content):
        raise UndrawnError(REACHING)
    drawing = QSvgRenderer(QByteArray(content))
    size = drawing.defaultSize()
    if not drawing.isValid() or size.isEmpty():
        raise UndrawnError(UNREADABLE)
    image = QImage(size.scaled(_ENOUGH, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        drawing.render(painter)
    return image


def _pixels(content: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MEMORY)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # a photograph may lie on its side
    if bytes(reader.format().data()).decode() not in _FORMATS:
        raise UndrawnError(UNREADABLE)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise UndrawnError(LARGE)
    if size.width() > _ENOUGH.width() or size.height() > _ENOUGH.height():
        reader.setScaledSize(size.scaled(_ENOUGH, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or not _is_whole(content):
        raise UndrawnError(UNREADABLE)
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def _is_whole(content: bytes) -> bool:
    """Tell whether a PNG or JPEG has its end: half of a picture is read without a word."""
    return any(end in content[-_TAIL:] for end in _ENDS)


def _inked(image: QImage) -> QRect:
    """Return where something is drawn on clear or white ground."""
    right, bottom = image.width() - 1, image.height() - 1
    white = all(image.pixel(x, y) == _WHITE for x in (0, right) for y in (0, bottom))
    mask = image.createHeuristicMask() if white else image.createAlphaMask()
    return QRegion(QBitmap.fromImage(mask)).boundingRect()


def _scaled(image: QImage) -> QImage:
    """Return the picture within the size that is kept, on a fresh ground: so nothing hidden in the file stays."""
    within = image.width() <= _BOX.width() and image.height() <= _BOX.height()
    how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    smaller = image if within else image.scaled(_BOX, *how)
    fresh = QImage(smaller.size(), QImage.Format.Format_ARGB32)
    fresh.fill(0)
    with QPainter(fresh) as painter:
        painter.drawImage(0, 0, smaller)
    return fresh if _shows_ground(fresh) else fresh.convertToFormat(QImage.Format.Format_RGB888)


def _shows_ground(image: QImage) -> bool:
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    rows = range(0, alpha.sizeInBytes(), alpha.bytesPerLine())
    content = bytes(alpha.constBits())
    return any(min(content[begin : begin + image.width()]) < _FULL for begin in rows)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def main() -> None:
    """Draw what comes in."""
    child.limit(memory=_MOST_MEMORY, seconds=SECONDS)
    running = QGuiApplication([*sys.argv[:1], *(["-platform", "offscreen"] if sys.platform == "linux" else [])])
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
    del running  # letters in a drawing need it


if __name__ == "__main__":
    main()
