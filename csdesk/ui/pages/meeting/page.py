"""One meeting: at the left what to know before it, in the middle its notes, at the right agenda and attendees."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.clock import span
from csdesk.domain.meetings import MeetingStanding, MeetingState, standing
from csdesk.entities import Changes, Meeting
from csdesk.services.accounts import AccountRow
from csdesk.services.meetings.meetings import timed
from csdesk.ui import dates, keys, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Command, Navigator, Target
from csdesk.ui.page import Page
from csdesk.ui.pages.meeting.before import BeforePane, NextSteps
from csdesk.ui.pages.meeting.beside import AgendaCard, AttendeesCard
from csdesk.ui.pages.meeting.papers import MeetingPapers
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.note.editor import NoteEditor
from csdesk.ui.panels.panel import let_go
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.tips import tip
from csdesk.ui.widgets.figures import LevelPill
from csdesk.ui.widgets.keyed_list import read_through
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Line, col, fill, mark_as, row, rule
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_MILLION, _ROOMY = 1_000_000, 520
_LEFT, _RIGHT, _ROOM_FOR_ALL = 292, 284, 1000
BRIEF, MINUTES = "Ctrl+B", "Ctrl+Shift+B"
FINISHES, ADDS_ACTION = "Ctrl+E", "Ctrl+Shift+A"
"""Enter, with whatever is held, is the note's own."""


