"""The place of meetings: under how they are seen, narrowed, edited, deleted; their kinds in the settings."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.meetings import AgendaPoint, Presence
from csdesk.settings import Settings
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.meeting.before import NextSteps
from csdesk.ui.pages.meetings import MeetingsPage
from csdesk.ui.pages.settings import SettingsPage
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.notice import Notice
from tests.ui.pages.hand import TODAY, Hand, K

ACCOUNT, DAY, TITLE, TIME, ATTENDEES, NEXT, STATE = range(7)


@pytest.fixture
def meet(desk: Desk) -> Callable[..., int]:
    """Add a meeting so many days from today with an account of a name."""

    def add(name: str, days: int, **values: Any) -> int:
        known = {row.name: row.id for row in desk.accounts.rows(TODAY)}
        account = known.get(name) or desk.accounts.add(name)
        return desk.meetings.add(account, on=TODAY + timedelta(days), **values)

    return add


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], meet: Callable[..., int]) -> MeetingsPage:
    """Return the place with two meetings to come, one without an outcome, two that were held and one cancelled."""
    meet("Later", 9)
    meet("Soon", 2, kind="ready:qbr", starts="14:00")
    meet("Open", -3, kind="ready:regular")
    for name, days in (("Before", -20), ("Lately", -10)):
        desk.meetings.finish(meet(name, days), TODAY, "All is well")
    desk.meetings.cancel(meet("Off", -1))
    built = MeetingsPage(desk, bus, lambda: TODAY)
    show(built)
    built.table.setFocus()
    return built


def _column(page: MeetingsPage, column: int) -> list[str]:
    return [str(page.model.index(row, column).data()) for row in range(page.model.rowCount())]


def _cell(page: MeetingsPage, name: str, column: int) -> str:
    return _column(page, column)[_column(page, ACCOUNT).index(name)]


def test_what_lacks_an_outcome_stands_first_then_what_comes_next(
    page: MeetingsPage, qtmodeltester: ModelTester
) -> None:
    assert _column(page, ACCOUNT) == [
        *("No outcome", "Open", "Coming", "Soon", "Later", "Held", "Lately", "Before", "Cancelled", "Off"),
    ]
    assert page.total.words == "2 coming · 1 without an outcome"
    assert (_cell(page, "Soon", DAY), _cell(page, "Soon", TIME)) == ("Tue 24 Nov", "14:00–15:00")
    assert (_cell(page, "Soon", TITLE), _cell(page, "Later", TITLE)) == ("QBR", "Meeting")
    assert (_cell(page, "Open", NEXT), _cell(page, "Lately", NEXT)) == ("none", "None: All is well")
    assert _cell(page, "Later", NEXT) == "–"
    qtmodeltester.check(page.model)


def test_the_day_turns_a_meeting_into_one_without_an_outcome(
    desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], meet: Callable[..., int]
) -> None:
    meet("Acme", 0)
    today = [TODAY]
    page = MeetingsPage(desk, bus, lambda: today[0])
    show(page)
    assert _cell(page, "Acme", STATE) == "Coming"
    today[0] += timedelta(1)
    bus.day_turned.emit()
    assert _cell(page, "Acme", STATE) == "No outcome"


def test_it_is_narrowed_by_words_kind_and_state(desk: Desk, page: MeetingsPage) -> None:
    desk.contacts.add(2, "Sato")
    desk.attendees.add(2, contact_id=1)
    page.filters.field.setText("sato")
    assert _column(page, ACCOUNT) == ["Coming", "Soon"]
    page.escape()
    page.filters.chips["kind"].tick({"ready:regular"})
    page.filters.ticked.emit()
    assert _column(page, ACCOUNT) == ["No outcome", "Open"]
    page.filters.chips["kind"].tick(())
    page.filters.chips["state"].tick({"held"})
    page.filters.ticked.emit()
    assert _column(page, ACCOUNT) == ["Held", "Lately", "Before"]
    page.filters.field.setText("zzz")
    assert page.nothing.isVisible()
    page.nothing.clear_button.click()
    assert len(_column(page, ACCOUNT)) == 10


def test_day_time_and_title_are_edited_in_their_cells(desk: Desk, page: MeetingsPage, hand: Hand) -> None:
    for column, typed in ((DAY, "25 Nov"), (TITLE, "Autumn"), (TIME, "9:00-9:30")):
        page.table.setCurrentIndex(page.model.index(_column(page, ACCOUNT).index("Soon"), column))
        hand.press(K.Key_F2)
        hand.write(typed)
        hand.press(K.Key_Return)
    found = desk.meetings.get(2)
    assert found is not None
    assert (found.on, found.title, found.starts, found.minutes) == (TODAY + timedelta(3), "Autumn", "09:00", 30)
    page.table.setCurrentIndex(page.model.index(_column(page, ACCOUNT).index("Soon"), TIME))
    hand.press(K.Key_F2)
    hand.write("soon")
    hand.press(K.Key_Return)
    assert "not a time" in page.notice.words


def test_enter_opens_delete_deletes_and_undo_brings_back(
    desk: Desk, page: MeetingsPage, hand: Hand, undo: UndoStack
) -> None:
    wanted: list[Target] = []
    page.navigator.wanted.connect(wanted.append)
    page.table.setCurrentIndex(page.model.index(1, ACCOUNT))
    hand.press(K.Key_Return)
    hand.press(K.Key_M)
    assert wanted == [Target("meeting", 3), Target.new("meetings")]
    assert page.in_hand == 3
    page.remove([3])
    assert "Open" not in _column(page, ACCOUNT)
    assert [one.title for one in desk.trash.all()] == ["Open: Regular meeting"]
    undo.undo()
    assert "Open" in _column(page, ACCOUNT)


def test_a_tick_beside_a_name_shows_at_once(desk: Desk, page: MeetingsPage, meet: Callable[..., int]) -> None:
    desk.contacts.add(3, "Sato")
    desk.attendees.add(3, contact_id=1)
    assert _cell(page, "Open", ATTENDEES) == "Sato"
    desk.attendees.edit(1, presence=Presence.MISSED)
    assert _cell(page, "Open", ATTENDEES) == "–"


def test_without_any_it_says_what_belongs_there(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> None:
    page = MeetingsPage(desk, bus, lambda: TODAY)
    show(page)
    assert page.empty.isVisible()


def test_a_kind_is_written_in_the_settings(
    desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], hand: Hand, undo: UndoStack, qtbot: QtBot
) -> None:
    page = SettingsPage(desk, bus, Settings(), lambda: TODAY)
    show(page)
    page.open("meetings")
    section = page.meetings
    assert [one.title for one in section.list.picks][:3] == ["Kickoff", "Regular meeting", "QBR"]
    section.list.pick("ready:regular")
    assert section.form.notes["agenda"].toPlainText().splitlines()[0] == "Promises from last time 5 min"
    section.form.facts["minutes"].field.setFocus()
    hand.write("half an hour")
    hand.press(K.Key_Return)
    assert "not a number of minutes" in page.notice.words
    hand.write("30")
    hand.press(K.Key_Return)
    section.form.notes["agenda"].setPlainText("Usage 20 min\nQuestions")
    section.form.notes["agenda"].document().setModified(True)
    section.form.notes["agenda"].settle()
    found = desk.meeting_kinds.all()[1]
    assert (found.minutes, found.agenda) == (30, (AgendaPoint("Usage", 20), AgendaPoint("Questions")))
    section.add_button.click()
    hand.write("Demo")
    hand.press(K.Key_Return)
    assert desk.meeting_kinds.all()[-1].name == "Demo"
    section.list.pick("ready:kickoff")
    section.list.setFocus()
    hand.press(K.Key_Delete)
    assert (section.restore_button.isVisible(), section.list.picks[0].title) == (True, "Regular meeting")
    section.restore_button.click()
    assert (section.restore_button.isVisible(), section.list.picks[-1].title) == (False, "Kickoff")


def test_what_finishes_a_meeting_is_said_to_its_end(
    desk: Desk, show: Callable[[QWidget], None], meet: Callable[..., int]
) -> None:
    steps = NextSteps(desk, Entries(lambda: TODAY), Guard(Notice()))
    show(steps)
    meeting = desk.meetings.get(meet("Soon", 2))
    assert meeting is not None
    steps.show_meeting(meeting)
    steps.resize(360, 200)
    QApplication.processEvents()
    assert steps.hint.text() == "To finish, add at least one or choose “None”."
    assert steps.hint.height() >= steps.hint.heightForWidth(steps.hint.width()), "on a second line"
