"""Foreign lists of people and contracts by command: whom they belong to, what is asked, how it is answered."""

from pathlib import Path

import pytest

from tests.app.commands.saying import imported, listed

BOOK = (
    "顧客ID,会社名,ドメイン\nC1,株式会社あおば商事,aoba.example\nC2,みなと物流㈱,minato.example\n"
    "C3,Oak & Elm Ltd.,oak.example\n"
)
PEOPLE = (
    "会社名,氏名,メールアドレス\n（株）あおば商事,山田太郎,yamada@aoba.example\n㈱あおば商事,佐藤花子,\n"
    "株式会社 あおば商事,鈴木一郎,\nみなと物流株式会社,高橋二郎,\nOAK & ELM LTD.,Ann Lee,ann@oak.example\n"
    "Oak & Elm Ltd,Bob Ray,\n"
)


@pytest.fixture(autouse=True)
def accounts(book: Path, file: Path) -> None:
    file.write_text(BOOK, "utf-8")
    imported(book, "accounts", file)


def test_a_company_in_another_writing_is_a_question_that_one_option_answers(book: Path, file: Path) -> None:
    file.write_text(PEOPLE, "utf-8")
    report = imported(book, "contacts", file, code=3)
    assert report["questions"] == report["rejected"]
    said = "Say it with --known-elsewhere same"
    assert [(one["row"], one["column"], one["reason"]) for one in report["questions"]] == [
        *((row, "会社名", f"≈ 株式会社あおば商事: the same account? {said}") for row in (2, 3, 4)),
        (5, "会社名", f"≈ みなと物流㈱: the same account? {said}"),
        *((row, "会社名", f"≈ Oak & Elm Ltd.: the same account? {said}") for row in (6, 7)),
    ]
    assert imported(book, "contacts", file, "--known-elsewhere", "new", code=3)["created"] == 0
    assert imported(book, "contacts", file, "--known-elsewhere", "same")["created"] == 6
    assert [one["account_id"] for one in listed(book, "contacts")] == [1, 1, 1, 2, 3, 3]
    assert imported(book, "contacts", file)["unchanged"] == 6


def test_a_row_may_be_asked_for_its_account_and_then_for_its_values(book: Path, file: Path) -> None:
    for title, code in (("部長", 3), ("課長", 3)):
        file.write_text(f"Contact ID,会社名,氏名,役職\nP1,Oak & Elm Ltd.,Ann,{title}\nP2,OAK & ELM,Bob,\n", "utf-8")
        imported(book, "contacts", file, code=code)
    assert imported(book, "contacts", file, "--known-elsewhere", "same", "--both-changed", "file")["unchanged"] == 1
    assert [one["name"] for one in listed(book, "contacts")] == ["Ann", "Bob"]


def test_the_address_of_a_tool_is_no_domain_and_a_column_of_domains_can_be_mapped(book: Path, file: Path) -> None:
    rows = "".join(f"{place},Company {place},https://helpdesk.example/orgs/{place}\n" for place in range(3))
    file.write_text(f"id,name,url\n{rows}", "utf-8")
    report = imported(book, "accounts", file, "--source", "helpdesk")
    assert (report["mapping"], report["created"]) == ({"id": "external_id", "name": "name"}, 3)
    assert report["warnings"][0] == "“url” would give 3 accounts the domain helpdesk.example: it is not imported."
    file.write_text("氏名,どこの人\nAnn,oak.example\n", "utf-8")
    assert imported(book, "contacts", file, "--map", "どこの人=account_domain")["created"] == 1


def test_the_number_of_an_opportunity_is_the_id_of_its_contract(book: Path, file: Path) -> None:
    file.write_text("Oppty No,Account ID,Title,Amount\nO1,C1,First,1000\nO2,C1,Second,2000\n", "utf-8")
    report = imported(book, "contracts", file, "--period", "year")
    assert (report["mapping"]["Oppty No"], report["created"]) == ("external_id", 2)
    assert [one["product"] for one in listed(book, "contracts")] == ["First", "Second"]


def test_people_who_share_a_cell_are_split_and_what_cannot_be_kept_is_flagged(book: Path, file: Path) -> None:
    file.write_text(
        "会社名,担当者,メールアドレス,電話番号\n"
        '株式会社あおば商事,"山田太郎、佐藤花子、鈴木一郎","yamada@aoba.example\nsato@aoba.example\nsuzuki@aoba.example",'
        "03-1234-5678\nみなと物流㈱,高橋二郎,takahashi@minato.example; info@minato.example,8.10E+10\n"
        "Oak & Elm Ltd.,Ann Lee,Ann Lee <ann@oak.example>,9012345678\n",
        "utf-8",
    )
    report = imported(book, "contacts", file, code=3)
    assert (report["created"], report["rejected"]) == (3, [])
    assert [(one["row"], one["column"], one["value"]) for one in report["flagged"]] == [
        (5, "電話番号", "8.10E+10"),
        (5, "メールアドレス", "takahashi@minato.example; info@minato.example"),
    ]
    assert report["warnings"] == ["2 more contacts named in these rows will be added where missing."]
    assert [(one["name"], one["email"], one["phone"]) for one in listed(book, "contacts")] == [
        ("山田太郎", "yamada@aoba.example", "03-1234-5678"),
        ("高橋二郎", "takahashi@minato.example", ""),
        ("Ann Lee", "ann@oak.example", "9012345678"),
        ("佐藤花子", "sato@aoba.example", "03-1234-5678"),
        ("鈴木一郎", "suzuki@aoba.example", "03-1234-5678"),
    ]
    assert imported(book, "contacts", file, code=3)["unchanged"] == 3


def test_two_rows_of_one_name_are_answered_by_an_option(book: Path, file: Path) -> None:
    file.write_text("会社名,業種\n新しい,漁業\n新しい,製造\n", "utf-8")
    (asked,) = imported(book, "accounts", file, "--dry-run", code=3)["questions"]
    assert (asked["row"], asked["reason"].partition(". ")[2]) == (3, "Say it with --same-name same|new")
    assert imported(book, "accounts", file, "--same-name", "new", "--dry-run")["created"] == 2
    report = imported(book, "accounts", file, "--same-name", "same", code=3)
    assert (report["created"], report["unchanged"], report["rejected"]) == (1, 1, [])
    assert [(one["row"], one["column"], one["value"]) for one in report["flagged"]] == [(3, "業種", "製造")]
    assert imported(book, "accounts", file, code=3)["unchanged"] == 2


def test_new_tiers_are_offered_and_are_no_fault(book: Path, file: Path) -> None:
    file.write_text("会社名,ランク\n甲,A\n乙,S\n", "utf-8")
    report = imported(book, "accounts", file, "--dry-run")
    assert [(one["row"], one["column"], one["value"]) for one in report["offered"]] == [
        (2, "ランク", "A"),
        (3, "ランク", "S"),
    ]
    assert report["offered"][0]["reason"].endswith('Say it with --value "ランク:A=…"')
    report = imported(book, "accounts", file, "--value", "ランク:A=1")
    assert [one["value"] for one in report["offered"]] == ["S"]
    assert sorted(one["tier"] for one in listed(book, "accounts")) == ["", "", "", "1", "S"]
