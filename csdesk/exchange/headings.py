"""What people and programs write above their columns, folded, the surest first; for each kind of record."""

import re
import unicodedata

_BRACKETS = re.compile(r"[(\[【〔<][^)\]】〕>]*[)\]】〕>]")
_NOT_LETTERS = re.compile(r"[\W_]+")
_CUSTOM_FIELD = re.compile(r"__c$", re.IGNORECASE)


def folded(heading: str) -> str:
    """Return the heading without case, width, spaces and signs: “契約金額（月額）” is 契約金額月額."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", _CUSTOM_FIELD.sub("", heading.strip())).casefold())


def forms(heading: str, prefixes: tuple[str, ...]) -> list[str]:
    """Return what to look a heading up by: whole, without what is in brackets, without a word such as Account."""
    whole = folded(heading)
    found = [whole, folded(_BRACKETS.sub("", unicodedata.normalize("NFKC", heading)))]
    found += [form.removeprefix(prefix) for form in found for prefix in prefixes if form.startswith(prefix)]
    return [form for form in dict.fromkeys(found) if form]


_COMPANY = (
    "accountname companyname customername clientname organizationname organisationname businessname legalname "
    "会社名 企業名 顧客名 取引先名 顧客企業名 取引先会社名 お客様名 お客さま名 客先名 得意先名 法人名 社名 "
    "契約先名 契約企業名 契約企業 導入企業名 導入企業 導入先 クライアント名 アカウント名 組織名 団体名 提出者名 "
    "商号 貴社名 御社名 company account customer client organization organisation 会社 企業 顧客 取引先 お客様 "
    "得意先 客先 契約先 クライアント アカウント"
)
_COMPANY_ID = (
    "accountid companyid customerid clientid customercode accountcode accountnumber accountno customernumber "
    "customerno companygsid gsid accountexternalid externalaccountid casesafeid accountid18 companyrecordid "
    "organizationid 取引先id 顧客id 会社id 企業id 取引先コード 顧客コード 会社コード 企業コード 取引先番号 "
    "顧客番号 得意先コード 得意先番号 顧客no 取引先no 契約先コード お客様番号 お客様コード お客様id 会員番号 "
    "edinetコード アカウントid"
)
_PERSON = "氏名 お名前 名前 担当者名 担当者氏名 担当者 ご担当者名 姓名 fullname name contactname"
_BARE, _FAMILY, _GIVEN = "名称", "姓 lastname familyname", "名 firstname givenname"
_READING = (
    "フリガナ ふりがな カナ かな ヨミ よみ ヨミガナ よみがな 読み 読み仮名 読みがな kana furigana reading phonetic"
)


def _readings(names: str) -> str:
    return " ".join(f"{name}{suffix}" for name in names.split() for suffix in _READING.split())


_CONTRACT = {
    "product": "product productname products productfamily plan planname subscriptionplan subscriptionname "
    "package edition sku servicename service 製品名 製品 商品名 商品 プラン名 プラン 契約プラン 契約製品 "
    "契約サービス 契約商品 サービス名 サービス 利用プラン 利用サービス 利用製品 導入製品 導入サービス "
    "ご利用プラン 契約内容",
    "mrr": "mrr monthlyrecurringrevenue currentmrr totalmrr mrrvalue mrramount mrrusd mrrjpy monthlyfee "
    "monthlyamount monthlyprice monthlyvalue 月次経常収益 月額 月額料金 月額費用 月額金額 月額利用料 "
    "月額利用料金 月額契約金額 契約金額月額 契約月額 月額売上 月額単価 料金月額 金額月額 利用料月額",
    "arr": "arr annualrecurringrevenue currentarr totalarr arrvalue arramount arrusd arrjpy acv "
    "annualcontractvalue annualcontractamount annualvalue annualfee annualprice annualamount "
    "annualsubscriptionvalue 年間経常収益 年次経常収益 年額 年額料金 年額費用 年額金額 年額利用料 年間契約金額 "
    "年間契約額 年間利用料 年間利用料金 契約金額年額 契約金額年間 契約年額 年間金額 料金年額 金額年額",
    "currency": "currency currencycode currencyisocode contractcurrency arrcurrency mrrcurrency 通貨 通貨コード "
    "通貨単位",
    "start": "contractstart contractstartdate contractstartson subscriptionstart subscriptionstartdate "
    "termstart termstartdate currenttermstart start startdate startson startsat effectivedate activationdate "
    "契約開始日 契約開始 契約開始年月日 契約期間開始 契約期間自 契約始期 現契約開始日 開始日 開始年月日 契約日 "
    "サービス開始日 利用開始日 利用開始 開始",
    "last_day": "contractend contractenddate contractendson contractlastday lastday lastdate subscriptionend "
    "subscriptionenddate termend termenddate currenttermend currenttermenddate end enddate endson endsat expiration "
    "expirationdate expiry expirydate expireson expiresat contractexpiration contractexpirationdate contractexpiry "
    "contractexpirydate 契約終了日 契約終了 契約終了年月日 契約終了予定日 契約満了日 契約満了 契約満了年月日 "
    "契約満期日 満了日 満了 満了年月日 満期日 契約期間終了 契約期間終了日 契約期間至 契約終期 現契約終了日 契約期限 "
    "有効期限 終了日 終了年月日 終了予定日 最終日 契約最終日 利用終了日 終了",
    "renews_on": "renewaldate nextrenewaldate nextrenewal contractrenewaldate contractrenewal subscriptionrenewaldate "
    "renewalday renewson renewsat renewsdate renewal 契約更新日 契約更新年月日 次回更新日 次回契約更新日 "
    "次回更新予定日 更新予定日 契約更新予定日 更新日 更新年月日 更新期日",
    "notice_deadline": "noticedeadline noticedate noticeby noticeduedate cancellationdeadline "
    "cancellationnoticedate cancellationnoticedeadline renewalnoticedate nonrenewalnoticedate optoutdate "
    "optoutdeadline 解約通知期限 解約通知期限日 解約申出期限 解約申し出期限 解約予告期限 解約期限 解約申込期限 "
    "更新拒絶期限 更新通知期限 通知期限 申出期限",
    "auto_renewal": "autorenewal autorenew autorenews automaticrenewal automaticallyrenews isautorenew "
    "autorenewalflag 自動更新 自動更新有無 自動更新の有無 自動更新フラグ 自動更新区分",
}
_NOTES = "notes note description comments comment remarks memo 備考 備考欄 メモ 特記事項 コメント 説明 摘要"

ACCOUNTS = {
    "external_id": f"{_COMPANY_ID} externalid recordid crmid salesforceid sfid hubspotid レコードid レコード番号 "
    "recordnumber id 管理番号 コード",
    "name": f"{_COMPANY} name 名称 名前",
    "reading": f"{_readings(_COMPANY)} {_READING} {_readings(_BARE)}",
    "parent": "parentaccount parentaccountname parentcompany parentcompanyname parent ultimateparent "
    "親会社 親会社名 親取引先 親取引先名 親企業 親顧客 グループ親会社 parentaccountid",
    "domain": "companydomainname companydomain domain domainname emaildomain website websiteurl weburl siteurl "
    "homepage url web 会社のドメイン名 会社ドメイン名 会社ドメイン 企業ドメイン ドメイン ドメイン名 "
    "メールドメイン webサイト webサイトurl ウェブサイト ホームページ ホームページurl サイトurl hp hpurl",
    "industry": "industry industryname industrytype sector vertical 業種 業種名 業界 業界名 業種区分 提出者業種 "
    "業種業態 産業",
    "size": "companysize accountsize customersize size numberofemployees employees employeecount employeerange "
    "noofemployees headcount 従業員数 従業員規模 従業員 社員数 企業規模 会社規模 規模",
    "region": "region salesregion territory regionname geo geography 地域 エリア 地区 リージョン 地方 country "
    "billingcountry countryregion shippingcountry mailingcountry 国 国地域 請求先国 都道府県 請求先都道府県 "
    "都道府県請求先 都道府県地域 prefecture billingstate stateregion 所在地 本社所在地 location 住所 address "
    "billingstateprovince",
    "tier": "tier accounttier customertier tierlevel tiername csmtier cstier ティア 顧客ティア ティアランク "
    "顧客ランク 取引先ランク ランク 重要度 accountrank customerrank rank",
    "touch": "touch touchmodel touchlevel touchtype engagementmodel coveragemodel servicemodel csmodel csmmodel "
    "タッチ タッチモデル タッチレベル タッチ区分 タッチ種別 支援モデル 対応モデル 接触モデル",
    "stage": "stage csstage csmstage customerstage lifecyclestage customerlifecyclestage journeystage "
    "customerjourneystage phase csphase フェーズ ステージ 顧客フェーズ 顧客ステージ csフェーズ csステージ "
    "カスタマーステージ 導入フェーズ 導入ステージ ライフサイクルステージ 段階",
    "status": "status accountstatus customerstatus contractstatus subscriptionstatus lifecyclestage "
    "lifecyclestatus ステータス 顧客ステータス 契約ステータス 状態 顧客状態 契約状態 契約状況 取引状況 取引状態 "
    "取引ステータス 利用状況 利用状態 顧客区分 ライフサイクルステージ customertype accounttype type 取引先種別 "
    "種別",
    "owner": "csm csmname csmowner assignedcsm customersuccessmanager successmanager csmanager csmemail "
    "accountowner accountownername companyowner accountmanager accountmanagername owner ownername recordowner "
    "assignedto assignee 担当csm csm担当 csm担当者 csm担当者名 cs担当 cs担当者 担当cs カスタマーサクセス担当 "
    "カスタマーサクセス担当者 自社担当 自社担当者 弊社担当 弊社担当者 当社担当 当社担当者 主担当 主担当者 "
    "取引先所有者 会社の担当者 会社担当者 会社所有者 所有者 営業担当 営業担当者 担当営業 担当 担当者 担当者名",
    "customer_since": "customersince clientsince customersincedate customerdate becameacustomerdate "
    "firstcontractdate originalcontractdate firstpurchasedate customerstartdate onboardingdate golivedate "
    "取引開始日 初回契約日 初回契約開始日 顧客化日 導入日 導入開始日 利用開始日 利用開始 サービス開始日 契約日",
    **_CONTRACT,
    "notes": _NOTES,
}
CONTACTS = {
    "external_id": "contactid contactrecordid personid contactexternalid externalid recordid id コンタクトid "
    "recordnumber 取引先責任者id 担当者id 連絡先id レコードid レコード番号",
    "account_external_id": f"{_COMPANY_ID} associatedcompanyid associatedcompanyids primaryassociatedcompanyid "
    "関連する会社id 関連会社id",
    "account": f"{_COMPANY} associatedcompany primarycompany associatedcompanyname primaryassociatedcompany employer "
    "関連する会社 勤務先 所属企業 所属会社 会社名団体名",
    "name": "fullname contactname personname displayname contact name 氏名 お名前 担当者氏名 担当者名 "
    "ご担当者名 ご担当者 先方担当者 先方担当者名 顧客担当者 顧客担当者名 取引先責任者名 取引先責任者 "
    "コンタクト名 コンタクト 連絡先名 姓名 名前 フルネーム 担当者",
    "family_name": "lastname familyname surname 姓 苗字 名字 氏",
    "given_name": "firstname givenname forename 名",
    "reading": f"{_readings(_PERSON)} {_READING}",
    "family_reading": f"{_readings(_FAMILY)} セイ せい",
    "given_reading": f"{_readings(_GIVEN)} メイ めい",
    "title": "title jobtitle position positiontitle 役職 役職名 肩書 肩書き 職位 ポジション",
    "department": "department departmentname dept division businessunit team 部署 部署名 所属部署 所属部署名 "
    "部門 部門名 所属 課名",
    "email": "email emailaddress workemail businessemail primaryemail contactemail mail mailaddress eメール "
    "メールアドレス メール eメールアドレス emailアドレス 電子メール ご連絡先メールアドレス",
    "phone": "phone phonenumber workphone businessphone officephone directphone telephone tel mobilephone mobile "
    "mobilephonenumber 電話 電話番号 電話番号直通 直通 直通電話 tel番号 携帯電話 携帯番号 携帯電話番号 携帯 内線",
    "roles": "roles role buyingrole buyingroles contactrole contactroles stakeholderrole 役割 ロール 立場 "
    "購買時の役割 購買ロール 関係者区分 キーマン区分",
    "influence": "influence influencelevel 影響力 影響度",
    "left_on": "lefton leftdate leftcompanyon leavedate 退職日 離任日 異動日 退任日 退職年月日",
    "notes": _NOTES,
}
CONTRACTS = {
    "external_id": "contractid contractnumber contractno contractcode contractexternalid subscriptionid "
    "subscriptionnumber agreementid agreementnumber orderid ordernumber dealid opportunityid externalid "
    "recordid recordnumber id 契約id 契約番号 契約コード 契約no サブスクリプションid 注文番号 受注番号 申込番号 商談id "
    "案件id 案件番号 レコードid レコード番号 管理番号",
    "account_external_id": f"{_COMPANY_ID} associatedcompanyid",
    "account": f"{_COMPANY} associatedcompany 契約者 契約者名",
    **_CONTRACT,
    "amount": "amount contractamount contractvalue recurringamount subscriptionamount price fee value "
    "dealamount netamount 契約金額 金額 契約額 契約料金 利用料金 利用料 料金 費用 受注金額 請求金額 請求額",
    "period": "billingperiod billingfrequency billingcycle billinginterval paymentfrequency paymentcycle period "
    "interval 請求サイクル 請求周期 請求頻度 請求単位 課金サイクル 課金周期 課金単位 支払サイクル "
    "支払いサイクル 支払周期 支払頻度 支払区分 支払い区分 支払単位 料金区分 金額区分 請求区分 課金区分 契約形態",
    "months": "months termmonths contracttermmonths contractterm termlength contractlength contractmonths "
    "subscriptionterm term 契約月数 契約期間月数 契約期間月 契約期間 契約期間ヶ月 契約期間か月 利用期間 期間 期間月",
    "notes": _NOTES,
}
PREFIXES = {
    "accounts": (
        "account",
        "company",
        "customer",
        "client",
        "顧客の",
        "顧客",
        "取引先",
        "会社",
        "企業",
        "お客様",
        "properties",
    ),
    "contacts": ("contact", "担当者の", "担当者", "取引先責任者", "properties"),
    "contracts": ("contract", "subscription", "契約の", "契約", "properties"),
}
_OTHERS = (
    "phone fax website type zip postalcode city street createdate createddate lastmodifieddate createdby "
    "lastactivitydate 電話番号 fax 郵便番号 住所1 住所2 登録日 作成日 作成日時 更新日時 作成者 更新者 法人番号 "
    "証券コード 資本金 売上高 年間売上 annualrevenue"
)
_KNOWN = frozenset(
    word for words in (ACCOUNTS, CONTACTS, CONTRACTS) for text in words.values() for word in text.split()
) | frozenset(_OTHERS.split())


def is_known(heading: str) -> bool:
    """Tell whether some program or person is known to write this above a column."""
    return bool(heading) and any(form in _KNOWN for form in forms(heading, ()))
