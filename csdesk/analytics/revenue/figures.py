"""Sums of what moved, exact, by currency and by any division of the accounts; and the rows that they are sums of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from csdesk.analytics.revenue.grid import Grid, Matrix
from csdesk.analytics.revenue.movement import Code, Moves
from csdesk.domain.money import shown_digits
from csdesk.domain.revenue import Move
from csdesk.domain.revenue_figures import RevenueFigures

_LOST = (Code.CONTRACTION, Code.CHURN)
_OF_CODE = {
    Code.NEW: "new",
    Code.REACTIVATION: "reactivation",
    Code.EXPANSION: "expansion",
    Code.CONTRACTION: "contraction",
    Code.CHURN: "churn",
    Code.CURRENCY: "currency_change",
    Code.HANDED_OVER: "handed_over",
}
Division = Mapping[int, str]
"""By account the part that it belongs to."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What an account's revenue in a currency did between two days; a month's, in major units, exact.

    ``change`` is how much of the figure that is looked at it is; positive for what was lost.
    """

    account: int
    currency: str
    opening: Fraction
    closing: Fraction
    change: Fraction
    kind: Move | None = None


def totals(found: Moves, division: Division | None = None) -> dict[tuple[str, str], list[RevenueFigures]]:
    """Return by part and currency the figures of each pair of days; without a division all is of the part ''."""
    sums: dict[tuple[str, str], list[RevenueFigures]] = {}
    for name, currency, unit, places in _parts(found.grid, division):
        each = _figures(found, places, unit * 10 ** shown_digits(currency))
        known = sums.get((name, currency))
        sums[name, currency] = [a + b for a, b in zip(known, each, strict=True)] if known else each
    return sums


def _parts(grid: Grid, division: Division | None) -> Iterator[tuple[str, str, int, Any]]:
    """Yield the rows of each part that have one currency and one unit: their numbers can be added."""
    if division is None:
        yield from (("", *one) for one in grid.groups)
        return
    rows: dict[tuple[str, str, int], list[int]] = {}
    columns = zip(grid.account.tolist(), grid.currency.tolist(), grid.unit.tolist(), strict=True)
    for place, (account, currency, unit) in enumerate(columns):
        rows.setdefault((division.get(account, ""), currency, unit), []).append(place)
    yield from ((*key, np.array(places)) for key, places in rows.items())


def _figures(found: Moves, rows: Any, unit: int) -> list[RevenueFigures]:
    change, kind, after, grid = found.change[rows], found.kind[rows], found.pairs[:, 1], found.grid
    columns: dict[str, list[Any]] = {"opening": _sum(found.opening[rows]), "closing": _sum(found.closing[rows])}
    for code, name in _OF_CODE.items():
        amounts = _sum(np.where(kind == code, change, 0))
        columns[name] = [-one for one in amounts] if code in _LOST else amounts
    columns["agreed"] = _sum(found.agreed[rows])
    columns["to_pending"] = _sum(found.pending[rows])
    columns["unconfirmed"] = _sum(grid.unconfirmed[rows][:, after])
    columns["pending"] = _sum(grid.pending[rows][:, after])
    counts = (found.was[rows], kind == Code.CHURN, grid.active[rows][:, after])
    whole = [one.sum(0).tolist() for one in counts]
    amounts_of: list[dict[str, Any]] = [
        dict(zip(columns, each, strict=True)) for each in zip(*columns.values(), strict=True)
    ]
    nothing: Any = RevenueFigures()
    return [
        replace(nothing, **{name: Fraction(amount, unit) for name, amount in amounts.items()}).counted(*count)
        for amounts, count in zip(amounts_of, zip(*whole, strict=True), strict=True)
    ]


def _sum(amounts: Matrix) -> list[int]:
    return [int(one) for one in amounts.sum(0)]


def customers(found: Moves, division: Division | None = None) -> dict[str, list[tuple[int, int, int]]]:
    """Return by part the accounts, in whatever currencies, at the opening, lost and at the closing of each pair."""
    grid = found.grid
    before, after = found.pairs.T
    was, now = grid.customers[:, before], grid.customers[:, after]
    handed = grid.of_accounts(found.kind == Code.HANDED_OVER)
    accounts = grid.account[grid.firsts].tolist()
    parts = np.array([division.get(one, "") if division else "" for one in accounts])
    counts = {}
    for part in dict.fromkeys(parts.tolist()):
        mine = parts == part
        sums = [one[mine].sum(0).tolist() for one in (was, was & ~now & ~handed, now)]
        counts[part] = list(zip(*sums, strict=True))
    return counts


def rows(found: Moves, place: int, figure: str) -> list[Moved]:
    """Return the rows that a figure of a pair of days is the sum of, the largest first."""
    amounts = _amounts(found, place, figure)
    grid = found.grid
    there = np.flatnonzero(amounts != 0)
    sizes = np.abs(amounts[there]) / grid.unit[there]
    order = there[np.argsort(-sizes.astype(np.float64), kind="stable")].tolist()
    exact = _Exact()
    return [_moved(found, grid, row, place, exact, int(amounts[row])) for row in order]


class _Exact(dict[tuple[int, int], Fraction]):
    """Fractions by their numbers: many accounts pay the same, and before and after mostly are, too."""

    def __missing__(self, numbers: tuple[int, int]) -> Fraction:
        found = self[numbers] = Fraction(*numbers)
        return found


def _amounts(found: Moves, place: int, figure: str) -> NDArray[Any]:
    change, kind, after = found.change[:, place], found.kind[:, place], int(found.pairs[place, 1])
    code = next((code for code, name in _OF_CODE.items() if name == figure), None)
    if code is not None:
        return np.asarray(np.where(kind == code, -change if code in _LOST else change, 0))
    if figure == "transfer":
        moved = np.isin(kind, (Code.CURRENCY, Code.HANDED_OVER))
        return np.asarray(np.where(moved, change, 0) + found.pending[:, place])
    if figure == "lost":
        return np.asarray(kind == Code.CHURN, np.int64)
    at_closing = {"unconfirmed": found.grid.unconfirmed, "pending": found.grid.pending}
    if figure in at_closing:
        return np.asarray(at_closing[figure][:, after])
    named: dict[str, NDArray[Any]] = {
        "opening": found.opening,
        "closing": found.closing,
        "agreed": found.agreed,
        "to_pending": found.pending,
    }
    return np.asarray(named[figure][:, place])


def _moved(found: Moves, grid: Grid, row: int, place: int, exact: _Exact, amount: int) -> Moved:
    currency = str(grid.currency[row])
    unit = int(grid.unit[row]) * 10 ** shown_digits(currency)
    opening, closing = int(found.opening[row, place]), int(found.closing[row, place])
    code = Code(int(found.kind[row, place]))
    moved = Move(_OF_CODE[code]) if code in _OF_CODE else None
    kind = moved or (Move.PENDING if found.pending[row, place] else None)
    account = int(grid.account[row])
    return Moved(account, currency, exact[opening, unit], exact[closing, unit], exact[amount, unit], kind)


def cohorts(grid: Grid) -> dict[str, list[tuple[int, list[Fraction], list[int]]]]:
    """Return by currency, for each month's end, what those who began then bring in and how many they are, since then.

    A customer begins at the first month's end at which there is revenue in the currency.
    """
    found: dict[str, list[tuple[int, list[Fraction], list[int]]]] = {}
    begins = np.where(grid.active.any(1), grid.active.argmax(1), len(grid.days))
    for currency in dict.fromkeys(grid.currency.tolist()):
        for begin in range(len(grid.days)):
            mine = np.flatnonzero((begins == begin) & (grid.currency == currency))
            if len(mine):
                counts = grid.active[mine][:, begin:].sum(0).tolist()
                found.setdefault(currency, []).append((begin, _revenue(grid, mine, begin, currency), counts))
    return found


def _revenue(grid: Grid, mine: NDArray[np.int64], begin: int, currency: str) -> list[Fraction]:
    units: Sequence[int] = [int(one) for one in grid.unit[mine]]
    sums = [Fraction(0)] * (len(grid.days) - begin)
    for unit in dict.fromkeys(units):
        some = mine[np.array(units) == unit]
        amounts = _sum(grid.counted[some][:, begin:])
        sums = [
            one + Fraction(two, unit * 10 ** shown_digits(currency)) for one, two in zip(sums, amounts, strict=True)
        ]
    return sums
