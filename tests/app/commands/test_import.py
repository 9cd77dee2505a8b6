"""Bring a table in from the command line: what is reported, and what can be said of how it is read."""

from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from csdesk.desk import Desk
from tests.app.commands.saying import ACCOUNTS, imported, listed, refused, say


def test_an_import_reports_what_it_did(book: Path, file: Path) -> None:
    report = imported(book, "accounts", file)
    assert report.keys() >= {"rows", "created", "updated", "unchanged", "rejected", "questions", "warnings", "mapping"}
    assert (report["rows"], report["created"], report["rejected"], report["questions"]) == (3, 3, [], [])
    assert (report["encoding"], report["delimiter"], report["header_row"]) == ("utf-8", ",", 1)
    assert report["mapping"] == {
        "取引先ID": "external_id",
        "取引先名": "name",
        "フリガナ": "reading",
        "年額": "arr",
        "通貨": "currency",
        "契約開始日": "start",
        "契約更新日": "renews_on",
        "備考": "notes",
    }


def test_the_same_file_again_changes_nothing(book: Path, file: Path) -> None:
    imported(book, "accounts", file)
    before = listed(book, "accounts"), listed(book, "contracts")
    report = imported(book, "accounts", file)
    assert (report["created"], report["updated"], report["unchanged"]) == (0, 0, 3)
    assert (listed(book, "accounts"), listed(book, "contracts")) == before


def test_flagged_cells_are_said_with_row_column_value_and_reason(book: Path, file: Path) -> None:
    file.write_text(ACCOUNTS + "0004,x,,沢山,JPY,,,\n,伊藤,,,,2027/4/1,2026/4/1,\n", "utf-8")
    report = imported(book, "accounts", file, code=3)
    assert report["rejected"] == []
    assert report["flagged"] == [
        {"row": 5, "column": "年額", "value": "沢山", "reason": "This is not a valid amount."},
        {"row": 6, "column": "契約更新日", "value": "2026-04-01", "reason": "The contract ends before it starts."},
    ]
    assert report["created"] == len(listed(book, "accounts")) == 5


@pytest.mark.parametrize(
    ("given", "last_day", "renews_on"),
    [
        ((), "2027-03-31", "2027-04-01"),
        (("--map", "契約更新日=renews_on"), "2027-03-31", "2027-04-01"),
        (("--map", "契約更新日=last_day"), "2027-04-01", "2027-04-02"),
        (("--map", "契約更新日=end"), "2027-04-01", "2027-04-02"),
    ],
)
def test_the_last_day_and_the_day_of_renewal_are_told_apart(
    book: Path, file: Path, given: tuple[str, ...], last_day: str, renews_on: str
) -> None:
    report = imported(book, "accounts", file, *given)
    assert report["mapping"]["契約更新日"] in ("renews_on", "last_day")
    for kind in ("contracts", "renewals"):
        found = listed(book, kind)[0]
        assert (found["last_day"], found["renews_on"], "end" in found) == (last_day, renews_on, False)
    assert say(book, "list", "contracts").stdout.splitlines()[0].split("\t")[3:6] == ["start", "last_day", "renews_on"]


def test_questions_are_among_the_rejected(book: Path, file: Path, desk: Desk) -> None:
    for _ in range(2):
        desk.accounts.add("海野")
    file.write_text("取引先名,業種\n海野,漁業\n新しい,製造\n", "utf-8")
    report = imported(book, "accounts", file, code=3)
    assert report["questions"] == report["rejected"]
    assert [(one["row"], one["column"], one["value"]) for one in report["questions"]] == [(2, "取引先名", "海野")]
    assert report["created"] == 1


def test_without_json_the_counts_are_said_and_the_flagged_cells_on_stderr(book: Path, file: Path) -> None:
    file.write_text(ACCOUNTS + "0004,x,,沢山,JPY,,,\n", "utf-8")
    said = say(book, "import", "accounts", file)
    assert said.exit_code == 3
    assert said.stdout == "4 rows: 4 new, 0 changed, 0 unchanged, 0 rejected, 1 cell to look at\n"
    assert said.stderr == "Row 5, 年額, “沢山”: This is not a valid amount.\n"
    spoken = say(book, "import", "accounts", file, speak="ja")
    assert spoken.exit_code == 3
    assert "沢山" in spoken.stderr
    assert "This" not in spoken.output


def test_a_dry_run_says_the_same_and_writes_nothing(book: Path, file: Path) -> None:
    report = imported(book, "accounts", file, "--dry-run")
    assert listed(book, "accounts") == []
    assert imported(book, "accounts", file) == report


