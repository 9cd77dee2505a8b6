"""Readings of a file beside those that are here: one value for an account, a measure and a day, which is a cell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from csdesk.exchange.reading_tables import ReadingArrays

if TYPE_CHECKING:
    import numpy as np

    Whole = np.ndarray[Any, np.dtype[np.int64]]
    Values = np.ndarray[Any, np.dtype[np.float64]]

_ROW = ("account", "measure", "day", "value", "origin", "as_of")
_DAYS, _MEASURES = 1 << 22, 1 << 16
"""More days than there are until the year 9999, and more measures than anybody has."""


class Fate(IntEnum):
    """What becomes of a reading: a cell of its own, another value, the same; or a newer file's value stays."""

    SAME = 0
    NEW = 1
    CHANGED = 2
    OLDER = 3


@dataclass(frozen=True)
class PresentCells:
    """The cells that are here, in the order of their keys: value, the import it is from, and of which day that is."""

    key: "Whole"
    value: "Values"
    origin: "Whole"
    as_of: "Whole"


def keys(account: "Whole", measure: "Whole", day: "Whole") -> "Whole":
    """Return a number for each cell; they sort by account, measure and day."""
    return (account * _MEASURES + measure) * _DAYS + day


def different(values: "Whole") -> list[int]:
    """Return each value once, in their order: of a million, never a list of all."""
    import numpy as np

    found: list[int] = np.unique(values).tolist()
    return found


def last_of_each(readings: ReadingArrays) -> tuple[ReadingArrays, "Whole"]:
    """Return the last reading of each cell, in the order of cells, and the rows of others with another value.

    The last is that of the latest time of the day, and of one time that of the last row.
    """
    import numpy as np

    found, key = _by_cell(readings)
    if not len(found):
        return found, found.row
    is_last = np.append(key[1:] != key[:-1], True)
    last = found.some(is_last)
    winner = last.value[np.cumsum(is_last) - is_last]
    return last, np.unique(found.row[~is_last & (found.value != winner)])


def first_rows(readings: ReadingArrays) -> tuple[ReadingArrays, "Whole", "Whole"]:
    """Return the readings without rows that give a cell of an earlier row another value; these, and the earlier ones.

    Rows that say the same again are left where they are.
    """
    import numpy as np

    found, key = _by_cell(replace(readings, second=np.zeros_like(readings.second)))
    if not len(found):
        return readings, found.row, found.row
    begins = np.append(True, key[1:] != key[:-1])
    first = np.flatnonzero(begins)[np.cumsum(begins) - 1]
    torn = (found.value != found.value[first]) & (found.row != found.row[first])
    rows, places = np.unique(found.row[torn], return_index=True)
    return readings.some(~np.isin(readings.row, rows)), rows, found.row[first][torn][places]


def added_up(readings: ReadingArrays) -> ReadingArrays:
    """Return one reading for each cell: what its rows come to together."""
    import numpy as np

    found, key = _by_cell(readings)
    if not len(found):
        return found
    begins = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
    return replace(found.some(begins), value=np.add.reduceat(found.value, begins))


def compared(readings: ReadingArrays, here: PresentCells, as_of: int) -> "Whole":
    """Return the Fate of each reading of a file that is of a day; of two files that differ, the newer counts."""
    import numpy as np

    key = keys(readings.account, readings.measure, readings.day)
    if not len(here.key):
        return np.full(len(readings), Fate.NEW)
    place = np.minimum(np.searchsorted(here.key, key), len(here.key) - 1)
    known = here.key[place] == key
    same = known & (here.value[place] == readings.value)
    older = known & ~same & (here.as_of[place] > as_of)
    return np.select([same, older, known], [Fate.SAME, Fate.OLDER, Fate.CHANGED], Fate.NEW)


def replaced(readings: ReadingArrays, here: PresentCells) -> Iterator[tuple[int, int, int, float, int]]:
    """Yield the cells that readings are put in the place of: account, measure, day, value and import."""
    import numpy as np

    place = np.searchsorted(here.key, keys(readings.account, readings.measure, readings.day))
    columns = readings.account, readings.measure, readings.day, here.value[place], here.origin[place]
    yield from zip(*(each.tolist() for each in columns), strict=True)


def values_here(readings: ReadingArrays, here: PresentCells) -> "Values":
    """Return what is here in the cells of readings, NaN where there is nothing."""
    import numpy as np

    if not len(here.key):
        return np.full(len(readings), np.nan)
    key = keys(readings.account, readings.measure, readings.day)
    place = np.minimum(np.searchsorted(here.key, key), len(here.key) - 1)
    return np.where(here.key[place] == key, here.value[place], np.nan)


def same_cells(some: ReadingArrays, others: ReadingArrays) -> bool:
    """Tell whether both are the same readings."""
    import numpy as np

    names = ("account", "measure", "day", "value")
    return all(np.array_equal(getattr(some, name), getattr(others, name)) for name in names)


def by_row(rows: "Whole", readings: ReadingArrays, fates: "Whole") -> "Whole":
    """Return what becomes of each row, by its readings: changed before new before the same."""
    import numpy as np

    found = np.full(len(rows), Fate.SAME)
    for fate in (Fate.NEW, Fate.CHANGED):
        found[np.isin(rows, readings.row[fates == fate])] = fate
    return found


def absent(readings: ReadingArrays, accounts: "Whole") -> ReadingArrays:
    """Return a zero for every measure and day of a file, and every account that has no row of that day."""
    import numpy as np

    measures, days = np.unique(readings.measure), np.unique(readings.day)
    there = np.unique(readings.account * _DAYS + readings.day)
    grid = np.array(np.meshgrid(accounts, measures, days, indexing="ij")).reshape(3, -1)
    grid = grid[:, ~np.isin(grid[0] * _DAYS + grid[2], there)]
    nothing = np.zeros(grid.shape[1], np.int64)
    return ReadingArrays(nothing, grid[0], grid[1], grid[2], nothing, nothing.astype(np.float64))


def _by_cell(readings: ReadingArrays) -> tuple[ReadingArrays, "Whole"]:
    """Return the readings in the order of cells, of times and of rows, and the keys of their cells."""
    import numpy as np

    timed = readings.some(np.argsort(readings.second, kind="stable")) if readings.second.any() else readings
    key = keys(timed.account, timed.measure, timed.day)
    order = np.argsort(key, kind="stable")
    return timed.some(order), key[order]


def present_cells(rows: Iterable[tuple[float, ...]]) -> PresentCells:
    """Return the cells of rows: account, measure, day, value, import and of which day that is, in this order."""
    import numpy as np

    kinds = np.dtype([(name, float if name == "value" else int) for name in _ROW])
    found = np.fromiter(rows, kinds)
    key = keys(found["account"], found["measure"], found["day"])
    order = np.argsort(key, kind="stable")
    return PresentCells(key[order], *(found[name][order] for name in ("value", "origin", "as_of")))


def by_cells(readings: ReadingArrays) -> ReadingArrays:
    """Return readings in the order of their cells."""
    return _by_cell(readings)[0]
