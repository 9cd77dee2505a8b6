"""Working days, with hand-counted answers; November 2026 begins on a Sunday, its 3rd and 23rd are holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.working_days import WorkingDays

_HOLIDAYS = {date(2026, 11, 3), date(2026, 11, 23)}
_DAYS = WorkingDays(holiday=_HOLIDAYS.__contains__)


def _november(day: int) -> date:
    return date(2026, 11, day)


@pytest.mark.parametrize(("day", "works"), [(1, False), (2, True), (3, False), (4, True), (7, False), (23, False)])
def test_weekends_and_holidays_are_off(day: int, works: bool) -> None:
    assert _DAYS.works(_november(day)) is works


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [(4, 4, 4), (3, 2, 4), (7, 6, 9), (21, 20, 24), (23, 20, 24)],
    ids=["works", "holiday", "Saturday", "before a long weekend", "in it"],
)
def test_a_day_off_becomes_the_one_beside_it(day: int, before: int, after: int) -> None:
    assert _DAYS.on_or_before(_november(day)) == _november(before)
    assert _DAYS.on_or_after(_november(day)) == _november(after)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [(2, 1, 4), (2, 5, 10), (20, 1, 24), (24, -1, 20), (24, -14, 2), (21, 0, 24), (4, 0, 4), (21, -1, 19)],
)
def test_working_days_are_counted(day: int, count: int, expected: int) -> None:
    assert _DAYS.plus(_november(day), count) == _november(expected)


@pytest.mark.parametrize(("first", "last", "count"), [(2, 2, 0), (2, 4, 1), (2, 10, 5), (20, 24, 1), (10, 2, -5)])
def test_the_days_between_are_counted(first: int, last: int, count: int) -> None:
    assert _DAYS.between(_november(first), _november(last)) == count


def test_where_nobody_ever_works_a_day_stays() -> None:
    assert WorkingDays(frozenset()).plus(_november(4), 3) == _november(7)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 300))
def test_going_and_coming_back_is_where_one_was(day: date, count: int) -> None:
    begin = _DAYS.on_or_after(day)
    there = _DAYS.plus(begin, count)
    assert _DAYS.between(begin, there) == count
    assert _DAYS.plus(there, -count) == begin
    assert there >= begin + timedelta(count)
