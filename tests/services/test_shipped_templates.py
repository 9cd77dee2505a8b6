"""The templates that csdesk brings: each makes a sound plan, in both languages, on any day."""

from datetime import date, timedelta

import pytest

from csdesk.domain.plans import Side
from csdesk.domain.templates import Anchor, TemplateStep, Undated, dated
from csdesk.services.accounts import Accounts
from csdesk.services.plans.plans import Planned, Plans
from csdesk.services.templates.owners import spoken
from csdesk.services.templates.plans import TemplatePlans
from csdesk.services.templates.shipped import TEMPLATES
from csdesk.services.working_calendar import working_days

KEYS = tuple(TEMPLATES.all)
_DAYS = working_days()
_STARTS = [date(2026, 4, 1), date(2026, 8, 3), date(2026, 11, 22), date(2026, 12, 28), date(2027, 1, 2)]


def _whole(plans: Plans, plan: int) -> Planned:
    planned = plans.whole(plan)
    assert planned is not None
    return planned


def test_five_are_brought() -> None:
    assert (
        tuple(f"ready:{name}" for name in ("onboarding", "onboarding-light", "adoption", "expansion-pilot", "renewal"))
        == KEYS
    )


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_is_a_whole_plan(key: str, language: str) -> None:
    document = TEMPLATES.document(key, language)
    assert 1 <= len(document.values) <= 3
    assert 2 <= len(document.outcomes) <= 3
    assert 2 <= len(document.goals) <= 3
    assert 8 <= len(document.steps) <= 15
    assert {step.side for step in document.steps} == {Side.US, Side.CUSTOMER}
    assert all(step.due is not None and 0 <= step.due <= document.length for step in document.steps)
    assert all(one.metric and one.unit and one.aim and one.value for one in document.outcomes)
    assert all(one.outcome and one.review is not None for one in document.goals)
    assert {spoken(step.owner, language) for step in document.steps}.isdisjoint({step.owner for step in document.steps})
    starred = [step for step in document.steps if step.is_key]
    assert 2 <= len(starred) < len(document.steps) / 2
    assert max(starred, key=_due) is max(document.steps, key=_due)


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_are_the_same_plan(key: str) -> None:
    ja, en = (TEMPLATES.document(key, language) for language in ("ja", "en"))
    assert [_bones(step) for step in ja.steps] == [_bones(step) for step in en.steps]
    texts = [(one.title, other.title) for one, other in zip(ja.steps, en.steps, strict=True)]
    assert all(one != other and other.isascii() for one, other in texts)


@pytest.mark.parametrize("key", KEYS)
def test_nobody_waits_for_what_is_due_later(key: str) -> None:
    document = TEMPLATES.document(key, "en")
    steps = {step.key: step for step in document.steps}
    for step in steps.values():
        for other in step.waits_for:  # that it is there, and that none goes in a circle, reading has seen
            begin = step.start if step.start is not None else step.due
            assert begin is not None
            assert _due(steps[other]) < begin, (step.key, other)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("start", _STARTS)
def test_no_day_is_a_day_of_rest_and_none_is_past_a_deadline(key: str, start: date) -> None:
    document = TEMPLATES.document(key, "ja")
    plan = dated(document, start, _DAYS)
    days = [day for step in plan.steps for day in (step.start, step.due) if day]
    days += [goal.review for goal in plan.goals if goal.review] + [one.due for one in plan.outcomes if one.due]
    assert all(_DAYS.works(day) for day in days)
    assert all(step.start is None or (step.due and step.start <= step.due) for step in plan.steps)
    if document.anchor is Anchor.END:
        assert max(days) <= start + timedelta(document.length)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_applies(key: str, language: str, accounts: Accounts, plans: Plans, template_plans: TemplatePlans) -> None:
    account = accounts.add("a")
    accounts.edit(account, language=language)
    planned = _whole(plans, template_plans.apply(account, key, date(2026, 12, 1)))
    document = TEMPLATES.document(key, language)
    assert planned.plan.title == document.title
    assert planned.plan.ends_on == date(2026, 12, 1) + timedelta(document.length)
    assert [one.milestone.title for one in planned.milestones] == [step.title for step in _in_order(document)]
    titles = {one.milestone.id: one.milestone.title for one in planned.milestones}
    waiting = {one.milestone.title: {titles[other] for other in one.waits_for} for one in planned.milestones}
    named = {step.key: step.title for step in document.steps}
    assert waiting == {step.title: {named[other] for other in step.waits_for} for step in document.steps}
    assert all(one.owner for one in planned.milestones)
    assert planned.loose_goals == ()


def _in_order(document: Undated) -> list[TemplateStep[int]]:
    """Return the milestones as a plan lists them: by outcome, then by goal."""
    places = {one.key: place for place, one in enumerate(document.outcomes)}
    return [step for goal in sorted(document.goals, key=lambda one: places[one.outcome]) for step in goal.steps]


def _bones(step: TemplateStep[int]) -> tuple[object, ...]:
    return step.key, step.start, step.due, step.side, step.owner, step.waits_for


def _due(step: TemplateStep[int]) -> int:
    return step.due or 0
