"""The contact log on the account page: what was logged, with whom, and how long ago the last was."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Status
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.contact_log import LastContact, LogCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K

_Log = Callable[..., int]


@pytest.fixture
def log(desk: Desk, account: int) -> _Log:
    """Log a mail so many days ago."""

    def logged(days: int, note: str = "", person: int | None = None) -> int:
        on = TODAY - timedelta(days)
        return desk.contact_logs.add(account, ContactKind.MAIL, on, note=note, contact_id=person)

    return logged


@pytest.fixture
def card(page: AccountPage) -> LogCard:
    return page.side.cards["contact_logs"]


@pytest.fixture
def last(page: AccountPage) -> LastContact:
    return page.side.cards["contact_logs"].last


def _shown(card: LogCard) -> list[str]:
    return [row.text() for row in card.rows]


def test_an_empty_log_teaches_and_its_button_begins(qtbot: QtBot, page: AccountPage, card: LogCard) -> None:
    assert card._none.isVisible()
    with qtbot.waitSignal(page.navigator.wanted):
        card.add_button.click()


def test_the_last_comes_first_and_what_has_no_note_says_its_way(card: LogCard, log: _Log) -> None:
    log(9, "Agenda")
    log(2)
    log(4, "Minutes")
    assert _shown(card) == ["Mail", "Minutes", "Agenda"]
    assert [row.accessibleName() for row in card.rows[:2]] == [
        "Mail, From us, " + card.rows[0].look.when,
        "Mail, From us, Minutes, " + card.rows[1].look.when,
    ]


def test_all_are_shown_when_asked_for(page: AccountPage, card: LogCard, log: _Log, desk: Desk, account: int) -> None:
    for days in range(5):
        log(days, str(days))
    assert not card.all_button.isVisible()
    log(5, "5")
    assert _shown(card) == ["0", "1", "2", "3", "4"]
    card.all_button.click()
    assert _shown(card) == ["0", "1", "2", "3", "4", "5"]
    assert not card.all_button.isVisible()
    page.show_account(desk.accounts.add("other"))
    assert _shown(card) == []
    page.show_account(account)
    assert len(card.rows) == 5


def test_a_line_is_opened_and_deleted_by_keys(
    qtbot: QtBot, page: AccountPage, card: LogCard, log: _Log, desk: Desk, hand: Hand, stack: UndoStack
) -> None:
    first, second = log(1, "new"), log(5, "old")
    card.rows[0].setFocus()
    with qtbot.waitSignal(page.navigator.wanted) as told:
        hand.press(K.Key_Return)
    assert told.args is not None
    assert told.args[0] == Target("contact_logs", first)
    hand.press(K.Key_Delete)
    QApplication.processEvents()
    assert (_shown(card), desk.contact_logs.get(second) is not None) == (["old"], True)
    assert card.rows[0].hasFocus()
    assert page.notice.words == "“Mail: new” moved to trash. Press Ctrl+Z to undo."
    assert [(one.kind, one.title) for one in desk.trash.all()] == [("contact_logs", "Mail: new")]
    stack.undo()
    assert _shown(card) == ["new", "old"]


def test_the_facts_say_how_long_ago_and_what_is_too_long(
    desk: Desk, account: int, last: LastContact, log: _Log
) -> None:
    assert (last.value.words, last.note.words) == ("None logged yet", "")
    log(20)
    assert last.value.words.startswith("20 day")
    assert (last.value.property("kind"), last.toolTip()) == ("body", "30 Oct 2026")
    desk.accounts.edit(account, tier="1")
    assert last.value.words.split(" · ")[1].startswith("6 day")
    assert last.value.property("kind") == "late"
    assert last.note.words.startswith("Tier 1: every 14 day")
    desk.tiers.edit("1", cadence=20)
    assert (last.value.property("kind"), last.value.words.count("·")) == ("body", 0)
    desk.tiers.edit("1", cadence=5)
    log(0)
    assert last.value.words == "today"
    desk.accounts.edit(account, status=Status.CHURNED)
    assert last.note.words == ""


def test_the_people_say_when_there_was_contact_with_them(
    page: AccountPage, desk: Desk, account: int, log: _Log
) -> None:
    sato, mori = (desk.contacts.add(account, name) for name in ("Sato", "Mori"))
    log(1, person=sato)
    log(0)
    desk.contact_logs.add(account, ContactKind.CALL, TODAY, contact_id=mori, direction=Direction.IN)
    rows = {row.accessibleName().split(",")[0]: row for row in page.overview.people.rows if row.isVisible()}
    assert rows["Sato"].accessibleName().endswith("yesterday")
    assert rows["Sato"].toolTip() == "Last contact 18 Nov 2026"
    assert rows["Mori"].accessibleName().endswith("today")
    assert "Mori" in page.side.cards["contact_logs"].rows[0].accessibleName()
    desk.contacts.edit(sato, left_on=TODAY - timedelta(5))
    assert rows["Sato"].accessibleName().endswith("14 Nov") or "14 Nov" in rows["Mori"].accessibleName()
