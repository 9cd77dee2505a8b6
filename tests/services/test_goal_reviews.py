"""The reviews of goals on a real file: set backwards in one step, and judged. 22 November 2026 is a Sunday."""

from datetime import date
from typing import Any

import pytest

from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.plans import Horizon, PlanStatus, Verdict
from csdesk.entities import Goal, Milestone, SuccessPlan
from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.contracts import Contracts
from csdesk.services.plans.goal_reviews import Ends, GoalReviews, Setting
from csdesk.services.plans.milestones import Milestones
from csdesk.services.plans.plans import Plans
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump

_TODAY, _END = date(2026, 11, 22), date(2027, 4, 16)
_FIRST, _LAST = date(2027, 2, 22), date(2027, 5, 22)
"""The reviews as a new plan has them."""


@pytest.fixture(autouse=True)
def _plan(accounts: Accounts, plans: Plans) -> None:
    """Two goals; of the first three milestones, one of them done, of the second one."""
    accounts.add("伊藤商事")
    plans.add(1, "導入", _TODAY)
    for goal, title, due in ((1, "master", 27), (1, "done", 30), (1, "training", 31), (2, "live", 30)):
        step = plans.add_milestone(goal, title)
        month = 1 if title == "training" else 4 if title == "live" else 11
        plans.edit(Milestone, step, due=date(2026 if month == 11 else 2027, month, due))
    plans.finish(2, _TODAY)


@pytest.fixture
def agree(contracts: Contracts) -> Any:
    def add(**values: Any) -> None:
        contracts.edit(contracts.add(1, "p", "JPY"), start=date(2026, 4, 1), **values)

    return add


def _days(plans: Plans) -> dict[str, date | None]:
    return {one.title: one.due for one in plans.all(Milestone)}


def _reviews(plans: Plans) -> list[date | None]:
    return [goal.review_on for goal in plans.all(Goal)]


def _moves(made: Setting) -> list[tuple[str, date | None, date | None]]:
    return [(one.title, one.due_from, one.due) for one in made.milestones]


def test_goals_and_their_milestones_are_set_backwards_in_one_step(
    database: Database, plans: Plans, goal_reviews: GoalReviews, steps: list[Step]
) -> None:
    before, count = dump(database), len(steps)
    previewed = goal_reviews.preview(1, _END, _TODAY, along=True)
    assert dump(database) == before
    made = goal_reviews.set_back(1, _END, _TODAY, along=True)
    assert made == previewed
    assert [(one.before, one.after) for one in made.goals] == [(_FIRST, date(2027, 1, 15)), (_LAST, _END)]
    # 5 days of 92 are 2 of 54, 24 November; 70 are 41, Saturday 2 January, and a holiday before; 67 of 89 are 68 of 91.
    assert _moves(made) == [
        ("master", date(2026, 11, 27), date(2026, 11, 24)),
        ("training", date(2027, 1, 31), date(2026, 12, 31)),
        ("live", date(2027, 4, 30), date(2027, 3, 24)),
    ]
    assert _reviews(plans) == [date(2027, 1, 15), _END]
    assert _days(plans)["live"] == date(2027, 3, 24)
    assert _days(plans)["done"] == date(2026, 11, 30)
    assert [step.label for step in steps[count:]] == ["Schedule goals backwards"]
    database.revert(steps[-1])
    assert dump(database) == before


def test_milestones_stay_unless_they_are_to_go_along(plans: Plans, goal_reviews: GoalReviews) -> None:
    before = _days(plans)
    made = goal_reviews.set_back(1, _END, _TODAY, along=False)
    assert (made.milestones, _days(plans), _reviews(plans)) == ((), before, [date(2027, 1, 15), _END])
    again = goal_reviews.preview(1, _END, _TODAY, along=True)
    assert (again.changes, again.goals, again.milestones) == (False, (), ())


def test_what_has_been_decided_or_has_its_own_day_stays(plans: Plans, goal_reviews: GoalReviews) -> None:
    goal_reviews.judge(1, Verdict.REACHED, _TODAY)
    own = plans.add_goal(1, None, "own")
    plans.edit(Goal, own, horizon=Horizon.OWN, review_on=date(2027, 6, 1))
    before = _days(plans)
    made = goal_reviews.set_back(1, date(2026, 12, 25), _TODAY, along=True)
    assert _reviews(plans) == [_FIRST, date(2026, 12, 25), date(2027, 6, 1)]
    assert (made.stays, made.squeezed, [one.title for one in made.milestones]) == (1, False, ["live"])
    assert {title: due for title, due in _days(plans).items() if due != before[title]}.keys() == {"live"}
    goal_reviews.judge(2, Verdict.MISSED, _TODAY)
    assert not goal_reviews.preview(1, _END, _TODAY, along=True).changes


