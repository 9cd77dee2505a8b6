"""How revenue moves between pairs of days, account by account: what opens, what comes and goes, what closes.

Whatever the days: closing = opening + new + reactivation + expansion - contraction - churn + transfer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from csdesk.analytics.revenue.facts import FOR_EVER
from csdesk.analytics.revenue.grid import Grid, Matrix
from csdesk.domain.revenue import Move

KINDS = (Move.NEW, Move.REACTIVATION, Move.EXPANSION, Move.CONTRACTION, Move.CHURN, Move.CURRENCY, Move.HANDED_OVER)


class Code(IntEnum):
    """A kind of movement as a matrix holds it: its place in ``KINDS``, or none at all."""

    NEW = 0
    REACTIVATION = 1
    EXPANSION = 2
    CONTRACTION = 3
    CHURN = 4
    CURRENCY = 5
    HANDED_OVER = 6
    NONE = 7


@dataclass(frozen=True)
class Moves:
    """What moved between pairs of columns of a grid, a column each: the kind and by how much, in the rows' units.

    ``pending`` is what went to be pending or came back; ``agreed`` what of an expansion was agreed beforehand;
    ``kept`` what of the opening is still there at most.
    """

    grid: Grid
    pairs: NDArray[np.int64]
    opening: Matrix
    closing: Matrix
    kind: NDArray[np.int8]
    change: Matrix
    pending: Matrix
    agreed: Matrix
    was: NDArray[np.bool_]
    """Where a row was a customer's at the opening."""


def months_of(grid: Grid) -> list[tuple[int, int]]:
    """Return the pairs of columns that follow one another."""
    return [(place, place + 1) for place in range(len(grid.days) - 1)]


def moves(grid: Grid, pairs: Sequence[tuple[int, int]]) -> Moves:
    """Return what moved between pairs of columns, each compared at its two days alone."""
    both = np.array(pairs, np.int64).reshape(-1, 2)
    before, after = _columns(both[:, 0]), _columns(both[:, 1])
    was, now = grid.active[:, before], grid.active[:, after]
    change = grid.whole[:, after] - grid.whole[:, before]
    kind = _kinds(grid, (before, after), (was, now), change)
    risen = np.where(kind == Code.EXPANSION, change, 0)
    return Moves(
        grid,
        both,
        grid.counted[:, before],
        grid.counted[:, after],
        kind,
        change,
        grid.pending[:, before] - grid.pending[:, after],
        np.minimum(risen, _between(grid.steps, before, after)),
        was,
    )


def _columns(places: NDArray[np.int64]) -> Any:
    """Return columns as a slice where they follow one another: nothing has to be copied."""
    in_a_row = len(places) > 0 and bool((np.diff(places) == 1).all())
    return slice(int(places[0]), int(places[-1]) + 1) if in_a_row else places


def _between(steps: Matrix, before: Any, after: Any) -> Matrix:
    """Return the steps after one day up to another."""
    if steps.strides[0] == 0:
        return steps[:, after]
    sums = np.cumsum(steps, 1)
    found: Matrix = sums[:, after] - sums[:, before]
    return found


def _kinds(grid: Grid, days: tuple[Any, Any], flags: tuple[Any, Any], change: Matrix) -> NDArray[np.int8]:
    """Return of what kind each change is; an account comes or goes with the first and the last of its currencies."""
    (before, after), (was, now) = days, flags
    up, down = change > 0, change < 0
    kind = np.where(up, np.int8(Code.EXPANSION), np.where(down, np.int8(Code.CONTRACTION), np.int8(Code.NONE)))
    alone = len(grid.firsts) == len(grid.account)
    place = slice(None) if alone else grid.place
    customer_was, customer_is = grid.customers[:, before][place], grid.customers[:, after][place]
    came = up & ~customer_was
    kind[came] = Code.REACTIVATION
    kind[came & (grid.first_day[place][:, None] > np.arange(len(grid.days))[before])] = Code.NEW
    went = down & ~customer_is
    kind[went] = Code.CHURN
    if grid.leaves.min(initial=FOR_EVER) < FOR_EVER:
        kind[went & (grid.leaves[:, None] <= grid.days[after])] = Code.HANDED_OVER
    if not alone:
        began, ended = ~was & now & up & customer_was, was & ~now & down & customer_is
        switched = (grid.of_accounts(began) & grid.of_accounts(ended))[place]
        kind[switched & (began | ended)] = Code.CURRENCY
    return kind
