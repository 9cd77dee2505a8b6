"""The head of a meeting: what it is called, with whom, when and where; each edited where it stands."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.clock import span
from csdesk.domain.meetings import MeetingStanding, standing
from csdesk.entities import Meeting
from csdesk.services.accounts import AccountRow
from csdesk.services.meetings.meetings import timed
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.figures import LevelPill
from csdesk.ui.widgets.parts import Button, Line, col, mark_as, row
from csdesk.ui.words import words

_MILLION, _ROOMY = 1_000_000, 520


class MeetingHead(RecordForm):
    """Title, day, time, place and kind; the account is a way to its page."""

    account_wanted = Signal()
    rule_wanted = Signal()

    def __init__(self, desk: Desk, entries: Entries, guard: Guard) -> None:
        """Show nothing yet."""
        super().__init__(guard, desk.meetings.edit, entries)
        self._desk = desk
        self._kind = ""
        self.title = self.fitted("title", words.tr("Title"), k.TITLE, k.STRONG, read=self._title)
        self.account = Button("", kind="link")
        self.account.clicked.connect(self.account_wanted)
        self.level, self.standing, self.how_many = LevelPill(asks=True), Line("", "strong"), Line("", "small")
        self.level.asked.connect(self.rule_wanted)
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
