"""What comes after a meeting: its next actions, the next meeting, or why there is nothing."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from csdesk.desk import Desk
from csdesk.entities import Action, Meeting
from csdesk.errors import CsdeskError
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.meetings import saying
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.done_line import DoneLine
from csdesk.ui.widgets.fields import KeyWatch, on_enter
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Line, col, fill, row
from csdesk.ui.words import words

_DAY = 136


class NextSteps(QWidget):
    """Says how many there are; a button takes one more, another the reason why there is none, and finishes."""

    none_given = Signal(str)

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        super().__init__()
        self._desk, self._entries, self._guard = desk, entries, guard
        self._meeting: Meeting | None = None
        self.lines: list[DoneLine] = []
        self.said, self.hint = Line("", "strong"), Line("", "small")
        self.none_button = Button(words.tr("None", "next action"))
        self.action_button = Button(words.tr("Action"), "plus")
        self.title, self.due, self.reason = QLineEdit(), DateField(entries), QLineEdit()
        self._list = KeyedList()
        self._name_fields()
        self._taking = row((self.title, 1), self.due, gap=k.S2)
        buttons = row((col(self.said, self.hint, gap=2), 1), self.none_button, self.action_button)
        fill(QVBoxLayout(self), (self._list, self._taking, self.reason, buttons), k.S2, (0, 0, 0, 0))
        self._taking.hide()
        self.reason.hide()
        self.none_button.clicked.connect(self.begin_none)
        self.action_button.clicked.connect(self.begin_action)
        on_enter(self._on_action, self.title, self.due)
        on_enter(self._on_none, self.reason)
        for field in (self.title, self.due, self.reason):
            KeyWatch(field, Qt.Key.Key_Escape, self.leave)

    def _name_fields(self) -> None:
        for field, name, hint in (
            (self.title, words.tr("Next action"), words.tr("What is to be done next")),
            (self.due, words.tr("Deadline", "of an action"), words.tr("By when, e.g. next tue")),
            (self.reason, words.tr("Reason"), words.tr("Why is there no next action?")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
        self.due.setMinimumWidth(_DAY)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what comes after a meeting."""
        if self._meeting is None or meeting.id != self._meeting.id:
            self.leave()
        self._meeting = meeting
        actions, coming = self._desk.meetings.next_actions(meeting.id), self._desk.meetings.coming(meeting.id)
        self.lines = [self._line(one) for one in actions]
        self._list.put(*self.lines)
        next_day = saying.day(coming.on, self._entries.today()) if coming else ""
        self.said.say(self._counted(len(actions), next_day, meeting.no_next))
        has_step = bool(actions or coming or meeting.no_next)
        hint = words.tr("To finish, add at least one or choose “None”.")
        self.hint.say(words.tr("Next meeting {day}").format(day=next_day) if actions and coming else hint)
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

    def _line(self, one: Action) -> DoneLine:
        line = self._list.line(one.id, partial(self._made, one.id))
        late = one.deadline is not None and one.deadline < self._entries.today()
        when = self._entries.away(one.deadline) if one.deadline else ""
        line.show_line(one.title, done=False, when=when, ink="danger_text" if late else "muted")
        return line

    def _made(self, action_id: int) -> DoneLine:
        line, today = DoneLine(), self._entries.today
        line.clicked.connect(lambda _on: self._guard(lambda: self._desk.actions.close(action_id, today())))
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

    def _on_none(self) -> None:
        self.none_given.emit(self.reason.text())
