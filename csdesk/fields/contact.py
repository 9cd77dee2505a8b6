"""The fields of people."""

from csdesk.domain.people import Influence, Role
from csdesk.fields import synonyms as s
from csdesk.fields.field import Field, FieldKind
from csdesk.fields.whose import whose
from csdesk.i18n import later_words

CONTACTS = (
    Field("uid", FieldKind.OWN_ID, later_words.tr("csdesk ID"), heading=later_words.tr("csdesk ID", "in a file")),
    Field(
        "external_id",
        FieldKind.ID,
        later_words.tr("Source ID"),
        heading=later_words.tr("Contact ID"),
        synonyms="contactid contactrecordid personid contactexternalid externalid recordid id コンタクトid "
        "recordnumber 取引先責任者id 担当者id 連絡先id レコードid レコード番号 hsobjectid",
    ),
    *whose(
        "associatedcompanyid associatedcompanyids primaryassociatedcompanyid 関連する会社id 関連会社id",
        "associatedcompany primarycompany associatedcompanyname primaryassociatedcompany employer "
        "関連する会社 勤務先 所属企業 所属会社 会社名団体名",
    ),
    Field(
        "name",
        FieldKind.NAME,
        later_words.tr("Name"),
        heading=later_words.tr("Full name"),
        synonyms="fullname contactname personname displayname contact name 氏名 お名前 担当者氏名 担当者名 "
        "ご担当者名 ご担当者 先方担当者 先方担当者名 顧客担当者 顧客担当者名 取引先責任者名 取引先責任者 "
        "コンタクト名 コンタクト 連絡先名 姓名 名前 フルネーム 担当者",
        column=True,
        internal=False,
    ),
    Field(
        "reading",
        FieldKind.TEXT,
        later_words.tr("Phonetic name"),
        heading=later_words.tr("Phonetic name", "in a file"),
        synonyms=f"{s.readings(s.PERSON)} {s.READING}",
        column=True,
    ),
    Field(
        "title",
        FieldKind.NAME,
        later_words.tr("Title"),
        heading=later_words.tr("Job title"),
        synonyms="title jobtitle position positiontitle 役職 役職名 肩書 肩書き 職位 ポジション",
        column=True,
        internal=False,
    ),
    Field(
        "department",
        FieldKind.NAME,
        later_words.tr("Department"),
        synonyms="department departmentname dept division businessunit team 部署 部署名 所属部署 所属部署名 "
        "部門 部門名 所属 課名",
        column=True,
    ),
    Field(
        "roles",
        FieldKind.CHOICES,
        later_words.tr("Roles"),
        synonyms="roles role buyingrole buyingroles contactrole contactroles stakeholderrole 役割 ロール 立場 "
        "購買時の役割 購買ロール 関係者区分 キーマン区分",
        choices=Role,
        column=True,
        internal=False,
    ),
    Field(
        "influence",
        FieldKind.CHOICE,
        later_words.tr("Influence"),
        synonyms="influence influencelevel 影響力 影響度",
        choices=Influence,
        column=True,
    ),
    Field(
        "email",
        FieldKind.EMAIL,
        later_words.tr("E-mail"),
        heading=later_words.tr("Email"),
        synonyms="email emailaddress workemail businessemail primaryemail contactemail mail mailaddress eメール "
        "メールアドレス メール eメールアドレス emailアドレス 電子メール ご連絡先メールアドレス",
        column=True,
    ),
    Field(
        "phone",
        FieldKind.TEXT,
        later_words.tr("Phone"),
        heading=later_words.tr("Phone", "in a file"),
        synonyms="phone phonenumber workphone businessphone officephone directphone telephone tel mobilephone mobile "
        "mobilephonenumber 電話 電話番号 電話番号直通 直通 直通電話 tel番号 携帯電話 携帯番号 携帯電話番号 携帯 内線",
        column=True,
    ),
    Field(
        "joined_on",
        FieldKind.DAY,
        later_words.tr("Joined on"),
        heading=later_words.tr("Joined on", "in a file"),
        synonyms="joinedon joindate joineddate startedon 着任日 就任日 参画日 入社日 入社年月日",
        column=True,
    ),
    Field(
        "left_on",
        FieldKind.DAY,
        later_words.tr("Left on"),
        heading=later_words.tr("Left on", "in a file"),
        synonyms="lefton leftdate leftcompanyon leavedate 退職日 離任日 異動日 退任日 退職年月日",
        column=True,
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
        "family_name",
        FieldKind.TEXT,
        later_words.tr("Family name"),
        synonyms="lastname familyname surname 姓 苗字 名字 氏",
        exported=False,
    ),
    Field(
        "given_name",
        FieldKind.TEXT,
        later_words.tr("Given name"),
        synonyms="firstname givenname forename 名",
        exported=False,
    ),
    Field(
        "family_reading",
        FieldKind.TEXT,
        later_words.tr("Family name, reading"),
        synonyms=f"{s.readings(s.FAMILY)} セイ せい",
        exported=False,
    ),
    Field(
        "given_reading",
        FieldKind.TEXT,
        later_words.tr("Given name, reading"),
        synonyms=f"{s.readings(s.GIVEN)} メイ めい",
        exported=False,
    ),
    Field("people", FieldKind.TEXT, later_words.tr("More contacts"), exported=False, importable=False),
    Field("sentiment", FieldKind.CHOICE, later_words.tr("Sentiment"), exported=False, importable=False),
    Field("reports_to", FieldKind.TEXT, later_words.tr("Reports to"), exported=False, importable=False),
)

