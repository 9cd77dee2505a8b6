"""Months of small wins: a table by hand."""

from datetime import date

import pytest

from csdesk.domain.wins import months

_TODAY = date(2026, 2, 28)


@pytest.mark.parametrize(
    ("days", "firsts"),
    [
        pytest.param([], [(2026, 2)], id="none yet"),
        pytest.param([date(2026, 2, 3), date(2026, 2, 28)], [(2026, 2)], id="this month"),
        pytest.param([date(2025, 11, 30)], [(2026, 2), (2026, 1), (2025, 12), (2025, 11)], id="months without any"),
        pytest.param([date(2026, 4, 1)], [(2026, 4), (2026, 3), (2026, 2)], id="typed by mistake"),
    ],
)
def test_the_months_go_from_this_one_to_that_of_the_first_win(days: list[date], firsts: list[tuple[int, int]]) -> None:
    assert months(days, _TODAY) == [date(year, month, 1) for year, month in firsts]
