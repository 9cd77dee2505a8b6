"""Nothing is guessed in silence: what a file does not say is asked once for all alike, and remembered."""

import pytest

from csdesk.domain.accounts import Stage, Status
from csdesk.domain.people import Role
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.contracts import Contracts
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.importing.questions import ENDS, PERIOD, CellAnswers, CellQuestion
from csdesk.services.importing.record_import import LackingError
from csdesk.store.database import Database
from tests.services.files import Importer, changes, counts, faults, flags
from tests.store.tables import dump

BASE = "顧客ID,会社名\nC1,株式会社あおば商事\nC2,みなと物流㈱\nC3,Oak & Elm Ltd.\n"
TERMS = (
    "会社名,契約番号,契約金額,契約開始日,契約終了日\n"
    '株式会社あおば商事,K1,"1,440,000",2026/4/1,2027/3/31\n'
    'みなと物流㈱,K2,"¥600,000",2026/7/1,2027/6/30\n'
    'Oak & Elm Ltd.,K3,"3,600,000円",2025/4/1,2028/3/31\n'
)


@pytest.fixture
def base(importer: Importer) -> Importer:
    importer.take(BASE)
    return importer


def _lines(contracts: Contracts) -> list[tuple[int, int, str]]:
    return [(line.amount, line.months, line.currency) for one in contracts.all() for line in one.lines]


def _asked(preview: ImportPreview) -> list[tuple[str, str, str]]:
    return [(one.column, one.field, one.text) for one in preview.asked]


@pytest.mark.parametrize(
    ("period", "months"),
    [("month", [1, 1, 1]), ("quarter", [3, 3, 3]), ("year", [12, 12, 12]), ("term", [12, 12, 36])],
)
def test_an_amount_without_a_period_is_asked_for_once_for_its_column(
    contracts: Contracts, base: Importer, period: str, months: list[int]
) -> None:
    preview = base.take(TERMS, "contracts").preview
    assert (counts(preview), _asked(preview)) == ((3, 0, 0, 0), [("契約金額", PERIOD, "")])
    assert [flag[:3] for flag in flags(preview)] == [
        *[(2, "契約金額", "1,440,000"), (3, "契約金額", "¥600,000"), (4, "契約金額", "3,600,000円")]
    ]
    assert _lines(contracts) == []
    answered = base.take(TERMS, "contracts", period=period).preview
    assert (flags(answered), [one.months for each in contracts.all() for one in each.lines]) == ([], months)
    assert [line[0] for line in _lines(contracts)] == [1_440_000, 600_000, 3_600_000]
    again = base.take(TERMS, "contracts")  # remembered
    assert (counts(again.preview), flags(again.preview), again.step) == ((0, 0, 3, 0), [], None)


@pytest.mark.parametrize(
    ("heading", "cell", "months"),
    [
        ("契約金額（月額）", "5", 1),
        ("金額（円/月）", "5", 1),
        ("契約金額（年額）", "5", 12),
        ("Amount per month", "5", 1),
        ("Amount (per year)", "5", 12),
        ("Contract Amount / Year", "5", 12),
        ("Amount (quarterly)", "5", 3),
        ("Amount", "5", 0),
        ("金額", "5", 0),
        ("契約月の金額", "5", 0),
    ],
)
def test_a_heading_that_says_the_period_leaves_no_question(
    contracts: Contracts, base: Importer, heading: str, cell: str, months: int
) -> None:
    fields = ("mrr", "arr", "amount")
    draft = base.draft(f"契約番号,顧客ID,{heading}\nK1,C1,{cell}\n", "contracts")
    columns = {} if draft.columns.columns.get(heading) in fields else {heading: "amount"}
    preview = base.take(f"契約番号,顧客ID,{heading}\nK1,C1,{cell}\n", "contracts", columns=columns).preview
    assert [line[1] for line in _lines(contracts)] == ([months] if months else [])
    assert bool(preview.asked) == (not months)


