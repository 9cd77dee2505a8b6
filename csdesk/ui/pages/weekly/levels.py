"""How many accounts are at each level, as a bar and by name, with how that changed in a week."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.documents.weekly.document import WeeklyLevel
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.parts import Card, Painted, text
from csdesk.ui.words import words

_TALL, _BAR, _GAP = 92, 12, 2
_NAME, _COUNT, _MRR = 30, 54, 80


class LevelsCard(Card):
    """Shape, letter and number tell the levels apart, colour only helps."""

    def __init__(self) -> None:
        self.note = text("", "small")
        self._levels: Sequence[WeeklyLevel] = ()
        self.drawn = Painted(0, _TALL, self._draw)
        super().__init__(words.tr("Health of the portfolio"), self.drawn, more=self.note)

    def show_levels(self, levels: Sequence[WeeklyLevel], note: str) -> None:
        """Show these levels, and a note at the head."""
        self._levels = levels
        self.note.setText(note)
        spoken = ", ".join(f"{one.letter} {one.name} {one.count} ({one.change})".strip() for one in levels)
        self.drawn.setAccessibleName(spoken)
        self.drawn.update()

    def _draw(self, painter: QPainter, room: QRect) -> None:
        whole = sum(one.count for one in self._levels)
        left, wide = float(room.x()), room.width() / max(len(self._levels), 1)
        for one in self._levels:
            share = room.width() * one.count / whole if whole else 0
            if share:
                colour = theme.now.level(one.letter) if one.letter else theme.now.line
                paint.box(painter, left, room.y(), max(share - _GAP, 1), _BAR, colour, 2)
            left += share
        for place, one in enumerate(self._levels):
            x = room.x() + place * wide
            paint.mark(painter, one.letter, x + 5, _NAME)
            paint.text(painter, x + k.S4, _NAME, wide - k.S4, f"{one.letter} {one.name}".strip(), px=k.SMALL)
            paint.text(painter, x, _COUNT, wide, str(one.count), px=k.TITLE, weight=k.STRONG)
            beside = paint.width(str(one.count), k.TITLE, k.STRONG) + k.S2
            paint.text(painter, x + beside, _COUNT, wide - beside, one.change, theme.now.muted, k.SMALL)
            paint.text(painter, x, _MRR, wide - k.S2, one.mrr, theme.now.muted, k.SMALL)
