"""The logo that stands on documents: shown as on paper, chosen or dropped, taken away."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.services.logos import Logos
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.logo.file import LogoChoice, draw
from csdesk.ui.widgets.file_drop import FileDrop
from csdesk.ui.widgets.parts import Button, Painted, col, fill, row, text
from csdesk.ui.words import words

_WIDTH, _HEIGHT = 176, 64


class LogoField(QWidget):
    """Our own logo."""

    def __init__(self, logos: Logos, guard: Guard) -> None:
        super().__init__()
        self._logos, self._guard = logos, guard
        self._content, self._image = b"", QImage()
        self.picture = Painted(_WIDTH, _HEIGHT, self._draw)
        self.choice = LogoChoice(self, guard, logos.keep_ours)
        self.choose = Button(words.tr("Choose image…"), "upload")
        self.remove = Button(words.tr("Remove"), kind="ghost")
        self.remove.setAccessibleName(words.tr("Remove logo"))
        self.choose.clicked.connect(self.choice.ask)
        self.remove.clicked.connect(self._on_remove)
        FileDrop(self.picture, self.choice.take)
        self._lay_out()

    def _lay_out(self) -> None:
        note = text(words.tr("PNG, JPEG or SVG. Shown beside your name on every document."), "small", wrap=True)
        beside = col(row(self.choose, self.remove, None), note)
        whole = text(words.tr("Logo"), "small"), row(self.picture, (beside, 1), gap=k.S4)
        fill(QVBoxLayout(self), whole, k.S1, (0, 0, 0, 0))

    def show_logo(self) -> None:
        """Show the logo that is kept."""
        content = self._logos.ours()
        if content != self._content:
            self._content, self._image = content, QImage.fromData(content)
        self.remove.setVisible(bool(content))
        self.picture.setAccessibleName(words.tr("Our logo") if content else words.tr("No logo yet"))
        self.picture.update()

    def _on_remove(self) -> None:
        if self._guard(lambda: self._logos.keep_ours(b"")):
            self.choose.setFocus()

    def _draw(self, painter: QPainter, area: QRect) -> None:
        edge = area.adjusted(0, 0, -1, -1)
        ground = "" if self._content else theme.now.sunken
        if self._content:
            draw(painter, edge, self._image, k.CONTROL, k.S2)
        paint.box(painter, 0, 0, edge.width(), edge.height(), ground, k.CONTROL, theme.now.line)
        if not self._content:
            middle = 0, area.height() / 2, area.width()
            paint.text(painter, *middle, words.tr("No logo yet"), theme.now.muted, k.SMALL, align=paint.CENTER)
