"""When a contact is overdue: a table by hand, then laws."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.cadence import DEFAULT, LONGEST, days_over

_TODAY = date(2026, 11, 22)
_DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("last", "cadence", "over"),
    [
        pytest.param(date(2026, 11, 22), 14, 0, id="today"),
        pytest.param(date(2026, 11, 8), 14, 0, id="its last day is in time"),
        pytest.param(date(2026, 11, 7), 14, 1, id="a day later is not"),
        pytest.param(date(2026, 10, 22), 14, 17, id="31 days ago"),
        pytest.param(date(2026, 10, 22), 31, 0, id="31 days ago are in time with a month of 31"),
        pytest.param(date(2025, 11, 22), 90, 275, id="a year ago"),
        pytest.param(date(2024, 2, 29), 365, 632, id="over a leap day"),
        pytest.param(date(2026, 11, 22), 1, 0, id="daily, and today"),
        pytest.param(date(2026, 11, 20), 1, 1, id="daily, and the day before yesterday"),
        pytest.param(date(2026, 11, 25), 14, 0, id="a day to come"),
        pytest.param(None, 14, 0, id="nothing is known to count from"),
        pytest.param(date(2020, 1, 1), None, 0, id="no cadence"),
        pytest.param(None, None, 0, id="neither"),
    ],
)
def test_days_over_by_hand(last: date | None, cadence: int | None, over: int) -> None:
    assert days_over(last, cadence, _TODAY) == over


@given(last=_DAYS, cadence=st.integers(1, LONGEST), today=_DAYS)
def test_it_is_over_from_the_day_after_the_cadence_and_a_day_more_each_day(
    last: date, cadence: int, today: date
) -> None:
    over = days_over(last, cadence, today)
    assert over >= 0
    assert (over > 0) == (today > last + timedelta(days=cadence))
    assert days_over(last, cadence, today + timedelta(days=1)) == (
        over + 1 if today >= last + timedelta(days=cadence) else 0
    )


@given(last=_DAYS, later=_DAYS, cadence=st.integers(1, LONGEST), today=_DAYS)
def test_a_later_contact_or_a_longer_cadence_is_never_worse(last: date, later: date, cadence: int, today: date) -> None:
    assert days_over(max(last, later), cadence, today) <= days_over(last, cadence, today)
    assert days_over(last, cadence + 1, today) <= days_over(last, cadence, today)


def test_the_first_tier_is_met_most_often() -> None:
    assert sorted(DEFAULT, key=DEFAULT.__getitem__) == sorted(DEFAULT) == ["1", "2", "3"]
