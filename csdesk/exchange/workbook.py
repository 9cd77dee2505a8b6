"""Workbooks through a process of their own: it is bounded, may be stopped, and takes nothing down when it dies.

A few stray bytes can make the reader ask for 500 GB and abort, and while it works it lets no other thread run.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from csdesk.exchange import child, errors

SECONDS = 9.0
"""How long a workbook may take."""
_REFUSALS = {
    "empty": errors.EmptyFileError,
    "large": errors.TooLargeError,
    "other": errors.NotATableError,
    "protected": errors.ProtectedError,
}


@dataclass(frozen=True, slots=True)
class SheetName:
    """A sheet of a workbook."""

    name: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Cells merged downwards: the first row and the last, counted from 1, and the column, counted from 0."""

    first: int
    last: int
    column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet as text: rows as long as the sheet is wide, each with its number in the sheet."""

    name: str
    sheets: tuple[SheetName, ...]
    others: tuple[str, ...] = field(metadata={"of": "visible sheets that hold something, too"})
    rows: list[tuple[int, list[str]]]
    merged: tuple[MergedCells, ...]
    sought: bool = field(metadata={"of": "whether sheets before it were passed over"})
    shortened: frozenset[int] = field(metadata={"of": "columns with numbers of more digits than a workbook keeps"})


def read_sheet(path: Path, sheet: str | None) -> Sheet:
    """Return the sheet of this name, or the first visible one that holds something; TableError if it cannot be read."""
    answers = _answers(path, sheet)
    head: dict[str, Any] = next(answers)
    names = tuple(SheetName(name, hidden) for name, hidden in head.get("sheets", []))
    if head.get("refused") == "unknown sheet":
        raise errors.UnknownSheetError(sheet or "", tuple(each.name for each in names))
    if head.get("refused") == "broken":
        raise errors.BrokenWorkbookError(head["part"])
    if "refused" in head:
        raise _REFUSALS[head["refused"]]
    return Sheet(
        head["sheet"],
        names,
        tuple(head["others"]),
        [(number, cells) for number, cells in answers],
        tuple(MergedCells(*cells) for cells in head["merged"]),
        head["sought"],
        frozenset(head["shortened"]),
    )


def _answers(path: Path, sheet: str | None) -> Iterator[Any]:
    """Yield what the reading process says: first of the whole sheet, then row by row."""
    arguments = [str(path), *([sheet] if sheet is not None else [])]
    try:
        written = child.run("csdesk.exchange.unpacking", *arguments, seconds=SECONDS)
    except child.SlowError:
        raise errors.TooSlowError from None
    except child.NoProcessError as error:
        raise errors.UnstartedError from error
    except child.DiedError as died:
        raise (errors.TooLargeError if died.for_memory else errors.BrokenWorkbookError) from None
    yield from map(json.loads, written.splitlines())
