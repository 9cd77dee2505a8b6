"""What to know before a meeting: what moved since the last one, the promises of both sides, what was decided."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.domain.plans import Side
from csdesk.entities import Action, Contact, Contract, Meeting, Promise
from csdesk.errors import CsdeskError
from csdesk.services.accounts import AccountRow
from csdesk.services.meetings.before import BeforeMeeting, HealthMove, OutcomeMove
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries, plain
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.meetings import saying
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, called, col, fill, row, text
from csdesk.ui.widgets.tick import DoneLine
from csdesk.ui.words import words

_DAY = 136
_TALL, _LEFT, _MILLION = 46, 26, 1_000_000
_SOON = timedelta(days=180)
"""What is decided about the contract later than this is of no concern yet."""


class NextSteps(QWidget):
    """Says how many there are; a button takes one more, another the reason why there is none, and finishes."""

    none_given = Signal(str)

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        super().__init__()
        self._desk, self._entries, self._guard = desk, entries, guard
        self._meeting: Meeting | None = None
        self.lines: list[DoneLine] = []
        self.said, self.hint = Line("", "strong"), text("", "small", wrap=True)
        self.none_button = Button(words.tr("None", "next action"), act=self.begin_none)
        self.action_button = Button(words.tr("Action"), "plus", act=self.begin_action)
        self.title = called(QLineEdit(), words.tr("Next action"), words.tr("What is to be done next"))
        due, when = words.tr("Deadline", "of an action"), words.tr("By when, e.g. next tue")
        self.due = called(DateField(entries), due, when)
        self.due.setMinimumWidth(_DAY)
        self.reason = called(QLineEdit(), words.tr("Reason"), words.tr("Why is there no next action?"))
        self._list = KeyedList()
        self._taking = row((self.title, 1), self.due, gap=k.S2)
        buttons = row((col(self.said, self.hint, gap=2), 1), self.none_button, self.action_button)
        fill(QVBoxLayout(self), (self._list, self._taking, self.reason, buttons), k.S2, (0, 0, 0, 0))
        self._taking.hide()
        self.reason.hide()
        on_enter(self._on_action, self.title, self.due)
        on_enter(lambda: self.none_given.emit(self.reason.text()), self.reason)
        for field in (self.title, self.due, self.reason):
            KeyWatch(field, Qt.Key.Key_Escape, self.leave)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what comes after a meeting."""
        if self._meeting is None or meeting.id != self._meeting.id:
            self.leave()
        self._meeting = meeting
        actions, coming = self._desk.meetings.next_actions(meeting.id), self._desk.meetings.coming(meeting.id)
        self.lines = self._list.put_each(actions, self._made, self._show_action)
        next_day = saying.day(coming.on, self._entries.today()) if coming else ""
        self.said.say(self._counted(len(actions), next_day, meeting.no_next))
        has_step = bool(actions or coming or meeting.no_next)
        hint = words.tr("To finish, add at least one or choose “None”.")
        self.hint.setText(words.tr("Next meeting {day}").format(day=next_day) if actions and coming else hint)
        self.hint.setVisible(not has_step or bool(actions and coming))

    def begin_action(self) -> None:
        """Let an action be typed."""
        self.reason.hide()
        self._taking.show()
        self.title.setFocus()

    def begin_none(self) -> None:
        """Let the reason be typed why nothing comes next."""
        self._taking.hide()
        self.reason.setText(self._meeting.no_next if self._meeting else "")
        self.reason.show()
        self.reason.setFocus()

    def leave(self) -> None:
        """Take nothing of what is typed."""
        back = self.none_button if self.reason.hasFocus() else self.action_button
        had_focus = any(one.hasFocus() for one in (self.title, self.due, self.reason))
        for field in (self.title, self.due, self.reason):
            field.clear()
        self._taking.hide()
        self.reason.hide()
        if had_focus:
            back.setFocus()

    def settle(self) -> None:
        """Keep an action that is typed."""
        if self._taking.isVisible() and self.title.text().strip():
            self._on_action()

    def _counted(self, actions: int, next_day: str, reason: str) -> str:
        if actions:
            return words.tr("%n next action(s)", "", actions)
        if next_day:
            return words.tr("Next meeting {day}").format(day=next_day)
        return words.tr("None: {reason}").format(reason=reason) if reason else words.tr("No next action yet")

    def _show_action(self, line: DoneLine, one: Action) -> None:
        ink = dates.due_ink(one.deadline, self._entries.today())
        line.show_line(one.title, done=False, when=self._entries.due(one.deadline), ink=ink)

    def _made(self, one: Action) -> DoneLine:
        line, today = DoneLine(), self._entries.today
        line.clicked.connect(lambda _on: self._guard(lambda: self._desk.actions.close(one.id, today())))
        return line

    def _on_action(self) -> None:
        if self._meeting is None:
            return
        about = {"account_id": self._meeting.account_id, "meeting_id": self._meeting.id}
        try:
            due = self.due.day()
        except CsdeskError as error:
            self._guard.warn(error)
            self.due.setFocus()
            return
        title, today = self.title.text(), self._entries.today()
        if self._guard(lambda: self._desk.actions.add(title=title, on=today, deadline=due, **about)):
            self.leave()


