"""Goals set backwards: tables by hand, in the calendar of Japan, and what always holds.

In 2026: 23 November is a holiday. In 2027: 1 and 11 January, 11 and 23 February, 29 April, 3 to 5 May.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.backwards import HORIZONS, carried, set_back, way
from csdesk.domain.plans import Horizon
from csdesk.domain.working_days import WorkingDays

_HOLIDAYS = {(2026, 11, 23), (2027, 1, 1), (2027, 1, 11), (2027, 2, 11), (2027, 2, 23)}
_HOLIDAYS |= {(2027, 4, 29), (2027, 5, 3), (2027, 5, 4), (2027, 5, 5)}
_JAPAN = WorkingDays(holiday=lambda day: (day.year, day.month, day.day) in _HOLIDAYS)
_TODAY = date(2026, 11, 22)
_days = st.dates(date(2026, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("today", "end", "first", "last"),
    [
        pytest.param(_TODAY, date(2027, 5, 21), date(2027, 2, 19), date(2027, 5, 21), id="both are working days"),
        pytest.param(_TODAY, date(2027, 6, 30), date(2027, 3, 30), date(2027, 6, 30), id="the same day, not the last"),
        pytest.param(_TODAY, date(2027, 5, 31), date(2027, 2, 26), date(2027, 5, 31), id="28 February is a Sunday"),
        pytest.param(date(2027, 9, 1), date(2028, 5, 31), date(2028, 2, 29), date(2028, 5, 31), id="leap February"),
        pytest.param(_TODAY, date(2027, 5, 23), date(2027, 2, 22), date(2027, 5, 21), id="a Sunday, a holiday before"),
        pytest.param(_TODAY, date(2027, 5, 5), date(2027, 2, 5), date(2027, 4, 30), id="in the golden week"),
        pytest.param(_TODAY, date(2028, 11, 22), date(2028, 8, 22), date(2028, 11, 22), id="in two years"),
        pytest.param(_TODAY, date(2027, 2, 24), date(2026, 11, 24), date(2027, 2, 24), id="just three months"),
    ],
)
def test_the_first_review_is_three_months_before_the_end(today: date, end: date, first: date, last: date) -> None:
    found = set_back(end, today, _JAPAN)
    assert found is not None
    assert (found.days[Horizon.M3], found.days[Horizon.M6], found.squeezed) == (first, last, False)


@pytest.mark.parametrize(
    ("today", "end", "first", "last"),
    [
        # 22 November to 29 January are 68 days; 34 days on is Saturday, 26 December.
        pytest.param(_TODAY, date(2027, 1, 29), date(2026, 12, 25), date(2027, 1, 29), id="two months"),
        # 23 November is a holiday, so the first would be the 20th: to 22 February are 92 days, 46 on is 7 January.
        pytest.param(_TODAY, date(2027, 2, 23), date(2027, 1, 7), date(2027, 2, 22), id="a holiday short"),
        # Three months before is today itself: 91 days, 45 on is 4 January.
        pytest.param(date(2026, 11, 20), date(2027, 2, 20), date(2027, 1, 4), date(2027, 2, 19), id="that is today"),
        pytest.param(date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 25), date(2026, 11, 26), id="two days"),
    ],
)
def test_with_less_than_three_months_left_it_is_half_of_the_way(
    today: date, end: date, first: date, last: date
) -> None:
    found = set_back(end, today, _JAPAN)
    assert found is not None
    assert (found.days[Horizon.M3], found.days[Horizon.M6], found.squeezed) == (first, last, True)


@pytest.mark.parametrize(
    ("today", "end"),
    [
        pytest.param(_TODAY, _TODAY, id="today"),
        pytest.param(_TODAY, date(2026, 11, 1), id="past"),
        pytest.param(date(2026, 11, 24), date(2026, 11, 25), id="tomorrow: no day between"),
        pytest.param(date(2026, 11, 20), date(2026, 11, 24), id="a holiday between"),
    ],
)
def test_two_reviews_that_do_not_fit_are_none(today: date, end: date) -> None:
    assert set_back(end, today, _JAPAN) is None


def test_where_the_first_goal_is_decided_only_the_end_counts() -> None:
    found = set_back(date(2026, 11, 25), date(2026, 11, 24), _JAPAN, [Horizon.M6])
    assert found is not None
    assert (dict(found.days), found.squeezed) == ({Horizon.M6: date(2026, 11, 25)}, False)
    assert set_back(date(2026, 11, 23), date(2026, 11, 20), _JAPAN, [Horizon.M6]) is None


@pytest.mark.parametrize(
    ("day", "goes_to"),
    [
        pytest.param(date(2026, 11, 2), date(2026, 11, 2), id="late already: stays"),
        pytest.param(date(2026, 11, 22), date(2026, 11, 22), id="today: stays"),
        pytest.param(date(2027, 1, 6), date(2026, 12, 14), id="half of the way: 45 days of 90 are 22 of 44"),
        pytest.param(date(2027, 2, 20), date(2027, 1, 5), id="the first review"),
        pytest.param(date(2027, 4, 6), date(2027, 1, 29), id="half of the way to the second: Saturday, 30 January"),
        pytest.param(date(2027, 5, 21), date(2027, 2, 24), id="the second"),
        pytest.param(date(2027, 5, 31), date(2027, 3, 5), id="ten days behind it: Saturday, 6 March"),
        pytest.param(date(2026, 11, 23), date(2026, 11, 24), id="tomorrow is a holiday, and nothing is due today"),
    ],
)
def test_a_milestone_keeps_its_place_on_the_way(day: date, goes_to: date) -> None:
    steps = [(date(2027, 2, 20), date(2027, 1, 5)), (date(2027, 5, 21), date(2027, 2, 24))]
    assert carried(day, _TODAY, steps, _JAPAN) == goes_to


def test_the_way_goes_by_reviews_in_their_order_that_are_still_to_come() -> None:
    found = set_back(date(2027, 4, 16), _TODAY, _JAPAN)
    assert found is not None
    first, last = date(2027, 1, 15), date(2027, 4, 16)
    may, june = date(2027, 5, 21), date(2027, 6, 1)
    in_order = {Horizon.M3: [date(2027, 2, 1), date(2027, 2, 22)], Horizon.M6: [may]}
    assert way(in_order, found, _TODAY) == [(date(2027, 2, 22), first), (may, last)]
    assert way({Horizon.M3: [june], Horizon.M6: [may]}, found, _TODAY) == [(may, last)]
    assert way({Horizon.M3: [date(2026, 11, 2)], Horizon.M6: [may]}, found, _TODAY) == [(may, last)]
    assert way({Horizon.M3: [june]}, found, _TODAY) == [(june, first)]
    assert way({}, found, _TODAY) == []


@given(today=_days, end=_days)
def test_no_review_is_after_the_end_or_on_a_day_of_rest(today: date, end: date) -> None:
    found = set_back(end, today, _JAPAN)
    if found is None:
        assert (end - today).days < 7
        return
    assert today < found.days[Horizon.M3] < found.days[Horizon.M6] <= end
    assert all(_JAPAN.works(day) for day in found.days.values())


@given(
    today=_days,
    left=st.integers(10, 700),
    was=st.tuples(st.integers(-30, 400), st.integers(-30, 400)),
    ahead=st.lists(st.integers(-60, 500), min_size=2),
)
def test_milestones_keep_their_order_and_their_side_of_each_review(
    today: date, left: int, was: tuple[int, int], ahead: list[int]
) -> None:
    found = set_back(today + timedelta(left), today, _JAPAN)
    assert found is not None
    reviews = {horizon: today + timedelta(days) for horizon, days in zip(HORIZONS, was, strict=True)}
    steps = way({horizon: [day] for horizon, day in reviews.items()}, found, today)
    before = [today + timedelta(days) for days in sorted(ahead)]
    after = [carried(day, today, steps, _JAPAN) for day in before]
    assert after == sorted(after)
    for was_due, due in zip(before, after, strict=True):
        assert (due <= today) == (was_due <= today)
        assert all(due <= new for old, new in steps if today < was_due <= old)
