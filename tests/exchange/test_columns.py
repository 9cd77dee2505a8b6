"""Columns are recognised as CRMs and people write them, and left alone when unsure."""

from itertools import chain

import pytest

from csdesk.exchange import headings
from csdesk.exchange.columns import fields, suggest
from csdesk.fields.catalogue import FIELDS

Row = list[str]


def test_the_fields_of_each_kind() -> None:
    accounts = (
        "external_id name reading parent domain industry size region tier touch stage status owner customer_since "
        "handed_over_on notes"
    )
    contract = "product mrr arr currency start last_day renews_on notice_deadline auto_renewal"
    person = "contact_name contact_reading contact_title contact_department contact_email contact_phone"
    own = "uid contract_uid line_uid"
    assert set(fields("accounts")) == {*accounts.split(), *contract.split(), *person.split(), *own.split()}
    contacts = (
        "external_id account_external_id account account_domain name family_name given_name reading family_reading "
        "given_reading title department email phone roles influence joined_on left_on notes"
    )
    assert set(fields("contacts")) == {*contacts.split(), "uid", "account_uid"}
    contracts = (
        f"external_id account_external_id account account_domain {contract} amount period months notes deal signed_on"
    )
    own = "uid account_uid line_uid line_title since line_last_day"
    assert set(fields("contracts")) == {*contracts.split(), *own.split()}


def test_words_are_written_as_they_are_looked_up() -> None:
    for field in chain.from_iterable(FIELDS.values()):
        assert field.synonyms.split() == [headings.folded(word) for word in field.synonyms.split()]


