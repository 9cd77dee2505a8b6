"""The meetings of an account: those without an outcome, those to come, those that were."""

from collections.abc import Hashable

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.meetings.rows import MeetingRow
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.meetings import saying
from csdesk.ui.panels.meetings.columns import STATE, MeetingColumns, by_standing
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.table_area import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import text
from csdesk.ui.words import words


class MeetingsPanel(Panel):
    """A table in which date, time and title are edited; Enter opens a meeting."""

    watches = ("meetings", "attendees", "actions", "contacts", "colleagues", "meeting_kinds")

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show none yet."""
        super().__init__(desk, bus, entries, guard)
        columns = MeetingColumns(desk.meetings, guard, entries.today).of_account()
        self.model = RowsModel[MeetingRow](columns, lambda row: row.id, self)
        self.model.group_by(by_standing())
        self._area = TableArea(desk, guard, self.model, words.tr("Meetings"), self._remove)
        self.table = self._area.table
        self.table.sort_by(STATE)
        self.table.acts.opening = words.tr("Open meeting")
        self.table.opened.connect(lambda meeting_id: self.navigator.open(Target("meeting", meeting_id)))
        self.add_button = self._area.add_button(words.tr("Add meeting"), self.add)
        self.empty = EmptyState(
            words.tr("Every meeting with a next action"),
            words.tr("Plan a meeting and it starts with an agenda,\nopen questions and promises from last time."),
            (words.tr("Add meeting"), self.add),
        )
        keys = words.tr("Enter to open, M to add a meeting, Ctrl+Delete to move to trash.")
        self._area.fill(self, self.empty, foot=(self.add_button, None, text(keys, "small")), below=k.S2)

    @override
    def refresh(self, changes: Changes) -> None:
        self._area.show_rows(self.desk.meeting_list.rows(self.today, account_id=self.account_id))
        if not self.table.currentIndex().isValid():
            self.table.go_to_first()

    @override
    def add(self) -> None:
        """Take a meeting with the account in its card."""
        self.navigator.open(Target.new("meetings", self.account_id))

    def _remove(self, ids: list[Hashable]) -> None:
        titles = {one.id: saying.called(one) for one in self.model.rows if one.id in ids}
        self.guard.delete(lambda: self.desk.meetings.remove(titles), *titles.values())
