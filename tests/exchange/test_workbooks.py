"""Workbooks as people have them, through the process that reads them."""

import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]
import xlwt  # type: ignore[import-untyped]

from csdesk.exchange import archive, child, errors, unpacking, workbook
from csdesk.exchange.notices import NoticeKind
from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.tables import Options, Table, read_table
from csdesk.exchange.workbook import SheetName

HEADS = ["id", "name", "arr"]
Rows = list[list[Any]]


def write(path: Path, **sheets: Rows) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        day = book.add_format({"num_format": "yyyy/m/d"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, value in enumerate(row):
                    sheet.write(at, column, value, *([day] if isinstance(value, date) else []))
            if name.startswith("hidden"):
                sheet.hide()
            else:
                sheet.activate()
    return path


def rewrite(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(path) as parts:
        content = {name: parts.read(name) for name in parts.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, data in content.items():
            parts.writestr(name, change(data) if name == part else data)
    return path


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def findings(table: Table) -> dict[NoticeKind, tuple[str, ...]]:
    return {notice.finding: notice.names for notice in table.warnings}


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


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0"),
        (1200000.0, "1200000"),
        (2.0**53 - 1, "9007199254740991"),
        (1234567890123456789.0, "1234567890123460000"),
        (1e21, "1" + "0" * 21),
        (0.1 + 0.2, "0.3"),
        (1e-10, "0.0000000001"),
        (853657.25, "853657.25"),
    ],
)
def test_a_number_is_what_the_spreadsheet_shows(number: float, text: str) -> None:
    assert unpacking.text_of_number(number) == text


def test_ids_that_lost_digits_are_told(book: Path) -> None:
    table = read_table(write(book, a=[HEADS, [1234567890123456789, "Foo", 5], ["1234567890123456789", "Bar", 6]]))
    assert findings(table) == {NoticeKind.LOST_DIGITS: ("id",)}
    assert cells(table)[1][0] == "1234567890123456789"


def test_title_rows_and_columns_that_start_elsewhere(book: Path) -> None:
    table = read_table(write(book, a=[["", "顧客一覧"], [], ["", *HEADS], ["", 1, "Foo", 5], [], ["", "合計", "", 5]]))
    assert (table.columns, table.header_row) == (("id", "name", "arr"), 3)
    assert [tuple(row) for row in table.rows] == [(4, ("1", "Foo", "5"))]
    assert [(problem.row, problem.reason) for problem in table.problems] == [(6, RefusalReason.TOTAL)]
    assert findings(table) == {NoticeKind.ROWS_ABOVE: ("1",)}


def test_the_first_visible_sheet_that_holds_something_is_read(book: Path) -> None:
    write(book, hidden=[HEADS, [9, "Secret", 1]], empty=[], list=[HEADS, [1, "Foo", 5]], more=[HEADS, [2, "Bar", 6]])
    table = read_table(book)
    assert (table.sheet, cells(table)) == ("list", [("1", "Foo", "5")])
    assert table.sheets == tuple(SheetName(name, name == "hidden") for name in ("hidden", "empty", "list", "more"))
    assert findings(table) == {NoticeKind.OTHER_SHEETS: ("more",), NoticeKind.HIDDEN_SHEETS: ("hidden",)}


def test_a_sheet_is_asked_for_even_a_hidden_one(book: Path) -> None:
    write(book, hidden=[HEADS, [9, "Secret", 1]], list=[HEADS, [1, "Foo", 5]])
    table = read_table(book, Options(sheet="hidden"))
    assert (table.sheet, cells(table)) == ("hidden", [("9", "Secret", "1")])
    assert not table.warnings
    with pytest.raises(errors.UnknownSheetError) as unknown:
        read_table(book, Options(sheet="none"))
    assert unknown.value.names == ("hidden", "list")


@pytest.mark.parametrize("sheets", [{"empty": []}, {"hidden": [HEADS], "empty": []}])
def test_nothing_but_empty_or_hidden_sheets(book: Path, sheets: dict[str, Rows]) -> None:
    with pytest.raises(errors.EmptyFileError):
        read_table(write(book, **sheets))


def test_merged_cells_serve_all_their_rows(book: Path) -> None:
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["顧客コード", "会社名", "製品", "金額"])
        sheet.merge_range(1, 0, 3, 0, 1001)
        sheet.merge_range(1, 1, 3, 1, "東京商事")
        sheet.write_column(1, 2, ["A", "B", "C"])
        sheet.merge_range(1, 3, 2, 3, 500)
        sheet.write(3, 3, 600)
        sheet.merge_range(4, 1, 4, 2, "wide")
    table = read_table(book)
    assert cells(table) == [
        ("1001", "東京商事", "A", "500"),
        ("1001", "東京商事", "B", ""),
        ("1001", "東京商事", "C", "600"),
        ("", "wide", "", ""),
    ]
    assert findings(table) == {
        NoticeKind.MERGED_CELLS: ("顧客コード", "会社名"),
        NoticeKind.MERGED_AMOUNTS: ("金額",),
    }


def test_merged_numbers_that_are_no_amounts_serve_all_their_rows(book: Path) -> None:
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, ["会社名", "月額", "年度"])
        for row, name in enumerate(["甲", "乙", "丙", "丁"], 1):
            sheet.write_row(row, 0, [name, 1000 * row])
        sheet.merge_range(1, 2, 2, 2, 2025)
        sheet.merge_range(3, 2, 4, 2, 2026)
    table = read_table(book)
    assert [row.cells[2] for row in table.rows] == ["2025", "2025", "2026", "2026"]
    assert findings(table) == {NoticeKind.MERGED_CELLS: ("年度",)}


