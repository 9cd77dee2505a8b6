"""Delimiters are found, and a stray quotation mark spoils its own line only."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange.delimited import find_delimiter, read_records
from csdesk.exchange.errors import QuotesError


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|", "^", "`", ":"])
def test_every_delimiter_is_found(delimiter: str) -> None:
    rows = [["NAME", "TYPE", "PHONE"], ["Foo Inc", "Account", "415-555-0000"], ["Bar & Co", "Account", "415-555-0001"]]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert find_delimiter(text) == delimiter
    assert [cells for _, cells in read_records(text, delimiter).taken] == rows


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b\n1,5;2,5\n1,7;3,5\n", ";"),
        ("a,b,c\n1,x;y,2\n2,x;z,3\n", ","),
        ("a,b\n09:30,10:30\n", ","),
        ("site,name\nhttp://a.jp,A\nhttp://b.jp,B\n", ","),
        ('"Sato, Ltd.";1\n"Kato, Ltd.";2\n', ";"),
        ("顧客一覧\n2026年4月1日現在,150件\nid,name,arr\n1,Foo,5\n2,Bar,6\n", ","),
        ("a\tb\nx, y\tz, w\n", "\t"),
        ("sep=;\na;b,c\n", ";"),
        ("\n\n,,\n  \n", ","),
        ("", ","),
    ],
)
def test_the_delimiter_that_makes_the_most_even_table(text: str, delimiter: str) -> None:
    assert find_delimiter(text) == delimiter


@pytest.mark.parametrize(
    "lines",
    [
        ["NAME", "Foo", "Bar"],
        ["Company", "Sato, Ltd.", "Kato, Inc."],
        ["WEBSITE", "http://a.jp", "http://b.jp"],
        ["会社名", "山田商店"],
    ],
)
def test_a_single_column_stays_one(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert [cells for _, cells in read_records(text, find_delimiter(text)).taken] == [[line] for line in lines]


def test_the_hint_for_excel_is_no_row() -> None:
    assert read_records("sep=;\na;b\n1;2\n", ";").taken == [(2, ["a", "b"]), (3, ["1", "2"])]


def test_a_record_has_the_line_it_starts_on() -> None:
    records = read_records('id,note\n1,"two\nlines"\n\n2,x\r\n3,y\r4,z', ",")
    assert records.taken == [
        (1, ["id", "note"]),
        (2, ["1", "two\nlines"]),
        (4, []),
        (5, ["2", "x"]),
        (6, ["3", "y"]),
        (7, ["4", "z"]),
    ]
    assert not records.broken


def test_a_record_of_our_own_table_has_the_line_it_starts_on() -> None:
    text = 'csdesk ID,Notes\n1,"two\nlines"\n2,"three\r\n\r\nlines"\n3,x\n'
    assert [number for number, _ in read_records(text, ",").taken] == [1, 2, 4, 7]


def test_space_before_a_quotation_mark_is_passed_over() -> None:
    assert read_records('a, "b, c", d\n', ",").taken == [(1, ["a", "b, c", "d"])]


@pytest.mark.parametrize(
    "stray",
    [
        '30,"N30,5,x,y',  # never closed
        '30,"N"30,5,x,y',  # closed in the middle
        '30,"N30" x,5,x,y',
    ],
)
@pytest.mark.parametrize("quoted", ["{0},N{0},5,x,y", '{0},"N{0}",5,x,y', '{0},"N{0}","",x,y'])
def test_a_stray_quotation_mark_spoils_its_own_line(stray: str, quoted: str) -> None:
    lines = ["id,name,arr,a,b", *(quoted.format(number) for number in range(60))]
    lines[31] = stray
    records = read_records("\n".join(lines) + "\n", ",")
    assert [number for number, _ in records.broken] == [32]
    assert [number for number, _ in records.taken] == [number for number in range(1, 62) if number != 32]
    assert {len(cells) for _, cells in records.taken} == {5}


def test_two_strays_do_not_swallow_what_is_between() -> None:
    lines = [f"{number},N{number},5,x,y" for number in range(60)]
    lines[10], lines[20] = '10,"N10,5,x,y', '20,N20",5,x,y'
    records = read_records("\n".join(lines), ",")
    assert 11 in [number for number, _ in records.broken]
    assert set(range(12, 21)) <= {number for number, _ in records.taken}


def test_a_long_note_is_one_cell() -> None:
    note = "first line, with commas, and more, of them, here\n" * 300
    records = read_records(f'id,name,a,b,note\n1,Foo,x,y,"{note}"\n2,Bar,x,y,z\n', ",")
    assert records.taken[1] == (2, ["1", "Foo", "x", "y", note])
    assert not records.broken


@pytest.mark.parametrize(
    "note",
    [
        "Spoke to Ann, Bob, Cid, Dee, Eve\nNext: SSO, SCIM, audit, export, API",
        "Spoke to Ann\nNext: SSO, SCIM, audit, export, API",
        "one, two, three, four, five\nsix, seven, eight, nine, ten\neleven, twelve, x, y, z",
        "a,b,c,d,e\nf,g,h,i,j",
        "Dear Ann\nsix, seven, eight, nine, ten\nbest, a, b, c, d",
        'he said ""yes"", then, left, for, good\nand, that, was, all, of it',
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_note_with_as_many_commas_as_a_record_is_one_cell(note: str, end: str) -> None:
    text = end.join(
        ["name,industry,region,owner,notes", f'Oak,Retail,Kanto,Sato,"{note}"', "Birch,Retail,Kanto,Ito,ok", ""]
    )
    records = read_records(text, ",")
    assert not records.broken
    assert [cells[0] for _, cells in records.taken] == ["name", "Oak", "Birch"]
    assert records.taken[1][1][4] == note.replace('""', '"')


def test_no_end_of_strays_names_the_first() -> None:
    text = "id,name\n" + "".join(f'{number},"N{number}\n' for number in range(1000))
    with pytest.raises(QuotesError) as refused:
        read_records(text, find_delimiter(text))
    assert refused.value.line == 2


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12).map(str.lstrip)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from(",\t;|"))
def test_what_the_csv_module_writes_comes_back(rows: list[list[str]], delimiter: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    assert [cells for _, cells in read_records(file.getvalue(), delimiter).taken] == rows