# heading, a value, field (None: left alone)
HUBSPOT = [
    ("Record ID", "9876543210", "external_id"),
    ("Company name", "Foo Inc", "name"),
    ("Company owner", "Sarah Garcia", "owner"),
    ("Company Domain Name", "foo.com", "domain"),
    ("Industry", "RETAIL", "industry"),
    ("Lifecycle Stage", "Customer", "status"),
    ("Number of Employees", "250", "size"),
    ("Country/Region", "Japan", "region"),
    ("Annual Recurring Revenue", "12000", "arr"),
    ("Annual Revenue", "5000000", None),
    ("Phone Number", "03-1234-5678", None),
    ("Create Date", "2024-01-05 10:00", None),
    ("Last Activity Date", "2026-01-05 10:00", None),
]
HUBSPOT_JA = [
    ("レコードID", "9876543210", "external_id"),
    ("会社名", "株式会社東京", "name"),
    ("会社の担当者", "佐藤 花子", "owner"),
    ("会社のドメイン名", "tokyo.co.jp", "domain"),
    ("業種", "小売", "industry"),
    ("ライフサイクルステージ", "顧客", "status"),
    ("都道府県/地域", "東京都", "region"),
    ("電話番号", "03-1234-5678", None),
]
SALESFORCE = [
    ("Account ID", "0015g00000XyZaB", "external_id"),
    ("Account Name", "Foo Inc", "name"),
    ("Account Owner", "Chris Jones", None),
    ("Parent Account", "Foo Group", "parent"),
    ("Website", "https://www.foo.com/jp", "domain"),
    ("Billing Country", "US", "region"),
    ("Employees", "1200", "size"),
    ("Type", "Customer - Direct", "status"),
    ("ANNUALREVENUE", "5000000", None),
    ("ARR__c", "USD 12,000.00", "arr"),
    ("Contract_Start_Date__c", "4/1/2026", "start"),
    ("Renewal_Date__c", "3/31/2027", "renews_on"),
    ("CSM__c", "Sarah Brown", "owner"),
    ("Description", "x", "notes"),
]
SALESFORCE_JA = [
    ("取引先 ID", "0015g00000XyZaB", "external_id"),
    ("取引先名", "株式会社東京", "name"),
    ("取引先 所有者", "佐藤", "owner"),
    ("親取引先", "東京HD", "parent"),
    ("Web サイト", "www.tokyo.co.jp", "domain"),
    ("業種", "製造", "industry"),
    ("従業員数", "1,200", "size"),
    ("都道府県(請求先)", "東京都", "region"),
    ("年間売上", "500000000", None),
    ("説明", "x", "notes"),
]
GAINSIGHT = [
    ("Company Name", "Foo Inc", "name"),
    ("Company GSID", "1P02ABCD", "external_id"),
    ("ARR", "12000", "arr"),
    ("Renewal Date", "2027-03-31", "renews_on"),
    ("CSM", "Sarah", "owner"),
    ("Stage", "Adoption", "stage"),
    ("Status", "Active", "status"),
    ("Customer Since", "2024-04-01", "customer_since"),
    ("Health Score", "85", None),
    ("NPS", "9", None),
]
KINTONE = [
    ("レコード番号", "12", "external_id"),
    ("顧客名", "株式会社東京", "name"),
    ("会社名フリガナ", "トウキョウ", "reading"),
    ("担当者", "佐藤", "owner"),
    ("顧客ランク", "A", "tier"),
    ("住所", "東京都千代田区", "region"),
    ("備考", "x", "notes"),
    ("更新日時", "2026-01-05 10:00", None),
    ("作成日時", "2026-01-05 10:00", None),
]
BY_HAND = [
    ("No.", "1", None),
    ("顧客コード", "00123", "external_id"),
    ("顧客名", "株式会社東京", "name"),
    ("フリガナ", "トウキョウ", "reading"),
    ("業界", "製造", "industry"),
    ("プラン", "Pro", "product"),
    ("契約金額（月額）", "¥120,000", "mrr"),
    ("年額", "144万円", "arr"),
    ("通貨", "JPY", "currency"),
    ("契約開始日", "令和8年4月1日", "start"),
    ("更新日", "R9.4.1", "renews_on"),
    ("解約通知期限", "2027/1/31", "notice_deadline"),
    ("自動更新", "○", "auto_renewal"),
    ("利用開始日", "2024/4/1", "customer_since"),
    ("担当CSM", "佐藤", "owner"),
    ("フェーズ", "オンボーディング", "stage"),
    ("ティア", "S", "tier"),
    ("タッチ", "ハイタッチ", "touch"),
    ("ステータス", "利用中", "status"),
    ("ログイン数", "12", None),
]
EDINET = [
    ("ＥＤＩＮＥＴコード", "E00004", "external_id"),
    ("提出者種別", "内国法人・組合", None),
    ("上場区分", "上場", None),
    ("連結の有無", "有", None),
    ("資本金", "1491", None),
    ("決算日", "5月31日", None),
    ("提出者名", "カネコ種苗株式会社", "name"),
    ("提出者名（英字）", "KANEKO SEEDS CO., LTD.", None),
    ("提出者名（ヨミ）", "カネコシュビョウ", "reading"),
    ("所在地", "前橋市古市町", "region"),
    ("提出者業種", "水産・農林業", "industry"),
    ("証券コード", "13760", None),
    ("提出者法人番号", "5070001000715", None),
]
A_WAREHOUSE = [
    ("account_id", "ACC-00001", "external_id"),
    ("company_name", "Red Peak", "name"),
    ("region", "EMEA", "region"),
    ("industry", "Energy", "industry"),
    ("company_size", "Enterprise", "size"),
    ("arr_value", "853657", "arr"),
    ("contract_start_date", "2024-04-06", "start"),
    ("renewal_date", "2026-04-06", "renews_on"),
    ("account_owner", "Sarah Garcia", "owner"),
    ("account_tier", "Premium", "tier"),
    ("payment_status", "Current", None),
]


@pytest.mark.parametrize(
    "columns",
    [HUBSPOT, HUBSPOT_JA, SALESFORCE, SALESFORCE_JA, GAINSIGHT, KINTONE, BY_HAND, EDINET, A_WAREHOUSE],
    ids=[
        "hubspot",
        "hubspot ja",
        "salesforce",
        "salesforce ja",
        "gainsight",
        "kintone",
        "by hand",
        "edinet",
        "warehouse",
    ],
)
def test_columns_of_accounts(columns: list[tuple[str, str, str | None]]) -> None:
    check("accounts", columns)