@pytest.mark.parametrize(
    ("text", "options", "name"),
    [
        ("0001,伊藤\n0002,海野\n", ["--header-row", "none", "--map", "A=external_id", "--map", "B=name"], "伊藤"),
        ("一覧\n\nID,取引先名\n0001,伊藤\n", ["--header-row", "3"], "伊藤"),
        ("ID;取引先名\n0001;a,b\n", ["--delimiter", ";"], "a,b"),
        ("ID\t取引先名\n0001\ta,b\n", ["--delimiter", "tab"], "a,b"),
        ("ID\t取引先名\n0001\ta;b\n", ["--delimiter", "\\t"], "a;b"),
        ("番号,なまえ\n0001,伊藤\n", ["--map", "番号=external_id", "--map", "なまえ=name"], "伊藤"),
    ],
)
def test_how_a_file_is_read_can_be_said(book: Path, file: Path, text: str, options: list[str], name: str) -> None:
    file.write_text(text, "utf-8")
    imported(book, "accounts", file, *options)
    first = listed(book, "accounts")[0]
    assert (first["external_id"], first["name"]) == ("0001", name)


def test_an_encoding_is_found_or_said(book: Path, file: Path) -> None:
    file.write_bytes(ACCOUNTS.encode("cp932"))
    assert imported(book, "accounts", file)["encoding"] == "cp932"
    assert imported(book, "accounts", file, "--encoding", "cp932")["unchanged"] == 3
    assert listed(book, "accounts")[0]["notes"] == "髙﨑さん"
    refused(say(book, "import", "accounts", file, "--encoding", "utf-8"), "utf-8")
    refused(say(book, "import", "accounts", file, "--encoding", "klingon"), "klingon")


@pytest.mark.parametrize(("order", "day"), [("mdy", "2026-04-01"), ("dmy", "2026-01-04")])
def test_the_order_of_dates_can_be_said(book: Path, file: Path, order: str, day: str) -> None:
    file.write_text("取引先名,取引開始日\na,4/1/2026\n", "utf-8")
    assert imported(book, "accounts", file, code=3)["flagged"][0]["column"] == "取引開始日"
    imported(book, "accounts", file, "--date-order", order)
    assert listed(book, "accounts")[0]["customer_since"] == day


def test_a_column_can_be_kept_as_it_is(book: Path, file: Path) -> None:
    file.write_text("取引先名,好きな色,年額\na,青,\n", "utf-8")
    report = imported(book, "accounts", file, "--map", "好きな色=custom", "--map", "年額=")
    assert report["mapping"] == {"取引先名": "name", "好きな色": "custom"}
    assert listed(book, "accounts")[0]["custom"] == {"好きな色": "青"}


@pytest.mark.parametrize("given", ["ない=name", "取引先名=nonsense"])
def test_a_column_or_field_that_is_not_there_is_refused(book: Path, file: Path, given: str) -> None:
    refused(say(book, "import", "accounts", file, "--map", given), "is not one of")


def test_two_columns_for_one_field_are_refused(book: Path, file: Path) -> None:
    file.write_text("甲,乙,丙\na,b,c\n", "utf-8")
    both = ["--map", "甲=name", "--map", "乙=custom", "--map", "丙=name"]
    refused(say(book, "import", "accounts", file, *both), "“甲”", "“丙”", "name")
    refused(say(book, "import", "accounts", file, *both, speak="ja"), "甲", "丙", "name")
    assert listed(book, "accounts") == []
    left = imported(book, "accounts", file, "--map", "甲=name", "--map", "乙=custom", "--map", "丙=custom")
    assert left["mapping"] == {"甲": "name", "乙": "custom", "丙": "custom"}


def test_a_field_that_is_given_is_taken_from_the_column_it_was_suggested_for(book: Path, file: Path) -> None:
    file.write_text("取引先名,正式名称,なまえ,読み\na,b,c,d\n", "utf-8")
    report = imported(book, "accounts", file, "--map", "なまえ=name", "--map", "正式名称=", "--map", "読み=")
    assert report["mapping"] == {"なまえ": "name"}
    assert [one["name"] for one in listed(book, "accounts")] == ["c"]


@pytest.mark.parametrize(
    "options", [["--header-row", "first"], ["--header-row", "0"], ["--map", "no equals sign"], ["--date-order", "ymdd"]]
)
def test_an_option_that_makes_no_sense_is_refused(book: Path, file: Path, options: list[str]) -> None:
    said = say(book, "import", "accounts", file, *options)
    assert said.exit_code == 2
    assert "Invalid value" in said.stderr
    assert listed(book, "accounts") == []


