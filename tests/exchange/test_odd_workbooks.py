"""Workbooks as other programs write them: odd names of parts, numbers that are codes, a cover sheet, damage named."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]
import xlwt  # type: ignore[import-untyped]

from csdesk.exchange import errors
from csdesk.exchange.notices import NoticeKind
from csdesk.exchange.number_formats import code_shown, is_month
from csdesk.exchange.tables import Table, read_table
from csdesk.i18n import Catalogue

pytestmark = pytest.mark.usefixtures("workbooks_here")

HEADS = ["顧客コード", "会社名", "月額"]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "accounts.xlsx"


def write(path: Path, **sheets: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(str(path)) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def again(
    path: Path, named: Callable[[str], str], content: Callable[[str, bytes], bytes] = lambda _name, data: data
) -> Path:
    """Write a workbook again with its parts under other names, and with other contents."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo("x")
            info.filename, info.compress_type = named(name), zipfile.ZIP_DEFLATED
            archive.writestr(info, content(name, data))
    return path


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def as_it_is(name: str) -> str:
    return name


def in_links(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, data: data.replace(old, new) if name.endswith(("workbook.xml.rels", "Types].xml")) else data


@pytest.mark.parametrize(
    ("named", "content"),
    [
        (lambda name: name.replace("/", "\\"), lambda _name, data: data),
        (lambda name: f"/{name}", lambda _name, data: data),
        (str.upper, lambda _name, data: data),
        (
            lambda name: name.replace("workbook.xml", "book1.xml"),
            lambda _name, data: data.replace(b"workbook.xml", b"book1.xml"),
        ),
        (lambda name: name.replace("xl/", "office/"), lambda _name, data: data.replace(b"xl/", b"office/")),
        (lambda name: name.replace("sharedStrings", "Strings"), in_links(b"sharedStrings.xml", b"Strings.xml")),
        (lambda name: name.replace("sheet1", "シート 1"), in_links(b"sheet1.xml", "シート 1.xml".encode())),
        (lambda name: name.replace("sheet1", "sheet 1"), in_links(b"sheet1.xml", b"sheet%201.xml")),
        (as_it_is, in_links(b'Target="worksheets', b'Target="/xl/worksheets')),
        (as_it_is, in_links(b'Target="worksheets', b'Target="./worksheets')),
        (as_it_is, in_links(b'Target="worksheets', b'Target="../xl/worksheets')),
        (as_it_is, in_links(b'Target="worksheets/', b'Target="worksheets\\')),
    ],
    ids=["backslash", "slash", "case", "book", "folder", "strings", "kana", "percent", "whole", "dot", "up", "link"],
)
def test_parts_may_be_named_oddly(
    book: Path, named: Callable[[str], str], content: Callable[[str, bytes], bytes]
) -> None:
    again(write(book, 一覧=[HEADS, ["C1", "あおば商事", 1000]]), named, content)
    assert cells(read_table(book)) == [("C1", "あおば商事", "1000")]


def test_codes_and_errors_are_seen_in_parts_that_are_named_oddly(book: Path) -> None:
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, HEADS)
        sheet.write_row(1, 0, [123, "あおば商事"], made.add_format({"num_format": "00000"}))
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
    again(book, lambda name: name.replace("/", "\\"))
    assert cells(read_table(book)) == [("00123", "あおば商事", "#DIV/0!")]


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>"),
        ("xl/sharedStrings.xml", b"<sst"),
        ("xl/workbook.xml", b"<x"),
    ],
)
def test_a_refused_workbook_says_which_part(book: Path, part: str, content: bytes) -> None:
    again(write(book, a=[HEADS, ["C1", "甲", 5]]), as_it_is, lambda name, data: content if name == part else data)
    with pytest.raises(errors.BrokenWorkbookError) as broken:
        read_table(book)
    assert broken.value.part == part
    assert f"“{part}”" in broken.value.sentence(Catalogue("en"))


def test_a_missing_part_is_named(book: Path) -> None:
    again(write(book, a=[HEADS]), lambda name: name.replace("sheet1.xml", "gone.xml"))
    with pytest.raises(errors.BrokenWorkbookError) as broken:
        read_table(book)
    assert broken.value.part == "xl/worksheets/sheet1.xml"


