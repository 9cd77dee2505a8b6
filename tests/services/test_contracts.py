"""Contracts and their lines."""

from datetime import date
from fractions import Fraction

import pytest

from csdesk.domain.contracts import Forecast
from csdesk.entities import Contract
from csdesk.services.accounts import Accounts
from csdesk.services.contracts import Contracts
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump, insert


@pytest.fixture(autouse=True)
def _two_accounts(accounts: Accounts) -> None:
    accounts.add("a")
    accounts.add("b")


def _line(database: Database, **values: object) -> None:
    with database.change("Add") as session:
        session.connection().exec_driver_sql(insert("contract_lines", **values))


def test_a_new_contract_has_one_line_of_nothing(contracts: Contracts) -> None:
    contracts.add(1, "p", "USD")
    (agreement,) = contracts.of(1)
    (line,) = agreement.lines
    assert (agreement.contract.product, line.amount, line.months, line.currency) == ("p", 0, 1, "USD")
    assert agreement.mrr(date(2026, 1, 1)) == {"USD": Fraction(0)}


def test_contracts_stand_with_the_latest_start_first_and_all_in_the_order_they_came(contracts: Contracts) -> None:
    for start in (date(2025, 1, 1), None, date(2026, 1, 1), date(2026, 1, 1)):
        contracts.edit(contracts.add(1, "p", "JPY"), start=start)
    contracts.add(2, "q", "JPY")
    assert [one.contract.id for one in contracts.of(1)] == [4, 3, 1, 2]
    assert [one.contract.id for one in contracts.all()] == [1, 2, 3, 4, 5]
    assert all(line.contract_id == one.contract.id for one in contracts.all() for line in one.lines)
    assert contracts.of(3) == []


@pytest.mark.parametrize(
    ("day", "mrr"),
    [
        (date(2026, 3, 31), {}),
        (date(2026, 4, 1), {"JPY": Fraction(100_000, 3), "USD": Fraction(25, 2)}),
        (date(2026, 6, 30), {"JPY": Fraction(100_000, 3), "USD": Fraction(25, 2)}),
        (date(2026, 7, 1), {"JPY": Fraction(110_000, 3), "USD": Fraction(25, 2)}),
        (date(2027, 4, 1), {"USD": Fraction(25, 2)}),
    ],
)
def test_a_price_changes_on_its_day_and_currencies_stay_apart(
    database: Database, contracts: Contracts, day: date, mrr: dict[str, Fraction]
) -> None:
    contracts.add(1, "p", "JPY")
    contracts.edit_line(1, amount=100_000, months=3, since=date(2026, 4, 1), until=date(2026, 7, 1))
    later = {"since": "2026-07-01", "until": "2027-04-01"}
    _line(database, contract_id=1, amount=110_000, months=3, currency="JPY", **later)
    _line(database, contract_id=1, amount=150_00, months=12, currency="USD", since="2026-04-01")
    assert contracts.of(1)[0].mrr(day) == mrr


def test_lines_of_one_currency_add_up(database: Database, contracts: Contracts) -> None:
    contracts.add(1, "p", "JPY")
    contracts.edit_line(1, amount=1_000_000, months=12)
    _line(database, contract_id=1, amount=50_000, months=1, currency="JPY")
    assert contracts.of(1)[0].mrr(date(2026, 1, 1)) == {"JPY": Fraction(400_000, 3)}


def test_adding_editing_and_deleting_are_one_step_each(
    database: Database, contracts: Contracts, trash: TrashBin, steps: list[Step]
) -> None:
    before, count = dump(database), len(steps)
    contracts.add(1, "p", "JPY")
    contracts.edit(1, forecast=Forecast.AT_RISK, end=date(2027, 4, 1), auto_renewal=True)
    contracts.edit_line(1, amount=5)
    contracts.delete(1, "p")
    assert [step.label for step in steps[count:]] == [
        *("Add contract", "Edit contract", "Edit contract", "Delete contract"),
    ]
    assert contracts.all() == []
    trash.restore(1)
    (agreement,) = contracts.of(1)
    assert (agreement.contract.forecast, agreement.lines[0].amount) == (Forecast.AT_RISK, 5)
    for step in reversed(steps[count:]):
        database.revert(step)
    assert dump(database) == before


def test_a_contract_gets_lines_and_loses_them_in_one_step_each(
    database: Database, accounts: Accounts, contracts: Contracts, trash: TrashBin, steps: list[Step]
) -> None:
    with database.change("Add") as session:
        session.add(Contract(account_id=1))
    before, count = dump(database), len(steps)
    contracts.add_line(1, 1_200_000, 12, "JPY")
    contracts.add_line(1, 60_000, 3, "JPY", title="seats", since=date(2026, 7, 1), until=date(2027, 4, 1))
    (agreement,) = contracts.of(1)
    more = agreement.lines[1]
    assert (more.amount, more.months, more.currency, more.title) == (60_000, 3, "JPY", "seats")
    assert (more.since, more.until) == (date(2026, 7, 1), date(2027, 4, 1))
    mrr = [agreement.mrr(day)["JPY"] for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert mrr == [100_000, 120_000]
    (row, _other) = accounts.rows(date(2026, 7, 1))
    assert row.present.mrr == {"JPY": 120_000}
    contracts.delete_line(1, "first")
    assert [line.id for line in contracts.of(1)[0].lines] == [2]
    trash.restore(1)
    assert [line.id for line in contracts.of(1)[0].lines] == [1, 2]
    assert [step.label for step in steps[count:-1]] == ["Add amount", "Add amount", "Delete amount"]
    for step in reversed(steps[count:]):
        database.revert(step)
    assert dump(database) == before


def test_the_contracts_of_an_account_are_read_without_those_of_others(database: Database, contracts: Contracts) -> None:
    for account in (1, 2, 2):
        contracts.add(account, "p", "JPY")
    with queries(database) as asked:
        (agreement,) = contracts.of(1)
    assert [line.id for line in agreement.lines] == [1]
    assert len(asked) == 2
