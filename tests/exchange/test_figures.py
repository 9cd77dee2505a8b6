"""Figures as people write them, a column at once; days of cells, headings and whole files."""

import re
from datetime import date
from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange.dates import DateOrder
from csdesk.exchange.days import day_of_heading, read_day, seconds_of
from csdesk.exchange.days_told import day_above, day_in_name, days_in
from csdesk.exchange.figures import read_figure, read_figures

FIGURES = [
    ("12", 12.0, False),
    (" 7\t", 7.0, False),
    ("3,505", 3505.0, False),
    ("1,234,567.5", 1234567.5, False),
    ("83.5%", 83.5, True),
    ("８３％", 83.0, True),
    ("１２", 12.0, False),
    ("△5", -5.0, False),
    ("(3)", -3.0, False),
    ("1.2k", 1200.0, False),
    ("1.5万", 15000.0, False),
    ("yes", 1.0, False),
    ("いいえ", 0.0, False),
    ("1e3", 1000.0, False),
]


@pytest.mark.parametrize(("text", "value", "percent"), FIGURES)
def test_a_figure_is_read(text: str, value: float, percent: bool) -> None:
    found = read_figures(np.array([text], dtype=object))
    assert (found.values[0], bool(found.percents[0]), bool(found.unread[0])) == (value, percent, False)


@pytest.mark.parametrize("text", ["", "-", "n/a", "NaN", "未定"])
def test_nothing_is_no_figure_and_no_fault(text: str) -> None:
    found = read_figures(np.array([text], dtype=object))
    assert isnan(found.values[0])
    assert not found.unread[0]


@pytest.mark.parametrize("text", ["inf", "-Infinity", "1e400", "foo", "12%%", "3 of 4"])
def test_what_is_no_finite_figure_is_said(text: str) -> None:
    found = read_figures(np.array([text], dtype=object))
    assert found.unread[0]
    with pytest.raises(ValueError, match=re.escape(text)):
        read_figure(text)


def test_a_column_with_a_decimal_comma() -> None:
    found = read_figures(np.array(["1.200,5", "3,5", "7"], dtype=object), comma=True)
    assert found.values.tolist() == [1200.5, 3.5, 7.0]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_comes_back_as_it_was(number: float) -> None:
    assert read_figures(np.array([repr(number)], dtype=object)).values[0] == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-04", date(2026, 1, 4)),
        ("2026-01-04 10:20:30", date(2026, 1, 4)),
        ("2026-W05", date(2026, 2, 1)),
        ("W05 2026", date(2026, 2, 1)),
        ("2026-01", date(2026, 1, 31)),
        ("2026年2月", date(2026, 2, 28)),
        ("令和8年1月4日", date(2026, 1, 4)),
    ],
)
def test_a_cell_names_a_day_the_end_of_a_week_or_of_a_month(text: str, day: date) -> None:
    assert read_day(text, None, 2026) == day


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("2026-01-04", 0), ("2026-01-04 05:06 PM", 61_560), ("2026-01-04T17:06:07Z", 61_567), ("12:00 a.m.", 0)],
)
def test_the_time_beside_a_day(text: str, seconds: int) -> None:
    assert seconds_of(text) == seconds


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("2026-01-04", date(2026, 1, 4)),
        ("20260104", date(2026, 1, 4)),
        ("Jan 4", date(2026, 1, 4)),
        ("Dec 28", date(2025, 12, 28)),
        ("2026-W05", date(2026, 2, 1)),
        ("2026年1月", date(2026, 1, 31)),
        ("01/04/2026", None),
        ("Company", None),
        ("12", None),
    ],
)
def test_a_heading_may_be_a_day(heading: str, day: date | None) -> None:
    assert day_of_heading(heading, None, date(2026, 2, 1)) == day
    assert day_of_heading("01/04/2026", DateOrder.DMY, date(2026, 2, 1)) == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["# ----", "# 20260101-20260131"], date(2026, 1, 31)),
        (["期間：2026年1月1日〜2026年1月31日", "出力日 2026/02/03"], date(2026, 1, 31)),
        (["Jan 1, 2026 - Jan 31, 2026"], date(2026, 1, 31)),
        (["Exported 2026-02-03 by csm"], date(2026, 2, 3)),
        (["1/2/2026"], None),
        ([], None),
    ],
)
def test_what_stands_above_a_table_says_its_day(lines: list[str], day: date | None) -> None:
    assert day_above(lines) == day


@pytest.mark.parametrize(
    ("stem", "day"),
    [("usage_2026-01-31", date(2026, 1, 31)), ("usage_2026_01_31", date(2026, 1, 31)), ("20260131", date(2026, 1, 31))],
)
def test_a_file_says_its_day_in_its_name(stem: str, day: date) -> None:
    assert day_in_name(stem) == day
    assert day_in_name("usage v20261399") is None
    assert days_in("12026-01-311") == []