def test_a_sheet_of_a_workbook_can_be_said(book: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(file) as workbook:
        for sheet, name in (("先月", "a"), ("今月", "b")):
            worksheet = workbook.add_worksheet(sheet)
            worksheet.write_row(0, 0, ["取引先ID", "取引先名", "年額"])
            worksheet.write_row(1, 0, ["0001", name, 1200])
    assert imported(book, "accounts", file, "--sheet", "今月")["sheet"] == "今月"
    assert [(one["name"], one["external_id"]) for one in listed(book, "accounts")] == [("b", "0001")]
    refused(say(book, "import", "accounts", file, "--sheet", "来月"), "来月", "先月, 今月")


@pytest.mark.parametrize("make", ["nothing", "folder", "empty", "broken workbook"])
def test_a_file_that_is_no_table_is_refused_in_a_sentence(book: Path, tmp_path: Path, make: str) -> None:
    place = tmp_path / "x.xlsx"
    if make == "folder":
        place.mkdir()
    elif make != "nothing":
        place.write_bytes(b"" if make == "empty" else b"PK\x03\x04 broken")
    for speak in ("en", "ja"):
        refused(say(book, "import", "accounts", place, speak=speak))


def test_contacts_and_contracts_find_their_accounts(book: Path, file: Path) -> None:
    imported(book, "accounts", file)
    file.write_text("氏名,取引先ID,役割\n佐藤,0001,決裁者\n", "utf-8")
    imported(book, "contacts", file)
    file.write_text("契約番号,取引先ID,金額,請求サイクル,契約開始日\nK1,0003,300000,四半期,2026-01-01\n", "utf-8")
    imported(book, "contracts", file)
    (contact,) = listed(book, "contacts")
    assert (contact["name"], contact["account_id"], contact["roles"]) == ("佐藤", 1, ["decision_maker"])
    contract = listed(book, "contracts")[-1]
    assert (contract["account_id"], contract["start"], contract["last_day"]) == (3, "2026-01-01", None)
    assert (contract["mrr"], contract["arr"], contract["currency"]) == ("100000", "1200000", "JPY")
    assert [(line["amount"], line["months"]) for line in contract["lines"]] == [("300000", 3)]


CRM = "Account ID,Account Name,Industry\n1,Acme,Mining\n2,Beta,Retail\n"


def test_whose_values_win_can_be_said_and_is_remembered(book: Path, file: Path, desk: Desk) -> None:
    file.write_text(CRM, "utf-8")
    imported(book, "accounts", file)
    file.write_text(CRM.replace("Mining", "Steel"), "utf-8")
    report = imported(book, "accounts", file, "--owner", "Industry=mine")
    assert (report["updated"], report["unchanged"]) == (0, 2)
    assert imported(book, "accounts", file)["updated"] == 0
    assert imported(book, "accounts", file, "--owner", "Industry=blanks")["updated"] == 0
    refused(say(book, "import", "accounts", file, "--owner", "Colour=mine"), "“Colour”", "Industry")
    assert say(book, "import", "accounts", file, "--owner", "Industry=hers").exit_code == 2


@pytest.mark.parametrize(("answer", "left"), [("file", "Steel"), ("mine", "Paper")])
def test_what_both_sides_changed_can_be_decided(book: Path, file: Path, desk: Desk, answer: str, left: str) -> None:
    file.write_text(CRM, "utf-8")
    imported(book, "accounts", file)
    desk.accounts.edit(1, industry="Paper")
    file.write_text(CRM.replace("Mining", "Steel"), "utf-8")
    assert len(imported(book, "accounts", file, code=3)["questions"]) == 1
    assert imported(book, "accounts", file, "--both-changed", answer)["questions"] == []
    assert listed(book, "accounts")[0]["industry"] == left


def test_a_second_source_with_its_own_ids(book: Path, file: Path) -> None:
    file.write_text(CRM, "utf-8")
    imported(book, "accounts", file)
    file.write_text("Account ID,Account Name,Region\nB-1,Acme,East\n", "utf-8")
    billing = ("accounts", file, "--source", "billing")
    assert len(imported(book, *billing, code=3)["questions"]) == 1
    report = imported(book, *billing, "--known-elsewhere", "same")
    assert (report["source"], report["created"], report["updated"], report["gone"]) == ("billing", 0, 1, [])
    assert imported(book, *billing)["unchanged"] == 1
    assert len(listed(book, "accounts")) == 2


def test_what_is_gone_from_the_file_is_named(book: Path, file: Path) -> None:
    file.write_text(CRM, "utf-8")
    imported(book, "accounts", file)
    file.write_text(CRM.replace("2,Beta,Retail\n", ""), "utf-8")
    assert imported(book, "accounts", file)["gone"] == [{"id": "2", "name": "Beta", "account": ""}]
    assert "No longer in the file: Beta" in say(book, "import", "accounts", file).stderr
