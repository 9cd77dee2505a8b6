"""Text tables as people have them: each row is taken, or listed with what is wrong."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from csdesk.errors import CsdeskError
from csdesk.exchange import errors
from csdesk.exchange.notices import NoticeKind
from csdesk.exchange.refusals import RefusalReason
from csdesk.exchange.tables import Options, Table, read_table


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "accounts.csv"


def read(file: Path, content: str | bytes, **options: str | int) -> Table:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_table(file, Options(**options))  # type: ignore[arg-type]


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def reasons(table: Table) -> list[tuple[int, RefusalReason]]:
    return [(problem.row, problem.reason) for problem in table.problems]


def findings(table: Table) -> dict[NoticeKind, tuple[str, ...]]:
    return {notice.finding: notice.names for notice in table.warnings}


def test_a_plain_table(file: Path) -> None:
    table = read(file, "id,name,arr\n00123,Foo,5\n1234567890123456789, Bar ,6\n")
    assert table.columns == ("id", "name", "arr")
    assert [tuple(row) for row in table.rows] == [
        (2, ("00123", "Foo", "5")),
        (3, ("1234567890123456789", "Bar", "6")),
    ]
    assert (table.encoding, table.delimiter, table.header_row, table.sheet, table.sheets) == ("utf-8", ",", 1, None, ())
    assert not table.problems
    assert not table.warnings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16"])
def test_the_encoding_does_not_matter(file: Path, encoding: str) -> None:
    table = read(file, "顧客ID,会社名\n1,東京商事\n2,大阪物産\n".encode(encoding))
    assert cells(table) == [("1", "東京商事"), ("2", "大阪物産")]


def test_the_kind_of_the_file_is_not_in_its_name(tmp_path: Path) -> None:
    table = read(tmp_path / "accounts.xlsx", "id,name\n1,Foo\n")
    assert cells(table) == [("1", "Foo")]
    assert findings(table) == {NoticeKind.OTHER_FORMAT: ("CSV",)}


def test_title_rows_and_blank_ones_above_the_headings(file: Path) -> None:
    table = read(
        file,
        "ダウンロード日,2026年4月1日現在,件数,2件,,\n\n顧客ID,会社名,業種,地域,ARR,更新日\n1,甲,製造,東,5,x\n2,乙,小売,西,6,y\n",
    )
    assert table.header_row == 3
    assert [row.number for row in table.rows] == [4, 5]
    assert findings(table) == {NoticeKind.ROWS_ABOVE: ("1",)}


def test_headings_are_asked_for(file: Path) -> None:
    content = "x,y\nid,name\n1,Foo\n"
    assert read(file, content).header_row == 2
    assert read(file, content, header_row=1).columns == ("x", "y")
    assert cells(read(file, content, header_row=1)) == [("id", "name"), ("1", "Foo")]
    table = read(file, content, header_row=0)
    assert table.columns == ("A", "B")
    assert len(table.rows) == 3
    assert not table.warnings


@pytest.mark.parametrize("header_row", [2, 9])
def test_headings_asked_for_in_an_empty_row(file: Path, header_row: int) -> None:
    with pytest.raises(errors.NoHeaderError):
        read(file, "id,name\n,\n1,Foo\n", header_row=header_row)


def test_no_headings(file: Path) -> None:
    table = read(file, "ACC-1,Foo,2026-04-01,500\nACC-2,Bar,2026-05-01,600\n")
    assert (table.header_row, table.columns) == (0, ("A", "B", "C", "D"))
    assert len(table.rows) == 2
    assert findings(table) == {NoticeKind.NO_HEADER: ()}


def test_headings_that_nobody_knows_are_a_guess(file: Path) -> None:
    table = read(file, "Foo,Bar\nalpha,beta\n")
    assert table.header_row == 1
    assert findings(table) == {NoticeKind.GUESSED_HEADER: ("1",)}


def test_no_row_is_dropped_to_find_headings(file: Path) -> None:
    table = read(file, "1,500,2026-04-01\n2,600,2026-04-02\nfoo,bar,baz\n")
    assert (table.header_row, len(table.rows)) == (0, 3)


def test_headings_alone(file: Path) -> None:
    table = read(file, "顧客ID,会社名\n")
    assert (table.columns, table.rows) == (("顧客ID", "会社名"), ())


def test_columns_are_told_apart(file: Path) -> None:
    table = read(file, "name,date,,date,date (2),\n1,2,3,4,5,\n")
    assert table.columns == ("name", "date", "C", "date (2)", "date (2) (2)")
    assert cells(table) == [("1", "2", "3", "4", "5")]
    assert findings(table) == {NoticeKind.SAME_COLUMNS: ("date (2)", "date (2) (2)")}


def test_a_heading_of_two_lines(file: Path) -> None:
    assert read(file, 'id,"契約\n開始日"\n1,2\n').columns == ("id", "契約 開始日")


def test_ragged_rows(file: Path) -> None:
    table = read(file, "id,name,arr\n1,Foo, Inc.,5\n2,Bar\n3,Baz,6,,\n4,Qux,7\n")
    assert reasons(table) == [(2, RefusalReason.TOO_MANY_CELLS)]
    assert table.problems[0].value == "1, Foo, Inc., 5"
    assert cells(table) == [("2", "Bar", ""), ("3", "Baz", "6"), ("4", "Qux", "7")]
    assert findings(table) == {NoticeKind.SHORT_ROWS: ("3",)}


@pytest.mark.parametrize(
    "total",
    [
        *("合計,,1100", "合計,2件,1100", '小計,,"1,100"', "総計,,¥1,100".replace("¥1,100", "¥1100"), ",合計,1100"),
        *(
            "Total,,1100",
            "TOTAL,,",
            "Grand Total,,1100",
            "Sub-total,,1100",
            "東京支店 小計,,1100",
            "合計（税抜）,,1100",
        ),
        *("Total:,2 records,1100", "平均,,550", "計,,△5"),
        *(
            "合計 2社,,1100",
            "合計（2社）,,1100",
            "2社合計,,1100",
            "合計2件,,",
            "計 2社,,1100",
            "2社,,1100",
            "総件数,2件,",
        ),
        *(
            "Total (2 accounts),,1100",
            "Total: 12 records,,",
            "月額合計,,1100円/月",
            "【合計】,,1100",
            "小計,#REF!,1100",
        ),
    ],
)
def test_totals_are_listed(file: Path, total: str) -> None:
    table = read(file, f"name,industry,arr\nFoo,Retail,500\n{total}\nBar,Food,600\n")
    assert reasons(table) == [(3, RefusalReason.TOTAL)]
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    "record",
    [
        "全日本食品,,500",
        "注文住宅,,500",
        "Capital Total,Retail,5",
        "Subtotal Co,,5",
        "備前焼,,5",
        "Note,Retail,",
        "補足,営業部,5",
        "Total,Retail,500",
        "Total Foods,,500",
        "合計商事,,500",
        "1,Total,5",
        "Summit,,5",
        "計測機器,,5",
    ],
)
def test_what_only_sounds_like_a_total_is_a_record(file: Path, record: str) -> None:
    table = read(file, f"name,industry,arr\nFoo,Retail,500\n{record}\n")
    assert not table.problems
    assert len(table.rows) == 2


def test_repeated_headings_are_listed(file: Path) -> None:
    table = read(file, "id,name\n1,Foo\nid,name\n2,Bar\n")
    assert reasons(table) == [(3, RefusalReason.REPEATED_HEADER)]


@pytest.mark.parametrize(
    "note",
    [
        *(
            "備考,新規契約は翌月から計上する。,",
            "備考：税抜,,",
            "備考,,",
            "注1）税抜,,",
            "注) 税抜,,",
            "（注）税抜,,",
            "＊税抜,,",
            "※,税抜,",
        ),
        *("出典,社内CRM,", "Notes:,,", "Note,This is for us only,", "Source: CRM,,", "*1 excludes tax,,", "特記事項,,"),
    ],
)
def test_a_note_in_the_row_of_a_record_is_listed(file: Path, note: str) -> None:
    table = read(file, f"name,owner,arr\nFoo,Sato,500\nBar,Ito,600\n{note}\n")
    assert reasons(table) == [(4, RefusalReason.FOOTNOTE)]
    assert len(table.rows) == 2


def test_two_cells_below_a_blank_row_may_be_a_note(file: Path) -> None:
    table = read(file, "name,owner,arr\nFoo,Sato,500\n\n作成日,2026/4/1,\n抽出条件：,利用中,\n")
    assert reasons(table) == [(4, RefusalReason.FOOTNOTE), (5, RefusalReason.FOOTNOTE)]


@pytest.mark.parametrize("again", ["id,name,arr", "id,name,", ",name,arr"])
def test_headings_that_are_repeated_with_gaps_are_listed(file: Path, again: str) -> None:
    table = read(file, f"id,name,arr\n1,Foo,5\n{again}\n2,Bar,6\n")
    assert reasons(table) in ([(3, RefusalReason.REPEATED_HEADER)], [])
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    ("upper", "lower", "columns"),
    [
        ("会社名,契約,,月額", ",開始日,終了日,", ("会社名", "契約 開始日", "契約 終了日", "月額")),
        ("会社名,契約,,月額", "会社名,開始日,終了日,月額", None),
        ("顧客情報,契約情報,,", "会社名,開始日,終了日,月額", None),
        ("会社名,今期,,来期", ",月額,終了日,月額", ("会社名", "今期 月額", "終了日", "来期 月額")),
        ("会社名,担当,今期,来期", ",,月額,月額", ("会社名", "担当", "今期 月額", "来期 月額")),
        ("会社名,初年度,,次年度", ",金額,終了日,金額", ("会社名", "初年度 金額", "終了日", "次年度 金額")),
        (
            "Company,Contract,,MRR",
            ",Start Date,End Date,",
            ("Company", "Contract Start Date", "Contract End Date", "MRR"),
        ),
    ],
)
def test_headings_in_two_rows_are_joined(file: Path, upper: str, lower: str, columns: tuple[str, ...] | None) -> None:
    table = read(file, f"{upper}\n{lower}\nあおば商事,2025/4/1,2026/3/31,1000\n")
    if columns:
        assert table.columns == columns
        assert findings(table) == {NoticeKind.TWO_HEADINGS: ("1", "2")}
    assert [row.cells[0] for row in table.rows] == ["あおば商事"]


def test_a_first_record_is_no_second_row_of_headings(file: Path) -> None:
    table = read(file, "会社名,業種,,担当\nあおば商事,小売,東京,\nみなと物流,物流,,佐藤\n")
    assert len(table.rows) == 2
    assert not findings(table)


def test_an_error_of_a_spreadsheet_is_no_heading(file: Path) -> None:
    assert read(file, "id,name,#REF!\n1,Foo,5\n").columns == ("id", "name", "C")


def test_notes_below_the_table_are_listed(file: Path) -> None:
    content = "id,name,arr\n1,Foo,5\n2,Bar,6\n\n営業秘密\nCopyright © 2026\n"
    table = read(file, content)
    assert reasons(table) == [(5, RefusalReason.FOOTNOTE), (6, RefusalReason.FOOTNOTE)]
    assert reasons(read(file, "id,name,arr\n1,Foo,5\n※ 税抜\n2,Bar,6\n")) == [(3, RefusalReason.FOOTNOTE)]


def test_a_last_record_with_a_name_only_is_a_record(file: Path) -> None:
    assert len(read(file, "name,industry,arr\nFoo,Retail,5\nBar,,\n").rows) == 2
    assert len(read(file, "name\nFoo\n\nBar\n").rows) == 2


def test_blank_rows_are_no_rows(file: Path) -> None:
    table = read(file, "id,name\n,\n1,Foo\n\n  ,　\n2,Bar\n")
    assert [row.number for row in table.rows] == [3, 6]
    assert not table.problems


@pytest.mark.parametrize("damaged", ["Fo\ufffdo", "Fo\0o", "Fo\x85o"])
def test_damaged_text_is_listed_and_never_taken(file: Path, damaged: str) -> None:
    table = read(file, f"id,name\n1,{damaged}\n2,Bar\n")
    assert reasons(table) == [(2, RefusalReason.UNREADABLE_CHARACTERS)]
    assert (table.problems[0].column, table.problems[0].value) == ("name", f"Fo\\u{ord(damaged[2]):04x}o")
    assert cells(table) == [("2", "Bar")]


def test_bytes_that_fit_nowhere_are_listed(file: Path) -> None:
    sound = "".join(f"{number},株式会社山田商店\n" for number in range(3, 30))
    table = read(file, "id,会社名\n".encode() + b"2,\xe5\xb1\n" + sound.encode())
    assert (table.encoding, reasons(table)) == ("utf-8", [(2, RefusalReason.UNREADABLE_CHARACTERS)])
    assert len(table.rows) == 27


def test_a_damaged_heading_is_called_by_its_letter(file: Path) -> None:
    assert read(file, "id,na\ufffdme,arr\n1,Foo,5\n").columns == ("id", "B", "arr")


def test_a_stray_quotation_mark(file: Path) -> None:
    rows = [f'{number},"N{number}",{number}' for number in range(2, 40)]
    rows[10] = '12,"N12,12'
    table = read(file, "\n".join(["id,name,arr", *rows]))
    assert reasons(table) == [(12, RefusalReason.QUOTES)]
    assert len(table.rows) == 37


def test_the_rest_of_a_cut_record_is_listed_with_it(file: Path) -> None:
    note = '3,"he said "yes" and\nleft\n\nfor good",5'
    table = read(file, f"id,note,arr\n1,x,5\n2,y,6\n{note}\n4,z,7\n")
    assert reasons(table) == [(4, RefusalReason.QUOTES), (5, RefusalReason.QUOTES), (7, RefusalReason.QUOTES)]
    assert cells(table) == [("1", "x", "5"), ("2", "y", "6"), ("4", "z", "7")]


@pytest.mark.parametrize("huge", ["x" * 10_000_000, "x,y\n" * 2_500_000, " " * 40_000 + "x" * 32_768])
def test_a_huge_cell_is_listed(file: Path, huge: str) -> None:
    table = read(file, f'id,name\n1,Foo\n2,"{huge}"\n3,Bar\n')
    assert reasons(table) == [(3, RefusalReason.OVERSIZED)]
    assert len(table.problems[0].value) <= 200
    assert cells(table) == [("1", "Foo"), ("3", "Bar")]


def test_the_longest_cell_is_taken(file: Path) -> None:
    assert cells(read(file, f"id,name\n1,{'x' * 32_767}\n")) == [("1", "x" * 32_767)]


def test_text_kept_from_being_a_formula_is_meant_as_text(file: Path) -> None:
    table = read(file, "id,name,note\n1,'=A1,'+81\n2,'@x,'tis\n3,'-5,it's -5\n")
    assert cells(table) == [("1", "=A1", "+81"), ("2", "@x", "'tis"), ("3", "-5", "it's -5")]


def test_options_decide(file: Path) -> None:
    table = read(file, "会社名;担当\n東京;佐藤,鈴木\n".encode("cp932"), encoding="sjis", delimiter=";")
    assert (table.encoding, table.delimiter) == ("cp932", ";")
    assert cells(table) == [("東京", "佐藤,鈴木")]
    assert read(file, "a;b\n1;2\n", delimiter=",").columns == ("a;b",)


@pytest.mark.parametrize("spelt", ["tab", "\\t", "\t"])
def test_a_tab_can_be_spelt(file: Path, spelt: str) -> None:
    assert read(file, "a,b\tc\n1\t2\n", delimiter=spelt).columns == ("a,b", "c")


@pytest.mark.parametrize("delimiter", ["", ",,", '"', "\n"])
def test_a_delimiter_is_one_character(file: Path, delimiter: str) -> None:
    with pytest.raises(errors.DelimiterError):
        read(file, "a,b\n", delimiter=delimiter)


def test_a_text_has_no_sheets(file: Path) -> None:
    with pytest.raises(errors.UnknownSheetError):
        read(file, "a,b\n1,2\n", sheet="Sheet1")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.EmptyFileError),
        (b"\xef\xbb\xbf", errors.EmptyFileError),
        (b"\n\n ,, \n", errors.EmptyFileError),
        (b"<html><table><tr><td>a</td></tr></table></html>", errors.NotATableError),
        (b"<?xml version='1.0'?><Workbook/>", errors.NotATableError),
        (b'[{"id": 1}]', errors.NotATableError),
        (b'[{"uid": "1"}, 5]', errors.NotATableError),
        (b'[{"uid": "1"', errors.NotATableError),
        (b'[{"uid": ' + b"[" * 100_000, errors.NotATableError),
        (b"%PDF-1.7 ...", errors.NotATableError),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, errors.NotATableError),
        (bytes(range(256)) * 20, errors.NotATableError),
        (b"a,b\n" + b"1,2\n" * 200_001, errors.TooLargeError),
        (b",".join(b"c%d" % number for number in range(501)), errors.TooLargeError),
        (b"a,b\n" + b"\n" * 21_000_000, errors.TooLargeError),
        (b'id,name\n1,"N\n' * 300, errors.QuotesError),
        (b'"', errors.QuotesError),
    ],
)
def test_what_is_no_table_is_refused(file: Path, content: bytes, error: type[errors.TableError]) -> None:
    with pytest.raises(error):
        read(file, content)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.NotAFileError):
        read_table(tmp_path)
    for name in ("missing.csv", "x" * 5000, "nul\0.csv"):
        with pytest.raises(errors.MissingTableError):
            read_table(tmp_path / name)


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    make = getattr(os, "mkfifo", os.mkdir)  # Windows has no pipes among its files
    make(tmp_path / "pipe.csv")
    with pytest.raises(errors.NotAFileError):
        read_table(tmp_path / "pipe.csv")


def test_a_file_that_may_not_be_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("a,b\n")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    with pytest.raises(errors.NoAccessError):
        read_table(file)


def test_a_file_beyond_all_bounds_is_not_opened(file: Path) -> None:
    with file.open("wb") as opened:
        opened.truncate(200 << 20)
    with pytest.raises(errors.TooLargeError):
        read_table(file)


PIECES = st.sampled_from(
    ["id", "name", ",", ";", "\t", '"', "\n", "\r\n", "会社", "合計", "5", "\0", "\ufffd", "'=", " "]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.binary(max_size=300)
    | st.lists(PIECES, max_size=60).map(lambda pieces: "".join(pieces).encode())
    | st.lists(PIECES, max_size=60).map(lambda pieces: "".join(pieces).encode("cp932", "ignore"))
)
@example(b'\n"')
@example(b"id,name\n\xef\xbf\xbd,\x00\n")
def test_any_bytes_are_a_table_or_refused(file: Path, content: bytes) -> None:
    try:
        table = read(file, content)
    except CsdeskError:
        return
    taken = "".join("".join(row.cells) for row in table.rows) + "".join(table.columns)
    assert not set(taken) & {"\0", "\ufffd"}
    taken.encode()
    assert {len(row.cells) for row in table.rows} <= {len(table.columns)}
    assert len(set(table.columns)) == len(table.columns)
    numbers = [row.number for row in table.rows]
    faults = [(problem.row, problem.column) for problem in table.problems]
    assert (len(set(numbers)), len(set(faults))) == (len(numbers), len(faults)), "nothing is told twice"
    assert not {row for row, _column in faults} & set(numbers), "a row is taken or refused, never both"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_and_their_marks_are_one(file: Path, form: str) -> None:
    names = ["Aumüller", "ガス", "한국", "神﨑"]
    table = read(file, "name\n" + "".join(f"{unicodedata.normalize(form, name)}\n" for name in names[:3]) + "神﨑\n")
    assert [row.cells[0] for row in table.rows] == names
