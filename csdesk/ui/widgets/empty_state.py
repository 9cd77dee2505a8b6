"""An empty place: it shows the shape of what will come, says what belongs here, and offers the one button."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Button, Item, Painted, col, fill, mark_as, row, text

Offer = tuple[str, Callable[[], object]]
_GHOSTS = (("A", 132, 0.8), ("B", 96, 0.5), ("C", 150, 0.3), ("B", 110, 0.6))
_WIDTH, _STEP = 420, 40


class EmptyState(QFrame):
    """A card in the middle of the place; it is filled when it is seen first: most places never are empty."""

    def __init__(
        self, title: str, sentence: str, offer: Offer, icon: str = "plus", others: Sequence[Offer] = ()
    ) -> None:
        super().__init__()
        mark_as(self, "card")
        self._title, self._sentence, self._offer, self._icon, self._others = title, sentence, offer, icon, others

    @cached_property
    def button(self) -> Button:
        """Return the one button."""
        return Button(self._offer[0], self._icon, "primary", act=lambda: self._offer[1]())

    @cached_property
    def links(self) -> list[Button]:
        """Return what else is offered."""
        return [Button(words, kind="link", act=lambda _on=False, act=act: act()) for words, act in self._others]

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and self.layout() is None:
            self._fill()
        return super().event(event)

    def _fill(self) -> None:
        items: list[Item] = [
            None,
            row(None, Painted(_WIDTH, _STEP * len(_GHOSTS) + k.S2, _ghosts), None),
            row(None, text(self._title, "title"), None),
            _sentences(self._sentence),
            k.S1,
            row(None, self.button, None),
            self._beside(),
            None,
        ]
        fill(QVBoxLayout(self), items, k.S3 + 2, (1, 1, 1, 1))

    def _beside(self) -> QWidget:
        items: list[QWidget] = []
        for link in self.links:
            items += [text("·", "small"), link] if items else [link]
        return row(None, *items, None, gap=10)


def _sentences(words: str) -> QWidget:
    lines = [text(line, "muted") for line in words.split("\n")]
    for line in lines:
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return col(*(row(None, line, None) for line in lines), gap=k.S2)


def _ghosts(painter: QPainter, area: QRect) -> None:
    """Paint rows to come, fading out."""
    from PySide6.QtGui import QLinearGradient  # its many presets take longer to load than a table to paint

    now = theme.now
    for place, (letter, wide, share) in enumerate(_GHOSTS):
        top = k.S2 + place * _STEP
        paint.box(painter, 1, top, area.width() - 2, _STEP - k.S2, now.card, k.CONTROL, now.line)
        paint.mark(painter, letter, 20, top + 16)
        paint.box(painter, 38, top + 12, wide, 8, now.sunken, 4)
        paint.box(painter, 220, top + 12, 56, 8, now.sunken, 4)
        paint.bar(painter, 308, top + 16, 92, share, now.edge, 6)
    fade = QLinearGradient(0, 30, 0, area.height())
    ground = QColor(now.card)
    fade.setColorAt(1, ground)
    ground.setAlpha(0)
    fade.setColorAt(0, ground)
    painter.fillRect(area, fade)
