"""Whom a contact or contract belongs to: by id, domain or mail; a name in another writing is a question."""

import pytest

from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.contracts import Contracts
from csdesk.services.importing.issues import SeveralAccounts
from csdesk.services.importing.rules import Answer, QuestionKind, ThatAccount, answered, answers_to
from csdesk.services.imports import Imports
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import Importer, counts, faults, flags

BOOK = (
    "顧客ID,会社名,ドメイン\nC1,株式会社あおば商事,aoba.example\nC2,みなと物流㈱,minato.example\n"
    "C3,Oak & Elm Ltd.,oak.example\n"
)
NONE = "This account does not exist. Import the accounts first."
NAMED = "The row names no account."


@pytest.fixture(autouse=True)
def book(importer: Importer) -> None:
    importer.take(BOOK)


def _same(name: str) -> str:
    return f"≈ {name}: the same account?"


@pytest.mark.parametrize(
    "heading",
    ["会社のドメイン名", "Associated Company Domain", "Company Domain Name", "会社ドメイン", "Website", "ドメイン"],
)
def test_people_find_their_account_by_a_column_of_domains(contacts: Contacts, importer: Importer, heading: str) -> None:
    text = (
        f"Contact ID,First Name,Last Name,Email,{heading}\n"
        "P1,Ann,Lee,ann@mail.example,https://www.OAK.example/about\n"
        "P2,太郎,山田,taro@mail.example,aoba.example\n"
        "P3,No,Company,no@mail.example,\n"
    )
    preview = importer.take(text, "contacts").preview
    assert [(one.name, one.account_id) for one in contacts.all()] == [("Ann Lee", 3), ("山田 太郎", 1)]
    assert faults(preview) == [(4, "Email", "mail.example", NAMED, False)]
    assert counts(importer.preview(text, "contacts")) == (0, 0, 2, 1)


# what a row says: account id, name, domain, mail; the account, or the value that is told and the reason
ROWS = [
    ("C1", "", "", "", 1),
    ("C1", "Oak & Elm Ltd.", "oak.example", "", 1),
    ("C1; C3", "", "", "", 1),
    ("C3,C1", "", "", "", 3),
    ("C9", "", "", "", ("C9", NONE)),
    ("C9", "Oak & Elm Ltd.", "", "", ("C9", _same("Oak & Elm Ltd."))),
    ("C9", "OAK & ELM", "", "", ("C9", _same("Oak & Elm Ltd."))),
    ("C9", "", "oak.example", "", ("C9", _same("Oak & Elm Ltd."))),
    ("", "株式会社あおば商事", "oak.example", "x@oak.example", 1),
    ("", "（株）あおば商事", "", "", ("（株）あおば商事", _same("株式会社あおば商事"))),
    ("", "あおば商事", "", "", ("あおば商事", _same("株式会社あおば商事"))),
    ("", "株式会社 アオバ商事", "", "", ("株式会社 アオバ商事", _same("株式会社あおば商事"))),
    ("", "みなと物流株式会社", "", "", ("みなと物流株式会社", _same("みなと物流㈱"))),
    ("", "OAK & ELM LTD.", "", "ann@oak.example", ("OAK & ELM LTD.", _same("Oak & Elm Ltd."))),
    ("", "Oak & Elm Ltd", "oak.example", "", 3),
    ("", "Oak Tokyo", "oak.example", "", ("Oak Tokyo", _same("Oak & Elm Ltd."))),
    ("", "Oak & Elm Ltd.; Other", "", "", 3),
    ("", "山の会", "", "", ("山の会", NONE)),
    ("", "", "oak.example; aoba.example", "", 3),
    ("", "", "oak.example", "x@aoba.example", 3),
    ("", "", "new.example", "x@aoba.example", ("new.example", _same("株式会社あおば商事"))),
    ("", "", "new.example", "", ("new.example", NONE)),
    ("", "", "", "x@AOBA.example", 1),
    ("", "", "", "x@gmail.com", ("", NAMED)),
    ("", "", "", "", ("", NAMED)),
]


@pytest.mark.parametrize(("key", "name", "domain", "mail", "found"), ROWS)
def test_whom_a_row_belongs_to_by_table(
    contacts: Contacts, importer: Importer, key: str, name: str, domain: str, mail: str, found: int | tuple[str, str]
) -> None:
    head = "取引先ID,会社名,会社ドメイン,メール,氏名\n"
    preview = importer.take(f'{head}"{key}","{name}","{domain}",{mail},山田\n', "contacts").preview
    told = [one[2:4] for one in faults(preview)] or [one.account_id for one in contacts.all()]
    assert told == [found]
    is_cut = found in (1, 3) and any(sign in f"{key}{name}{domain}" for sign in ";,")
    assert [type(one) for one in preview.warnings] == ([SeveralAccounts] if is_cut else [])


PEOPLE = (
    "会社名,氏名,メールアドレス\n（株）あおば商事,山田太郎,yamada@aoba.example\n㈱あおば商事,佐藤花子,\n"
    "株式会社 あおば商事,鈴木一郎,\nみなと物流株式会社,高橋二郎,\nOAK & ELM LTD.,Ann Lee,ann@oak.example\n"
    "Oak & Elm Ltd,Bob Ray,\n山の会,だれか,\n"
)


