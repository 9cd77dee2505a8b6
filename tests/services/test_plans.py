"""Success plans as an outline: what stands where, whose it is, and how far it has come."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest

from csdesk.domain.plans import Definition, Horizon, MilestoneStatus, OutcomeState, Progress, Side, Verdict
from csdesk.entities import Goal, Milestone, Outcome, OutcomeReading, ProductValue, SuccessPlan
from csdesk.errors import RefusedError
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contacts import Contacts
from csdesk.services.plans.plans import Part, Planned, Plans
from csdesk.services.tiers import Tiers
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump

TODAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def _plan(accounts: Accounts, plans: Plans) -> None:
    """Account 1 with a plan that has two goals of its own."""
    accounts.add("伊藤商事")
    plans.add(1, " 導入 ", TODAY)


def _whole(plans: Plans, plan: int = 1) -> Planned:
    found = plans.whole(plan)
    assert found is not None
    return found


def _outline(plans: Plans) -> list[object]:
    """Return the plan as nested titles: values, with outcomes, with goals, with milestones."""
    whole = _whole(plans)
    goals = {id(goal): [goal.goal.title, [one.milestone.title for one in goal.milestones]] for goal in whole.goals}

    def outcomes(value: ProductValue | None) -> list[object]:
        return [[one.outcome.title, [goals[id(goal)] for goal in one.goals]] for one in whole.outcomes_of(value)]

    values = [[value.title, outcomes(value)] for value in whole.values]
    return [*values, ["-", outcomes(None)], ["-", [goals[id(goal)] for goal in whole.loose_goals]]]


def test_a_new_plan_has_goals_for_three_and_six_months(plans: Plans) -> None:
    whole = _whole(plans)
    assert (whole.plan.title, whole.plan.starts_on, whole.plan.ends_on) == ("導入", TODAY, date(2027, 5, 30))
    assert [(one.goal.title, one.goal.horizon, one.goal.review_on, one.goal.verdict) for one in whole.loose_goals] == [
        ("State wanted after 3 months", Horizon.M3, date(2027, 2, 28), Verdict.OPEN),
        ("State wanted after 6 months", Horizon.M6, date(2027, 5, 30), Verdict.OPEN),
    ]
    assert (whole.values, whole.outcomes, whole.milestones) == ((), (), [])


def test_an_account_may_have_several_plans_in_their_order(accounts: Accounts, plans: Plans) -> None:
    accounts.add("other")
    plans.add(2, "theirs", TODAY)
    plans.add(1, "second", TODAY)
    assert [plan.title for plan in plans.of(1)] == ["導入", "second"]
    plans.edit_plan(3, position=-1)
    assert [plan.title for plan in plans.of(1)] == ["second", "導入"]
    assert [plan.title for plan in plans.all(SuccessPlan)] == ["導入", "theirs", "second"]
    assert plans.whole(9) is None


def test_the_outline_goes_from_value_to_milestone(plans: Plans) -> None:
    plans.add_value(1, "v1")
    plans.add_value(1, "v2")
    plans.add_outcome(1, 2, "o1")
    plans.add_outcome(1, 1, "o2")
    plans.add_outcome(1, None, "o3")
    plans.add_outcome(1, 2, "o4")
    plans.edit(Goal, 1, outcome_id=1, title="g1")
    plans.edit(Goal, 2, title="g2")
    plans.add_goal(1, 1, "g3")
    plans.add_milestone(3, "m1")
    plans.add_milestone(1, "m2")
    plans.add_milestone(1, " m3 ")
    assert _outline(plans) == [
        ["v1", [["o2", []]]],
        ["v2", [["o1", [["g1", ["m2", "m3"]], ["g3", ["m1"]]]], ["o4", []]]],
        ["-", [["o3", []]]],
        ["-", [["g2", []]]],
    ]
    assert [one.milestone.title for one in _whole(plans).milestones] == ["m2", "m3", "m1"]


def test_the_number_of_queries_does_not_grow_with_the_plan(database: Database, plans: Plans) -> None:
    counts = []
    for place in range(1, 8):
        plans.add_value(1, "v")
        plans.add_outcome(1, place, "o")
        plans.add_reading(place, TODAY, Decimal(place))
        plans.add_milestone(plans.add_goal(1, place, "g"), "m")
        with queries(database) as asked:
            assert len(_whole(plans).milestones) == place
        counts.append(len(asked))
    assert set(counts) == {7}


def _adding(plans: Plans, part: type[Part]) -> Callable[..., int]:
    """Return what adds a part under the first that it can stand under."""
    adding: dict[type[Part], Callable[..., int]] = {
        ProductValue: partial(plans.add_value, 1),
        Outcome: partial(plans.add_outcome, 1, plans.add_value(1, "v")),
        Goal: partial(plans.add_goal, 1, 1),
        Milestone: partial(plans.add_milestone, 1),
    }
    return adding[part]


def _order(plans: Plans, part: type[Part]) -> str:
    """Return the titles of one letter of such parts, as they stand."""
    whole = _whole(plans)
    order_of: dict[type[Part], list[Part]] = {
        ProductValue: [*whole.values],
        Outcome: [one.outcome for one in whole.outcomes if one.outcome.value_id],
        Goal: [one.goal for one in whole.goals if one.goal.outcome_id],
        Milestone: [one.milestone for one in whole.milestones],
    }
    return "".join(row.title for row in order_of[part] if len(row.title) == 1 and row.title != "v")


@pytest.mark.parametrize(("by", "order"), [(-1, "bacd"), (1, "acbd"), (-9, "bacd"), (9, "acdb"), (0, "abcd")])
@pytest.mark.parametrize("part", [ProductValue, Outcome, Goal, Milestone])
def test_a_part_moves_among_its_siblings(
    database: Database, plans: Plans, steps: list[Step], part: type[Part], by: int, order: str
) -> None:
    plans.add_outcome(1, None, "elsewhere")
    add = _adding(plans, part)
    ids = {title: add(title) for title in "abcd"}
    before = dump(database)
    plans.move(part, ids["b"], by)
    assert _order(plans, part) == order
    if by:
        database.revert(steps[-1])
    assert dump(database) == before


@pytest.mark.parametrize(("below", "order"), [("a", "axbc"), ("c", "abcx"), ("gone", "abcx")])
@pytest.mark.parametrize("part", [ProductValue, Outcome, Goal, Milestone])
def test_a_part_is_added_below_another_in_one_step(
    database: Database, plans: Plans, steps: list[Step], part: type[Part], below: str, order: str
) -> None:
    plans.add_outcome(1, None, "elsewhere")
    add = _adding(plans, part)
    ids = {title: add(title) for title in "abc"}
    before, count = dump(database), len(steps)
    add("x", below=ids.get(below, 0))
    assert _order(plans, part) == order
    assert [step.label for step in steps[count:]] == ["Add x"]
    database.revert(steps[-1])
    assert dump(database) == before


def test_order_among_the_outcomes_of_a_value_leaves_those_of_others(plans: Plans) -> None:
    for value, titles in ((plans.add_value(1, "v"), "ab"), (plans.add_value(1, "w"), "cd")):
        for title in titles:
            plans.add_outcome(1, value, title)
    plans.move(Outcome, 4, -1)
    plans.add_outcome(1, 2, "x", below=4)
    assert "".join(one.outcome.title for one in _whole(plans).outcomes) == "abdxc"


def test_parts_in_one_place_can_be_told_apart_by_moving(plans: Plans) -> None:
    for title in "abc":
        plans.edit(Milestone, plans.add_milestone(1, title), position=7)
    plans.move(Milestone, 3, -1)
    assert _order(plans, Milestone) == "acb"


def test_positions_of_others_do_not_move(plans: Plans) -> None:
    for title in "ab":
        plans.add_milestone(1, title)
        plans.add_milestone(2, title.upper())
    plans.move(Milestone, 3, -1)
    assert [one.milestone.title for one in _whole(plans).milestones] == ["b", "a", "A", "B"]


def test_a_milestone_of_ours_goes_to_a_colleague_and_one_of_theirs_to_a_contact(
    accounts: Accounts, contacts: Contacts, colleagues: Colleagues, plans: Plans
) -> None:
    colleagues.call_me("佐藤")
    accounts.add("other")
    contacts.add(2, "佐藤")
    contacts.add(1, "佐藤")
    plans.add_milestone(1, "ours")
    plans.edit(Milestone, plans.add_milestone(1, "theirs"), side=Side.CUSTOMER)
    plans.assign(1, " 佐藤 ")
    plans.assign(2, "佐藤")
    ours, theirs = _whole(plans).milestones
    assert (ours.milestone.colleague_id, ours.milestone.contact_id, ours.owner) == (1, None, "佐藤")
    assert (theirs.milestone.colleague_id, theirs.milestone.contact_id, theirs.owner) == (None, 2, "佐藤")
    contacts.edit(2, name="佐藤 一郎")
    assert [one.owner for one in _whole(plans).milestones] == ["佐藤", "佐藤 一郎"]
    contacts.delete(2)
    assert _whole(plans).milestones[1].owner == "佐藤"


def test_a_name_nobody_or_several_have_is_kept_as_a_name(contacts: Contacts, plans: Plans) -> None:
    contacts.add(1, "鈴木")
    contacts.add(1, "鈴木")
    plans.edit(Milestone, plans.add_milestone(1, "theirs"), side=Side.CUSTOMER)
    for name in ("鈴木", "partner", ""):
        plans.assign(1, name)
        (one,) = _whole(plans).milestones
        assert (one.milestone.contact_id, one.milestone.colleague_id, one.owner) == (None, None, name)


def test_a_milestone_is_finished_and_opened_again(plans: Plans) -> None:
    plans.add_milestone(1, "m")
    plans.finish(1, date(2026, 12, 1))
    (one,) = _whole(plans).milestones
    assert (one.milestone.status, one.milestone.done_on) == (MilestoneStatus.DONE, date(2026, 12, 1))
    plans.finish(1, None)
    (one,) = _whole(plans).milestones
    assert (one.milestone.status, one.milestone.done_on) == (MilestoneStatus.OPEN, None)


def test_activity_and_outcomes_progress_apart(plans: Plans) -> None:
    assert (_whole(plans).activity, _whole(plans).outcome_progress) == (Progress(0, 0), None)
    for title in "abcd":
        plans.add_milestone(1, title)
    plans.finish(2, TODAY)
    for title, baseline, target in (
        ("hours", "40", "10"),
        ("share", "8.2", "9.7"),
        ("none", "0", "1"),
        ("past", "0", "5"),
    ):
        outcome = plans.add_outcome(1, None, title)
        plans.edit(Outcome, outcome, baseline=Decimal(baseline), target=Decimal(target))
    plans.add_reading(1, date(2026, 12, 1), Decimal(30))
    plans.add_reading(2, date(2026, 12, 1), Decimal("8.0"))
    plans.add_reading(4, date(2026, 12, 1), Decimal(6))
    whole = _whole(plans)
    assert whole.activity == Progress(1, 4)
    assert [one.share for one in whole.outcomes] == [Fraction(1, 3), Fraction(-2, 15), None, Fraction(6, 5)]
    assert whole.outcome_progress == Fraction(4, 9)  # a third, nothing, and all of three that were read


def test_the_last_reading_counts_and_a_day_has_one(database: Database, plans: Plans, steps: list[Step]) -> None:
    plans.edit(Outcome, plans.add_outcome(1, None, "o"), baseline=Decimal(0), target=Decimal(10))
    before, count = dump(database), len(steps)
    assert plans.add_reading(1, date(2026, 12, 8), Decimal("4.0"), "report") == 1
    assert plans.add_reading(1, date(2026, 12, 1), Decimal(9)) == 2
    assert plans.add_reading(1, date(2026, 12, 8), Decimal("5.50"), "mail") == 1
    (outcome,) = _whole(plans).outcomes
    assert [(one.on, str(one.value), one.source) for one in outcome.readings] == [
        (date(2026, 12, 1), "9", ""),
        (date(2026, 12, 8), "5.50", "mail"),
    ]
    assert outcome.actual is not None
    assert outcome.actual.id == 1
    assert outcome.share == Fraction(11, 20)
    for step in reversed(steps[count:]):
        database.revert(step)
    assert dump(database) == before


def test_a_reading_is_changed_in_one_step(database: Database, plans: Plans, steps: list[Step]) -> None:
    plans.add_outcome(1, None, "o")
    reading = plans.add_reading(1, TODAY, Decimal(4))
    before = dump(database)
    plans.edit(OutcomeReading, reading, on=date(2026, 11, 2), value=Decimal("4.5"), source="report")
    (changed,) = _whole(plans).outcomes[0].readings
    assert (changed.on, changed.value, changed.source) == (date(2026, 11, 2), Decimal("4.5"), "report")
    database.revert(steps[-1])
    assert dump(database) == before


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (None, OutcomeState.NO_DATA),
        ("10", OutcomeState.REACHED),
        ("3", OutcomeState.ON_TRACK),
        ("2.9", OutcomeState.BEHIND),
    ],
)
def test_an_outcome_stands_against_the_time_that_has_gone(plans: Plans, value: str | None, state: OutcomeState) -> None:
    due = {"baseline_on": date(2026, 1, 1), "due": date(2026, 1, 11)}
    plans.edit(Outcome, plans.add_outcome(1, None, "o"), baseline=Decimal(0), target=Decimal(10), **due)
    if value is not None:
        plans.add_reading(1, date(2026, 1, 6), Decimal(value))  # half the time: half the way less a fifth
    assert _whole(plans).outcomes[0].state(date(2025, 1, 1)) is state


def test_an_outcome_without_a_day_of_its_own_begins_with_the_plan(plans: Plans) -> None:
    plans.edit(
        *(Outcome, plans.add_outcome(1, None, "o")), baseline=Decimal(0), target=Decimal(10), due=date(2026, 1, 11)
    )
    plans.add_reading(1, date(2026, 1, 6), Decimal(2))
    (outcome,) = _whole(plans).outcomes
    assert outcome.state(date(2026, 1, 1)) is OutcomeState.BEHIND
    assert outcome.state(date(2026, 1, 5)) is OutcomeState.ON_TRACK
    assert outcome.state(None) is OutcomeState.ON_TRACK


def test_deleting_an_outcome_keeps_its_goals_and_restoring_gives_them_back(
    database: Database, plans: Plans, trash: TrashBin
) -> None:
    plans.add_outcome(1, plans.add_value(1, "v"), "o")
    plans.edit(Goal, 1, outcome_id=1, title="g1")
    plans.edit(Goal, 2, title="g2")
    plans.add_milestone(1, "m")
    plans.add_reading(1, TODAY, Decimal(1))
    before = dump(database)
    plans.delete(Outcome, 1, "o")
    assert _outline(plans) == [["v", []], ["-", []], ["-", [["g1", ["m"]], ["g2", []]]]]
    assert plans.all(OutcomeReading) == []
    trash.restore(1)
    assert dump(database) == before


def test_deleting_a_value_keeps_its_outcomes(plans: Plans) -> None:
    plans.add_outcome(1, plans.add_value(1, "v"), "o")
    plans.delete(ProductValue, 1, "v")
    assert _outline(plans)[0] == ["-", [["o", []]]]


def test_deleting_a_plan_takes_it_whole_and_undo_brings_it_back(
    database: Database, plans: Plans, trash: TrashBin, steps: list[Step]
) -> None:
    plans.add_outcome(1, plans.add_value(1, "v"), "o")
    plans.edit(Goal, 1, outcome_id=1)
    plans.add_milestone(1, "m")
    before = dump(database)
    plans.delete_plan(1, "導入")
    assert [len(plans.all(part)) for part in (SuccessPlan, ProductValue, Outcome, Goal, Milestone)] == [0] * 5
    assert [(row.kind, row.title) for row in trash.all()] == [("success_plans", "導入")]
    assert steps[-1].label == "Delete 導入"
    database.revert(steps[-1])
    assert dump(database) == before


@pytest.mark.parametrize("title", ["", " "])
def test_every_part_needs_a_title(plans: Plans, steps: list[Step], title: str) -> None:
    plans.add_milestone(1, "m")
    count = len(steps)
    for attempt in (
        lambda: plans.add(1, title, TODAY),
        lambda: plans.add_value(1, title),
        lambda: plans.add_outcome(1, None, title),
        lambda: plans.add_goal(1, None, title),
        lambda: plans.add_milestone(1, title),
        lambda: plans.edit(Milestone, 1, title=title),
        lambda: plans.edit_plan(1, title=title),
    ):
        with pytest.raises(RefusedError, match="A name is required"):
            attempt()
    assert len(steps) == count


def test_saves_of_one_editing_merge(plans: Plans, steps: list[Step]) -> None:
    for notes in ("a", "ab"):
        plans.edit_plan(1, merge="notes", notes=notes)
    assert steps[-2].merges(steps[-1])
    assert steps[-1].label == "Edit success plan"


@pytest.mark.parametrize(("wanted", "depth"), [(Definition.DEEP, Definition.DEEP), (None, None)])
def test_a_new_plan_is_as_deep_as_the_tier_of_its_account_wants(
    accounts: Accounts, tiers: Tiers, plans: Plans, wanted: Definition | None, depth: Definition | None
) -> None:
    account = accounts.add("山田屋フーズ")
    accounts.edit(account, tier="1")
    tiers.edit("1", depth=wanted, reason="large")
    tiers.edit("2", depth=Definition.LIGHT)
    plans.add(account, "p", TODAY)
    assert plans.of(account)[0].definition is depth
    other = accounts.add("in no tier")
    plans.add(other, "p", TODAY)
    assert plans.of(other)[0].definition is None
