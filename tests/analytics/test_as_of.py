"""What was known as of a day, by hand and against plain loops."""

from datetime import date
from math import isnan, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.analytics.as_of import (
    NOTHING,
    AccountDays,
    AsOf,
    Series,
    counts,
    latest,
    missing,
    months_since,
    ratio,
    trend,
)

_DAY = date(2026, 11, 22).toordinal()
_WEEKLY = st.lists(
    st.tuples(st.integers(0, 3), st.integers(-150, 20), st.floats(-100, 100, allow_nan=False)), max_size=60
)


def _series(*rows: tuple[int, int, float]) -> Series:
    """Return readings (account, days from the last Sunday, value) as they are kept: the last of a day, sorted."""
    kept = {(account, _DAY + day): value for account, day, value in rows}
    keys = sorted(kept)
    return Series(
        np.array([key[0] for key in keys], np.int64),
        np.array([key[1] for key in keys], np.int64),
        np.array([kept[key] for key in keys], float),
    )


def _grid(accounts: int = 1, weeks: int = 1) -> AccountDays:
    return AccountDays(accounts, np.array([_DAY - 7 * back for back in range(weeks - 1, -1, -1)]))


def test_the_last_value_up_to_the_day_counts_not_one_to_come() -> None:
    found = latest(_series((0, -9, 1.0), (0, -7, 2.0), (0, 0, 3.0), (0, 1, 4.0), (2, -30, 5.0)), _grid(3, 2))
    assert found.values[[0, 1, 4, 5]].tolist() == [2.0, 3.0, 5.0, 5.0]
    assert found.ages[[0, 1, 4, 5]].tolist() == [0, 0, 23, 30]
    assert np.isnan(found.values[2:4]).all(), "an account without readings has none of its neighbour's"


@pytest.mark.parametrize("read", [latest, trend])
def test_of_nothing_there_is_nothing(read: object) -> None:
    found = read(NOTHING, _grid(2, 3))  # type: ignore[operator]
    assert (len(found.values), np.isnan(found.values).all()) == (6, True)
    assert np.isnan(missing(_grid(1, 2)).values).all()


@pytest.mark.parametrize(
    ("one", "other", "found"), [(41, 50, 0.82), (0, 50, 0.0), (0, 0, nan), (41, 0, nan), (nan, 50, nan), (41, nan, nan)]
)
def test_a_ratio_by_nothing_is_missing(one: float, other: float, found: float) -> None:
    divided = ratio(AsOf(np.array([one]), np.array([3])), AsOf(np.array([other]), np.array([9])))
    assert divided.values[0] == found or (isnan(found) and isnan(divided.values[0]))
    assert isnan(found) or divided.ages[0] == 9, "as old as the older of the two"


def _quarter(before: float, now: float) -> Series:
    days = [(0, -28 - 7 * week, before) for week in range(12)] + [(0, -7 * week, now) for week in range(4)]
    return _series(*days)


@pytest.mark.parametrize(
    ("before", "now", "found"), [(40, 30, -25.0), (40, 40, 0.0), (40, 60, 50.0), (0, 30, nan), (-40, -30, 25.0)]
)
def test_a_trend_compares_four_weeks_with_the_twelve_before(before: float, now: float, found: float) -> None:
    changed = trend(_quarter(before, now), _grid())
    assert changed.values[0] == found or (isnan(found) and isnan(changed.values[0]))


def test_a_trend_needs_both_stretches() -> None:
    assert isnan(trend(_series((0, -3, 5.0)), _grid()).values[0])
    assert isnan(trend(_series((0, -40, 5.0)), _grid()).values[0])
    assert isnan(trend(_series((0, -112, 5.0), (0, 0, 5.0)), _grid()).values[0]), "a day before the twelve weeks"
    assert trend(_series((0, -111, 5.0), (0, 0, 6.0)), _grid()).values[0] == pytest.approx(20)


@given(_WEEKLY)
def test_arrays_say_what_loops_say(rows: list[tuple[int, int, float]]) -> None:
    series, grid = _series(*rows), _grid(4, 5)
    kept = list(zip(series.accounts.tolist(), series.days.tolist(), series.values.tolist(), strict=True))
    found, changed, number = latest(series, grid), trend(series, grid), counts(series, grid)
    for account in range(4):
        for week, day in enumerate(grid.days.tolist()):
            cell = account * 5 + week
            mine = [(on, value) for who, on, value in kept if who == account and on <= day]
            assert number[cell] == len(mine)
            if mine:
                assert (found.values[cell], found.ages[cell]) == (mine[-1][1], day - mine[-1][0])
            recent = [value for on, value in mine if on > day - 28]
            base = [value for on, value in mine if day - 112 < on <= day - 28]
            if recent and base and abs(sum(base)) > 1e-6:
                mean = sum(base) / len(base)
                assert changed.values[cell] == pytest.approx((sum(recent) / len(recent) - mean) / abs(mean) * 100)


@pytest.mark.parametrize(
    ("start", "day", "months"),
    [
        ((2026, 8, 31), (2026, 11, 29), 2),
        ((2026, 8, 31), (2026, 11, 30), 3),  # November has no 31st
        ((2026, 11, 22), (2026, 11, 22), 0),
        ((2026, 11, 23), (2026, 11, 22), -1),
        ((2025, 11, 23), (2026, 11, 22), 11),
        ((2024, 2, 29), (2025, 2, 28), 12),
    ],
)
def test_whole_months_since_the_start(start: tuple[int, int, int], day: tuple[int, int, int], months: int) -> None:
    grid = AccountDays(1, np.array([date(*day).toordinal()]))
    assert months_since(np.array([date(*start).toordinal()]), grid).tolist() == [months]


def test_without_a_start_the_age_is_not_known() -> None:
    assert months_since(np.array([0]), _grid()).tolist() == [-1]
