"""What says whose bars are full on the timeline, and whose are empty."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from typing_extensions import override

from csdesk.domain.plans import Side
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.timeline_paint import BAR
from csdesk.ui.widgets.parts import Painted

_SWATCH, _NAME = 18, 120


class Legend(Painted):
    """Ours and theirs; it gives way before the window does, and is there whole or not at all."""

    def __init__(self) -> None:
        self._names = [(labels.name(side), side) for side in (Side.US, Side.CUSTOMER)]
        self._wide = sum(_SWATCH + k.S1 + paint.width(name, k.SMALL) + k.S3 for name, _side in self._names)
        super().__init__(0, k.S6, self._draw)
        self.setMaximumWidth(self._wide)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wide, k.S6)

    def _draw(self, p: QPainter, area: QRect) -> None:
        if area.width() < self._wide:
            return
        x, middle, accent = 0.0, area.height() / 2, theme.now.accent
        for name, side in self._names:
            fill = theme.now.card if side is Side.CUSTOMER else accent
            paint.box(p, x, middle - BAR / 2, _SWATCH, BAR, fill, BAR / 2, accent, 1.6)
            x += _SWATCH + k.S1
            x += paint.text(p, x, middle, _NAME, name, theme.now.muted, k.SMALL) + k.S3
