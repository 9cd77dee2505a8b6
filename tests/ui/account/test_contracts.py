"""The contracts of an account, edited in the cells of their table; amounts as they were agreed."""

from datetime import date
from itertools import product

import pytest
from PySide6.QtCore import Qt

from csdesk.desk import Desk
from csdesk.domain.contracts import ContractOutcome
from csdesk.entities import Contract, ContractLine
from csdesk.services.contracts import Agreement
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.contracts.columns import NoAmountError, UnsaidCurrencyError, agreed, read_agreed, read_currency
from csdesk.ui.panels.contracts.panel import ContractsPanel
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import ALT, Hand, K

_PRODUCT, _START, _LAST, _RENEWS, _NOTICE, _AUTO, _AMOUNT, _MRR, _CURRENCY = range(9)


@pytest.fixture
def tab() -> str:
    return "contracts"


@pytest.fixture
def contracts(page: AccountPage) -> ContractsPanel:
    return page.contracts


def _first(desk: Desk, account: int) -> Agreement:
    return desk.contracts.of(account)[0]


def _line(amount: int, months: int, currency: str) -> ContractLine:
    return ContractLine(contract_id=1, amount=amount, months=months, currency=currency)


def _cells(panel: ContractsPanel, row: int = 0) -> list[str]:
    return [str(panel.model.index(row, column).data()) for column in range(_CURRENCY + 1)]


def test_a_contract_from_nothing_by_tab_alone(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, hand: Hand
) -> None:
    contracts.empty.button.setFocus()
    hand.press(K.Key_Space)
    hand.write("Order Cloud")
    for typed in ("2026-04-01", "31 Mar 2027", "1 Apr 2027", "31 Dec"):
        hand.press(K.Key_Tab)
        hand.write(typed)
    hand.press(K.Key_Tab)
    hand.choose("Yes")
    hand.press(K.Key_Tab)
    hand.write("1,200,000 / year")
    hand.press(K.Key_Return)
    found = _first(desk, account)
    assert (found.contract.product, found.contract.start, found.contract.end, found.contract.notice_deadline) == (
        "Order Cloud",
        date(2026, 4, 1),
        date(2027, 4, 1),
        date(2026, 12, 31),
    )
    assert found.contract.auto_renewal is True
    assert (found.lines[0].amount, found.lines[0].months, found.lines[0].currency) == (1_200_000, 12, "JPY")
    assert _cells(contracts) == [
        *("Order Cloud", "1 Apr 2026", "31 Mar 2027", "1 Apr 2027", "31 Dec 2026", "Yes"),
        *("¥1,200,000 / year", "¥100,000", "JPY"),
    ]
    assert page.header.mrr.value.words == "¥100,000"
    assert page.header.renewal.value.words == "in 42 days"


@pytest.mark.parametrize(
    ("column", "typed", "cells"),
    [
        (_LAST, "31 Mar 2027", ["31 Mar 2027", "1 Apr 2027"]),
        (_RENEWS, "1 Apr 2027", ["31 Mar 2027", "1 Apr 2027"]),
        (_RENEWS, "1 Dec 2026", ["30 Nov 2026", "1 Dec 2026"]),
        (_LAST, "29 Feb 2028", ["29 Feb 2028", "1 Mar 2028"]),
        (_LAST, "9999-12-31", ["", ""]),  # for ever
    ],
)
def test_the_last_day_and_the_day_of_renewal_are_one(
    desk: Desk, account: int, contracts: ContractsPanel, column: int, typed: str, cells: list[str]
) -> None:
    desk.contracts.add(account, "Order Cloud", "JPY")
    contracts.model.setData(contracts.model.index(0, column), typed)
    assert _cells(contracts)[_LAST:_NOTICE] == cells


@pytest.mark.parametrize(("column", "typed"), [(_START, "soon"), (_AMOUNT, "a lot"), (_CURRENCY, "gold")])
def test_nonsense_leaves_what_was(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, column: int, typed: str
) -> None:
    desk.contracts.add(account, "Order Cloud", "JPY")
    before = _cells(contracts)
    contracts.model.setData(contracts.model.index(0, column), typed)
    assert f"“{typed}” is not a" in page.notice.words
    assert _cells(contracts) == before


def test_several_lines_stand_below_each_other(desk: Desk, account: int, contracts: ContractsPanel) -> None:
    contract = desk.contracts.add(account, "Order Cloud", "JPY")
    with desk.database.change("Add") as session:
        session.add(ContractLine(contract_id=contract, amount=60_000, months=3, currency="USD"))
    assert [_cells(contracts, row)[_PRODUCT] for row in (0, 1)] == ["Order Cloud", "〃"]
    assert _cells(contracts, 1)[_AMOUNT:] == ["$600 / quarter", "$200", "USD"]


