"""Small wins beside an account: by month, the last first, and a month without any is said."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.small_wins import WinsCard
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.line_button import RecordLine
from tests.ui.account.hand import CONTROL, TODAY, Hand, K

_Win = Callable[..., int]


@pytest.fixture
def win(desk: Desk, account: int) -> _Win:
    def added(day: date, title: str, *, seen: bool = True) -> int:
        return desk.small_wins.add(account, title, day, customer_sees=seen)

    return added


@pytest.fixture
def card(page: AccountPage) -> WinsCard:
    return page.side.cards["small_wins"]


def _shown(card: WinsCard) -> list[str]:
    return [line.text() for line in card._lines.shown if isinstance(line, QLabel | RecordLine)]


def test_an_empty_list_teaches_and_its_button_begins(qtbot: QtBot, page: AccountPage, card: WinsCard) -> None:
    assert card._none.isVisible()
    with qtbot.waitSignal(page.navigator.wanted):
        card.add_button.click()


def test_w_begins_unless_something_is_typed(qtbot: QtBot, page: AccountPage, hand: Hand) -> None:
    with qtbot.waitSignal(page.navigator.wanted):
        hand.press(K.Key_W)
    with qtbot.assertNotEmitted(page.navigator.wanted):
        hand.press(K.Key_W, CONTROL)
        page.header.name.setFocus()
        hand.press(K.Key_W)
    assert "w" in page.header.name.text()


def test_wins_stand_by_month_and_a_month_without_any_is_said(card: WinsCard, win: _Win) -> None:
    win(date(2026, 9, 30), "first")
    win(date(2026, 9, 2), "before")
    assert _shown(card)[:4] == ["November 2026", "Nothing yet this month", "October 2026", "None recorded"]
    assert _shown(card)[4:] == ["September 2026", "first", "before"]
    win(TODAY, "new", seen=False)
    assert _shown(card)[:2] == ["November 2026", "new"]
    assert card.rows[0].accessibleName() == "new, 19 Nov 2026, Internal"
    assert card.rows[1].accessibleName() == "first, 30 Sep 2026, Visible to the customer"


def test_three_months_are_shown_and_all_when_asked_for(
    page: AccountPage, card: WinsCard, win: _Win, desk: Desk, account: int
) -> None:
    win(date(2026, 9, 1), "september")
    assert not card.all_button.isVisible()
    win(date(2026, 8, 31), "august")
    assert [row.text() for row in card.rows] == ["september"]
    card.all_button.click()
    assert ([row.text() for row in card.rows], card.all_button.isVisible()) == (["september", "august"], False)
    page.show_account(desk.accounts.add("other"))
    assert card._none.isVisible()
    page.show_account(account)
    assert len(card.rows) == 1


def test_what_would_leave_with_a_plan_follows_a_small_win(page: AccountPage, plan: int, win: _Win) -> None:
    page.open("plan")
    page.plan.export.button.click()

    def told() -> list[str]:
        rows = page.plan.export.card.lists.shown
        return [label.text() for row in rows for label in row.findChildren(QLabel)]

    assert "Small wins" not in told()
    win(TODAY, "new")
    assert "Small wins" in told()


def test_a_line_is_opened_and_deleted_by_keys(
    qtbot: QtBot, page: AccountPage, card: WinsCard, win: _Win, desk: Desk, hand: Hand, stack: UndoStack
) -> None:
    newest = win(TODAY, "new")
    win(TODAY - timedelta(2), "old")
    card.rows[0].setFocus()
    with qtbot.waitSignal(page.navigator.wanted) as told:
        hand.press(K.Key_Return)
    assert told.args is not None
    assert told.args[0] == Target("small_wins", newest)
    hand.press(K.Key_Delete)
    QApplication.processEvents()
    assert [row.text() for row in card.rows] == ["old"]
    assert card.rows[0].hasFocus()
    assert page.notice.words == "“new” moved to trash. Press Ctrl+Z to undo."
    assert [(one.kind, one.title) for one in desk.trash.all()] == [("small_wins", "new")]
    stack.undo()
    assert [row.text() for row in card.rows] == ["new", "old"]
