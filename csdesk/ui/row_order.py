"""Which rows of a table match, in which order they stand, and which are held while one works on them."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from enum import Enum, auto
from itertools import takewhile
from math import inf
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt

from csdesk.domain.folding import sought
from csdesk.ui.words import words

_AT_ONCE = 500
"""The rows of a piece of idle work."""
Id = Hashable
Row = TypeVar("Row")
Sort = tuple[int, Qt.SortOrder]
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_REMEMBERED = 2
"""So many sorts before the last one settle rows of the same key, and the first of all does when they do not."""


class RowFilter(Generic[Row]):
    """Remembers what was worked out, since it is asked at every key; ``searched`` is the text that is looked at."""

    def __init__(self, searched: Callable[[Row], str]) -> None:
        self._searched = searched
        self._texts: dict[Hashable, str] = {}
        self._wanted: tuple[str, ...] = ()
        self._accept: Callable[[Row], bool] = lambda _row: True
        self._accepted: list[Hashable] | None = None
        self._candidates: list[tuple[Hashable, str]] | None = None

    def ask(self, text: str) -> None:
        """Let every word of this text be wanted."""
        self._wanted = tuple(sought(text).split())

    def accept(self, accept: Callable[[Row], bool]) -> None:
        """Let only those match that this accepts."""
        self._accept = accept
        self.change()

    def change(self) -> None:
        """Forget who was accepted: other rows are coming, or another order."""
        self._accepted = self._candidates = None

    def forget(self, row_id: Hashable) -> None:
        """Forget the text of a row."""
        self._texts.pop(row_id, None)

    def answers(self, row_id: Hashable, row: Row) -> bool:
        """Tell whether every word that is wanted occurs in a row."""
        text = self._text(row_id, row)
        return all(word in text for word in self._wanted)

    def matching(self, ordered: Callable[[], list[Hashable]], rows: Mapping[Hashable, Row]) -> list[Hashable]:
        """Return the ids of the rows that match, in their order; at every key of a filter, so it is kept lean."""
        if self._accepted is None:
            self._accepted = [row_id for row_id in ordered() if self._accept(rows[row_id])]
        if not self._wanted:
            return list(self._accepted)
        if self._candidates is None:
            self._candidates = [(row_id, self._text(row_id, rows[row_id])) for row_id in self._accepted]
        found = self._candidates
        for word in self._wanted:
            found = [one for one in found if word in one[1]]
        return [row_id for row_id, _text in found]

    def prepare(self, rows: Mapping[Hashable, Row]) -> bool:
        """Make some of the texts, so that the first key of a filter does not wait; return whether any were missing."""
        missing = [row_id for row_id in rows if row_id not in self._texts][:_AT_ONCE]
        for row_id in missing:
            self._text(row_id, rows[row_id])
        return bool(missing)

    def _text(self, row_id: Hashable, row: Row) -> str:
        if row_id not in self._texts:
            self._texts[row_id] = sought(self._searched(row))
        return self._texts[row_id]


class Misfit(Enum):
    """Why a row would stand elsewhere, or nowhere, if the table were put in order now."""

    ORDER = auto()
    GROUP = auto()
    FILTER = auto()


def with_newcomers(held: Sequence[Id], ordered: Sequence[Id], fresh: Collection[Id], lost: Collection[Id]) -> list[Id]:
    """Return the held rows with the fresh ones, each behind the row it follows in the order, but for those lost."""
    firm, behind = set(held).difference(lost), dict[Id, list[Id]]()
    before: Id = None
    for one in ordered:
        if one in fresh:
            behind.setdefault(before, []).append(one)
        elif one in firm:
            before = one
    found = behind.get(None, [])
    for one in held:
        found += [one, *behind.get(one, ())]
    return found


def out_of_order(held: Sequence[Id], places: Mapping[Id, int], loose: Collection[Id]) -> set[Id]:
    """Return the loose rows that do not stand in order among the others; ``places`` are those of the order."""
    below, least = dict[Id, float](), inf
    for one in reversed(held):
        below[one] = least
        if one not in loose:
            least = places[one]
    last, found = -1, set[Id]()
    for one in held:
        if one not in loose or last < places[one] < below[one]:
            last = places[one]
        else:
            found.add(one)
    return found


class HeldRows(QObject):
    """Whether rows are held, which of them are ``loose``, since they have changed, and which are out of place.

    The hand is ``near`` while it is in the table; what is written then holds the rows till it leaves.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = self.near = False
        self.loose: set[Id] = set()
        self.misfits: dict[Id, Misfit] = {}

    def placed(self, rows: Sequence[Id], ordered: Sequence[Id], matching: Collection[Id]) -> list[Id]:
        """Return how rows that are shown stand after a change, with those that match now: held or in order."""
        if not self.on:
            staying = set(rows)
            return [one for one in ordered if one in staying or one in matching]
        fresh, places = set(matching).difference(rows), {one: place for place, one in enumerate(ordered)}
        return with_newcomers(rows, ordered, fresh, out_of_order(rows, places, self.loose)) if fresh else list(rows)

    def out_of_order(self, sequences: Iterable[Sequence[Id]], ordered: Sequence[Id]) -> dict[Id, Misfit]:
        """Return which of the loose rows are out of order; each sequence is in order for itself."""
        places = {one: place for place, one in enumerate(ordered)} if self.loose else {}
        found = (one for rows in sequences if places for one in out_of_order(rows, places, self.loose))
        return dict.fromkeys(found, Misfit.ORDER)

    def mark(self, misfits: dict[Id, Misfit]) -> set[Id]:
        """Let these be out of place; return those of which something else is to be said now."""
        before, self.misfits = self.misfits, misfits
        return {one for one, _why in before.items() ^ misfits.items()}

    def said(self, row_id: Id) -> str:
        """Return what is said of a row that is out of place; nothing where it is not."""
        why = self.misfits.get(row_id)
        if why is Misfit.FILTER:
            return words.tr("No longer matches the filter. The row is hidden when you filter again or leave the table.")
        if why is Misfit.GROUP:
            return words.tr("Belongs to another group. The row moves when you sort again or leave the table.")
        return words.tr("No longer in order. The row moves when you sort again or leave the table.") if why else ""


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
