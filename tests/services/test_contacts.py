"""The people at an account."""

from datetime import date

import pytest

from csdesk.domain.people import Influence, Role
from csdesk.errors import CircleError, RefusedError
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump


@pytest.fixture(autouse=True)
def _two_accounts(accounts: Accounts) -> None:
    accounts.add("a")
    accounts.add("b")


def test_people_stand_by_reading_and_those_who_left_last(contacts: Contacts) -> None:
    for name, reading in [
        ("渡辺", "わたなべ"),
        ("佐藤", "サトウ"),
        ("後藤", "ごとう"),
        ("伊藤", "いとう"),
        ("Adams", ""),
    ]:
        contacts.edit(contacts.add(1, name), reading=reading)
    contacts.add(2, "other")
    contacts.edit(4, left_on=date(2026, 4, 1))
    assert [one.name for one in contacts.of(1)] == ["Adams", "後藤", "佐藤", "渡辺", "伊藤"]
    assert [one.name for one in contacts.all()] == ["渡辺", "佐藤", "後藤", "伊藤", "Adams", "other"]


def test_a_person_is_added_edited_and_deleted_in_one_step_each(
    database: Database, contacts: Contacts, trash: TrashBin, steps: list[Step]
) -> None:
    before = dump(database)
    assert contacts.add(1, " 佐藤 ") == 1
    contacts.edit(1, title="部長", roles=[Role.DECISION_MAKER, Role.SPONSOR], influence=Influence.HIGH)
    (person,) = contacts.of(1)
    assert (person.name, person.title, person.influence) == ("佐藤", "部長", Influence.HIGH)
    assert person.roles == [Role.DECISION_MAKER, Role.SPONSOR]
    contacts.delete(1)
    assert contacts.of(1) == []
    assert [(row.kind, row.title) for row in trash.all()] == [("contacts", "佐藤")]
    assert [step.label for step in steps[-3:]] == ["Add 佐藤", "Edit 佐藤", "Delete 佐藤"]
    for step in reversed(steps[-3:]):
        database.revert(step)
    assert dump(database) == before


@pytest.mark.parametrize("name", ["", " \t"])
def test_a_person_needs_a_name(contacts: Contacts, steps: list[Step], name: str) -> None:
    contacts.add(1, "x")
    count = len(steps)
    with pytest.raises(RefusedError, match="A name is required"):
        contacts.add(1, name)
    with pytest.raises(RefusedError, match="A name is required"):
        contacts.edit(1, name=name)
    assert [one.name for one in contacts.of(1)] == ["x"]
    assert len(steps) == count


def test_a_new_name_is_kept_without_blanks_around_it(contacts: Contacts) -> None:
    contacts.add(1, "x")
    contacts.edit(1, name=" y ")
    assert contacts.of(1)[0].name == "y"


@pytest.mark.parametrize(("boss", "way"), [(1, "a → a"), (3, "a → c → b → a")])
def test_nobody_reports_to_himself_in_the_end(contacts: Contacts, words: Words, boss: int, way: str) -> None:
    for name in "abc":
        contacts.add(1, name)
    contacts.edit(2, reports_to_id=1)
    contacts.edit(3, reports_to_id=2)
    with pytest.raises(CircleError) as refused:
        contacts.edit(1, reports_to_id=boss, title="Head")
    assert f": {way}." in refused.value.sentence(words)
    assert (contacts.of(1)[0].reports_to_id, contacts.of(1)[0].title) == (None, "")


def test_people_report_to_people_of_the_same_account(contacts: Contacts) -> None:
    contacts.add(1, "a")
    contacts.add(2, "other")
    with pytest.raises(RefusedError, match="People can only report to someone at the same account"):
        contacts.edit(1, reports_to_id=2)
    contacts.edit(1, reports_to_id=None)
