"""Today's meetings, each with its brief."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.domain.clock import span
from csdesk.domain.meetings import MeetingStanding
from csdesk.entities import Changes
from csdesk.services.meetings.rows import MeetingRow
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Navigator, Target
from csdesk.ui.panels.meetings import saying
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import Button, Card, row, text
from csdesk.ui.words import words

_TIME = 50
_TABLES = ("meetings", "accounts", "meeting_kinds", "attendees", "health_snapshots")


class MeetingLine(LineButton):
    """Its time and its account; below, its kind and how it stands."""

    tall = 52

    def __init__(self, meeting: MeetingRow, state: str, *, over: bool) -> None:
        super().__init__()
        self._meeting, self._state, self._over = meeting, state, over
        self.setAccessibleName(", ".join(filter(None, (meeting.starts, meeting.account, meeting.called, state))))
        whole = (
            span(meeting.starts, meeting.minutes),
            saying.called(meeting),
            meeting.place,
            saying.attendees(meeting),
        )
        self.setToolTip(tip("\n".join(filter(None, whole))))

    @override
    def draw(self, painter: QPainter) -> None:
        one, now = self._meeting, theme.now
        ink, weight = (now.muted, k.REGULAR) if self._over else (now.text, k.STRONG)
        left, room = (_TIME, self.width() - _TIME) if one.starts else (0, self.width())
        paint.text(painter, 0, 17, _TIME, one.starts, ink, weight=weight)
        paint.text(painter, left, 17, room, one.account, ink, weight=weight)
        said = " · ".join(filter(None, (saying.called(one), self._state)))
        paint.text(painter, left, 36, room, said, now.muted, k.SMALL)


class TodaysMeetings(Card):
    """A line opens its meeting, the glyph beside it the brief."""

    def __init__(self, desk: Desk, navigator: Navigator, today: Callable[[], date]) -> None:
        self._desk, self._navigator, self._today = desk, navigator, today
        self._lines = KeyedList()
        self.lines: list[MeetingLine] = []
        self._tells_actions = True
        self.none = text(words.tr("No meetings today."), "muted", wrap=True)
        super().__init__(words.tr("Meetings today"), self._lines, self.none)

    def refresh(self, changes: Changes) -> None:
        """Show them."""
        if not changes.touch(*_TABLES) and not (self._tells_actions and changes.touch("actions")):
            return
        today = self._today()
        found = self._desk.meeting_list.on(today)
        self._tells_actions = any(one.standing is MeetingStanding.HELD for one in found)
        self.lines = []
        self._lines.put(*(self._line(one) for one in found))
        self.none.setVisible(not found)

    def _line(self, one: MeetingRow) -> QWidget:
        over = one.standing in (MeetingStanding.HELD, MeetingStanding.CANCELLED)
        state = self._said(one)
        return self._lines.line((one, state), partial(self._made, one, state, over))

    @staticmethod
    def _said(one: MeetingRow) -> str:
        if one.standing is MeetingStanding.CANCELLED:
            return words.tr("cancelled", "a meeting")
        if one.standing is MeetingStanding.HELD:
            return words.tr("done", "a meeting") + (f" · {one.next_action}" if one.next_action else "")
        is_past = bool(one.starts) and one.starts < datetime.now().strftime("%H:%M")
        return words.tr("notes and outcome missing") if is_past else words.tr("brief ready")

    def _made(self, one: MeetingRow, state: str, over: bool) -> QWidget:
        line = MeetingLine(one, state, over=over)
        line.clicked.connect(lambda: self._navigator.open(Target("meeting", one.id)))
        named = words.tr("Brief: {account}").format(account=one.account)
        brief = Button("", "check" if over else "file-text", "ghost", name=named, hint=words.tr("Show the brief"))
        brief.setEnabled(not over)
        brief.clicked.connect(lambda: self._navigator.open(Target("meeting", one.id, "brief")))
        self.lines.append(line)
        return row((line, 1), brief, gap=0)
