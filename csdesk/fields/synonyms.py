"""What people and programs write above columns that several kinds of records have, folded, the surest first."""

COMPANY = (
    "accountname companyname customername clientname organizationname organisationname businessname legalname "
    "会社名 企業名 顧客名 取引先名 顧客企業名 取引先会社名 お客様名 お客さま名 客先名 得意先名 法人名 社名 "
    "契約先名 契約企業名 契約企業 導入企業名 導入企業 導入先 クライアント名 アカウント名 組織名 団体名 提出者名 "
    "商号 貴社名 御社名 company account customer client organization organisation 会社 企業 顧客 取引先 お客様 "
    "得意先 客先 契約先 クライアント アカウント"
)
COMPANY_ID = (
    "accountid companyid customerid clientid customercode accountcode accountnumber accountno customernumber "
    "customerno companygsid gsid accountexternalid externalaccountid casesafeid accountid18 companyrecordid "
    "organizationid 取引先id 顧客id 会社id 企業id 取引先コード 顧客コード 会社コード 企業コード 取引先番号 "
    "顧客番号 得意先コード 得意先番号 顧客no 取引先no 契約先コード お客様番号 お客様コード お客様id 会員番号 "
    "edinetコード アカウントid"
)
COMPANY_DOMAIN = (
    "associatedcompanydomain associatedcompanydomainname primaryassociatedcompanydomain companydomainname "
    "companydomain accountdomain customerdomain organizationdomain domain domainname companywebsite accountwebsite "
    "website emaildomain 会社のドメイン名 会社ドメイン名 会社ドメイン 企業ドメイン 顧客ドメイン 取引先ドメイン "
    "関連する会社のドメイン 関連する会社のドメイン名 勤務先ドメイン ドメイン ドメイン名 webサイト 会社webサイト "
    "メールドメイン"
)
PERSON = "氏名 お名前 名前 担当者名 担当者氏名 担当者 ご担当者名 姓名 fullname name contactname"
BARE, FAMILY, GIVEN = "名称", "姓 lastname familyname", "名 firstname givenname"
READING = (
    "フリガナ ふりがな カナ かな ヨミ よみ ヨミガナ よみがな 読み 読み仮名 読みがな kana furigana reading phonetic"
)


_THEIR_PERSON = (
    "先方担当者 先方ご担当者 先方窓口 先方 お客様担当者 顧客担当者 客先担当者 取引先担当者 ご担当者 窓口担当者 窓口 "
    "担当者 contact primarycontact maincontact keycontact customercontact"
)


def of_their_person(words: str) -> str:
    """Return what stands in an account's list above what is said of the customer's person."""
    return " ".join(f"{who}{word}" for who in _THEIR_PERSON.split() for word in words.split())


def readings(names: str) -> str:
    """Return what stands above the readings of names."""
    return " ".join(f"{name}{suffix}" for name in names.split() for suffix in READING.split())


NOTES = "notes note description comments comment remarks memo 備考 備考欄 メモ 特記事項 コメント 説明 摘要"
