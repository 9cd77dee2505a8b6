"""The fields of contracts, with their amounts."""

from csdesk.domain.deals import DealState
from csdesk.fields import synonyms as s
from csdesk.fields.field import Field, FieldKind
from csdesk.fields.whose import whose
from csdesk.i18n import later_words

MRR = Field(
    "mrr",
    FieldKind.MONEY,
    later_words.tr("MRR"),
    heading=later_words.tr("MRR", "in a file"),
    synonyms="mrr monthlyrecurringrevenue hsmrr currentmrr totalmrr mrrvalue mrramount mrrusd mrrjpy monthlyfee "
    "monthlyamount monthlyprice monthlyvalue 月次経常収益 月額 月額料金 月額費用 月額金額 月額利用料 "
    "月額利用料金 月額契約金額 契約金額月額 契約月額 月額売上 月額単価 料金月額 金額月額 利用料月額",
)
ARR = Field(
    "arr",
    FieldKind.MONEY,
    later_words.tr("ARR"),
    heading=later_words.tr("ARR", "in a file"),
    synonyms="arr annualrecurringrevenue hsarr currentarr totalarr arrvalue arramount arrusd arrjpy acv "
    "annualcontractvalue annualcontractamount annualvalue annualfee annualprice annualamount "
    "annualsubscriptionvalue 年間経常収益 年次経常収益 年額 年額料金 年額費用 年額金額 年額利用料 年間契約金額 "
    "年間契約額 年間利用料 年間利用料金 契約金額年額 契約金額年間 契約年額 年間金額 料金年額 金額年額",
)
CURRENCY = Field(
    "currency",
    FieldKind.CURRENCY,
    later_words.tr("Currency"),
    synonyms="currency currencycode currencyisocode currencyofvalue dealcurrencycode dealcurrency "
    "contractcurrency arrcurrency mrrcurrency 通貨 通貨コード 通貨単位",
)

CONTRACT_PART = (
    Field(
        "product",
        FieldKind.TEXT,
        later_words.tr("Product"),
        synonyms="product productname products productfamily plan planname subscriptionplan subscriptionname "
        "package edition sku servicename service 製品名 製品 商品名 商品 プラン名 プラン 契約プラン 契約製品 "
        "契約サービス 契約商品 サービス名 サービス 利用プラン 利用サービス 利用製品 導入製品 導入サービス "
        "ご利用プラン 契約内容 契約名 contractname opportunityname opptyname dealname 商談名 案件名 件名 title",
    ),
    Field(
        "start",
        FieldKind.DAY,
        later_words.tr("Start"),
        heading=later_words.tr("Contract start"),
        synonyms="contractstart contractstartdate contractstartson subscriptionstart subscriptionstartdate "
        "termstart termstartdate currenttermstart start startdate startson startsat effectivedate activationdate "
        "契約開始日 契約開始 契約開始年月日 契約期間開始 契約期間自 契約始期 現契約開始日 開始日 開始年月日 契約日 "
        "サービス開始日 利用開始日 利用開始 開始",
    ),
    Field(
        "last_day",
        FieldKind.LAST_DAY,
        later_words.tr("Last day"),
        heading=later_words.tr("Last day", "in a file"),
        synonyms="contractend contractenddate contractendson contractlastday lastday lastdate subscriptionend "
        "subscriptionenddate termend termenddate currenttermend currenttermenddate end enddate endson endsat "
        "expiration expirationdate expiry expirydate expireson expiresat contractexpiration "
        "contractexpirationdate contractexpiry contractexpirydate 契約終了日 契約終了 契約終了年月日 "
        "契約終了予定日 契約満了日 契約満了 契約満了年月日 "
        "契約満期日 満了日 満了 満了年月日 満期日 契約期間終了 契約期間終了日 契約期間至 契約終期 現契約終了日 "
        "契約期限 有効期限 終了日 終了年月日 終了予定日 最終日 契約最終日 利用終了日 終了",
    ),
    Field(
        "renews_on",
        FieldKind.DAY,
        later_words.tr("Renews on"),
        heading=later_words.tr("Renews on", "in a file"),
        synonyms="renewaldate nextrenewaldate nextrenewal contractrenewaldate contractrenewal subscriptionrenewaldate "
        "renewalday renewson renewsat renewsdate renewal 契約更新日 契約更新年月日 次回更新日 次回契約更新日 "
        "次回更新予定日 更新予定日 契約更新予定日 更新日 更新年月日 更新期日",
    ),
    Field(
        "notice_deadline",
        FieldKind.DAY,
        later_words.tr("Notice deadline"),
        synonyms="noticedeadline noticedate noticeby noticeduedate cancellationdeadline "
        "cancellationnoticedate cancellationnoticedeadline renewalnoticedate nonrenewalnoticedate optoutdate "
        "optoutdeadline 解約通知期限 解約通知期限日 解約申出期限 解約申し出期限 解約予告期限 解約期限 解約申込期限 "
        "更新拒絶期限 更新通知期限 通知期限 申出期限",
    ),
    Field(
        "auto_renewal",
        FieldKind.FLAG,
        later_words.tr("Auto-renewal"),
        synonyms="autorenewal autorenew autorenews automaticrenewal automaticallyrenews isautorenew "
        "autorenewalflag 自動更新 自動更新有無 自動更新の有無 自動更新フラグ 自動更新区分",
    ),
)
"""What an account's row says of its contract, too."""

