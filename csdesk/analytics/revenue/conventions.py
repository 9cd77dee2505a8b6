"""The same period by the conventions that others count by: why a number differs, and which accounts make it differ."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

import numpy as np

from csdesk.analytics.revenue.facts import CountingRules, Facts
from csdesk.analytics.revenue.figures import Moved, rows, totals
from csdesk.analytics.revenue.grid import Grid, grid
from csdesk.analytics.revenue.movement import Code, Moves, moves
from csdesk.domain.revenue_figures import RevenueFigures

AWAY_DAYS = 90
_MOVED = ("opening", "new", "reactivation", "expansion", "contraction", "churn", "transfer", "closing")


class Convention(StrEnum):
    """By what one may count."""

    OURS = "ours"
    MOVEMENT = "movement"
    """Every month's movements are added up, and divided by the opening."""
    INCLUSIVE_ENDS = "inclusive_ends"
    HOLDS_COUNT = "holds_count"
    BACK_IS_NEW = "back_is_new"
    """Who comes back after 90 days is new."""
    EVENTS = "events"
    """Each time a customer leaves is a loss, not each customer."""


@dataclass(frozen=True)
class ByConvention:
    """The figures of a currency by a convention, and the rows that are other than by ours: theirs, and ours.

    ``differs`` is by figure; a row's ``change`` is by how much it differs.
    """

    convention: Convention
    figures: RevenueFigures
    rows: tuple[tuple[str, Moved], ...]


def compared(facts: Facts, opening: date, closing: date, as_of: date) -> dict[str, list[ByConvention]]:
    """Return by currency the figures between two days by each convention, ours first."""
    ours = _between(grid(facts, as_of, (opening, closing)), opening, closing)
    found = {currency: [ByConvention(Convention.OURS, one[0], ())] for (_part, currency), one in totals(ours).items()}
    for convention, theirs in _others(facts, opening, closing, as_of, ours):
        apart = _apart(theirs, ours)
        sums = _summed(theirs)
        for currency, known in found.items():
            mine = tuple(one for one in apart if one[1].currency == currency)
            known.append(ByConvention(convention, sums.get(currency, RevenueFigures()), mine))
    for known in found.values():
        events = next(one.figures.lost for one in known if one.convention is Convention.MOVEMENT)
        known.append(ByConvention(Convention.EVENTS, replace(known[0].figures, lost=events), ()))
    return found


def _between(known: Grid, opening: date, closing: date) -> Moves:
    return moves(known, [(known.at(opening), known.at(closing))])


def _others(facts: Facts, opening: date, closing: date, as_of: date, ours: Moves) -> Iterable[tuple[Convention, Moves]]:
    known = ours.grid
    first, last = known.at(opening), known.at(closing)
    steps = [(place, place + 1) for place in range(first, last)]
    yield Convention.MOVEMENT, moves(known, steps)
    for convention, rules in (
        (Convention.INCLUSIVE_ENDS, CountingRules(inclusive_ends=True)),
        (Convention.HOLDS_COUNT, CountingRules(holds_count=True)),
    ):
        yield convention, _between(grid(facts, as_of, (opening, closing), rules), opening, closing)
    yield Convention.BACK_IS_NEW, _back_is_new(ours)


def _back_is_new(ours: Moves) -> Moves:
    """Return the moves with who was away for long taken for new."""
    known, kind = ours.grid, ours.kind.copy()
    for row in np.flatnonzero((kind == Code.REACTIVATION).any(1)):
        before = int(ours.pairs[0, 0])
        there = np.flatnonzero(known.active[row, : before + 1])
        if len(there) and known.days[before] - known.days[there[-1]] > AWAY_DAYS:
            kind[row] = np.where(kind[row] == Code.REACTIVATION, np.int8(Code.NEW), kind[row])
    return replace(ours, kind=kind)


def _summed(found: Moves) -> dict[str, RevenueFigures]:
    """Return by currency the figures of several pairs in a row as one: what opens first, closes last, moves between."""
    sums: dict[str, RevenueFigures] = {}
    for (_part, currency), each in totals(found).items():
        whole = sum(each, RevenueFigures())
        ends = {"opening": each[0].opening, "closing": each[-1].closing, "pending": each[-1].pending}
        ends |= {"unconfirmed": each[-1].unconfirmed}
        counted = replace(whole, **ends)  # type: ignore[arg-type]  # all of them are amounts
        sums[currency] = counted.counted(each[0].customers, whole.lost, each[-1].closing_customers)
    return sums


def _apart(theirs: Moves, ours: Moves) -> list[tuple[str, Moved]]:
    """Return the rows of which a figure is another, with the figure; the largest first."""
    found = []
    for name in _MOVED:
        here, there = _by_row(ours, name), _by_row(theirs, name)
        for key in dict.fromkeys([*there, *here]):
            was, now = here.get(key), there.get(key)
            change = (now.change if now else Fraction(0)) - (was.change if was else Fraction(0))
            one = now or was
            if change and one:
                found.append((name, replace(one, change=change)))
    return sorted(found, key=lambda one: (-abs(one[1].change), one[1].account))


def _by_row(found: Moves, figure: str) -> dict[tuple[int, str], Moved]:
    """Return by account and currency what it adds to a figure, of all pairs together."""
    places = range(len(found.pairs))
    if figure in ("opening", "closing"):
        places = range(1) if figure == "opening" else range(len(found.pairs) - 1, len(found.pairs))
    sums = defaultdict[tuple[int, str], list[Moved]](list)
    for place in places:
        for one in rows(found, place, figure):
            sums[one.account, one.currency].append(one)
    return {
        key: replace(each[-1], opening=each[0].opening, change=sum((one.change for one in each), Fraction(0)))
        for key, each in sums.items()
    }
