"""What is said of outcomes: claimed, confirmed, taken back; and plans that name none."""

from datetime import date
from decimal import Decimal

import pytest

from csdesk.domain.plans import Flaw, PlanStatus, Proof, Said
from csdesk.entities import Outcome
from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.plans.outcomes import Outcomes
from csdesk.services.plans.plans import Plans
from csdesk.store.database import Database
from csdesk.store.step import Step

TODAY = date(2026, 11, 20)
YESTERDAY = date(2026, 11, 19)


@pytest.fixture
def outcome(accounts: Accounts, plans: Plans) -> int:
    accounts.add("山田屋フーズ")
    plans.add(1, "p", TODAY)
    return plans.add_outcome(1, None, "half a day")


def _said(plans: Plans) -> tuple[date | None, str, date | None]:
    [one] = plans.all(Outcome)
    return one.claimed_on, one.confirmed_by, one.confirmed_on


def test_a_claim_needs_a_reading_or_evidence(plans: Plans, outcomes: Outcomes, outcome: int) -> None:
    with pytest.raises(RefusedError) as refused:
        outcomes.claim(outcome, TODAY, TODAY)
    assert refused.value.why is Flaw.GROUNDS.value
    assert _said(plans) == (None, "", None)
    plans.add_reading(outcome, YESTERDAY, Decimal(4))
    outcomes.claim(outcome, TODAY, TODAY)
    assert _said(plans) == (TODAY, "", None)


def test_a_confirmation_says_who_and_when_and_is_one_step(
    plans: Plans, outcomes: Outcomes, outcome: int, database: Database, steps: list[Step]
) -> None:
    outcomes.give_evidence(outcome, " minutes of 19 Nov ", TODAY)
    outcomes.claim(outcome, YESTERDAY, TODAY)
    before = len(steps)
    outcomes.confirm(outcome, " 佐藤 恵 ", TODAY, TODAY)
    assert _said(plans) == (YESTERDAY, "佐藤 恵", TODAY)
    assert len(steps) == before + 1
    database.revert(steps[-1])
    assert _said(plans) == (YESTERDAY, "", None)


def test_a_confirmation_is_taken_back_alone_and_a_claim_with_it(plans: Plans, outcomes: Outcomes, outcome: int) -> None:
    outcomes.give_evidence(outcome, "minutes", TODAY)
    outcomes.claim(outcome, YESTERDAY, TODAY)
    outcomes.confirm(outcome, "Sato", TODAY, TODAY)
    outcomes.take_back(outcome, Proof.CONFIRMED, TODAY)
    assert _said(plans) == (YESTERDAY, "", None)
    outcomes.confirm(outcome, "Sato", TODAY, TODAY)
    outcomes.take_back(outcome, Proof.CLAIMED, TODAY)
    assert _said(plans) == (None, "", None)


def test_the_last_ground_of_a_claim_stays(plans: Plans, outcomes: Outcomes, outcome: int) -> None:
    outcomes.give_evidence(outcome, "minutes", TODAY)
    outcomes.claim(outcome, TODAY, TODAY)
    with pytest.raises(RefusedError) as refused:
        outcomes.give_evidence(outcome, " ", TODAY)
    assert refused.value.why is Flaw.GROUNDS.value
    [one] = plans.all(Outcome)
    assert one.evidence == "minutes"
    assert Said(one.claimed_on).proof is Proof.CLAIMED


def test_plans_that_show_value_and_name_no_outcome(accounts: Accounts, plans: Plans, outcomes: Outcomes) -> None:
    names = ("nothing", "value", "both", "outcome", "closed", "second plan")
    for name in names:
        accounts.add(name)
    for account in range(1, 7):
        plans.add(account, "p", TODAY)
    for plan in (2, 3, 5, 6):
        plans.add_value(plan, "orders read by machine")
    for plan in (3, 4, 6):
        plans.add_outcome(plan, None, "half a day")
    plans.edit_plan(5, status=PlanStatus.CLOSED)
    assert outcomes.value_only() == {2: 2}
    plans.add_value(plans.add(6, "q", TODAY), "stock forecast")
    assert outcomes.value_only() == {2: 2, 7: 6}
