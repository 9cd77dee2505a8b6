"""A look is written and read again; what cannot be understood is left out."""

import pytest

from csdesk.domain.views import ColumnPlace, ViewState, read, written

_ALL = ViewState(
    words="製造 tokyo",
    chips={"level": frozenset({"C", "D"}), "tier": frozenset({"1"})},
    sort="renewal",
    descending=True,
    columns=(ColumnPlace("name", 0), ColumnPlace("own:部署", 120, shown=False)),
    group="stage",
)


@pytest.mark.parametrize(
    "look", [_ALL, ViewState(), ViewState(group="own:x"), ViewState(chips={"stage": frozenset({""})})]
)
def test_what_is_written_is_read(look: ViewState) -> None:
    assert read(written(look)) == look


def test_the_form_has_a_number_and_empty_chips_do_not_count() -> None:
    assert written(ViewState(chips={"tier": frozenset()})) == written(ViewState())
    assert written(ViewState()) == (
        '{"format": 1, "words": "", "chips": {}, "sort": ["", false], "columns": [], "group": ""}'
    )


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("", ViewState()),
        ("nonsense", ViewState()),
        ("[1]", ViewState()),
        ("[" * 100_000, ViewState()),
        ('{"format": 2, "words": "a"}', ViewState()),
        ('{"format": 1}', ViewState()),
        ('{"format": 1, "words": 7, "chips": [], "sort": "name", "columns": {}, "group": null}', ViewState()),
        ('{"format": 1, "chips": {"tier": "1", "stage": ["a"]}}', ViewState(chips={"stage": frozenset({"a"})})),
        ('{"format": 1, "columns": [["a", 1, true], ["b"], 3, [1, 2, 3]]}', ViewState(columns=(ColumnPlace("a", 1),))),
        ('{"format": 1, "sort": ["mrr", true], "colour": "red"}', ViewState(sort="mrr", descending=True)),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_left_out(text: str, look: ViewState) -> None:
    assert read(text) == look
