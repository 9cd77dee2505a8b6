"""Versions stay as they were agreed."""

from datetime import date

import pytest

from csdesk.domain.plans import PlanStatus
from csdesk.entities import PlanVersion, SuccessPlan
from csdesk.services.accounts import Accounts
from csdesk.services.plans.plans import Plans
from csdesk.services.plans.versions import PlanVersions, Version
from csdesk.services.sent_copies import Composed, SentCopies
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.test_sent_copies import letter

FIRST, SECOND = date(2026, 10, 2), date(2026, 11, 20)


@pytest.fixture
def kept(plan_versions: PlanVersions, accounts: Accounts, plans: Plans) -> PlanVersions:
    """The versions of a plan that there is."""
    accounts.add("Yamadaya Foods")
    plans.add(1, "Half a day", FIRST)
    return plan_versions


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


def test_what_was_known_on_a_day(kept: PlanVersions, sent_copies: SentCopies) -> None:
    kept.freeze(1, Composed("agreed", 1), FIRST, "", "")
    sent_copies.keep(SuccessPlan, 1, Composed("sent", 1), b"%PDF", letter(SECOND))
    assert kept.known_on(1, date(2026, 10, 1)) is None
    assert kept.known_on(1, date(2026, 11, 19)) == "agreed"
    assert kept.known_on(1, SECOND) == "sent"
