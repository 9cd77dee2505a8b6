"""The process that reads workbooks: it reads them, is bounded and stopped, and takes nothing down."""

import subprocess
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from csdesk.exchange import child, errors, workbook
from csdesk.exchange.tables import Options, read_table
from tests.exchange.books import HEADS, Rows, cells, rewrite, write
from tests.processes import run


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "accounts.xlsx"


def test_values_become_text(book: Path) -> None:
    values: Rows = [
        ["id", "name", "start", "value"],
        ["00123", " Foo ", date(2026, 4, 1), 1_200_000],
        [46113, "㈱髙﨑①", datetime(2026, 4, 1, 9, 30), 1200000.5],
        [1, "two\nlines", datetime(2026, 4, 1), 0.1 + 0.2],
        [2, "=not a formula", True, 1e-7],
        [3, "x", False, 123456789012345],
        [4, "x", "", 12 * 1033.33],
        [5, "x", "", -0.5],
    ]
    with xlsxwriter.Workbook(str(book), {"strings_to_formulas": False, "default_date_format": "yyyy/m/d h:mm"}) as made:
        sheet = made.add_worksheet("顧客")
        for row, each in enumerate(values):
            sheet.write_row(row, 0, each)
    table = read_table(book)
    assert table.columns == ("id", "name", "start", "value")
    assert [tuple(row) for row in table.rows] == [
        (2, ("00123", "Foo", "2026-04-01", "1200000")),
        (3, ("46113", "㈱髙﨑①", "2026-04-01T09:30:00", "1200000.5")),
        (4, ("1", "two\nlines", "2026-04-01", "0.3")),
        (5, ("2", "=not a formula", "true", "0.0000001")),
        (6, ("3", "x", "false", "123456789012345")),
        (7, ("4", "x", "", "12399.96")),
        (8, ("5", "x", "", "-0.5")),
    ]
    assert (table.sheet, table.encoding, table.delimiter) == ("顧客", None, None)
    assert not table.warnings


def test_a_sheet_is_asked_for_even_a_hidden_one(book: Path) -> None:
    write(book, hidden=[HEADS, [9, "Secret", 1]], list=[HEADS, [1, "Foo", 5]])
    table = read_table(book, Options(sheet="hidden"))
    assert (table.sheet, cells(table)) == ("hidden", [("9", "Secret", "1")])
    assert not table.warnings
    with pytest.raises(errors.UnknownSheetError) as unknown:
        read_table(book, Options(sheet="none"))
    assert unknown.value.names == ("hidden", "list")


@pytest.mark.parametrize("column", [150, 16_383])
def test_a_cell_far_away_does_not_take_the_machine(book: Path, column: int) -> None:
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet()
        sheet.write(0, 0, "name")
        sheet.write(1_048_575, column, "stray")
    with pytest.raises(errors.TooLargeError):
        read_table(book)


def test_a_zip_bomb_is_refused(book: Path) -> None:
    write(book, a=[HEADS])
    rewrite(book, "xl/worksheets/sheet1.xml", lambda _: b"\0" * (301 << 20))
    with pytest.raises(errors.TooLargeError):
        read_table(book)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_broken_workbook_is_refused(book: Path, share: float) -> None:
    content = write(book, a=[HEADS, *([number, "Foo", 5] for number in range(50))]).read_bytes()
    book.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(errors.BrokenWorkbookError):
        read_table(book)


def test_broken_parts_are_refused(book: Path) -> None:
    for part, content in [("xl/workbook.xml", b"<x"), ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>")]:
        write(book, a=[HEADS])
        rewrite(book, part, lambda _, content=content: content)  # type: ignore[misc]
        with pytest.raises(errors.TableError):
            read_table(book)


def test_no_archive_is_opened_in_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        zipfile.ZipFile(tmp_path / "bomb.ods", "w", zipfile.ZIP_DEFLATED) as parts,
        parts.open("mimetype", "w") as kind,
    ):
        kind.write(b"application/vnd.oasis.opendocument.spreadsheet")
        for _megabyte in range(301):
            kind.write(bytes(1 << 20))
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(errors.TooLargeError):
        read_table(tmp_path / "bomb.ods")


def test_a_reader_that_takes_too_long_is_stopped(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "COMMAND", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(workbook, "SECONDS", 0.2)
    with pytest.raises(errors.TooSlowError):
        read_table(write(book, a=[HEADS]))


def test_a_reader_that_dies_takes_nothing_down(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "COMMAND", (sys.executable, "-c", "import os; os.abort()"))
    with pytest.raises(errors.BrokenWorkbookError):
        read_table(write(book, a=[HEADS]))


def test_reading_needs_no_reader_of_workbooks_in_this_process(book: Path) -> None:
    write(book, a=[HEADS, [1, "Foo", 5]])
    code = (
        "import sys, pathlib; from csdesk.exchange.tables import read_table; "
        "assert read_table(pathlib.Path(sys.argv[1])).rows; assert 'python_calamine' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(book)], check=True)


def test_the_reader_imports_what_it_needs_alone(book: Path) -> None:
    """Each workbook begins a process."""
    write(book, a=[HEADS, [1, "Foo", 5]])
    loaded = run(
        "import sys, pathlib; from csdesk.exchange import unpacking\n"
        f"assert unpacking.answers(pathlib.Path({str(book)!r}), None)[1:]; print(*sys.modules)"
    ).split()
    assert "python_calamine" in loaded
    not_needed = {"sqlalchemy", "PySide6", "matplotlib", "pandas", "numpy", "csdesk.entities", "csdesk.services"}
    not_needed |= {f"csdesk.exchange.{name}" for name in ("asides", "choices", "dates", "delimited", "money")}
    assert not not_needed & set(loaded)
