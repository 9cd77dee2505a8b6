"""Templates become plans and plans templates; days of rest are moved off, and order is kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.accounts import Stage
from csdesk.domain.patterns import Aim
from csdesk.domain.purposes import Purpose, fit, gaps, purpose_of, suits
from csdesk.domain.templates import (
    Anchor,
    Template,
    TemplateGoal,
    TemplateOutcome,
    TemplateStep,
    Undated,
    Value,
    began,
    dated,
    undated,
)
from csdesk.services.working_calendar import working_days

_DAYS = working_days()


def _one(offset: int, anchor: Anchor = Anchor.START, length: int = 400) -> Undated:
    return Template(
        "t", length, anchor, goals=(TemplateGoal("g", "g", review=offset, steps=(TemplateStep("s", "s", 0, offset),)),)
    )


@pytest.mark.parametrize(
    ("start", "offset", "forwards", "backwards"),
    [
        # 2026-11-20 is a Friday, Monday the 23rd is Labour Thanksgiving Day
        (date(2026, 11, 19), 0, date(2026, 11, 19), date(2026, 11, 19)),
        (date(2026, 11, 19), 2, date(2026, 11, 24), date(2026, 11, 20)),
        (date(2026, 11, 19), 4, date(2026, 11, 24), date(2026, 11, 20)),
        # Golden Week 2026: Wed 29 April; Sun 3 to Tue 5 May, Wed the 6th in place of the Sunday
        (date(2026, 4, 1), 28, date(2026, 4, 30), date(2026, 4, 28)),
        (date(2026, 4, 1), 31, date(2026, 5, 7), date(2026, 5, 1)),
        (date(2026, 4, 1), 35, date(2026, 5, 7), date(2026, 5, 1)),
        (date(2026, 4, 1), 36, date(2026, 5, 7), date(2026, 5, 7)),
        # the turn of the year: Fri 1 January 2027 is a holiday, the 2nd and 3rd a weekend
        (date(2026, 12, 1), 30, date(2026, 12, 31), date(2026, 12, 31)),
        (date(2026, 12, 1), 31, date(2027, 1, 4), date(2026, 12, 31)),
        (date(2026, 12, 1), 33, date(2027, 1, 4), date(2026, 12, 31)),
        # 29 February 2028 is a Tuesday
        (date(2028, 2, 1), 28, date(2028, 2, 29), date(2028, 2, 29)),
        # before the start
        (date(2026, 12, 1), -1, date(2026, 11, 30), date(2026, 11, 30)),
        (date(2026, 12, 1), -8, date(2026, 11, 24), date(2026, 11, 20)),
    ],
)
def test_a_day_of_rest_is_moved_off(start: date, offset: int, forwards: date, backwards: date) -> None:
    assert dated(_one(offset), start, _DAYS).goals[0].review == forwards
    assert dated(_one(offset, Anchor.END), start, _DAYS).goals[0].review == backwards


def test_a_plan_counted_back_begins_its_length_before_the_deadline() -> None:
    assert began(_one(0, Anchor.END, 120), date(2027, 3, 31)) == date(2026, 12, 1)


_offsets = st.integers(-30, 400)
_starts = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@given(_starts, st.lists(_offsets, min_size=2, max_size=8), st.sampled_from(Anchor))
def test_order_is_kept_and_nothing_falls_on_a_day_of_rest(start: date, offsets: list[int], anchor: Anchor) -> None:
    steps = tuple(TemplateStep(f"s{place}", "s", due=offset) for place, offset in enumerate(sorted(offsets)))
    plan = dated(Template("t", 400, anchor, goals=(TemplateGoal("g", "g", steps=steps),)), start, _DAYS)
    found = [step.due for step in plan.steps if step.due]
    assert found == sorted(found)
    assert all(_DAYS.works(day) for day in found)
    for step, day in zip(steps, found, strict=True):
        off = (day - start).days - (step.due or 0)
        assert off <= 0 if anchor is Anchor.END else off >= 0
        assert abs(off) < 12


_titles = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)


@st.composite
def _templates(draw: st.DrawFn) -> Undated:
    numbers = iter(range(1000))

    def key() -> str:
        return f"k{next(numbers)}"

    values = tuple(Value(key(), draw(_titles)) for _each in range(draw(st.integers(0, 2))))
    outcomes = tuple(
        TemplateOutcome(
            key(),
            draw(_titles),
            draw(st.sampled_from(["", *(one.key for one in values)])),
            *(draw(_titles), "%", draw(st.sampled_from([None, Aim.MORE, Aim.LESS])), draw(st.none() | _offsets)),
        )
        for _each in range(draw(st.integers(0, 2)))
    )
    goals = []
    for _each in range(draw(st.integers(0, 3))):
        steps = tuple(
            TemplateStep(key(), draw(_titles), *draw(st.tuples(st.none() | _offsets, st.none() | _offsets)))
            for _each in range(draw(st.integers(0, 3)))
        )
        outcome = draw(st.sampled_from(["", *(one.key for one in outcomes)]))
        goals.append(TemplateGoal(key(), draw(_titles), outcome, review=draw(st.none() | _offsets), steps=steps))
    return Template(draw(_titles), 400, draw(st.sampled_from(Anchor)), None, None, values, outcomes, tuple(goals))


@given(_templates(), _starts)
def test_a_template_comes_back_from_the_plan_it_made(template: Undated, start: date) -> None:
    plan = dated(template, start, _DAYS)
    assert undated(plan, start, _DAYS, template) == template
    aimless = replace(plan, outcomes=tuple(replace(one, aim=None) for one in plan.outcomes))
    assert undated(aimless, start, _DAYS, template) == template
    assert dated(undated(plan, start, _DAYS), start, _DAYS) == plan


def test_a_day_she_has_moved_is_the_day_of_the_new_template() -> None:
    start = date(2026, 4, 1)
    template = _one(31)
    plan = dated(template, start, _DAYS)
    step = replace(plan.steps[0], due=date(2026, 5, 8))
    moved = replace(plan, goals=(replace(plan.goals[0], steps=(step,)),))
    back = undated(moved, start, _DAYS, template)
    assert (back.goals[0].review, back.steps[0].start, back.steps[0].due) == (31, 0, 37)
    assert start + timedelta(37) == date(2026, 5, 8)


def test_a_renewal_that_is_being_prepared_comes_before_the_stage() -> None:
    assert purpose_of(Stage.ADOPTION, renewing=True) is Purpose.RENEWAL
    assert purpose_of(Stage.EXPANSION, renewing=False) is Purpose.EXPANSION
    assert purpose_of(None, renewing=False) is None


@pytest.mark.parametrize(
    ("purpose", "tier", "place", "suited"),
    [
        (Purpose.ONBOARDING, "2", 0, True),
        (Purpose.ONBOARDING, "", 1, True),
        (Purpose.ONBOARDING, "1", 2, False),
        (Purpose.RENEWAL, "2", 3, False),
        (Purpose.RENEWAL, "", 4, False),
        (Purpose.RENEWAL, "1", 5, False),
    ],
)
def test_what_suits_an_account_of_tier_2_in_onboarding(purpose: Purpose, tier: str, place: int, suited: bool) -> None:
    assert fit(purpose, tier, Purpose.ONBOARDING, "2") == place
    assert suits(purpose, tier, Purpose.ONBOARDING, "2") is suited


def test_a_tier_lacks_what_neither_it_nor_any_tier_has() -> None:
    there = [(Purpose.ONBOARDING, ""), (Purpose.ADOPTION, "1"), (Purpose.OTHER, "")]
    assert gaps(there, ["1", "2"]) == {
        "1": (Purpose.EXPANSION, Purpose.RENEWAL),
        "2": (Purpose.ADOPTION, Purpose.EXPANSION, Purpose.RENEWAL),
    }
    assert gaps([(one, "") for one in Purpose], ["1"]) == {}
