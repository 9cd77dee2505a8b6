"""What is deleted comes back whole, and nothing that was done since is lost for it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.domain.people import Role
from csdesk.entities import (
    Account,
    Colleague,
    Contact,
    ContactLog,
    Contract,
    ContractLine,
    ExternalRef,
    Goal,
    Milestone,
    Outcome,
    OutcomeReading,
    ProductValue,
    SuccessPlan,
    Trash,
)
from csdesk.errors import MovedError
from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.migrate import REVISIONS
from csdesk.store.step import Step
from tests.store.tables import dump, elsewhere, insert

_DAY = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def _book(database: Database) -> None:
    """Account 1 with all that can hang on it, account 2 that only points to it."""
    with database.change("Add") as session:
        session.add_all(
            [Account(name="伊藤商事", custom={"地域": "東"}), Account(name="neighbour"), Colleague(name="me")]
        )
        session.flush()
        session.get_one(Account, 2).parent_id = 1
        session.add(Contact(account_id=1, name="x", roles=[Role.CHAMPION], left_on=date(2026, 4, 1)))
        session.flush()
        session.add_all(
            [Contact(account_id=1, name="y", reports_to_id=1), Contact(account_id=2, name="z", reports_to_id=1)]
        )
        session.add(Contract(account_id=1, product="p", start=date(2026, 1, 1)))
        session.flush()
        session.add_all([Contract(account_id=1, renews_id=1), Contract(account_id=2, renews_id=1)])
        session.add(ContractLine(contract_id=1, amount=2**40, months=12, currency="JPY"))
        session.add(
            ExternalRef(record_table="accounts", source="crm", key="7", record_id=1, imported={"name": "伊藤商事"})
        )
        session.add(ExternalRef(record_table="accounts", source="crm", key="8", record_id=2, brought_id=1))
        session.add_all([SuccessPlan(account_id=1, title="p"), SuccessPlan(account_id=2, title="q")])
        session.flush()
        session.add(ProductValue(plan_id=1, title="v"))
        session.flush()
        session.add(Outcome(plan_id=1, value_id=1, title="o", baseline=Decimal("8.20")))
        session.flush()
        session.add(OutcomeReading(outcome_id=1, on=date(2026, 5, 1), value=Decimal("7.10")))
        session.add_all([Goal(plan_id=1, outcome_id=1, title="g"), Goal(plan_id=2, title="h")])
        session.flush()
        session.add_all(
            [ContactLog(account_id=1, contact_id=2, on=_DAY), ContactLog(account_id=2, contact_id=1, on=_DAY)]
        )
        session.add(Milestone(goal_id=1, title="m", colleague_id=1))
        session.add(Milestone(goal_id=2, title="n", contact_id=1))


def test_an_account_comes_back_with_all_that_hung_on_it(
    database: Database, accounts: Accounts, trash: TrashBin, steps: list[Step]
) -> None:
    before = dump(database)
    accounts.delete([1])
    left = {name: len(rows) for name, rows in dump(database).items() if rows}
    assert left == {
        "accounts": 1,
        "contact_logs": 1,
        "contacts": 1,
        "contracts": 1,
        "external_refs": 1,
        "colleagues": 1,
        "success_plans": 1,
        "goals": 1,
        "milestones": 1,
        "trash": 1,
    }
    assert (len(steps), steps[-1].label) == (1, "Delete 1 account")
    trash.restore(trash.all()[0].id)
    assert dump(database) == before


def test_the_trash_says_what_it_holds(accounts: Accounts, contacts: Contacts, trash: TrashBin) -> None:
    start = datetime.now(UTC).replace(microsecond=0)
    contacts.delete(3)
    accounts.delete([1, 2])
    found = trash.all()
    assert [(row.kind, row.title) for row in found] == [
        ("accounts", "neighbour"),
        ("accounts", "伊藤商事"),
        ("contacts", "z"),
    ]
    assert all(start <= row.deleted_at <= datetime.now(UTC) for row in found)


def test_deleting_is_one_step_that_undo_takes_back(database: Database, accounts: Accounts, steps: list[Step]) -> None:
    before = dump(database)
    accounts.delete([1, 2])
    gone = dump(database)
    redo = database.revert(steps[-1])
    assert dump(database) == before
    database.revert(redo)
    assert dump(database) == gone


def test_of_several_deleted_at_once_each_comes_back_alone(
    database: Database, accounts: Accounts, trash: TrashBin
) -> None:
    before = dump(database)
    accounts.delete([1, 2])
    trash.restore(2)
    assert (accounts.get(1), len(dump(database)["goals"])) == (None, 1)
    trash.restore(1)
    after = dump(database)
    assert {name: len(rows) for name, rows in after.items()} == {name: len(rows) for name, rows in before.items()}
    assert after["contacts"] == before["contacts"]


def test_restoring_is_one_step_that_undo_takes_back(
    database: Database, accounts: Accounts, trash: TrashBin, steps: list[Step]
) -> None:
    accounts.delete([1])
    gone = dump(database)
    trash.restore(1)
    database.revert(steps[-1])
    assert dump(database) == gone


def test_the_id_of_what_lies_in_the_trash_is_not_given_again(
    database: Database, accounts: Accounts, contacts: Contacts, trash: TrashBin
) -> None:
    contacts.delete(3)
    accounts.delete([2])
    assert accounts.add("new") == 3
    assert contacts.add(1, "new") == 4
    trash.restore(2)
    trash.restore(1)
    with database.reading() as session:
        assert session.scalars(select(Account.name).order_by(Account.id)).all() == ["伊藤商事", "neighbour", "new"]


def test_a_place_taken_since_refuses_the_whole_restoration(
    database: Database, path: Path, accounts: Accounts, trash: TrashBin, steps: list[Step]
) -> None:
    accounts.delete([1])
    elsewhere(path, insert("external_refs", record_table="accounts", source="crm", key="7", record_id=2))
    before = dump(database)
    with pytest.raises(MovedError) as caught:
        trash.restore(1)
    assert caught.value.table == "external_refs"
    assert (dump(database), len(steps)) == (before, 1)


def test_what_hung_on_something_gone_is_refused(
    database: Database, accounts: Accounts, contacts: Contacts, trash: TrashBin
) -> None:
    contacts.delete(2)
    accounts.delete([1])
    before = dump(database)
    with pytest.raises(MovedError):
        trash.restore(1)
    assert dump(database) == before


def test_a_link_made_since_is_not_overwritten(accounts: Accounts, contacts: Contacts, trash: TrashBin) -> None:
    third = accounts.add("third")
    accounts.delete([1])
    accounts.edit(2, parent_id=third)
    trash.restore(1)
    neighbour = accounts.get(2)
    assert neighbour is not None
    assert (neighbour.parent_id, contacts.of(2)[0].reports_to_id) == (third, 1)


def test_a_neighbour_deleted_since_stays_in_the_trash(database: Database, accounts: Accounts, trash: TrashBin) -> None:
    accounts.delete([1])
    accounts.delete([2])
    trash.restore(1)
    assert accounts.get(1) is not None
    assert accounts.get(2) is None
    assert [row.title for row in trash.all()] == ["neighbour"]


def test_what_the_trash_keeps_is_typed_and_knows_its_revision(database: Database, accounts: Accounts) -> None:
    accounts.delete([1])
    with database.reading() as session:
        kept = session.scalars(select(Trash)).one()
    assert kept.revision == REVISIONS[-1]
    assert '"amount": 1099511627776' in kept.rows
    assert '"baseline": "8.20"' in kept.rows
    assert "伊藤商事" in kept.rows