def test_a_part_whose_bytes_are_damaged_is_named(book: Path) -> None:
    write(book, a=[HEADS, *([f"C{number}", "甲", 5] for number in range(500))])
    content = bytearray(book.read_bytes())
    with zipfile.ZipFile(book) as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    content[at + 400] ^= 0xFF
    book.write_bytes(content)
    with pytest.raises(errors.BrokenWorkbookError) as broken:
        read_table(book)
    assert broken.value.part == "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("00000", 123, "00123"),
        ("00000", 123456, "123456"),
        ("00000;-00000", 12, "00012"),
        ('"C"0000', 45, "C0045"),
        ('"ID-"0', 7, "ID-7"),
        ("000-0000", 1234567, "123-4567"),
        ("0000000000", 312345678, "0312345678"),
        ('0000"号"', 12, "0012号"),
        ("[<=999]000;[<=9999]000\\-00;000\\-0000", 1000001, "100-0001"),
        ("[<=99999999]####\\-####;\\(00\\)\\ ####\\-####", 312345678, "(03) 1234-5678"),
        *((form, 5, None) for form in ("0", "#,##0", "0.00", "0%", "General", "@", '0"円"', "yyyy/m/d", "¥#,##0")),
        ("00000", 1.5, None),
        ("00000", -1, None),
    ],
)
def test_a_format_makes_a_code_of_a_number(form: str, number: float, shown: str | None) -> None:
    assert code_shown(form, number) == shown


@pytest.mark.parametrize(
    ("form", "month"),
    [
        ('yyyy"年"m"月"', True),
        ("yyyy/mm", True),
        ("mmm-yy", True),
        ('[$-411]ggge"年"m"月"', True),
        ("yyyy/m/d", False),
        ("h:mm", False),
        ("0", False),
    ],
)
def test_a_format_shows_a_month(form: str, month: bool) -> None:
    assert is_month(form) is month


def test_what_an_old_workbook_shows_is_what_counts(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("顧客")
    code, amount = xlwt.easyxf(num_format_str="00000"), xlwt.easyxf(num_format_str="#,##0")
    for column, head in enumerate(["顧客コード", "会社名", "月額", "枝番"]):
        sheet.write(0, column, head)
    for row, number in enumerate([123, 45, 99999999999, 1.5], 1):
        sheet.write(row, 0, number, code)
        sheet.write(row, 1, "甲")
        sheet.write(row, 2, 1000, amount)
        sheet.write(row, 3, row, xlwt.easyxf(num_format_str='"A"00'))
    book.save(str(tmp_path / "a.xls"))
    assert cells(read_table(tmp_path / "a.xls")) == [
        ("00123", "甲", "1000", "A01"),
        ("00045", "甲", "1000", "A02"),
        ("99999999999", "甲", "1000", "A03"),
        ("1.5", "甲", "1000", "A04"),
    ]


def test_what_a_workbook_shows_is_what_counts(book: Path) -> None:
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet()
        month, amount = made.add_format({"num_format": "yyyy/m"}), made.add_format({"num_format": "#,##0"})
        sheet.write_row(0, 0, [*HEADS, "契約終了日"])
        for row, day in enumerate([date(2026, 4, 1), date(2026, 4, 15)], 1):
            sheet.write(row, 0, row, made.add_format({"num_format": "000"}))
            sheet.write(row, 1, "甲")
            sheet.write(row, 2, 1000, amount)
            sheet.write_datetime(row, 3, day, month)  # type: ignore[arg-type]
    assert cells(read_table(book)) == [("001", "甲", "1000", "2026-04"), ("002", "甲", "1000", "2026-04-15")]


def test_the_sheet_that_holds_a_table_is_read(book: Path) -> None:
    cover: list[list[object]] = [["顧客一覧"], ["作成日", "2026/4/1"], ["件数", 1]]
    summary: list[list[object]] = [["月", "MRR"], ["4月", 1000], ["5月", 2000]]
    write(book, 表紙=cover, 集計=summary, 一覧=[HEADS, ["C1", "あおば商事", 1000]], 予備=[HEADS, ["C2", "乙", 1]])
    table = read_table(book)
    assert (table.sheet, cells(table)) == ("一覧", [("C1", "あおば商事", "1000")])
    assert {one.finding: one.names for one in table.warnings} == {
        NoticeKind.TAKEN_SHEET: ("一覧",),
        NoticeKind.OTHER_SHEETS: ("表紙", "集計", "予備"),
    }


def test_without_a_better_one_the_first_sheet_is_read(book: Path) -> None:
    write(book, 甲=[["x", "y"], ["a", "b"]], 乙=[["z", "w"], ["c", "d"]])
    assert read_table(book).sheet == "甲"
