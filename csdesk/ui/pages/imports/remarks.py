"""What is worth knowing of a file that is read all the same: a few lines, the rest in a tool tip."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Line, Painted, row
from csdesk.ui.words import words

_MOST = 3
_HEIGHT = 18


class Remarks(KeyedList):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__(k.S1, (k.S1, 0, 0, 0))
        self.lines: list[str] = []
        self.hide()

    def say(self, lines: Sequence[str]) -> None:
        """Say these instead."""
        self.lines = list(lines)
        few = self.lines if len(self.lines) <= _MOST else self.lines[: _MOST - 1]
        shown, rest = [Line(sentence, "small") for sentence in few], self.lines[len(few) :]
        if rest:
            shown.append(Line(words.tr("{n} more").format(n=str(len(rest))), "small"))
            shown[-1].setToolTip(tip("\n".join(rest)))
        self.put(*(row(Painted(k.ICON, _HEIGHT, _draw_sign), (line, 1)) for line in shown))
        self.setVisible(bool(self.lines))


def _draw_sign(painter: QPainter, area: QRect) -> None:
    paint.icon(painter, 0, area.height() / 2, "circle-alert", theme.now.attention, k.ICON)
