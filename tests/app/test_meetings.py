"""A meeting worked through by keyboard alone: planned, prepared, held, finished, found again."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.domain.meetings import MeetingState, Presence
from csdesk.domain.plans import Side
from csdesk.entities import Decision, Meeting, Promise, Question
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.main_window import MainWindow
from csdesk.ui.navigator import Target
from csdesk.ui.pages.meeting import MeetingPage
from csdesk.ui.pages.meeting.beside import AgendaLine, PresenceChip
from csdesk.ui.widgets.tick import DoneLine

_K = Qt.Key
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_CHORD = _CTRL | Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # names and menus that pop up


def _at() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(*keys: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    for key in keys:
        QTest.keyClick(_at(), key, held)
        QApplication.processEvents()


def _type(words: str) -> None:
    QTest.keyClicks(_at(), words)


def _commit(words: str) -> None:
    """Type what an input method has made of the keys."""
    composed = QInputMethodEvent()
    composed.setCommitString(words)
    QApplication.sendEvent(_at(), composed)


def _tab_to(wanted: Callable[[QWidget], bool], most: int = 40) -> QWidget:
    """Go on by Tab until the hand is on something."""
    for _step in range(most):
        if wanted(_at()):
            return _at()
        _press(_K.Key_Tab)
    raise AssertionError("Tab does not come there")


@pytest.fixture
def account(qtbot: QtBot, place: FileWindow, window: MainWindow) -> int:
    """One account with two people that is open, and what was left open at a meeting before."""
    account_id = place.desk.accounts.add("Yamadaya Foods")
    for name in ("Sato", "Nakamura"):
        place.desk.contacts.add(account_id, name)
    window.activateWindow()
    qtbot.waitActive(window)
    place.open_account(account_id)
    return account_id


def _meeting(place: FileWindow) -> Meeting:
    (found,) = place.desk.meetings.all()
    return found


def _page(place: FileWindow) -> MeetingPage:
    page: MeetingPage = place.page("meeting")
    assert page.isVisible()
    return page


def test_a_regular_meeting_from_the_account_to_the_list(place: FileWindow, window: MainWindow, account: int) -> None:
    today = date.today()
    _press(_K.Key_M)
    assert place.page("new meetings").isVisible()
    _press(_K.Key_Tab)
    _type("14:00-14:45")
    _tab_to(lambda one: one.accessibleName() == "Title")
    _type("Usage at Yokohama")
    _press(_K.Key_Return)
    meeting, page = _meeting(place), _page(place)
    assert (meeting.title, meeting.on, meeting.starts, meeting.minutes) == ("Usage at Yokohama", today, "14:00", 45)
    assert len(page.agenda.lines) == 5
    assert _at() is page.notes.field
    _type("Ordering is still doubled")
    _press(_K.Key_A, held=_CHORD)
    _type("Send the report")
    _press(_K.Key_Tab)
    _type("in 3 days")
    _press(_K.Key_Return)
    (action,) = place.desk.meetings.next_actions(meeting.id)
    assert (action.title, action.deadline) == ("Send the report", today + timedelta(3))
    first = _tab_to(lambda one: isinstance(one, AgendaLine))
    _press(_K.Key_Space)
    _press(_K.Key_Down, held=_ALT)
    assert [one.done for one in place.desk.agenda_items.of(meeting.id)] == [False, True, False, False, False]
    assert _at() is first
    _press(_K.Key_F2)
    _type("Promises 7 min")
    _press(_K.Key_Return)
    assert [(one.title, one.minutes) for one in place.desk.agenda_items.of(meeting.id)][1] == ("Promises", 7)
    _press(_K.Key_F2)
    QApplication.clipboard().setText("Promises\nof both 8 min")
    _press(_K.Key_V, held=_CTRL)
    _press(_K.Key_Return)
    assert [(one.title, one.minutes) for one in place.desk.agenda_items.of(meeting.id)][1] == ("Promises of both", 8)
    _tab_to(lambda one: one is page.agenda.field)
    _type("Questions 10 min")
    _press(_K.Key_Return)
    assert page.agenda.lines[-1].text() == "Questions"
    _tab_to(lambda one: one is page.attendees.field)
    for name in ("Sato", "A guest"):
        _type(name)
        _press(_K.Key_Return)
    assert [(one.name, one.contact_id) for one in place.desk.attendees.of(meeting.id)] == [
        ("Sato", 1),
        ("A guest", None),
    ]
    _press(_K.Key_E, held=_CTRL)
    meeting = _meeting(place)
    assert (meeting.state, meeting.finished_on) == (MeetingState.HELD, today)
    found = place.desk.notes.of_meeting(meeting.id)
    assert found is not None
    assert found.text == "Ordering is still doubled"
    _press(_K.Key_4, held=_CTRL)
    assert place.page("meetings").isVisible()
    _press(_K.Key_Return)
    assert _page(place).meeting_id == meeting.id


def test_who_came_is_said_by_keys(place: FileWindow, account: int) -> None:
    meeting = place.desk.meetings.add(account, on=date.today())
    for person in (1, 2):
        place.desk.attendees.add(meeting, contact_id=person)
    place.navigator.open(Target("meeting", meeting))
    _tab_to(lambda one: isinstance(one, PresenceChip))
    _press(_K.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, _K.Key_Down)
    QTest.keyClick(menu, _K.Key_Down)
    QTest.keyClick(menu, _K.Key_Return)
    QApplication.processEvents()
    assert [one.presence for one in place.desk.attendees.of(meeting)] == [Presence.CAME, Presence.INVITED]
    assert place.desk.contact_logs.last_of_people(account, date.today()) == {1: date.today()}
    _tab_to(lambda one: isinstance(one, PresenceChip) and "Nakamura" in one.name)
    _press(_K.Key_Delete)
    assert [one.name for one in place.desk.attendees.of(meeting)] == ["Sato"]
    assert len(place.desk.contacts.of(account)) == 2


def test_without_a_next_step_one_is_asked_for_and_none_needs_a_reason(place: FileWindow, account: int) -> None:
    meeting = place.desk.meetings.add(account, on=date.today() - timedelta(2))
    place.navigator.open(Target("meeting", meeting))
    page = _page(place)
    assert page.head.standing.words == "No outcome"
    _press(_K.Key_E, held=_CTRL)
    assert (_meeting(place).state, _at() is page.next_steps.title) == (MeetingState.PLANNED, True)
    assert "Add a next action first" in page.notice.words
    _press(_K.Key_Escape)
    _tab_to(lambda one: one is page.next_steps.none_button)
    _press(_K.Key_Return)
    _press(_K.Key_Return)
    assert _meeting(place).state is MeetingState.PLANNED
    _type("They decide in March")
    _press(_K.Key_Return)
    assert (_meeting(place).state, _meeting(place).no_next) == (MeetingState.HELD, "They decide in March")
    assert page.next_steps.said.words == "None: They decide in March"
    place.undo.undo()
    assert _meeting(place).state is MeetingState.PLANNED


def test_what_is_known_before_stands_beside_the_notes(place: FileWindow, account: int) -> None:
    today = date.today()
    last = place.desk.meetings.add(account, on=today - timedelta(20), kind="ready:regular")
    place.desk.contacts.edit(2, left_on=today - timedelta(3))
    with place.desk.database.change("Notes") as session:
        about = {"account_id": account, "meeting_id": last, "on": today - timedelta(20)}
        session.add(Promise(**about, title="Usage report", side=Side.US, due=today - timedelta(1)))  # type: ignore[arg-type]
        session.add(Promise(**about, title="Order data", side=Side.CUSTOMER))  # type: ignore[arg-type]
        session.add(Question(**about, title="Which sites?"))  # type: ignore[arg-type]
        session.add(Decision(**about, title="Only Yokohama in December"))  # type: ignore[arg-type]
    meeting = place.desk.meetings.add(account, on=today)
    place.navigator.open(Target("meeting", meeting))
    page = _page(place)
    assert [one.text() for one in page.agenda.lines] == ["Usage report", "Order data", "Which sites?"]
    assert [one.text() for one in (*page.before.ours.lines, *page.before.theirs.lines)] == [
        "Usage report",
        "Order data",
    ]
    assert "Nakamura left" in [one.accessibleName().split(",")[0] for one in page.before.moved._list.shown]
    assert page.before.decided.isVisible()
    page.before.ours.lines[0].setFocus()
    assert isinstance(_at(), DoneLine)
    _press(_K.Key_Space)
    assert not page.before.ours.isVisible()
    with place.desk.database.reading() as session:
        kept = session.get_one(Promise, 1)
    assert kept.kept_on == today


def test_anywhere_the_account_is_asked_for(place: FileWindow, window: MainWindow, account: int) -> None:
    place.go("settings")
    _press(_K.Key_M, held=_CHORD)
    card = place.page("new meetings")
    assert (card.isVisible(), _at() is card.account) == (True, True)
    _press(_K.Key_Return)
    assert card.wrong.text(), "no account is named"
    _type("Yamadaya Foods")
    _press(_K.Key_Return)
    _press(_K.Key_Return)
    assert _meeting(place).account_id == account
    assert not card.isVisible()


def test_ctrl_k_finds_a_meeting(place: FileWindow, window: MainWindow, account: int) -> None:
    meeting = place.desk.meetings.add(account, on=date.today(), kind="ready:qbr", title="Autumn")
    _press(_K.Key_K, held=_CTRL)
    _type("autumn")
    _press(_K.Key_Return)
    assert _page(place).meeting_id == meeting
    place.desk.meetings.remove({meeting: "Autumn"})
    QApplication.processEvents()
    assert place.page("meetings").isVisible(), "a meeting that is deleted is left"


def test_a_meeting_is_changed_where_it_stands(place: FileWindow, account: int) -> None:
    meeting = place.desk.meetings.add(account, on=date.today(), kind="ready:regular")
    place.navigator.open(Target("meeting", meeting))
    head = _page(place).head
    assert head.title.text() == "Regular meeting"
    for field, typed in ((head.fields["starts"], "9:30-10:00"), (head.fields["place"], "Online")):
        field.setFocus()
        field.selectAll()
        _type(typed)
        _press(_K.Key_Return)
    found = _meeting(place)
    assert (found.title, found.starts, found.minutes, found.place) == ("", "09:30", 30, "Online")
    head.fields["starts"].setFocus()
    head.fields["starts"].selectAll()
    _type("soon")
    _press(_K.Key_Return)
    assert "not a time" in _page(place).notice.words
    assert _meeting(place).starts == "09:30"


def test_a_kickoff_in_japanese(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    chosen = Settings("ja", "light")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    place = app.open_file(window, tmp_path / "book.csdesk", chosen)
    account = place.desk.accounts.add("山田屋フーズ")
    place.desk.accounts.edit(account, language="ja")
    place.desk.contacts.add(account, "佐藤 美咲")
    window.activateWindow()
    qtbot.waitActive(window)
    place.open_account(account)
    QApplication.processEvents()
    _press(_K.Key_M)
    _press(_K.Key_Home, _K.Key_Tab)
    _commit("１４時〜１５時半")
    _press(_K.Key_Tab)
    _at().selectAll()  # type: ignore[attr-defined]
    _commit("昨日")
    _press(_K.Key_Return)
    meeting, page = _meeting(place), _page(place)
    assert (meeting.kind, meeting.starts, meeting.minutes) == ("ready:kickoff", "14:00", 90)
    assert meeting.on == date.today() - timedelta(1)
    assert (page.head.title.text(), page.head.standing.words) == ("キックオフ", "結果未入力")
    titles = [line.text() for line in page.agenda.lines]
    assert titles[2] == "社内での決裁ルートを教えてください", "what sales did not hand over is asked first"
    assert "導入の目的と解決したい課題" in titles
    _commit("目的は発注の一本化。")
    _tab_to(lambda one: one is page.attendees.field)
    _commit("佐藤 美咲")
    _press(_K.Key_Return)
    page.attendees.all_button.setFocus()
    _press(_K.Key_Return)
    assert [(one.name, one.presence) for one in place.desk.attendees.of(meeting.id)] == [("佐藤 美咲", Presence.CAME)]
    _press(_K.Key_E, held=_CTRL)
    assert _at() is page.next_steps.title
    _commit("スケジュール案を送付")
    _press(_K.Key_Tab)
    _commit("来週火曜")
    _press(_K.Key_Return)
    _press(_K.Key_E, held=_CTRL)
    assert _meeting(place).state is MeetingState.HELD
    assert page.next_steps.said.words == "ネクストアクション 1 件"
    note = place.desk.notes.of_meeting(meeting.id)
    assert note is not None
    assert note.text == "目的は発注の一本化。"
    window.close()


def test_the_note_of_a_meeting_is_there_once_something_is_typed(
    place: FileWindow, window: MainWindow, account: int
) -> None:
    meetings = [place.desk.meetings.add(account, on=date.today(), title=title) for title in ("one", "two")]
    place.navigator.open(Target("meeting", meetings[0]))
    page = _page(place)
    page.notes.field.setFocus()
    page.notes.field.settle()
    assert place.desk.notes.all() == []
    _type("/promise us Send it")
    page.notes.field.settle()
    _type(" soon")
    page.notes.field.settle()
    (note,) = place.desk.notes.all()
    assert (note.text, note.meeting_id, note.on) == ("/promise us Send it soon", meetings[0], date.today())
    assert [(one.title, one.meeting_id) for one in place.desk.promises.all()] == [("Send it soon", meetings[0])]
    place.navigator.open(Target("meeting", meetings[1]))
    assert page.notes.field.words == ""
    place.navigator.open(Target("meeting", meetings[0]))
    assert page.notes.field.words == "/promise us Send it soon"
    place.undo.undo()
    place.undo.undo()
    assert (place.desk.notes.all(), page.notes.field.words) == ([], "")


def test_a_note_that_cannot_be_begun_is_begun_later(place: FileWindow, window: MainWindow, account: int) -> None:
    meetings = [place.desk.meetings.add(account, on=date.today(), title=title) for title in ("one", "two")]
    place.navigator.open(Target("meeting", meetings[0]))
    page = _page(place)
    page.notes.field.setFocus()
    with closing(sqlite3.connect(place.desk.path, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        _type("kept")
        page.notes.field.settle()
        place.navigator.open(Target("meeting", meetings[1]))
        assert page.notes.field.words == ""
        busy.execute("ROLLBACK")
    page.notes.settle()
    assert [(one.text, one.meeting_id) for one in place.desk.notes.all()] == [("kept", meetings[0])]
