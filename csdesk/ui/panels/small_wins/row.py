"""A small win as a line: what went well, and when."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.entities import SmallWin
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.line_button import RecordLine
from csdesk.ui.words import words

_DATE = 84


class WinRow(RecordLine):
    """A small win; one that stays here has its own icon."""

    def __init__(self, entries: Entries, win: SmallWin, parent: QWidget) -> None:
        """Show a small win."""
        super().__init__(parent)
        self.win = win
        seen = words.tr("The customer sees it") if win.customer_sees else words.tr("Internal")
        self._when = entries.short(win.on)
        self.setText(win.title)
        self.setToolTip(tip("\n".join((win.title, f"{entries.full(win.on)} · {seen}"))))
        self.setAccessibleName(", ".join((win.title, entries.full(win.on), seen)))

    @override
    def draw(self, painter: QPainter) -> None:
        now, middle, edge = theme.now, self.height() / 2, self.width() - _DATE
        icon, ink = ("sparkles", now.accent) if self.win.customer_sees else ("eye-off", now.muted)
        paint.icon(painter, 0, middle, icon, ink)
        room = self.width() - k.S6 - k.S2 - paint.width(self._when, k.SMALL)
        paint.text(painter, k.S6, middle, room, self.text())
        paint.text(painter, edge, middle, _DATE, self._when, now.muted, k.SMALL, align=paint.RIGHT)
