"""Plans from templates and back: one step each, hers and what is done left alone."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from csdesk.domain.people import Job, Role
from csdesk.domain.plans import Definition, PlanStatus, Side
from csdesk.domain.purposes import Purpose
from csdesk.domain.template_difference import DifferenceLine, Stays, TemplateChange
from csdesk.domain.template_document import TemplateError, written
from csdesk.domain.templates import TemplateGoal as GoalPart
from csdesk.domain.templates import TemplateStep as StepPart
from csdesk.domain.templates import Undated
from csdesk.entities import Goal, Milestone, Outcome, PlanTemplate, ProductValue
from csdesk.errors import TakenNameError
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contacts import Contacts
from csdesk.services.plans.milestones import Milestones
from csdesk.services.plans.plans import Planned, PlannedMilestone, Plans
from csdesk.services.templates.plans import TemplatePlans
from csdesk.services.templates.templates import Templates
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.store.tables import dump

_DAY = date(2026, 12, 1)
_READY = "ready:onboarding"


@pytest.fixture
def account(accounts: Accounts) -> int:
    made = accounts.add("Yamadaya")
    accounts.edit(made, language="en", tier="2")
    return made


@pytest.fixture
def plan(account: int, template_plans: TemplatePlans) -> int:
    return template_plans.apply(account, _READY, _DAY)


@pytest.fixture
def own(plan: int, template_plans: TemplatePlans) -> str:
    """A template of hers, which the plan is as good as made from."""
    return template_plans.save(plan, "Ours", Purpose.ONBOARDING, "2", _DAY)


def _whole(plans: Plans, plan: int) -> Planned:
    planned = plans.whole(plan)
    assert planned is not None
    return planned


def _step(plans: Plans, plan: int, title: str) -> PlannedMilestone:
    return next(one for one in _whole(plans, plan).milestones if one.milestone.title.startswith(title))


def _rewrite(database: Database, key: str, template: Undated) -> None:
    """Let the template be written otherwise, as if it had been saved anew."""
    with database.change("") as session:
        session.query(PlanTemplate).filter_by(uid=key).one().document = written(template)


def _lines(template_plans: TemplatePlans, plan: int, key: str) -> list[tuple[str, str, str, Stays | None]]:
    found = template_plans.compare(plan, key, _DAY).lines
    return [(one.change.value, one.part.title, one.field, one.stays) for one in found]


def test_applying_is_one_step(
    account: int, plans: Plans, template_plans: TemplatePlans, database: Database, steps: list[Step]
) -> None:
    before, done = dump(database), len(steps)
    plan = template_plans.apply(account, _READY, _DAY)
    found = _whole(plans, plan)
    assert (found.plan.template, found.plan.definition, found.plan.starts_on) == (_READY, Definition.LIGHT, _DAY)
    kickoff = _step(plans, plan, "Kickoff").milestone
    assert (kickoff.due, kickoff.key, kickoff.side) == (date(2026, 12, 11), True, Side.US)
    assert len(steps) == done + 1
    database.revert(steps[-1])
    assert dump(database) == before


def test_an_empty_draft_is_filled_and_one_that_is_not_is_told(
    account: int, plans: Plans, template_plans: TemplatePlans
) -> None:
    plan = plans.add(account, "Success plan", _DAY)
    assert template_plans.is_empty(_whole(plans, plan))
    assert template_plans.apply(account, _READY, _DAY, into=plan) == plan
    found = _whole(plans, plan)
    assert (found.plan.title, len(found.goals), len(plans.of(account))) == ("The first 3 months", 2, 1)
    assert not template_plans.is_empty(found)
    named = plans.add(account, "Hers", _DAY)
    template_plans.apply(account, _READY, _DAY, into=named)
    assert _whole(plans, named).plan.title == "Hers"
    written_in, agreed = plans.add(account, "x", _DAY), plans.add(account, "y", _DAY)
    plans.edit(Goal, _whole(plans, written_in).goals[0].goal.id, title="A state")
    plans.edit_plan(agreed, status=PlanStatus.AGREED)
    assert [template_plans.is_empty(_whole(plans, one)) for one in (written_in, agreed)] == [False, False]


def test_a_part_goes_to_the_one_person_who_plays_it(
    account: int,
    accounts: Accounts,
    contacts: Contacts,
    colleagues: Colleagues,
    plans: Plans,
    template_plans: TemplatePlans,
) -> None:
    champion = contacts.add(account, "Sato")
    contacts.edit(champion, roles=[Role.DECISION_MAKER, Role.CHAMPION])
    for name in ("Ito", "Kato"):
        contacts.edit(contacts.add(account, name), roles=[Role.ADMINISTRATOR])
    contacts.edit(contacts.add(account, "Left"), roles=[Role.IT], left_on=_DAY)
    me = colleagues.add("Ishikawa")
    colleagues.edit(colleagues.add("Mori"), job=Job.ENGINEER)
    accounts.edit(account, owner_id=me)
    plan = template_plans.apply(account, _READY, _DAY)
    found = {
        title: _step(plans, plan, title) for title in ("Name the", "Prepare", "Set up", "Kickoff", "Finish set-up")
    }
    assert {title: one.owner for title, one in found.items()} == {
        "Name the": "Sato",
        "Prepare": "Administrator",
        "Set up": "IT",
        "Kickoff": "Ishikawa",
        "Finish set-up": "Mori",
    }
    assert (found["Name the"].milestone.contact_id, found["Kickoff"].milestone.colleague_id) == (champion, me)
    assert found["Prepare"].milestone.contact_id is None


def test_a_plan_that_nobody_touched_makes_the_template_it_came_from(
    own: str, templates: Templates, accounts: Accounts, contacts: Contacts, template_plans: TemplatePlans
) -> None:
    brought = templates.document(_READY, "en")
    assert templates.document(own) == replace(brought, title="Ours")
    other = accounts.add("b")
    contacts.edit(contacts.add(other, "Sato"), roles=[Role.DECISION_MAKER, Role.CHAMPION])
    again = template_plans.save(template_plans.apply(other, own, date(2027, 4, 24)), "Again", Purpose.OTHER, "", _DAY)
    assert templates.document(again) == replace(brought, title="Again")


def test_a_template_holds_no_person_and_no_figure(
    account: int, contacts: Contacts, plan: int, plans: Plans, templates: Templates, template_plans: TemplatePlans
) -> None:
    contacts.edit(contacts.add(account, "Sato"), roles=[Role.SPONSOR])
    step = _step(plans, plan, "Kickoff").milestone
    plans.edit(Milestone, step.id, side=Side.CUSTOMER, notes="internal")
    plans.assign(step.id, "Sato")
    plans.assign(_step(plans, plan, "Read the").milestone.id, "Suzuki")
    outcome = _whole(plans, plan).outcomes[0].outcome
    plans.edit(Outcome, outcome.id, baseline=Decimal(8), target=Decimal(2), said="We want it")
    key = template_plans.save(plan, "Ours", Purpose.ONBOARDING, "", _DAY)
    text = written(templates.document(key))
    assert not any(word in text for word in ("Sato", "Suzuki", "internal", "We want it", "Yamadaya"))
    owners = {one.title.split()[0]: one.owner for one in templates.document(key).steps}
    assert (owners["Kickoff"], owners["Read"]) == ("sponsor", "")


def test_saving_is_one_step_and_what_cannot_be_saved_leaves_nothing(
    plan: int, own: str, plans: Plans, template_plans: TemplatePlans, database: Database, steps: list[Step]
) -> None:
    with pytest.raises(TakenNameError):
        template_plans.save(plan, "Ours", Purpose.OTHER, "", _DAY)
    plans.edit(Milestone, _step(plans, plan, "Kickoff").milestone.id, due=date(2060, 1, 1))
    before = dump(database)
    with pytest.raises(TemplateError):
        template_plans.save(plan, "Too long", Purpose.OTHER, "", _DAY)
    assert dump(database) == before
    plans.edit(Milestone, _step(plans, plan, "Kickoff").milestone.id, due=_DAY)
    before, done = dump(database), len(steps)
    template_plans.save(plan, "Other", Purpose.OTHER, "", _DAY)
    assert len(steps) == done + 1
    database.revert(steps[-1])
    assert dump(database) == before


def test_a_plan_just_applied_does_not_differ(plan: int, template_plans: TemplatePlans) -> None:
    found = template_plans.compare(plan, _READY, _DAY)
    assert (found.lines, found.same) == ((), True)


def test_what_she_did_is_told_and_stays(
    plan: int, plans: Plans, milestones: Milestones, template_plans: TemplatePlans
) -> None:
    kickoff, handoff = (_step(plans, plan, title).milestone for title in ("Kickoff", "Read the"))
    plans.edit(Milestone, kickoff.id, title="Big kickoff")
    plans.finish(handoff.id, _DAY)
    plans.edit(Milestone, handoff.id, due=_DAY)
    mine = plans.add_milestone(_whole(plans, plan).goals[0].goal.id, "Mine")
    milestones.wait_for(mine, handoff.id)
    milestones.wait_for(kickoff.id, mine)
    plans.delete(Milestone, _step(plans, plan, "Training for admin").milestone.id, "")
    assert sorted(_lines(template_plans, plan, _READY)) == sorted(
        [
            ("alter", handoff.title, "dates", Stays.DONE),
            ("alter", kickoff.title, "title", Stays.YOURS),
            ("alter", "Start with one team and write down the first result", "waits_for", Stays.YOURS),
            ("add", "Training for administrators", "", None),
        ]
    )
    assert template_plans.take_over(plan, _READY, template_plans.compare(plan, _READY, _DAY).lines, _DAY) == 1
    assert _step(plans, plan, "Big kickoff").milestone.title == "Big kickoff"
    assert _step(plans, plan, "Read the").milestone.due == _DAY
    assert _step(plans, plan, "Mine").waits_for == (handoff.id,)
    again = _step(plans, plan, "Training for admin")
    assert again.waits_for == (_step(plans, plan, "Finish set-up").milestone.id,)


def _better(template: Undated) -> Undated:
    """Return a template with something new, something else, and something gone in its first goal."""
    first, *others = template.goals
    changed = tuple(
        replace(one, title="Meet", due=14, owner="sales", side=Side.US, waits_for=())
        if one.key == "ob-kickoff"
        else one
        for one in first.steps
        if one.key not in ("ob-team", "ob-data")
    )
    fresh = StepPart("new", "New", None, 20, waits_for=("ob-kickoff",))
    later = [replace(goal, steps=tuple(_without(one) for one in goal.steps)) for goal in others]
    late = GoalPart("late", "Later", "ob-habit", review=180, steps=(StepPart("late-1", "Late", None, 170),))
    kept = tuple(map(_without, changed))
    return replace(template, goals=(replace(first, steps=(*kept, fresh)), *later, late))


def _without(step: StepPart[int]) -> StepPart[int]:
    return replace(step, waits_for=tuple(one for one in step.waits_for if one not in ("ob-team", "ob-data")))


def test_the_template_s_changes_are_taken_over_in_one_step(
    plan: int,
    own: str,
    plans: Plans,
    templates: Templates,
    template_plans: TemplatePlans,
    trash: TrashBin,
    database: Database,
    steps: list[Step],
) -> None:
    _rewrite(database, own, _better(templates.document(own)))
    found = template_plans.compare(plan, own, _DAY).lines
    assert all(one.stays is None for one in found)
    before, done = dump(database), len(steps)
    assert template_plans.take_over(plan, own, found, _DAY) == len(found)
    assert len(steps) == done + 1
    assert _lines(template_plans, plan, own) == []
    meet, fresh = _step(plans, plan, "Meet"), _step(plans, plan, "New")
    assert (meet.milestone.due, meet.owner, meet.waits_for) == (date(2026, 12, 15), "Sales", ())
    assert fresh.waits_for == (meet.milestone.id,)
    late = _whole(plans, plan).goals[-1]
    assert (late.goal.title, [one.milestone.title for one in late.milestones]) == ("Later", ["Late"])
    assert sorted(one.title.split()[0] for one in trash.all()) == ["Name", "Prepare"]
    database.revert(steps[-1])
    assert dump(database) == before


def test_only_what_is_chosen_is_taken_over(
    plan: int, own: str, plans: Plans, templates: Templates, template_plans: TemplatePlans, database: Database
) -> None:
    _rewrite(database, own, _better(templates.document(own)))
    found = template_plans.compare(plan, own, _DAY).lines
    chosen = [one for one in found if one.part.key == "late-1" or one.field == "dates"]
    template_plans.take_over(plan, own, chosen, _DAY)
    assert [one.goal.title for one in _whole(plans, plan).goals][-1] == "Later"
    kickoff = _step(plans, plan, "Kickoff")
    assert (kickoff.milestone.due, kickoff.owner) == (date(2026, 12, 15), "CSM")
    left = template_plans.compare(plan, own, _DAY).lines
    assert [one for one in left if one.stays] == []
    assert len(left) == len(found) - 3
    later = templates.document(own)
    steps = (replace(one, due=16) if one.key == "ob-kickoff" else one for one in later.goals[0].steps)
    _rewrite(database, own, replace(later, goals=(replace(later.goals[0], steps=tuple(steps)), *later.goals[1:])))
    again = [one for one in template_plans.compare(plan, own, _DAY).lines if one.field == "dates"]
    assert [one.stays for one in again] == [None]
    plans.edit(Milestone, kickoff.milestone.id, due=date(2026, 12, 16))
    assert [one.field for one in template_plans.compare(plan, own, _DAY).lines if one.stays is Stays.YOURS] == ["dates"]


def test_what_stays_is_not_taken_over_even_if_asked_for(
    plan: int, plans: Plans, template_plans: TemplatePlans, database: Database
) -> None:
    plans.edit(Milestone, _step(plans, plan, "Kickoff").milestone.id, title="Mine")
    (line,) = template_plans.compare(plan, _READY, _DAY).lines
    assert template_plans.take_over(plan, _READY, [line, replace(line, stays=None)], _DAY) == 0
    assert _step(plans, plan, "Mine")


def test_a_circle_with_what_she_let_wait_is_left_out(
    plan: int,
    own: str,
    plans: Plans,
    milestones: Milestones,
    templates: Templates,
    template_plans: TemplatePlans,
    database: Database,
) -> None:
    access, team = (_step(plans, plan, title).milestone for title in ("Set up", "Name the"))
    mine = plans.add_milestone(_whole(plans, plan).goals[0].goal.id, "Mine")
    milestones.wait_for(mine, access.id)
    milestones.wait_for(team.id, mine)
    template = templates.document(own)
    steps = (
        replace(one, waits_for=("ob-hearing", "ob-team")) if one.key == "ob-access" else one
        for one in template.goals[0].steps
    )
    goals = (replace(template.goals[0], steps=tuple(steps)), *template.goals[1:])
    _rewrite(database, own, replace(template, goals=goals))
    (line,) = template_plans.compare(plan, own, _DAY).lines
    assert (line.field, line.stays) == ("waits_for", None)
    template_plans.take_over(plan, own, [line], _DAY)
    hearing = _step(plans, plan, "First hearing").milestone.id
    assert _step(plans, plan, "Set up").waits_for == (hearing,)


def test_a_plan_begun_on_another_day_is_offered_the_dates_of_that(
    plan: int, plans: Plans, template_plans: TemplatePlans
) -> None:
    plans.edit_plan(plan, starts_on=_DAY + timedelta(28))
    moved = template_plans.compare(plan, _READY, _DAY).lines
    assert {one.field for one in moved} == {"dates", "due", "review"}
    template_plans.take_over(plan, _READY, moved, _DAY)
    assert _step(plans, plan, "Kickoff").milestone.due == date(2027, 1, 8)


def test_a_template_the_plan_did_not_come_from_takes_nothing_away(plan: int, template_plans: TemplatePlans) -> None:
    found = template_plans.compare(plan, "ready:renewal", _DAY)
    assert not found.same
    assert {one.change for one in found.lines} == {TemplateChange.ADD}


def test_what_belongs_to_a_part_by_her_own_hand_keeps_it_from_leaving(
    plan: int, own: str, plans: Plans, templates: Templates, template_plans: TemplatePlans, database: Database
) -> None:
    template = templates.document(own)
    _rewrite(database, own, replace(template, values=template.values[:1], outcomes=(), goals=()))
    outcome = _whole(plans, plan).outcomes[0].outcome
    plans.add_reading(outcome.id, _DAY, Decimal(5))
    stays: dict[str, Stays | None] = {one.part.key: one.stays for one in template_plans.compare(plan, own, _DAY).lines}
    assert (stays["ob-time"], stays["ob-habit"], stays["ob-same-figures"]) == (Stays.YOURS, None, None)
    lines: tuple[DifferenceLine, ...] = template_plans.compare(plan, own, _DAY).lines
    template_plans.take_over(plan, own, lines, _DAY)
    found = _whole(plans, plan)
    assert ([one.outcome.id for one in found.outcomes], found.goals, len(found.values)) == ([outcome.id], [], 1)
    assert isinstance(found.values[0], ProductValue)
