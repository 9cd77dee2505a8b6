"""Exports of three CRMs, one after the other, into one portfolio: made-up rows under each one's own headings."""

from collections.abc import Mapping

import pytest
from sqlalchemy import select

from csdesk.entities import Contact, Contract, ExternalRef
from csdesk.services.accounts import Accounts
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.importing.rules import Answer, QuestionKind, answered
from csdesk.store.database import Database
from tests.services.files import Importer, counts

_Book = Mapping[str, Mapping[str, str]]
ENGLISH: _Book = {
    "salesforce": {
        "accounts": (
            "Account ID,Account Name,Type,Account Owner,Billing State/Province,Website,Industry,"
            "Annual Recurring Revenue\n"
            "0015g00000AbCdEAAV,Northwind Traders,Customer,Mia Stone,WA,https://www.northwind.example,Wholesale,12000\n"
            "0015g00000AbCdFAAV,Contoso Ltd.,Customer,Mia Stone,NY,contoso.example,Software,36000\n"
            "0015g00000AbCdGAAV,Fabrikam,Prospect,Leo Hart,,,Manufacturing,\n"
        ),
        "contacts": (
            "Contact ID,Account ID,First Name,Last Name,Title,Email\n"
            "0035g00000XyZ01AAB,0015g00000AbCdEAAV,Ann,Lee,CIO,ann.lee@northwind.example\n"
        ),
        "contracts": (
            "Contract ID,Account ID,Product,Start Date,End Date,Amount,Currency\n"
            "8005g000001QwErAAK,0015g00000AbCdFAAV,Add-on,2026-01-01,2026-12-31,500,USD\n"
        ),
    },
    "hubspot": {
        "accounts": (
            "Record ID,Company name,Company owner,Company Domain Name,Industry,City\n"
            "9123456781,Northwind Traders,Mia Stone,northwind.example,Wholesale,Seattle\n"
            "9123456782,Contoso,Mia Stone,contoso.example,Software,New York\n"
            "9123456783,Tailwind Toys,Leo Hart,tailwind.example,Retail,Boston\n"
        ),
        "contacts": (
            "Record ID,First Name,Last Name,Email,Job Title,Associated Company\n"
            "51,Ann,Lee,ann.lee@northwind.example,CIO,Northwind Traders\n"
            "52,Tom,Fox,tom@tailwind.example,CEO,Tailwind Toys\n"
        ),
    },
    "kintone": {
        "accounts": (
            "Record number,Company name,Website,Notes\n"
            "1,Northwind Traders,northwind.example,kickoff in May\n2,Fabrikam,,asked for a demo\n3,Adatum,,\n"
        ),
    },
}
JAPANESE: _Book = {
    "salesforce": {
        "accounts": (
            "取引先 ID,取引先名,取引先 所有者,都道府県(請求先),Web サイト,業種\n"
            "0015g00000AbCdEAAV,株式会社北斗商会,石川 恵,東京都,https://hokuto.example/,卸売\n"
            "0015g00000AbCdFAAV,みなと電機株式会社,石川 恵,大阪府,minato.example,製造\n"
            "0015g00000AbCdGAAV,青葉工業,原 健,,,製造\n"
        ),
        "contacts": (
            "取引先責任者 ID,取引先 ID,姓,名,役職,メール\n"
            "0035g00000XyZ01AAB,0015g00000AbCdEAAV,伊藤,花子,部長,hanako@hokuto.example\n"
        ),
    },
    "hubspot": {
        "accounts": (
            "レコードID,会社名,会社の担当者,会社のドメイン名,業種,市区町村\n"
            "9123456781,株式会社北斗商会,石川 恵,hokuto.example,卸売,千代田区\n"
            "9123456782,みなと電機,石川 恵,minato.example,製造,堺市\n"
            "9123456783,すばる玩具,原 健,subaru.example,小売,仙台市\n"
        ),
        "contacts": (
            "レコードID,姓,名,Eメール,役職,関連付けられた会社\n"
            "51,伊藤,花子,hanako@hokuto.example,部長,株式会社北斗商会\n"
        ),
    },
    "kintone": {
        "accounts": (
            "レコード番号,会社名,フリガナ,URL,備考\n"
            "1,株式会社北斗商会,ホクトショウカイ,hokuto.example,5月にキックオフ\n2,青葉工業,アオバコウギョウ,,\n3,月見製菓,ツキミセイカ,,\n"
        ),
    },
}


def _take(importer: Importer, source: str, kind: str, text: str) -> ImportPreview:
    """Bring a file in; whoever is known elsewhere by name, domain or mail is the same."""
    answers = answered(importer.preview(text, kind, source=source), {QuestionKind.KNOWN_ELSEWHERE: Answer.SAME})
    return importer.take(text, kind, source=source, answers=answers).preview


@pytest.mark.parametrize("book", [ENGLISH, JAPANESE], ids=["en", "ja"])
def test_three_crms_share_their_accounts_and_keep_their_ids(
    importer: Importer, database: Database, accounts: Accounts, book: _Book
) -> None:
    taken = {
        (source, kind): counts(_take(importer, source, kind, text))
        for source, files in book.items()
        for kind, text in files.items()
    }
    assert [taken[source, "accounts"][0] for source in book] == [3, 1, 1]
    assert [sum(taken[source, "accounts"][:3]) for source in book] == [3, 3, 3]
    assert taken["salesforce", "contacts"] == (1, 0, 0, 0)
    assert taken["hubspot", "contacts"][0] == len(book["hubspot"]["contacts"].splitlines()) - 2
    assert [row[0] for row in _keys(database)] == [1, 1, 1, 2, 2, 3, 3, 4, 5]
    assert [key for account, _source, key in _keys(database) if account == 1] == [
        *("0015g00000AbCdEAAV", "9123456781", "1"),
    ]
    for each in ("0015g00000AbCdFAAV", "9123456782"):
        assert accounts.find(each).id == 2
    for source, files in book.items():
        for kind, text in files.items():
            rows = len(text.splitlines()) - 1
            assert counts(importer.preview(text, kind, source=source)) == (0, 0, rows, 0), (source, kind)
            assert importer.preview(text, kind, source=source).missing == ()


def test_money_and_people_of_several_crms_are_not_doubled(importer: Importer, database: Database) -> None:
    for source, files in ENGLISH.items():
        for kind, text in files.items():
            _take(importer, source, kind, text)
    with database.reading() as session:
        names = session.scalars(select(Contact.name).order_by(Contact.id)).all()
        products = session.scalars(select(Contract.product).order_by(Contract.id)).all()
    assert names == ["Ann Lee", "Tom Fox"]
    assert products == ["", "", "Add-on"]


def _keys(database: Database) -> list[tuple[int | None, str, str | None]]:
    query = select(ExternalRef.record_id, ExternalRef.source, ExternalRef.key).where(
        ExternalRef.record_table == "accounts"
    )
    with database.reading() as session:
        found = session.execute(query.order_by(ExternalRef.record_id, ExternalRef.id)).all()
    return [(account, source, key) for account, source, key in found]
