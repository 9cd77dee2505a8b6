"""The columns of a table whose rows are values: functions of a row."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

Row = TypeVar("Row")


class Column(NamedTuple, Generic[Row]):
    """A column: its title, what it shows of a row, how it is edited and what it sorts by.

    A ``key`` of None, of what is not known, comes last whichever way it is sorted.
    ``draw`` paints a cell that is more than its text; ``choices`` are the texts that ``edit`` takes, if they are few;
    ``typed`` is what an editor starts with, if that is not the text. ``opens`` means that Enter and a double click open
    the row instead of the cell. A width of 0 takes the room left; ``indent`` moves the title to stand over a drawing.
    ``reads`` returns the new values that a typed text stands for, by their names, and raises where it stands for none;
    with it many cells can be written at once. ``plain`` is what other programs are given, if that is not ``typed``.
    By its ``name`` a column is known from one day to the next; a ``hidden`` one is not shown until it is chosen.
    ``nothing`` is the text of a cell without a value. Where nothing is drawn, the text is muted if it is ``quiet``, and
    stands out in an ``ink`` that is named for its row; the word of a ``chip`` stands on a ground of its own. ``value``
    is what is shown, before it is in words, ``kind`` its type; ``values`` are those of a choice, by their names.
    ``days`` returns what reads the days that are typed, None where they are none; of ``past`` ones the last is meant.
    """

    title: str
    text: Callable[[Row], str]
    edit: Callable[[Row, str], object] | None = None
    key: Callable[[Row], Any] | None = None
    draw: Callable[[QPainter, QRect, Row], None] | None = None
    typed: Callable[[Row], str] | None = None
    choices: Callable[[Row], Sequence[str]] | None = None
    tip: Callable[[Row], str] | None = None
    width: int = 0
    right: bool = False
    opens: bool = False
    indent: int = 0
    reads: Callable[[str], Mapping[str, Any]] | None = None
    plain: Callable[[Row], str] | None = None
    name: str = ""
    hidden: bool = False
    nothing: str = ""
    quiet: bool = False
    value: Callable[[Row], Any] | None = None
    kind: str = "text"
    values: Mapping[str, Any] = MappingProxyType({})
    days: Callable[[], Any] | None = None
    past: bool = False
    chip: bool = False
    ink: Callable[[Row], str] | None = None
