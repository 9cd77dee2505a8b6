"""Reminders by a tray, with a clock of one's own: what is said, once, and where a click leads."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from csdesk.file_window import FileWindow
from csdesk.settings import Settings, load
from csdesk.ui import reminding as reminding_module
from csdesk.ui.navigator import Target
from csdesk.ui.reminding import Reminding, Tray

_MORNING = datetime(2026, 12, 1, 9, 50)


class _Tray(Tray):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []

    def say(self, title: str, text: str) -> None:
        self.said.append((title, text))


class _Clock:
    def __init__(self) -> None:
        self.now = _MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def shown() -> _Tray:
    return _Tray()


@pytest.fixture
def meeting(place: FileWindow) -> int:
    account = place.desk.accounts.add("Acme")
    return place.desk.meetings.add(account, on=_MORNING.date(), starts="10:00", title="Review")


@pytest.fixture
def reminding(place: FileWindow, meeting: int, clock: _Clock, shown: _Tray) -> Iterator[Reminding]:
    place.settings = Settings("en", "light", due_at="")
    made = Reminding(place.window, place.desk, lambda: place.settings, shown, clock)
    made.timer.stop()
    yield made
    made.stop()


@pytest.mark.qt_log_ignore("raise")
def test_a_meeting_is_near_once_and_a_click_opens_it(
    place: FileWindow, reminding: Reminding, shown: _Tray, meeting: int
) -> None:
    reminding.look()
    reminding.look()
    assert shown.said == [("10:00 · Acme · Review", "The brief is ready.")]
    shown.clicked.emit()
    assert (place.window.current, place.meeting.meeting_id) == ("meeting", meeting)


def test_it_is_not_said_again_after_a_start(
    place: FileWindow, reminding: Reminding, shown: _Tray, clock: _Clock
) -> None:
    reminding.look()
    again = Reminding(place.window, place.desk, lambda: place.settings, shown, clock)
    again.look()
    again.stop()
    assert len(shown.said) == 1


@pytest.mark.qt_log_ignore("raise")
def test_what_is_due_is_said_at_its_hour(place: FileWindow, reminding: Reminding, shown: _Tray, clock: _Clock) -> None:
    account = place.desk.accounts.find("Acme").id
    for days in (-1, 0, 0, 3):
        day = (_MORNING + timedelta(days)).date()
        place.desk.actions.add(account, f"in {days}", _MORNING.date(), deadline=day)
    place.settings = place.settings.but(remind_before="0", due_at="10:00")
    reminding.look()
    assert shown.said == []
    clock.now += timedelta(minutes=10)
    reminding.look()
    reminding.look()
    # with the meeting, which is not prepared
    assert shown.said == [("3 due today", "Click to open Today.")]
    reminding.open_told()
    assert place.window.current == "today"


def test_both_are_one_message(place: FileWindow, reminding: Reminding, shown: _Tray) -> None:
    place.desk.actions.add(place.desk.accounts.find("Acme").id, "Call", _MORNING.date(), deadline=_MORNING.date())
    place.settings = place.settings.but(due_at="09:00")
    reminding.look()
    assert shown.said == [("10:00 · Acme · Review", "2 due today")]


def test_quiet_hours_hold_it_back_to_their_end(
    place: FileWindow, reminding: Reminding, shown: _Tray, clock: _Clock
) -> None:
    place.settings = place.settings.but(quiet_from="09:30", quiet_to="09:55")
    reminding.look()
    assert shown.said == []
    clock.now += timedelta(minutes=5)
    reminding.look()
    assert len(shown.said) == 1


def test_it_is_silent_while_the_screen_is_shared(place: FileWindow, reminding: Reminding, shown: _Tray) -> None:
    place.sharing.turn()
    reminding.look()
    assert shown.said == []
    place.sharing.turn()
    reminding.look()
    assert len(shown.said) == 1


def test_a_meeting_of_another_zone_is_near_by_its_own_clock(
    place: FileWindow, reminding: Reminding, shown: _Tray, meeting: int
) -> None:
    theirs = datetime(2026, 12, 1, 10).astimezone(ZoneInfo("Pacific/Kiritimati"))
    place.desk.meetings.edit(meeting, on=_MORNING.date(), starts="10:00", zone="Etc/GMT+12")
    reminding.look()
    assert shown.said == []
    place.desk.meetings.edit(meeting, on=theirs.date(), starts=f"{theirs:%H:%M}", zone="Pacific/Kiritimati")
    reminding.look()
    assert len(shown.said) == 1


def test_a_zone_that_is_not_known_is_hers(place: FileWindow, reminding: Reminding, shown: _Tray, meeting: int) -> None:
    place.desk.meetings.edit(meeting, zone="Nowhere/Land")
    reminding.look()
    assert len(shown.said) == 1


def test_a_cancelled_meeting_and_one_without_a_time_are_none(
    place: FileWindow, reminding: Reminding, shown: _Tray, meeting: int
) -> None:
    place.desk.meetings.cancel(meeting)
    place.desk.meetings.add(place.desk.accounts.find("Acme").id, on=_MORNING.date(), title="Some time")
    reminding.look()
    assert shown.said == []


def test_a_file_that_is_gone_says_nothing(place: FileWindow, reminding: Reminding, shown: _Tray) -> None:
    path: Path = place.desk.path
    aside = path.rename(path.with_suffix(".aside"))
    reminding.look()
    aside.rename(path)
    reminding.look()
    assert len(shown.said) == 1


def test_the_settings_keep_it_on_this_computer(place: FileWindow, qtbot: QtBot) -> None:
    place.navigator.open(Target.settings("reminders"))
    form = place.page("settings").reminders.form
    for column, typed in (
        ("remind_before", "15"),
        ("due_at", "8:30"),
        ("quiet_from", "午後10時"),
        ("quiet_to", "7:00"),
    ):
        form.fields[column].setText(typed)
        form.fields[column].setModified(True)
        form.fields[column].settle()
    kept = load()
    assert (kept.remind_before, kept.due_at, kept.quiet_from, kept.quiet_to) == ("15", "08:30", "22:00", "07:00")
    assert place.settings.remind_before == "15"
    assert form.fields["due_at"].text() == "08:30"
    for column, typed in (("remind_before", "soon"), ("due_at", "noonish")):
        form.fields[column].setText(typed)
        form.fields[column].setModified(True)
        form.fields[column].settle()
    assert "“noonish”" in place.page("settings").notice.words
    assert load() == kept


def test_a_window_reminds_where_there_is_a_tray(
    place: FileWindow, shown: _Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    place._remind()
    assert place.reminding is None, "there is none here"
    monkeypatch.setattr(reminding_module, "system_tray", lambda: shown)
    place.settings = place.settings.but(due_at="00:00")
    place.desk.actions.add(None, "Call", date.today(), deadline=date.today())
    place._remind()
    made = place.reminding
    assert made is not None
    assert made.timer.isActive()
    assert [said[0] for said in shown.said] == ["1 due today"]
    made.stop()
    assert not made.timer.isActive()
