"""The process that reads one sheet of a workbook: python -m csdesk.exchange.unpacking PATH [SHEET].

It writes lines of JSON: first what there is to say of the sheet, or why it was refused, then a row a line.
"""

import gc
import io
import json
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from csdesk.exchange import archive, biff, child
from csdesk.exchange.bounds import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_TEXT
from csdesk.exchange.layout import SEARCHED, table_worth

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
    from python_calamine import CalamineError, PasswordError

    try:
        if zipfile.is_zipfile(path):
            if not archive.is_workbook(path):
                return [{"refused": "other"}]
            archive.check_size(path)
        return _read(path, sheet)
    except (PasswordError, archive.LockedError):
        return [{"refused": "protected"}]
    except (archive.BombError, MemoryError):
        return [{"refused": "large"}]
    except (CalamineError, zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, ElementTree.ParseError):
        if _ENCRYPTED in path.read_bytes():
            return [{"refused": "protected"}]
        return [{"refused": "broken", "part": archive.broken_part(path)}]


def _read(path: Path, sheet: str | None) -> list[Answer]:
    """Read a workbook as it is, or with its parts under their usual names, where the reader looks for them."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            return _of_book(book, path, sheet)
    except PasswordError:
        raise
    except CalamineError:
        tidy = archive.tidied(path) if zipfile.is_zipfile(path) else None
        if tidy is None:
            raise
        with CalamineWorkbook.from_filelike(io.BytesIO(tidy)) as book:
            return _of_book(book, path, sheet)


def _of_book(book: "CalamineWorkbook", path: Path, wanted: str | None) -> list[Answer]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    metadata = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    names = [(each.name, each.visible != SheetVisibleEnum.Visible) for each in metadata]
    visible = [name for name, hidden in names if not hidden]
    if wanted is not None and wanted not in dict(names):
        return [{"refused": "unknown sheet", "sheets": names}]
    sheets = (book.get_sheet_by_name(name) for name in ([wanted] if wanted is not None else visible))
    sheet, filled = _best(each for each in sheets if each.start is not None)
    if sheet is None:
        return [{"refused": "empty", "sheets": names}]
    others = [name for name in filled if name != sheet.name]
    grid = _Grid(sheet, _facts(path, sheet.name))
    head: dict[str, Any] = {"sheet": sheet.name, "sheets": names, "others": others, "merged": _merged(sheet)}
    head |= {"sought": filled[0] != sheet.name, "shortened": sorted(grid.shortened)}
    return [head, *grid.rows] if grid.fits else [{"refused": "large"}]


def _best(sheets: Iterable["CalamineSheet"]) -> tuple["CalamineSheet | None", list[str]]:
    """Return the first sheet that looks most like a table of records, and the names of all."""
    best, worth, names = None, -1, list[str]()
    for each in sheets:
        names.append(each.name)
        rows = [list(map(_head_text, row)) for row in islice(each.iter_rows(), SEARCHED)]
        if (found := table_worth([cells for cells in rows if any(cells)])) > worth:
            best, worth = each, found
    return best, names


def _head_text(value: object) -> str:
    return value.strip() if isinstance(value, str) else str(value)


def _facts(path: Path, sheet: str) -> archive.CellFacts:
    if zipfile.is_zipfile(path):
        return archive.cell_facts(path, sheet)
    with suppress(struct.error, IndexError):
        content = path.read_bytes()
        return archive.CellFacts({**biff.codes(content, sheet), **biff.cells_in_error(content, sheet)})
    return archive.CellFacts()


def _merged(sheet: "CalamineSheet") -> list[tuple[int, int, int]]:
    """Return what is merged downwards: first row, last row, column."""
    ranges = sheet.merged_cell_ranges or []
    return [(first + 1, last + 1, column) for (first, column), (last, _) in ranges if last > first]


class _Grid:
    """The rows of a sheet that hold something, as text."""

    def __init__(self, sheet: "CalamineSheet", facts: archive.CellFacts) -> None:
        self.rows: list[tuple[int, list[str]]] = []
        self.shortened: set[int] = set()
        self.fits = True
        self._left, self._months = MOST_TEXT, facts.months
        start = (sheet.start or (0, 0))[1]
        by_row: dict[int, dict[int, str]] = {}
        for (row, column), text in facts.texts.items():
            by_row.setdefault(row, {})[column] = text
        for row, values in enumerate(sheet.iter_rows()):
            self._add(row, [*[""] * start, *values], by_row.pop(row, {}))
            if not self.fits:
                return

    def _add(self, row: int, values: list[Any], known: dict[int, str]) -> None:
        cells = [
            value.strip() if type(value) is str else self._text(column, value) for column, value in enumerate(values)
        ]
        for column, text in known.items():
            if column < len(cells):
                cells[column] = text
        if self._months:
            cells = [self._month(row, column, text, values[column]) for column, text in enumerate(cells)]
        length = sum(map(len, cells))
        if not length:
            return
        if length > LONGEST_CELL:
            cells = [cell[: LONGEST_CELL + 1] for cell in cells]
        self.rows.append((row + 1, cells))
        self._left -= length
        self.fits = self._left >= 0 and len(self.rows) <= MOST_ROWS and len(cells) <= MOST_COLUMNS

    def _month(self, row: int, column: int, text: str, value: object) -> str:
        """Return a day that is shown as a month as that month, if it is the first one that Excel puts there itself."""
        first = isinstance(value, date) and value.day == 1 and (row, column) in self._months
        return f"{value:%Y-%m}" if first else text

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