def test_headings_merged_over_two_rows_are_joined(book: Path) -> None:
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet()
        sheet.merge_range(0, 0, 1, 0, "会社名")
        sheet.merge_range(0, 1, 0, 2, "契約")
        sheet.write_row(1, 1, ["開始日", "終了日"])
        sheet.merge_range(0, 3, 1, 3, "月額")
        sheet.write_row(2, 0, ["あおば商事", "2025/4/1", "2026/3/31", 1000])
    table = read_table(book)
    assert table.columns == ("会社名", "契約 開始日", "契約 終了日", "月額")
    assert cells(table) == [("あおば商事", "2025/4/1", "2026/3/31", "1000")]
    assert findings(table) == {NoticeKind.TWO_HEADINGS: ("1", "2")}


def test_formulas_give_their_values_and_errors_are_seen(book: Path) -> None:
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet("a & b")
        sheet.write_row(0, 0, HEADS)
        sheet.write_row(1, 0, [1, "Foo"])
        sheet.write_formula(1, 2, "=2+3", None, 5)
        sheet.write_formula(2, 0, "=NA()", None, "#N/A")
        sheet.write_formula(2, 1, '="x"', None, "x")
        sheet.write_formula(2, 2, "=1/0", None, "#DIV/0!")
        sheet.write_row(3, 0, [3, "Bar"])
        sheet.write_formula(3, 2, "=5*5")
    rewrite(book, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"<f>5*5</f><v>0</v>", b"<f>5*5</f>"))
    assert cells(read_table(book)) == [("1", "Foo", "5"), ("#N/A", "x", "#DIV/0!"), ("3", "Bar", "#CALC!")]


