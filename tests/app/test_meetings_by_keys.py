"""A kickoff, a regular meeting and a QBR by keyboard alone, in both languages: from the account to the minutes."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from csdesk import app
from csdesk.domain.meetings import MeetingState, Presence
from csdesk.domain.plans import Side
from csdesk.entities import Meeting
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.pages.meeting import MeetingPage
from csdesk.ui.pages.meeting.beside import PresenceChip
from csdesk.ui.pages.meeting.papers import MinutesCard
from csdesk.ui.widgets.tick import Tick

_K = Qt.Key
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_CHORD, _NONE = _CTRL | _SHIFT, Qt.KeyboardModifier.NoModifier
_TODAY = date.today()

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)  # names and menus that pop up


class Spoken(NamedTuple):
    """What is typed in a language."""

    account: str
    person: str
    at: str
    notes: tuple[str, ...]
    said: tuple[str, str, str, str, str]
    """What the lines of the notes make: a decision, a promise of ours and one of theirs, a question, feedback."""
    step: str
    when: str


_EN = Spoken(
    "Yamadaya Foods",
    "Misaki Sato",
    "14:00-15:00",
    (
        "Ordering is still doubled.",
        "/decision Only Yokohama in December",
        "/promise us in 3 days Send the usage report",
        "/promise them in 5 days Share the order data",
        "/question Who signs in April?",
        "/feedback Faster search",
    ),
    (
        "Only Yokohama in December",
        "Send the usage report",
        "Share the order data",
        "Who signs in April?",
        "Faster search",
    ),
    "Book the training",
    "in 2 days",
)
_JA = Spoken(
    "株式会社山田屋フーズ",
    "佐藤 美咲",
    "１４時〜１５時",
    (
        "発注の二重入力が残っている。",
        "/決定 12月は横浜だけにする",
        "／約束　当社 3日後 利用状況のレポートを送る",
        "/約束 先方 5日後 発注データを共有いただく",
        "/質問 4月の決裁者は誰か",
        "/要望 検索を速くしてほしい",
    ),
    (
        "12月は横浜だけにする",
        "利用状況のレポートを送る",
        "発注データを共有いただく",
        "4月の決裁者は誰か",
        "検索を速くしてほしい",
    ),
    "説明会の日程を決める",
    "2日後",
)


def _at() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(*keys: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    for key in keys:
        QTest.keyClick(_at(), key, held)
        QApplication.processEvents()


def _type(words: str) -> None:
    """Type Latin letters by keys, others as an input method commits them."""
    if words.isascii():
        QTest.keyClicks(_at(), words)
    else:
        composed = QInputMethodEvent()
        composed.setCommitString(words)
        QApplication.sendEvent(_at(), composed)


def _tab_to(wanted: Callable[[QWidget], bool], most: int = 60) -> QWidget:
    for _step in range(most):
        if wanted(_at()):
            return _at()
        _press(_K.Key_Tab)
    raise AssertionError("Tab does not come there")


@pytest.fixture(params=["en", "ja"])
def spoken(request: pytest.FixtureRequest) -> Spoken:
    return _EN if request.param == "en" else _JA


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoken: Spoken) -> Iterator[FileWindow]:
    """A window in the language, on an account with a person and a meeting a month ago that left something open."""
    language = "ja" if spoken is _JA else "en"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    chosen = Settings(language, "light")
    app.apply_settings(app.application(), chosen)
    window = app.new_window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    opened = app.open_file(window, tmp_path / "book.csdesk", chosen)
    desk = opened.desk
    account = desk.accounts.add(spoken.account)
    desk.accounts.edit(account, language=language)
    desk.contacts.add(account, spoken.person)
    last = desk.meetings.add(account, on=_TODAY - timedelta(30), kind="ready:regular")
    desk.attendees.add(last, contact_id=1)
    desk.questions.add(account, spoken.said[3], _TODAY - timedelta(30), meeting_id=last)
    desk.meetings.finish(last, _TODAY, "-")
    window.activateWindow()
    qtbot.waitActive(window)
    opened.open_account(account)
    with closing(opened.desk):
        yield opened
        opened.tasks.shutdown()
        opened.undo.clear()


def _plan(place: FileWindow, spoken: Spoken, kind: str) -> Meeting:
    """Plan a meeting of a kind for today: M, the kind by arrows, the time, Enter."""
    _press(_K.Key_M)
    card = place.page("new meetings")
    keys = [one.key for one in place.desk.meeting_kinds.all()]
    _press(_K.Key_Home, *[_K.Key_Down] * keys.index(kind), _K.Key_Tab)
    assert card.kind.value == kind
    _type(spoken.at)
    _press(_K.Key_Return)
    meeting = place.desk.meetings.all()[-1]
    assert (meeting.kind, meeting.on, meeting.starts) == (kind, _TODAY, "14:00")
    return meeting


def _look_at_the_brief(page: MeetingPage, qtbot: QtBot) -> None:
    """Ctrl+B shows the brief, Escape leads back to the notes."""
    _press(_K.Key_B, held=_CTRL)
    card = page.papers.brief_card
    assert card is not None
    qtbot.waitUntil(lambda: not card.status.text(), timeout=30_000)
    assert card.isVisible()
    _press(_K.Key_Escape)
    assert not card.isVisible()


def _write(page: MeetingPage, spoken: Spoken) -> None:
    _tab_to(lambda one: one is page.notes.field)
    for line in spoken.notes:
        _type(line)
        if page.notes.field.offers.isVisible():
            _press(_K.Key_Escape)
        _press(_K.Key_Return)
    page.notes.field.settle()


def _say_who_came(place: FileWindow, meeting: Meeting) -> None:
    _tab_to(lambda one: isinstance(one, PresenceChip))
    _press(_K.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for key in (_K.Key_Down, _K.Key_Down, _K.Key_Return):
        QTest.keyClick(menu, key)
    QApplication.processEvents()
    assert place.desk.attendees.of(meeting.id)[0].presence is Presence.CAME


def _finish(place: FileWindow, page: MeetingPage, spoken: Spoken, meeting: Meeting) -> None:
    """Ctrl+Shift+A takes the next action with its day, Ctrl+E finishes."""
    _press(_K.Key_A, held=_CHORD)
    _type(spoken.step)
    _press(_K.Key_Tab)
    _type(spoken.when)
    _press(_K.Key_Return)
    _press(_K.Key_E, held=_CTRL)
    found = place.desk.meetings.get(meeting.id)
    assert found is not None
    assert found.state is MeetingState.HELD, page.notice.words
    (action,) = place.desk.meetings.next_actions(meeting.id)
    assert (action.title, action.deadline) == (spoken.step, _TODAY + timedelta(2))


def _send_the_minutes(page: MeetingPage, spoken: Spoken, qtbot: QtBot) -> None:
    """Ctrl+Shift+B shows what goes out; our action is ticked by Space; the file is written from its button."""
    _press(_K.Key_B, held=_CHORD)
    card = page.papers.minutes_card
    assert isinstance(card, MinutesCard)
    qtbot.waitUntil(lambda: not card.status.text(), timeout=30_000)
    _tab_to(lambda one: one is card.recipient)
    _type(spoken.person)
    ours = _tab_to(lambda one: isinstance(one, Tick) and one.text() == spoken.step)
    assert isinstance(ours, Tick)
    assert not ours.isChecked()
    _press(_K.Key_Space)
    qtbot.waitUntil(lambda: not card.status.text(), timeout=30_000)
    ready = card.prepared()
    assert ready is not None
    assert ready.document.decisions == (spoken.said[0],)
    assert {one.title for one in ready.document.tasks} == {spoken.step, *spoken.said[1:3]}
    _tab_to(lambda one: one is card.save_button)
    _press(_K.Key_Return)
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=30_000)


@pytest.mark.parametrize("kind", ["ready:kickoff", "ready:regular", "ready:qbr"])
def test_from_the_account_to_the_minutes(
    place: FileWindow, spoken: Spoken, kind: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, file = place.desk, tmp_path / "minutes.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    meeting = _plan(place, spoken, kind)
    page: MeetingPage = place.page("meeting")
    assert page.meeting_id == meeting.id
    agenda = [one.title for one in desk.agenda_items.of(meeting.id)]
    assert agenda[0] == spoken.said[3], "the question of last time comes first"
    assert len(agenda) > 4
    assert [one.name for one in desk.attendees.of(meeting.id)] == [spoken.person], "who was there is invited again"
    _look_at_the_brief(page, qtbot)
    _write(page, spoken)
    made = [desk.decisions, desk.promises, desk.questions, desk.feedback]
    assert [one.title for service in made for one in service.of_meeting(meeting.id)] == list(spoken.said)
    assert [one.side for one in desk.promises.of_meeting(meeting.id)] == [Side.US, Side.CUSTOMER]
    _say_who_came(place, meeting)
    _finish(place, page, spoken, meeting)
    _send_the_minutes(page, spoken, qtbot)
    assert file.read_bytes().startswith(b"%PDF-")
    assert [one.recipient for one in desk.sent_copies.of(Meeting, meeting.id)] == [spoken.person]
    place.go("meetings")
    QApplication.processEvents()
    _press(_K.Key_Tab, held=_CTRL)
    assert place.window.current == "decisions", "what was decided stands in its list"
    assert place.made["decisions"].model.shown[0].record.title == spoken.said[0]