def _without_amount(desk: Desk, account: int) -> None:
    with desk.database.change("Add") as session:
        session.add(Contract(account_id=account, product="Pilot", start=date(2026, 4, 1), end=date(2027, 4, 1)))


def test_a_contract_without_an_amount_gets_one_by_typing_it(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, hand: Hand, stack: UndoStack
) -> None:
    _without_amount(desk, account)
    assert _cells(contracts)[_AMOUNT:] == ["–", "–", "–"]
    contracts.model.setData(contracts.model.index(0, _CURRENCY), "USD")
    assert "has no amount yet" in page.notice.words
    count = stack.count()
    contracts.add_line_button.setFocus()
    hand.press(K.Key_Space)
    hand.press(K.Key_Escape)
    assert stack.count() == count, "nothing typed, nothing kept"
    contracts.add_line_button.click()
    hand.write("1,200,000 / year")
    hand.press(K.Key_Tab)
    assert contracts.table.currentIndex() == contracts.model.index(0, _CURRENCY), "the hand stays on the row"
    hand.press(K.Key_Escape)
    assert stack.count() == count + 1
    assert _cells(contracts)[_AMOUNT:] == ["¥1,200,000 / year", "¥100,000", "JPY"]
    assert page.header.mrr.value.words == "¥100,000"
    stack.undo()
    assert _cells(contracts)[_AMOUNT:] == ["–", "–", "–"]
    assert page.header.mrr.value.words != "¥100,000"


def test_an_emptied_amount_is_taken_away(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, stack: UndoStack
) -> None:
    desk.contracts.add(account, "Order Cloud", "JPY")
    cell = contracts.model.index(0, _AMOUNT)
    contracts.model.setData(cell, " ")
    assert _cells(contracts)[_PRODUCT] == "Order Cloud"
    assert _cells(contracts)[_AMOUNT:] == ["–", "–", "–"]
    assert "Order Cloud: ¥0 / month" in page.notice.words
    contracts.model.setData(cell, " ")
    stack.undo()
    assert _cells(contracts)[_AMOUNT] == "¥0 / month"