CONTACT_PART = (
    Field(
        "contact_name",
        FieldKind.NAME,
        later_words.tr("Contact: name"),
        synonyms=f"{s.of_their_person('名 氏名')} 先方担当者 先方ご担当者 先方担当 先方窓口 先方窓口担当 お客様担当者 "
        "お客様担当 お客様側担当者 顧客担当者 顧客側担当者 客先担当者 取引先担当者 取引先責任者 取引先責任者名 "
        "窓口担当者 窓口担当 担当窓口 窓口 ご担当者 ご担当者様 キーマン 担当者 contactname contactfullname "
        "primarycontact primarycontactname maincontact maincontactname keycontact "
        "contactperson customercontact customercontactname pointofcontact poc contact",
        exported=False,
    ),
    Field(
        "contact_reading",
        FieldKind.TEXT,
        later_words.tr("Contact: reading"),
        synonyms=f"{s.of_their_person(s.READING)} {s.readings('先方担当者名 担当者名 ご担当者名 担当者氏名')}",
        exported=False,
    ),
    Field(
        "contact_title",
        FieldKind.NAME,
        later_words.tr("Contact: title"),
        synonyms=f"{s.of_their_person('役職 役職名 肩書 title jobtitle')} 役職 役職名 肩書 肩書き "
        "jobtitle title position",
        exported=False,
    ),
    Field(
        "contact_department",
        FieldKind.NAME,
        later_words.tr("Contact: department"),
        synonyms=f"{s.of_their_person('部署 部署名 department')} 担当部署 部署 部署名 所属部署 所属 部門 department",
        exported=False,
    ),
    Field(
        "contact_email",
        FieldKind.EMAIL,
        later_words.tr("Contact: e-mail"),
        synonyms=f"{s.of_their_person('メール メールアドレス eメール email emailaddress mail')} 連絡先メール "
        "連絡先メールアドレス メールアドレス メール eメール email emailaddress mail",
        exported=False,
    ),
    Field(
        "contact_phone",
        FieldKind.TEXT,
        later_words.tr("Contact: phone"),
        synonyms=f"{s.of_their_person('電話 電話番号 携帯 携帯電話 携帯番号 直通 tel phone phonenumber mobile')} "
        "直通 直通電話 携帯 携帯電話 携帯電話番号 mobile mobilephone",
        exported=False,
    ),
    Field("people", FieldKind.TEXT, later_words.tr("Contacts"), exported=False, importable=False),
)
"""What an account's list says of the people there, too."""
