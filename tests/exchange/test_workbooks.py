"""Workbooks as people have them."""

import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]
import xlwt  # type: ignore[import-untyped]

from csdesk.exchange import archive, errors, unpacking
from csdesk.exchange.notices import NoticeKind
from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.tables import Options, Table, read_table
from csdesk.exchange.workbook import SheetName
from tests.exchange.books import HEADS, Rows, cells, rewrite, write

pytestmark = pytest.mark.usefixtures("workbooks_here")


def findings(table: Table) -> dict[NoticeKind, tuple[str, ...]]:
    return {notice.finding: notice.names for notice in table.warnings}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "accounts.xlsx"


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


def test_another_kind_of_zip_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letter.xlsx", "w") as parts:
        parts.writestr("word/document.xml", "<x/>")
    with pytest.raises(errors.NotATableError):
        read_table(tmp_path / "letter.xlsx")


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
