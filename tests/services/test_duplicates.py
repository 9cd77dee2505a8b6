"""Likely duplicates of a real file: proposed, dismissed, merged as one step with every reference, and taken back."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import create_engine, insert, select, update
from sqlalchemy.orm import Session

from csdesk.domain.contact_log import ContactKind
from csdesk.domain.duplicates import Evidence
from csdesk.domain.levels import Level
from csdesk.entities import (
    Account,
    Contact,
    ContactLog,
    Contract,
    ExternalRef,
    HealthSnapshot,
    Reading,
    SuccessPlan,
    Trash,
    schema,
)
from csdesk.errors import RefusedError
from csdesk.services import merging
from csdesk.services.accounts import Accounts
from csdesk.services.contact_logs import ContactLogs
from csdesk.services.contacts import Contacts
from csdesk.services.contracts import Contracts
from csdesk.services.duplicates import DuplicateProposal, Duplicates
from csdesk.services.importing.rules import Answer
from csdesk.services.plans.plans import Plans
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import Importer, counts
from tests.store.tables import Tables
from tests.store.tables import insert as statement

TODAY = date(2026, 11, 22)


@pytest.fixture
def twice(importer: Importer) -> Importer:
    """Acme as two ids of a CRM, and as one of a billing sheet."""
    importer.take("Account ID,Account Name,Industry,ARR,Currency\n1,Acme Inc.,Mining,100,USD\n2,ACME,,50,USD\n")
    importer.take("Account ID,Account Name,Region\nB-1,ACME,West\n", source="billing", answers={2: Answer.SAME})
    return importer


def _whole(database: Database) -> Tables:
    """Return every table, those that are not journalled too."""
    with database.reading() as session:
        ask = session.connection().exec_driver_sql
        return {name: ask(f'SELECT * FROM "{name}" ORDER BY 1').all() for name in schema().tables}  # type: ignore[misc]


def _names(found: list[DuplicateProposal]) -> list[tuple[str, str]]:
    return [one.names for one in found]


def test_accounts_are_proposed_with_what_speaks_for_them(duplicates: Duplicates, accounts: Accounts) -> None:
    for name in ("株式会社伊藤", "㈱伊藤", "海野"):
        accounts.add(name)
    (one,) = duplicates.find("accounts")
    assert (one.names, one.pair.score) == (("株式会社伊藤", "㈱伊藤"), 60)
    assert [(clue.evidence, clue.told) for clue in one.clues] == [(Evidence.SAME_NAME, "伊藤")]


def test_the_mail_of_their_people_speaks_for_accounts(
    duplicates: Duplicates, accounts: Accounts, contacts: Contacts
) -> None:
    for name in ("Acme", "Zeta"):
        contacts.edit(contacts.add(accounts.add(name), "Ann"), email="ann@x.example")
    assert [one.evidence for one in duplicates.find("accounts")] == ["same mail: ann@x.example"]


def test_a_dismissed_pair_is_not_proposed_until_its_evidence_changes(
    duplicates: Duplicates, accounts: Accounts, database: Database, steps: list[Step]
) -> None:
    one, two = accounts.add("Acme"), accounts.add("ACME Inc.")
    duplicates.dismiss(duplicates.find("accounts")[0])
    assert duplicates.find("accounts") == []
    database.revert(steps[-1])
    assert len(duplicates.find("accounts")) == 1
    duplicates.dismiss(duplicates.find("accounts")[0])
    accounts.edit_many({one: {"domain": "a.example"}, two: {"domain": "a.example"}})
    (again,) = duplicates.find("accounts")
    duplicates.dismiss(again)
    assert duplicates.find("accounts") == []


def test_both_are_compared_field_by_field(duplicates: Duplicates, twice: Importer) -> None:
    (one,) = duplicates.find("accounts")
    found = duplicates.compare(one)
    assert [(field.name, field.values, field.is_open) for field in found.fields] == [
        ("name", ("Acme Inc.", "ACME"), True),
        ("status", ("active", "active"), False),
        ("industry", ("Mining", ""), False),
        ("region", ("", "West"), False),
    ]
    assert found.ids == ("crm: 1", "crm: 2, billing: B-1")
    assert found.hanging == (("contracts", 1, 1),)


def _fill(
    database: Database, account: int, contacts: Contacts, logs: ContactLogs, contracts: Contracts, plans: Plans
) -> None:
    """Let something of everything hang on an account."""
    person = contacts.add(account, f"Person {account}")
    logs.add(account, ContactKind.CALL, TODAY, contact_id=person)
    contracts.add(account, "Cloud", "USD")
    plans.add(account, "Plan", TODAY)
    with database.change("Health") as session:
        for day, value in ((date(2026, 11, account), 1.0), (date(2026, 10, 1), 2.0)):
            session.execute(insert(Reading), [{"account_id": account, "measure_id": 1, "day": day, "value": value}])
        for week in (date(2026, 11, 8), date(2026, 11, 8 + 7 * account)):
            session.add(HealthSnapshot(account_id=account, week=week, score=1, level=Level.A, coverage=1, model_id=1))


def test_everything_moves_and_undo_puts_it_all_back(
    duplicates: Duplicates,
    database: Database,
    twice: Importer,
    accounts: Accounts,
    contacts: Contacts,
    contact_logs: ContactLogs,
    contracts: Contracts,
    plans: Plans,
    steps: list[Step],
) -> None:
    for account in (1, 2):
        _fill(database, account, contacts, contact_logs, contracts, plans)
    child = accounts.add("Child")
    accounts.edit(child, parent_id=2)
    before, count = _whole(database), len(steps)
    duplicates.merge("accounts", 1, 2, {"name"})
    assert len(steps) == count + 1
    assert [(row.id, row.name, row.facts["industry"], row.facts["region"]) for row in accounts.rows(TODAY)] == [
        (1, "ACME", "Mining", "West"),
        (3, "Child", "", ""),
    ]
    with database.reading() as session:
        for entity in (Contact, ContactLog, Contract, SuccessPlan):
            assert set(session.scalars(select(entity.account_id)).all()) <= {1, None}, entity  # type: ignore[attr-defined]
        refs = select(ExternalRef.record_id).where(ExternalRef.record_table == "accounts")
        assert set(session.scalars(refs).all()) <= {1}
        other = session.get_one(Account, 2)
        assert (other.merged_into_id, other.name, session.get_one(Account, child).parent_id) == (1, "ACME", 1)
        readings = session.execute(select(Reading.day, Reading.value).where(Reading.account_id == 1)).all()
        weeks = session.scalars(select(HealthSnapshot.week).where(HealthSnapshot.account_id == 1)).all()
    assert sorted(map(tuple, readings)) == [
        (date(2026, 10, 1), 2.0),
        (date(2026, 11, 1), 1.0),
        (date(2026, 11, 2), 1.0),
    ]
    assert sorted(weeks) == [date(2026, 11, 8), date(2026, 11, 15), date(2026, 11, 22)]
    assert duplicates.find("accounts") == []
    after = _whole(database)
    redo = database.revert(steps[-1])
    assert _whole(database) == before
    database.revert(redo)
    assert _whole(database) == after


@pytest.mark.parametrize("entity", [Account, Contact])
def test_no_reference_of_the_schema_is_forgotten(entity: type[Account | Contact]) -> None:
    """Every column that may refer to an account or a person, whatever its table, refers to the survivor afterwards."""
    single = entity.__tablename__.removesuffix("s")
    named = {
        column
        for each in schema().sorted_tables
        for column in each.columns
        if column.name.endswith(f"{single}_id")
        or column.name == "record_id"
        or any(key.column.table.name == f"{single}s" for key in column.foreign_keys)
    }
    assert set(merging.references(entity)) == named
    engine = create_engine("sqlite://")  # without foreign keys: a row needs no others here
    schema().create_all(engine)
    with Session(engine) as session:
        for account in range(1, 4):
            session.add(Account(name=str(account)))
        session.flush()
        for contact in range(1, 4):
            session.add(Contact(account_id=1, name=str(contact)))
        session.flush()
        for column in named:
            if column.table.name == entity.__tablename__:
                session.execute(update(column.table).where(column.table.c.id == 3).values({column.name: 2}))
            else:
                whose = {"record_table": entity.__tablename__} if column.name == "record_id" else {}
                session.connection().exec_driver_sql(statement(column.table.name, **{column.name: 2}, **whose))
        merging.move(session, entity, 1, 2)
        left = {str(column): session.scalars(select(column).where(column == 2)).all() for column in named}
        moved = {str(column) for column in named if session.scalars(select(column).where(column == 1)).first() is None}
    assert {name: rows for name, rows in left.items() if rows} == {}
    assert moved == set()


def test_what_refers_to_another_table_stays(duplicates: Duplicates, twice: Importer, database: Database) -> None:
    with database.change("Add") as session:
        session.add(ExternalRef(record_table="contacts", record_id=2, source="crm", key="C2"))
    duplicates.merge("accounts", 1, 2)
    with database.reading() as session:
        query = select(ExternalRef.record_id).where(ExternalRef.record_table == "contacts", ExternalRef.key == "C2")
        assert session.scalars(query).all() == [2]


def test_what_is_merged_is_in_no_list_and_is_found_by_its_ids(
    duplicates: Duplicates, twice: Importer, accounts: Accounts, importer: Importer, database: Database
) -> None:
    uid = accounts.find("2").uid
    duplicates.merge("accounts", 1, 2)
    assert [row.name for row in accounts.rows(TODAY)] == ["Acme Inc."]
    for known in ("2", "B-1", uid):
        assert accounts.find(known).id == 1
    for text, source in (
        ("Account ID,Account Name,Industry,ARR,Currency\n1,Acme Inc.,Mining,100,USD\n2,ACME,,50,USD\n", "crm"),
        ("Account ID,Account Name,Region\nB-1,ACME,West\n", "billing"),
    ):
        assert counts(importer.preview(text, source=source)) == (0, 0, text.count("\n") - 1, 0)
    changed = "Account ID,Account Name,Industry,ARR,Currency\n1,Acme Inc.,Steel,100,USD\n2,ACME,,75,USD\n"
    preview = importer.take(changed).preview
    assert counts(preview) == (0, 2, 0, 0)
    with database.reading() as session:
        assert [one.industry for one in session.scalars(select(Account)).all()] == ["Steel", ""]
        amounts = session.connection().exec_driver_sql("SELECT amount FROM contract_lines ORDER BY id").all()
    assert [amount for (amount,) in amounts] == [10000, 7500]
    assert counts(importer.preview(changed)) == (0, 0, 2, 0)


def test_both_ids_that_change_one_field_otherwise_are_a_question(
    duplicates: Duplicates, importer: Importer, accounts: Accounts
) -> None:
    head = "Account ID,Account Name,Industry\n"
    importer.take(head + "1,Acme,Mining\n2,Acme Inc.,Mining\n")
    duplicates.merge("accounts", 1, 2)
    preview = importer.preview(head + "1,Acme,Steel\n2,Acme Inc.,Paper\n")
    assert counts(preview) == (0, 1, 0, 1)
    assert preview.questions[0].row == 3


@pytest.mark.parametrize(
    ("parents", "expected"),
    [
        ({1: 2}, {1: None}),
        ({1: 2, 2: 3}, {1: 3}),
        ({2: 1}, {1: None}),
        ({2: 3}, {1: 3}),
        ({1: 3, 3: 2}, {1: None, 3: 1}),
        ({3: 2, 4: 3}, {1: None, 3: 1, 4: 3}),
        ({1: 4, 2: 3}, {1: 4}),
    ],
)
def test_nobody_ends_below_itself(
    duplicates: Duplicates, accounts: Accounts, parents: dict[int, int], expected: dict[int, int | None]
) -> None:
    for name in "abcd":
        accounts.add(name)
    for child, parent in parents.items():
        accounts.edit(child, parent_id=parent)
    duplicates.merge("accounts", 1, 2)
    for child, parent in expected.items():
        account = accounts.get(child)
        assert account is not None
        assert account.parent_id == parent


def test_columns_of_hers_are_merged_one_by_one(duplicates: Duplicates, accounts: Accounts) -> None:
    accounts.edit(accounts.add("a"), custom={"Colour": "red", "Shoe": ""})
    accounts.edit(accounts.add("b"), custom={"Colour": "blue", "Shoe": "42", "Hat": "L"})
    duplicates.merge("accounts", 1, 2, {"custom:Colour"})
    account = accounts.get(1)
    assert account is not None
    assert account.custom == {"Colour": "blue", "Shoe": "42", "Hat": "L"}


def test_people_are_merged_and_the_other_goes_to_the_trash(
    duplicates: Duplicates,
    database: Database,
    importer: Importer,
    accounts: Accounts,
    contacts: Contacts,
    contact_logs: ContactLogs,
    steps: list[Step],
) -> None:
    head = "Account ID,Contact ID,Full Name,Email,Title\n"
    importer.take("Account ID,Account Name\n1,Acme\n")
    importer.take(head + "1,C1,Ann Smith,ann@x.example,\n1,C2,Ann  SMITH,,CEO\n1,C3,Bob,,\n", "contacts")
    contact_logs.add(1, ContactKind.CALL, TODAY, contact_id=2)
    contacts.edit(3, reports_to_id=2)
    before = _whole(database)
    (one,) = duplicates.find("contacts")
    assert (one.names, one.account) == (("Ann Smith", "Ann  SMITH"), "Acme")
    assert one.clues[-1].evidence is Evidence.DIFFERENT_IDS
    duplicates.merge("contacts", 1, 2)
    people = contacts.of(1)
    assert [(who.name, who.title, who.email) for who in people] == [
        ("Ann Smith", "CEO", "ann@x.example"),
        ("Bob", "", ""),
    ]
    assert people[1].reports_to_id == 1
    assert [log.contact_id for log in contact_logs.of(1)] == [1]
    with database.reading() as session:
        assert [kept.title for kept in session.scalars(select(Trash)).all()] == ["Ann  SMITH"]
    again = head + "1,C1,Ann Smith,ann@x.example,\n1,C2,Ann  SMITH,,CEO\n1,C3,Bob,,\n"
    assert counts(importer.preview(again, "contacts")) == (0, 0, 3, 0)
    database.revert(steps[-1])
    assert _whole(database) == before


def test_a_survivor_goes_to_the_trash_with_what_went_into_it_and_comes_back(
    duplicates: Duplicates, database: Database, twice: Importer, accounts: Accounts, trash: TrashBin
) -> None:
    duplicates.merge("accounts", 1, 2)
    before = _whole(database)
    accounts.delete([1])
    assert accounts.rows(TODAY) == []
    assert [one.title for one in trash.all()] == ["Acme Inc."]
    with database.reading() as session:
        assert session.scalars(select(Account)).all() == []
    trash.restore(trash.all()[0].id)
    assert _whole(database) == before


@pytest.mark.parametrize("act", [lambda one: one.compare, lambda one: one.merge])
def test_what_is_gone_cannot_be_merged(
    duplicates: Duplicates, twice: Importer, accounts: Accounts, act: Callable[[Duplicates], Callable[..., object]]
) -> None:
    (proposal,) = duplicates.find("accounts")
    duplicates.merge("accounts", 1, 2)
    with pytest.raises(RefusedError, match="One of the two no longer exists"):
        duplicates.compare(proposal)
    with pytest.raises(RefusedError, match="One of the two no longer exists"):
        duplicates.merge("accounts", 2, 1)


def test_each_of_several_ids_is_compared_with_what_it_said_itself(duplicates: Duplicates, importer: Importer) -> None:
    head = "Account ID,Account Name,Industry\n"
    importer.take(head + "1,Acme,Mining\n2,Acme Inc.,Paper\n")
    duplicates.merge("accounts", 1, 2)
    preview = importer.preview(head + "1,Acme,Mining\n2,Acme,Mining\n")
    assert [(one.row, one.is_news) for one in preview.unchanged] == [(2, False), (3, True)]
