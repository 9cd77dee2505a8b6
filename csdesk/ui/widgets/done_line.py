"""A line that is ticked off: what it says, and at its right when or how long."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.widgets.tick import Tick

_LEFT, _LEAST, _TALL = k.ICON + k.S3 - 2, 96, 34


class DoneLine(Tick):
    """Takes the room there is; a click or Space ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self._when, self._ink, self._icon = "", "muted", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, text: str, *, done: bool, when: str = "", ink: str = "muted", icon: str = "") -> None:
        """Show a text, what stands at its right, and an icon before it; an ink is the name of a colour."""
        self._when, self._ink, self._icon = when, ink, icon
        self.setText(text)
        self.setChecked(done)
        self.setToolTip(tip(text))
        self.setAccessibleName(", ".join(filter(None, (text, when))))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, _TALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now, middle, left = theme.now, self.height() / 2, _LEFT
        edge = self.width() - paint.width(self._when, k.SMALL)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.check(painter, 1, middle, self.isChecked())
            if self._icon:
                paint.icon(painter, left, middle, self._icon, now.muted, 14)
                left += k.ICON + k.S1
            ink = now.muted if self.isChecked() else now.text
            paint.text(painter, left, middle, edge - left - k.S2, self.text(), ink)
            room, late = self.width() - edge, getattr(now, self._ink)
            paint.text(painter, edge, middle, room, self._when, late, k.SMALL, align=paint.RIGHT)
            if self.hasFocus():
                paint.ring(painter, QRectF(self.rect()).adjusted(_LEFT - k.S1, 2, -1, -2))
