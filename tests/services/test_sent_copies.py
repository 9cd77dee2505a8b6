"""Copies stay as they were sent, of whatever record they are, and go where it goes."""

from datetime import date
from pathlib import Path

import pytest

from csdesk.domain.documents import Layout
from csdesk.entities import Account, Contact, Entity, SentCopy, SmallWin, SuccessPlan, schema
from csdesk.errors import GoneError, MovedError
from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.duplicates import Duplicates
from csdesk.services.handovers import Handovers
from csdesk.services.plans.plans import Plans
from csdesk.services.plans.versions import PlanVersions
from csdesk.services.sent_copies import Composed, Copy, Letter, SentCopies
from csdesk.services.small_wins import SmallWins
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump, elsewhere

FIRST, SECOND = date(2026, 10, 2), date(2026, 11, 20)
_PLAIN = Composed("{}", 1)


def letter(on: date, to: str = "Ms Sato", version: int | None = None) -> Letter:
    return Letter(on, "ja", Layout.PAGE, to, "plan.pdf", version)


@pytest.fixture
def sent(accounts: Accounts, plans: Plans, small_wins: SmallWins, sent_copies: SentCopies) -> SentCopies:
    """The copies of a file with two accounts, a plan and a small win of the first."""
    accounts.add("Yamadaya Foods")
    accounts.add("Harbour")
    plans.add(1, "Half a day", FIRST)
    small_wins.add(1, "Ten reports a day", FIRST)
    return sent_copies


def test_a_sent_copy_is_the_very_file(sent: SentCopies, plan_versions: PlanVersions) -> None:
    plan_versions.freeze(1, _PLAIN, FIRST, "", "")
    sent.keep(SuccessPlan, 1, Composed("[1]", 1), b"%PDF one", letter(SECOND, version=1))
    assert sent.of(SuccessPlan, 1) == [Copy(1, SECOND, "ja", Layout.PAGE, "Ms Sato", "plan.pdf", 1)]
    assert sent.file(1) == b"%PDF one"
    assert plan_versions.document(SentCopy, 1) == "[1]"


@pytest.mark.parametrize("entity", [Account, SmallWin, SuccessPlan])
def test_it_is_of_one_record_whatever_that_is(sent: SentCopies, entity: type[Entity]) -> None:
    others: list[type[Entity]] = [one for one in (Account, SmallWin, SuccessPlan) if one is not entity]
    for on, other in zip((FIRST, SECOND), others, strict=True):
        sent.keep(other, 1, Composed(other.__tablename__, 1), b"", letter(on))
    assert (sent.of(entity, 1), sent.last(entity, 1)) == ([], None)
    sent.keep(entity, 1, Composed("first", 1), b"", letter(FIRST, "Mr Ito"))
    sent.keep(entity, 1, Composed("second", 1), b"", letter(SECOND))
    assert [one.recipient for one in sent.of(entity, 1)] == ["Ms Sato", "Mr Ito"]
    assert sent.last(entity, 1) == (SECOND, "second")
    assert sent.last(entity, 1, until=FIRST) == (FIRST, "first")
    assert sent.last(entity, 1, until=date(2026, 10, 1)) is None


def test_the_same_file_is_kept_once(sent: SentCopies, database: Database) -> None:
    for to in ("Ms Sato", "Mr Ito"):
        sent.keep(SuccessPlan, 1, _PLAIN, b"%PDF one", letter(SECOND, to))
    with database.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM sent_files").scalar() == 1
    assert [sent.file(one.id) for one in sent.of(SuccessPlan, 1)] == [b"%PDF one"] * 2


def test_undo_calls_no_letter_back(sent: SentCopies, steps: list[Step]) -> None:
    sent.keep(SuccessPlan, 1, _PLAIN, b"%PDF one", letter(SECOND))
    assert [step.by_user for step in steps[-1:]] == [False]


def test_nothing_is_sent_of_a_record_that_is_gone(sent: SentCopies, database: Database) -> None:
    with pytest.raises(GoneError):
        sent.keep(SmallWin, 7, _PLAIN, b"%PDF", letter(SECOND))
    assert dump(database)["sent_copies"] == []


