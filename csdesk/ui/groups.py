"""Rows of a table under headings: what they are grouped by, and what a heading says of its rows."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

Row = TypeVar("Row")


class GroupId(NamedTuple):
    """What tells a group from another, and from every row: the column that groups, and what its rows share."""

    column: str
    key: Hashable


@dataclass(frozen=True)
class Total(Generic[Row]):
    """What a column says of a group: worked out of its rows, in words, and painted.

    What is to be seen ``always`` stands in the heading if the column is out of sight, or too narrow for the words.
    """

    of: Callable[[Sequence[Row]], Any]
    text: Callable[[Any], str]
    draw: Callable[[QPainter, QRect, Any], None]
    always: bool = False


@dataclass(frozen=True)
class Grouping(Generic[Row]):
    """What rows are grouped by: what those of a group share, None where there is no value.

    ``name`` and ``place`` are asked of each such key: what it is called and what groups are sorted by; ``nameless`` is
    what those without a value are called. ``draw`` paints a heading that is more than its name and returns how wide it
    is. ``totals`` are by column.
    """

    column: str
    key: Callable[[Row], Hashable]
    name: Callable[[Any], str]
    place: Callable[[Any], Any]
    nameless: str
    totals: Mapping[str, Total[Row]]
    draw: Callable[[QPainter, int, float, Any], int] | None = None


class RowGroup(NamedTuple, Generic[Row]):
    """A heading and the rows under it, in their order, in sight or folded away."""

    id: GroupId
    name: str
    rows: tuple[Row, ...]
    folded: bool