@pytest.mark.parametrize(
    "columns",
    [
        [
            ("Contact ID", "003A", "external_id"),
            ("Account ID", "001A", "account_external_id"),
            ("Account Name", "Foo Inc", "account"),
            ("First Name", "Sarah", "given_name"),
            ("Last Name", "Garcia", "family_name"),
            ("Title", "VP Sales", "title"),
            ("Department", "Sales", "department"),
            ("Email", "s@foo.com", "email"),
            ("Phone", "415-555-0000", "phone"),
            ("Buying Role", "Decision Maker;Champion", "roles"),
            ("Lead Source", "Web", None),
        ],
        [
            ("会社名", "株式会社東京", "account"),
            ("氏名", "佐藤 花子", "name"),
            ("氏名（カナ）", "サトウ ハナコ", "reading"),
            ("部署", "営業部", "department"),
            ("役職", "部長", "title"),
            ("メールアドレス", "s@tokyo.co.jp", "email"),
            ("電話番号", "03-1234-5678", "phone"),
            ("役割", "決裁者、推進者", "roles"),
            ("影響力", "高", "influence"),
            ("着任日", "2026/2/1", "joined_on"),
            ("退職日", "2026/3/31", "left_on"),
            ("備考", "x", "notes"),
        ],
        [
            ("取引先名", "株式会社東京", "account"),
            ("姓", "佐藤", "family_name"),
            ("名", "花子", "given_name"),
            ("セイ", "サトウ", "family_reading"),
            ("メイ", "ハナコ", "given_reading"),
            ("部署名", "営業部", "department"),
            ("携帯電話", "090-1234-5678", "phone"),
        ],
    ],
    ids=["salesforce", "by hand", "two names"],
)
def test_columns_of_contacts(columns: list[tuple[str, str, str | None]]) -> None:
    check("contacts", columns)


@pytest.mark.parametrize(
    "columns",
    [
        [
            ("契約番号", "C-001", "external_id"),
            ("顧客コード", "00123", "account_external_id"),
            ("顧客名", "株式会社東京", "account"),
            ("製品名", "Pro", "product"),
            ("契約金額", "120,000", "amount"),
            ("請求サイクル", "月額", "period"),
            ("契約期間", "12か月", "months"),
            ("契約開始日", "2026/4/1", "start"),
            ("契約終了日", "2027/3/31", "last_day"),
            ("解約申出期限", "2027/2/28", "notice_deadline"),
            ("自動更新", "あり", "auto_renewal"),
        ],
        [
            ("Contract Number", "C-001", "external_id"),
            ("Account Name", "Foo Inc", "account"),
            ("Contract Term (months)", "12", "months"),
            ("Contract Start Date", "2026-04-01", "start"),
            ("Contract End Date", "2027-03-31", "last_day"),
            ("Amount", "$12,000.00", "amount"),
            ("Billing Frequency", "Annually", "period"),
            ("MRR", "1000", "mrr"),
            ("Status", "Activated", None),
        ],
    ],
    ids=["by hand", "salesforce"],
)
def test_columns_of_contracts(columns: list[tuple[str, str, str | None]]) -> None:
    check("contracts", columns)


