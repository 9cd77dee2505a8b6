"""What a customer reads of a plan that is kept: what was agreed, and nothing of what is ours alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.documents import prepared_export
from csdesk.documents.compose import compose
from csdesk.documents.plan import PlanDocument
from csdesk.domain.plans import PlanStatus
from csdesk.entities import Milestone
from tests.documents.test_plan_pdf import pages, printed, squeezed

TODAY = date(2026, 11, 20)
TO_COME, AGREED = "Milestones are still to be agreed.", "Both companies have agreed to this plan."


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A file with a plan of two goals, the first with a milestone that the customer does not see."""
    opened = open_desk(path)
    opened.accounts.add("Yamadaya Foods")
    opened.plans.add(1, "Half a day", TODAY)
    opened.plans.add_milestone(1, "Ask for a discount")
    opened.plans.edit(Milestone, 1, customer_sees=False)
    yield opened
    opened.close()


def _document(desk: Desk) -> PlanDocument:
    account = desk.accounts.get(1)
    assert account is not None
    return compose(desk, account, TODAY, "en")


def _last(desk: Desk) -> str:
    return squeezed("".join(pages(_document(desk))[1:]))


def test_a_goal_whose_milestones_are_ours_alone_says_nothing_of_milestones(desk: Desk) -> None:
    document = _document(desk)
    assert [(goal.milestones, goal.undecided) for goal in document.goals] == [((), False), ((), True)]
    assert _last(desk).count(squeezed(TO_COME)) == 1, "the other goal has none yet"
    assert squeezed(TO_COME) not in squeezed(pages(document)[0])
    desk.plans.add_milestone(2, "Ask for more")
    desk.plans.edit(Milestone, 2, customer_sees=False)
    assert squeezed(TO_COME) not in printed(_document(desk))
    assert "Ask" not in printed(_document(desk))


def test_milestones_that_nobody_has_written_are_still_to_be_agreed(desk: Desk) -> None:
    desk.plans.delete(Milestone, 1, "")
    assert squeezed(TO_COME) in squeezed(pages(_document(desk))[0])
    assert _last(desk).count(squeezed(TO_COME)) == 2


@pytest.mark.parametrize("status", [PlanStatus.AGREED, PlanStatus.ACTIVE, PlanStatus.ACHIEVED])
def test_what_was_agreed_stays_so(desk: Desk, status: PlanStatus) -> None:
    desk.plans.edit_plan(1, status=status)
    assert squeezed(AGREED) in _last(desk)


def test_a_closed_plan_was_agreed_only_if_a_version_says_so(desk: Desk) -> None:
    desk.plans.edit_plan(1, status=PlanStatus.CLOSED)
    assert squeezed(AGREED) not in _last(desk)
    assert squeezed("Agreement") not in _last(desk), "nobody is asked to sign it, either"
    assert squeezed("Closed") in squeezed(pages(_document(desk))[0])
    account = desk.accounts.get(1)
    assert account is not None
    prepared_export.agree(desk, account, 1, TODAY)
    desk.plans.edit_plan(1, status=PlanStatus.CLOSED)
    assert squeezed(AGREED) in _last(desk)


@pytest.mark.parametrize("status", [PlanStatus.DRAFT, PlanStatus.OTHER])
def test_a_draft_is_still_to_be_agreed(desk: Desk, status: PlanStatus) -> None:
    desk.plans.edit_plan(1, status=status)
    assert squeezed(AGREED) not in _last(desk)
    assert squeezed("To be agreed in our next meeting.") in _last(desk)
