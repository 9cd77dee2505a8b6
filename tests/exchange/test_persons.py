"""People are read out of cells as people fill them."""

import pytest

from csdesk.exchange.persons import read_company, read_mails, read_people, read_phone, split_values
from csdesk.exchange.refusals import Refusal

PEOPLE = [
    # a cell; name, title and mail of each of those in it
    ("山田太郎", ["山田太郎"]),
    ("山田 太郎", ["山田 太郎"]),
    ("山田太郎、佐藤花子、鈴木一郎", ["山田太郎", "佐藤花子", "鈴木一郎"]),
    ("山田太郎，佐藤花子", ["山田太郎", "佐藤花子"]),
    ("山田,佐藤", ["山田", "佐藤"]),
    ("山田太郎\n佐藤花子", ["山田太郎", "佐藤花子"]),
    ("山田／佐藤", ["山田", "佐藤"]),
    ("山田・佐藤", ["山田", "佐藤"]),
    ("ジョン・スミス", ["ジョン・スミス"]),
    ("Ann Lee; Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("Ann Lee, Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("Ann Lee & Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("Lee, Ann", ["Lee, Ann"]),
    ("Martin King, Jr.", ["Martin King, Jr."]),
    ("Sandy Anderson", ["Sandy Anderson"]),
    ("山田様", ["山田"]),
    ("山田 太郎 様", ["山田 太郎"]),
    ("佐藤さん、鈴木さん", ["佐藤", "鈴木"]),
    ("Tanaka-san", ["Tanaka"]),
    ("Dr. Ann Lee", ["Ann Lee"]),
    ("Mr. Bob Ray", ["Bob Ray"]),
    ("Drew Barry", ["Drew Barry"]),
    ("氏家 花", ["氏家 花"]),
    ("山田部長", [("山田", "部長", "")]),
    ("山田太郎 課長様", [("山田太郎", "課長", "")]),
    ("営業部長 山田太郎", [("山田太郎", "営業部長", "")]),
    ("代表取締役社長 山田", [("山田", "代表取締役社長", "")]),
    ("山田太郎（部長）", [("山田太郎", "部長", "")]),
    ("営業部長", ["営業部長"]),
    ("山田太郎（営業部）", ["山田太郎（営業部）"]),
    ("Ann Lee <ann@oak.example>", [("Ann Lee", "", "ann@oak.example")]),
    ("山田 太郎（yamada@aoba.example）", [("山田 太郎", "", "yamada@aoba.example")]),
    ("髙﨑\u3000神", ["髙﨑\u3000神"]),
    ("未定", []),
    ("様", ["様"]),
]


@pytest.mark.parametrize(("cell", "found"), PEOPLE)
def test_the_people_in_a_cell_by_table(cell: str, found: list[str | tuple[str, str, str]]) -> None:
    people, others = read_people(cell)
    assert [tuple(one) for one in people] == [(one, "", "") if isinstance(one, str) else one for one in found]
    assert not others


@pytest.mark.parametrize("cell", ["山田太郎 他2名", "山田太郎ほか１名", "山田太郎 外数名様"])
def test_others_without_names_are_seen(cell: str) -> None:
    people, others = read_people(cell)
    assert ([one.name for one in people], others) == (["山田太郎"], True)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("a@b.example", ["a@b.example"]),
        (" Ann <a@b.example> ", ["a@b.example"]),
        ("＜a＠b.example＞", ["a@b.example"]),
        ("mailto:a@b.example", ["a@b.example"]),
        ("a@b.example; c@d.example", ["a@b.example", "c@d.example"]),
        ("a@b.example\nc@d.example\r\ne@f.example", ["a@b.example", "c@d.example", "e@f.example"]),
        ("a@b.example、c@d.example a@b.example", ["a@b.example", "c@d.example"]),
        ("代表：info@b.example.", ["info@b.example"]),
        ("o'neil@b.example", ["o'neil@b.example"]),
    ],
)
def test_the_addresses_in_a_cell(cell: str, found: list[str]) -> None:
    assert list(read_mails(cell)) == found


@pytest.mark.parametrize("cell", ["x", "あり", "@b", "a@", "@"])
def test_what_is_no_address_is_refused(cell: str) -> None:
    with pytest.raises(Refusal):
        read_mails(cell)


@pytest.mark.parametrize("cell", ["8.10E+10", "9E+09", "8,1e10"])
def test_a_number_that_a_spreadsheet_cut_is_refused(cell: str) -> None:
    with pytest.raises(Refusal):
        read_phone(cell)


@pytest.mark.parametrize("cell", ["03-1234-5678", "9012345678", "+81 90 1234 5678", "03-1234-5678 (内線 12)"])
def test_any_other_phone_is_what_it_is(cell: str) -> None:
    assert read_phone(f" {cell} ") == cell


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("株式会社あおば商事 御中", "株式会社あおば商事"),
        ("あおば商事様", "あおば商事"),
        ("お客様", "お客様"),
        ("Oak & Elm", "Oak & Elm"),
        ("御中", "御中"),
    ],
)
def test_companies_are_named_without_honorifics(cell: str, name: str) -> None:
    assert read_company(cell) == name


def test_values_beside_several_people() -> None:
    assert split_values("部長、課長\n係長 / 主任") == ["部長", "課長", "係長", "主任"]
