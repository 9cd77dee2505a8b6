"""Who attends a meeting, of both sides, and whether they came."""

from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.meetings import Presence
from csdesk.domain.plans import Side
from csdesk.entities import Meeting
from csdesk.services.meetings.attendees import AttendeeRow
from csdesk.ui import labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import ChoiceChip
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import complete
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Painted, fill, mark_as
from csdesk.ui.words import words

_TALL, _AVATAR, _LEFT = 50, 32, 44
_REMOVED = "removed"
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PresenceChip(ChoiceChip):
    """Says whether somebody came; a letter says so at once, Delete takes the person off the list."""

    def __init__(self, name: str, choices: list[tuple[Any, str]], choose: Any) -> None:
        super().__init__(name, choices, choose)
        self._take = choose

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DELETES:
            self._take(_REMOVED)
        else:
            super().keyPressEvent(event)


class AttendeeLine(QWidget):
    """Somebody: initial, name, title or role, and whether they came."""

    def __init__(self, card: "AttendeesCard", one: AttendeeRow) -> None:
        super().__init__()
        self.one = one
        self._who = Painted(0, _TALL, self._draw)
        choices: list[tuple[Any, str]] = [(value, labels.name(value)) for value in Presence if value.value != "other"]
        choices.append((_REMOVED, words.tr("Remove from the meeting")))
        self.chip = PresenceChip(words.tr("Attendance of {name}").format(name=one.name), choices, self._on_chosen)
        self._card = card
        fill(QHBoxLayout(self), ((self._who, 1), self.chip), k.S2, (0, 0, 0, 0))

    def show_one(self, one: AttendeeRow) -> None:
        """Show somebody."""
        self.one = one
        self.chip.show_value(one.presence, labels.name(one.presence))
        self.setToolTip(tip("\n".join(filter(None, (one.name, self._note)))))
        self._who.update()

    @property
    def _note(self) -> str:
        roles = [labels.name(one) for one in self.one.roles]
        ours = [words.tr("Our side")] if self.one.side is Side.US else []
        return " · ".join(filter(None, (*roles[:1], self.one.title, *ours)))

    def _on_chosen(self, value: Any) -> None:
        self._card.choose(self.one, value)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        now, one = theme.now, self.one
        came_not = one.presence in (Presence.DECLINED, Presence.MISSED)
        paint.avatar(painter, 0, (_TALL - _AVATAR) / 2, _AVATAR, one.name)
        room, note = area.width() - _LEFT - k.S1, self._note
        paint.text(painter, _LEFT, 16 if note else _TALL / 2, room, one.name, now.muted if came_not else now.text)
        paint.text(painter, _LEFT, 34, room, note, now.muted, k.SMALL)


class AttendeesCard(Card):
    """The customer's people first; a name typed below them is invited."""

    def __init__(self, desk: Desk, guard: Guard) -> None:
        self._desk, self._guard = desk, guard
        self._meeting: Meeting | None = None
        self._people: dict[str, dict[str, int]] = {}
        self.lines: list[AttendeeLine] = []
        self.all_button = Button(words.tr("All came"), kind="link")
        self._list, self._names = KeyedList(), QStringListModel()
        self.field = mark_as(QLineEdit(), "quiet")
        self.field.setAccessibleName(words.tr("Add attendee"))
        self.field.setPlaceholderText(words.tr("Add attendee by name"))
        super().__init__(words.tr("Attendees"), self._list, self.field, more=self.all_button, gap=k.S1)
        complete(self.field, self._names, anywhere=True)
        self.field.returnPressed.connect(self.settle)
        self.all_button.clicked.connect(self._on_all)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who attends a meeting."""
        if self._meeting is None or meeting.id != self._meeting.id:
            self.field.clear()
        self._meeting = meeting
        there = self._desk.attendees.of(meeting.id)
        self.lines = [self._line(one) for one in there]
        self._list.put(*self.lines)
        self.all_button.setVisible(any(one.presence is Presence.INVITED for one in there))
        self._offer(meeting, there)

    def settle(self) -> None:
        """Invite whoever is typed, if anybody is."""
        name = self.field.text().strip()
        if name and self._meeting is not None:
            who: dict[str, Any] = self._people.get(name) or {"name": name}
            meeting_id = self._meeting.id
            if self._guard(lambda: self._desk.attendees.add(meeting_id, **who)):
                self.field.clear()

    def choose(self, one: AttendeeRow, value: Any) -> None:
        """Note whether somebody came, or take somebody off the list."""
        attendees = self._desk.attendees
        if value == _REMOVED:
            self._guard(lambda: attendees.delete(one.id, one.name))
        else:
            self._guard(lambda: attendees.edit(one.id, presence=value))

    def _offer(self, meeting: Meeting, there: list[AttendeeRow]) -> None:
        """Offer the people of both sides who are here and not invited yet."""
        contacts, ours = {one.contact_id for one in there}, {one.colleague_id for one in there}
        people = [one for one in self._desk.contacts.of(meeting.account_id) if one.id not in contacts]
        known = {one.name: {"contact_id": one.id} for one in people if not one.left_on or one.left_on > meeting.on}
        us = (one for one in self._desk.colleagues.here(meeting.on) if one.id not in ours)
        self._people = {**{one.name: {"colleague_id": one.id} for one in us}, **known}
        self._names.setStringList([*known, *(name for name in self._people if name not in known)])

    def _line(self, one: AttendeeRow) -> AttendeeLine:
        line = self._list.line(one.id, partial(AttendeeLine, self, one))
        line.show_one(one)
        return line

    def _on_all(self) -> None:
        if self._meeting is not None:
            meeting_id = self._meeting.id
            self._guard(lambda: self._desk.attendees.all_came(meeting_id))
