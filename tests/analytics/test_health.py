"""Scores by hand, against the rule in fractions, and laws; on arrays."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import inf, nan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.analytics.health import LEVELS, NO_SCORE, Scored, packed, score
from csdesk.domain.health import MILLION, Cap, CapComparison, Measure, MetricGroup, Model, YoungBounds
from csdesk.domain.health_parts import PartState, unpack
from csdesk.domain.levels import Level
from tests.analytics.models import bounds, group, measure
from tests.analytics.reference import reference

_EXAMPLE = Model(
    (
        group("use", "0.6", measure("logins", "0.5"), measure("breadth", "0.5")),
        group("relation", "0.4", measure("sentiment")),
    )
)
_ONE = Model((group("g", "1", measure("m")),))


def _score(
    model: Model, *cells: Mapping[str, float], ages: Mapping[str, int] | None = None, months: Sequence[int] = ()
) -> Scored:
    keys = [one.key for one in model.measures]
    values = np.array([[cell.get(key, nan) for cell in cells] for key in keys], float)
    old = np.array([[(ages or {}).get(key, 0)] * len(cells) for key in keys])
    return score(model, values, old, np.array(months or [-1] * len(cells)))


def _points(found: Scored, cell: int = 0) -> float | None:
    return None if found.scores[cell] == NO_SCORE else int(found.scores[cell]) / MILLION


def _levels(found: Scored) -> str:
    return "".join({Level.UNKNOWN: "?"}.get(LEVELS[one], LEVELS[one].value) for one in found.levels)


@pytest.mark.parametrize(
    ("values", "points", "covered", "level"),
    [
        ({}, None, 0, "?"),  # no reading at all
        ({"logins": 80, "sentiment": 50}, 68.0, 700_000, "B"),  # the worked example of the rule
        ({"logins": 90, "breadth": 90}, 90.0, 600_000, "A"),  # only Use is fresh
        ({"logins": 80, "breadth": 60, "sentiment": 50}, 62.0, 1_000_000, "B"),
        ({"sentiment": 90}, None, 400_000, "?"),  # below the floor, however good
        ({"logins": 0, "sentiment": 0}, 0.0, 700_000, "D"),
        ({"logins": 100, "breadth": 100, "sentiment": 100}, 100.0, 1_000_000, "A"),
        ({"logins": 400, "breadth": -9, "sentiment": 50}, 50.0, 1_000_000, "C"),  # beyond the bands it is flat
        ({"logins": inf, "sentiment": 50}, None, 400_000, "?"),  # no number, no reading
    ],
)
def test_by_hand(values: dict[str, float], points: float | None, covered: int, level: str) -> None:
    found = _score(_EXAMPLE, values)
    assert (_points(found), found.coverage[0], _levels(found)) == (points, covered, level)


@pytest.mark.parametrize(("weight", "covered"), [("9", 70_313), ("11", 85_938), ("1", 7_813)])
def test_a_share_between_two_millionths_is_the_upper_one(weight: str, covered: int) -> None:
    model = Model((group("g", "1", measure("a", weight), measure("b", str(128 - int(weight)))),))
    assert _score(model, {"a": 1}).coverage[0] == covered  # 70,312.5 and 85,937.5 and 7,812.5


def test_the_parts_of_the_worked_example() -> None:
    found = _score(_EXAMPLE, {"logins": 80, "sentiment": 50})
    assert found.parts[:, 0].tolist() == [48_000_000, 0, 20_000_000]
    assert found.points[:, 0].tolist() == [80_000_000, 0, 50_000_000]
    assert found.states[:, 0].tolist() == [PartState.PRESENT, PartState.MISSING, PartState.PRESENT]


def test_what_goes_stale_leaves_its_weight_to_the_others() -> None:
    values = {"logins": 80.0, "breadth": 60.0, "sentiment": 50.0}
    before, after = _score(_EXAMPLE, values), _score(_EXAMPLE, values, ages={"breadth": 32})
    assert (_points(before), _points(after)) == (62.0, 68.0)
    assert (after.parts - before.parts)[:, 0].tolist() == [24_000_000, -18_000_000, 0]
    assert (after.states[1, 0], after.points[1, 0]) == (PartState.STALE, 60_000_000), "it says what it was"


@pytest.mark.parametrize(("age", "fresh"), [(0, True), (31, True), (32, False), (-1, False)])
def test_a_reading_is_fresh_up_to_its_last_day_and_not_before_its_own(age: int, fresh: bool) -> None:
    assert (_points(_score(_ONE, {"m": 90}, ages={"m": age})) is not None) is fresh


@pytest.mark.parametrize(
    ("points", "level"),
    [
        *(("80", "A"), ("79.999999", "B"), ("60", "B"), ("59.999999", "C")),
        *(("40", "C"), ("39.999999", "D"), ("0", "D")),
    ],
)
def test_a_level_reaches_down_to_its_bound(points: str, level: str) -> None:
    assert _levels(_score(_ONE, {"m": float(points)})) == level


def test_a_level_is_that_of_its_week_alone() -> None:
    assert _levels(_score(_ONE, *({"m": one} for one in (81, 79, 78, 81, 79.9)))) == "ABBAB"


def test_the_floor_itself_is_enough() -> None:
    halves = Model((group("g", "1", measure("a", "1"), measure("b", "1")),))
    thirds = Model((group("g", "1", measure("a", "1"), measure("b", "2")),))
    assert (_levels(_score(halves, {"a": 90})), _levels(_score(thirds, {"a": 90}))) == ("A", "?")


def test_a_cap_holds_the_level_down_and_says_so() -> None:
    caps = (
        Cap("sponsor", CapComparison.BELOW, Fraction(1), Level.C),
        Cap("tickets", CapComparison.ABOVE, Fraction(10), Level.B),
    )
    model = Model((group("g", "1", measure("m"), measure("sponsor", "0"), measure("tickets", "0")),), caps=caps)
    cells = [
        {"m": 95, "sponsor": 0},
        {"m": 95, "sponsor": 1, "tickets": 11},
        {"m": 95, "sponsor": 0, "tickets": 11},
        {"m": 30, "sponsor": 0},
        {"m": 95, "tickets": 10},
        {"sponsor": 0},
    ]
    found = _score(model, *cells)
    assert _levels(found) == "CBCDA?"
    assert found.caps.tolist() == [1, 2, 3, 0, 0, 0]
    assert [_points(found, cell) for cell in range(5)] == [95, 95, 95, 30, 95], "the score stays what it is"
    assert _levels(_score(model, cells[0], ages={"sponsor": 32})) == "A", "what is stale holds nothing down"


def test_young_accounts_have_bounds_of_their_own() -> None:
    model = Model(
        (group("g", "1", measure("m")),), young=(YoungBounds(2, bounds(50, 30, 10)), YoungBounds(6, bounds(70, 50, 30)))
    )
    assert _levels(_score(model, *[{"m": 55}] * 6, months=(-1, 0, 1, 2, 5, 6))) == "CAABBC"


def test_what_rounding_leaves_is_on_the_largest_part() -> None:
    thirds = Model((group("g", "1", *(measure(key, "1/3") for key in "abc")),))
    cells = [{"a": 100, "b": 99, "c": 98}, {"a": 100, "b": 100, "c": 100}, {"a": 1, "b": 1, "c": 2}]
    found = _score(thirds, *cells)
    assert found.parts.T.tolist() == [
        [33_333_333, 33_000_000, 32_666_667],
        [33_333_334, 33_333_333, 33_333_333],
        [333_333, 333_333, 666_667],
    ]


@pytest.mark.parametrize(
    ("value", "points"), [("0.333333", 0), ("0.333334", 50), ("14.999999", 50), ("15", 100), ("16", 100), ("-1", 0)]
)
def test_a_step_is_taken_at_its_very_value(value: str, points: int) -> None:
    bands = ((Fraction(0), Fraction(0)), (Fraction(1, 3), Fraction(50)), (Fraction(15), Fraction(100)))
    model = Model((MetricGroup("g", Fraction(1), (Measure("m", Fraction(1), bands, 31, steps=True),)),))
    assert _points(_score(model, {"m": float(value)})) == points


def test_numbers_too_long_for_the_machine_are_exact_all_the_same() -> None:
    odd = Fraction(1, 999_999_999_989)
    model = Model(
        (
            group(
                "g",
                "1",
                Measure("a", odd, ((Fraction(0), Fraction(0)), (Fraction(10**11), Fraction(100))), 31),
                measure("b", "1/1000003"),
            ),
        )
    )
    values = {"a": 12_345_678_901.234567, "b": 77.7}
    found, expected = _score(model, values), reference(model, values)
    assert (found.scores[0], dict(zip("ab", found.parts[:, 0].tolist(), strict=True))) == (
        expected.score,
        expected.parts,
    )


def test_parts_are_packed_as_they_are_unpacked() -> None:
    model = Model((group("g", "1", measure("a"), measure("b"), measure("c")),))
    values, ages = np.array([[80.5], [3.0], [nan]]), np.array([[3], [70_000], [1_000_000]])
    found = score(model, values, ages, np.array([-1]))
    (whole,) = packed(found, values, ages)
    first, second, third = unpack(whole)
    assert first == (PartState.PRESENT, 3, 80.5, 80_500_000, 0), "below the floor there is no score to have a part of"
    assert second == (PartState.STALE, 65_535, 3.0, 3_000_000, 0)
    assert third == (PartState.MISSING, 0, None, 0, 0)
    assert unpack(whole[:-1]) == []


_WEIGHTS = st.lists(st.integers(0, 9), min_size=1, max_size=4).filter(any)


@st.composite
def _bands(draw: st.DrawFn) -> tuple[tuple[Fraction, Fraction], ...]:
    values = sorted(draw(st.sets(st.integers(-50, 150), min_size=1, max_size=4)))
    return tuple((Fraction(value, 3), Fraction(draw(st.integers(0, 100)))) for value in values)


@st.composite
def _models(draw: st.DrawFn) -> Model:
    groups = []
    for place, weights in enumerate(draw(st.lists(_WEIGHTS, min_size=1, max_size=3))):
        measures = tuple(
            Measure(f"{place}.{number}", Fraction(weight), draw(_bands()), 31, draw(st.booleans()))
            for number, weight in enumerate(weights)
        )
        groups.append(MetricGroup(str(place), Fraction(draw(st.integers(1, 9)), 7), measures))
    keys = [one.key for each in groups for one in each.measures]
    caps = st.builds(
        Cap,
        st.sampled_from(keys),
        st.sampled_from(CapComparison),
        st.fractions(-20, 60, max_denominator=3),
        st.sampled_from((Level.B, Level.C, Level.D)),
    )
    floor = draw(st.sampled_from((Fraction(0), Fraction(1, 2), Fraction(4, 5))))
    return Model(tuple(groups), floor=floor, caps=tuple(draw(st.lists(caps, max_size=2))))


_VALUES = st.one_of(
    st.none(),
    st.integers(-60 * MILLION, 160 * MILLION).map(lambda one: one / MILLION),
    st.sampled_from((inf, -inf, nan)),
)


@st.composite
def _scored(draw: st.DrawFn) -> tuple[Model, list[dict[str, float]]]:
    model = draw(_models())
    keys = [one.key for one in model.measures]
    cells = draw(st.lists(st.fixed_dictionaries(dict.fromkeys(keys, _VALUES)), min_size=1, max_size=4))
    return model, [{key: value for key, value in cell.items() if value is not None} for cell in cells]


@settings(max_examples=200)
@given(_scored())
def test_arrays_say_what_the_rule_in_fractions_says(scored: tuple[Model, list[dict[str, float]]]) -> None:
    model, cells = scored
    found = _score(model, *cells)
    for place, cell in enumerate(cells):
        expected = reference(model, {key: value for key, value in cell.items() if np.isfinite(value)})
        parts = {one.key: int(part) for one, part in zip(model.measures, found.parts[:, place], strict=True)}
        assert (None if found.scores[place] == NO_SCORE else found.scores[place]) == expected.score
        assert {key: part for key, part in parts.items() if part} == {
            key: part for key, part in expected.parts.items() if part
        }
        assert (LEVELS[found.levels[place]], found.coverage[place]) == (expected.level, expected.coverage)
        assert sum(parts.values()) == (expected.score or 0)
        assert expected.score is None or 0 <= expected.score <= 100 * MILLION
        assert found.coverage[place] >= model.floor * MILLION - 1 or expected.level is Level.UNKNOWN


@given(_scored())
def test_a_change_adds_up_over_the_measures(scored: tuple[Model, list[dict[str, float]]]) -> None:
    found = _score(scored[0], *scored[1], *reversed(scored[1]))
    known = found.scores != NO_SCORE
    total = np.where(known, found.scores, 0)
    assert (np.diff(found.parts, axis=1).sum(axis=0) == np.diff(total)).all()


@given(_scored(), st.integers(1, 1000))
def test_weights_in_another_unit_change_nothing(scored: tuple[Model, list[dict[str, float]]], times: int) -> None:
    model, cells = scored
    groups = tuple(
        MetricGroup(
            one.key,
            one.weight * times,
            tuple(
                Measure(each.key, each.weight / times, each.bands, each.stale_days, each.steps) for each in one.measures
            ),
        )
        for one in model.groups
    )
    other = Model(groups, model.bounds, model.floor, model.young, model.caps)
    for one, same in zip(_score(model, *cells), _score(other, *cells), strict=True):
        assert (one == same).all()


@given(st.integers(0, 100 * MILLION), st.integers(0, 100 * MILLION))
def test_a_higher_score_is_never_a_lower_level(one: int, other: int) -> None:
    low, high = _levels(_score(_ONE, *({"m": points / MILLION} for points in sorted((one, other)))))
    assert "DCBA".index(high) >= "DCBA".index(low)
