"""Why health moved: hand-computed weeks, and what holds for any two."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.health_change import (
    ComparedWeek,
    HealthChange,
    MoveCause,
    change,
)
from csdesk.domain.health_parts import NEVER, PartState, ScorePart

POINT = 1_000_000
_GROUPS: dict[str, tuple[str, Fraction]] = {
    "logins": ("use", Fraction(1, 2)),
    "breadth": ("use", Fraction(1, 2)),
    "survey": ("relation", Fraction(1)),
}
_WEIGHTS = {"use": Fraction(6, 10), "relation": Fraction(4, 10)}
_ABSENT = {"stale": ScorePart(PartState.STALE, 99, 5.0, 70 * POINT, 0), "none": NEVER}
Given = Mapping[str, float | str]
"""The points of each measure of a week, or how it is not there."""


def _shares(keys: Sequence[str]) -> dict[str, Fraction]:
    """Return what measures decide of the score, by hand: inside their groups first."""
    groups = {_GROUPS[key][0] for key in keys}
    whole = sum((_WEIGHTS[group] for group in groups), Fraction(0))
    within = {
        group: sum((_GROUPS[key][1] for key in keys if _GROUPS[key][0] == group), Fraction(0)) for group in groups
    }
    return {key: _WEIGHTS[_GROUPS[key][0]] / whole * _GROUPS[key][1] / within[_GROUPS[key][0]] for key in keys}


def _week(points: Given, caps: tuple[str, ...] = (), *, known: bool = True) -> ComparedWeek:
    """Return a week as it is kept: the largest part takes what rounding leaves."""
    there = {key: round(one * POINT) for key, one in points.items() if not isinstance(one, str)}
    exact = {key: there[key] * share for key, share in _shares(list(there)).items()}
    score = round(sum(exact.values(), Fraction(0)))
    parts = {key: round(part) for key, part in exact.items()}
    if parts:
        largest = max(parts, key=lambda key: exact[key])
        parts[largest] += score - sum(parts.values())
    found = {
        key: _ABSENT[one] if isinstance(one, str) else _part(there[key], parts[key]) for key, one in points.items()
    }
    return ComparedWeek(score if parts and known else None, found, caps)


def _part(points: int, part: int) -> ScorePart:
    return ScorePart(PartState.PRESENT, 0, 1.0, points, part)


def _changed(before: ComparedWeek, after: ComparedWeek) -> HealthChange:
    return change(before, after, _shares([key for key in before.parts if key in _there(before) & _there(after)]))


def _there(week: ComparedWeek) -> set[str]:
    return {key for key, one in week.parts.items() if one.state is PartState.PRESENT}


def _said(found: HealthChange) -> dict[str, list[tuple[str, float | None]]]:
    return {
        move.key: [(cause.value, None if amount is None else amount / POINT) for cause, amount in move.causes]
        for move in found.moves
    }


@pytest.mark.parametrize(
    ("before", "after", "difference", "moves", "less"),
    [
        pytest.param(  # 24 + 18 + 20 = 62; 48 + 20 = 68
            {"logins": 80, "breadth": 60, "survey": 50},
            {"logins": 80, "breadth": "stale", "survey": 50},
            6,
            {"logins": [("spread", 24)], "breadth": [("stale", -18)], "survey": []},
            True,
            id="less data, not better",
        ),
        pytest.param(
            {"logins": 80, "breadth": 60, "survey": 50},
            {"logins": 60, "breadth": 60, "survey": 55},
            -4,
            {"logins": [("value", -6)], "breadth": [], "survey": [("value", 2)]},
            False,
            id="values alone",
        ),
        pytest.param(  # like for like: 48 + 20 to 54 + 20; 62 to 74
            {"logins": 80, "breadth": 60, "survey": 50},
            {"logins": 90, "breadth": "stale", "survey": 50},
            12,
            {"logins": [("value", 6), ("spread", 24)], "breadth": [("stale", -18)], "survey": []},
            False,
            id="better, and less data",
        ),
        pytest.param(  # like for like 68 to 65, and yet 62 to 65
            {"logins": 80, "breadth": 60, "survey": 50},
            {"logins": 75, "breadth": "stale", "survey": 50},
            3,
            {"logins": [("value", -3), ("spread", 24)], "breadth": [("stale", -18)], "survey": []},
            True,
            id="worse, and yet it rises",
        ),
        pytest.param(  # a good measure that goes stale lowers the score: 24 + 27 + 20 to 48 + 20
            {"logins": 80, "breadth": 90, "survey": 50},
            {"logins": 80, "breadth": "none", "survey": 50},
            -3,
            {"logins": [("spread", 24)], "breadth": [("gone", -27)], "survey": []},
            False,
            id="a fall by less data",
        ),
        pytest.param(
            {"logins": 80, "breadth": "none", "survey": 50},
            {"logins": 80, "breadth": 60, "survey": 50},
            -6,
            {"logins": [("spread", -24)], "breadth": [("came", 18)], "survey": []},
            False,
            id="a measure comes",
        ),
        pytest.param(  # the only group left counts for all: 30 x .6 and 50 x .4 to 50
            {"logins": 30, "survey": 50},
            {"logins": "stale", "survey": 50},
            12,
            {"logins": [("stale", -18)], "survey": [("spread", 30)]},
            True,
            id="a whole group goes",
        ),
        pytest.param(
            {"logins": 40},
            {"logins": "stale", "survey": 70},
            30,
            {"logins": [("stale", -40)], "survey": [("came", 70)]},
            False,
            id="nothing in common",
        ),
        pytest.param({"logins": 40}, {"logins": 40}, 0, {"logins": []}, False, id="nothing moved"),
    ],
)
def test_a_change_is_split_by_measure_and_cause(
    before: Given, after: Given, difference: float, moves: Mapping[str, object], *, less: bool
) -> None:
    found = _changed(_week(before), _week(after))
    assert found.difference == difference * POINT
    assert _said(found) == moves
    assert found.is_less_data is less


def test_where_a_week_is_unknown_the_measures_that_came_and_went_are_told() -> None:
    before = _week({"logins": 80, "breadth": 60, "survey": 70})
    after = _week({"logins": "stale", "breadth": "none", "survey": 70}, known=False)
    assert _said(_changed(before, after)) == {"logins": [("stale", None)], "breadth": [("gone", None)]}
    back = _changed(after, before)
    assert (back.difference, back.is_less_data) == (None, False)
    assert _said(back) == {"logins": [("came", None)], "breadth": [("came", None)]}


def test_another_model_is_a_step_of_its_own_before_the_others() -> None:
    before = ComparedWeek(80 * POINT, {"logins": _part(80 * POINT, 80 * POINT)})
    after = _week({"logins": 70, "survey": 50})  # 42 + 20
    by_new = _week({"logins": 60, "survey": 50}).parts  # 36 + 20: other bands, and a measure that was not in it
    found = change(before, after, _shares(["logins", "survey"]), by_new)
    assert found.difference == -18 * POINT
    assert _said(found) == {"logins": [("model", -44), ("value", 6)], "survey": [("model", 20)]}


def test_a_measure_that_a_new_model_has_no_more_is_the_models_doing() -> None:
    before = _week({"logins": 80, "survey": 50})
    by_new = {"logins": _part(80 * POINT, 80 * POINT)}
    after = ComparedWeek(80 * POINT, by_new)
    found = change(before, after, {"logins": Fraction(1)}, by_new)
    assert _said(found) == {"logins": [("model", 32)], "survey": [("model", -20)]}
    assert not found.is_less_data


def test_caps_that_come_and_go_are_named() -> None:
    before, after = _week({"logins": 80}, ("sponsor left", "late")), _week({"logins": 80}, ("late", "no kickoff"))
    found = _changed(before, after)
    assert (found.difference, found.caps_came, found.caps_went) == (0, ("no kickoff",), ("sponsor left",))


def test_what_rounding_leaves_to_another_part_is_no_measure_that_went() -> None:
    # 0 + a half of .000001 to .000001: the whole of it is now on a part whose points are the same
    before, after = _week({"logins": 0, "breadth": 0.000001}), _week({"breadth": 0.000001, "logins": 0.000001})
    found = _changed(before, after)
    assert (before.score, found.difference, found.is_less_data) == (0, 1, False)


_POINTS = st.one_of(st.integers(0, 100 * POINT).map(lambda one: one / POINT), st.sampled_from(("stale", "none")))
_WEEKS = st.fixed_dictionaries(dict.fromkeys(_GROUPS, _POINTS)).map(_week)


@given(_WEEKS, _WEEKS)
def test_the_moves_add_up_to_the_change_exactly(before: ComparedWeek, after: ComparedWeek) -> None:
    found = _changed(before, after)
    if before.score is None or after.score is None:
        assert found.difference is None
        assert {move.key for move in found.moves} == _there(before) ^ _there(after)
    else:
        assert sum(move.amount for move in found.moves) == found.difference == after.score - before.score


@given(_WEEKS, _WEEKS)
def test_read_backwards_the_amounts_are_the_same_negated(before: ComparedWeek, after: ComparedWeek) -> None:
    there, back = _changed(before, after), _changed(after, before)
    ways = {MoveCause.STALE: MoveCause.CAME, MoveCause.GONE: MoveCause.CAME}
    forwards = {(move.key, ways.get(cause, cause)): amount for move in there.moves for cause, amount in move.causes}
    backwards = {(move.key, ways.get(cause, cause)): amount for move in back.moves for cause, amount in move.causes}
    assert forwards == {key: None if amount is None else -amount for key, amount in backwards.items()}


@given(_WEEKS, _WEEKS)
def test_less_data_is_a_rise_that_the_measures_in_both_weeks_do_not_bear_out(
    before: ComparedWeek, after: ComparedWeek
) -> None:
    found = _changed(before, after)
    if found.is_less_data:
        assert found.difference is not None
        assert found.difference > 0
        assert _there(before) - _there(after)
    elif found.difference is not None and found.difference > 0 and _there(after) < _there(before):
        assert sum(amount or 0 for move in found.moves for cause, amount in move.causes if cause is MoveCause.VALUE) > 0


@given(_WEEKS, st.sets(st.sampled_from(sorted(_GROUPS))))
def test_a_value_that_is_the_same_is_no_cause(before: ComparedWeek, gone: set[str]) -> None:
    points = {
        key: one.points / POINT if one.state is PartState.PRESENT else "none" for key, one in before.parts.items()
    }
    after = _week({key: "stale" if key in gone else one for key, one in points.items()})
    for found in (_changed(before, after), _changed(after, before)):
        assert not [cause for move in found.moves for cause, _amount in move.causes if cause is MoveCause.VALUE]
