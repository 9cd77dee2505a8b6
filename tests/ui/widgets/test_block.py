"""Cells as spreadsheets put them on the clipboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.ui.widgets.block import rows_of, text_of


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [[""]]),
        ("a", [["a"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\t\n\tb\n", [["a", ""], ["", "b"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
        ('"two\nlines"\tb\n', [["two\nlines", "b"]]),
        ('"tab\tinside"\n', [["tab\tinside"]]),
        ('"say ""hi"""\tb', [['say "hi"', "b"]]),
        ('"hi" he said\tb\n"5\tc\nd', [['"hi" he said', "b"], ['"5', "c"], ["d"]]),
        ('5" screen\tb', [['5" screen', "b"]]),
        ("a\t", [["a", ""]]),
    ],
)
def test_what_excel_copies_is_read(text: str, rows: list[list[str]]) -> None:
    assert rows_of(text) == rows


def test_only_what_needs_quotation_marks_has_them() -> None:
    assert text_of([["a b", 'say "hi"'], ["two\nlines", "顧客"]]) == 'a b\t"say ""hi"""\n"two\nlines"\t顧客'


_CELLS = st.text(st.sampled_from('ab"\t\n\r 顧'), max_size=6)
_BLOCKS = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1)
)


@given(_BLOCKS)
def test_what_is_copied_is_what_is_pasted(rows: list[list[str]]) -> None:
    assert rows_of(text_of(rows) + "\n") == rows