@pytest.mark.parametrize(
    ("start", "last", "reason"),
    [
        ("2026-04-01", "", "An amount for the whole term needs a start and a last day."),
        ("", "2027-03-31", "An amount for the whole term needs a start and a last day."),
        ("2026-04-01", "2027-03-15", "The term is not a whole number of months."),
        ("2026-01-31", "2026-02-27", None),
    ],
)
def test_an_amount_for_the_term_needs_a_term(base: Importer, start: str, last: str, reason: str | None) -> None:
    text = f"契約番号,顧客ID,契約金額,契約開始日,契約終了日\nK1,C1,5,{start},{last}\nK2,C1,5,2026-04-01,2026-04-30\n"
    preview = base.preview(text, "contracts", period="term")
    assert flags(preview) == ([(2, "契約金額", "5", reason)] if reason else [])
    assert counts(preview) == (2, 0, 0, 0)


def test_a_period_beside_the_amount_counts_before_the_answer(contracts: Contracts, base: Importer) -> None:
    text = "契約番号,顧客ID,金額,請求サイクル\nK1,C1,5,月額\nK2,C1,6,\n"
    assert [flag[:2] for flag in flags(base.preview(text, "contracts"))] == [(3, "金額")]
    base.take(text, "contracts", period="year")
    assert _lines(contracts) == [(5, 1, "JPY"), (6, 12, "JPY")]


class TestCurrencies:
    """One column has one currency."""

    def test_the_only_sign_of_a_column_decides(self, contracts: Contracts, importer: Importer) -> None:
        text = 'Account Name,ARR\nOak,"$15,300.00"\nBirch,"72,115.25"\nCedar,6400\n'
        assert flags(importer.take(text).preview) == []
        assert _lines(contracts) == [(1_530_000, 12, "USD"), (7_211_525, 12, "USD"), (640_000, 12, "USD")]
        assert counts(importer.preview(text)) == (0, 0, 3, 0)

    def test_of_several_none_is_assumed(self, contracts: Contracts, importer: Importer) -> None:
        preview = importer.take("Account Name,ARR\nOak,$5\nBirch,€6\nCedar,7\n").preview
        reason = "The amounts of this column are in several currencies, and this one does not say in which."
        assert flags(preview) == [(4, "ARR", "7", reason)]
        assert _lines(contracts) == [(500, 12, "USD"), (600, 12, "EUR")]

    def test_without_a_sign_ours_is_assumed_and_named_where_it_does_not_fit(self, importer: Importer) -> None:
        preview = importer.preview("Account Name,ARR\nOak,72115.25\nBirch,lots\nCedar,1\n")
        ways = "Say another currency in the cell, in a currency column or in the heading, such as “ARR (USD)”."
        assert [flag[3] for flag in flags(preview)] == [
            f"JPY was assumed, and the amount has more decimals. {ways}",
            f"This is not a valid amount. JPY was assumed; s{ways[1:]}",
        ]

    def test_a_currency_that_is_said_is_not_assumed(self, importer: Importer) -> None:
        assert flags(importer.preview("Account Name,ARR (JPY)\nOak,1.5\nBirch,2\n"))[0][3] == (
            "The amount has more decimals than JPY."
        )


