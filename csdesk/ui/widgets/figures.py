"""Figures with a drawing: the level as a pill, progress as a bar."""

from fractions import Fraction

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from typing_extensions import override

from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Painted

_PILL, _PROGRESS = 26, 36


class LevelPill(Painted):
    """Mark, letter, name and score in a pill tinted with the level's own hue.

    Where it ``asks``, a click, Enter or Space on it tells ``asked``: by which rule the score was made.
    """

    asked = Signal()

    def __init__(self, *, asks: bool = False) -> None:
        super().__init__(1, _PILL, self._draw)
        self._letter, self._words, self._score, self._change = "", "", "", ""
        self._shows_change = True
        self._asks = asks
        if asks:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_level(self, letter: str, words: str, score: str, change: str = "") -> None:
        """Show a level, and by what it has changed; ``letter`` is A to D, or unknown."""
        self._letter, self._score, self._change = letter, score, change
        self._words = words if letter == "unknown" else f"{letter}  {words}"
        self.setAccessibleName(f"{self._words} {score} {change}".rstrip())
        self.show_change(shown=self._shows_change)

    def show_change(self, *, shown: bool) -> None:
        """Show by what it has changed, or leave the room of that to what stands beside."""
        self._shows_change = shown
        score, change = self._score, self._change if shown else ""
        room = paint.width(self._words, k.SMALL, 600) + (paint.width(score, k.SMALL, 600) + k.S2 if score else 0)
        self.setFixedWidth(28 + room + (paint.width(change, k.SMALL) + k.S2 if change else 0) + 14)
        self.update()

    def _draw(self, painter: QPainter, area: QRect) -> None:
        now, middle = theme.now, area.height() / 2
        ink = now.level_text(self._letter)
        paint.box(painter, 0, 0, area.width(), area.height(), now.tint(now.level(self._letter)), area.height() / 2)
        paint.mark(painter, self._letter, 16, middle)
        wide = paint.text(painter, 28, middle, 160, self._words, ink, k.SMALL, 600)
        wide += paint.text(painter, 36 + wide, middle, 40, self._score, ink, k.SMALL, 600)
        if self._shows_change:
            paint.text(painter, 44 + wide, middle, 80, self._change, ink, k.SMALL)
        if self.hasFocus():
            paint.ring(painter, QRectF(area), area.height() / 2)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._asks and self.rect().contains(event.position().toPoint()):
            self.asked.emit()
        else:
            super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._asks and event.key() in (*keys.ENTER, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class ProgressFigure(Painted):
    """A name, a share with a bar, and what it is made of; without a share there is no bar and no 0 %."""

    def __init__(self, name: str, width: int = 0) -> None:
        super().__init__(width, _PROGRESS, self._draw)
        self._name, self._note = name, ""
        self._share: Fraction | None = None

    def show_share(self, share: Fraction | None, note: str) -> None:
        """Show a share, 0 to 1, or None when there is nothing to speak of."""
        self._share, self._note = share, note
        self.setAccessibleName(f"{self._name} {self._percent} {note}")
        self.update()

    @property
    def least(self) -> int:
        """Return the width that the name and a whole share take; the note gives way."""
        return paint.width(self._name, k.SMALL) + k.S2 + paint.width("100%", weight=600)

    @property
    def _percent(self) -> str:
        return "–" if self._share is None else f"{round(self._share * 100)}%"

    def _draw(self, painter: QPainter, area: QRect) -> None:
        now = theme.now
        wide = paint.text(painter, 0, 10, area.width(), self._name, now.muted, k.SMALL)
        wide += paint.text(painter, wide + k.S2, 10, 60, self._percent, weight=600) + k.S4
        if paint.width(self._note, k.SMALL) <= area.width() - wide:
            paint.text(painter, wide, 10, area.width() - wide, self._note, now.muted, k.SMALL, align=paint.RIGHT)
        paint.bar(painter, 0, 28, area.width(), float(self._share or 0))