PIPEDRIVE_PEOPLE = [
    ("Person - Name", "Ann", "name"),
    ("Person - Email - Work", "a@b.c", "email"),
    ("Person - Email - Home", "a@c.d", None),
    ("Person - Phone - Work", "03-1", "phone"),
    ("Person - Phone - Mobile", "090", None),
    ("Person - Organization", "Oak", "account"),
    ("Person - ID", "1", "external_id"),
    ("Person - Job title", "CEO", "title"),
]
PIPEDRIVE_DEALS = [
    ("Deal - ID", "1", "external_id"),
    ("Deal - Title", "CRM 2026", "product"),
    ("Deal - Value", "5000", "amount"),
    ("Deal - Currency of Value", "USD", "currency"),
    ("Deal - Status", "Won", "deal"),
    ("Organization - Name", "Oak", "account"),
    ("Person - Name", "Ann", None),
]
PIPEDRIVE_ORGANIZATIONS = [
    ("Organization - Name", "Oak", "name"),
    ("Organization - ID", "4", "external_id"),
    ("Organization - Owner", "Sato", "owner"),
    ("Organization - Address", "Tokyo", "region"),
    ("Organization - Labels", "x", None),
    ("Person - Email", "a@b.c", None),
]
WAREHOUSE_COMPANIES = [
    ("property_name", "Oak", "name"),
    ("property_domain", "oak.example", "domain"),
    ("property_hs_object_id", "12", "external_id"),
    ("property_industry", "RETAIL", "industry"),
    ("property_lifecyclestage", "customer", "status"),
    ("property_numberofemployees", "5", "size"),
    ("property_hs_parent_company_id", "5", "parent"),
    ("property_hubspot_owner_id", "77", None),
    ("property_annualrevenue", "5", None),
    ("property_createdate", "2026-01-01", None),
]
WAREHOUSE_CONTACTS = [
    ("property_firstname", "Ann", "given_name"),
    ("property_lastname", "Lee", "family_name"),
    ("property_email", "a@b.c", "email"),
    ("property_mobilephone", "2", None),
    ("property_phone", "1", "phone"),
    ("property_jobtitle", "CEO", "title"),
    ("property_associatedcompanyid", "12", "account_external_id"),
]
EXTERNAL_IDS = [
    ("AccountExternalId", "1", "external_id"),
    ("AccountName", "Oak", "name"),
    ("ParentAccountExternalId", "2", "parent"),
]


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        ("contacts", PIPEDRIVE_PEOPLE),
        ("contracts", PIPEDRIVE_DEALS),
        ("accounts", PIPEDRIVE_ORGANIZATIONS),
        ("accounts", WAREHOUSE_COMPANIES),
        ("contacts", WAREHOUSE_CONTACTS),
        ("accounts", EXTERNAL_IDS),
    ],
    ids=["people", "deals", "organizations", "companies", "warehouse contacts", "external ids"],
)
def test_headings_of_programs_that_say_whose_they_are(kind: str, columns: list[tuple[str, str, str | None]]) -> None:
    check(kind, columns)


@pytest.mark.parametrize(
    ("columns", "phone"),
    [
        ([("Mobile Phone", "090"), ("Phone", "03")], "Phone"),
        ([("携帯電話", "090"), ("電話番号", "03"), ("電話番号2", "04")], "電話番号"),
        ([("Mobile Phone", "090"), ("Person - Phone", "03")], "Person - Phone"),
        ([("Mobile Phone", "090"), ("Phone", "")], "Mobile Phone"),
        ([("Phone 2", "090")], None),
    ],
)
def test_a_second_phone_is_not_the_first(columns: list[tuple[str, str]], phone: str | None) -> None:
    found = suggest("contacts", [heading for heading, _ in columns], [[value for _, value in columns]])
    assert found == ({phone: "phone"} if phone else {})


def check(kind: str, columns: list[tuple[str, str, str | None]]) -> None:
    names = [heading for heading, _, _ in columns]
    rows = [[value for _, value, _ in columns]] * 3
    assert suggest(kind, names, rows) == {heading: field for heading, _, field in columns if field}


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Type", ["Account", "Account", "Account"]),
        ("顧客", ["1001", "1002", "1003"]),
        ("契約金額", ["5", "6", "7"]),
        ("Comments about renewal", ["x", "y", "z"]),
        ("", ["x", "y", "z"]),
    ],
)
def test_an_unsure_column_is_left_alone(heading: str, values: Row) -> None:
    assert suggest("accounts", [heading], [[value] for value in values]) == {}


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Renewal Date", ["soon", "later", "2026-04-01"], "renews_on"),
        ("契約終了日", ["自動更新", "未確定です", "解約済"], "last_day"),
        ("ARR", ["high", "low", "5"], "arr"),
        ("Stage", ["Closed Won", "Negotiation", "Onboarding"], "stage"),
        ("フェーズ", ["準備", "休眠"], "stage"),
        ("Website", ["none yet", "-", "x"], "domain"),
        ("自動更新", ["2026/4/1", "2026/5/1", "なし"], "auto_renewal"),
    ],
)
def test_a_known_heading_is_believed_however_few_cells_can_be_read(heading: str, values: Row, field: str) -> None:
    assert suggest("accounts", [heading], [[value] for value in values]) == {heading: field}


