"""Months on the calendar: a table by hand."""

from datetime import date

import pytest

from csdesk.domain.months import after


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 11, 30), 6, date(2027, 5, 30)),
        (date(2026, 8, 31), 3, date(2026, 11, 30)),
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: date, months: int, later: date) -> None:
    assert after(day, months) == later
