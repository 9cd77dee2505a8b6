"""Cells with what is to stand in them, and blocks of cells as the text that spreadsheets give and take."""

import re
from collections.abc import Collection, Hashable, Iterable, Sequence
from functools import cached_property
from typing import Any, Generic, NamedTuple

from PySide6.QtCore import QItemSelection

from csdesk.ui.rows_model import Column, Row, RowsModel

Place = tuple[int, int]
"""A cell: its place from the top, and its column in the model."""
_CELL = re.compile(r'(?:"(?P<quoted>(?:[^"]++|"")*+)"|(?P<bare>[^\t\r\n]*))(?P<end>\t|\r\n|\n|\r|\Z)')
"""A cell and what ends it; a quotation mark that no other answers belongs to the text."""
_WANTS_QUOTES = re.compile(r'[\t\r\n"]')


class Chosen:
    """The selection of a table at one moment."""

    def __init__(self, model: RowsModel[Any], selection: QItemSelection, order: Sequence[int]) -> None:
        """Look at what is selected of columns that stand so from the left."""
        self._model, self._selection, self._order = model, selection, order

    @cached_property
    def cells(self) -> list[Place]:
        """Return the cells from the top, those of a row from the left."""
        selection, found = self._selection, dict[int, set[int]]()
        for area in (selection.at(place) for place in range(selection.count())):
            for row in range(area.top(), area.bottom() + 1):
                found.setdefault(row, set()).update(range(area.left(), area.right() + 1))
        rows = sorted(row for row in found if self._model.is_row(row))
        return [(row, column) for row in rows for column in self._order if column in found[row]]

    @cached_property
    def rows(self) -> list[int]:
        """Return the rows in which cells are selected."""
        return sorted({row for row, _column in self.cells})

    @cached_property
    def columns(self) -> list[int]:
        """Return the columns in which cells are selected, from the left."""
        inside = {column for _row, column in self.cells}
        return [column for column in self._order if column in inside]

    @property
    def is_block(self) -> bool:
        """Tell whether in each of these rows the same columns are selected."""
        return len(self.cells) == len(self.rows) * len(self.columns)

    @property
    def is_area(self) -> bool:
        """Tell whether it is one rectangle without gaps, but for headings."""
        rows = [row for row in range(self.rows[0], self.rows[-1] + 1) if self._model.is_row(row)] if self.rows else []
        return self.is_block and self.rows == rows and _has_no_gap(self.columns, self._order)

    @property
    def whole_rows(self) -> list[Hashable]:
        """Return the ids of the rows of which every cell is selected, if no other cell is."""
        whole = self.is_block and len(self.columns) == len(self._order)
        return self.ids if whole else []

    @property
    def ids(self) -> list[Hashable]:
        """Return the ids of the rows in which something is selected."""
        return [self._model.id_at(self._model.index(row, 0)) for row in self.rows]


def _has_no_gap(some: Sequence[int], order: Collection[int]) -> bool:
    places = [place for place, one in enumerate(order) if one in some]
    return not places or places[-1] - places[0] + 1 == len(places)


class PastedCell(NamedTuple, Generic[Row]):
    """A cell, and the text that is to stand in it."""

    row: Row
    column: Column[Row]
    text: str


def plain(column: Column[Row], row: Row) -> str:
    """Return what other programs are given of a cell."""
    return (column.plain or column.typed or column.text)(row)


def text_of(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as text: tabs between cells, a line for each row."""
    return "\n".join("\t".join(map(_written, row)) for row in rows)


def rows_of(text: str) -> list[list[str]]:
    """Return the cells in a text; the line that only ends the last row is none."""
    rows: list[list[str]] = [[]]
    at = 0
    while found := _CELL.match(text, at):
        quoted = found["quoted"]
        rows[-1].append(found["bare"] if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if not found["end"] or (at == len(text) and found["end"] != "\t"):
            break
        if found["end"] != "\t":
            rows.append([])
    return rows


def tiled(block: Sequence[Sequence[str]], rows: int, columns: int) -> list[tuple[int, int, str]]:
    """Return the texts of a block, each with its row and column, as it fills so many selected rows and columns.

    What is selected is filled as often as the block fits in; where it is no multiple of it, the block stands once.
    """
    tall, wide = len(block), max(map(len, block))
    times, across = _times(rows, tall), _times(columns, wide)
    times, across = (times, across) if times and across else (1, 1)
    return [
        (again * tall + row, beside * wide + column, text)
        for again in range(times)
        for row, cells in enumerate(block)
        for beside in range(across)
        for column, text in enumerate(cells)
    ]


def _times(selected: int, pasted: int) -> int:
    """Return how often so many go into what is selected, one being no limit; 0 where something is left over."""
    return 1 if selected == 1 else 0 if selected % pasted else selected // pasted


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _WANTS_QUOTES.search(cell) else cell