class TestWords:
    """A word that csdesk does not know."""

    TEXT = (
        "会社名,ステータス,フェーズ\nあおば,契約中,オンボーディング\nみなと,契約中,導入準備\n"
        "森,休眠,定着\n浜辺,休眠,活用\n"
    )

    def test_it_is_asked_for_once_with_the_known_ones(self, importer: Importer) -> None:
        preview = importer.preview(self.TEXT)
        assert _asked(preview) == [("フェーズ", "stage", "導入準備"), ("ステータス", "status", "休眠")]
        assert [flag[:3] for flag in flags(preview)] == [
            *[(3, "フェーズ", "導入準備"), (4, "ステータス", "休眠"), (5, "ステータス", "休眠")]
        ]
        assert flags(preview)[1][3] == (
            "csdesk does not know “休眠”. Is it one of these: Prospect, Active, Notice given, Churned, Handed over?"
        )

    def test_an_answer_is_for_all_alike_and_remembered(
        self, database: Database, accounts: Accounts, importer: Importer
    ) -> None:
        said = {"フェーズ": {"導入準備": "onboarding"}, "ステータス": {"休眠": "churned"}}
        assert flags(importer.take(self.TEXT, said=said).preview) == []
        found = [accounts.get(one) for one in (2, 3, 4)]
        assert [(one.stage, one.status) for one in found if one] == [
            (Stage.ONBOARDING, Status.ACTIVE),
            *[(Stage.ADOPTION, Status.CHURNED)] * 2,
        ]
        before = dump(database)
        again = importer.take(self.TEXT)
        assert (counts(again.preview), flags(again.preview)) == ((0, 0, 4, 0), [])
        assert dump(database) == before

    def test_another_answer_is_a_change_even_of_rows_that_are_told_by_a_hash(self, importer: Importer) -> None:
        text = "Account ID,Account Name,Stage\n1,Acme,warming up\n2,Beta,Adoption\n"
        importer.take(text, said={"Stage": {"warming up": "onboarding"}})
        assert counts(importer.preview(text)) == (0, 0, 2, 0)
        preview = importer.preview(text, said={"Stage": {"Warming  Up": "expansion"}})
        assert [changes(one) for one in preview.updated] == [{"stage": ("onboarding", "expansion")}]

    def test_a_word_may_stand_for_nothing(self, importer: Importer) -> None:
        preview = importer.take(self.TEXT, said={"フェーズ": {"導入準備": ""}, "ステータス": {"休眠": ""}}).preview
        assert (flags(preview), dict(preview.asked)) == ([], {})

    @pytest.mark.parametrize("known", [0, 1, 2])
    def test_a_known_heading_stays_mapped_however_few_cells_can_be_read(self, importer: Importer, known: int) -> None:
        cells = ["2026-06-30", "2026-09-30", "要確認", "解約済", "未確定です"][2 - known :][:3]
        text = "会社名,月額,契約終了日,MRR備考\n" + "".join(f"a{n},1,{cell},\n" for n, cell in enumerate(cells))
        draft = importer.draft(text)
        assert draft.columns.columns["契約終了日"] == "last_day"
        assert len(importer.preview(text).flagged) == 3 - known

    def test_one_of_several_roles_is_asked_for_alone(self, contacts: Contacts, base: Importer) -> None:
        text = "会社名,氏名,役割\nみなと物流㈱,山田,決裁者・王様\nみなと物流㈱,佐藤,推進者\n"
        preview = base.preview(text, "contacts")
        assert _asked(preview) == [("役割", "roles", "王様")]
        base.take(text, "contacts", said={"役割": {"王様": "sponsor"}})
        assert contacts.all()[0].roles == [Role.DECISION_MAKER, Role.SPONSOR]

    def test_periods_and_flags_are_words_too(self, contracts: Contracts, base: Importer) -> None:
        text = "契約番号,顧客ID,金額,請求サイクル,自動更新\nK1,C1,5,月額,あり\nK2,C1,6,盆暮れ,たぶん\n"
        preview = base.preview(text, "contracts")
        assert _asked(preview) == [("請求サイクル", "period", "盆暮れ"), ("自動更新", "auto_renewal", "たぶん")]
        base.take(text, "contracts", said={"請求サイクル": {"盆暮れ": "6"}, "自動更新": {"たぶん": "no"}})
        assert _lines(contracts)[1] == (6, 6, "JPY")
        assert contracts.all()[1].contract.auto_renewal is False

    def test_any_text_can_stand_for_another(self, accounts: Accounts, importer: Importer) -> None:
        importer.take("会社名,Tier\nあおば,A\nみなと,S\n", said={"Tier": {"A": "1", "s": ""}})
        assert [row.tier for row in (accounts.get(1), accounts.get(2)) if row] == ["1", ""]


