"""What a file leaves open is answered by options; without them the cell stays empty and the command ends with 3."""

from pathlib import Path

import pytest

from tests.app.commands.saying import imported, listed, refused, say

ACCOUNTS = "顧客ID,会社名,ドメイン\nC1,株式会社あおば商事,aoba.example\nC2,みなと物流㈱,minato.example\n"
TERMS = (
    "会社名,契約番号,契約金額,契約開始日,契約終了日\n"
    '株式会社あおば商事,K1,"1,440,000",2026/4/1,2027/3/31\nみなと物流㈱,K2,"¥600,000",2026/7/1,2027/6/30\n'
)
WORDS = "会社名,ステータス,フェーズ\nあおば,契約中,導入準備\nみなと,休眠,定着\n森,休眠,活用\n"


@pytest.fixture
def accounts(book: Path, file: Path) -> None:
    file.write_text(ACCOUNTS, "utf-8")
    imported(book, "accounts", file)


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize(("period", "mrr"), [("month", "1440000"), ("year", "120000"), ("term", "120000")])
def test_the_period_of_an_amount_is_said_by_an_option_and_remembered(
    book: Path, file: Path, period: str, mrr: str
) -> None:
    file.write_text(TERMS, "utf-8")
    report = imported(book, "contracts", file, code=3)
    asked = (
        "“契約金額” does not say for what time: for a month, a quarter, a year or the whole term?"
        " Say it with --period month|quarter|year|term"
    )
    assert report["flagged"] == [
        {"row": 2, "column": "契約金額", "value": "1,440,000", "reason": asked},
        {"row": 3, "column": "契約金額", "value": "¥600,000", "reason": asked},
    ]
    assert report["questions"] == report["flagged"][:1]
    assert [one["mrr"] for one in listed(book, "contracts")] == [None, None]
    imported(book, "contracts", file, "--period", period)
    assert listed(book, "contracts")[0]["mrr"] == mrr
    assert imported(book, "contracts", file)["unchanged"] == 2


def test_an_unknown_word_is_asked_for_once_and_said_by_an_option(book: Path, file: Path) -> None:
    file.write_text(WORDS, "utf-8")
    report = imported(book, "accounts", file, code=3)
    assert [(one["row"], one["value"]) for one in report["flagged"]] == [(2, "導入準備"), (3, "休眠"), (4, "休眠")]
    assert [(one["row"], one["value"]) for one in report["questions"]] == [(2, "導入準備"), (3, "休眠")]
    assert report["questions"][1]["reason"] == (
        "csdesk does not know “休眠”. Is it one of these: Prospect, Active, Notice given, Churned, Handed over? "
        'Say it with --value "ステータス:休眠=…"'
    )
    said = ("--value", "ステータス:休眠=解約", "--value", "フェーズ:導入準備=onboarding")
    assert imported(book, "accounts", file, *said)["flagged"] == []
    assert [(one["status"], one["stage"]) for one in listed(book, "accounts")] == [
        *[("active", "onboarding"), ("churned", "adoption"), ("churned", "adoption")]
    ]
    assert imported(book, "accounts", file)["unchanged"] == 3
    changed = imported(book, "accounts", file, "--value", "ステータス:休眠=Notice given")
    assert changed["updated"] == 2


def test_a_word_can_be_left_empty(book: Path, file: Path) -> None:
    file.write_text(WORDS, "utf-8")
    imported(book, "accounts", file, "--value", "ステータス:休眠=", "--value", "フェーズ:導入準備=")
    assert listed(book, "accounts")[0]["stage"] is None


def test_a_column_may_have_a_colon_and_a_text_an_equals_sign(book: Path, file: Path) -> None:
    file.write_text("会社名,CS:フェーズ\nあおば,a=b:c\nみなと,定着\n", "utf-8")
    given = ("--map", "CS:フェーズ=stage", "--value", "CS:フェーズ:a=b:c=expansion")
    imported(book, "accounts", file, *given)
    assert listed(book, "accounts")[0]["stage"] == "expansion"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("フェーズ:導入準備=nonsense", ("“nonsense”", "Onboarding, Adoption, Expansion")),
        ("色:導入準備=onboarding", ("“色”", "会社名, ステータス, フェーズ")),
    ],
)
def test_an_answer_that_is_none_is_refused_with_those_there_are(
    book: Path, file: Path, given: str, said: tuple[str, ...]
) -> None:
    file.write_text(WORDS, "utf-8")
    refused(say(book, "import", "accounts", file, "--value", given), *said)
    assert listed(book, "accounts") == []


