"""What differs between two versions, as somebody reads it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from csdesk.documents import news
from csdesk.documents.difference import difference, same_plan
from csdesk.documents.plan import MilestoneState, PersonPart, PlanDocument, ReadingPoint
from csdesk.i18n import Catalogue
from tests.documents.samples import TODAY, sample, with_wins

EN = Catalogue("en")


def _told() -> PlanDocument:
    """The sample, in which every part has a uid."""
    plan = sample("en")
    goals = tuple(
        replace(
            goal,
            uid=f"g{at}",
            milestones=tuple(replace(part, uid=f"m{at}.{n}") for n, part in enumerate(goal.milestones)),
        )
        for at, goal in enumerate(plan.goals)
    )
    return replace(
        plan, goals=goals, outcomes=tuple(replace(one, uid=f"o{at}") for at, one in enumerate(plan.outcomes))
    )


def _rows(earlier: PlanDocument, later: PlanDocument) -> list[tuple[str, str, str, str]]:
    return [(one.kind.value, one.what, one.before, one.after) for one in difference(earlier, later, EN)]


def _with_first_goal(plan: PlanDocument, **values: object) -> PlanDocument:
    return replace(plan, goals=(replace(plan.goals[0], **values), *plan.goals[1:]))  # type: ignore[arg-type]


def test_nothing_differs_from_itself_nor_from_the_same_plan_on_another_day() -> None:
    plan = _told()
    assert _rows(plan, plan) == []
    assert _rows(plan, replace(plan, on=plan.on + timedelta(days=9))) == []
    late = replace(plan.goals[1].milestones[-1], state=MilestoneState.LATE)
    goals = (plan.goals[0], replace(plan.goals[1], milestones=(*plan.goals[1].milestones[:-1], late)), plan.goals[2])
    assert _rows(plan, replace(plan, goals=goals)) == [], "that a day has gone by changes no plan"


def test_a_part_is_known_whatever_its_title_is() -> None:
    plan = _told()
    first = plan.goals[0].milestones[0]
    renamed = _with_first_goal(plan, milestones=(replace(first, title="Kickoff"), *plan.goals[0].milestones[1:]))
    assert _rows(plan, renamed) == [
        ("changed", "Milestone “Kickoff” · Title", "Kickoff, goals agreed", "Kickoff"),
    ]


def test_a_title_is_no_job_title() -> None:
    plan = _told()
    later = replace(plan, title="Renamed")
    told = difference(plan, later, Catalogue("ja"))
    assert [one.what for one in told] == ["タイトル"]


def test_what_was_kept_without_uids_is_told_by_its_titles() -> None:
    plan = _told()
    old = replace(sample("en"), headline="")
    assert _rows(old, plan) == [("changed", "Where we are", "", plan.headline)]


def test_added_removed_and_changed() -> None:
    plan = _told()
    steps = plan.goals[0].milestones
    moved = replace(steps[1], due=date(2026, 12, 24), owner="Rina Patel")
    later = _with_first_goal(plan, milestones=(moved, *steps[2:]), review_on=None)
    target = replace(plan.outcomes[0], target=Decimal("17.50"))
    added = replace(plan.outcomes[3], title="Calls", uid="new")
    later = replace(later, outcomes=(target, *plan.outcomes[1:], added), people_us=(PersonPart("Jo", "", "csm"),))
    assert _rows(plan, later) == [
        ("added", "Business outcome", "", "Calls"),
        ("changed", "Business outcome “From order to dispatch” · Target", "18.00 h", "17.50 h"),
        (
            "changed",
            "Goal “All orders of the three main sites come in by themselves; nobody retypes” · Review on",
            "2 October 2026",
            "",
        ),
        ("removed", "Milestone", "Kickoff, goals agreed", ""),
        ("changed", "Milestone “Order process mapped” · Due", "17 July 2026", "24 December 2026"),
        ("changed", "Milestone “Order process mapped” · Owner", "Tom Callahan", "Rina Patel"),
        ("removed", "Person", "Kate Morgan", ""),
        ("removed", "Person", "Alex Turner", ""),
        ("removed", "Person", "Will Baker", ""),
        ("added", "Person", "", "Jo"),
    ]


def test_small_wins_differ_and_make_no_other_plan() -> None:
    plan = with_wins(_told(), 3)
    last, middle, first = plan.wins
    later = replace(plan, wins=(replace(last, uid="new"), replace(middle, title="Better", on=TODAY), first))
    assert _rows(plan, later) == [
        ("removed", "Small win", "Small win 0!", ""),
        ("added", "Small win", "", "Small win 0!"),
        ("changed", "Small win “Better” · Title", "Small win 1!", "Better"),
        ("changed", "Small win “Better” · Day", "9 November 2026", "20 November 2026"),
    ]
    assert same_plan(plan, later)
    assert not same_plan(plan, replace(later, headline="x"))


def test_small_wins_are_news_when_they_are_in_no_copy_or_since_a_day() -> None:
    plan = with_wins(_told(), 3)
    last, middle, _first = plan.wins
    assert news.since_copy(replace(plan, wins=plan.wins[1:]), plan, TODAY).wins == (last,)
    assert not news.since_copy(plan, plan, TODAY)
    assert news.since_day(plan, middle.on, None).wins == (last, middle)


def test_what_is_new_since_a_copy() -> None:
    plan = _told()
    goal = plan.goals[1]
    done = replace(goal.milestones[1], state=MilestoneState.DONE, done_on=TODAY)
    assert goal.milestones[1].state is MilestoneState.LATE
    later_step = replace(goal.milestones[-1], due=date(2027, 2, 1))
    fresh = replace(goal.milestones[-1], title="Lessons written down", uid="fresh")
    changed = replace(goal, milestones=(goal.milestones[0], done, *goal.milestones[2:-1], later_step, fresh))
    outcome = plan.outcomes[3]
    read = replace(outcome, readings=(ReadingPoint(TODAY, Decimal(12)),))
    beyond = replace(plan.goals[2], title="Everywhere", uid="gx", milestones=())
    now = replace(plan, goals=(plan.goals[0], changed, plan.goals[2], beyond), outcomes=(*plan.outcomes[:3], read))
    told = news.since_copy(plan, now, date(2026, 11, 1))
    assert [part.title for part in told.done] == ["Customer master, remaining 640"]
    assert [(part.title, part.before, part.after) for part in told.moved] == [
        (later_step.title, date(2027, 1, 8), date(2027, 2, 1))
    ]
    assert [part.title for part in told.milestones] == ["Lessons written down"]
    assert told.goals == ("Everywhere",)
    assert [(part.title, part.before, part.after.value) for part in told.read] == [(outcome.title, None, Decimal(12))]
    assert not news.since_copy(now, now, TODAY)


def test_what_is_new_since_a_day_needs_no_copy() -> None:
    plan = _told()
    told = news.since_day(plan, date(2026, 11, 6), None)
    assert [part.due for part in told.done] == [date(2026, 11, 6), date(2026, 11, 13), date(2026, 11, 20)]
    assert [(part.title, part.before and part.before.value, part.after.value) for part in told.read] == [
        (plan.outcomes[0].title, Decimal("23.60"), Decimal("22.50")),
        (plan.outcomes[1].title, Decimal("34"), Decimal("31")),
        (plan.outcomes[2].title, Decimal("12.10"), Decimal("11.80")),
    ]
    assert (told.moved, told.goals, told.from_copy) == ((), (), False)