def test_one_answer_settles_all_writings_and_is_not_asked_again(
    contacts: Contacts, importer: Importer, imports: Imports
) -> None:
    draft = importer.draft(PEOPLE, "contacts")
    preview = imports.preview(draft)
    assert [one.row for one in preview.questions] == [2, 3, 4, 5, 6, 7]
    assert counts(preview) == (0, 0, 0, 7)
    draft = draft.answered(preview.questions, answered(preview, {QuestionKind.KNOWN_ELSEWHERE: Answer.SAME}))
    imports.finish(imports.write(draft, imports.preview(draft)))
    assert [one.account_id for one in contacts.all()] == [1, 1, 1, 2, 3, 3]
    again = importer.preview(PEOPLE, "contacts")
    assert (counts(again), again.questions) == ((0, 0, 6, 1), ())


def test_an_answer_is_for_all_that_is_written_alike_and_can_be_taken_back(importer: Importer, imports: Imports) -> None:
    draft = importer.draft("会社名,氏名\n㈱あおば商事,山田\n㈱あおば商事,佐藤\n", "contacts")
    asked = imports.preview(draft).questions
    draft = draft.answered(asked, {2: Answer.SAME})
    assert counts(imports.preview(draft)) == (2, 0, 0, 0)
    assert imports.preview(draft.answered(asked, {3: Answer.ASK})).questions == asked


def test_of_several_accounts_of_one_name_one_can_be_picked(
    accounts: Accounts, contacts: Contacts, importer: Importer, imports: Imports
) -> None:
    accounts.add("みなと物流㈱")
    text = "会社名,氏名,メール\nみなと物流㈱,山田,a@minato.example\nみなと物流㈱,佐藤,b@new.example\n"
    draft = importer.draft(text, "contacts")
    preview = imports.preview(draft)
    assert [one.row for one in preview.questions] == [3]  # the mail's domain tells of the other one
    offers = answers_to(preview.questions[0].reason)
    assert offers == (ThatAccount(2, "みなと物流㈱ (minato.example)"), ThatAccount(4, "みなと物流㈱ (4)"))
    draft = draft.answered(preview.questions, {3: offers[1]})
    imports.finish(imports.write(draft, imports.preview(draft)))
    assert [one.account_id for one in contacts.all()] == [2, 4]


@pytest.mark.parametrize("told", ["C1;C2,", ",株式会社あおば商事"])
def test_contracts_find_their_account_likewise(importer: Importer, told: str) -> None:
    text = f"契約番号,取引先ID,会社名,会社ドメイン,製品名\nK1,{told},,a\n"
    text += "K2,,,oak.example,b\nK3,,アオバ商事,,c\n"
    preview = importer.take(text, "contracts").preview
    assert [(one.belongs_to, one.key) for one in preview.created] == [(1, "K1"), (3, "K2")]
    assert faults(preview) == [(4, "会社名", "アオバ商事", _same("株式会社あおば商事"), True)]


def test_what_was_answered_holds_for_others_who_come_later_until_it_is_taken_back(
    importer: Importer, imports: Imports, steps: list[Step], database: Database
) -> None:
    draft = importer.draft("会社名,氏名\n㈱あおば商事,山田\n", "contacts")
    preview = imports.preview(draft)
    draft = draft.answered(preview.questions, {2: Answer.SAME})
    imports.finish(imports.write(draft, imports.preview(draft)))
    later = "会社名,氏名\n㈱あおば商事,山田\n㈱あおば商事,佐藤\n"
    assert counts(importer.preview(later, "contacts")) == (1, 0, 1, 0)
    database.revert(steps[-1])
    assert counts(importer.preview(later, "contacts")) == (0, 0, 0, 2)


@pytest.mark.parametrize(
    ("column", "cells"), [("顧客ID", ("C1", "C3")), ("会社名", ("株式会社あおば商事", "Oak & Elm Ltd."))]
)
def test_a_record_that_is_known_by_its_id_stays_with_its_account_and_that_is_said(
    contracts: Contracts, importer: Importer, column: str, cells: tuple[str, str]
) -> None:
    text = f"{column},契約ID,プロダクト,MRR\n{{}},K1,Cloud,{{}}\n"
    importer.take(text.format(cells[0], 500), "contracts")
    preview = importer.take(text.format(cells[1], 700), "contracts").preview
    told = "The record with this ID belongs to “株式会社あおば商事” and stays there."
    assert flags(preview) == [(2, column, cells[1], told)]
    assert [one.lines[0].amount for one in contracts.of(1)] == [700]
    assert contracts.of(3) == []


def test_a_mail_alone_moves_nobody_and_flags_nobody(contacts: Contacts, importer: Importer) -> None:
    importer.take("顧客ID,担当者ID,氏名,メール\nC1,P1,山田 太郎,taro@aoba.example\n", "contacts")
    preview = importer.take("担当者ID,氏名,メール\nP1,山田 太郎,taro@oak.example\n", "contacts").preview
    assert preview.flagged == ()
    assert [(one.account_id, one.email) for one in contacts.all()] == [(1, "taro@oak.example")]
