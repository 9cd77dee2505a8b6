"""The figures of every month, and of twelve months up to each: sums out of which accounts are taken, and put back."""

from csdesk.analytics.revenue.figures import totals
from csdesk.analytics.revenue.grid import Grid
from csdesk.analytics.revenue.movement import months_of, moves
from csdesk.domain.revenue import MONTHS_OF_YEAR
from csdesk.domain.revenue_figures import RevenueFigures

ByMonth = dict[str, list[RevenueFigures]]
"""By currency the figures of each month."""
_NOTHING = RevenueFigures()


def monthly(grid: Grid) -> ByMonth:
    """Return what moved from month to month."""
    return _by_currency(grid, months_of(grid))


def trailing(grid: Grid) -> ByMonth:
    """Return at each month's end who was here twelve months before, compared with now."""
    last = len(grid.days) - 1
    return _by_currency(grid, [(max(place - MONTHS_OF_YEAR, 0), place) for place in range(1, last + 1)])


def exchanged(sums: ByMonth, gone: ByMonth, come: ByMonth) -> ByMonth:
    """Return sums without what is gone and with what has come; a currency that nobody has any more is gone, too."""
    left = dict(sums)
    for name, each in gone.items():
        left[name] = [one - other for one, other in zip(left[name], each, strict=True)]
    for name, each in come.items():
        left[name] = [one + other for one, other in zip(left[name], each, strict=True)] if name in left else each
    kept = {*sums} - {name for name in gone if all(one == _NOTHING for one in left[name])}
    return {name: each for name, each in left.items() if name in kept or name in come}


def _by_currency(grid: Grid, pairs: list[tuple[int, int]]) -> ByMonth:
    return {currency: each for (_part, currency), each in totals(moves(grid, pairs)).items()}
