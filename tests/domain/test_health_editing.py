"""A model changed part by part, and its numbers as they are typed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain import health_editing as editing
from csdesk.domain.health import Model, ModelError, YoungBounds
from csdesk.errors import RefusedError
from csdesk.services.health.shipped import USAGE, shipped_models
from tests.analytics.models import bounds

_USAGE = shipped_models()[USAGE].model


@pytest.mark.parametrize(
    ("typed", "number"),
    [("40", "40"), ("0.4", "2/5"), ("４０％", "2/5"), ("1/3", "1/3"), ("−5", "-5"), ("1,000", "1000"), (" 2 ", "2")],
)
def test_numbers_are_read_as_people_type_them(typed: str, number: str) -> None:
    assert editing.read_figure(typed) == Fraction(number)


@pytest.mark.parametrize("typed", ["", "much", "1/0", "4..5", "%"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(editing.NoFigureError):
        editing.read_figure(typed)


@pytest.mark.parametrize(
    ("number", "shown"),
    [("40", "40"), ("2/5", "0.4"), ("-1/4", "-0.25"), ("1/3", "1/3"), ("0", "0"), ("1.000001", "1.000001")],
)
def test_numbers_are_shown_with_their_decimals(number: str, shown: str) -> None:
    assert editing.figure(Fraction(number)) == shown


@given(st.fractions(-1000, 1000, max_denominator=1000))
def test_a_number_comes_back(number: Fraction) -> None:
    assert editing.read_figure(editing.figure(number)) == number


@pytest.mark.parametrize(
    "typed", ["0 → 0, 50 → 70, 80 → 100", "80=100; 0=0; 50=70", "0:0、50:70、80:100", "0->0\n50->70\n80->100"]
)
def test_bands_are_read_in_any_order_and_writing(typed: str) -> None:
    assert editing.bands_text(editing.read_bands(typed)) == "0 → 0, 50 → 70, 80 → 100"


@pytest.mark.parametrize("typed", ["0", "0 → 0 → 1", "a → 1", "1 → b"])
def test_what_are_no_bands_is_refused(typed: str) -> None:
    with pytest.raises(RefusedError, match="Write each value with its points"):
        editing.read_bands(typed)


def test_bounds_by_months_come_back() -> None:
    young = (YoungBounds(2, bounds(60, 50, 40)), YoungBounds(6, bounds(70, 50, 30)))
    assert editing.read_young(editing.young_text(young)) == young
    assert editing.read_young(" ") == ()
    with pytest.raises(RefusedError, match="Write the months and the bounds of A, B and C: 3 → 70/50/30"):
        editing.read_young("3 → 70/50")


def test_parts_come_and_go() -> None:
    model = editing.with_new_measure(_USAGE, "use", "nps")
    assert [one.key for one in model.groups[0].measures] == ["logins", "breadth", "seats", "nps"]
    assert model.groups[0].measures[-1].weight == Fraction(1, 3)
    assert editing.without_measure(model, "nps") == _USAGE
    grown = editing.with_new_group(_USAGE, "own:1", "声", "nps")
    assert (grown.groups[-1].name, grown.groups[-1].weight) == ("声", Fraction(1, 3))
    assert editing.without_measure(grown, "nps") == _USAGE


def test_a_cap_goes_with_its_measure() -> None:
    assert _USAGE.caps
    assert editing.without_measure(_USAGE, "sponsor_here").caps == ()
    capped = editing.with_new_cap(_USAGE, "support")
    assert editing.without_cap(capped, 1) == _USAGE
    assert editing.with_cap(capped, 1, value=Fraction(2)).caps[1].value == 2


def test_the_last_measure_stays() -> None:
    one = Model((_USAGE.groups[2],))
    with pytest.raises(ModelError, match="All weights are 0, so"):
        editing.without_measure(one, "outcome")
