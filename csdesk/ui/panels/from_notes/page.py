"""What the lists of decisions, questions and feedback have in common: Enter goes to the line of the note."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import partial
from typing import Any, ClassVar

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.from_notes import FromNotes, SaidRow
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.groups import Grouping
from csdesk.ui.navigator import Target
from csdesk.ui.panels.from_notes.columns import SaidColumns, searched
from csdesk.ui.panels.list_page import ListPage, NothingFound
from csdesk.ui.panels.meetings.place_tabs import PlaceTabs
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.list_filters import ListFilters
from csdesk.ui.widgets.parts import Card, col
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words


class SaidPage(ListPage):
    """A page says what its columns, groups and filters are; it is asked for these when it is made."""

    place: ClassVar[str]
    """The key of its place, which is the table of what it lists, and its service on the desk."""

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        """Show what a desk holds as of today."""
        super().__init__(bus, today)
        service: FromNotes[Any] = getattr(desk, self.place)
        self.desk, self.service = desk, service
        name, nothing, teaching = self.names()
        columns = SaidColumns(service, self.guard, today)
        self.model: RowsModel[SaidRow[Any]] = RowsModel(self.columns(columns), lambda row: row.id, self, searched)
        self.model.group_by(self.grouping())
        self.table = self.made_table(name, words.tr("Go to its line", "of a note"))
        self.filters = self.made_filters()
        self.nothing = NothingFound(nothing)
        go = partial(self.navigator.open, Target("meetings"))
        empty = EmptyState(name, teaching, (words.tr("Go to meetings"), go))
        full = col(self.filters, (self.cards, 1), gap=k.S4)
        self.tabs = PlaceTabs(self, self.place)
        self.lay_out(name, Card("", (self.table, 1), pad=0), full, empty, below=self.tabs)
        self.table.opened.connect(self._on_opened)
        self.table.acts.offers_of = self.offers
        self.nothing.clear_button.clicked.connect(self.escape)
        self.filters.typed.connect(self.model.filter)
        self.filters.ticked.connect(lambda: self.model.accept(self.filters.accepted()))
        self.sort_first()

    def names(self) -> tuple[str, str, str]:
        """Return what the page is called, what is said where nothing matches, and where there is nothing."""
        raise NotImplementedError

    def columns(self, made: SaidColumns) -> list[Column[SaidRow[Any]]]:
        """Return the columns from the left."""
        raise NotImplementedError

    def grouping(self) -> Grouping[SaidRow[Any]]:
        """Return what the rows stand under, as long as they are sorted by its column."""
        raise NotImplementedError

    def made_filters(self) -> ListFilters:
        """Return what narrows the list."""
        raise NotImplementedError

    def offers(self, row: SaidRow[Any]) -> list[Offer]:  # noqa: ARG002 - what one can do depends on the row
        """Return what can be done with a row."""
        return []

    def sort_first(self) -> None:
        """Sort as one first sees it: by what groups."""
        grouping = self.model.grouping
        assert grouping is not None
        place = next(at for at, one in enumerate(self.model.columns) if one.name == grouping.column)
        self.table.sort_by(place, descending=grouping.column == "on")

    @override
    def refresh(self, changes: Changes) -> None:
        found = changes.ids(self.place) if not changes.touch("accounts") else None
        ids = None if found is None else [one for one in found if isinstance(one, int)]
        rows = self.service.rows(ids)
        if ids is None:
            self.model.show(rows)
        else:
            self.model.patch(ids, rows)
        self.offer_choices()
        if not self.table.currentIndex().isValid():
            self.table.go_to_first()
        self.show_state()

    def offer_choices(self) -> None:
        """Let be ticked what the rows have now."""

    @override
    def arrive(self, target: Target) -> None:
        if target.record:
            self.escape()
            self.model.reveal(target.record)
            self.table.setCurrentIndex(self.model.index_of(target.record))
        if isinstance(target.what, str):
            self.filters.field.setText(target.what)

    @property
    @override
    def in_hand(self) -> int:
        found = self.table.here
        return found.record.account_id if isinstance(found, SaidRow) else 0

    @override
    def summary(self, shown: list[SaidRow[Any]]) -> str:
        said = self.told(self.model.rows)
        return " · ".join([*said, *([words.tr("%n shown", "", len(shown))] if self.filters.active else [])])

    def told(self, rows: list[SaidRow[Any]]) -> list[str]:
        """Return what all rows come to."""
        return [words.tr("%n in all", "", len(rows))]

    @override
    def remove(self, ids: list[Hashable]) -> None:
        titles = {one.id: one.record.title for one in self.model.rows if one.id in ids}
        self.guard.delete(lambda: self.service.remove(titles), *titles.values())

    @override
    def escape(self) -> None:
        self.filters.clear()
        self.model.accept(self.filters.accepted())

    def _on_opened(self, row_id: Hashable) -> None:
        record = next(one.record for one in self.model.rows if one.id == row_id)
        self.navigator.open(line_of(record))


def line_of(record: Any) -> Target:
    """Return where the line of a note stands that made a record; without a note its meeting, or the account's notes."""
    if record.meeting_id is not None:
        return Target("meeting", record.meeting_id, what=record.line_no)
    place = (record.note_id, record.line_no) if record.note_id is not None else None
    return Target.account(record.account_id, "notes", place)
