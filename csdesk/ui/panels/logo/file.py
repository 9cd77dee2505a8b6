"""Choosing a picture file as a logo, which a process of its own draws, bounded; and drawing the one that is kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.errors import CsdeskError
from csdesk.exchange import child
from csdesk.i18n import later_words
from csdesk.ui.panels.guard import Guard
from csdesk.ui.words import words

_LARGEST = 5_000_000  # bytes
_SECONDS = 5.0
"""How long the process may take, with its start."""
_PAPER = Qt.GlobalColor.white
_WHOLE, _SMOOTH = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation


class LogoChoice(QObject):
    """Takes a picture file; ``keep`` is called with it as PNG, the guard says why one is refused."""

    def __init__(self, parent: QWidget, guard: Guard, keep: Callable[[bytes], object]) -> None:
        super().__init__(parent)
        self._widget, self._guard, self._keep = parent, guard, keep

    def ask(self) -> None:
        """Ask for a file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = words.tr("Images (*.png *.jpg *.jpeg *.svg)")
        chosen, _kind = QFileDialog.getOpenFileName(self._widget.window(), words.tr("Choose logo"), folder, kinds)
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Keep a file."""
        self._guard(lambda: self._keep(png_of(path)))


def draw(painter: QPainter, area: QRect, image: QImage, radius: float, margin: int) -> None:
    """Paint a logo in the middle of an area, on white as on paper."""
    ground = QPainterPath()
    ground.addRoundedRect(QRectF(area), radius, radius)
    painter.fillPath(ground, _PAPER)
    room = QSize(area.width() - 2 * margin, area.height() - 2 * margin)
    size = image.size().scaled(room, _WHOLE)
    place = QRect(area.topLeft(), size)
    place.moveCenter(area.center())
    painter.drawImage(place, image.scaled(size * painter.device().devicePixelRatio(), _WHOLE, _SMOOTH))


class LogoFileError(CsdeskError):
    """A file that cannot be a logo."""

    says = later_words.tr("“{file}” cannot be read as a PNG, JPEG or SVG image. Choose another.")

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.file = path.name


class LargeLogoError(LogoFileError):
    """The file is larger than a logo is."""

    says = later_words.tr(
        "“{file}” is too large for a logo: the limit is 5 MB and 20 million pixels. Save a smaller version."
    )


class ReachingLogoError(LogoFileError):
    """The SVG holds a script, or names something outside itself."""

    says = later_words.tr("“{file}” holds a script, or refers to other files. Save it as plain SVG or as PNG.")


class CostlyLogoError(LogoFileError):
    """Drawing it takes more time or memory than a logo does."""

    says = later_words.tr("“{file}” takes too long to draw. Save it as PNG.")


_REFUSALS = {b"large": LargeLogoError, b"reaching": ReachingLogoError}


def png_of(path: Path) -> bytes:
    """Return a picture file as the PNG that is kept; raise LogoFileError for what is none."""
    try:
        answer = child.run("csdesk.ui.panels.logo.drawing", seconds=_SECONDS, given=_content(path))
    except (child.SlowError, child.DiedError) as error:
        raise CostlyLogoError(path) from error
    if answer[:1] != b"+":
        raise _REFUSALS.get(answer[1:], LogoFileError)(path)
    return answer[1:]


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise LargeLogoError(path)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise LogoFileError(path) from error
