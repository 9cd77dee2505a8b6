"""Tables written for Excel: what a cell is there, and that csdesk reads it as it was."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from csdesk.errors import RefusedError
from csdesk.exchange import sheets, titles
from csdesk.exchange.columns import suggest
from csdesk.exchange.sheets import Cell, OutputSheet
from csdesk.exchange.tables import read_table
from csdesk.i18n import Catalogue

pytestmark = pytest.mark.usefixtures("workbooks_here")

HEADS = ("csdesk ID", "Account name", "Contract start", "ARR", "Auto-renewal", "Notes")
ROW: tuple[Cell, ...] = ("0007", "海野", date(2026, 4, 1), Decimal("1200.50"), True, None)


def written(folder: Path, name: str, rows: Sequence[Sequence[Cell]]) -> Path:
    sheet = OutputSheet("accounts", HEADS, rows)
    path = folder / name
    path.write_bytes(sheets.xlsx_of(sheet) if path.suffix == ".xlsx" else sheets.csv_of(sheet))
    return path


def test_in_a_workbook_dates_are_dates_and_amounts_are_numbers(tmp_path: Path) -> None:
    path = written(tmp_path, "a.xlsx", [ROW])
    found = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert found == [list(HEADS), ["0007", "海野", date(2026, 4, 1), 1200.5, True, ""]]


def test_a_workbook_keeps_its_headings_in_sight_and_shows_what_a_column_holds(tmp_path: Path) -> None:
    path = written(tmp_path, "a.xlsx", [ROW])
    with ZipFile(path) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
    assert 'ySplit="1"' in page
    assert 'state="frozen"' in page
    assert page.count("<col ") >= 3


def test_csv_is_utf_8_with_bom_and_nothing_in_it_runs(tmp_path: Path) -> None:
    texts = ["=1+1", "+81", "-x", "@SUM", "'=quoted", "plain"]
    path = written(tmp_path, "a.csv", [(text, "x", None, Decimal(-5), None, None) for text in texts])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfcsdesk ID,")
    lines = path.read_text("utf-8-sig").splitlines()[1:]
    assert [line.split(",")[0] for line in lines] == ["'=1+1", "'+81", "'-x", "'@SUM", "''=quoted", "plain"]
    assert {line.split(",")[3] for line in lines} == {"-5"}
    assert [row.cells[0] for row in read_table(path).rows] == texts


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_cells_come_back_as_they_were(tmp_path: Path, name: str) -> None:
    rows: list[Sequence[Cell]] = [
        ROW,
        ("1234567890123456789", "合計", date(1899, 12, 31), Decimal("12345678901234567.89"), False, 'a "b"\nc, d'),
        ("００１", "Total", date(1900, 2, 28), Decimal("0.01"), None, "_x0041_ <&> \x07"),
    ]
    table = read_table(written(tmp_path, name, rows))
    assert table.problems == ()
    assert [list(row.cells[:3]) for row in table.rows] == [
        ["0007", "海野", "2026-04-01"],
        ["1234567890123456789", "合計", "1899-12-31"],
        ["００１", "Total", "1900-02-28"],
    ]
    assert [Decimal(row.cells[3]) for row in table.rows] == [row[3] for row in rows]
    assert [row.cells[4] for row in table.rows] == ["true", "false", ""]
    assert [row.cells[5] for row in table.rows] == ["", 'a "b"\nc, d', "_x0041_ <&> \x07"]


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufffe\uffff"), max_size=40).filter(
    lambda text: text == text.strip()
)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=8))
def test_any_texts_come_back_as_they_were(tmp_path: Path, name: str, texts: list[tuple[str, str]]) -> None:
    rows: list[Sequence[Cell]] = [(f"id {at}", a, None, None, None, b) for at, (a, b) in enumerate(texts)]
    table = read_table(written(tmp_path, name, rows))
    assert table.problems == ()
    assert [(row.cells[1], row.cells[5]) for row in table.rows] == texts


def test_notes_with_many_commas_on_each_line_are_one_cell(tmp_path: Path) -> None:
    notes = "a, b, c, d, e, f\n" * 6
    table = read_table(written(tmp_path, "a.csv", [("1", "x", None, None, None, notes.strip())] * 3))
    assert [row.cells[5] for row in table.rows] == [notes.strip()] * 3


def test_a_text_that_no_cell_holds_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as caught:
        written(tmp_path, "a.xlsx", [("1", "x", None, None, None, "長" * 32_768)])
    assert caught.value.sentence(Catalogue("en")).startswith("A text in Notes is too long for a workbook: “長長")


@pytest.mark.parametrize("kind", ["accounts", "contacts", "contracts"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_heading_of_ours_is_recognised(kind: str, language: str) -> None:
    fields = titles.own_fields(kind)
    headings = [titles.heading(kind, field, language) for field in fields]
    custom = titles.custom_heading("MRR", language)
    row = ["123"] * (len(headings) + 1)
    expected = dict(zip(headings, fields, strict=True)) | {custom: "custom"}
    assert suggest(kind, [*headings, custom], [row]) == expected
    assert titles.custom_title(custom) == "MRR"


@pytest.mark.parametrize("kind", ["accounts", "contacts", "contracts"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_without_our_id_they_are_recognised_as_anybody_s(kind: str, language: str) -> None:
    fields = [field for field in titles.own_fields(kind) if not field.endswith("uid")]
    fields = [field for field in fields if field not in ("since", "line_last_day", "line_title")]
    headings = [titles.heading(kind, field, language) for field in fields]
    assert suggest(kind, headings, []) == dict(zip(headings, fields, strict=True))
