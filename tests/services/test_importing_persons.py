"""People in cells: several in one, with mails, titles and honorifics; and the people in a list of accounts."""

from datetime import date

from csdesk.entities import Contact
from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.importing.issues import PeopleBrought
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import Importer, counts
from tests.store.tables import dump

BOOK = (
    "顧客ID,会社名,ドメイン\nC1,株式会社あおば商事,aoba.example\nC2,みなと物流㈱,minato.example\n"
    "C3,Oak & Elm Ltd.,oak.example\n"
)
PEOPLE = (
    "会社名,担当者,メールアドレス,電話番号\n"
    '株式会社あおば商事,"山田太郎、佐藤花子、鈴木一郎","yamada@aoba.example\nsato@aoba.example\nsuzuki@aoba.example",'
    "03-1234-5678\n"
    "みなと物流㈱,高橋二郎,takahashi@minato.example; info@minato.example,8.10E+10\n"
    "Oak & Elm Ltd.,Ann Lee,Ann Lee <ann@oak.example>,9012345678\n"
)
SEVERAL = "There are several addresses. The first is taken."
WHOSE = "It is not clear whose addresses these are."
CUT = "A spreadsheet has cut this number: digits are missing."
LIST = "顧客ID,会社名,先方担当者,役職,メール,部署名,年額\n"


def _told(contacts: Contacts) -> list[tuple[int, str, str, str, str]]:
    return [(one.account_id, one.name, one.email, one.phone, one.title) for one in contacts.all()]


def _flags(importer: Importer, text: str, kind: str = "contacts") -> list[tuple[int, str, str, str]]:
    words = importer.imports._words
    preview = importer.preview(text, kind)
    return [(one.row, one.column, one.value, one.reason.sentence(words)) for one in preview.flagged]


def test_several_people_in_a_cell_are_several(contacts: Contacts, importer: Importer) -> None:
    importer.take(BOOK)
    preview = importer.take(PEOPLE, "contacts").preview
    assert _told(contacts) == [
        (1, "山田太郎", "yamada@aoba.example", "03-1234-5678", ""),
        (2, "高橋二郎", "takahashi@minato.example", "", ""),
        (3, "Ann Lee", "ann@oak.example", "9012345678", ""),
        (1, "佐藤花子", "sato@aoba.example", "03-1234-5678", ""),
        (1, "鈴木一郎", "suzuki@aoba.example", "03-1234-5678", ""),
    ]
    assert preview.warnings == (PeopleBrought(2),)
    assert [(one.row, one.column, one.value) for one in preview.flagged] == [
        (5, "電話番号", "8.10E+10"),
        (5, "メールアドレス", "takahashi@minato.example; info@minato.example"),
    ]
    assert [one[3] for one in _flags(importer, PEOPLE)] == [CUT, SEVERAL]
    again = importer.preview(PEOPLE, "contacts")
    assert (counts(again), again.is_news, again.warnings) == ((0, 0, 3, 0), False, ())


def test_whose_mails_these_are_is_not_guessed(contacts: Contacts, importer: Importer) -> None:
    importer.take(BOOK)
    text = "会社名,氏名,メール,役職,部署\nみなと物流㈱,高橋 / 田中,info@minato.example,部長/課長,営業部\n"
    text += "Oak & Elm Ltd.,Ann Lee <ann@oak.example>; Bob Ray,,CEO,\nOak & Elm Ltd.,Cid Fox 他2名,,,\n"
    text += "Oak & Elm Ltd.,Dan Roe,なし。,,\n"
    assert _flags(importer, text) == [
        (2, "メール", "info@minato.example", WHOSE),
        (4, "氏名", "Cid Fox 他2名", "Others are meant here without their names."),
        (5, "メール", "なし。", "This is not an e-mail address."),
    ]
    importer.take(text, "contacts")
    assert [(one.name, one.email, one.title, one.department) for one in contacts.all()] == [
        ("高橋", "", "部長", "営業部"),
        ("Ann Lee", "ann@oak.example", "CEO", ""),
        ("Cid Fox", "", "", ""),
        ("Dan Roe", "", "", ""),
        ("田中", "", "課長", "営業部"),
        ("Bob Ray", "", "", ""),
    ]
    assert counts(importer.preview(text, "contacts")) == (0, 0, 4, 0)


