"""The meetings of all accounts, under how they are seen."""

from collections import Counter
from collections.abc import Callable, Hashable
from datetime import date
from functools import partial

from PySide6.QtGui import QKeySequence
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.meetings import MeetingStanding
from csdesk.entities import Changes
from csdesk.services.meetings.rows import MeetingRow
from csdesk.ui import keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.meetings import saying
from csdesk.ui.panels.meetings.panel import STATE, MeetingColumns, by_standing, searched
from csdesk.ui.panels.tables import ListPage, NothingFound, PlaceTabs
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tips import tip
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.parts import Button, Card, col
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words


class MeetingsPage(ListPage):
    """Enter opens a meeting; date, time and title are edited in their cells."""

    watches = (
        *("accounts", "actions", "attendees", "colleagues", "contacts", "health_snapshots"),
        *("meeting_kinds", "meetings"),
    )

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show what a desk holds as of today."""
        super().__init__(bus, today)
        self._desk = desk
        columns = MeetingColumns(desk.meetings, self.guard, today).all()
        self.model: RowsModel[MeetingRow] = RowsModel(columns, lambda row: row.id, self, searched)
        self.model.group_by(by_standing())
        self.table = self.made_table(words.tr("Meetings"), words.tr("Open meeting"))
        self.filters = self._made_filters()
        self.add_button = Button(words.tr("Meeting"), "plus", "primary", act=self.add)
        self.nothing = NothingFound(words.tr("No meeting matches."))
        self.tabs = PlaceTabs(self, "meetings")
        full = col(self.filters, (self.cards, 1), gap=k.S4)
        card = Card("", (self.table, 1), pad=0)
        self.lay_out(words.tr("Meetings"), card, full, self._empty_state(), self.add_button, below=self.tabs)
        self._connect()
        self.table.sort_by(STATE)

    def _made_filters(self) -> ListFilters:
        titles = {"kind": words.tr("Kind", "of a meeting"), STATE: words.tr("State")}
        filters = ListFilters(words.tr("Filter by account or person"), titles)
        filters.chips[STATE].offer([(one.value, labels.name(one)) for one in MeetingStanding])
        filters.values |= {"kind": lambda row: row.kind, STATE: lambda row: row.standing.value}
        return filters

    def _empty_state(self) -> EmptyState:
        sentence = words.tr("Plan a meeting and it starts with an agenda,\nopen questions and promises from last time.")
        others = ((words.tr("Import meetings"), partial(self.navigator.open, Target("import", part="meetings"))),)
        offer = (words.tr("Add meeting"), self.add)
        return EmptyState(words.tr("Every meeting with a next action"), sentence, offer, others=others)

    def _connect(self) -> None:
        self.table.opened.connect(lambda meeting_id: self.navigator.open(Target("meeting", meeting_id)))
        log_contact = partial(self.navigator.open, Target.new("contact_logs"))
        self.table.letters |= {"t": log_contact, "m": self.add}
        self.table.acts.offers = [
            Offer(words.tr("Add meeting"), "M", self.add),
            Offer(words.tr("Log a contact"), "T", log_contact),
        ]
        self.heed_filters()
        self.add_button.setToolTip(tip(keys.native(QKeySequence.StandardKey.New)))
        keys.listen(self, QKeySequence.StandardKey.New, self.add, whole=True)

    def add(self) -> None:
        """Take a meeting in its card, with the account one is on unless another is named."""
        self.navigator.open(Target.new("meetings"))

    @override
    def refresh(self, changes: Changes) -> None:
        ids = self._touched(changes)
        self.show_rows(self._desk.meeting_list.rows(self.today(), ids), ids)
        kinds = {one.key: one.name for one in self._desk.meeting_kinds.all()}
        kinds |= {row.kind: row.kind_name for row in self.model.rows if row.kind_name}
        self.filters.chips["kind"].offer(list(kinds.items()))
        self.show_state()

    def _touched(self, changes: Changes) -> list[int] | None:
        """Return the meetings whose rows a commit touched; None means any: one may be the next of another."""
        ids = changes.ids("attendees")
        if ids is None or changes.touch(*(one for one in self.watches if one != "attendees")):
            return None
        places = {one.id: row.id for row in self.model.rows for one in row.attendees}
        return [places[one] for one in ids if one in places] if ids <= places.keys() else None

    @property
    @override
    def in_hand(self) -> int:
        found = self.table.here
        return found.account_id if isinstance(found, MeetingRow) else 0

    @override
    def summary(self, shown: list[MeetingRow]) -> str:
        counts = Counter(row.standing for row in self.model.rows)
        coming, open_ones = counts[MeetingStanding.COMING], counts[MeetingStanding.UNFINISHED]
        parts = [words.tr("%n coming", "meetings", coming)]
        parts += [words.tr("%n without an outcome", "meetings", open_ones)] if open_ones else []
        parts += [words.tr("%n shown", "meetings", len(shown))] if self.filters.active else []
        return " · ".join(parts)

    @override
    def remove(self, ids: list[Hashable]) -> None:
        titles = {one.id: f"{one.account}: {saying.called(one)}" for one in self.model.rows if one.id in ids}
        self.guard.delete(lambda: self._desk.meetings.remove(titles), *titles.values())
