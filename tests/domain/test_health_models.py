"""The model a new file starts with, and models as text."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from csdesk.domain.health import MetricGroup, Model
from csdesk.domain.health_models import DEFAULT, dump, load

_ODD = Model(
    7,
    (MetricGroup("g", Fraction(1, 3), DEFAULT.groups[0].measures), replace(DEFAULT.groups[1], weight=Fraction(2, 3))),
    (90, 70, 30),
    Fraction(2, 3),
)


@pytest.mark.parametrize("model", [DEFAULT, _ODD], ids=["default", "odd"])
def test_a_model_comes_back_from_its_text(model: Model) -> None:
    assert load(dump(model)) == model
    assert all(isinstance(bound, int) for bound in load(dump(model)).bounds)


def test_the_text_is_json_without_floats() -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    assert json.loads(dump(_ODD), parse_float=refuse)["floor"] == "2/3"


def test_the_default_measures_use_relation_and_outcome() -> None:
    assert [group.key for group in DEFAULT.groups] == ["use", "relation", "outcome"]
    assert [one.key for one in DEFAULT.measures] == [
        *("logins", "breadth", "seats"),
        *("contact_gap", "support"),
        "outcome",
    ]
    assert (DEFAULT.bounds, DEFAULT.floor) == ((80, 60, 40), Fraction(1, 2))


@pytest.mark.parametrize(
    ("key", "value", "points"),
    [
        *(("logins", "10", 15), ("logins", "50", 70), ("logins", "65", 85), ("logins", "100", 100)),
        *(("breadth", "3", 50), ("breadth", "8", 100)),
        *(("seats", "40", 40), ("seats", "90", 100)),
        *(("contact_gap", "14", 100), ("contact_gap", "20", 80), ("contact_gap", "45", 50), ("contact_gap", "90", 20)),
        *(("support", "1", 0), ("support", "3", 50), ("support", "4.5", 100)),
        *(("outcome", "0", 20), ("outcome", "50", 70), ("outcome", "100", 100)),
    ],
)
def test_the_default_bands(key: str, value: str, points: int) -> None:
    (measure,) = (one for one in DEFAULT.measures if one.key == key)
    assert measure.points(Fraction(value)) == points