def test_one_more_amount_says_for_itself_what_it_is_for_and_when(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, hand: Hand, stack: UndoStack
) -> None:
    _without_amount(desk, account)
    contracts.model.setData(contracts.model.index(0, _AMOUNT), "1,200,000 / year")
    contracts.table.setCurrentIndex(contracts.model.index(0, _PRODUCT))
    contracts.add_line_button.click()
    hand.write("240,000")
    hand.press(K.Key_Return)
    assert _cells(contracts, 1) == ["〃", "19 Nov 2026", "〃", "〃", "〃", "〃", "¥240,000 / year", "¥20,000", "JPY"]
    assert page.header.mrr.value.words == "¥120,000"
    for column, typed in {_PRODUCT: "20 seats", _START: "1 Dec", _LAST: "2027-02-28", _NOTICE: "31 Jan"}.items():
        contracts.model.setData(contracts.model.index(1, column), typed)
    assert _cells(contracts, 1)[:_AUTO] == ["20 seats", "1 Dec 2026", "28 Feb 2027", "1 Mar 2027", "〃"]
    assert contracts.model.index(1, _AMOUNT).data(Qt.ItemDataRole.ToolTipRole) == (
        "20 seats · from 1 Dec 2026 · until 28 Feb 2027"
    )
    (agreement,) = desk.contracts.of(account)
    assert (agreement.contract.product, agreement.contract.start) == ("Pilot", date(2026, 4, 1))
    assert agreement.contract.notice_deadline == date(2027, 1, 31)
    assert page.header.mrr.value.words == "¥100,000", "it is not December yet"
    contracts.table.setFocus()
    contracts.table.setCurrentIndex(contracts.model.index(1, _PRODUCT))
    hand.press(K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert contracts.model.rowCount() == 1
    assert "20 seats: ¥240,000 / year" in page.notice.words
    stack.undo()
    assert _cells(contracts, 1)[_PRODUCT] == "20 seats"


def test_one_more_amount_of_a_contract_to_come_counts_from_its_start(
    desk: Desk, account: int, contracts: ContractsPanel, hand: Hand
) -> None:
    desk.contracts.edit(desk.contracts.add(account, "Order Cloud", "USD"), start=date(2027, 4, 1))
    contracts.add_line_button.click()
    hand.write("12.50")
    hand.press(K.Key_Return)
    assert _cells(contracts, 1) == [*"〃〃〃〃〃〃", "$12.50 / month", "$12.50", "USD"]
    assert desk.contracts.of(account)[0].lines[1].since is None


def test_deleted_and_brought_back(
    desk: Desk, account: int, contracts: ContractsPanel, hand: Hand, stack: UndoStack
) -> None:
    desk.contracts.add(account, "Order Cloud", "JPY")
    contracts.table.setFocus()
    contracts.table.setCurrentIndex(contracts.model.index(0, 0))
    hand.press(K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert desk.contracts.of(account) == []
    assert contracts.empty.isVisible()
    stack.undo()
    assert _cells(contracts)[_PRODUCT] == "Order Cloud"


@pytest.mark.parametrize(
    ("typed", "amount", "months", "currency"),
    [
        ("1,200,000", 1_200_000, 1, "JPY"),
        ("¥1,200,000 / year", 1_200_000, 12, "JPY"),
        ("120万円／年", 1_200_000, 12, "JPY"),
        ("年額 120万円", 1_200_000, 12, "JPY"),
        ("$12,400.50 per quarter", 1_240_050, 3, "USD"),
        ("600000 / 6 months", 600_000, 6, "JPY"),
        ("US$100/mo", 10_000, 1, "USD"),
        ("0", 0, 1, "JPY"),
    ],
)
def test_an_amount_is_read_as_agreed(typed: str, amount: int, months: int, currency: str) -> None:
    found = {"amount": amount, "months": months, "currency": currency}
    assert read_agreed(typed, _line(0, 1, "JPY")) == found


def test_what_an_amount_does_not_say_stays() -> None:
    assert read_agreed("1,200.50", _line(0, 12, "USD")) == {"amount": 120_050, "months": 12, "currency": "USD"}


@pytest.mark.parametrize("typed", ["", "a lot", "¥100 / sometimes", "100.5", "/ year"])
def test_no_amount(typed: str) -> None:
    with pytest.raises(NoAmountError):
        read_agreed(typed, _line(0, 1, "JPY"))


@pytest.mark.parametrize(
    ("amount", "months", "currency", "written"),
    [
        (1_200_000, 12, "JPY", "¥1,200,000 / year"),
        (1_240_050, 3, "USD", "$12,400.50 / quarter"),
        (5_000, 1, "EUR", "€50 / month"),
        (600_000, 24, "JPY", "¥600,000 / 24 months"),
    ],
)
def test_an_amount_is_written_as_it_is_read(amount: int, months: int, currency: str, written: str) -> None:
    line = _line(amount, months, currency)
    assert agreed(line).replace("month(s)", "months") == written
    assert read_agreed(written, _line(0, 1, "JPY")) == {"amount": amount, "months": months, "currency": currency}


def test_another_currency_keeps_the_amount() -> None:
    assert read_currency("usd", _line(1_200, 1, "JPY")) == {"amount": 120_000, "currency": "USD"}
    with pytest.raises(UnsaidCurrencyError):
        read_currency("JPY", _line(1_250, 1, "USD"))
    with pytest.raises(UnsaidCurrencyError):
        read_currency("gold", _line(1, 1, "USD"))


def test_a_contract_is_closed_and_renewed_beside_its_table(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, hand: Hand
) -> None:
    contract = desk.contracts.add(account, "Cloud", "JPY")
    desk.contracts.edit(contract, start=date(2026, 1, 31), end=date(2026, 7, 31), notice_deadline=date(2026, 6, 30))
    contracts.table.setFocus()
    contracts.table.setCurrentIndex(contracts.model.index(0, 0))
    hand.press(K.Key_E, Qt.KeyboardModifier.ControlModifier)
    panel = page.closing
    assert panel.isVisible()
    panel.reason.setFocus()
    hand.press(K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    following, last = desk.contracts.of(account)
    assert (last.contract.outcome, following.contract.renews_id) == (ContractOutcome.RENEWED, contract)
    assert (following.contract.start, following.contract.end, following.contract.notice_deadline) == (
        *(date(2026, 7, 31), date(2027, 1, 31)),
        date(2026, 12, 31),
    )
    assert panel.isHidden()
    assert contracts.table.hasFocus()


def test_an_amount_is_added_to_the_contract_the_hand_is_on_by_a_key(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, hand: Hand
) -> None:
    for name in ("Cloud", "Support"):
        desk.contracts.add(account, name, "JPY")
    contracts.table.setFocus()
    contracts.table.setCurrentIndex(contracts.model.index(1, 0))
    at = contracts.model.row(contracts.table.currentIndex()).contract.id
    hand.press(K.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hand.write("200")
    hand.press(K.Key_Return)
    amounts = {one.contract.id: [line.amount for line in one.lines] for one in desk.contracts.of(account)}
    assert [one for one, found in amounts.items() if 200 in found] == [at]


def test_escape_and_another_tab_leave_a_contract_as_it_is(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, hand: Hand, stack: UndoStack
) -> None:
    desk.contracts.add(account, "Cloud", "JPY")
    before = stack.count()
    contracts.close_button.click()
    hand.press(K.Key_Escape)
    assert page.closing.isHidden()
    contracts.close_button.click()
    page.open("people")
    assert page.closing.isHidden()
    assert page.tabs.hasFocus()
    assert stack.count() == before


def _agree(desk: Desk, account: int, product: str, start: int, *lines: tuple[int, str, int, int]) -> int:
    """Agree on a contract from April of a year for the years its lines take; each an amount a year."""
    contract = desk.contracts.add(account, product, "JPY")
    first = next(one for one in desk.contracts.of(account) if one.contract.id == contract).lines[0].id
    until = max(line[3] for line in lines)
    desk.contracts.edit(contract, start=date(start, 4, 1), end=date(until, 4, 1))
    for place, (amount, currency, since, till) in enumerate(lines):
        span = {"since": date(since, 4, 1), "until": date(till, 4, 1)}
        if place == 0:
            desk.contracts.edit_line(first, amount=amount, months=12, currency=currency, **span)
        else:
            desk.contracts.add_line(contract, amount, 12, currency, **span)
    return contract


def test_the_rows_of_a_contract_stay_together_whichever_way_it_is_sorted(
    desk: Desk, account: int, contracts: ContractsPanel
) -> None:
    first = _agree(desk, account, "A", 2024, (1_200, "JPY", 2024, 2025), (2_400, "JPY", 2025, 2026))
    second = _agree(desk, account, "A", 2026, (1_800, "USD", 2026, 2027), (600, "USD", 2027, 2029))
    desk.contracts.add_line(first, 3_600, 12, "JPY")
    ones, others = [(first, True), (first, False), (first, False)], [(second, True), (second, False)]
    columns = (_PRODUCT, _START, _LAST, _RENEWS, _NOTICE, _AUTO, _AMOUNT, _MRR, _CURRENCY, 9)
    for column, order in product(columns, Qt.SortOrder):
        contracts.table.sortByColumn(column, order)
        found = [(row.contract.id, row.first) for row in contracts.model.shown]
        assert found in ([*ones, *others], [*others, *ones]), (column, order)


def test_amounts_over_time_step_by_step_and_each_currency_by_itself(
    desk: Desk, account: int, contracts: ContractsPanel
) -> None:
    card = contracts.over_time
    assert not card.isVisible()
    _agree(desk, account, "Cloud", 2024, (1_200_000, "JPY", 2024, 2026), (2_400_000, "JPY", 2026, 2028))
    other = _agree(desk, account, "Support", 2026, (1_200_00, "USD", 2026, 2027))
    desk.contracts.edit(other, notes="Half price until April")
    assert card.isVisible()
    assert card.today.text() == "Today ¥200,000 + $100 a month"
    before, now, support = card.timeline.bars()
    assert (before.says, now.says, support.says) == ("¥1,200,000 / year", "¥2,400,000 / year", "$1,200 / year")
    assert before.area.height() < now.area.height()
    assert before.area.bottom() == now.area.bottom() < support.area.top()
    assert before.area.right() < now.area.left()
    assert support.tip.endswith("a month, from $1,200 / year\nHalf price until April")
    assert "Cloud: 1 Apr 2024 – 31 Mar 2026: ¥100,000 a month" in card.timeline.accessibleName()


def test_a_day_is_taken_from_the_month_of_its_cell_and_escape_only_closes_the_month(
    desk: Desk, account: int, contracts: ContractsPanel, hand: Hand
) -> None:
    contracts.empty.button.setFocus()
    hand.press(K.Key_Space)
    hand.write("Order Cloud")
    hand.press(K.Key_Tab)
    hand.write("next tue")
    hand.press(K.Key_Down, ALT)
    hand.press(K.Key_Escape)
    hand.press(K.Key_Down, ALT)
    hand.press(K.Key_Up)
    hand.press(K.Key_Return)
    assert _first(desk, account).contract.start == date(2026, 11, 17)
    assert hand.at is contracts.table
