"""A look is written and read again; what cannot be understood is left out."""

import pytest

from csdesk.domain.views import Look, Place, read, written

_ALL = Look(
    words="製造 tokyo",
    chips={"level": frozenset({"C", "D"}), "tier": frozenset({"1"})},
    sort="renewal",
    descending=True,
    columns=(Place("name", 0), Place("own:部署", 120, shown=False)),
    group="stage",
)


@pytest.mark.parametrize("look", [_ALL, Look(), Look(group="own:x"), Look(chips={"stage": frozenset({""})})])
def test_what_is_written_is_read(look: Look) -> None:
    assert read(written(look)) == look


def test_the_form_has_a_number_and_empty_chips_do_not_count() -> None:
    assert written(Look(chips={"tier": frozenset()})) == written(Look())
    assert written(Look()) == (
        '{"format": 1, "words": "", "chips": {}, "sort": ["", false], "columns": [], "group": ""}'
    )


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("", Look()),
        ("nonsense", Look()),
        ("[1]", Look()),
        ("[" * 100_000, Look()),
        ('{"format": 2, "words": "a"}', Look()),
        ('{"format": 1}', Look()),
        ('{"format": 1, "words": 7, "chips": [], "sort": "name", "columns": {}, "group": null}', Look()),
        ('{"format": 1, "chips": {"tier": "1", "stage": ["a"]}}', Look(chips={"stage": frozenset({"a"})})),
        ('{"format": 1, "columns": [["a", 1, true], ["b"], 3, [1, 2, 3]]}', Look(columns=(Place("a", 1),))),
        ('{"format": 1, "sort": ["mrr", true], "colour": "red"}', Look(sort="mrr", descending=True)),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_left_out(text: str, look: Look) -> None:
    assert read(text) == look
