"""What each account's revenue is on many days, in whole numbers of a unit of its own: no amount is ever rounded."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from math import lcm
from typing import Any

import numpy as np
from numpy.typing import NDArray

from csdesk.analytics.revenue.facts import FOR_EVER, HANDED_OVER, CountingRules, Facts
from csdesk.analytics.revenue.spans import Layer, RevenueSpan, spans
from csdesk.domain.months import after, last_of_month

_ROOM = 2**62
"""What sums of whole numbers must stay below; where they would not, Python's own take their place."""
Matrix = NDArray[Any]


@dataclass(frozen=True)
class Grid:
    """A row for each account and currency, the rows of an account together; a column for each day, in their order.

    Amounts are in minor units times the row's ``unit``. ``leaves`` is the ordinal of the day from which on its account
    is handed over, ``FOR_EVER`` if it is not.
    """

    days: NDArray[np.int64]
    account: NDArray[np.int64]
    currency: NDArray[np.str_]
    unit: Matrix
    leaves: NDArray[np.int64]
    layers: tuple[Matrix, ...]

    @property
    def counted(self) -> Matrix:
        """Return what counts."""
        return self.layers[Layer.COUNTED]

    @property
    def unconfirmed(self) -> Matrix:
        """Return what of it nobody has confirmed."""
        return self.layers[Layer.UNCONFIRMED]

    @property
    def pending(self) -> Matrix:
        """Return what does not count as its renewal is pending."""
        return self.layers[Layer.PENDING]

    @property
    def steps(self) -> Matrix:
        """Return by how much revenue went up since the day before as agreed beforehand."""
        return self.layers[Layer.STEP]

    @cached_property
    def whole(self) -> Matrix:
        """Return what counts with what is pending."""
        return self.counted + self.pending

    @cached_property
    def active(self) -> NDArray[np.bool_]:
        """Return where a row is a customer's: with revenue, or on hold."""
        found: NDArray[np.bool_] = (self.whole > 0) | (self.layers[Layer.HELD] > 0)
        return found

    @cached_property
    def firsts(self) -> NDArray[np.int64]:
        """Return the first row of each account."""
        return np.flatnonzero(_changes(self.account))

    @cached_property
    def place(self) -> NDArray[np.int64]:
        """Return of each row the place of its account among the accounts."""
        return np.repeat(np.arange(len(self.firsts)), np.diff(np.append(self.firsts, len(self.account))))

    @cached_property
    def customers(self) -> NDArray[np.bool_]:
        """Return where an account, not a row, is a customer in any currency."""
        return self.of_accounts(self.active)

    @cached_property
    def groups(self) -> list[tuple[str, int, Any]]:
        """Return the currencies and units there are, each with its rows."""
        keys = list(zip(self.currency.tolist(), self.unit.tolist(), strict=True))
        distinct = sorted(set(keys))
        if len(distinct) == 1:
            return [(*distinct[0], slice(None))]
        places: dict[tuple[str, int], list[int]] = {key: [] for key in distinct}
        for place, key in enumerate(keys):
            places[key].append(place)
        return [(*key, np.array(each)) for key, each in places.items()]

    @cached_property
    def first_day(self) -> NDArray[np.int64]:
        """Return of each account the column in which it is a customer first; behind the last for none."""
        found: NDArray[np.int64] = np.where(self.customers.any(1), self.customers.argmax(1), len(self.days))
        return found

    def of_accounts(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return flags of rows by account: set where any of its rows is."""
        if len(self.firsts) == len(self.account):
            return flags
        found: NDArray[np.bool_] = np.logical_or.reduceat(flags, self.firsts, axis=0) if len(self.account) else flags
        return found

    def at(self, day: date) -> int:
        """Return the column of a day, else of the last before it; the first shows what there was before it, too."""
        return max(int(np.searchsorted(self.days, day.toordinal(), "right")) - 1, 0)

    def amount(self, row: int, number: int) -> Fraction:
        """Return a number of a row in minor units."""
        return Fraction(int(number), int(self.unit[row]))

    def without(self, accounts: Collection[int]) -> "Grid":
        """Return the rows of other accounts."""
        return self.some(~np.isin(self.account, np.array(sorted(accounts), np.int64)))

    def only(self, accounts: Collection[int]) -> "Grid":
        """Return the rows of some accounts."""
        return self.some(np.isin(self.account, np.array(sorted(accounts), np.int64)))

    def some(self, rows: Any) -> "Grid":
        """Return some of the rows; all of an account or none."""
        layers = tuple(one if one.strides[0] == 0 else one[rows] for one in self.layers)
        layers = tuple(_none(one.shape[1], len(self.account[rows])) if one.strides[0] == 0 else one for one in layers)
        own = (self.account[rows], self.currency[rows], self.unit[rows], self.leaves[rows])
        return Grid(self.days, *own, layers)

    def joined(self, other: "Grid") -> "Grid":
        """Return the rows of both, which are of other accounts and the same days."""
        layers = (
            _none(len(self.days), len(self.account) + len(other.account))
            if one.strides[0] == two.strides[0] == 0
            else np.concatenate((one, two))
            for one, two in zip(self.layers, other.layers, strict=True)
        )
        return Grid(
            self.days,
            np.concatenate((self.account, other.account)),
            np.concatenate((self.currency, other.currency)),
            np.concatenate((self.unit, other.unit)),
            np.concatenate((self.leaves, other.leaves)),
            tuple(layers),
        )


def month_ends(first: date, as_of: date) -> list[date]:
    """Return the last day of each month from that before one day's; of the running month the day as of which it is."""
    found, day = [], last_of_month(after(first.replace(day=1), -1))
    while day < as_of:
        found.append(day)
        day = last_of_month(after(day.replace(day=1), 1))
    return [*found, as_of]


def grid(
    facts: Facts,
    as_of: date,
    also: Sequence[date] = (),
    rules: CountingRules | None = None,
    found: Sequence[RevenueSpan] | None = None,
) -> Grid:
    """Return what counts at the end of each month since the first revenue, and on other days; ``found`` are spans."""
    found = spans(facts, as_of.toordinal(), rules) if found is None else found
    first = min((one.since for one in found if one.since), default=as_of.toordinal())
    return grid_of(found, facts, sorted({*month_ends(date.fromordinal(first), as_of), *also}))


def grid_of(found: Sequence[RevenueSpan], facts: Facts, days: Sequence[date]) -> Grid:
    """Return what spans come to on days."""
    found = sorted(found, key=lambda one: (one.account, one.currency))
    accounts, currencies, *numbers = zip(*found, strict=True) if found else ((),) * len(RevenueSpan._fields)
    layer, since, until, number, parts = (np.array(one, object if _is_big(one) else np.int64) for one in numbers[:5])
    account, currency = np.array(accounts, np.int64), np.array(currencies, np.str_)
    is_first = _changes(account) | _changes(currency)
    row = np.cumsum(is_first) - 1
    firsts = np.flatnonzero(is_first)
    unit = _units(parts, firsts)
    value = _values(number, parts, unit[row] if len(found) else unit)
    at = np.array([day.toordinal() for day in days], np.int64)
    shape = len(firsts), len(at)
    begins, ends = np.searchsorted(at, since.astype(np.int64)), np.searchsorted(at, until.astype(np.int64))
    layers = []
    for each in Layer:
        some = np.flatnonzero(layer == each)
        if not len(some):
            layers.append(_none(shape[1], shape[0]))
        elif each is Layer.STEP:
            layers.append(_put(shape, row[some], begins[some], value[some])[:, :-1])
        else:
            rises = _put(shape, row[some], begins[some], value[some])
            layers.append(np.cumsum(rises - _put(shape, row[some], ends[some], value[some]), 1)[:, :-1])
    return Grid(at, account[firsts], currency[firsts], unit, _leaves(account[firsts], facts, found), tuple(layers))


def _put(shape: tuple[int, int], row: Any, column: Any, value: Matrix) -> Matrix:
    """Return the sums of values at their places; the last column is behind all days."""
    found = np.zeros(shape[0] * (shape[1] + 1), value.dtype)
    np.add.at(found, row * (shape[1] + 1) + column, value)
    return found.reshape(shape[0], shape[1] + 1)


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Return where a value is another than the one before it."""
    return np.concatenate((np.ones(min(1, len(values)), np.bool_), values[1:] != values[:-1]))


def _none(columns: int, rows: int) -> Matrix:
    return np.broadcast_to(np.int64(0), (rows, columns))


def _is_big(numbers: Sequence[int]) -> bool:
    return any(not -_ROOM < one < _ROOM for one in (min(numbers), max(numbers))) if numbers else False


def _units(parts: Matrix, firsts: NDArray[np.int64]) -> Matrix:
    """Return for each row a number that all parts of its spans divide."""
    if not len(firsts):
        return np.zeros(0, np.int64)
    distinct = lcm(*map(int, np.unique(parts)))
    if distinct < 2**31:  # small enough that no row's own can be too large
        return np.asarray(np.lcm.reduceat(parts.astype(np.int64), firsts), np.int64)
    bounds = [*firsts.tolist(), len(parts)]
    each = [lcm(*map(int, parts[one:two])) for one, two in pairwise(bounds)]
    return np.array(each, np.int64 if max(each) < 2**31 else object)


def _values(number: Matrix, parts: Matrix, unit: Matrix) -> Matrix:
    """Return numbers in the units of their rows, of 64 bits where their sums are sure to fit."""
    if not len(number):
        return np.zeros(0, np.int64)
    if _tight(number, unit):
        number, parts, unit = (one.astype(object) for one in (number, parts, unit))
    return np.asarray(number * (unit // parts))


def _tight(number: Matrix, unit: Matrix) -> bool:
    largest = max(abs(int(number.max())), abs(int(number.min()))) * int(unit.max()) * (len(number) + 1)
    return largest >= _ROOM


def _leaves(account: NDArray[np.int64], facts: Facts, found: Sequence[RevenueSpan]) -> NDArray[np.int64]:
    """Return when the accounts of rows leave: on the day of the handover, where nobody knows it with their last end."""
    handed = {row[0]: row[2] for row in facts.accounts if row[1] == HANDED_OVER or row[2]}
    if not handed:
        return np.broadcast_to(np.int64(FOR_EVER), account.shape)
    last: dict[int, int] = {}
    for one in found:
        if one.account in handed:
            last[one.account] = max(last.get(one.account, 0), one.until)
    days = {key: day or last.get(key, FOR_EVER) for key, day in handed.items()}
    return np.array([days.get(key, FOR_EVER) for key in account.tolist()], np.int64)