class MeetingHead(RecordForm):
    """Title, day, time, place and kind; the account is a way to its page."""

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(guard, desk.meetings.edit, entries)
        self._desk = desk
        self._kind = ""
        self.title = self.fitted("title", words.tr("Title", "of a meeting"), k.TITLE, k.STRONG, read=self._title)
        self.account = Button("", kind="link")
        self.level, self.standing, self.how_many = LevelPill(asks=True), Line("", "strong"), Line("", "small")
        day = self.fitted("on", words.tr("Date"), k.SMALL, read=self._day, shown=self._said_day)
        self.pick_days(day)
        time = self.fitted("starts", words.tr("Time"), k.SMALL, read=timed, keep=lambda values: self.edit(**values))
        place = self.fitted("place", words.tr("Place"), k.SMALL)
        purpose = self.fitted("purpose", words.tr("What we want from this meeting"), k.BODY)
        purpose.setPlaceholderText(words.tr("What we want from this meeting"))
        kind = self.chip("kind", words.tr("Meeting kind"), [])
        first = row(self.title, self.account, self.level, self.standing, None, gap=k.S2)
        second = row(day, time, place, kind, self.how_many, None, gap=k.S1)
        self.lay_out((col(first, second, row(purpose, None), gap=0),), 0)

    def show_meeting(self, meeting: Meeting, account: AccountRow) -> None:
        """Show a meeting with an account."""
        kinds = {one.key: one.name for one in self._desk.meeting_kinds.all()}
        names = self._desk.meeting_kinds.names()
        self.chips["kind"].offer(list(kinds.items()))
        self._kind = names.get(meeting.kind) or words.tr("Meeting")
        self.show_record(meeting.id, meeting)
        self.chips["kind"].show_value(meeting.kind, names.get(meeting.kind, ""))
        self.account.setText(account.name)
        score = "" if account.trend.score is None else str(account.trend.score // _MILLION)
        self.level.show_level(account.trend.level.value, labels.name(account.trend.level), score)
        seen = standing(meeting.state, meeting.on, self.entries.today())
        self.standing.say("" if seen is MeetingStanding.COMING else labels.name(seen))
        mark_as(self.standing, "late" if seen is MeetingStanding.UNFINISHED else "small")
        self.how_many.say(words.tr("no. {number}").format(number=self._desk.meetings.number(meeting)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for one in (self.level, self.how_many, self.chips["kind"]):  # when and where come first
            one.setVisible(event.size().width() >= _ROOMY)

    @override
    def value(self, record: Any, column: str) -> Any:
        if column == "title":
            return record.title or self._kind
        return span(record.starts, record.minutes) if column == "starts" else super().value(record, column)

    def _title(self, typed: str) -> str:
        """Return the title that is typed, nothing where it is what the kind is called anyway."""
        return "" if typed.strip() == self._kind else typed.strip()

    def _day(self, typed: str) -> Any:
        return self.entries.day(typed) or self.record.on

    def _said_day(self, day: Any) -> str:
        return dates.with_weekday(day, words.language)


class MeetingNotes(NoteEditor):
    """The note of one meeting; the first that is typed makes it."""

    def __init__(self, desk: Desk, guard: Guard, entries: Entries, navigator: Navigator) -> None:
        super().__init__(desk, guard, entries, navigator)
        self.setFocusProxy(self.field)

    def show_meeting(self, meeting: Meeting, changes: Changes) -> None:
        """Show the note of a meeting; what is being typed is not shown over."""
        found = self._desk.notes.of_meeting(meeting.id)
        if found is None:
            self.show_new(meeting.id, partial(self._begin, meeting))
        else:
            self.show_note(found.id)
            self.refresh(changes)

    def _begin(self, meeting: Meeting, typed: str) -> int:
        return self._desk.notes.add(meeting.account_id, meeting.on, typed, meeting.id)


class MeetingPage(Page):
    """Shows one meeting at a time; it ends with what comes next, or with the reason why nothing does."""

    watches = (
        *("accounts", "actions", "agenda_items", "attendees", "colleagues", "contacts", "contracts", "decisions"),
        *("health_snapshots", "meeting_kinds", "meetings", "outcome_readings", *NoteEditor.watches),
    )

    def __init__(self, desk: Desk, bus: ChangeBus, tasks: TaskRunner, today: Callable[[], date] = date.today) -> None:
        """Show no meeting yet; ``today`` says which day it is."""
        super().__init__(bus)
        self.desk, self.today, self.meeting_id = desk, today, 0
        self.meeting: Meeting | None = None
        self.notice, entries = Notice(), Entries(today)
        self.guard = Guard(self.notice)
        self.head = MeetingHead(desk, entries, self.guard)
        self.before = BeforePane(desk, entries, self.guard)
        self.notes = MeetingNotes(desk, self.guard, entries, self.navigator)
        self.next_steps = NextSteps(desk, entries, self.guard)
        self.agenda, self.attendees = AgendaCard(desk, self.guard), AttendeesCard(desk, self.guard)
        self.papers = MeetingPapers(self, desk, self.guard, tasks, today)
        brief, minutes = words.tr("Brief", "of a meeting"), words.tr("Minutes", "of a meeting")
        self.brief_button = Button(brief, "file-text", act=self.papers.show_brief, hint=keys.native(BRIEF))
        self.minutes_button = Button(minutes, "file-text", act=self.papers.show_minutes, hint=keys.native(MINUTES))
        self.finish_button = Button(
            words.tr("Finish meeting"), "check", "primary", act=lambda: self.finish(), hint=keys.native(FINISHES)
        )
        self.reopen_button = Button(
            words.tr("Reopen"), "history", act=lambda: self.guard(lambda: desk.meetings.reopen(self.meeting_id))
        )
        self.more_button = Button("", "ellipsis", menu=self.menu, name=words.tr("More meeting actions"))
        self._lay_out()
        self._connect()
        self.entrance = self.notes.field

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Show the brief"): keys.native(BRIEF),
            words.tr("Review the minutes"): keys.native(MINUTES),
            words.tr("Finish the meeting"): keys.native(FINISHES),
            words.tr("Add a next action"): keys.native(ADDS_ACTION),
            words.tr("Tick an agenda item"): keys.native("Space"),
            words.tr("Edit an agenda item"): keys.native("F2"),
            words.tr("Move an agenda item"): keys.native("Alt+Up", "Alt+Down"),
        }
        return {words.tr("In a meeting"): listed}

    def _lay_out(self) -> None:
        self.next_steps.action_button.setToolTip(tip(keys.native(ADDS_ACTION)))
        notes = Card(words.tr("Notes"), (self.notes, 1), rule(), self.next_steps, gap=k.S3)
        self._left = scrolled(self.before)
        self._right = scrolled(col(self.agenda, self.attendees, None, gap=k.S4, margins=(0, 0, 0, k.S2)))
        self._left.setFixedWidth(_LEFT)
        self._right.setFixedWidth(_RIGHT)
        papers = (self.brief_button, self.minutes_button)
        head = row((self.head, 1), self.more_button, *papers, self.reopen_button, self.finish_button, gap=k.S2)
        panes = row(self._left, (notes, 1), self._right, gap=k.S4)
        below = col(self.notice, (panes, 1), gap=k.S3, margins=(k.S2, 0, 0, 0))
        fill(QVBoxLayout(self), (head, (below, 1)), k.S3, (k.S6 - k.S2, k.S4, k.S6, 0))  # a quiet field has a margin

    def _connect(self) -> None:
        self.next_steps.none_given.connect(self.finish)
        self.head.level.asked.connect(lambda: self.navigator.open(Target.health_rule(self.in_hand)))
        self.head.account.clicked.connect(lambda: self.navigator.open(Target.account(self.in_hand, "meetings")))
        keys.listen(self, BRIEF, self.papers.show_brief, whole=True)
        keys.listen(self, MINUTES, self.papers.show_minutes, whole=True)
        keys.listen(self, FINISHES, self.finish, whole=True)
        keys.listen(self, QKeySequence.StandardKey.New, self._add, whole=True)

    @override
    def commands(self) -> list[Command]:
        return [
            (words.tr("Show the brief"), "file-text", self.papers.show_brief),
            (words.tr("Review the minutes"), "file-text", self.papers.show_minutes),
            (words.tr("Finish meeting"), "check", self.finish),
            (words.tr("Cancel meeting"), "x", self.cancel),
            (words.tr("Everyone came"), "users", self.attendees.all_button.click),
        ]

    @override
    def takes(self, table: str, target: Target) -> bool:
        takes = table == "actions" and target.what is None
        if takes:
            self.next_steps.begin_action()
        return takes

    @property
    @override
    def in_hand(self) -> int:
        return self.meeting.account_id if self.meeting else 0

    @override
    def prepare(self, target: Target) -> None:
        if target.record != self.meeting_id:
            let_go(self)
            self.notice.hide()
        self.meeting_id, self._pending = target.record, Changes.of_all(*self.watches)
        self.catch_up()

    @override
    def arrive(self, target: Target) -> None:
        """Go to the line of the notes that is wanted, or show the brief."""
        if isinstance(target.what, int):
            self.notes.field.go_to_line(target.what)
        elif target.part == "brief":
            self.papers.show_brief()

    @override
    def refresh(self, changes: Changes) -> None:
        if not self.meeting_id:
            return
        self.meeting = self.desk.meetings.get(self.meeting_id)
        found = self.desk.accounts.rows(self.today(), [self.meeting.account_id]) if self.meeting else []
        if self.meeting is None or not found:
            self._leave()
            return
        held = self._holds_the_hand()
        self._show(self.meeting, found[0], changes)
        if held and not self._holds_the_hand():  # what had it is hidden now, and would give it to the rail
            self.notes.field.setFocus()

    def _holds_the_hand(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _show(self, meeting: Meeting, account: AccountRow, changes: Changes) -> None:
        self.head.show_meeting(meeting, account)
        self.before.show_meeting(meeting, account)
        self.notes.show_meeting(meeting, changes)
        self.next_steps.show_meeting(meeting)
        self.agenda.show_meeting(meeting.id)
        self.attendees.show_meeting(meeting)
        self.papers.meeting = meeting
        is_planned = meeting.state not in (MeetingState.HELD, MeetingState.CANCELLED)
        self.finish_button.setVisible(is_planned)
        self.brief_button.setVisible(is_planned)
        self.minutes_button.setVisible(not is_planned)
        self.reopen_button.setVisible(not is_planned)

    def finish(self, no_next: str | None = None) -> None:
        """Note that it took place; without a next step one is asked for."""
        meeting = self.meeting
        if meeting is None:
            return
        self.next_steps.settle()
        if self.guard(lambda: self.desk.meetings.finish(meeting.id, self.today(), no_next)):
            self.next_steps.leave()
            self.notice.say(words.tr("Meeting finished. Press Ctrl+Z to undo."))
        elif no_next is None and meeting.on <= self.today():
            self.next_steps.begin_action()

    def cancel(self) -> None:
        """Note that it does not take place."""
        self.guard(lambda: self.desk.meetings.cancel(self.meeting_id))

    def menu(self) -> QMenu:
        """Return the menu of what is rarer."""
        menu = QMenu(self.more_button)
        menu.addAction(words.tr("Open account"), self.head.account.click)
        menu.addAction(words.tr("Add meeting"), self._add)
        menu.addSeparator()
        menu.addAction(words.tr("Show the brief"), self.papers.show_brief)
        menu.addAction(words.tr("Review the minutes"), self.papers.show_minutes)
        menu.addSeparator()
        menu.addAction(words.tr("Cancel meeting"), self.cancel)
        menu.addAction(words.tr("Delete meeting"), self.delete)
        return menu

    def delete(self) -> None:
        """Put it into the trash."""
        titles = {self.meeting_id: f"{self.head.account.text()}: {self.head.title.text()}"}
        self.guard(lambda: self.desk.meetings.remove(titles))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setVisible(event.size().width() >= _ROOM_FOR_ALL)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on as one reads: lines are made in any order."""
        read_through(self)
        return super().focusNextPrevChild(forward)

    def _leave(self) -> None:
        """Go away from a meeting that is no more."""
        self.meeting_id, self.meeting = 0, None
        self.navigator.open(Target("meetings"), instead=True)

    def _add(self) -> None:
        self.navigator.open(Target.new("meetings"))