class Point(NamedTuple):
    """Something that moved: an icon, what, and a quieter line on it."""

    icon: str
    what: str
    note: str


class PointLine(Painted):
    """A point on two lines."""

    def __init__(self, point: Point) -> None:
        super().__init__(0, _TALL, self._draw)
        self._point = point
        self.setAccessibleName(f"{point.what}, {point.note}")
        self.setToolTip(tip(f"{point.what}\n{point.note}"))

    def _draw(self, painter: QPainter, area: QRect) -> None:
        point, room = self._point, area.width() - _LEFT
        paint.icon(painter, 0, 14, point.icon)
        paint.text(painter, _LEFT, 14, room, point.what)
        paint.text(painter, _LEFT, 32, room, point.note, theme.now.muted, k.SMALL)


class MovedCard(Card):
    """What moved since the last meeting, and how long there is to decide on the contract."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries
        self.since, self._list = Line("", "small"), KeyedList()
        self._none = text(words.tr("Nothing moved since then."), "muted", wrap=True)
        super().__init__(words.tr("What moved"), self._list, self._none, more=self.since, gap=k.S1)

    def show_before(self, before: BeforeMeeting, account: AccountRow) -> None:
        """Show what moved at an account."""
        day = dates.short(before.since, self._entries.today(), words.language)
        self.since.say(words.tr("since {day}").format(day=day))
        points = [
            *([self._health(before.health)] if before.health else []),
            *(self._moved(words.tr("{name} joined"), one, one.joined_on) for one in before.joined),
            *(self._moved(words.tr("{name} left"), one, one.left_on) for one in before.left),
            *map(self._outcome, before.outcomes),
            *(Point("flag", one.title, words.tr("Milestone done")) for one in before.done),
            *(self._agreed(one) for one in before.contracts if one.outcome or one.renews_id is None),
            *self._contract(account),
        ]
        self._list.put(*(self._list.line(point, partial(PointLine, point)) for point in dict.fromkeys(points)))
        self._none.setVisible(not points)

    def _health(self, move: HealthMove) -> Point:
        scores = " → ".join("–" if one is None else str(one // _MILLION) for one in (move.before, move.now))
        levels = [labels.letter(one) for one in (move.level_before, move.level)]
        note = labels.name(move.level) if levels[0] == levels[1] else " → ".join(levels)
        fell = move.before is not None and move.now is not None and move.now < move.before
        return Point(
            "trending-down" if fell else "heart-pulse", words.tr("Health {scores}").format(scores=scores), note
        )

    def _moved(self, said: str, one: Contact, day: date | None) -> Point:
        return Point("users", said.format(name=one.name), self._who(one, day))

    def _who(self, one: Contact, day: date | None) -> str:
        role = [labels.name(role) for role in one.roles[:1]]
        return " · ".join((*role, self._entries.full(day)))

    def _agreed(self, one: Contract) -> Point:
        """Say of a contract how it ended, else since when it runs."""
        start = words.tr("starts {date}").format(date=self._entries.full(one.start))
        return Point("calendar", one.product, labels.name(one.outcome) if one.outcome else start)

    def _outcome(self, move: OutcomeMove) -> Point:
        values = " → ".join((_value(move.before), _value(move.now)))
        target = words.tr("target {value}").format(value=_value(move.target))
        note = " · ".join((f"{values} {move.unit}".strip(), *([target] if move.target is not None else [])))
        return Point("target", move.title, note)

    def _contract(self, account: AccountRow) -> list[Point]:
        present, entries = account.present, self._entries
        if present.clock is None or present.clock - entries.today() > _SOON:
            return []
        sentence = words.tr("Notice deadline {away}") if present.notice else words.tr("Last day {away}")
        return [Point("calendar", sentence.format(away=entries.away(present.clock)), entries.full(present.clock))]


class MeetingPromises(Card):
    """What one side owes; a tick says that it is kept."""

    def __init__(self, desk: Desk, entries: Entries, guard: Guard, title: str, side: Side) -> None:
        self._desk, self._entries, self._guard, self._side = desk, entries, guard, side
        self.lines: list[DoneLine] = []
        self._list = KeyedList()
        super().__init__(title, self._list, gap=k.S1)

    def show_promises(self, promises: Sequence[Promise]) -> None:
        """Show what is owed; without anything the card is absent."""
        owed = [one for one in promises if one.side is self._side]
        self.lines = self._list.put_each(owed, self._made, self._show_promise)
        self.setVisible(bool(owed))

    def _show_promise(self, line: DoneLine, one: Promise) -> None:
        is_kept = one.kept_on is not None
        ink = dates.due_ink(None if is_kept else one.due, self._entries.today())
        line.show_line(one.title, done=is_kept, when=self._entries.due(one.due), ink=ink)

    def _made(self, one: Promise) -> DoneLine:
        line, today = DoneLine(), self._entries.today
        line.clicked.connect(lambda _on: self._guard(lambda: self._desk.promises.close(one.id, today())))
        return line


class BeforePane(QWidget):
    """The cards below each other."""

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        super().__init__()
        self._desk, self._entries = desk, entries
        self.moved = MovedCard(entries)
        self.ours = MeetingPromises(desk, entries, guard, words.tr("We owe"), Side.US)
        self.theirs = MeetingPromises(desk, entries, guard, words.tr("They owe"), Side.CUSTOMER)
        self._decided = KeyedList(k.S2)
        self.last = Line("", "small")
        self.decided = Card(words.tr("Decided last time"), self._decided, more=self.last)
        cards = self.moved, self.ours, self.theirs, self.decided
        fill(QVBoxLayout(self), (*cards, None), k.S4, (0, 0, 0, k.S2))

    def show_meeting(self, meeting: Meeting, account: AccountRow) -> None:
        """Show what to know before a meeting."""
        today = self._entries.today()
        before = self._desk.before_meetings.of(meeting, today)
        self.moved.show_before(before, account)
        self.ours.show_promises(before.promises)
        self.theirs.show_promises(before.promises)
        decided = [self._decided.line(one.id, partial(text, one.title, wrap=True)) for one in before.decisions]
        self._decided.put(*decided)
        self.last.say(saying.day(before.last.on, today) if before.last else "")
        self.decided.setVisible(bool(decided))


def _value(number: Decimal | None) -> str:
    return "–" if number is None else plain(number)