def test_it_goes_into_the_trash_with_its_plan_and_comes_back(
    sent: SentCopies, plan_versions: PlanVersions, plans: Plans, trash: TrashBin, database: Database, steps: list[Step]
) -> None:
    plan_versions.freeze(1, _PLAIN, FIRST, "", "")
    sent.keep(SuccessPlan, 1, _PLAIN, b"%PDF \0\xff", letter(SECOND, version=1))
    sent.keep(SmallWin, 1, _PLAIN, b"%PDF", letter(SECOND))
    before = dump(database)
    plans.delete_plan(1, "Half a day")
    assert (plan_versions.versions(1), sent.of(SuccessPlan, 1)) == ([], [])
    assert len(sent.of(SmallWin, 1)) == 1
    redo = database.revert(steps[-1])
    assert dump(database) == before
    database.revert(redo)
    trash.restore(1)
    assert dump(database) == before
    assert sent.file(1) == b"%PDF \0\xff"
    sent.delete(1, "Ms Sato")
    assert sent.of(SuccessPlan, 1) == []


def test_what_was_sent_of_parts_goes_with_the_account_and_comes_back(
    sent: SentCopies, accounts: Accounts, trash: TrashBin, database: Database
) -> None:
    for entity in (Account, SmallWin, SuccessPlan):
        sent.keep(entity, 1, _PLAIN, b"%PDF", letter(SECOND))
    sent.keep(Account, 2, _PLAIN, b"%PDF", letter(SECOND))
    before = dump(database)
    accounts.delete([1])
    assert [row[3][1] for row in dump(database)["sent_copies"]] == [2]
    trash.restore(1)
    assert dump(database) == before


def test_it_does_not_come_back_alone_to_a_record_that_is_gone(
    sent: SentCopies, small_wins: SmallWins, trash: TrashBin, database: Database, path: Path, steps: list[Step]
) -> None:
    sent.keep(SmallWin, 1, _PLAIN, b"%PDF", letter(SECOND))
    sent.delete(1, "Ms Sato")
    deleting = steps[-1]
    elsewhere(path, "DELETE FROM small_wins")
    before = dump(database)
    for come_back in (lambda: trash.restore(1), lambda: database.revert(deleting)):
        with pytest.raises(MovedError):
            come_back()
    assert dump(database) == before


def test_it_follows_an_account_that_is_merged(sent: SentCopies, duplicates: Duplicates) -> None:
    for entity, record in ((Account, 2), (Account, 1), (SuccessPlan, 1)):
        sent.keep(entity, record, Composed(f"{entity.__tablename__} {record}", 1), b"%PDF", letter(SECOND))
    duplicates.merge("accounts", 2, 1)
    assert [one.id for one in sent.of(Account, 2)] == [2, 1]
    assert [one.id for one in sent.of(SuccessPlan, 1)] == [3]


def test_it_is_handed_over_with_whatever_it_was_of(sent: SentCopies, database: Database) -> None:
    for entity, record in ((Account, 1), (Account, 2), (SmallWin, 1), (SuccessPlan, 1)):
        sent.keep(entity, record, _PLAIN, b"%PDF", letter(SECOND))
    found = Handovers(database).whole(1, SECOND)["records"]["sent_copies"]
    assert [(one["record_table"], one["record_id"]) for one in found] == [
        ("accounts", 1),
        ("small_wins", 1),
        ("success_plans", 1),
    ]


def test_whatever_refers_to_any_record_is_cleaned_up_behind_every_record(path: Path, database: Database) -> None:
    tables = schema().tables.values()
    referring = {one.name for one in tables if any("refers_by" in column.info for column in one.columns)}
    assert referring == {"external_refs", "sent_copies"}
    with database.reading() as session:
        sql = "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = dict(map(tuple, session.connection().exec_driver_sql(sql).all()))
    for one in tables:
        if "uid" in one.columns:
            assert all(f"DELETE FROM {name} " in triggers[one.name] for name in referring), one.name


def test_a_comparison_counts_what_was_sent_of_either_and_of_nothing_else(
    sent: SentCopies, contacts: Contacts, duplicates: Duplicates
) -> None:
    for name in ("Rina Sato", "Sato Rina"):
        contacts.edit(contacts.add(1, name), email="rina@example.com")
    sent.keep(Account, 2, _PLAIN, b"%PDF", letter(SECOND))
    sent.keep(SuccessPlan, 1, _PLAIN, b"%PDF", letter(SECOND))
    [pair] = duplicates.find("contacts")
    assert duplicates.compare(pair).hanging == ()
    sent.keep(Contact, pair.pair.second, _PLAIN, b"%PDF", letter(SECOND))
    assert duplicates.compare(pair).hanging == (("sent_copies", 0, 1),)
