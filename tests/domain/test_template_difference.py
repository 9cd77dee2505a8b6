"""What differs between a plan and its template: the template's changes are offered, hers stay."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from csdesk.domain.plans import Side
from csdesk.domain.template_difference import (
    DifferenceLine,
    HeldPart,
    Part,
    Stays,
    TemplateChange,
    difference,
    key_of,
    marked,
    origin,
    parts,
)
from csdesk.domain.templates import Dated, Template, TemplateGoal, TemplateOutcome, TemplateStep, Value

_D = date(2026, 12, 1)
_A, _B = TemplateStep("a", "A", None, _D), TemplateStep("b", "B", _D, date(2026, 12, 8), waits_for=("a",))
_PLAN: Dated = Template(
    *("t", 90),
    values=(Value("v", "V"),),
    outcomes=(TemplateOutcome("o", "O", "v", "m", "h"),),
    goals=(TemplateGoal("g", "G", "o", steps=(_A, _B)), TemplateGoal("e", "E")),
)
_ORIGINS = {part.key: origin(part) for part in parts(_PLAN)}


def _with(plan: Dated, key: str, **values: Any) -> Dated:
    """Return a plan in which a part has other values."""

    def each(part: Any) -> Any:
        return replace(part, **values) if part.key == key else part

    goals = tuple(each(replace(goal, steps=tuple(map(each, goal.steps)))) for goal in plan.goals)
    return replace(plan, values=tuple(map(each, plan.values)), outcomes=tuple(map(each, plan.outcomes)), goals=goals)


def _told(lines: list[DifferenceLine]) -> list[tuple[str, str, str, Any, Any, Stays | None]]:
    return [(one.change.value, one.part.key, one.field, one.before, one.after, one.stays) for one in lines]


def _held(plan: Dated = _PLAN, origins: Mapping[str, str] = _ORIGINS, **more: Any) -> HeldPart:
    return HeldPart(plan, origins, **more)


def test_nothing_differs_as_it_was_taken_over() -> None:
    assert difference(_held(), _PLAN) == []


@pytest.mark.parametrize(
    ("key", "field", "values", "before", "after"),
    [
        ("v", "title", {"title": "new"}, "V", "new"),
        ("o", "unit", {"unit": "%"}, "h", "%"),
        ("g", "review", {"review": _D}, None, _D),
        ("a", "dates", {"due": date(2026, 12, 2)}, (None, _D), (None, date(2026, 12, 2))),
        ("a", "side", {"side": Side.CUSTOMER}, Side.US, Side.CUSTOMER),
        ("b", "waits_for", {"waits_for": ()}, ("a",), ()),
        ("b", "is_key", {"is_key": True}, False, True),
    ],
)
def test_what_the_template_changed_is_offered_and_what_she_changed_stays(
    key: str, field: str, values: dict[str, Any], before: Any, after: Any
) -> None:
    other = _with(_PLAN, key, **values)
    assert _told(difference(_held(), other)) == [("alter", key, field, before, after, None)]
    assert _told(difference(_held(other), _PLAN)) == [("alter", key, field, after, before, Stays.YOURS)]


def test_of_one_milestone_the_fields_are_told_apart() -> None:
    mine, theirs = _with(_PLAN, "a", title="mine"), _with(_PLAN, "a", title="theirs", side=Side.CUSTOMER)
    assert _told(difference(_held(mine), theirs)) == [
        ("alter", "a", "title", "mine", "theirs", Stays.YOURS),
        ("alter", "a", "side", Side.US, Side.CUSTOMER, None),
    ]


def test_what_is_done_stays() -> None:
    lines = difference(_held(done=frozenset({"a"})), _with(_PLAN, "a", title="x"))
    assert [one.stays for one in lines] == [Stays.DONE]


def test_what_is_new_in_the_template_is_added() -> None:
    fresh = TemplateStep[date]("c", "C")
    goals = (replace(_PLAN.goals[0], steps=(_A, _B, fresh)), _PLAN.goals[1])
    assert difference(_held(), replace(_PLAN, goals=goals)) == [DifferenceLine(TemplateChange.ADD, fresh)]


def test_what_is_gone_from_the_template_may_leave_unless_it_is_hers_or_done() -> None:
    without: Dated = replace(_PLAN, goals=(replace(_PLAN.goals[0], steps=(_A,)),))
    assert _told(difference(_held(), without)) == [
        ("remove", "b", "", None, None, None),
        ("remove", "e", "", None, None, None),
    ]
    touched = _held(_with(_PLAN, "b", title="mine"), own=frozenset({"e"}))
    assert [one.stays for one in difference(touched, without)] == [Stays.YOURS, Stays.YOURS]
    assert [one.stays for one in difference(_held(done=frozenset({"b"})), without)] == [Stays.DONE, None]
    assert difference(_held(), without, same=False) == []


def test_a_goal_stays_with_a_milestone_of_her_own() -> None:
    own = TemplateStep[date]("own:1", "hers")
    mine = replace(_PLAN, goals=(_PLAN.goals[0], replace(_PLAN.goals[1], steps=(own,))))
    lines = difference(_held(mine), replace(_PLAN, goals=_PLAN.goals[:1]))
    assert _told(lines) == [("remove", "e", "", None, None, Stays.YOURS)]


def test_what_she_added_herself_is_never_told_of() -> None:
    own = TemplateStep[date]("own:1", "hers", None, _D)
    mine = replace(_PLAN, goals=(replace(_PLAN.goals[0], steps=(_A, _B, own)), _PLAN.goals[1]))
    assert difference(_held(mine), _PLAN) == []


def test_a_part_of_which_only_the_key_is_known_stays_as_it_is() -> None:
    lines = difference(_held(origins={**_ORIGINS, "a": "a"}), _with(_PLAN, "a", title="x"))
    assert [one.stays for one in lines] == [Stays.YOURS]


def test_a_field_taken_over_is_known_as_the_template_s_from_then_on() -> None:
    fresh = replace(_A, title="theirs", side=Side.CUSTOMER)
    kept = marked(origin(_A), fresh, "title")
    assert key_of(kept) == "a"
    mine = _with(_PLAN, "a", title="theirs")
    later = _with(_PLAN, "a", title="later", side=Side.CUSTOMER)
    stays = [one.stays for one in difference(_held(mine, {**_ORIGINS, "a": kept}), later)]
    assert stays == [None, None]
    part: Part = _A
    assert marked("a", part, "title") == f"a#{origin(_A).split('#')[1]}######"
