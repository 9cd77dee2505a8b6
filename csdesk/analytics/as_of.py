"""What was known as of a day: the last value, a ratio of two, a trend against the own past, counts; on arrays.

Days are numbers, 1 January of year 1 being 1. A grid has a cell for each account and day, account by account.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from csdesk.analytics.health import Floats, Ints

_SPAN = 4_000_000
"""More than any day's number, so that account and day make one number that sorts."""
_RECENT, _BEFORE = 28, 84
"""A trend compares the mean of the last 4 weeks with that of the 12 before."""
_PER_CENT = 100
NEVER = 1_000_000
"""The age of what was never read."""


class Series(NamedTuple):
    """Values of one measure: the place of the account among those of the grid, the day; sorted by both."""

    accounts: Ints
    days: Ints
    values: Floats

    @property
    def keys(self) -> Ints:
        """Return account and day as one number."""
        return self.accounts * _SPAN + self.days


NOTHING = Series(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))


class AccountDays(NamedTuple):
    """So many accounts on the same days."""

    accounts: int
    days: Ints

    @property
    def cells(self) -> Ints:
        """Return account and day of each cell as one number."""
        return (np.arange(self.accounts)[:, None] * _SPAN + self.days).ravel()


class AsOf(NamedTuple):
    """A value for each cell, NaN where there is none, and its age in days."""

    values: Floats
    ages: Ints


def latest(series: Series, grid: AccountDays) -> AsOf:
    """Return the last value up to each cell's day; what is dated later does not count."""
    if not len(series.days):
        return missing(grid)
    cells, keys = grid.cells, series.keys
    at = np.searchsorted(keys, cells, side="right") - 1
    ages = cells - keys[at]
    found = (at >= 0) & (ages < _SPAN // 2)  # else it is another account's
    return AsOf(np.where(found, series.values[at], np.nan), np.where(found, ages, NEVER))


def missing(grid: AccountDays) -> AsOf:
    """Return that nothing was ever read."""
    cells = grid.accounts * len(grid.days)
    return AsOf(np.full(cells, np.nan), np.full(cells, NEVER))


def ratio(one: AsOf, other: AsOf) -> AsOf:
    """Return one divided by another, as old as the older; missing where it would divide by 0."""
    can = np.isfinite(one.values) & np.isfinite(other.values) & (other.values != 0)
    return AsOf(_quotient(one.values, other.values, can), np.where(can, np.maximum(one.ages, other.ages), NEVER))


@np.errstate(over="ignore", invalid="ignore")
def trend(series: Series, grid: AccountDays) -> AsOf:
    """Tell how the mean of the last 4 weeks differs from that of the 12 before, in per cent; a base of 0 is missing."""
    if not len(series.days):
        return missing(grid)
    cells, keys = grid.cells, series.keys
    end, middle, start = (np.searchsorted(keys, cells - back, side="right") for back in (0, _RECENT, _RECENT + _BEFORE))
    recent, base = _means(series.values, middle, end), _means(series.values, start, middle)
    can = np.isfinite(recent) & np.isfinite(base) & (base != 0)
    change = _quotient((recent - base) * _PER_CENT, np.abs(base), can)
    return AsOf(change, np.where(can, latest(series, grid).ages, NEVER))


def _means(values: Floats, begin: Ints, end: Ints) -> Floats:
    """Return the means of stretches of values, NaN for an empty one: each is summed by itself, always alike."""
    sums = np.add.reduceat(np.append(values, 0.0), np.stack([begin, end], axis=1).ravel())[::2]
    counts = end - begin
    return _quotient(sums, counts, counts > 0)


def _quotient(one: Floats, other: Floats | Ints, can: npt.NDArray[np.bool_]) -> Floats:
    """Return one divided by another where it can be; what is too large for a number is none."""
    with np.errstate(over="ignore"):
        found: Floats = np.divide(one, other, out=np.full(len(can), np.nan), where=can)
    return found


def counts(series: Series, grid: AccountDays) -> Ints:
    """Return how many rows of its account each cell has up to its day."""
    keys = series.keys
    before = np.searchsorted(keys, np.arange(grid.accounts) * _SPAN, side="left")
    return np.searchsorted(keys, grid.cells, side="right") - np.repeat(before, len(grid.days))


def months_since(starts: Ints, grid: AccountDays) -> Ints:
    """Return for each cell the whole months since its account's start; -1 before it and where it is 0: not known.

    A month ends on the same day of the next, or on its last where that has no such day.
    """
    begins, days = _calendar(starts), _calendar(grid.days)
    passed = days.month[None, :] - begins.month[:, None]
    reached = days.day[None, :] >= np.minimum(begins.day[:, None], days.last[None, :])
    months = passed - ~reached
    return np.where((starts[:, None] > 0) & (months >= 0), months, -1).ravel()


class _Calendar(NamedTuple):
    month: Ints
    day: Ints
    last: Ints


def _calendar(days: Ints) -> _Calendar:
    """Return of days the number of their month, the day in it, and the last day that it has."""
    epoch = np.datetime64("1970-01-01").astype("datetime64[D]")
    dates = epoch + (days - 719_163).astype("timedelta64[D]")
    months = dates.astype("datetime64[M]")
    first = months.astype("datetime64[D]")
    last = (months + 1).astype("datetime64[D]") - first
    return _Calendar(months.astype(np.int64), (dates - first).astype(np.int64) + 1, last.astype(np.int64))
