"""What is selected in a table, as it stands on the screen: no headings, no hidden columns."""

from collections.abc import Collection, Hashable, Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import QItemSelection

from csdesk.ui.rows_model import RowsModel

Place = tuple[int, int]
"""A cell: its place from the top, and its column in the model."""


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