def test_less_than_three_months_are_said_and_no_room_is_refused(
    database: Database, goal_reviews: GoalReviews, plans: Plans
) -> None:
    assert goal_reviews.preview(1, date(2027, 1, 29), _TODAY, along=True).squeezed
    before = dump(database)
    with pytest.raises(RefusedError, match="The reviews do not fit between today and that date"):
        goal_reviews.set_back(1, date(2026, 11, 24), _TODAY, along=True)
    assert dump(database) == before


def test_a_plan_is_made_as_long_as_its_goals_and_never_shorter(plans: Plans, goal_reviews: GoalReviews) -> None:
    assert goal_reviews.set_back(1, _END, _TODAY, along=True).until is None
    assert plans.all(SuccessPlan)[0].ends_on == _LAST
    later = date(2027, 9, 30)
    assert goal_reviews.set_back(1, later, _TODAY, along=True).until == later
    assert plans.all(SuccessPlan)[0].ends_on == later


def test_milestones_that_are_put_off_have_slipped_unless_the_plan_is_a_draft(
    plans: Plans, goal_reviews: GoalReviews, milestones: Milestones
) -> None:
    goal_reviews.set_back(1, date(2027, 9, 30), _TODAY, along=True)
    assert milestones.slips(4) == []
    plans.edit_plan(1, status=PlanStatus.AGREED)
    before = _days(plans)["live"]
    goal_reviews.set_back(1, date(2027, 11, 30), _TODAY, along=True)
    (slip,) = milestones.slips(4)
    assert (slip.on, slip.due_from, slip.due_to, slip.reason) == (_TODAY, before, _days(plans)["live"], None)
    goal_reviews.set_back(1, _END, _TODAY, along=True)
    assert milestones.slips(4) == [slip]


def test_the_ends_are_the_success_and_the_next_renewal_that_is_still_open(
    agree: Any, goal_reviews: GoalReviews, contracts: Contracts, plans: Plans
) -> None:
    assert goal_reviews.ends(1, _TODAY) == Ends(_LAST, None, is_notice=False)
    agree(end=date(2027, 12, 1))
    assert goal_reviews.ends(1, _TODAY) == Ends(_LAST, date(2027, 11, 30), is_notice=False)
    agree(end=date(2027, 10, 1), notice_deadline=date(2027, 7, 1))
    assert goal_reviews.ends(1, _TODAY) == Ends(_LAST, date(2027, 7, 1), is_notice=True)
    agree(end=date(2027, 1, 1), notice_deadline=_TODAY)
    assert goal_reviews.ends(1, _TODAY).clock == date(2027, 7, 1)
    contracts.edit(2, outcome=ContractOutcome.RENEWED)
    plans.edit_plan(1, ends_on=_TODAY)
    assert goal_reviews.ends(1, _TODAY) == Ends(None, date(2027, 11, 30), is_notice=False)


def test_a_verdict_keeps_the_day_it_was_given(
    database: Database, plans: Plans, goal_reviews: GoalReviews, steps: list[Step]
) -> None:
    before, count = dump(database), len(steps)
    goal_reviews.judge(1, Verdict.PARTLY, _TODAY)
    goal_reviews.judge(1, Verdict.PARTLY, date(2026, 12, 1))
    assert (plans.all(Goal)[0].verdict, plans.all(Goal)[0].reviewed_on) == (Verdict.PARTLY, _TODAY)
    goal_reviews.reviewed(1, date(2026, 11, 20))
    assert plans.all(Goal)[0].reviewed_on == date(2026, 11, 20)
    goal_reviews.judge(1, Verdict.OPEN, _TODAY)
    assert dump(database) == before
    assert [step.label for step in steps[count:]] == ["Review goal"] * 3


def test_a_preview_takes_as_many_queries_whatever_the_size(
    database: Database, plans: Plans, goal_reviews: GoalReviews
) -> None:
    with queries(database) as few:
        goal_reviews.preview(1, _END, _TODAY, along=True)
    for place in range(10):
        plans.edit(Milestone, plans.add_milestone(2, str(place)), due=_LAST)
    with queries(database) as many:
        goal_reviews.preview(1, _END, _TODAY, along=True)
    assert len(many) == len(few)