def test_the_errors_of_an_old_workbook_are_seen(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    book.add_sheet("他").write(0, 0, "x")
    sheet = book.add_sheet("顧客")
    for column, value in enumerate(["id", "会社名", "start", "arr"]):
        sheet.write(0, column, value)
    sheet.write(1, 0, "00123")
    sheet.write(1, 1, "㈱髙﨑①")
    sheet.write(1, 2, date(2026, 4, 1), xlwt.easyxf(num_format_str="yyyy/m/d"))
    sheet.row(1).set_cell_error(3, 0x2A)
    sheet.write(2, 0, 7)
    sheet.write_merge(2, 3, 1, 1, "乙")
    sheet.write(2, 3, 1200000)
    sheet.row(2).set_cell_boolean(2, 1)
    sheet.row(3).set_cell_error(3, 0x07)
    book.save(str(tmp_path / "a.xls"))
    table = read_table(tmp_path / "a.xls", Options(sheet="顧客"))
    assert cells(table) == [
        ("00123", "㈱髙﨑①", "2026-04-01", "#N/A"),
        ("7", "乙", "true", "1200000"),
        ("", "乙", "", "#DIV/0!"),
    ]


def test_an_old_workbook_of_many_sectors(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    for row in range(2000):
        sheet.write(row, 0, f"company {row}" if row else "name")
        sheet.write(row, 1, row if row else "arr")
    sheet.row(1999).set_cell_error(2, 0x17)
    book.save(str(tmp_path / "a.xls"))
    table = read_table(tmp_path / "a.xls")
    assert (len(table.rows), table.rows[-1].cells) == (1999, ("company 1999", "1999", "#REF!"))


def test_a_workbook_is_known_by_what_it_is(tmp_path: Path) -> None:
    table = read_table(write(tmp_path / "accounts.csv", a=[HEADS, [1, "Foo", 5]]))
    assert cells(table) == [("1", "Foo", "5")]
    assert findings(table) == {NoticeKind.OTHER_FORMAT: ("Excel",)}


def test_a_huge_cell_is_listed(book: Path) -> None:
    write(book, a=[HEADS, [1, "huge", 5], [2, "Bar", 6]])
    rewrite(book, "xl/sharedStrings.xml", lambda xml: xml.replace(b"<t>huge<", b"<t>" + b"x" * 10_000_000 + b"<"))
    table = read_table(book)
    assert [(problem.row, problem.column, problem.reason) for problem in table.problems] == [
        (2, "name", RefusalReason.OVERSIZED)
    ]
    assert cells(table) == [("2", "Bar", "6")]


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


def test_a_zip_bomb_that_lies_is_refused(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(book, a=[HEADS])
    rewrite(book, "xl/worksheets/sheet1.xml", lambda _: b"\0" * 1_234_567)
    content = book.read_bytes()
    book.write_bytes(content.replace(struct.pack("<I", 1_234_567), struct.pack("<I", 1000)))
    monkeypatch.setattr(archive, "MOST_UNPACKED", 1 << 19)
    with pytest.raises(archive.BombError):
        archive.check_size(book)


def test_a_zip_that_boasts_is_refused_before_it_is_unpacked(book: Path) -> None:
    write(book, a=[HEADS])
    rewrite(book, "xl/worksheets/sheet1.xml", lambda _: b"\0" * 1_234_567)
    book.write_bytes(book.read_bytes().replace(struct.pack("<I", 1_234_567), struct.pack("<I", 1 << 30)))
    with pytest.raises(archive.BombError):
        archive.check_size(book)


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.csv"])
def test_a_locked_workbook_is_refused(tmp_path: Path, name: str) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 4000
    (tmp_path / name).write_bytes(ole)
    with pytest.raises(errors.ProtectedError):
        read_table(tmp_path / name)


def test_a_locked_part_is_refused(book: Path) -> None:
    content = bytearray(write(book, a=[HEADS]).read_bytes())
    entry = content.find(b"PK\x01\x02")
    content[entry + 8] |= 1
    book.write_bytes(content)
    with pytest.raises(errors.ProtectedError):
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


def test_another_kind_of_zip_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letter.xlsx", "w") as parts:
        parts.writestr("word/document.xml", "<x/>")
    with pytest.raises(errors.NotATableError):
        read_table(tmp_path / "letter.xlsx")


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


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_packed_as_no_spreadsheet_packs_them_are_not_unpacked(book: Path, tmp_path: Path, method: int) -> None:
    """Of these Python unpacks any amount at once."""
    write(book, a=[HEADS, [1, "Foo", 5]])
    with zipfile.ZipFile(book) as parts, zipfile.ZipFile(tmp_path / "other.xlsx", "w", method) as other:
        for name in parts.namelist():
            other.writestr(name, parts.read(name))
    with pytest.raises(errors.BrokenWorkbookError):
        read_table(tmp_path / "other.xlsx")


def test_more_rows_than_an_import_takes(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(book, a=[HEADS, *([number, "Foo", 5] for number in range(50))])
    monkeypatch.setattr(unpacking, "MOST_ROWS", 50)
    assert unpacking.answers(book, None) == [{"refused": "large"}]
    monkeypatch.setattr(unpacking, "MOST_ROWS", 51)
    assert len(unpacking.answers(book, None)) == 52


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
