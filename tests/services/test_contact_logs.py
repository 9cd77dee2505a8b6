"""Contacts logged by hand, the last of them, and the cadence they are held against."""

from datetime import date, timedelta

import pytest

from csdesk.domain.accounts import Status
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import Changes
from csdesk.services.accounts import AccountRow, Accounts
from csdesk.services.contact_logs import ContactLogs
from csdesk.services.contacts import Contacts
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.cadences import cadences
from tests.services.statements import queries
from tests.store.tables import dump

_TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _two_accounts(accounts: Accounts, contacts: Contacts) -> None:
    accounts.add("a")
    accounts.add("b")
    contacts.add(1, "Sato")
    contacts.add(1, "Mori")


@pytest.fixture
def heard(database: Database) -> list[Changes]:
    told: list[Changes] = []
    database.committed.append(told.append)
    return told


def _ago(days: int) -> date:
    return _TODAY - timedelta(days=days)


def _row(accounts: Accounts, account_id: int = 1) -> AccountRow:
    return accounts.rows(_TODAY, [account_id])[0]


def test_a_contact_is_logged_edited_and_deleted_in_one_step_each(
    database: Database, contact_logs: ContactLogs, trash: TrashBin, steps: list[Step]
) -> None:
    before = dump(database)
    count = len(steps)
    log_id = contact_logs.add(1, ContactKind.MAIL, _TODAY, note=" Sent\nthe agenda ", contact_id=2)
    contact_logs.edit(log_id, kind=ContactKind.CALL, direction=Direction.IN, note="They  called", on=_ago(1))
    (log,) = contact_logs.of(1)
    assert (log.kind, log.direction, log.note, log.on) == (ContactKind.CALL, Direction.IN, "They called", _ago(1))
    assert (log.contact_id, log.account_id, contact_logs.get(log_id)) == (2, 1, log)
    contact_logs.delete(log_id, "Call: They called")
    assert contact_logs.of(1) == []
    assert [(row.kind, row.title) for row in trash.all()] == [("contact_logs", "Call: They called")]
    labels = [step.label for step in steps[count:]]
    assert labels == ["Log an email", "Edit logged contact", "Delete logged contact"]
    for step in reversed(steps[count:]):
        database.revert(step)
    assert dump(database) == before


def test_a_line_breaks_nowhere(contact_logs: ContactLogs) -> None:
    contact_logs.add(1, ContactKind.MAIL, _TODAY, note=" Sent\nthe agenda ")
    assert contact_logs.of(1)[0].note == "Sent the agenda"


def test_the_last_comes_first_and_of_a_day_what_was_logged_last(contact_logs: ContactLogs) -> None:
    for days, note in ((3, "old"), (0, "first today"), (9, "oldest"), (0, "then")):
        contact_logs.add(1, ContactKind.CHAT, _ago(days), note=note)
    contact_logs.add(2, ContactKind.CHAT, _TODAY, note="other")
    assert [log.note for log in contact_logs.of(1)] == ["then", "first today", "old", "oldest"]
    assert [log.id for log in contact_logs.all()] == [1, 2, 3, 4, 5]


def test_the_last_contact_of_each_account_and_person(
    accounts: Accounts, contacts: Contacts, contact_logs: ContactLogs
) -> None:
    assert _row(accounts).last_contact is None
    contact_logs.add(1, ContactKind.VISIT, _ago(20), contact_id=1)
    contact_logs.add(1, ContactKind.MAIL, _ago(5), contact_id=2)
    contact_logs.add(1, ContactKind.MAIL, _ago(8), contact_id=1)
    contact_logs.add(1, ContactKind.MAIL, _ago(2))
    contact_logs.add(2, ContactKind.CALL, _ago(40))
    assert [row.last_contact for row in accounts.rows(_TODAY)] == [_ago(2), _ago(40)]
    assert contact_logs.last_of_people(1, _TODAY) == {1: _ago(8), 2: _ago(5)}
    assert contact_logs.last_of_people(2, _TODAY) == {}


def test_a_day_to_come_is_no_contact_yet(accounts: Accounts, contact_logs: ContactLogs) -> None:
    contact_logs.add(1, ContactKind.VISIT, _ago(-1), contact_id=1)
    assert _row(accounts).last_contact is None
    assert contact_logs.last_of_people(1, _TODAY) == {}


def test_who_is_deleted_leaves_the_contact_logged_and_comes_back_into_it(
    database: Database, contacts: Contacts, contact_logs: ContactLogs, trash: TrashBin
) -> None:
    contact_logs.add(1, ContactKind.CALL, _TODAY, contact_id=1)
    before = dump(database)
    contacts.delete(1)
    assert [log.contact_id for log in contact_logs.of(1)] == [None]
    trash.restore(trash.all()[0].id)
    assert dump(database) == before


def test_the_last_contacts_of_all_accounts_are_one_query(
    database: Database, accounts: Accounts, contact_logs: ContactLogs
) -> None:
    for number in range(20):
        contact_logs.add(1 + number % 2, ContactKind.MAIL, _ago(number))
    with queries(database) as asked:
        accounts.rows(_TODAY)
    assert sum("contact_logs" in one for one in asked) == 1


def test_only_the_row_of_its_account_is_touched(
    accounts: Accounts, contact_logs: ContactLogs, heard: list[Changes]
) -> None:
    first = contact_logs.add(1, ContactKind.MAIL, _TODAY)
    contact_logs.add(2, ContactKind.MAIL, _TODAY)
    contact_logs.edit(first, note="x")
    assert [accounts.touched(one) for one in heard] == [{1}, {2}, {1}]
    assert accounts.touched(heard[0] | heard[1]) == {1, 2}
    contact_logs.delete(first, "")
    assert accounts.touched(heard[-1]) is None
    assert accounts.touched(Changes.of_all("accounts")) is None


def test_an_account_is_held_against_the_cadence_of_its_tier(
    accounts: Accounts, contact_logs: ContactLogs, tiers: Tiers
) -> None:
    contact_logs.add(1, ContactKind.MAIL, _ago(20))
    assert (_row(accounts).cadence, _row(accounts).days_over(_TODAY)) == (None, 0)
    accounts.edit(1, tier="1")
    assert (_row(accounts).cadence, _row(accounts).days_over(_TODAY)) == (14, 6)
    tiers.edit("1", cadence=20)
    assert _row(accounts).days_over(_TODAY) == 0
    tiers.edit("1", cadence=7)
    assert _row(accounts).days_over(_TODAY) == 13
    accounts.edit(1, status=Status.CHURNED)
    assert _row(accounts).days_over(_TODAY) == 0


def test_a_cadence_is_said_in_one_step_and_can_be_none(
    database: Database, accounts: Accounts, tiers: Tiers, steps: list[Step]
) -> None:
    assert cadences(tiers) == {"1": 14, "2": 30, "3": 60}
    before = dump(database)
    tiers.edit("2", cadence=None)
    tiers.edit("2", cadence=45)
    tiers.edit("3", cadence=None)
    assert cadences(tiers) == {"1": 14, "2": 45, "3": None}
    assert [step.label for step in steps[-3:]] == ["Edit tier"] * 3
    for step in reversed(steps[-3:]):
        database.revert(step)
    assert dump(database) == before


def test_tiers_in_use_are_offered_after_the_usual_ones(accounts: Accounts, tiers: Tiers) -> None:
    accounts.edit(1, tier="Gold")
    accounts.edit(2, tier="10")
    assert list(cadences(tiers).items()) == [("1", 14), ("2", 30), ("3", 60), ("10", None), ("Gold", None)]
