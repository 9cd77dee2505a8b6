"""The contracts of an account, edited in the cells of their table; amounts as they were agreed."""

from datetime import date

import pytest

from csdesk.desk import Desk
from csdesk.entities import Contract, ContractLine
from csdesk.i18n import Catalogue
from csdesk.services.contracts import Agreement
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.contracts.agreed import NoAmountError, NoCurrencyError, agreed, read_agreed, read_currency
from csdesk.ui.panels.contracts.panel import ContractsPanel
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import Hand, K

_PRODUCT, _START, _END, _NOTICE, _AUTO, _AMOUNT, _MRR, _CURRENCY = range(8)


@pytest.fixture
def contracts(page: AccountPage) -> ContractsPanel:
    page.open(page.contracts)
    return page.contracts


def _first(desk: Desk, account: int) -> Agreement:
    return desk.contracts.of(account)[0]


def _line(amount: int, months: int, currency: str) -> ContractLine:
    return ContractLine(contract_id=1, amount=amount, months=months, currency=currency)


def _cells(panel: ContractsPanel, row: int = 0) -> list[str]:
    return [str(panel.model.index(row, column).data()) for column in range(panel.model.columnCount())]


def test_a_contract_from_nothing_by_tab_alone(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel, hand: Hand
) -> None:
    contracts.empty.button.setFocus()
    hand.press(K.Key_Space)
    hand.write("Order Cloud")
    for typed in ("2026-04-01", "1 Apr 2027", "31 Dec"):
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
        *("Order Cloud", "1 Apr 2026", "1 Apr 2027", "31 Dec 2026", "Yes"),
        *("¥1,200,000 / year", "¥100,000", "JPY"),
    ]
    assert page.header.mrr.value.words == "¥100,000"
    assert page.header.renewal.value.words == "in 42 days"


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


def test_a_contract_without_an_amount_says_what_to_do(
    desk: Desk, account: int, page: AccountPage, contracts: ContractsPanel
) -> None:
    with desk.database.change("Add") as session:
        session.add(Contract(account_id=account, product="Pilot"))
    assert _cells(contracts)[_AMOUNT:] == ["–", "–", "–"]
    contracts.model.setData(contracts.model.index(0, _AMOUNT), "¥100")
    assert "came without an amount" in page.notice.words


def test_deleted_and_brought_back(
    desk: Desk, account: int, contracts: ContractsPanel, hand: Hand, stack: UndoStack
) -> None:
    desk.contracts.add(account, "Order Cloud", "JPY")
    contracts.table.setFocus()
    contracts.table.setCurrentIndex(contracts.model.index(0, 0))
    hand.press(K.Key_Delete)
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
    assert agreed(line, Catalogue("en")).replace("month(s)", "months") == written
    assert read_agreed(written, _line(0, 1, "JPY")) == {"amount": amount, "months": months, "currency": currency}


def test_another_currency_keeps_the_amount() -> None:
    assert read_currency("usd", _line(1_200, 1, "JPY")) == {"amount": 120_000, "currency": "USD"}
    with pytest.raises(NoCurrencyError):
        read_currency("JPY", _line(1_250, 1, "USD"))
    with pytest.raises(NoCurrencyError):
        read_currency("gold", _line(1, 1, "USD"))
