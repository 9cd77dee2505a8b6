"""Models as text, and those that csdesk brings."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from csdesk.analytics import derived
from csdesk.domain.health import Model, ModelError, YoungBounds
from csdesk.domain.health_models import ModelDocumentError, OtherModelFormatError, read_model, written_model
from csdesk.fields.measures import HELD, MEASURES
from csdesk.services.health.shipped import USAGE, shipped_models
from tests.analytics.models import bounds

_USAGE = shipped_models()[USAGE].model
_ODD = replace(
    _USAGE,
    bounds=bounds(90, 70.5, 30),
    floor=Fraction(2, 3),
    young=(YoungBounds(2, bounds(50, 40, 30)),),
    groups=(replace(_USAGE.groups[0], weight=Fraction(1, 3), name="使い方"), *_USAGE.groups[1:]),
)


@pytest.mark.parametrize("model", [*(one.model for one in shipped_models().values()), _ODD])
def test_a_model_comes_back_from_its_text(model: Model) -> None:
    assert read_model(written_model(model)) == model


def test_the_text_is_json_without_floats() -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    assert json.loads(written_model(_ODD), parse_float=refuse)["floor"] == "2/3"


def test_a_model_of_before_there_was_a_format_is_read() -> None:
    text = json.dumps(
        {
            "version": 1,
            "groups": [
                {
                    "key": "use",
                    "weight": "1",
                    "measures": [
                        {"key": "logins", "weight": "1", "bands": [["0", "0"]], "stale_days": 31, "steps": False}
                    ],
                }
            ],
            "bounds": [80, 60, 40],
            "floor": "1/2",
        }
    )
    assert [one.key for one in read_model(text).measures] == ["logins"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", ModelDocumentError),
        ("[]", ModelDocumentError),
        ('{"format": 1}', ModelDocumentError),
        ('{"format": 2, "groups": []}', OtherModelFormatError),
        ('{"format": 1, "groups": []}', ModelError),
        ('{"format": 1, "groups": [{"key": "a", "weight": 0.5, "measures": []}]}', ModelDocumentError),
        ('{"format": 1, "groups": [{"key": "a", "weight": "1/0", "measures": []}]}', ModelDocumentError),
        ('{"format": 1, "groups": [], "bounds": [80, 60]}', ModelDocumentError),
    ],
)
def test_what_is_no_model_is_refused_in_a_sentence(text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_model(text)


def test_three_models_come_along_each_explained_in_both_languages() -> None:
    assert list(shipped_models()) == ["ready:usage", "ready:relationship", "ready:tech"]
    for one in shipped_models().values():
        assert set(one.names) == set(one.about) == {"ja", "en"}
        assert all(len(text) > 100 for text in one.about.values())


@pytest.mark.parametrize("key", shipped_models())
def test_their_measures_have_names_and_their_caps_reasons(key: str) -> None:
    model = shipped_models()[key].model
    for measure in model.measures:
        assert {measure.key, measure.read} | ({measure.over} if measure.over else set()) <= set(MEASURES)
    assert all(cap.measure in HELD for cap in model.caps)


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
def test_the_bands_of_the_first(key: str, value: str, points: int) -> None:
    (measure,) = (one for one in _USAGE.measures if one.key == key)
    assert measure.points(Fraction(value)) == points


def test_what_is_said_to_be_derived_is() -> None:
    assert set(derived.DERIVED) <= set(MEASURES)
