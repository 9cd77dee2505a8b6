"""The timeline of an account: what happened, under its months, the last first; Enter goes to each."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from typing_extensions import override

from csdesk.domain.contact_log import ContactKind
from csdesk.domain.timeline import TimelineEntry, TimelineKind
from csdesk.entities import Changes
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.counted_groups import under_months
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.panels.meetings import saying
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.cells import middle
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.parts import text
from csdesk.ui.words import words

_TABS = {
    TimelineKind.NOTE: "notes",
    TimelineKind.STAGE: "onboarding",
    TimelineKind.LEVEL: "overview",
    TimelineKind.JOINED: "people",
    TimelineKind.PERSON: "people",
    TimelineKind.CONTRACT: "contracts",
}
"""Where one sees what has no page of its own."""
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
            self._kit.text(words.tr("What happened"), "text", told, **more),
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


def told(row: TimelineEntry) -> str:
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
    return "\n".join(filter(None, (told(row), row.note)))


class TimelinePanel(Panel):
    """A table that is only read; words and a chip narrow it."""

    watches = (
        *("meetings", "meeting_kinds", "contact_logs", "notes", "success_plans", "goals", "milestones"),
        *("stage_changes", "health_snapshots", "contacts", "sent_copies", "contracts"),
    )

    @override
    def build(self) -> None:
        columns = TimelineColumns(self.entries.today).all()
        self.model = RowsModel[TimelineEntry](columns, lambda row: row.key, self, said)
        self.model.group_by(under_months("on", lambda row: row.on))
        self._area = TableArea(self.desk, self.guard, self.model, words.tr("Timeline"), lambda _ids: None)
        self.table = self._area.table
        self.table.sort_by(0, descending=True)
        self.table.acts.opening = words.tr("Open", "what happened")
        self.table.opened.connect(self._on_opened)
        self.filters = ListFilters(words.tr("Filter the timeline"), {"kind": words.tr("Kind", "of what happened")})
        self.filters.values["kind"] = lambda row: row.kind.value
        self.filters.chips["kind"].offer([(one.value, labels.name(one)) for one in TimelineKind])
        self.filters.typed.connect(self.model.filter)
        self.filters.ticked.connect(lambda: self.model.accept(self.filters.accepted()))
        self.filters.left.connect(self._enter)
        self.empty = EmptyState(
            words.tr("All that happened, in one place"),
            words.tr("Meetings, contacts, notes, milestones done, stages, contracts\nand documents sent appear here."),
            (words.tr("Log a contact"), self.add),
        )
        keys = text(words.tr("Enter to open."), "small")
        self._area.fill(self, self.empty, self.filters, foot=(None, keys), below=k.S2)

    @override
    def refresh(self, changes: Changes) -> None:
        self._area.show_rows(self.desk.timeline.of(self.account_id, self.today))
        if not self.table.currentIndex().isValid():
            self.table.go_to_first()

    @override
    def add(self) -> None:
        """Log a contact."""
        self.navigator.open(Target.new("contact_logs", self.account_id))

    def _enter(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.go_to_first()

    def _on_opened(self, key: Hashable) -> None:
        entry = next(one for one in self.model.rows if one.key == key)
        self.navigator.open(target(entry, self.account_id))


def target(entry: TimelineEntry, account_id: int) -> Target:
    """Return where one sees the record of what happened."""
    if entry.kind is TimelineKind.MEETING:
        return Target("meeting", entry.record)
    if entry.kind is TimelineKind.CONTACT:
        return Target("contact_logs", entry.record)
    if entry.kind is TimelineKind.MILESTONE:
        return Target.plan(account_id, entry.within, "milestone", entry.record)
    if entry.kind is TimelineKind.DOCUMENT:
        is_minutes = entry.of == "meetings"
        return Target("meeting", entry.within) if is_minutes else Target.plan(account_id, entry.within)
    return Target.account(account_id, _TABS[entry.kind], entry.record)
