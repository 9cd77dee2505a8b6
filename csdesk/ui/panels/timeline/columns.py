"""The columns of a timeline: the day, what kind of thing, and what is said of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.contact_log import ContactKind
from csdesk.domain.timeline import TimelineEntry, TimelineKind
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.panels.meetings import saying
from csdesk.ui.widgets.cells import middle
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

_ICONS = {
    TimelineKind.MEETING: "presentation",
    TimelineKind.CONTACT: "message-square",
    TimelineKind.NOTE: "file-text",
    TimelineKind.MILESTONE: "flag",
    TimelineKind.STAGE: "layers",
    TimelineKind.LEVEL: "heart-pulse",
    TimelineKind.JOINED: "users",
    TimelineKind.PERSON: "user-round",
    TimelineKind.DOCUMENT: "upload",
    TimelineKind.CONTRACT: "calendar-clock",
}


class TimelineColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._kit: ColumnKit[TimelineEntry] = quiet_kit(today)

    def all(self) -> list[Column[TimelineEntry]]:
        """Return the columns from the left."""
        more: dict[str, Any] = {"quiet": False, "tip": said, "width": 420}
        return [
            self._kit.day(words.tr("Date"), "on", said=self._day, opens=True, width=128),
            self._kind(),
            self._kit.text(words.tr("What happened"), "text", text, **more),
            self._kit.text(words.tr("Details"), "note", width=240),
        ]

    def _day(self, day: date) -> str:
        return saying.day(day, self._today())

    def _kind(self) -> Column[TimelineEntry]:
        def draw(painter: QPainter, cell: QRect, row: TimelineEntry) -> None:
            left, room = cell.x() + k.S2, cell.width() - 24 - 2 * k.S2
            paint.icon(painter, left, middle(cell), _ICONS[row.kind], theme.now.muted, 14)
            paint.text(painter, left + 22, middle(cell), room, labels.name(row.kind), theme.now.muted)

        name = words.tr("Kind", "of what happened")
        return self._kit.choice(name, "kind", tuple(TimelineKind), labels.name, draw=draw, width=152)


def text(row: TimelineEntry) -> str:
    """Return what is said of an entry."""
    if row.kind is TimelineKind.STAGE and row.what is None:
        return words.tr("No stage any more")
    if row.kind is TimelineKind.CONTRACT and row.what is None:
        what = words.tr("Started", "contract")
    else:
        what = labels.name(row.what) if row.what else ""
    between = "：" if words.language == "ja" and isinstance(row.what, ContactKind) else " · "
    return between.join(filter(None, (what, row.text)))


def said(row: TimelineEntry) -> str:
    """Return all that is said of an entry, and what the typed words are looked for in."""
    return "\n".join(filter(None, (text(row), row.note)))
