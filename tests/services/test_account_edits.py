"""Many cells at once: one step, each value as the single edit keeps it."""

from datetime import date

import pytest
from sqlalchemy import select

from csdesk.domain.accounts import Stage
from csdesk.entities import Account, Colleague
from csdesk.errors import RefusedError, TextError
from csdesk.services.accounts import Accounts
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump


def test_cells_of_many_accounts_are_one_step_and_undone_as_one(
    database: Database, accounts: Accounts, steps: list[Step]
) -> None:
    one, two, three = (accounts.add(name) for name in "abc")
    accounts.edit(two, custom={"Plan": "Gold", "Kana": "か"})
    before, count = dump(database), len(steps)
    accounts.edit_many(
        {
            one: {"name": " Aoba ", "stage": Stage.ADOPTION, "customer_since": date(2024, 4, 1)},
            two: {"owner": "石川 恵", "custom": {"Plan": "Silver", "New": "1"}},
            three: {"owner": " 石川 恵", "stage": None},
        }
    )
    rows = {row.id: row for row in accounts.rows(date(2026, 11, 22))}
    assert (rows[one].name, rows[one].stage) == ("Aoba", Stage.ADOPTION)
    assert rows[one].value("customer_since") == date(2024, 4, 1)
    assert rows[two].custom == {"Plan": "Silver", "Kana": "か", "New": "1"}
    assert [rows[each].owner for each in (one, two, three)] == ["", "石川 恵", "石川 恵"]
    with database.reading() as session:
        assert len(session.scalars(select(Colleague)).all()) == 1
    assert len(steps) == count + 1
    database.revert(steps[-1])
    assert dump(database) == before


def test_nobody_is_the_owner_where_the_name_is_empty(accounts: Accounts) -> None:
    one = accounts.add("a")
    accounts.assign(one, "Mori")
    accounts.edit_many({one: {"owner": " "}})
    assert accounts.rows(date(2026, 11, 22))[0].owner == ""


def test_the_step_of_one_account_is_called_by_its_name(accounts: Accounts, steps: list[Step]) -> None:
    one = accounts.add("Aoba")
    accounts.edit_many({one: {"tier": "1"}})
    assert steps[-1].label == "Edit Aoba"


@pytest.mark.parametrize(
    ("values", "error", "said"),
    [({"name": " "}, RefusedError, "A name is required"), ({"notes": "a\0b"}, TextError, "a\0b")],
)
def test_a_value_that_cannot_be_leaves_everything_as_it_was(
    database: Database, accounts: Accounts, steps: list[Step], values: dict[str, str], error: type[Exception], said: str
) -> None:
    one, two = accounts.add("a"), accounts.add("b")
    count = len(steps)
    with pytest.raises(error, match=said):
        accounts.edit_many({one: {"tier": "1"}, two: values})
    with database.reading() as session:
        assert set(session.scalars(select(Account.tier))) == {""}
    assert len(steps) == count
