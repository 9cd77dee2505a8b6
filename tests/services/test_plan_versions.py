"""Versions stay as they were agreed, and copies as they were sent."""

from datetime import date

import pytest

from csdesk.domain.documents import Layout
from csdesk.domain.plans import PlanStatus
from csdesk.entities import PlanVersion, SentCopy
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.plans.plans import Plans
from csdesk.services.plans.versions import Composed, Copy, Letter, PlanVersions, Version
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step

FIRST, SECOND = date(2026, 10, 2), date(2026, 11, 20)


@pytest.fixture
def kept(database: Database, words: Words, trash: TrashBin, accounts: Accounts, plans: Plans) -> PlanVersions:
    """The versions of a plan that there is."""
    accounts.add("Yamadaya Foods")
    plans.add(1, "Half a day", FIRST)
    return PlanVersions(database, words, trash)


def _letter(on: date = SECOND, to: str = "Ms Sato", version: int | None = None) -> Letter:
    return Letter(on, "ja", Layout.PAGE, to, "plan.pdf", version)


def test_a_version_is_frozen_and_the_plan_agreed_in_one_step(
    kept: PlanVersions, plans: Plans, database: Database, steps: list[Step]
) -> None:
    kept.freeze(1, Composed("{}", 1), FIRST, "Ms Sato", "Kei")
    assert plans.of(1)[0].status is PlanStatus.AGREED
    assert kept.versions(1) == [Version(1, 1, FIRST, "Ms Sato", "Kei")]
    back = database.revert(steps[-1])
    assert (plans.of(1)[0].status, kept.versions(1)) == (PlanStatus.DRAFT, [])
    database.revert(back)
    assert kept.document(PlanVersion, 1) == "{}"


def test_versions_are_counted_and_the_last_stands_first(kept: PlanVersions) -> None:
    kept.freeze(1, Composed("1", 1), FIRST, "", "")
    kept.freeze(1, Composed("2", 1), SECOND, "", "")
    assert [(one.number, one.on) for one in kept.versions(1)] == [(2, SECOND), (1, FIRST)]
    last = kept.last_agreed(1)
    assert last is not None
    assert (last[0].number, last[1]) == (2, "2")


def test_the_day_and_the_people_can_be_put_right_but_not_what_was_agreed(kept: PlanVersions) -> None:
    kept.freeze(1, Composed("1", 1), SECOND, "", "")
    kept.edit(1, on=FIRST, customer_people="Ms Sato", document="2")
    assert kept.versions(1) == [Version(1, 1, FIRST, "Ms Sato", "")]
    assert kept.document(PlanVersion, 1) == "1"


def test_a_sent_copy_is_the_very_file(kept: PlanVersions) -> None:
    kept.freeze(1, Composed("{}", 1), FIRST, "", "")
    kept.sent(1, Composed("[1]", 1), b"%PDF one", _letter(version=1))
    assert kept.copies(1) == [Copy(1, SECOND, "ja", Layout.PAGE, "Ms Sato", "plan.pdf", 1)]
    assert kept.file(1) == b"%PDF one"
    assert kept.document(SentCopy, 1) == "[1]"
    assert kept.recipient(1) == "Ms Sato"


def test_the_same_file_is_kept_once(kept: PlanVersions, database: Database) -> None:
    for to in ("Ms Sato", "Mr Ito"):
        kept.sent(1, Composed("{}", 1), b"%PDF one", _letter(to=to))
    with database.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM sent_files").scalar() == 1
    assert [kept.file(one.id) for one in kept.copies(1)] == [b"%PDF one"] * 2


def test_undo_calls_no_letter_back(kept: PlanVersions, steps: list[Step]) -> None:
    kept.sent(1, Composed("{}", 1), b"%PDF one", _letter())
    assert [step.by_user for step in steps[-1:]] == [False]


def test_the_file_is_there_again_when_the_plan_comes_back_from_the_trash(
    kept: PlanVersions, plans: Plans, trash: TrashBin
) -> None:
    kept.freeze(1, Composed("{}", 1), FIRST, "", "")
    kept.sent(1, Composed("{}", 1), b"%PDF \0\xff", _letter(version=1))
    plans.delete_plan(1, "Half a day")
    assert (kept.versions(1), kept.copies(1)) == ([], [])
    trash.restore(1)
    assert kept.file(1) == b"%PDF \0\xff"
    kept.delete_copy(1, "Ms Sato")
    assert kept.copies(1) == []


def test_what_was_known_on_a_day(kept: PlanVersions) -> None:
    assert kept.last_sent(1) is None
    kept.freeze(1, Composed("agreed", 1), FIRST, "", "")
    kept.sent(1, Composed("sent", 1), b"%PDF", _letter())
    assert kept.known_on(1, date(2026, 10, 1)) is None
    assert kept.known_on(1, date(2026, 11, 19)) == "agreed"
    assert kept.known_on(1, SECOND) == "sent"
    assert kept.last_sent(1) == (SECOND, "sent")
