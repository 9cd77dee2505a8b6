"""Beside the notes of a meeting: its agenda, and who attends of both sides."""

from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.meetings import AgendaPoint, Presence, point_lines, points
from csdesk.domain.names import one_line
from csdesk.domain.plans import Side
from csdesk.entities import AgendaItem, Meeting
from csdesk.services.meetings.attendees import AttendeeRow
from csdesk.ui import keys, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.form import ChoiceChip
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, called, fill, mark_as, text
from csdesk.ui.widgets.tick import DoneLine
from csdesk.ui.words import words

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TALL, _AVATAR, _LEFT = 50, 32, 44
_REMOVED = "removed"
_DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class AgendaLine(DoneLine):
    """Space ticks it, Enter or F2 lets it be typed, Alt with arrows moves it, Delete deletes it."""

    typed = Signal(str)
    moved = Signal(int)
    deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._written = ""
        self.field: _LineField | None = None

    def show_item(self, item: AgendaItem) -> None:
        """Show a point."""
        self._written = point_lines([AgendaPoint(item.title, item.minutes)], words.tr("{count} min"))
        icon = "handshake" if item.promise_id else "message-square" if item.question_id else ""
        when = words.tr("%n min", "", item.minutes) if item.minutes else ""
        self.show_line(item.title, done=item.done, when=when, icon=icon)

    def edit(self) -> None:
        """Let it be typed."""
        if self.field is None:
            self.field = _LineField(self, self._written)
            self.field.left.connect(self._on_left)
            self.field.setGeometry(self.rect())
            self.field.show()
            self.field.setFocus()
            self.field.selectAll()

    def settle(self) -> None:
        """Keep what is typed."""
        if self.field is not None:
            self._on_left(self.field.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _MOVES and is_alt:
            self.moved.emit(_MOVES[Qt.Key(key)])
        elif key in _DELETES:
            self.deleted.emit()
        elif key in (*keys.ENTER, Qt.Key.Key_F2) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.edit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.field is not None:
            self.field.setGeometry(self.rect())

    def _on_left(self, typed: str) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.hide()
        field.deleteLater()
        if had_focus:
            self.setFocus()
        if typed.strip() and typed != self._written:
            self.typed.emit(typed)


class _LineField(QLineEdit):
    """Lies over a line; ``left`` tells what was typed, nothing for Escape."""

    left = Signal(str)

    def __init__(self, line: AgendaLine, written: str) -> None:
        super().__init__(written, line)
        self.setAccessibleName(line.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit("")
        elif event.key() in keys.ENTER:
            self.left.emit(self.text())
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.text())


class AgendaCard(Card):
    """Its points below each other; what is typed below them is added."""

    def __init__(self, desk: Desk, guard: Guard) -> None:
        self._desk, self._guard, self._meeting_id = desk, guard, 0
        self.lines: list[AgendaLine] = []
        self.length = Line("", "small")
        self._list, self._none = KeyedList(), text(words.tr("No agenda yet."), "muted")
        hint = words.tr("Add item, e.g. Questions 10 min")
        self.field = mark_as(called(QLineEdit(), words.tr("Add agenda item"), hint), "quiet")
        self.field.returnPressed.connect(self.settle)
        super().__init__(words.tr("Agenda"), self._list, self._none, self.field, more=self.length, gap=k.S1)

    def show_meeting(self, meeting_id: int) -> None:
        """Show the agenda of a meeting."""
        if meeting_id != self._meeting_id:
            self.field.clear()
        self._meeting_id = meeting_id
        items = self._desk.agenda_items.of(meeting_id)
        self.lines = self._list.put_each(items, self._made, AgendaLine.show_item)
        self._none.setVisible(not items)
        minutes = sum(item.minutes for item in items)
        self.length.say(words.tr("%n min", "", minutes) if minutes else "")

    def settle(self) -> None:
        """Add what is typed, if anything is."""
        for point in points(self.field.text()):
            if self._guard(partial(self._desk.agenda_items.add, self._meeting_id, point.title, point.minutes)):
                self.field.clear()

    def _made(self, item: AgendaItem) -> AgendaLine:
        line, items, item_id = AgendaLine(), self._desk.agenda_items, item.id
        line.clicked.connect(lambda on: self._guard(lambda: items.edit(item_id, done=on)))
        line.moved.connect(lambda by: self._guard(lambda: items.move(item_id, by)))
        line.deleted.connect(lambda: self._guard.delete(lambda: items.delete(item_id, line.text()), line.text()))
        line.typed.connect(lambda typed: self._rename(item_id, typed))
        return line

    def _rename(self, item_id: int, typed: str) -> None:
        for point in points(one_line(typed)):  # lines that are pasted are one here
            self._guard(partial(self._desk.agenda_items.edit, item_id, title=point.title, minutes=point.minutes))


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
        self.chip = PresenceChip(
            words.tr("Attendance of {name}").format(name=one.name), choices, lambda value: card.choose(self.one, value)
        )
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
        self.all_button = Button(words.tr("All came"), kind="link", act=self._on_all)
        self._list, self._names = KeyedList(), QStringListModel()
        self.field = mark_as(called(QLineEdit(), words.tr("Add attendee"), words.tr("Add attendee by name")), "quiet")
        super().__init__(words.tr("Attendees"), self._list, self.field, more=self.all_button, gap=k.S1)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self.settle)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who attends a meeting."""
        if self._meeting is None or meeting.id != self._meeting.id:
            self.field.clear()
        self._meeting = meeting
        there = self._desk.attendees.of(meeting.id)
        self.lines = self._list.put_each(there, partial(AttendeeLine, self), AttendeeLine.show_one)
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

    def _on_all(self) -> None:
        if self._meeting is not None:
            meeting_id = self._meeting.id
            self._guard(lambda: self._desk.attendees.all_came(meeting_id))
