"""An empty place: it shows the shape of what will come, says what belongs here, and offers the one button."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Button, Card, Painted, col, row, text

Offer = tuple[str, Callable[[], object]]
_GHOSTS = (("A", 132, 0.8), ("B", 96, 0.5), ("C", 150, 0.3), ("B", 110, 0.6))
_WIDTH, _STEP = 420, 40


class EmptyState(Card):
    """A card in the middle of the place."""

    def __init__(
        self, title: str, sentence: str, offer: Offer, icon: str = "plus", others: Sequence[Offer] = ()
    ) -> None:
        self.button = Button(offer[0], icon, "primary", act=lambda: offer[1]())
        super().__init__(
            "",
            None,
            row(None, Painted(_WIDTH, _STEP * len(_GHOSTS) + k.S2, _ghosts), None),
            row(None, text(title, "title"), None),
            _sentences(sentence),
            k.S1,
            row(None, self.button, None),
            self._links(others),
            None,
            pad=0,
            gap=k.S3 + 2,
        )

    def _links(self, others: Sequence[Offer]) -> QWidget:
        items: list[QWidget] = []
        self.links: list[Button] = []
        for place, (words, act) in enumerate(others):
            link = Button(words, kind="link", act=lambda _on=False, act=act: act())
            items += [text("·", "small"), link] if place else [link]
            self.links.append(link)
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
