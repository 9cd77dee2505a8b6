"""The meetings of an account, their columns there and in their place, and the card that plans one."""

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.clock import span
from csdesk.domain.meetings import MeetingStanding
from csdesk.entities import Changes, Meeting
from csdesk.i18n import later_words
from csdesk.services.meetings.meetings import Meetings, timed
from csdesk.services.meetings.rows import MeetingRow
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.counted_groups import under
from csdesk.ui.groups import Grouping
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.entries import Entries, quiet_kit
from csdesk.ui.panels.entry_card import AccountField, ColumnFields, EntryCard
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.meetings import saying
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.cells import middle
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import called, text
from csdesk.ui.words import words

STATE = "state"
"""The column by which meetings stand under how they are seen."""
_ORDER = (MeetingStanding.UNFINISHED, MeetingStanding.COMING, MeetingStanding.HELD, MeetingStanding.CANCELLED)
_TIME = 136


class MeetingCard(EntryCard[Meeting]):
    """Adds a meeting of the account one is on, else of one that is named; what it is called may be left out."""

    table, entity, column = "meetings", Meeting, "title"
    headings = later_words.tr("Add meeting"), later_words.tr("Edit meeting")
    asks = later_words.tr("Title", "of a meeting"), later_words.tr("Title, if it needs one")
    begins: ClassVar[Mapping[str, Any]] = {"kind": "ready:regular"}

    def __init__(self, window: QWidget, desk: Desk, entries: Entries, navigator: Navigator) -> None:
        """Keep what is taken on a desk; ``entries`` reads the day."""
        super().__init__(window, desk, entries)
        self._navigator, self._name = navigator, ""

    @override
    def build(self) -> None:
        self.account = called(AccountField(self._desk), words.tr("Account"), words.tr("Account"))
        self.kind = called(Choice(), words.tr("Meeting kind"))
        self.time = called(QLineEdit(), words.tr("Time"), words.tr("14:00–14:45", "placeholder"), _TIME)
        self.columns = ColumnFields(kind=self.kind)
        self.lay_out((self.kind, 1), self.time, entered=[self.account, self.time], over=[self.account])

    @override
    def fields(self) -> list[QWidget]:
        return [self.line, self.account, self.kind, self.time, self.day]

    @override
    def first(self) -> QWidget:
        return self.kind if self._name else self.account

    @override
    def show_record(self, record: Meeting) -> None:
        self.account.show_account(record.account_id)
        self.account.setCursorPosition(0)
        self._name = self.account.typed
        self.kind.offer((one.key, one.name) for one in self._desk.meeting_kinds.all())
        super().show_record(record)
        self.time.clear()

    @override
    def values(self) -> dict[str, Any]:
        if not self._name or self.account.typed != self._name:
            self._account_id = self._desk.accounts.find(self.account.typed).id
        return {"kind": self.kind.value or "", **timed(self.time.text())}

    @override
    def kept(self, record_id: int) -> None:
        self.line.clear()
        self.close_card()
        self._navigator.open(Target("meeting", record_id))


class MeetingColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, meetings: Meetings, guard: Guard, today: Callable[[], date]) -> None:
        self._meetings, self._today = meetings, today
        self._kit: ColumnKit[MeetingRow] = quiet_kit(today, lambda row, values: meetings.edit(row.id, **values), guard)

    def all(self) -> list[Column[MeetingRow]]:
        """Return the columns of the place, from the left."""
        head = self._kit.account(leveled=True), self._day(), self._called(), self._time(), self._attendees()
        return [*head, self._next_step(width=176), self._state()]

    def of_account(self) -> list[Column[MeetingRow]]:
        """Return the columns where the account is known."""
        return [
            self._day(opens=True, width=152),
            self._called(),
            self._time(),
            self._attendees(),
            self._next_step(width=0),
            self._state(),
        ]

    def _called(self) -> Column[MeetingRow]:
        def tip(row: MeetingRow) -> str:
            return "\n".join(dict.fromkeys(filter(None, (row.title, row.kind_name, row.place))))

        more: dict[str, Any] = {"typed": lambda row: row.title, "tip": tip, "quiet": False, "width": 148}
        return self._kit.text(words.tr("Meeting"), "title", saying.called, edited=True, **more)

    def _day(self, **more: Any) -> Column[MeetingRow]:
        def said(day: date) -> str:
            return saying.day(day, self._today())

        return self._kit.day(words.tr("Date"), "on", said=said, **{"width": 96} | more)

    def _time(self) -> Column[MeetingRow]:
        def said(row: MeetingRow) -> str:
            return span(row.starts, row.minutes)

        def edit(row: MeetingRow, typed: str) -> None:
            self._kit.guard(lambda: self._meetings.edit(row.id, **timed(typed)))

        return self._kit.text(words.tr("Time"), "starts", said, edit=edit, reads=timed, width=104)

    def _attendees(self) -> Column[MeetingRow]:
        tip = saying.attendees_in_full
        return self._kit.text(words.tr("Attendees"), "attendees", saying.attendees, tip=tip, width=168)

    def _next_step(self, width: int) -> Column[MeetingRow]:
        def said(row: MeetingRow) -> str:
            return saying.next_step(row, self._today())

        def ink(row: MeetingRow) -> str:
            lacks = row.standing is MeetingStanding.UNFINISHED and not (row.next_action or row.next_on or row.no_next)
            return theme.now.attention_text if lacks else ""

        return self._kit.text(words.tr("Next action"), "next_action", said, ink=ink, width=width)

    def _state(self) -> Column[MeetingRow]:
        def draw(painter: QPainter, cell: QRect, row: MeetingRow) -> None:
            ink, left = saying.ink(row), cell.x() + k.S2
            paint.icon(painter, left, middle(cell), saying.ICONS[row.standing], ink, 14)
            paint.text(painter, left + 20, middle(cell), cell.width() - 20 - 2 * k.S2, labels.name(row.standing), ink)

        return Column(
            words.tr("State"),
            lambda row: labels.name(row.standing),
            name=STATE,
            key=_seen,
            draw=draw,
            tip=saying.explained,
            width=124,
        )


def by_standing() -> Grouping[MeetingRow]:
    """Return how meetings stand under headings: those without an outcome, those to come, those that were."""
    return under(STATE, lambda row: row.standing, labels.name, _ORDER.index)


def searched(row: MeetingRow) -> str:
    """Return what the typed words are looked for in."""
    people = (one.name for one in row.attendees)
    return "\n".join((row.account, row.reading, row.title, row.kind_name, row.place, row.next_action, *people))


def _seen(row: MeetingRow) -> tuple[int, int, str]:
    """Return what meetings are sorted by: what comes next is first of what is to come, what was last of the rest."""
    days = row.on.toordinal()
    return _ORDER.index(row.standing), days if row.standing is MeetingStanding.COMING else -days, row.starts


class MeetingsPanel(Panel):
    """A table in which date, time and title are edited; Enter opens a meeting."""

    watches = ("meetings", "attendees", "actions", "contacts", "colleagues", "meeting_kinds")

    @override
    def build(self) -> None:
        columns = MeetingColumns(self.desk.meetings, self.guard, self.entries.today).of_account()
        self.model = RowsModel[MeetingRow](columns, lambda row: row.id, self)
        self.model.group_by(by_standing())
        self._area = TableArea(self.desk, self.guard, self.model, words.tr("Meetings"), self._remove)
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
