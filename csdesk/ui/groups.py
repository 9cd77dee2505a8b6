"""Rows of a table under headings: what they are grouped by, and what a heading says of its rows."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

Row = TypeVar("Row")


class GroupId(NamedTuple):
    """What tells a group from another, and from every row: the column that groups, and what its rows share."""

    column: str
    key: Hashable


class Total(NamedTuple, Generic[Row]):
    """What a column says of a group: worked out of its rows, in words, and painted.

    What is to be seen ``always`` stands in the heading if the column is out of sight, or too narrow for the words.
    """

    of: Callable[[Sequence[Row]], Any]
    text: Callable[[Any], str]
    draw: Callable[[QPainter, QRect, Any], None]
    always: bool = False


class Grouping(NamedTuple, Generic[Row]):
    """What rows are grouped by: what those of a group share, None where there is no value.

    ``name`` and ``place`` are asked of each such key: what it is called and what groups are sorted by; ``nameless`` is
    what those without a value are called. ``draw`` paints a heading that is more than its name and returns how wide it
    is. ``totals`` are by column. The headings of a ``fixed`` grouping are there while the rows are sorted by its
    column; they say their name, are neither folded nor gone to, and that column's total is painted beside it.
    """

    column: str
    key: Callable[[Row], Hashable]
    name: Callable[[Any], str]
    place: Callable[[Any], Any]
    nameless: str
    totals: Mapping[str, Total[Row]]
    draw: Callable[[QPainter, int, float, Any], int] | None = None
    fixed: bool = False


class RowGroup(NamedTuple, Generic[Row]):
    """A heading and the rows under it, in their order, in sight or folded away."""

    id: GroupId
    name: str
    rows: tuple[Row, ...]
    folded: bool


class RowGroups(Generic[Row]):
    """The groups in which rows stand: which row is in which, which are folded, what they come to.

    A row stays in its group until it is forgotten, whatever comes of its value.
    """

    def __init__(self, sort: Callable[[], tuple[str, bool]]) -> None:
        """Ask by which column the rows are sorted, and whether downwards."""
        self._sort = sort
        self.by: Grouping[Row] | None = None
        self.folded: set[GroupId] = set()
        self.all: dict[Hashable, RowGroup[Row]] = {}
        self._keys: dict[Hashable, Hashable] = {}
        self._totals: dict[tuple[GroupId, str], Any] = {}

    def group_by(self, grouping: Grouping[Row] | None) -> None:
        """Group anew, or not at all; every group is open at first."""
        self.by, self.folded, self._keys = grouping, set(), {}

    def fold(self, groups: Collection[Hashable], *, folded: bool) -> None:
        """Fold groups, or unfold them."""
        ours = {one for one in groups if isinstance(one, GroupId)}
        self.folded = self.folded | ours if folded else self.folded - ours

    def forget(self, ids: Iterable[Hashable]) -> None:
        """Forget in which groups rows are."""
        for row_id in ids:
            self._keys.pop(row_id, None)

    def moved(self, ids: Iterable[Hashable], rows: Mapping[Hashable, Row]) -> list[Hashable]:
        """Return those of rows that belong to another group by now."""
        by, keys = self._standing, self._keys
        return [one for one in ids if one in keys and by.key(rows[one]) != keys[one]] if by else []

    @property
    def _standing(self) -> Grouping[Row] | None:
        """Return the grouping if there are headings now."""
        return None if self.by and self.by.fixed and self._sort()[0] != self.by.column else self.by

    def parts(self, listed: list[Hashable], rows: Mapping[Hashable, Row]) -> dict[Hashable, list[Hashable]]:
        """Return rows' ids by what they share, in the order of the groups; those without a value come last."""
        by, sort, keys = self._standing, self._sort(), self._keys
        if by is None:
            return {None: listed}
        parts: dict[Hashable, list[Hashable]] = {}
        key_of = by.key
        for row_id in listed:
            if row_id not in keys:
                keys[row_id] = key_of(rows[row_id])
            parts.setdefault(keys[row_id], []).append(row_id)
        known = sorted((key for key in parts if key is not None), key=by.place, reverse=sort == (by.column, True))
        return {key: parts[key] for key in (*known, None) if key in parts}

    def laid(self, listed: list[Hashable], rows: Mapping[Hashable, Row]) -> list[Hashable]:
        """Return what stands in the table: headings, and the rows under those that are not folded."""
        if self._standing is None:
            return listed
        laid, fresh = list[Hashable](), dict[Hashable, RowGroup[Row]]()
        for key, ids in self.parts(listed, rows).items():
            group = self._group(key, tuple(map(rows.__getitem__, ids)))
            fresh[group.id] = group
            laid += [group.id] if group.folded else [group.id, *ids]
        self.all = {**self.all, **fresh}  # those that go are asked for till they are gone
        return laid

    def keep(self, shown: Iterable[Hashable]) -> None:
        """Forget the groups that do not stand in the table any more."""
        self.all = {one: self.all[one] for one in shown if isinstance(one, GroupId)}

    def begin(self) -> dict[Hashable, RowGroup[Row]]:
        """Return the groups as they are before something changes; what they come to is worked out anew."""
        self._totals = {}
        return self.all

    def total(self, group: RowGroup[Row], column: str) -> Any:
        """Return what a column says of a group; None where it says nothing."""
        total = self.by.totals.get(column) if self.by else None
        if total is None:
            return None
        if (group.id, column) not in self._totals:
            self._totals[group.id, column] = total.of(group.rows)
        return self._totals[group.id, column]

    def said(self, group: RowGroup[Row], column: str, *, first: bool) -> str:
        """Return what stands in a heading's cell, in words; its first has the name."""
        if self.by is None or self.by.fixed:
            return group.name if first else ""
        if first:
            return f"{group.name} ({len(group.rows)})"
        value = self.total(group, column)
        return "" if value is None else self.by.totals[column].text(value)

    def _group(self, key: Hashable, rows: tuple[Row, ...]) -> RowGroup[Row]:
        assert self.by is not None
        group_id = GroupId(self.by.column, key)
        return RowGroup(group_id, self.by.nameless if key is None else self.by.name(key), rows, group_id in self.folded)
