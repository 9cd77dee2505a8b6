"""The process that reads one sheet of a workbook: python -m csdesk.exchange.unpacking PATH [SHEET].

It writes lines of JSON: first what there is to say of the sheet, or why it was refused, then a row a line.
"""

import gc
import json
import struct
import sys
import zipfile
import zlib
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csdesk.exchange import archive, biff, child
from csdesk.exchange.bounds import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_TEXT

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Answer = Any
"""What goes out as a line of JSON."""

_MEMORY, _SECONDS = 2 << 30, 10
_EXACT_BELOW = 2**53
_DIGITS_KEPT = 15
_FEW = 10**_DIGITS_KEPT
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def answers(path: Path, sheet: str | None) -> list[Answer]:
    """Return the head and the rows, or a head that says why there are none."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        if zipfile.is_zipfile(path):
            if not archive.is_workbook(path):
                return [{"refused": "other"}]
            archive.check_size(path)
        with CalamineWorkbook.from_path(str(path)) as book:
            return _of_book(book, path, sheet)
    except (PasswordError, archive.LockedError):
        return [{"refused": "protected"}]
    except (archive.BombError, MemoryError):
        return [{"refused": "large"}]
    except (CalamineError, zipfile.BadZipFile, zlib.error, OSError, ValueError):
        return [{"refused": "protected" if _ENCRYPTED in path.read_bytes() else "broken"}]


def _of_book(book: "CalamineWorkbook", path: Path, wanted: str | None) -> list[Answer]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    metadata = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    names = [(each.name, each.visible != SheetVisibleEnum.Visible) for each in metadata]
    visible = [name for name, hidden in names if not hidden]
    if wanted is not None and wanted not in dict(names):
        return [{"refused": "unknown sheet", "sheets": names}]
    sheets = (book.get_sheet_by_name(name) for name in ([wanted] if wanted is not None else visible))
    sheet = next((each for each in sheets if each.start is not None), None)
    if sheet is None:
        return [{"refused": "empty", "sheets": names}]
    others = [each.name for each in sheets if each.start is not None]
    grid = _Grid(sheet, _errors(path, sheet.name))
    head = {"sheet": sheet.name, "sheets": names, "others": others, "merged": _merged(sheet)}
    return [{**head, "shortened": sorted(grid.shortened)}, *grid.rows] if grid.fits else [{"refused": "large"}]


def _errors(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    if zipfile.is_zipfile(path):
        return archive.cells_in_error(path, sheet)
    with suppress(struct.error, IndexError):
        return biff.cells_in_error(path.read_bytes(), sheet)
    return {}


def _merged(sheet: "CalamineSheet") -> list[tuple[int, int, int]]:
    """Return what is merged downwards: first row, last row, column."""
    ranges = sheet.merged_cell_ranges or []
    return [(first + 1, last + 1, column) for (first, column), (last, _) in ranges if last > first]


class _Grid:
    """The rows of a sheet that hold something, as text."""

    def __init__(self, sheet: "CalamineSheet", errors: dict[tuple[int, int], str]) -> None:
        self.rows: list[tuple[int, list[str]]] = []
        self.shortened: set[int] = set()
        self.fits = True
        self._left = MOST_TEXT
        start = (sheet.start or (0, 0))[1]
        by_row: dict[int, dict[int, str]] = {}
        for (row, column), error in errors.items():
            by_row.setdefault(row, {})[column] = error
        for row, values in enumerate(sheet.iter_rows()):
            self._add(row, [*[""] * start, *values], by_row.pop(row, {}))
            if not self.fits:
                return

    def _add(self, row: int, values: list[Any], errors: dict[int, str]) -> None:
        cells = [
            value.strip() if type(value) is str else self._text(column, value) for column, value in enumerate(values)
        ]
        for column, error in errors.items():
            if column < len(cells):
                cells[column] = error
        length = sum(map(len, cells))
        if not length:
            return
        if length > LONGEST_CELL:
            cells = [cell[: LONGEST_CELL + 1] for cell in cells]
        self.rows.append((row + 1, cells))
        self._left -= length
        self.fits = self._left >= 0 and len(self.rows) <= MOST_ROWS and len(cells) <= MOST_COLUMNS

    def _text(self, column: int, value: object) -> str:
        if type(value) is float and value.is_integer() and -_FEW < value < _FEW:
            return str(int(value))
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int | float):
            if abs(value) >= _FEW:
                self.shortened.add(column)
            return text_of_number(value)
        if isinstance(value, datetime) and value.time() == time():
            return value.date().isoformat()
        return value.isoformat() if isinstance(value, date | time) else str(value)


def text_of_number(value: float) -> str:
    """Return the number as the spreadsheet means it: whole ones whole, others to its 15 digits, never 1.2e6."""
    if float(value).is_integer() and abs(value) < _EXACT_BELOW:
        return str(int(value))
    return format(Decimal(format(value, f".{_DIGITS_KEPT}g")), "f")


def main() -> None:
    """Read what the command line names."""
    child.limit(memory=_MEMORY, seconds=_SECONDS)
    gc.disable()  # nothing is thrown away before the end
    path, *sheet = sys.argv[1:]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for answer in answers(Path(path), sheet[0] if sheet else None):
        sys.stdout.write(f"{json.dumps(answer, ensure_ascii=False)}\n")


if __name__ == "__main__":
    main()
