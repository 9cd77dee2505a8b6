"""The figures on top: each with its change or its parts, and what it opens to."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.line_button import LineButton

_NARROWEST = 150
_NAME, _FIGURE, _NOTE = 22, 50, 78


class StatCard(LineButton):
    """A figure that opens to the rows behind it, said by what it is, what it comes to and a note."""

    tall = 96

    def __init__(self, name: str, definition: str) -> None:
        super().__init__()
        self._name, self._figure, self._note, self._ink = name, "–", "", "muted"
        self.setText(name)
        self.setToolTip(tip(definition))

    def show_figure(self, figure: str, note: str, ink: str = "muted") -> None:
        """Show a figure and a note, in the colour of this name."""
        self._figure, self._note, self._ink = figure, note, ink
        self.setAccessibleName(f"{self._name}: {figure} {note}".rstrip())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.tall)

    @override
    def draw(self, painter: QPainter) -> None:
        now, room = theme.now, self.width() - 2 * k.S4
        ground = now.hover if self.underMouse() else now.card
        paint.box(painter, 0, 0, self.width(), self.tall, ground, k.CARD, now.line)
        paint.text(painter, k.S4, _NAME, room - k.ICON, self._name, now.muted, k.SMALL)
        paint.text(painter, k.S4, _FIGURE, room, self._figure, px=k.FIGURE, weight=k.STRONG)
        paint.text(painter, k.S4, _NOTE, room, self._note, getattr(now, self._ink), k.SMALL)
        paint.icon(painter, self.width() - k.S4 - k.ICON_SMALL, _NAME, "chevron-right", now.unknown, k.ICON_SMALL)


class FigureLine(LineButton):
    """A line of the breakdown: what moved, and by how much; it opens to the rows behind it."""

    tall = 38

    def __init__(self, name: str, definition: str, *, strong: bool = False, inner: bool = False) -> None:
        """``strong`` for what opens and closes, ``inner`` for a part of the line above."""
        super().__init__()
        self._name, self._amount, self._ink = name, "–", ""
        self._strong, self._inner = strong, inner
        self.setText(name)
        self.setToolTip(tip(definition))

    def show_amount(self, amount: str, ink: str = "") -> None:
        """Show an amount in the colour of this name."""
        self._amount, self._ink = amount, ink
        self.setAccessibleName(f"{self._name}: {amount}")
        self.update()

    @override
    def draw(self, painter: QPainter) -> None:
        now, middle = theme.now, self.height() / 2
        if self.underMouse():
            paint.box(painter, 0, 0, self.width(), self.height(), now.hover, 0)
        painter.fillRect(k.S4, self.height() - 1, self.width() - 2 * k.S4, 1, theme.colour(now.line))
        weight = k.STRONG if self._strong else k.REGULAR
        left = k.S4 + (k.S4 if self._inner else 0)
        edge = self.width() - k.S4 - k.ICON_SMALL - k.S2
        wide = paint.width(self._amount, weight=weight)
        name = now.muted if self._inner else now.text
        size = k.SMALL if self._inner else k.BODY
        paint.text(painter, left, middle, edge - left - wide - k.S2, self._name, name, size, weight)
        ink = getattr(now, self._ink) if self._ink else name
        paint.text(painter, edge - wide, middle, wide, self._amount, ink, k.BODY, weight)
        chevron = self.width() - k.S4 - k.ICON_SMALL
        paint.icon(painter, chevron, middle, "chevron-right", now.unknown, k.ICON_SMALL)