def test_of_two_fields_the_one_is_taken_that_the_cells_bear_out() -> None:
    rows = [["Customer"], ["Lead"], ["no idea"]]
    assert suggest("accounts", ["Lifecycle Stage"], rows) == {"Lifecycle Stage": "status"}
    beside = [["2026-04-01", "Acme"], ["soon", "Beta"], ["later", "Coco"], ["never", "Dodo"]]
    assert suggest("accounts", ["Renewal Date", "Account Name"], beside)["Renewal Date"] == "renews_on"


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Stage", ["Closed Won", "Negotiation"], "deal"),
        ("フェーズ", ["失注", "提案中"], "deal"),
        ("Stage", ["Negotiation", "Proposal"], None),
        ("ステータス", ["契約中", "解約済"], None),
        ("ステータス", ["契約済", "契約済", "解約済"], None),
        ("結果", ["更新", "解約", "失注"], None),
        ("Won", ["TRUE", "FALSE"], "deal"),
        ("Deal Stage", ["1001", "1002"], "deal"),
    ],
)
def test_deals_are_told_by_their_stage(heading: str, values: Row, field: str | None) -> None:
    found = suggest("contracts", [heading], [[value] for value in values])
    assert found == ({heading: field} if field else {})


def test_what_stands_beside_a_stage_tells_deals_too() -> None:
    rows = [["Our step", "50"], ["Closed Won", "100"], ["Another step", "10"], ["A third", "10"]]
    assert suggest("contracts", ["Stage", "Probability (%)"], rows) == {"Stage": "deal"}
    assert suggest("contracts", ["Stage", "Score"], rows) == {}


def test_blank_and_broken_cells_do_not_speak_against_a_column() -> None:
    rows = [["2026-04-01"], [""], ["未定"], ["#REF!"], ["#REF!"], ["-"]]
    assert suggest("accounts", ["Renewal Date"], rows) == {"Renewal Date": "renews_on"}


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("自動更新", ["なし", "なし", "なし", "あり"]),
        ("自動更新", ["手動", "手動", "手動"]),
        ("自動更新", ["×", "", "×", "○"]),
        ("Auto Renewal", ["No", "No", "no"]),
        ("Auto Renewal", ["FALSE", "FALSE", "TRUE"]),
        ("Auto Renewal", ["0", "0", "0"]),
    ],
)
@pytest.mark.parametrize("kind", ["accounts", "contracts"])
def test_a_column_that_mostly_says_no_is_one_of_flags(kind: str, heading: str, values: Row) -> None:
    assert suggest(kind, [heading], [[value] for value in values]) == {heading: "auto_renewal"}


def test_a_filled_column_goes_before_an_empty_one() -> None:
    assert suggest("accounts", ["CSM", "Account Owner"], [["", "Sarah"]]) == {"Account Owner": "owner"}
    assert suggest("accounts", ["CSM", "Account Owner"], []) == {"CSM": "owner"}


def test_the_date_of_a_record_is_no_renewal() -> None:
    assert suggest("accounts", ["更新日"], [["2026-04-01"]]) == {"更新日": "renews_on"}
    assert suggest("accounts", ["作成日", "更新日"], [["2026-04-01", "2026-04-01"]]) == {}


def test_the_person_beside_an_address_is_the_customers() -> None:
    assert suggest("accounts", ["会社名", "担当者名"], [["甲", "佐藤"]])["担当者名"] == "owner"
    columns = ["会社名", "担当者名", "部署名", "メール", "担当CSM"]
    assert suggest("accounts", columns, [["甲", "佐藤", "営業", "a@b.example", "鈴木"]]) == {
        "会社名": "name",
        "担当者名": "contact_name",
        "部署名": "contact_department",
        "メール": "contact_email",
        "担当CSM": "owner",
    }


def test_of_a_person_without_a_name_nothing_is_taken() -> None:
    assert suggest("accounts", ["会社名", "メール", "役職"], [["甲", "a@b.example", "部長"]]) == {"会社名": "name"}
