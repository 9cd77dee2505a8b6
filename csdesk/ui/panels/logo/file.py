"""A picture file as a logo is kept: PNG, cut to what is drawn, as large as print needs, without what else it held."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QBitmap, QImage, QImageReader, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgRenderer

from csdesk.errors import CsdeskError
from csdesk.i18n import Words
from csdesk.services.logos import TALLEST, WIDEST
from csdesk.ui.panels.logo.svg import is_svg, keeps_to_itself

ENDINGS = ("png", "jpg", "jpeg", "svg")
_FORMATS = ("png", "jpeg")
_LARGEST = 5_000_000  # bytes
_MOST_PIXELS = 20_000_000
_MEMORY = 256  # MB that decoding may take
_BOX = QSize(WIDEST, TALLEST)
_ENOUGH = _BOX * 2  # what is cut away from it leaves enough
_ENDS, _TAIL = (b"IEND", b"\xff\xd9"), 4096
_WHITE, _FULL = 0xFFFFFFFF, 0xFF


class LogoFileError(CsdeskError):
    """A file that cannot be a logo."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{file}” cannot be read as a PNG, JPEG or SVG picture. Choose another.")
        return text.replace("{file}", self.path.name)


class LargeLogoError(LogoFileError):
    """The file is larger than a logo is."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{file}” is too large for a logo: 5 MB and 20 million pixels are the most. Save it smaller.")
        return text.replace("{file}", self.path.name)


class ReachingLogoError(LogoFileError):
    """The SVG holds a script, or names something outside itself."""

    def sentence(self, words: Words) -> str:
        """Return the sentence to show."""
        text = words.tr("“{file}” holds a script, or refers to other files. Save it as plain SVG or as PNG.")
        return text.replace("{file}", self.path.name)


def png_of(path: Path) -> bytes:
    """Return a picture file as the PNG that is kept; raise LogoFileError for what is none."""
    content = _content(path)
    drawn = _vector(content, path) if is_svg(content) else _pixels(content, path)
    inked = _inked(drawn)
    if inked.isEmpty():
        raise LogoFileError(path)
    return _png(_scaled(drawn.copy(inked)))


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise LargeLogoError(path)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise LogoFileError(path) from error


def _vector(content: bytes, path: Path) -> QImage:
    if not keeps_to_itself(content):
        raise ReachingLogoError(path)
    drawing = QSvgRenderer(QByteArray(content))
    size = drawing.defaultSize()
    if not drawing.isValid() or size.isEmpty():
        raise LogoFileError(path)
    image = QImage(size.scaled(_ENOUGH, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        drawing.render(painter)
    return image


def _pixels(content: bytes, path: Path) -> QImage:
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MEMORY)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # a photograph may lie on its side
    if bytes(reader.format().data()).decode() not in _FORMATS:
        raise LogoFileError(path)
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise LargeLogoError(path)
    if size.width() > _ENOUGH.width() or size.height() > _ENOUGH.height():
        reader.setScaledSize(size.scaled(_ENOUGH, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or not _is_whole(content):
        raise LogoFileError(path)
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