class TestEnds:
    """Two columns that do not say one end."""

    TEXT = "会社名,月額,契約終了日,更新日\nあおば,1,2027-03-31,2027-03-31\nみなと,1,2027-03-31,2027-04-01\n"

    @pytest.mark.parametrize(("counts_most", "end"), [("last_day", "2027-04-01"), ("renews_on", "2027-03-31")])
    def test_she_says_which_counts(self, importer: Importer, counts_most: str, end: str) -> None:
        draft = importer.draft(self.TEXT)
        preview = importer.imports.preview(draft)
        assert [one.field for one in preview.asked] == [ENDS]
        draft = draft.with_ends(counts_most)
        preview = importer.imports.preview(draft)
        assert (flags(preview), [one.values["end"] for one in preview.created]) == ([], [end, "2027-04-01"])

    def test_one_column_alone_is_what_she_says(self, importer: Importer) -> None:
        draft = importer.draft("会社名,月額,更新日\nあおば,1,2027-03-31\n").with_ends("last_day")
        assert draft.columns.columns["更新日"] == "last_day"


class TestDeals:
    """Lists of deals among contracts."""

    SALESFORCE = (
        "Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date\n"
        "O1,First,Oak & Elm Ltd.,Closed Won,1200,2026-04-01\nO2,Second,Oak & Elm Ltd.,Closed Lost,5,2026-04-01\n"
        "O3,Third,Oak & Elm Ltd.,Negotiation/Review,7,2026-05-01\nO4,Fourth,Oak & Elm Ltd.,Our own step,7,2026-05-01\n"
    )

    HUBSPOT = (
        "Record ID,Deal Name,Deal Stage,Amount,Associated Company\n1,a,closedwon,1200,Oak & Elm Ltd.\n"
        "2,b,closedlost,1,Oak & Elm Ltd.\n3,c,appointmentscheduled,1,Oak & Elm Ltd.\n4,d,998877,1,Oak & Elm Ltd.\n"
    )
    PIPEDRIVE = (
        "Deal - ID,Deal - Title,Deal - Organization,Deal - Value,Deal - Status,Deal - Stage\n"
        "1,a,Oak & Elm Ltd.,1200,Won,Qualified\n2,b,Oak & Elm Ltd.,1,Lost,Qualified\n"
        "3,c,Oak & Elm Ltd.,1,Open,Qualified\n4,d,Oak & Elm Ltd.,1,Open,Proposal Made\n"
    )
    JAPANESE = (
        "商談ID,商談名,取引先名,フェーズ,金額\n1,a,Oak & Elm Ltd.,07.受注,1200\n2,b,Oak & Elm Ltd.,失注,1\n"
        "3,c,Oak & Elm Ltd.,提案中,1\n4,d,Oak & Elm Ltd.,社内調整,1\n"
    )
    FLAG = (
        "Id,Account Name,IsWon,Amount\n1,Oak & Elm Ltd.,true,1200\n2,Oak & Elm Ltd.,false,1\n"
        "3,Oak & Elm Ltd.,false,1\n4,Oak & Elm Ltd.,false,1\n"
    )
    EXPORT = SALESFORCE.replace("Opportunity ID", "Id").replace("Stage", "StageName").replace("Account Name", "Company")

    @pytest.mark.parametrize("text", [SALESFORCE, EXPORT, HUBSPOT, PIPEDRIVE, JAPANESE, FLAG])
    def test_only_what_is_won_is_revenue(self, contracts: Contracts, base: Importer, text: str) -> None:
        preview = base.take(text, "contracts", period="year").preview
        assert (counts(preview), [one.row for one in preview.left_out]) == ((1, 0, 0, 0), [3, 4, 5])
        assert (preview.needs_a_look, _lines(contracts)) == (False, [(1200, 12, "JPY")])
        again = base.take(text, "contracts").preview
        assert (counts(again), len(again.left_out)) == ((0, 0, 1, 0), 3)

    def test_what_is_left_out_says_its_state(self, base: Importer, words: Words) -> None:
        preview = base.preview(self.SALESFORCE, "contracts")
        assert [(one.column, one.value, one.reason.sentence(words)) for one in preview.left_out] == [
            ("Stage", "Closed Lost", "This deal was lost."),
            ("Stage", "Negotiation/Review", "This deal is not won, so it is no revenue yet."),
            ("Stage", "Our own step", "This deal is not won, so it is no revenue yet."),
        ]

    def test_where_no_deal_is_known_to_be_won_its_words_are_asked_for(self, base: Importer) -> None:
        text = (
            "商談ID,取引先名,商談フェーズ,金額\n1,Oak & Elm Ltd.,甲,5\n2,Oak & Elm Ltd.,乙,6\n3,Oak & Elm Ltd.,甲,7\n"
        )
        preview = base.preview(text, "contracts", period="year")
        assert (counts(preview), _asked(preview)) == (
            (0, 0, 0, 3),
            [("商談フェーズ", "deal", "甲"), ("商談フェーズ", "deal", "乙")],
        )
        said = {"商談フェーズ": {"甲": "won", "乙": "lost"}}
        preview = base.preview(text, "contracts", period="year", said=said)
        assert (counts(preview), len(preview.left_out)) == ((2, 0, 0, 0), 1)

    def test_the_status_of_a_contract_is_no_deal(self, base: Importer) -> None:
        text = "契約番号,顧客ID,ステータス,月額\nK1,C1,契約中,1\nK2,C1,解約済,1\n"
        assert "ステータス" not in base.draft(text, "contracts").columns.columns
        assert counts(base.preview(text, "contracts")) == (2, 0, 0, 0)


