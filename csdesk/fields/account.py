"""The fields of accounts."""

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.fields import synonyms as s
from csdesk.fields.contact import CONTACT_PART
from csdesk.fields.contract import ARR, CONTRACT_PART, CURRENCY, MRR
from csdesk.fields.field import Field, FieldKind, names
from csdesk.i18n import later_words

ACCOUNTS = (
    Field("uid", FieldKind.OWN_ID, later_words.tr("csdesk ID"), heading=later_words.tr("csdesk ID", "in a file")),
    Field(
        "external_id",
        FieldKind.ID,
        later_words.tr("Source ID"),
        heading=later_words.tr("Account ID"),
        synonyms=f"{s.COMPANY_ID} externalid recordid crmid salesforceid sfid hubspotid レコードid レコード番号 "
        "recordnumber id 管理番号 コード hsobjectid",
    ),
    Field(
        "name",
        FieldKind.NAME,
        later_words.tr("Name"),
        heading=later_words.tr("Account name"),
        synonyms=f"{s.COMPANY} name 名称 名前",
        column=True,
        searched=True,
        internal=False,
    ),
    Field(
        "reading",
        FieldKind.TEXT,
        later_words.tr("Phonetic name"),
        synonyms=f"{s.readings(s.COMPANY)} {s.READING} {s.readings(s.BARE)}",
        column=True,
        searched=True,
    ),
    Field(
        "status",
        FieldKind.CHOICE,
        later_words.tr("Status"),
        synonyms="status accountstatus customerstatus contractstatus subscriptionstatus lifecyclestage "
        "lifecyclestatus ステータス 顧客ステータス 契約ステータス 状態 顧客状態 契約状態 契約状況 取引状況 取引状態 "
        "取引ステータス 利用状況 利用状態 顧客区分 ライフサイクルステージ customertype accounttype type 取引先種別 "
        "種別",
        choices=Status,
        column=True,
    ),
    Field(
        "stage",
        FieldKind.CHOICE,
        later_words.tr("Stage"),
        synonyms="stage csstage csmstage customerstage lifecyclestage customerlifecyclestage journeystage "
        "customerjourneystage phase csphase フェーズ ステージ 顧客フェーズ 顧客ステージ csフェーズ csステージ "
        "カスタマーステージ 導入フェーズ 導入ステージ ライフサイクルステージ 段階",
        choices=Stage,
        column=True,
    ),
    Field(
        "tier",
        FieldKind.TEXT,
        later_words.tr("Tier"),
        heading=later_words.tr("Tier", "in a file"),
        synonyms="tier accounttier customertier tierlevel tiername csmtier cstier ティア 顧客ティア ティアランク "
        "顧客ランク 取引先ランク ランク 重要度 accountrank customerrank rank",
        column=True,
    ),
    Field(
        "touch",
        FieldKind.CHOICE,
        later_words.tr("Touch"),
        synonyms="touch touchmodel touchlevel touchtype engagementmodel coveragemodel servicemodel csmodel csmmodel "
        "タッチ タッチモデル タッチレベル タッチ区分 タッチ種別 支援モデル 対応モデル 接触モデル",
        choices=Touch,
        column=True,
    ),
    Field(
        "owner",
        FieldKind.NAME,
        later_words.tr("Owner"),
        heading=later_words.tr("CSM"),
        synonyms="csm csmname csmowner assignedcsm customersuccessmanager successmanager csmanager csmemail "
        "accountowner accountownername companyowner accountmanager accountmanagername owner ownername recordowner "
        "assignedto assignee 担当csm csm担当 csm担当者 csm担当者名 cs担当 cs担当者 担当cs カスタマーサクセス担当 "
        "カスタマーサクセス担当者 自社担当 自社担当者 弊社担当 弊社担当者 当社担当 当社担当者 主担当 主担当者 "
        "取引先所有者 会社の担当者 会社担当者 会社所有者 所有者 営業担当 営業担当者 担当営業 担当 担当者 担当者名",
        searched=True,
    ),
    *CONTRACT_PART,
    MRR,
    ARR,
    CURRENCY,
    Field(
        "parent",
        FieldKind.TEXT,
        later_words.tr("Parent account"),
        synonyms="parentaccount parentaccountname parentcompany parentcompanyname parent ultimateparent "
        "親会社 親会社名 親取引先 親取引先名 親企業 親顧客 グループ親会社 parentaccountid "
        "parentaccountexternalid parentexternalid parentcompanyid parentcustomerid hsparentcompanyid "
        "親会社id 親会社コード 親取引先id 親取引先コード 親顧客id 親顧客コード",
    ),
    Field(
        "domain",
        FieldKind.DOMAIN,
        later_words.tr("Domain"),
        synonyms="companydomainname companydomain domain domainname emaildomain website websiteurl weburl siteurl "
        "homepage url web 会社のドメイン名 会社ドメイン名 会社ドメイン 企業ドメイン ドメイン ドメイン名 "
        "メールドメイン webサイト webサイトurl ウェブサイト ホームページ ホームページurl サイトurl hp hpurl",
        column=True,
        fact=True,
        searched=True,
    ),
    Field(
        "industry",
        FieldKind.NAME,
        later_words.tr("Industry"),
        synonyms="industry industryname industrytype sector vertical 業種 業種名 業界 業界名 業種区分 提出者業種 "
        "業種業態 産業",
        column=True,
        fact=True,
        searched=True,
    ),
    Field(
        "size",
        FieldKind.TEXT,
        later_words.tr("Size"),
        heading=later_words.tr("Company size"),
        synonyms="companysize accountsize customersize size numberofemployees employees employeecount employeerange "
        "noofemployees headcount 従業員数 従業員規模 従業員 社員数 企業規模 会社規模 規模",
        column=True,
        fact=True,
        searched=True,
    ),
    Field(
        "region",
        FieldKind.TEXT,
        later_words.tr("Region"),
        synonyms="region salesregion territory regionname geo geography 地域 エリア 地区 リージョン 地方 country "
        "billingcountry countryregion shippingcountry mailingcountry 国 国地域 請求先国 都道府県 請求先都道府県 "
        "都道府県請求先 都道府県地域 prefecture billingstate stateregion 所在地 本社所在地 location 住所 address "
        "billingstateprovince",
        column=True,
        fact=True,
        searched=True,
    ),
    Field(
        "customer_since",
        FieldKind.DAY,
        later_words.tr("Customer since"),
        synonyms="customersince clientsince customersincedate customerdate becameacustomerdate "
        "firstcontractdate originalcontractdate firstpurchasedate customerstartdate onboardingdate golivedate "
        "取引開始日 初回契約日 初回契約開始日 顧客化日 導入日 導入開始日 利用開始日 利用開始 サービス開始日 契約日",
        column=True,
        fact=True,
    ),
    Field(
        "handed_over_on",
        FieldKind.DAY,
        later_words.tr("Handed over on"),
        synonyms="handedoveron handoverdate handedoverdate 引き継ぎ日 引継ぎ日 引継日",
        column=True,
        fact=True,
    ),
    Field(
        "contract_uid",
        FieldKind.OWN_ID,
        later_words.tr("Contract's csdesk ID"),
        heading=later_words.tr("csdesk contract ID"),
    ),
    Field(
        "line_uid", FieldKind.OWN_ID, later_words.tr("Amount's csdesk ID"), heading=later_words.tr("csdesk amount ID")
    ),
    Field(
        "notes",
        FieldKind.NOTES,
        later_words.tr("Notes"),
        heading=later_words.tr("Notes", "in a file"),
        synonyms=s.NOTES,
        column=True,
        searched=True,
    ),
    *CONTACT_PART,
    Field("tier_reason", FieldKind.TEXT, later_words.tr("Why this tier"), exported=False, importable=False),
    Field("touch_reason", FieldKind.TEXT, later_words.tr("Why this touch"), exported=False, importable=False),
    Field(
        "language",
        FieldKind.CHOICE,
        later_words.tr("Language of documents"),
        exported=False,
        importable=False,
        internal=False,
    ),
    Field("honorific", FieldKind.TEXT, later_words.tr("Honorific"), exported=False, importable=False, internal=False),
    Field("logo", FieldKind.TEXT, later_words.tr("Logo"), exported=False, importable=False, internal=False),
)

FACTS = names(one for one in ACCOUNTS if one.fact)
"""What is known of a company, as it stands: a new fact needs its line above, and no other."""
