"""The timeline of an account: what happened, under its months, the last first; Enter goes to each."""

from collections.abc import Hashable

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.timeline import TimelineEntry, TimelineKind
from csdesk.entities import Changes
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.counted_groups import under_months
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.table_area import TableArea
from csdesk.ui.panels.timeline.columns import TimelineColumns, said
from csdesk.ui.rows_model import RowsModel
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


class TimelinePanel(Panel):
    """A table that is only read; words and a chip narrow it."""

    watches = (
        *("meetings", "meeting_kinds", "contact_logs", "notes", "success_plans", "goals", "milestones"),
        *("stage_changes", "health_snapshots", "contacts", "sent_copies", "contracts"),
    )

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(desk, bus, entries, guard)
        columns = TimelineColumns(entries.today).all()
        self.model = RowsModel[TimelineEntry](columns, lambda row: row.key, self, said)
        self.model.group_by(under_months("on", lambda row: row.on))
        self._area = TableArea(desk, guard, self.model, words.tr("Timeline"), lambda _ids: None)
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
