"""A logged contact as a line: its way, what it was about, with whom, when."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.line_button import RecordLine

_NAME = 60
"""A name that has less room than this is left to the tool tip."""
_ICONS = {
    ContactKind.MAIL: "mail",
    ContactKind.CALL: "phone",
    ContactKind.CHAT: "message-square",
    ContactKind.VISIT: "map-pin",
    ContactKind.WEBINAR: "presentation",
    ContactKind.OTHER: "circle-dot",
}


class LogRow(RecordLine):
    """A contact that is logged."""

    def __init__(self, entries: Entries, log: ContactLog, person: str, parent: QWidget) -> None:
        """Show a contact with a person, or with nobody in particular."""
        super().__init__(parent)
        self.log = log
        self._when, self._person = entries.away(log.on), person
        kind = labels.contact_kind(log.kind)
        side = labels.direction(log.direction)
        self.setText(log.note or kind)
        self.setToolTip(tip("\n".join(filter(None, (f"{kind} · {side}", person, entries.full(log.on), log.note)))))
        self.setAccessibleName(", ".join(filter(None, (kind, side, log.note, person, self._when))))

    @override
    def draw(self, painter: QPainter) -> None:
        now, middle, wide = theme.now, self.height() / 2, paint.width(self._when, k.SMALL)
        edge = self.width() - wide
        incoming = self.log.direction is Direction.IN
        paint.icon(painter, 0, middle, _ICONS[self.log.kind], now.accent if incoming else "")
        said = paint.text(painter, k.S6, middle, edge - k.S6 - k.S2, self.text())
        left = k.S6 + said + k.S2
        if edge - left > min(_NAME, paint.width(self._person, k.SMALL)):
            paint.text(painter, left, middle, edge - left - k.S2, self._person, now.muted, k.SMALL)
        paint.text(painter, edge, middle, wide, self._when, now.muted, k.SMALL, align=paint.RIGHT)