@pytest.mark.parametrize("given", [("--value", "no equals"), ("--period", "week"), ("--ends", "soon")])
def test_an_option_that_makes_no_sense_is_refused(book: Path, file: Path, given: tuple[str, str]) -> None:
    said = say(book, "import", "accounts", file, *given)
    assert said.exit_code == 2
    assert "Invalid value" in said.stderr


@pytest.mark.parametrize(("ends", "day"), [("last_day", "2027-03-31"), ("renews_on", "2027-03-30")])
def test_which_of_two_ends_counts_is_said_by_an_option(book: Path, file: Path, ends: str, day: str) -> None:
    rows = "あおば,1,2027-03-31,2027-03-31\nみなと,1,2027-03-31,2027-04-01\n"
    file.write_text(f"会社名,月額,契約終了日,更新日\n{rows}", "utf-8")
    report = imported(book, "accounts", file, "--dry-run", code=3)
    assert report["flagged"][0]["reason"].endswith("which one is right? Say it with --ends last_day|renews_on")
    imported(book, "accounts", file, "--ends", ends)
    assert [one["last_day"] for one in listed(book, "contracts")] == [day, "2027-03-31"]


@pytest.mark.usefixtures("accounts")
def test_deals_that_are_not_won_are_left_out_without_a_fault(book: Path, file: Path) -> None:
    rows = "O1,C1,Closed Won,1200\nO2,C1,Closed Lost,1\nO3,C2,Prospecting,1\n"
    file.write_text(f"Opportunity ID,Account ID,Stage,Amount\n{rows}合計,,,1202\n", "utf-8")
    report = imported(book, "contracts", file, "--period", "year")
    assert (report["rows"], report["created"]) == (4, 1)
    assert [(one["row"], one["column"], one["value"]) for one in report["left_out"]] == [
        *[(3, "Stage", "Closed Lost"), (4, "Stage", "Prospecting"), (5, "", "合計, 1202")]
    ]
    said = say(book, "import", "contracts", file)
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout == "4 rows: 0 new, 0 changed, 1 unchanged, 0 rejected, 3 left out\n"


def test_a_file_without_names_is_refused_in_one_sentence(book: Path, file: Path) -> None:
    file.write_text("コード,品名,区分\n9001,あおば水産,甲\n9002,みなと物流,乙\n", "utf-8")
    refused(say(book, "import", "accounts", file), "No column holds a name", "コード, 品名, 区分")
    refused(say(book, "import", "accounts", file, speak="ja"), "名前の列がなく")


@pytest.mark.usefixtures("accounts")
def test_the_numbers_of_opportunities_tell_contracts_apart(book: Path, file: Path) -> None:
    file.write_text("Oppty No,Account ID,Title,Amount\nO1,C1,First,1000\nO2,C1,Second,2000\n", "utf-8")
    report = imported(book, "contracts", file, "--dry-run", code=3)
    assert ({one["column"] for one in report["flagged"]}, report["rejected"]) == ({"Amount"}, [])
    imported(book, "contracts", file, "--period", "year")
    assert [(one["product"], one["arr"]) for one in listed(book, "contracts")] == [
        ("First", "1000"),
        ("Second", "2000"),
    ]


def test_a_day_and_an_amount_stay_mapped_where_few_can_be_read(book: Path, file: Path) -> None:
    days = "あおば,120000,自動更新\nみなと物流㈱,85000,2026/6/30\n森の工房,20000,調整中\n浜辺旅館,20000,解約済\n"
    file.write_text(f"会社名,月額,契約終了日\n{days}", "utf-8")
    report = imported(book, "accounts", file, code=3)
    assert (report["created"], report["mapping"]["契約終了日"]) == (4, "last_day")
    assert [(one["row"], one["value"]) for one in report["flagged"]] == [(4, "調整中"), (5, "解約済")]
    assert [one["renewal"] for one in listed(book, "accounts")] == [None, "2026-07-01", None, None]
    again = imported(book, "accounts", file, code=3)
    assert (again["unchanged"], again["flagged"]) == (4, report["flagged"])


def test_amounts_with_words_around_them_stay_mapped(book: Path, file: Path) -> None:
    cells = ('"120,000円/月"', '"¥85,000／月"', "12万円/月", '"20,000円（税込）"', '"月額30,000円"', "応相談")
    rows = "".join(f"会社{number},{cell}\n" for number, cell in enumerate(cells))
    file.write_text(f"会社名,MRR\n{rows}", "utf-8")
    report = imported(book, "accounts", file, code=3)
    assert [one["mrr"] for one in listed(book, "accounts")] == ["120000", "85000", "120000", "20000", "30000", None]
    assert [one["row"] for one in report["flagged"]] == [5, 7]
