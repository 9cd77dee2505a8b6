"""What is worth knowing of a file that is read all the same: a few lines, the rest in a tool tip."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Line, Painted, row
from csdesk.ui.words import words

_MOST = 3
_HEIGHT = 18


class Remarks(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(k.S1, 0, 0, 0)
        self._box.setSpacing(k.S1)
        self.hide()

    def say(self, lines: Sequence[str]) -> None:
        """Say these instead."""
        self.lines = list(lines)
        while item := self._box.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        shown = self.lines if len(self.lines) <= _MOST else self.lines[: _MOST - 1]
        for sentence in shown:
            self._box.addWidget(row(Painted(k.ICON, _HEIGHT, _draw_sign), (Line(sentence, "small"), 1)))
        rest = self.lines[len(shown) :]
        if rest:
            more = Line(words.tr("{n} more remarks").format(n=str(len(rest))), "small")
            more.setToolTip(tip("\n".join(rest)))
            self._box.addWidget(row(Painted(k.ICON, _HEIGHT, _draw_sign), (more, 1)))
        self.setVisible(bool(self.lines))


def _draw_sign(painter: QPainter, area: QRect) -> None:
    paint.icon(painter, 0, area.height() / 2, "circle-alert", theme.now.attention, k.ICON)
