"""Workbooks through a process of their own: it is bounded, may be stopped, and takes nothing down when it dies.

A few stray bytes can make the reader ask for 500 GB and abort, and while it works it lets no other thread run.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from csdesk.exchange import errors

COMMAND = (sys.executable, "-P", "-m", "csdesk.exchange.unpacking")
"""What reads a workbook; a frozen program, which has no ``-m``, puts its own words here."""
SECONDS = 9.0
"""How long a workbook may take."""
_ROOT = str(Path(__file__).parents[2])
_REFUSALS = {
    "broken": errors.BrokenWorkbookError,
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
class Merged:
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
    merged: tuple[Merged, ...]
    shortened: frozenset[int] = field(metadata={"of": "columns with numbers of more digits than a workbook keeps"})


def read_sheet(path: Path, sheet: str | None) -> Sheet:
    """Return the sheet of this name, or the first visible one that holds something; TableError if it cannot be read."""
    answers = _answers(path, sheet)
    head: dict[str, Any] = next(answers)
    names = tuple(SheetName(name, hidden) for name, hidden in head.get("sheets", []))
    if head.get("refused") == "unknown sheet":
        raise errors.UnknownSheetError(sheet or "", tuple(each.name for each in names))
    if "refused" in head:
        raise _REFUSALS[head["refused"]]
    return Sheet(
        head["sheet"],
        names,
        tuple(head["others"]),
        [(number, cells) for number, cells in answers],
        tuple(Merged(*cells) for cells in head["merged"]),
        frozenset(head["shortened"]),
    )


def _answers(path: Path, sheet: str | None) -> Iterator[Any]:
    """Yield what the reading process says: first of the whole sheet, then row by row."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([_ROOT, os.environ.get("PYTHONPATH", "")])}
    arguments = [*COMMAND, str(path), *([sheet] if sheet is not None else [])]
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            arguments, check=False, capture_output=True, env=environment, timeout=SECONDS, creationflags=hidden
        )
    except subprocess.TimeoutExpired:
        raise errors.TooSlowError from None
    except OSError as error:
        raise errors.UnstartedError from error
    if done.returncode:
        raise errors.TooLargeError if b"memory" in done.stderr.lower() else errors.BrokenWorkbookError
    yield from map(json.loads, done.stdout.splitlines())
