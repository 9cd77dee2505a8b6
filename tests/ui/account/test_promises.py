"""Promises beside an account, both ways: kept by a tick, opened again by another, taken in a card."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.plans import Side
from csdesk.ui.navigator import Target
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.promises import PromiseCard, PromisesCard
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K


@pytest.fixture
def card(page: AccountPage) -> PromisesCard:
    found = page.side.cards["promises"]
    assert isinstance(found, PromisesCard)
    return found


@pytest.fixture
def taking(qtbot: QtBot, desk: Desk, entries: Entries, account: int) -> Iterator[PromiseCard]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    made = PromiseCard(window, desk, entries)
    made.open_new(account)
    yield made
    made.close_card()


def _shown(card: PromisesCard) -> list[str]:
    heads = [one.text() for one in card._lines.shown if isinstance(one, QLabel)]
    return [*heads, *(row.line.text() for row in card.rows)]


def test_both_sides_stand_by_the_day_they_are_due(card: PromisesCard, desk: Desk, account: int) -> None:
    assert card._none.isVisible()
    desk.promises.add(account, "later", TODAY, side=Side.US, due=date(2026, 12, 1))
    desk.promises.add(account, "theirs", TODAY, side=Side.CUSTOMER)
    desk.promises.add(account, "late", TODAY, side=Side.US, due=date(2026, 11, 1))
    assert _shown(card) == ["We owe", "They owe", "late", "later", "theirs"]
    assert card.rows[0].line.accessibleName() == "late, due 1 Nov 2026, since 19 Nov 2026"
    assert [row.line.look.when for row in card.rows] == ["18 days late", "1 Dec", ""]
    assert not card._none.isVisible()


def test_a_tick_keeps_a_promise_and_another_opens_it_again(
    card: PromisesCard, desk: Desk, account: int, hand: Hand, stack: UndoStack
) -> None:
    desk.promises.add(account, "data", TODAY, side=Side.US)
    card.rows[0].done.setFocus()
    hand.press(K.Key_Space)
    assert desk.promises.all()[0].kept_on == TODAY
    assert (card.rows[0].line.look.when, card.rows[0].done.isChecked()) == ("kept", True)
    card.rows[0].done.click()
    assert desk.promises.all()[0].kept_on is None
    stack.undo()
    assert card.rows[0].done.isChecked()


def test_a_line_opens_and_many_are_shown_when_asked_for(
    qtbot: QtBot, page: AccountPage, card: PromisesCard, desk: Desk, account: int
) -> None:
    for number in range(7):
        desk.promises.add(account, str(number), TODAY, side=Side.US)
    assert (len(card.rows), card.all_button.text()) == (5, "2 more")
    card.all_button.click()
    assert (len(card.rows), card.all_button.isVisible()) == (7, False)
    with qtbot.waitSignal(page.navigator.wanted) as told:
        card.rows[1].line.click()
    assert told.args is not None
    assert told.args[0] == Target("promises", 2)


@pytest.mark.parametrize(("key", "table"), [(K.Key_P, "promises"), (K.Key_N, "notes")])
def test_letters_begin(qtbot: QtBot, page: AccountPage, hand: Hand, key: K, table: str) -> None:
    with qtbot.waitSignal(page.navigator.wanted) as told:
        hand.press(key)
    assert told.args is not None
    assert (told.args[0].place, told.args[0].adds) == (table, True)


def test_the_card_takes_a_promise_and_changes_it(taking: PromiseCard, desk: Desk, account: int, hand: Hand) -> None:
    hand.write("the data")
    taking.sides.show_value(Side.CUSTOMER)
    taking.due.setText("next tue")
    taking.line.setFocus()
    hand.press(K.Key_Return)
    (promise,) = desk.promises.of(account)
    assert (promise.title, promise.side, promise.due, promise.on) == (
        *("the data", Side.CUSTOMER, date(2026, 11, 24), TODAY),
    )
    taking.open_entry(promise)
    assert (taking.due.text(), taking.sides.value) == ("24 Nov 2026", Side.CUSTOMER)
    taking.due.setText("no day")
    taking.save_button.click()
    assert "not a date" in taking.wrong.text()
    taking.due.setText("")
    taking.seen.setChecked(False)
    taking.save_button.click()
    (promise,) = desk.promises.of(account)
    assert (promise.due, promise.customer_sees) == (None, False)
    taking.open_entry(promise)
    taking.delete_button.click()
    QApplication.processEvents()
    assert desk.promises.of(account) == []
