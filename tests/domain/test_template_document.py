"""Templates as JSON: what is written comes back, and what is wrong is named."""

import json
from typing import Any

import pytest

from csdesk.domain.patterns import Aim
from csdesk.domain.plans import Definition, Side
from csdesk.domain.strict import spoken
from csdesk.domain.template_document import OtherFormatError, TemplateError, read, written
from csdesk.domain.templates import Anchor, Template, TemplateGoal, TemplateOutcome, TemplateStep, Undated, Value
from csdesk.i18n import Catalogue

WHOLE: Undated = Template(
    *("Start", 90, Anchor.END, Definition.DEEP, None),
    (Value("v", "Value"),),
    (TemplateOutcome("o", "Outcome", "v", "Hours", "h", Aim.LESS, 90),),
    (
        TemplateGoal(
            "g",
            "Goal",
            "o",
            review=90,
            steps=(TemplateStep("a", "A", 0, 3), TemplateStep("b", "B", due=0, side=Side.CUSTOMER)),
        ),
    ),
)


def _raw() -> Any:
    raw = json.loads(written(WHOLE))
    raw["goals"][0]["steps"][1]["waits_for"] = ["a"]
    return raw


def test_what_is_written_comes_back() -> None:
    assert read(written(WHOLE)) == WHOLE
    assert read(json.dumps(_raw())).steps[1].waits_for == ("a",)


def _broken(*path: Any, to: Any) -> str:
    raw = part = _raw()
    for name in path[:-1]:
        part = part[name]
    if to is ...:
        del part[path[-1]]
    else:
        part[path[-1]] = to
    return json.dumps(raw)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "JSON"),
        ("[" * 100_000, "JSON"),
        ("[]", "format"),
        ("{}", "format"),
        (_broken("title", to=...), "title"),
        (_broken("title", to=" "), "title"),
        (_broken("length", to="90"), "length"),
        (_broken("length", to=-1), "length"),
        (_broken("anchor", to="middle"), "anchor"),
        (_broken("definition", to="other"), "definition"),
        (_broken("titel", to="x"), "titel"),
        (_broken("goals", to={}), "goals"),
        (_broken("goals", 0, to=[]), "goals 1"),
        (_broken("goals", 0, "steps", 1, "due", to=True), "goals 1, steps 2, due"),
        (_broken("goals", 0, "steps", 1, "due", to=4000), "goals 1, steps 2, due"),
        (_broken("goals", 0, "steps", 1, "key", to="x#y"), "goals 1, steps 2, key"),
        (_broken("goals", 0, "steps", 1, "side", to=["us"]), "goals 1, steps 2, side"),
        (_broken("goals", 0, "steps", 1, "key", to="a"), "a"),
        (_broken("goals", 0, "steps", 0, "due", to=-1), "a, due"),
        (_broken("goals", 0, "steps", 0, "waits_for", to=["x"]), "a, x"),
        (_broken("goals", 0, "steps", 0, "waits_for", to=["a"]), "a → a"),
        (_broken("goals", 0, "outcome", to="v"), "g, v"),
        (_broken("outcomes", 0, "value", to="o"), "o, o"),
    ],
)
def test_what_is_wrong_is_named(text: str, where: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read(text)
    assert caught.value.where == where
    assert f"“{where}”" in caught.value.sentence(Catalogue("en"))


def test_a_circle_of_two_is_found() -> None:
    with pytest.raises(TemplateError) as caught:
        read(_broken("goals", 0, "steps", 0, "waits_for", to=["b"]))
    assert set(caught.value.where.split(" → ")) == {"a", "b"}


def test_another_form_is_from_another_csdesk() -> None:
    with pytest.raises(OtherFormatError) as caught:
        read(_broken("format", to=2))
    assert caught.value.sentence(Catalogue("en")).startswith("This plan template was made by another version of csdesk")


def test_a_document_in_both_languages_is_said_in_one() -> None:
    raw = {"a": {"ja": "あ", "en": "a"}, "b": [{"ja": "い", "en": "i"}, 1]}
    assert (spoken(raw, "ja"), spoken(raw, "en")) == ({"a": "あ", "b": ["い", 1]}, {"a": "a", "b": ["i", 1]})
