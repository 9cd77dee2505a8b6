"""The health model by hand: bands, weights, coverage, bounds, caps, and what is refused."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.health import (
    Cap,
    CapComparison,
    Measure,
    MeasureKind,
    MetricGroup,
    Model,
    ModelError,
    YoungBounds,
    coverage,
    shares,
)
from csdesk.domain.levels import Level
from csdesk.i18n import Catalogue
from tests.analytics.models import bounds, group, measure

_EXAMPLE = Model(
    (group("use", "0.6", measure("logins", "0.5"), measure("breadth", "0.5")), group("r", "0.4", measure("s")))
)


@pytest.mark.parametrize(
    ("value", "points"),
    [("-5", "30"), ("0", "30"), ("10", "40"), ("20", "50"), ("50", "75"), ("80", "100"), ("81", "100")],
)
def test_between_the_bands_the_line_is_straight(value: str, points: str) -> None:
    assert measure("m", "1", (0, 30), (20, 50), (80, 100)).points(Fraction(value)) == Fraction(points)


@pytest.mark.parametrize(
    ("days", "points"),
    [(-1, 100), (0, 100), (14, 100), (15, 80), (30, 80), (31, 50), (60, 50), (61, 20), (400, 20)],
)
def test_steps_hold_until_the_next_band(days: int, points: int) -> None:
    one = measure("contact_gap", "1", (0, 100), (15, 80), (31, 50), (61, 20), steps=True)
    assert one.points(Fraction(days)) == points


@pytest.mark.parametrize(("value", "place"), [(9, 0), (10, 0), (50.5, 0), (51, 1), (74.9, 1), (75, 2), (900, 2)])
def test_a_value_is_in_exactly_one_band(value: float, place: int) -> None:
    # bands written "10-50" and "51-75" leave 50.5 open: by their lower bounds it is in the first
    one = measure("m", "1", (10, 20), (51, 60), (75, 100), steps=True)
    assert one.band(value) == place
    assert one.points(Fraction(str(value))) == [20, 60, 100][place]


def test_one_band_is_the_same_everywhere() -> None:
    assert [measure("m", "1", (5, 60)).points(Fraction(value)) for value in (0, 5, 9)] == [60, 60, 60]


@pytest.mark.parametrize("bands", [((1, 0), (1, 100)), ((2, 0), (1, 100)), ((0, -1), (1, 100)), ((0, 0), (1, 101))])
def test_bands_that_do_not_rise_or_leave_the_scale_are_refused(bands: tuple[tuple[float, float], ...]) -> None:
    with pytest.raises(ModelError, match="give at least one band") as caught:
        measure("logins", "1", *bands)
    assert "logins" in caught.value.sentence(Catalogue("en"))


def test_without_a_band_there_is_no_measure() -> None:
    with pytest.raises(ModelError, match="give at least one band"):
        Measure("m", Fraction(1), (), 31)


_ONE = group("g", "1", measure("m"))
_ANY = (Fraction(80), Fraction(60), Fraction(40))


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: Model(()), "All weights are 0, so"),
        (lambda: Model((group("a", "0", measure("m")),)), "All weights are 0, so"),
        (lambda: Model((group("a", "0", measure("m", "0")),)), "All weights are 0, so"),
        (lambda: group("a", "1", measure("m", "0"), measure("n", "0")), "all weights in this group are 0"),
        (lambda: group("a", "1"), "all weights in this group are 0"),
        (lambda: measure("m", "-1"), "a weight must be 0 or more"),
        (lambda: group("a", "-1", measure("m")), "a weight must be 0 or more"),
        (lambda: Model((group("a", "1", measure("m"), measure("m")),)), "is in this model twice"),
        (lambda: Model((_ONE, group("h", "1", measure("m")))), "is in this model twice"),
        (lambda: Model((_ONE,), bounds(60, 60, 40)), "The bounds must fall"),
        (lambda: Model((_ONE,), bounds(80, 40, 60)), "The bounds must fall"),
        (lambda: Model((_ONE,), bounds(101, 60, 40)), "The bounds must fall"),
        (lambda: Model((_ONE,), bounds(80, 60, -1)), "The bounds must fall"),
        (lambda: Model((_ONE,), young=(YoungBounds(3, bounds(60, 60, 40)),)), "The bounds must fall"),
        (lambda: Model((_ONE,), young=(YoungBounds(6, _ANY), YoungBounds(3, _ANY))), "The bounds must fall"),
        (lambda: Model((_ONE,), young=(YoungBounds(0, _ANY),)), "The bounds must fall"),
        (lambda: Model((_ONE,), floor=Fraction("1.1")), "The minimum coverage"),
        (lambda: Model((_ONE,), caps=(Cap("other", CapComparison.BELOW, Fraction(1), Level.C),)), "A cap must name"),
        (lambda: Model((_ONE,), caps=(Cap("m", CapComparison.BELOW, Fraction(1), Level.A),)), "A cap must name"),
        (lambda: Model((_ONE,), caps=(Cap("m", CapComparison.BELOW, Fraction(1), Level.UNKNOWN),)), "A cap must name"),
        (
            lambda: Measure("m", Fraction(1), ((Fraction(0), Fraction(0)),), 31, kind=MeasureKind.RATIO),
            "a ratio needs a second measure",
        ),
        (lambda: measure("m", stale=-1), "after how many days"),
    ],
)
def test_a_model_that_does_not_hold_together_is_refused_in_a_sentence(make: object, why: str) -> None:
    with pytest.raises(ModelError, match=why) as caught:
        make()  # type: ignore[operator]
    for language in ("ja", "en"):
        said = caught.value.sentence(Catalogue(language))
        assert said.endswith((".", "。")), said


@pytest.mark.parametrize("weights", [("3", "3"), ("0.1", "0.1"), ("50", "50"), ("1/3", "1/3")])
def test_of_weights_only_the_proportion_counts(weights: tuple[str, str]) -> None:
    model = Model((group("g", "7", measure("a", weights[0]), measure("b", weights[1])),))
    assert [share for _one, share in shares(["a", "b"], model)] == [Fraction(1, 2)] * 2
    assert coverage(["a"], model) == Fraction(1, 2)


def test_what_weighs_nothing_decides_nothing() -> None:
    model = Model((group("g", "1", measure("a"), measure("b", "0")), group("h", "0", measure("c"))))
    assert [(one.key, share) for one, share in shares(["a", "b", "c"], model)] == [("a", 1)]
    assert shares(["b", "c"], model) == []
    assert (coverage(["b", "c"], model), coverage(["a"], model)) == (0, 1)


def test_coverage_is_group_weight_times_measure_weight() -> None:
    assert coverage(["logins", "s"], _EXAMPLE) == Fraction("0.7")
    assert coverage({"other"}, _EXAMPLE) == 0


@pytest.mark.parametrize(("months", "first"), [(None, 80), (0, 60), (1, 60), (2, 70), (5, 70), (6, 80), (40, 80)])
def test_bounds_by_months_since_the_start(months: int | None, first: int) -> None:
    model = Model((_ONE,), young=(YoungBounds(2, bounds(60, 50, 40)), YoungBounds(6, bounds(70, 50, 40))))
    assert model.bounds_at(months)[0] == first


@pytest.mark.parametrize(
    ("comparison", "value", "holds"),
    [
        (CapComparison.BELOW, 0.9, True),
        (CapComparison.BELOW, 1, False),
        (CapComparison.ABOVE, 1, False),
        (CapComparison.ABOVE, 1.1, True),
    ],
)
def test_a_cap_holds_beyond_its_value(comparison: CapComparison, value: float, holds: bool) -> None:
    assert Cap("m", comparison, Fraction(1), Level.C).holds(value) is holds


_WEIGHTS = st.lists(st.integers(0, 9), min_size=1, max_size=4).filter(any)


@given(st.lists(_WEIGHTS, min_size=1, max_size=3), st.data())
def test_shares_add_up_to_one_whatever_the_weights(weights: list[list[int]], data: st.DataObject) -> None:
    groups = tuple(
        MetricGroup(
            str(at), Fraction(at + 1), tuple(measure(f"{at}.{one}", str(weight)) for one, weight in enumerate(some))
        )
        for at, some in enumerate(weights)
    )
    model = Model(groups)
    keys = [one.key for one in model.measures]
    present = data.draw(st.sets(st.sampled_from(keys)))
    found = shares(present, model)
    assert sum((share for _one, share in found), Fraction(0)) == (1 if found else 0)
    assert 0 <= coverage(present, model) <= 1
    assert coverage(keys, model) == 1
