"""A cell of the matrix: how many accounts, what they bring in, and how well they are."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.widgets.line_button import LineButton

HEIGHT = 60
_LEVEL = 26
_LEAST, _PALE, _FULL = 84, 0.05, 0.24
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class CellButton(LineButton):
    """Enter, Space or a click open the accounts behind it; the arrows are told as ``stepped``."""

    tall, steps = HEIGHT, _STEPS

    def __init__(
        self,
        asked: Mapping[str, str],
        count: int,
        money: str,
        share: float,
        *,
        is_sum: bool,
        levels: Sequence[tuple[str, int]] = (),
    ) -> None:
        """Show a count over money and how many there are of each level, by its letter.

        ``asked`` narrows the portfolio to it, ``share`` is that of the fullest cell.
        """
        super().__init__()
        self._levels = levels
        self.asked, self._money, self._share, self._is_sum = asked, money, share, is_sum
        self.setText(str(count))
        self.setEnabled(count > 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if count else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedHeight(HEIGHT)

    @override
    def draw(self, painter: QPainter) -> None:
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        now, middle = theme.now, area.center().y()
        if not self.isEnabled():
            paint.text(painter, area.x(), middle, area.width(), "–", now.unknown, align=paint.CENTER)
            return
        ground = "" if self._is_sum else now.tint(now.accent, _PALE + (_FULL - _PALE) * self._share)
        if self.underMouse():
            ground = now.selected
        if ground:
            paint.box(painter, area.x(), area.y(), area.width(), area.height(), ground, k.CONTROL)
        left, inside = area.x() + 1, area.width() - 2
        above = (8 if self._money else 0) + (8 if self._levels else 0)
        paint.text(painter, left, middle - above, inside, self.text(), weight=k.STRONG, align=paint.CENTER)
        below = 2 if self._levels else 10
        paint.text(painter, left, middle + below, inside, self._money, now.muted, k.CAPTION, align=paint.CENTER)
        x = area.center().x() - len(self._levels) * _LEVEL / 2
        for place, (letter, count) in enumerate(self._levels):
            at = x + place * _LEVEL
            paint.mark(painter, letter, at + 6, middle + 18, 3.5)
            paint.text(painter, at + 12, middle + 18, _LEVEL, str(count), now.muted, k.CAPTION)

    @override
    def ring(self, painter: QPainter) -> None:
        paint.ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), k.CONTROL)
