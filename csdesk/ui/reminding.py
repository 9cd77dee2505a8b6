"""Says by the system's tray, where there is one, that a meeting is near or what is due today."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from os import fsencode
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from csdesk import settings
from csdesk.desk import Desk
from csdesk.domain.actions import Group
from csdesk.domain.meetings import MeetingState
from csdesk.domain.reminders import NearMeeting, Reminder, read_rules, reminders, time_of
from csdesk.errors import CsdeskError
from csdesk.services.meetings.rows import MeetingRow
from csdesk.ui import theme
from csdesk.ui.front import come_forward
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.panels.meetings import saying
from csdesk.ui.tips import tip
from csdesk.ui.words import words

_EVERY = 15_000  # milliseconds
_DAY = timedelta(days=1)
_MOST = 500
"""So many reminders are remembered: of months."""


class Tray(QObject):
    """An icon in the system's tray, which says things and tells that one was clicked."""

    clicked = Signal()
    chosen = Signal()

    def __init__(self, icon: QSystemTrayIcon | None = None) -> None:
        """Speak by an icon; without one nothing is heard."""
        super().__init__()
        self._icon = icon
        if icon is not None:
            icon.setToolTip(tip("csdesk"))
            icon.messageClicked.connect(self.clicked)
            icon.activated.connect(lambda _reason: self.chosen.emit())
            icon.show()

    def say(self, title: str, text: str) -> None:
        """Say something; it takes the place of what was said before."""
        if self._icon is not None:
            self._icon.showMessage(title, text, self._icon.icon())

    def hide(self) -> None:
        """Go from the tray."""
        if self._icon is not None:
            self._icon.hide()


class Reminding(QObject):
    """Looks again and again; while the screen is shared it is silent, and says afterwards what is still true."""

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        chosen: Callable[[], settings.Settings],
        tray: Tray,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        """Say it by a tray, as she has chosen; ``now`` is the moment on the clock of this computer."""
        super().__init__(window)
        self._window, self._desk, self._chosen, self._now = window, desk, chosen, now
        self._book = sha256(fsencode(desk.path.resolve())).hexdigest()[:8]
        self._said = settings.reminded().said.splitlines()
        self._told = Target("today")
        self._tray = tray
        tray.clicked.connect(self.open_told)
        tray.chosen.connect(partial(come_forward, window))
        self.timer = QTimer(self, interval=_EVERY)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Say what is to be said now; a file that is busy or gone is looked at again later."""
        if self._window.shared is None:
            with suppress(CsdeskError):
                self._look(self._now())

    def stop(self) -> None:
        """Say nothing more."""
        self.timer.stop()
        self._tray.hide()

    def open_told(self) -> None:
        """Show what was told last."""
        come_forward(self._window)
        self._window.navigator.open(self._told)

    def _look(self, now: datetime) -> None:
        today, chosen = now.date(), self._chosen()
        rules = read_rules(chosen.remind_before, chosen.due_at, chosen.quiet_from, chosen.quiet_to)
        rows = {one.id: one for one in self._desk.meeting_list.between(today - _DAY, today + _DAY, today)}
        said = {one.removeprefix(self._book).strip() for one in self._said if one.startswith(self._book)}
        found = reminders(now, _near(rows.values()), lambda: self._due(now), rules, said)
        if found:
            self._remember(found)
            self._tell([one for one in found if one.meeting_id or one.due], rows)

    def _due(self, now: datetime) -> int:
        book = self._desk.queue.read(now.date()).book
        return sum(one.due == now.date() for one in book.of(Group.TODAY))

    def _remember(self, found: Sequence[Reminder]) -> None:
        self._said = [*self._said, *(f"{self._book} {one.key}" for one in found)][-_MOST:]
        settings.keep_reminded(settings.Reminded("\n".join(self._said)))

    def _tell(self, found: Sequence[Reminder], rows: dict[int, MeetingRow]) -> None:
        """Say it in one message: a second one would take the place of the first."""
        if not found:
            return
        first = found[0]
        self._told = Target("meeting", first.meeting_id, "brief") if first.meeting_id else Target("today")
        lines = [_sentence(one, rows) for one in found]
        self._tray.say(lines[0], "\n".join(lines[1:]) or _why(first))


def system_tray() -> Tray | None:
    """Return an icon in the system's tray, None where there is no tray."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    return Tray(QSystemTrayIcon(QIcon(theme.icon("handshake", theme.now.accent))))


def _near(rows: Iterable[MeetingRow]) -> Iterator[NearMeeting]:
    for one in rows:
        starts = _starts(one)
        if starts is not None and one.state is MeetingState.PLANNED:
            yield NearMeeting(one.id, f"{one.uid} {one.on} {one.starts}", starts)


def _starts(one: MeetingRow) -> datetime | None:
    """Return when a meeting starts on the clock of this computer; None for one without a time of day."""
    clock = time_of(one.starts)
    if clock is None:
        return None
    starts = datetime.combine(one.on, clock)
    with suppress(ValueError, LookupError, OSError):  # a zone that this computer does not know: it is taken as hers
        return starts.replace(tzinfo=ZoneInfo(one.zone)).astimezone().replace(tzinfo=None) if one.zone else starts
    return starts


def _sentence(one: Reminder, rows: dict[int, MeetingRow]) -> str:
    if one.meeting_id:
        meeting = rows[one.meeting_id]
        return " · ".join((meeting.starts, meeting.account, saying.called(meeting)))
    return words.tr("%n due today", "entries", one.due)


def _why(one: Reminder) -> str:
    return words.tr("The brief is ready.") if one.meeting_id else words.tr("Click to open Today.")
