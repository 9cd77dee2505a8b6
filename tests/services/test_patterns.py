"""Value patterns: kept, put into a plan, and taken from one."""

from datetime import date
from decimal import Decimal

import pytest

from csdesk.domain.patterns import Aim
from csdesk.entities import Outcome
from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.patterns import Patterns
from csdesk.services.plans.plans import Planned, Plans
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump

_DAY = date(2026, 11, 22)


@pytest.fixture
def plan(accounts: Accounts, plans: Plans) -> int:
    return plans.add(accounts.add("a"), "p", _DAY)


def _whole(plans: Plans, plan: int) -> Planned:
    planned = plans.whole(plan)
    assert planned is not None
    return planned


def test_a_pattern_goes_into_a_plan_as_one_step(
    patterns: Patterns, plans: Plans, plan: int, database: Database, steps: list[Step]
) -> None:
    pattern = patterns.add(
        " Measures stress ",
        outcome="People stay",
        metric="Leavers a year",
        unit="%",
        aim=Aim.LESS,
        actions="- Talk\nDo",
    )
    before = dump(database)
    done = len(steps)
    outcome = patterns.put_into(plan, pattern, _DAY)
    planned = _whole(plans, plan)
    (found,) = planned.outcomes
    assert [value.title for value in planned.values] == ["Measures stress"]
    assert (found.outcome.id, found.outcome.title, found.outcome.metric, found.outcome.unit) == (
        outcome,
        "People stay",
        "Leavers a year",
        "%",
    )
    assert found.outcome.value_id == planned.values[0].id
    (goal,) = found.goals
    assert (goal.goal.review_on, [one.milestone.title for one in goal.milestones]) == (
        date(2027, 2, 22),
        ["Talk", "Do"],
    )
    assert len(steps) == done + 1
    database.revert(steps[-1])
    assert dump(database) == before


def test_a_value_that_is_there_is_not_added_again(patterns: Patterns, plans: Plans, plan: int) -> None:
    value = plans.add_value(plan, "Measures stress")
    for outcome in ("People stay", ""):
        patterns.put_into(plan, patterns.add("Measures stress", outcome=outcome), _DAY)
    planned = _whole(plans, plan)
    assert [one.id for one in planned.values] == [value]
    assert [(one.outcome.title, one.outcome.value_id, one.goals) for one in planned.outcomes] == [
        ("People stay", value, ()),
        ("Measures stress", value, ()),
    ]


def test_an_outcome_is_kept_as_a_pattern(patterns: Patterns, plans: Plans, plan: int) -> None:
    value = plans.add_value(plan, "Orders in one place")
    outcome = plans.add_outcome(plan, value, "Less time")
    plans.edit(Outcome, outcome, metric="Hours", unit="h", baseline=Decimal("8.2"), target=Decimal("2.2"))
    for goal, titles in {"g": ("Master", "Training"), "h": ("Training", "Measure")}.items():
        goal_id = plans.add_goal(plan, outcome, goal)
        for title in titles:
            plans.add_milestone(goal_id, title)
    loose = plans.add_outcome(plan, None, "Loose")
    patterns.keep(outcome)
    patterns.keep(loose)
    found = [(one.value, one.outcome, one.metric, one.unit, one.aim, one.actions) for one in patterns.all()]
    assert found == [
        ("Orders in one place", "Less time", "Hours", "h", Aim.LESS, "Master\nTraining\nMeasure"),
        ("Loose", "Loose", "", "", None, ""),
    ]


def test_patterns_are_arranged_edited_and_deleted(patterns: Patterns) -> None:
    one, two, three = (patterns.add(name) for name in ("one", "two", "three"))
    patterns.move(three, -1)
    patterns.move(one, -1)
    patterns.move(two, 9)
    assert [pattern.value for pattern in patterns.all()] == ["one", "three", "two"]
    patterns.edit(three, value=" drei ", aim=Aim.MORE)
    with pytest.raises(RefusedError, match="A name is required"):
        patterns.edit(three, value=" ")
    patterns.delete(one, "one")
    assert [(pattern.value, pattern.aim) for pattern in patterns.all()] == [("drei", Aim.MORE), ("two", None)]
    assert patterns.add("last") not in (one, two, three)
    assert [pattern.value for pattern in patterns.all()][-1] == "last"
