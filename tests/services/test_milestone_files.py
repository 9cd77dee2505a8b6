"""Milestones in files that others made: of Excel, LibreOffice and Google Sheets; each row ends right or is listed."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from csdesk.domain.plans import Side
from csdesk.entities import Goal, Milestone
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.plans.plans import Plans
from csdesk.store.database import Database
from tests.services.part_files import PartFiles

pytestmark = pytest.mark.usefixtures("workbooks_here")

TODAY = date(2026, 11, 20)
_DAY = date(2026, 11, 22)
_HEADS = ["目標", "マイルストーン", "期日"]
Rows = list[list[Any]]


@pytest.fixture
def book(database: Database, words: Words, accounts: Accounts, plans: Plans) -> PartFiles:
    """One plan with two goals and no milestone."""
    accounts.add("山田屋フーズ")
    plans.add(1, "半日で出荷", TODAY)
    plans.edit(Goal, 1, title="横浜")
    plans.edit(Goal, 2, title="神戸")
    return PartFiles(database, words, "milestones")


def _excel(path: Path, rows: Rows, fill: Callable[[Any, Any], object] = lambda _book, _sheet: None) -> Path:
    """Write rows as Excel does: dates as dates with a format, truth as truth; ``fill`` adds what is odd."""
    with xlsxwriter.Workbook(str(path)) as made:
        day = made.add_format({"num_format": "yyyy/m/d"})
        sheet = made.add_worksheet("予定")
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value, *([day] if isinstance(value, date) else []))
        fill(made, sheet)
    return path


def _found(plans: Plans) -> list[tuple[int, str, date | None]]:
    return [(one.goal_id, one.title, one.due) for one in plans.all(Milestone)]


@pytest.mark.parametrize(
    "cell",
    [
        _DAY,
        datetime(2026, 11, 22, 9, 30),
        "2026/11/22",
        "2026-11-22",
        "2026.11.22",
        "２０２６／１１／２２",
        "2026年11月22日",
        "2026年11月22日(日)",
        "令和8年11月22日",
        "令和８年１１月２２日",
        "R8.11.22",
        "r8/11/22",
        "20261122",
        "11/22",
        "11月22日",
        "22 Nov 2026",
        "November 22, 2026",
        "2026-11-22T00:00:00",
        "2026/11/22 0:00",
        46348,
        "46348",
        " 2026/11/22　",
        "=DATE(2026,11,22)",
    ],
)
def test_a_day_however_it_is_written(book: PartFiles, plans: Plans, tmp_path: Path, cell: object) -> None:
    def formula(made: Any, sheet: Any) -> None:
        if cell == "=DATE(2026,11,22)":  # a program that counts keeps the result beside the formula
            sheet.write_formula(1, 2, cell, made.add_format({"num_format": "yyyy/m/d"}), 46348)

    taken = book.take(_excel(tmp_path / "m.xlsx", [_HEADS, ["横浜", "研修", cell]], formula), TODAY)
    assert (taken.created, taken.rejected) == (1, ())
    assert _found(plans) == [(1, "研修", _DAY)]


@pytest.mark.parametrize(
    "cell",
    [
        "2026/2/30",
        "未定",
        "11月下旬",
        "来週",
        "#N/A",
        "#REF!",
        "11/22-11/30",
        "2026/13/1",
        "99999999",
        "0",
        "'2026/11/22",
    ],
)
def test_what_is_no_day_is_listed_with_its_row(book: PartFiles, plans: Plans, tmp_path: Path, cell: str) -> None:
    rows: Rows = [_HEADS, ["横浜", "研修", _DAY], ["横浜", "確認", cell]]
    taken = book.take(_excel(tmp_path / "m.xlsx", rows), TODAY)
    assert [(one.row, one.column, one.value) for one in taken.rejected] == [(3, "Due", cell)]
    assert _found(plans) == [(1, "研修", _DAY)]


def test_merged_cells_titles_blank_rows_and_more_columns(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    rows: Rows = [
        ["マイルストーン一覧（2026年11月20日現在）", "", "", "", ""],
        [],
        ["No.", *_HEADS, "メモ欄", "担当側"],
        [1, "横浜", "研修", _DAY, "会議室A", "当社"],
        [],
        [2, "", "確認", "令和8年11月24日", "", "先方"],
        ["", "", "", "", "", ""],
        [3, "神戸", "研修", 46349, "", ""],
    ]

    def merge(made: Any, sheet: Any) -> None:
        sheet.merge_range("A1:E1", rows[0][0], made.add_format())
        sheet.merge_range("B4:B6", "横浜", made.add_format())

    taken = book.take(_excel(tmp_path / "m.xlsx", rows, merge), TODAY)
    assert (taken.created, taken.rejected) == (3, ())
    assert _found(plans) == [(1, "研修", _DAY), (1, "確認", date(2026, 11, 24)), (2, "研修", date(2026, 11, 23))]
    assert [one.side for one in plans.all(Milestone)] == [Side.US, Side.CUSTOMER, Side.OTHER]


def test_a_hidden_sheet_in_front_is_not_the_table(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        hidden, shown = made.add_worksheet("マスタ"), made.add_worksheet("予定")
        hidden.write_row(0, 0, ["区分", "値"])
        hidden.write_row(1, 0, ["担当側", "当社"])
        hidden.hide()
        shown.activate()
        shown.set_first_sheet()
        for at, row in enumerate([_HEADS, ["横浜", "研修", "2026/11/22"]]):
            shown.write_row(at, 0, row)
    assert book.take(path, TODAY).created == 1
    assert _found(plans) == [(1, "研修", _DAY)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (True, True), ("TRUE", True), ("はい", True), ("○", True), ("〇", True), ("◯", True), ("✓", True),
        ("✔", True), ("☑", True), ("レ", True), ("x", True), ("Y", True), (1, True), ("有", True),
        (False, False), ("FALSE", False), ("いいえ", False), ("×", False), ("", False), ("N", False), (0, False),
        ("☐", False), ("-", False), ("－", False), ("無", False),
    ],
)  # fmt: skip
def test_a_tick_however_it_is_set(book: PartFiles, plans: Plans, tmp_path: Path, cell: object, expected: bool) -> None:
    rows: Rows = [[*_HEADS, "お客様に見せる"], ["横浜", "研修", _DAY, cell]]
    taken = book.take(_excel(tmp_path / "m.xlsx", rows), TODAY)
    assert (taken.created, taken.rejected) == (1, ())
    assert plans.all(Milestone)[0].customer_sees is expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("当社", Side.US), ("弊社", Side.US), ("自社", Side.US), ("Us", Side.US),
        ("先方", Side.CUSTOMER), ("お客様", Side.CUSTOMER), ("顧客", Side.CUSTOMER), ("貴社", Side.CUSTOMER),
        ("CUSTOMER", Side.CUSTOMER), ("御社", Side.CUSTOMER), ("Client", Side.CUSTOMER), (" 先方　", Side.CUSTOMER),
    ],
)  # fmt: skip
def test_a_side_however_it_is_called(book: PartFiles, plans: Plans, tmp_path: Path, cell: str, expected: Side) -> None:
    rows: Rows = [[*_HEADS, "担当側"], ["横浜", "研修", _DAY, cell]]
    assert book.take(_excel(tmp_path / "m.xlsx", rows), TODAY).rejected == ()
    assert plans.all(Milestone)[0].side is expected


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("目標,マイルストーン,期日\r\n横浜,研修①,2026/11/22\r\n", "cp932"),  # Excel in Japan
        ("目標,マイルストーン,期日\n横浜,研修①,2026/11/22\n", "utf-8"),  # Google Sheets
        ("目標,マイルストーン,期日\r\n横浜,研修①,2026/11/22\r\n", "utf-8-sig"),
        ("目標;マイルストーン;期日\n横浜;研修①;2026/11/22\n", "utf-8"),  # LibreOffice
        ("目標\tマイルストーン\t期日\r\n横浜\t研修①\t2026/11/22\r\n", "utf-16"),  # Excel's Unicode text
        ('"目標","マイルストーン","期日"\n"横浜","研修①","2026/11/22"\n\n\n', "cp932"),
        ("目標,マイルストーン,期日,,\n横浜,研修①,2026/11/22,,\n,,,,\n", "cp932"),
        (" 目標 ,マイルストーン　, 期日\n横浜,研修①,2026/11/22\n", "utf-8"),
        ("目標,マイルストーン,\"期日\n\"\n横浜,研修①,2026/11/22\n", "utf-8"),
    ],
)  # fmt: skip
def test_a_text_file_of_each_program(book: PartFiles, plans: Plans, tmp_path: Path, text: str, encoding: str) -> None:
    (tmp_path / "m.csv").write_bytes(text.encode(encoding))
    taken = book.take(tmp_path / "m.csv", TODAY)
    assert (taken.created, taken.rejected) == (1, ())
    assert _found(plans) == [(1, "研修①", _DAY)]


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        (["", "研修", _DAY], "Goal", ""),
        (["名古屋", "研修", _DAY], "Goal", "名古屋"),
        (["横浜", "", _DAY], "Milestone", ""),
    ],
)
def test_a_row_that_says_too_little_is_listed(
    book: PartFiles, plans: Plans, tmp_path: Path, row: list[Any], column: str, value: str
) -> None:
    rows: Rows = [_HEADS, [], row, ["神戸", "確認", ""]]
    taken = book.take(_excel(tmp_path / "m.xlsx", rows), TODAY)
    assert [(one.row, one.column, one.value) for one in taken.rejected] == [(3, column, value)]
    assert _found(plans) == [(2, "確認", None)]


def test_a_line_of_totals_is_no_milestone(book: PartFiles, plans: Plans, tmp_path: Path) -> None:
    rows: Rows = [_HEADS, ["横浜", "研修", _DAY], ["合計", "1件", ""]]
    taken = book.take(_excel(tmp_path / "m.xlsx", rows), TODAY)
    assert (taken.created, taken.rejected) == (1, ())
