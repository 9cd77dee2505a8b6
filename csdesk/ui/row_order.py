"""The order of a table's rows: by a column, rows of the same key as they stood before."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import takewhile
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

Row = TypeVar("Row")
Sort = tuple[int, Qt.SortOrder]
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_REMEMBERED = 2
"""So many sorts before the last one settle rows of the same key, and the first of all does when they do not."""


class RowOrder(Generic[Row]):
    """Sorts rows as it was asked for; keeps the keys, and the order till something changes."""

    def __init__(self, key_of: Callable[[int], Callable[[Row], Any]]) -> None:
        """Sort by the keys of columns; a key of None comes last whichever way."""
        self._key_of = key_of
        self._sorts: list[Sort] = []
        self._keys: dict[int, dict[Hashable, Any]] = {}
        self._done: list[tuple[Sort, list[Hashable]]] = []

    @property
    def last(self) -> Sort:
        """Return by which column it is sorted, and which way."""
        return self._sorts[-1] if self._sorts else (0, _ASCENDING)

    def sort(self, column: int, order: Qt.SortOrder, *, anew: bool) -> None:
        """Sort by a column from now on; ``anew`` forgets what was asked for before, but for the very first."""
        before = [] if anew else [one for one in self._sorts[1:] if one[0] != column]
        self._sorts = [*self._sorts[:1], *before[-_REMEMBERED:], (column, order)]

    def forget(self, row_id: Hashable) -> None:
        """Forget the keys of a row."""
        for keys in self._keys.values():
            keys.pop(row_id, None)

    def change(self) -> None:
        """Forget the order: other rows are coming."""
        self._done = []

    def of(self, rows: Mapping[Hashable, Row]) -> list[Hashable]:
        """Return the ids of rows as sorted; a filter asks for it at every key, and each sort begins where it can."""
        wanted = self._sorts or [self.last]
        same = takewhile(lambda pair: pair[0][0] == pair[1], zip(self._done, wanted, strict=False))
        self._done = [done for done, _sort in same]
        for sort in wanted[len(self._done) :]:
            before = self._done[-1][1] if self._done else list(rows)
            self._done.append((sort, self._by(sort, before, rows)))
        return self._done[-1][1]

    def _by(self, sort: Sort, ids: Sequence[Hashable], rows: Mapping[Hashable, Row]) -> list[Hashable]:
        """Return rows sorted by a column, unknown ones last."""
        column, order = sort
        key, keys = self._key_of(column), self._keys.setdefault(column, {})
        if len(keys) < len(rows):
            for row_id in rows.keys() - keys.keys():
                keys[row_id] = key(rows[row_id])
        known = [row_id for row_id in ids if keys[row_id] is not None]
        unknown = [row_id for row_id in ids if keys[row_id] is None] if len(known) < len(ids) else []
        return sorted(known, key=keys.__getitem__, reverse=order == _DESCENDING) + unknown
