"""Many cells of a table, read one by one and written in one step; what does not fit is said, cell by cell."""

from collections.abc import Callable, Sequence
from typing import Any

from csdesk.errors import CsdeskError
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.block import PastedCell
from csdesk.ui.words import words

_LISTED = 5


class BulkEdit:
    """Writes cells of rows with an id and a name, by ``write``."""

    def __init__(self, write: Callable[[dict[int, dict[str, Any]]], object], guard: Guard) -> None:
        self._write, self._guard = write, guard

    def fill(self, cells: Sequence[PastedCell[Any]], lost: int) -> None:
        """Write the cells; so many more had no row or column to go to."""
        edits: dict[int, dict[str, Any]] = {}
        refused, fixed = [], 0
        for cell in cells:
            if cell.column.reads is None:
                fixed += 1
                continue
            try:
                _lay(edits.setdefault(cell.row.id, {}), cell.column.reads(cell.text))
            except CsdeskError as error:
                refused.append(f"{cell.row.name}, {cell.column.title}: {error.sentence(words)}")
        edits = {account: values for account, values in edits.items() if values}
        written = not edits or self._guard(lambda: self._write(edits))
        if written and (refused or fixed or lost):
            self._guard.notice.warn("\n".join(self._left_out(refused, fixed, lost)))

    def _left_out(self, refused: Sequence[str], fixed: int, lost: int) -> list[str]:
        """Return the lines that say what was not written."""
        lines = list(refused[:_LISTED])
        if len(refused) > _LISTED:
            lines.append(words.tr("%n more cell(s) did not fit.", "", len(refused) - _LISTED))
        if fixed:
            lines.append(words.tr("%n cell(s) in calculated columns were not changed.", "", fixed))
        if lost:
            lines.append(words.tr("%n cell(s) beyond the table were not pasted.", "", lost))
        return lines


def _lay(under: dict[str, Any], values: Any) -> None:
    """Lay values over others; fields of hers are laid one by one."""
    for column, value in values.items():
        under[column] = {**under.get(column, {}), **value} if isinstance(value, dict) else value
