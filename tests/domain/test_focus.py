"""The one KPI: its pace and the conversion between stages by hand, and what must always hold."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.accounts import Stage
from csdesk.domain.focus import Conversion, conversions, pace, weakest, weeks_between

_SINCE, _UNTIL = date(2026, 7, 1), date(2026, 12, 28)
"""180 days."""


@pytest.mark.parametrize(
    ("begin", "value", "target", "today", "due_now", "needed", "actual", "ends_at", "left"),
    [
        # half the time gone, 4 of 12: 6 were due, 8 in 90 days are 56/90 a week, 4 in 90 are 28/90, 8 at the end
        (0, 4, 12, date(2026, 9, 29), 6, Fraction(56, 90), Fraction(28, 90), 8, 90),
        # from 50 % to 80 %, at 65 % after half of it: as planned
        (50, 65, 80, date(2026, 9, 29), 65, Fraction(15 * 7, 90), Fraction(15 * 7, 90), 80, 90),
        (0, 0, 12, _SINCE, 0, Fraction(12 * 7, 180), None, 0, 180),  # nothing has gone yet
        (0, 9, 12, _UNTIL, 12, None, Fraction(9 * 7, 180), 9, 0),  # no time left
        (0, 9, 12, date(2027, 3, 1), 12, None, Fraction(9 * 7, 180), 9, 0),  # long over
        (50, 20, 80, date(2026, 9, 29), 65, Fraction(60 * 7, 90), Fraction(-30 * 7, 90), 0, 90),  # never below 0
        (50, 40, 80, date(2026, 9, 29), 65, Fraction(40 * 7, 90), Fraction(-10 * 7, 90), 30, 90),  # it fell
    ],
)
def test_pace(
    begin: int,
    value: int,
    target: int,
    today: date,
    due_now: int,
    needed: Fraction | None,
    actual: Fraction | None,
    ends_at: int,
    left: int,
) -> None:
    found = pace(Fraction(begin), Fraction(value), Fraction(target), _SINCE, _UNTIL, today)
    assert (found.due_now, found.needed, found.actual, found.ends_at, found.days_left) == (
        due_now,
        needed,
        actual,
        ends_at,
        left,
    )


def test_reached_is_not_behind() -> None:
    found = pace(Fraction(0), Fraction(12), Fraction(12), _SINCE, _UNTIL, date(2026, 8, 1))
    assert found.is_reached


@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 100), st.integers(0, 180))
def test_who_is_on_the_line_comes_to_the_target(begin: int, value: int, target: int, gone: int) -> None:
    today = _SINCE + timedelta(days=gone)
    line = pace(Fraction(begin), Fraction(value), Fraction(target), _SINCE, _UNTIL, today).due_now
    on_it = pace(Fraction(begin), line, Fraction(target), _SINCE, _UNTIL, today)
    assert on_it.ends_at == (target if gone else begin)


def test_weeks_go_back_from_today_to_the_beginning() -> None:
    days = weeks_between(date(2026, 11, 1), date(2026, 11, 22), 26)
    assert days == [date(2026, 11, 1), date(2026, 11, 8), date(2026, 11, 15), date(2026, 11, 22)]
    assert weeks_between(date(2026, 11, 20), date(2026, 11, 22), 26) == [date(2026, 11, 20), date(2026, 11, 22)]
    assert weeks_between(date(2026, 11, 22), date(2026, 11, 22), 26) == [date(2026, 11, 22)]
    assert weeks_between(date(2026, 12, 1), date(2026, 11, 22), 26) == []
    assert len(weeks_between(date(2020, 1, 1), date(2026, 11, 22), 26)) == 27


ON, AD, EX = Stage.ONBOARDING, Stage.ADOPTION, Stage.EXPANSION
_TODAY = date(2026, 11, 30)


def day(text: str) -> date:
    return date.fromisoformat(text)


CHANGES = [
    (1, ON, day("2026-01-05")),
    (1, AD, day("2026-04-01")),  # in time
    (2, ON, day("2026-01-05")),
    (2, AD, day("2026-07-06")),  # on the last day: 182 days
    (3, ON, day("2026-01-05")),
    (3, AD, day("2026-07-07")),  # a day late
    (4, ON, day("2026-01-05")),  # lost, or stuck
    (5, ON, day("2026-09-01")),  # may still move on: not counted
    (6, ON, day("2026-01-05")),
    (6, EX, day("2026-03-01")),  # jumped over adoption
    (6, None, day("2026-05-01")),
]


def test_conversions_by_hand() -> None:
    onboarding, adoption = conversions(CHANGES, _TODAY)
    assert onboarding == Conversion(ON, 5, 3)
    assert onboarding.share == Fraction(3, 5)
    assert adoption == Conversion(AD, 1, 0)  # account 1; 2 and 3 came to it too lately


def test_who_goes_back_has_come_only_once() -> None:
    changes = [(1, ON, day("2025-01-01")), (1, AD, day("2025-02-01")), (1, ON, day("2026-01-01"))]
    assert conversions(changes, _TODAY)[0] == Conversion(ON, 1, 1)


def test_the_weakest_stage_is_that_where_most_get_stuck() -> None:
    assert weakest([Conversion(ON, 5, 3), Conversion(AD, 4, 1)]) is AD
    assert weakest([Conversion(ON, 5, 1), Conversion(AD, 4, 1)]) is ON
    assert weakest([Conversion(ON, 0, 0), Conversion(AD, 4, 4)]) is AD
    assert weakest([Conversion(ON, 0, 0), Conversion(AD, 0, 0)]) is EX
    assert weakest([Conversion(ON, 3, 0), Conversion(AD, 4, 4)]) is ON


_STAGE_CHANGES = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from([None, ON, AD, EX]), st.dates(date(2025, 1, 1), _TODAY)), max_size=20
)


@given(_STAGE_CHANGES)
def test_no_more_move_on_than_came(changes: list[tuple[int, Stage | None, date]]) -> None:
    for one in conversions(changes, _TODAY):
        assert 0 <= one.moved <= one.count <= 4
        assert (one.interval is None) == (one.share is None) == (one.count == 0)
    assert conversions(changes, _TODAY) == conversions(list(reversed(changes)), _TODAY)