def test_honorifics_and_titles_are_no_part_of_names(accounts: Accounts, contacts: Contacts, importer: Importer) -> None:
    importer.take("会社名\n株式会社あおば商事 御中\nみなと物流様\n")
    assert [row.name for row in accounts.rows(date(2026, 6, 1))] == ["株式会社あおば商事", "みなと物流"]
    importer.take("会社名,姓,名\n株式会社あおば商事 御中,山田,太郎様\nみなと物流様,佐藤,\n", "contacts")
    importer.take("会社名,氏名,役職\nみなと物流,鈴木部長,\nみなと物流,営業部長 高橋様,課長\n", "contacts")
    assert [one[1:] for one in _told(contacts)] == [
        ("山田 太郎", "", "", ""),
        ("佐藤", "", "", ""),
        ("鈴木", "", "", "部長"),
        ("高橋", "", "", "課長"),
    ]
    assert [one.account_id for one in contacts.all()] == [1, 2, 2, 2]


def test_the_person_in_a_list_of_accounts_comes_and_goes_with_it(
    database: Database, contacts: Contacts, importer: Importer, steps: list[Step]
) -> None:
    before = dump(database)
    text = LIST + "C1,甲,山田太郎 様,部長,yamada@a.example,営業部,1200\nC2,乙,,,,,\n"
    preview = importer.take(text).preview
    assert preview.warnings == (PeopleBrought(1),)
    assert _told(contacts) == [(1, "山田太郎", "yamada@a.example", "", "部長")]
    assert contacts.all()[0].department == "営業部"
    assert counts(importer.preview(text)) == (0, 0, 2, 0)
    database.revert(steps[-1])
    assert dump(database) == before


def test_what_a_list_says_otherwise_of_a_person_is_taken_unless_it_was_changed_here(
    database: Database, contacts: Contacts, importer: Importer
) -> None:
    importer.take(LIST + "C1,甲,山田、佐藤,課長,,,\n")
    with database.change("Edit") as session:
        session.get_one(Contact, 1).title = "社長"
    text = LIST + "C1,甲,山田、佐藤、鈴木,部長/係長/主任,,営業部,\n"
    assert counts(importer.take(text).preview) == (0, 1, 0, 0)
    assert [(one.name, one.title, one.department) for one in contacts.all()] == [
        ("山田", "社長", "営業部"),
        ("佐藤", "係長", "営業部"),
        ("鈴木", "主任", "営業部"),
    ]
    assert counts(importer.preview(text)) == (0, 0, 1, 0)
    assert counts(importer.take(LIST + "C1,甲,,,,,\n").preview) == (0, 0, 1, 0)
    assert len(contacts.all()) == 3


def test_a_person_who_is_there_by_name_or_mail_is_not_added(contacts: Contacts, importer: Importer) -> None:
    importer.take("会社名\n甲\n乙\n")
    importer.take("会社名,氏名,メール\n甲,山田,\n甲,佐藤 花子,s@a.example\n", "contacts")
    importer.take("会社名,先方担当者,メール\n甲,山田 / 佐藤,y@a.example; S@a.example\n乙,山田,\n")
    assert [(one.account_id, one.name, one.email) for one in contacts.all()] == [
        (1, "山田", "y@a.example"),
        (1, "佐藤 花子", "s@a.example"),
        (2, "山田", ""),
    ]


def test_an_address_of_nobody_is_flagged(contacts: Contacts, importer: Importer) -> None:
    text = "会社名,先方担当者,メール\n甲,,info@a.example\n乙,,Ann Lee <ann@b.example>\n"
    assert _flags(importer, text, "accounts") == [
        (2, "メール", "info@a.example", "This address belongs to nobody by name.")
    ]
    importer.take(text)
    assert [(one.account_id, one.name, one.email) for one in contacts.all()] == [(2, "Ann Lee", "ann@b.example")]