class TestReasons:
    """No reason names a column that the file lacks."""

    def test_without_a_name_column_the_file_is_refused_as_a_whole(self, importer: Importer, words: Words) -> None:
        text = "コード,品名,区分\n9001,あおば水産,甲\n9002,みなと物流,乙\n"
        with pytest.raises(LackingError) as refused:
            importer.preview(text)
        assert refused.value.sentence(words) == (
            "No column holds a name, and no ID is known yet. Specify one of these columns: コード, 品名, 区分"
        )
        importer.take(text, columns={"品名": "name"})
        assert counts(importer.preview(text, columns={"品名": "", "区分": "custom"})) == (0, 2, 0, 0)

    @pytest.mark.parametrize("kind", ["contacts", "contracts"])
    def test_without_a_column_of_accounts_too(self, importer: Importer, words: Words, kind: str) -> None:
        with pytest.raises(LackingError) as refused:
            importer.preview("id,氏名,製品名\n1,佐藤,Desk\n", kind)
        assert refused.value.sentence(words).startswith("No column says which account a row belongs to.")

    def test_a_reason_without_a_column_names_none(self, base: Importer) -> None:
        text = "取引先名,金額,備考\nOak & Elm Ltd.,1,a\nOak & Elm Ltd.,2,b\n"
        reason = "Row 2 has the same account, product and start, and no ID tells them apart."
        assert faults(base.preview(text, "contracts", period="year")) == [(3, "", "", reason, True)]


def test_answers_are_kept_as_text_and_what_is_damaged_is_none() -> None:
    question = CellQuestion("a:b", "stage", " Warming　up ")
    said = CellAnswers().answering(question, "onboarding").answering(CellQuestion("", PERIOD), "term")
    assert CellAnswers.of(said.options) == said
    assert said.answer_to(CellQuestion("a:b", "stage", "warming up")) == "onboarding"
    assert said.answering(question, None).values["a:b"] == {}
    for damaged in ("[", "[1]", "3", '{"a": 1}', '{"a": {"b": 1}}'):
        assert CellAnswers.of({"values": damaged}).answer_to(question) is None
