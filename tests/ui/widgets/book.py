"""Rows that are kept somewhere and shown in a table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QApplication

from csdesk.ui.rows_model import Column, RowsModel

STAGES = ("Onboarding", "Adoption", "Expansion")
NAME, ID, NOTES, STAGE = range(4)


@dataclass(frozen=True)
class Row:
    """A row, as a service would return it."""

    id: int
    name: str
    notes: str = ""
    stage: str = STAGES[0]


class Book:
    """Rows that are kept somewhere, and a table that hears of every change, as pages do it."""

    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        columns = [
            Column[Row]("Name", lambda row: row.name, self._edit("name"), tip=lambda row: f"#{row.id}", width=200),
            Column[Row]("Id", lambda row: str(row.id), key=lambda row: row.id, right=True, width=60),
            Column[Row]("Notes", lambda row: row.notes, self._edit("notes"), typed=lambda row: row.notes.lower()),
            Column[Row]("Stage", lambda row: row.stage, self._edit("stage"), choices=lambda _row: STAGES, width=120),
        ]
        self.model = RowsModel[Row](columns, lambda row: row.id, QApplication.instance() or QApplication([]))

    def add(self, *names: str) -> None:
        """Add rows with the next ids."""
        start = max(self.rows, default=0) + 1
        fresh = {start + place: Row(start + place, name) for place, name in enumerate(names)}
        self.rows |= fresh
        self.model.patch([], fresh.values())

    def delete(self, ids: Iterable[int]) -> None:
        """Delete rows."""
        gone = list(ids)
        for row_id in gone:
            del self.rows[row_id]
        self.model.patch(gone, [])

    def change(self, row_id: int, **fields: Any) -> None:
        """Change a row."""
        self.rows[row_id] = replace(self.rows[row_id], **fields)
        self.model.patch([row_id], [self.rows[row_id]])

    def _edit(self, field: str) -> Callable[[Row, str], None]:
        return lambda row, typed: self.change(row.id, **{field: typed})