CONTRACTS = (
    Field("uid", FieldKind.OWN_ID, later_words.tr("csdesk ID"), heading=later_words.tr("csdesk ID", "in a file")),
    Field(
        "external_id",
        FieldKind.ID,
        later_words.tr("Source ID"),
        heading=later_words.tr("Contract ID"),
        synonyms="contractid contractnumber contractno contractcode contractexternalid subscriptionid "
        "subscriptionnumber agreementid agreementnumber orderid ordernumber dealid dealno dealnumber opportunityid "
        "opportunityno opportunitynumber opptyid opptyno opptynumber oppid oppno externalid "
        "recordid recordnumber id 契約id 契約番号 契約コード 契約no サブスクリプションid 注文番号 受注番号 申込番号 "
        "商談id 商談番号 商談no 案件id 案件番号 案件no レコードid レコード番号 管理番号 "
        "hsobjectid",
    ),
    *whose("associatedcompanyid", "associatedcompany 契約者 契約者名"),
    *CONTRACT_PART,
    Field(
        "amount",
        FieldKind.MONEY,
        later_words.tr("Amount"),
        heading=later_words.tr("Amount", "in a file"),
        synonyms="amount contractamount contractvalue recurringamount subscriptionamount price fee value "
        "dealamount netamount 契約金額 金額 契約額 契約料金 利用料金 利用料 料金 費用 受注金額 請求金額 請求額",
    ),
    Field(
        "period",
        FieldKind.PERIOD,
        later_words.tr("Billing period"),
        heading=later_words.tr("Billing period (months)"),
        synonyms="billingperiod billingfrequency billingcycle billinginterval paymentfrequency paymentcycle period "
        "interval 請求サイクル 請求周期 請求頻度 請求単位 課金サイクル 課金周期 課金単位 支払サイクル "
        "支払いサイクル 支払周期 支払頻度 支払区分 支払い区分 支払単位 料金区分 金額区分 請求区分 課金区分 契約形態",
    ),
    CURRENCY,
    Field(
        "signed_on",
        FieldKind.DAY,
        later_words.tr("Signed on"),
        synonyms="signedon signeddate signdate signedat datesigned signaturedate contractsigneddate contractsignedon "
        "contractsigned agreementdate 締結日 契約締結日 契約締結年月日 調印日 締結年月日",
        column=True,
    ),
    Field("lines", FieldKind.TEXT, later_words.tr("More amounts"), exported=False, importable=False),
    Field("line_title", FieldKind.TEXT, later_words.tr("Amount title")),
    Field("since", FieldKind.DAY, later_words.tr("Amount from")),
    Field("line_last_day", FieldKind.LAST_DAY, later_words.tr("Amount's last day")),
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
    ),
    Field(
        "months",
        FieldKind.PERIOD,
        later_words.tr("Months"),
        synonyms="months termmonths contracttermmonths contractterm termlength contractlength contractmonths "
        "subscriptionterm term 契約月数 契約期間月数 契約期間月 契約期間 契約期間ヶ月 契約期間か月 利用期間 "
        "期間 期間月",
        exported=False,
    ),
    Field(
        "deal",
        FieldKind.CHOICE,
        later_words.tr("Deal state"),
        synonyms="dealstatus opportunitystatus dealstage opportunitystage stagename salesstage 商談ステータス "
        "商談フェーズ 商談ステージ 商談状況 案件ステータス 案件フェーズ 案件ステージ 案件状況 取引ステージ 受注状況 "
        "受注ステータス 受注区分 iswon hsisclosedwon isclosedwon closedwon won status stage state phase ステータス "
        "フェーズ ステージ 状態 状況 結果 受注",
        choices=DealState,
        exported=False,
    ),
    MRR._replace(exported=False),
    ARR._replace(exported=False),
)
