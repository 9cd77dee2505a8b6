"""Choosing the file of a logo, and drawing the one that is kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.ui.panels.guard import Guard
from csdesk.ui.words import words

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
        from csdesk.ui.panels.logo.file import png_of

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
