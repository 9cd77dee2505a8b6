"""The fields of a sales sheet: an amount for a month, or for a time; months may be columns, too."""

from csdesk.fields import synonyms as s
from csdesk.fields.contract import ARR, CONTRACTS, CURRENCY, MRR
from csdesk.fields.field import Field, FieldKind
from csdesk.i18n import later_words

_SAME = {one.name: one for one in CONTRACTS}

REVENUE = (
    _SAME["uid"],
    _SAME["account_uid"],
    _SAME["account_external_id"]._replace(synonyms=f"{s.COMPANY_ID} clientid 得意先コード 得意先番号"),
    _SAME["account"]._replace(synonyms=f"{s.COMPANY} 契約者 契約者名 customer client subscriber"),
    _SAME["account_domain"],
    Field(
        "month",
        FieldKind.TEXT,
        later_words.tr("Month"),
        heading=later_words.tr("Month", "in a file"),
        synonyms="month yearmonth period salesmonth revenuemonth billingmonth 年月 月 対象月 売上月 計上月 請求月 "
        "利用月 対象年月 売上年月 計上年月 請求年月",
    ),
    _SAME["start"]._replace(
        synonyms=f"{_SAME['start'].synonyms} periodstart serviceperiodstart serviceperiodfrom billingperiodstart from "
        "invoiceperiodstart 対象期間開始 請求期間開始 利用期間開始 期間開始 期間自 自",
    ),
    _SAME["last_day"]._replace(
        synonyms=f"{_SAME['last_day'].synonyms} periodend serviceperiodend serviceperiodto billingperiodend to "
        "invoiceperiodend 対象期間終了 請求期間終了 利用期間終了 期間終了 期間至 至",
    ),
    _SAME["renews_on"],
    _SAME["amount"]._replace(synonyms=f"{_SAME['amount'].synonyms} invoiceamount revenue sales 売上 売上金額 売上高"),
    MRR._replace(exported=False),
    ARR._replace(exported=False),
    _SAME["period"],
    CURRENCY,
    Field(
        "title",
        FieldKind.TEXT,
        later_words.tr("Product"),
        synonyms=_SAME["product"].synonyms,
    ),
)
