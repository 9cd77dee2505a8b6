"""Tables of typed cells as files: xlsx and csv that Excel opens as they are meant, and that csdesk reads again."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from csdesk.errors import RefusedError
from csdesk.exchange.bounds import LONGEST_CELL
from csdesk.i18n import later_words

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

Cell = str | date | Decimal | bool | None
"""What a cell holds; None is an empty one."""
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_DIGITS_KEPT = 15
_TOO_LONG = later_words.tr("A text in {column} is too long for a workbook: “{text}…”. Choose csv or json.")
_FIRST_SURE_DAY = date(1900, 3, 1)  # before it, Excel counts a day that never was
_LEAST_WIDTH, _MOST_WIDTH, _MEASURED = 8, 50, 500
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True, slots=True)
class OutputSheet:
    """A table with its headings; every row has a cell for each."""

    title: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


def csv_of(sheet: OutputSheet) -> bytes:
    """Return the table as UTF-8 with BOM, texts that Excel would run as a formula kept from it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(neutral, sheet.headings))
    writer.writerows(map(_csv_text, row) for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def neutral(text: str) -> str:
    """Return a text with an apostrophe in front if a spreadsheet would run it; an import takes it away again."""
    return f"'{text}" if _FORMULA.match(text) else text


def _csv_text(cell: Cell) -> str:
    return neutral(cell) if isinstance(cell, str) else plain_text(cell)


def plain_text(cell: Cell) -> str:
    """Return a cell as text: ISO dates, exact decimals, true or false."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return format(cell, "f")
    return cell.isoformat() if isinstance(cell, date) else cell


def xlsx_of(sheet: OutputSheet) -> bytes:
    """Return the table as a workbook: headings frozen, dates as dates, amounts as numbers, texts as texts."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    file = io.BytesIO()
    with Workbook(file, _OPTIONS) as book:
        page = book.add_worksheet(sheet.title)
        page.freeze_panes(1, 0)
        page.write_row(0, 0, sheet.headings, book.add_format({"bold": True, "bottom": 1}))
        write = _writer(book, page)
        for number, row in enumerate(sheet.rows, 1):
            for place, cell in enumerate(row):
                if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                    raise RefusedError(_TOO_LONG, column=sheet.headings[place], text=cell[:40])
                write(number, place, cell)
        for place, width in enumerate(_widths(sheet)):
            page.set_column(place, place, width)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.headings) - 1)
    return file.getvalue()


def _writer(book: "Workbook", page: "Worksheet") -> Callable[[int, int, Cell], None]:
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    amounts: dict[int, object] = {}

    def write(row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, bool):
            page.write_boolean(row, column, cell)
        elif isinstance(cell, date) and cell >= _FIRST_SURE_DAY:
            page.write_datetime(row, column, cell, days)
        elif isinstance(cell, Decimal) and len(cell.as_tuple().digits) <= _DIGITS_KEPT:
            places = max(0, -int(cell.as_tuple().exponent))
            shape = amounts.get(places) or amounts.setdefault(places, book.add_format({"num_format": _shape(places)}))
            page.write_number(row, column, float(cell), shape)
        elif text := plain_text(cell):
            page.write_string(row, column, text)

    return write


def _shape(places: int) -> str:
    return "#,##0" + ("." + "0" * places if places else "")


def _widths(sheet: OutputSheet) -> list[int]:
    """Return a width for each column that shows what it holds, and never takes the whole screen."""
    measured = [sheet.headings, *([plain_text(cell) for cell in row] for row in sheet.rows[:_MEASURED])]
    widest = (max(map(_width, texts)) + 3 for texts in zip(*measured, strict=True))
    return [min(max(width, _LEAST_WIDTH), _MOST_WIDTH) for width in widest]


def _width(text: str) -> int:
    return max((sum(1 + (east_asian_width(sign) in "WF") for sign in line) for line in text.split("\n")), default=0)
