"""How an account counts in KPI: the line above its contracts, and its time on hold."""

from datetime import date

import pytest

from csdesk.desk import Desk
from csdesk.domain.revenue import EntryForm
from csdesk.entities import RevenueEntry
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.contracts.panel import ContractsPanel
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import TODAY, Hand, K


@pytest.fixture
def tab() -> str:
    return "contracts"


@pytest.fixture
def contracts(desk: Desk, account: int, page: AccountPage) -> ContractsPanel:
    """100,000 by contract."""
    contract = desk.contracts.add(account, "p", "JPY")
    desk.contracts.edit(contract, start=date(2026, 1, 1))
    desk.contracts.add_line(contract, 100_000, 1, "JPY")
    return page.contracts


def _state_in_sheet(desk: Desk, account: int) -> None:
    with desk.database.change("read the sheet") as session:
        months = {"since": date(2026, 1, 1), "until": date(2026, 12, 1), "form": EntryForm.MONTH}
        session.add(RevenueEntry(account_id=account, amount=120_000, currency="JPY", **months))  # type: ignore[arg-type]


def _closing(desk: Desk) -> int:
    return int(desk.revenue.book(TODAY).monthly()["JPY"][-1].closing)


def test_it_says_whence_the_revenue_is_and_turns_by_one_key(
    desk: Desk, account: int, contracts: ContractsPanel, stack: UndoStack, hand: Hand
) -> None:
    line = contracts.counting
    assert line.said.words == "Counted in KPI from the contracts"
    assert not line.turn_button.isVisible()
    _state_in_sheet(desk, account)
    assert line.said.words == "Counted in KPI from the sales sheet"
    line.turn_button.setFocus()
    hand.press(K.Key_Return)
    assert (line.said.words, _closing(desk)) == ("Counted in KPI from the contracts", 100_000)
    assert line.turn_button.text() == "Count the sales sheet instead"
    hand.press(K.Key_Return)
    assert (line.said.words, _closing(desk)) == ("Counted in KPI from the sales sheet", 120_000)
    stack.undo()
    assert (line.said.words, _closing(desk)) == ("Counted in KPI from the contracts", 100_000)


def test_of_an_account_without_revenue_nothing_is_said(page: AccountPage) -> None:
    assert not page.contracts.counting.isVisible()


def test_all_of_an_account_is_put_on_hold_by_keys(
    desk: Desk, account: int, contracts: ContractsPanel, stack: UndoStack, hand: Hand
) -> None:
    line = contracts.counting
    line.hold_button.setFocus()
    hand.press(K.Key_Return)
    assert not line.hold_button.isVisible()
    hand.write("2026-10-05")
    hand.press(K.Key_Tab)
    hand.write("30 Nov 2026")
    hand.press(K.Key_Tab)
    hand.write("Renovation")
    hand.press(K.Key_Return)
    [hold] = desk.holds.of(account)
    assert (hold.contract_id, hold.since, hold.until, hold.reason) == (
        None,
        date(2026, 10, 5),
        date(2026, 12, 1),
        "Renovation",
    )
    assert _closing(desk) == 0
    assert line.hold.fields["until"].text() == "30 Nov 2026"
    line.hold.delete_button.click()
    assert not line.hold.isVisible()
    assert _closing(desk) == 100_000
    stack.undo()
    assert line.hold.isVisible()


def test_a_hold_that_is_over_stays_and_another_can_follow(desk: Desk, account: int, contracts: ContractsPanel) -> None:
    desk.holds.add(account, date(2026, 3, 1), date(2026, 4, 1))
    assert contracts.counting.hold.isVisible()
    assert contracts.counting.hold_button.isVisible()
