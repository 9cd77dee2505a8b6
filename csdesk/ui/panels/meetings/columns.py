"""The columns of meetings, in the place and on an account: what each shows, how it is edited and sorted."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from csdesk.domain.clock import span
from csdesk.domain.meetings import MeetingStanding
from csdesk.services.meetings.meetings import Meetings, timed
from csdesk.services.meetings.rows import MeetingRow
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.counted_groups import under
from csdesk.ui.groups import Grouping
from csdesk.ui.panels.entries import quiet_kit
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.meetings import saying
from csdesk.ui.widgets.cells import middle
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

STATE = "state"
"""The column by which meetings stand under how they are seen."""
_ORDER = (MeetingStanding.UNFINISHED, MeetingStanding.COMING, MeetingStanding.HELD, MeetingStanding.CANCELLED)


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
