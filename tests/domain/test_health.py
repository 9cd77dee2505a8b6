"""The health score by hand: bands, weights, coverage, parts, levels; then laws."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.health import (
    MILLION,
    Measure,
    MetricGroup,
    Model,
    ModelError,
    Score,
    coverage,
    level,
    scale,
    score,
    shares,
)
from csdesk.domain.levels import Level

_IDENTITY = ((0, 0), (100, 100))


def _measure(key: str, weight: str, *bands: tuple[float, float], steps: bool = False, stale: int = 31) -> Measure:
    exact = tuple((Fraction(str(value)), Fraction(str(points))) for value, points in bands or _IDENTITY)
    return Measure(key, Fraction(weight), exact, stale, steps)


def _model(*groups: MetricGroup) -> Model:
    return Model(1, groups)


_EXAMPLE = _model(
    MetricGroup("use", Fraction("0.6"), (_measure("logins", "0.5"), _measure("breadth", "0.5"))),
    MetricGroup("relation", Fraction("0.4"), (_measure("sentiment", "1"),)),
)


def _score(values: Mapping[str, float], model: Model = _EXAMPLE) -> Score:
    by = scale(frozenset(values), model)
    assert by is not None
    return score({key: round(value * MILLION) for key, value in values.items()}, by)


def test_the_worked_example_of_the_product_page() -> None:
    found = _score({"logins": 80, "sentiment": 50})
    assert found.score == 68_000_000
    assert found.coverage == 700_000
    assert found.parts == (("logins", 48_000_000), ("sentiment", 20_000_000))


@pytest.mark.parametrize(
    ("value", "points"),
    [("-5", "30"), ("0", "30"), ("10", "40"), ("20", "50"), ("50", "75"), ("80", "100"), ("81", "100")],
)
def test_between_the_bands_the_line_is_straight(value: str, points: str) -> None:
    measure = _measure("m", "1", (0, 30), (20, 50), (80, 100))
    assert measure.points(Fraction(value)) == Fraction(points)


@pytest.mark.parametrize(
    ("days", "points"),
    [(-1, 100), (0, 100), (14, 100), (15, 80), (30, 80), (31, 50), (60, 50), (61, 20), (400, 20)],
)
def test_steps_hold_until_the_next_band(days: int, points: int) -> None:
    measure = _measure("contact_gap", "1", (0, 100), (15, 80), (31, 50), (61, 20), steps=True)
    assert measure.points(Fraction(days)) == points


def test_one_band_is_the_same_everywhere() -> None:
    assert [_measure("m", "1", (5, 60)).points(Fraction(value)) for value in (0, 5, 9)] == [60, 60, 60]


@pytest.mark.parametrize("bands", [(), ((1, 0), (1, 100)), ((2, 0), (1, 100)), ((0, -1), (1, 100)), ((0, 0), (1, 101))])
def test_bands_that_do_not_rise_or_leave_the_scale_are_refused(bands: tuple[tuple[int, int], ...]) -> None:
    exact = tuple((Fraction(value), Fraction(points)) for value, points in bands)
    with pytest.raises(ModelError, match="logins"):
        Measure("logins", Fraction(1), exact, 31)


@pytest.mark.parametrize(
    ("groups", "bounds"),
    [
        ((), (80, 60, 40)),
        ((MetricGroup("a", Fraction(1), ()),), (80, 60, 40)),
        ((MetricGroup("a", Fraction("0.9"), (_measure("m", "1"),)),), (80, 60, 40)),
        ((MetricGroup("a", Fraction(1), (_measure("m", "0.9"),)),), (80, 60, 40)),
        ((MetricGroup("a", Fraction(1), (_measure("m", "1.5"), _measure("n", "-0.5"))),), (80, 60, 40)),
        ((MetricGroup("a", Fraction(1), (_measure("m", "0.5"), _measure("m", "0.5"))),), (80, 60, 40)),
        ((MetricGroup("a", Fraction(1), (_measure("m", "1"),)),), (60, 60, 40)),
        ((MetricGroup("a", Fraction(1), (_measure("m", "1"),)),), (80, 40, 60)),
    ],
)
def test_a_model_that_does_not_hold_together_is_refused(
    groups: tuple[MetricGroup, ...], bounds: tuple[int, int, int]
) -> None:
    with pytest.raises(ModelError):
        Model(1, groups, bounds)


@pytest.mark.parametrize(
    ("values", "points", "covered"),
    [
        ({"logins": 80, "breadth": 40, "sentiment": 50}, "56", "1"),
        ({"logins": 80, "breadth": 40}, "60", "0.6"),
        ({"sentiment": 50}, "50", "0.4"),
        ({"breadth": 33.3}, "33.3", "0.3"),
        ({"breadth": 40, "sentiment": 50}, "44", "0.7"),
        ({"logins": 0, "sentiment": 0}, "0", "0.7"),
        ({"logins": 100, "breadth": 100, "sentiment": 100}, "100", "1"),
    ],
)
def test_groups_share_the_score_by_weight(values: dict[str, float], points: str, covered: str) -> None:
    found = _score(values)
    assert found.score == Fraction(points) * MILLION
    assert found.coverage == Fraction(covered) * MILLION


@pytest.mark.parametrize(
    ("value", "points"), [("0.333333", 0), ("0.333334", 50), ("14.999999", 50), ("15", 100), ("16", 100), ("-1", 0)]
)
def test_a_step_is_taken_at_its_very_value(value: str, points: int) -> None:
    bands = ((Fraction(0), Fraction(0)), (Fraction(1, 3), Fraction(50)), (Fraction(15), Fraction(100)))
    model = _model(MetricGroup("g", Fraction(1), (Measure("m", Fraction(1), bands, 31, steps=True),)))
    assert _score({"m": float(value)}, model).score == points * MILLION


def test_without_any_value_there_is_no_score() -> None:
    assert scale(frozenset(), _EXAMPLE) is None
    assert scale(frozenset({"other"}), _EXAMPLE) is None
    assert coverage({"other"}, _EXAMPLE) == 0


def test_what_rounding_leaves_is_on_the_largest_part() -> None:
    thirds = _model(MetricGroup("g", Fraction(1), tuple(_measure(key, "1/3") for key in "abc")))
    # 100/3 + 99/3 + 98/3 = 99: 33.333333 + 33 + 32.666667 adds up; with 100, 100, 100 a millionth is left over
    assert _score({"a": 100, "b": 99, "c": 98}, thirds).parts == (
        ("a", 33_333_333),
        ("b", 33_000_000),
        ("c", 32_666_667),
    )
    assert _score({"a": 100, "b": 100, "c": 100}, thirds).parts == (
        *(("a", 33_333_334), ("b", 33_333_333), ("c", 33_333_333)),
    )
    assert _score({"a": 1, "b": 1, "c": 2}, thirds).parts == (("a", 333_333), ("b", 333_333), ("c", 666_667))


_A, _B, _C, _D, _UNKNOWN = Level.A, Level.B, Level.C, Level.D, Level.UNKNOWN


@pytest.mark.parametrize(
    ("points", "found"),
    [
        *(("80", _A), ("79.999999", _B), ("60", _B), ("59.999999", _C)),
        *(("40", _C), ("39.999999", _D), ("0", _D), ("100", _A)),
    ],
)
def test_a_level_reaches_down_to_its_bound(points: str, found: Level) -> None:
    assert level(Score(int(Fraction(points) * MILLION), MILLION, ()), _EXAMPLE) is found


@pytest.mark.parametrize(("covered", "found"), [(500_000, _A), (499_999, _UNKNOWN), (0, _UNKNOWN)])
def test_below_the_floor_of_coverage_nothing_is_known(covered: int, found: Level) -> None:
    assert level(Score(90 * MILLION, covered, ()), _EXAMPLE) is found


def test_without_a_score_nothing_is_known() -> None:
    assert level(None, _EXAMPLE) is _UNKNOWN


_WEIGHTS = st.lists(st.integers(1, 9), min_size=1, max_size=4).map(
    lambda some: [Fraction(one, sum(some)) for one in some]
)


@st.composite
def _bands(draw: st.DrawFn) -> tuple[tuple[Fraction, Fraction], ...]:
    values = sorted(draw(st.sets(st.integers(-50, 150), min_size=1, max_size=4)))
    return tuple((Fraction(value, 3), Fraction(draw(st.integers(0, 100)))) for value in values)


@st.composite
def _models(draw: st.DrawFn) -> Model:
    groups = []
    for place, weight in enumerate(draw(_WEIGHTS)):
        measures = tuple(
            Measure(f"{place}.{number}", share, draw(_bands()), 31, draw(st.booleans()))
            for number, share in enumerate(draw(_WEIGHTS))
        )
        groups.append(MetricGroup(str(place), weight, measures))
    return Model(1, tuple(groups))


@st.composite
def _scored(draw: st.DrawFn) -> tuple[Model, dict[str, int]]:
    model = draw(_models())
    keys = [measure.key for measure in model.measures]
    present = draw(st.sets(st.sampled_from(keys), min_size=1))
    return model, {key: draw(st.integers(-60 * MILLION, 160 * MILLION)) for key in sorted(present)}


@given(_scored())
def test_whole_numbers_say_what_fractions_say(scored: tuple[Model, dict[str, int]]) -> None:
    model, values = scored
    by = scale(frozenset(values), model)
    assert by is not None
    found = score(values, by)
    by_share = shares(values, model)
    exact = {one.key: one.points(Fraction(values[one.key], MILLION)) * share * MILLION for one, share in by_share}
    assert sum(share for _one, share in by_share) == 1
    assert abs(found.score - sum(exact.values(), Fraction(0))) <= Fraction(1, 2)
    assert sum(part for _key, part in found.parts) == found.score
    assert all(abs(part - exact[key]) <= len(exact) for key, part in found.parts)
    assert [key for key, _part in found.parts] == [measure.key for measure in model.measures if measure.key in values]
    assert 0 <= found.score <= 100 * MILLION
    assert 0 < found.coverage <= MILLION


@given(_bands(), st.tuples(st.integers(-60, 160), st.integers(-60, 160)))
def test_points_rise_where_bands_rise(bands: tuple[tuple[Fraction, Fraction], ...], values: tuple[int, int]) -> None:
    rising = tuple(zip([value for value, _points in bands], sorted(points for _value, points in bands), strict=True))
    for steps in (False, True):
        measure = Measure("m", Fraction(1), rising, 31, steps)
        assert measure.points(Fraction(min(values), 3)) <= measure.points(Fraction(max(values), 3))


@given(st.integers(0, 100 * MILLION), st.integers(0, 100 * MILLION))
def test_a_higher_score_is_never_a_lower_level(one: int, other: int) -> None:
    low, high = (level(Score(points, MILLION, ()), _EXAMPLE) for points in sorted((one, other)))
    assert "DCBA".index(high.value) >= "DCBA".index(low.value)
