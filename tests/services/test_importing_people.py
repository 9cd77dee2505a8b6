"""Who belongs to whom: owners, parents, and the people of a list of contacts."""

import json
from datetime import date

import pytest

from csdesk.domain.people import Influence, Role
from csdesk.entities import Contact
from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.colleagues import Colleagues
from csdesk.services.contacts import Contacts
from csdesk.services.importing.issues import NoParent
from csdesk.store.database import Database
from csdesk.store.step import Step
from tests.services.files import Importer, changes, counts, faults, flags
from tests.store.tables import dump

DAY = date(2026, 6, 1)
OWNED = "Account ID,Account Name,CSM\n"
FAMILY = "Account ID,Account Name,Parent Account\n"


def test_owners_become_colleagues_once(accounts: Accounts, colleagues: Colleagues, importer: Importer) -> None:
    colleagues.call_me("佐藤")
    importer.take(OWNED + "1,a,佐藤\n2,b,鈴木\n3,c,鈴木\n4,d,\n")
    assert [row.owner for row in accounts.rows(DAY)] == ["佐藤", "鈴木", "鈴木", ""]
    assert [(one.name, one.is_me) for one in colleagues.all()] == [("佐藤", True), ("鈴木", False)]
    preview = importer.take(OWNED + "1,a,鈴木\n2,b,鈴木\n3,c,\n4,d,\n").preview
    assert [changes(one) for one in preview.updated] == [{"owner": ("佐藤", "鈴木")}, {"owner": ("鈴木", "")}]
    assert [row.owner for row in accounts.rows(DAY)] == ["鈴木", "鈴木", "", ""]


def _parents(database: Database) -> dict[object, object]:
    with database.reading() as session:
        rows = session.connection().exec_driver_sql("SELECT id, parent_id FROM accounts ORDER BY id").all()
    return {row[0]: row[1] for row in rows}


@pytest.mark.parametrize("parent", ["P1", "Group"])
def test_a_parent_is_found_by_id_or_by_a_unique_name_even_further_down(
    database: Database, importer: Importer, parent: str
) -> None:
    text = FAMILY + f"C1,Child,{parent}\nP1,Group,\n"
    importer.take(text)
    assert _parents(database) == {1: 2, 2: None}
    assert counts(importer.preview(text)) == (0, 0, 2, 0)


def test_a_parent_that_is_not_known_is_said_and_left_out(database: Database, importer: Importer) -> None:
    text = FAMILY + "1,Twin,\n2,Twin,\n3,a,Twin\n4,b,Nobody\n5,c,Nobody\n6,d,6\n"
    assert importer.take(text).preview.warnings == (NoParent(("Twin", "Nobody")),)
    assert set(_parents(database).values()) == {None}
    assert counts(importer.preview(text)) == (0, 0, 6, 0)


@pytest.mark.parametrize("ids", [("P1", "P2"), ("First", "Two")])
def test_another_parent_in_the_file_is_a_change_and_no_question(
    database: Database, importer: Importer, ids: tuple[str, str]
) -> None:
    group = "P1,One,\nP2,Two,\n"
    importer.take(FAMILY + group + f"C1,Child,{ids[0]}\n")
    preview = importer.take(FAMILY + group + f"C1,Child,{ids[1]}\n").preview
    assert counts(preview) == (0, 1, 2, 0)
    assert _parents(database)[3] == 2
    importer.take(FAMILY + group + "C1,Child,\n")
    assert _parents(database)[3] is None


def test_a_parent_is_taken_away_where_there_are_no_ids(database: Database, importer: Importer) -> None:
    importer.take("Account Name,Parent Account\nGroup,Group\nChild,Group\n")
    assert _parents(database) == {1: None, 2: 1}
    importer.take("Account Name,Parent Account\nGroup,Group\nChild,\n")
    assert _parents(database) == {1: None, 2: None}


def test_a_parent_that_comes_later_is_linked_then(database: Database, importer: Importer) -> None:
    importer.take(FAMILY + "C1,Child,P1\n")
    importer.take(FAMILY + "C1,Child,P1\nP1,Group,\n")
    assert _parents(database) == {1: 2, 2: None}


CIRCLES = [
    # what is here, what the file says, the parents afterwards (None: refused), the rows that are refused
    ("", "1,a,2\n2,b,1\n", {}, [1, 2]),
    ("", "1,a,b\n2,b,c\n3,c,a\n4,d,a\n", {1: None}, [1, 2, 3]),
    ("1,a,\n2,b,1\n3,c,2\n", "1,a,3\n2,b,1\n3,c,2\n", {1: None, 2: 1, 3: 2}, [1]),
    ("1,a,\n2,b,1\n", "1,a,2\n2,b,\n", {1: 2, 2: None}, []),
    ("1,a,2\n2,b,\n3,c,\n", "1,a,3\n3,c,2\n2,b,1\n", {1: 2, 2: None, 3: None}, [1, 2, 3]),
    ("1,a,\n2,b,1\n3,c,2\n", "1,a,3\n3,c,\n", {1: 3, 2: 1, 3: None}, []),
    ("1,a,\n2,b,\n", "1,a,1\n2,b,1\n", {1: None, 2: 1}, []),
    # refused, b stays under a, where the new parent of a closes a second circle
    ("1,a,\n2,b,1\n", "2,b,3\n3,c,2\n1,a,2\n", {1: None, 2: 1}, [1, 2, 3]),
]


@pytest.mark.parametrize(("here", "text", "parents", "rows"), CIRCLES)
def test_a_circle_of_parents_is_refused_by_table(
    database: Database, importer: Importer, here: str, text: str, parents: dict[int, int | None], rows: list[int]
) -> None:
    if here:
        importer.take(FAMILY + here)
    preview = importer.take(FAMILY + text).preview
    assert [one.row - 1 for one in preview.rejected] == rows
    assert {one.column for one in preview.rejected} <= {"Parent Account"}
    assert not preview.questions
    assert _parents(database) == parents


def test_a_circle_is_told_by_names(importer: Importer, words: Words) -> None:
    preview = importer.preview(FAMILY + "1,Acme,2\n2,Beta,1\n")
    assert [one.reason.sentence(words) for one in preview.rejected] == [
        "The parent accounts form a loop: Acme → Beta → Acme",
        "The parent accounts form a loop: Beta → Acme → Beta",
    ]


@pytest.fixture
def book(importer: Importer) -> None:
    """Acme with an id and a domain; two called Beta; one with a free-mail domain."""
    rows = "A1,Acme,acme.example\nA2,Beta,\nA3,Beta,\nA4,Tiny,gmail.com\n"
    importer.take("Account ID,Account Name,Website\n" + rows)


@pytest.mark.usefixtures("book")
def test_a_contact_goes_to_its_account_by_id_by_name_or_by_the_domain_of_the_mail(
    contacts: Contacts, importer: Importer
) -> None:
    head = "Full Name,Account ID,Account Name,Email\n"
    rows = (
        "by id,A2,Acme,x@acme.example\n"
        "by name,,Acme,y@else.example\n"
        "by mail,,,Z@ACME.example\n"
        "two of that name,,Beta,\n"
        "unknown id,A9,Acme,\n"
        "unknown name,,Gamma,q@acme.example\n"
        "free mail,,,a@gmail.com\n"
        "nothing,,,\n"
    )
    preview = importer.take(head + rows, "contacts").preview
    assert [(one.name, one.account_id) for one in contacts.all()] == [("by id", 2), ("by name", 1), ("by mail", 1)]
    named = "The row names no account."
    assert faults(preview) == [
        (5, "Account Name", "Beta", "2 records match this. Which one is meant?", True),
        (6, "Account ID", "A9", "≈ Acme: the same account?", True),
        (7, "Account Name", "Gamma", "≈ Acme: the same account?", True),
        (8, "Account Name", "", named, False),
        (9, "Account Name", "", named, False),
    ]


@pytest.mark.usefixtures("book")
def test_the_facts_of_a_contact(contacts: Contacts, importer: Importer) -> None:
    text = (
        "コンタクトID,会社名,氏名,フリガナ,役職,部署,役割,影響力,メール,電話番号,退職日,備考\n"
        "C1,Acme,佐藤 花子,サトウ ハナコ,部長,情シス,決裁者・推進者,高,s@acme.example,03-1234-5678,2026/3/31,n\n"
        "C2,Acme,x,,,,,,,,,\n"
        "C3,Acme,y,,,,王様,,,,,\n"
        "C4,Acme,z,,,,情シス,,,,,\n"
    )
    preview = importer.take(text, "contacts").preview
    assert [flag[:3] for flag in flags(preview)] == [(4, "役割", "王様")]
    first, second, unknown, third = contacts.all()
    assert (first.name, first.reading, first.title, first.department) == (
        "佐藤 花子",
        "サトウ ハナコ",
        "部長",
        "情シス",
    )
    assert (first.roles, first.influence) == ([Role.DECISION_MAKER, Role.CHAMPION], Influence.HIGH)
    assert (first.email, first.phone, first.left_on, first.notes) == (
        *("s@acme.example", "03-1234-5678", date(2026, 3, 31), "n"),
    )
    assert (second.roles, second.influence, second.left_on) == ([], None, None)
    assert (unknown.name, unknown.roles, third.roles) == ("y", [], [Role.IT])
    again = importer.preview(text, "contacts")
    assert (counts(again), flags(again)) == ((0, 0, 4, 0), flags(preview))


@pytest.mark.parametrize(
    ("family", "given", "name"),
    [
        ("佐藤", "花子", "佐藤 花子"),
        ("Smith", "Ann", "Ann Smith"),
        ("Müller", "François", "François Müller"),
        ("佐藤", "", "佐藤"),
    ],
)
@pytest.mark.usefixtures("book")
def test_a_name_in_two_columns_is_put_together_as_its_language_does(
    contacts: Contacts, importer: Importer, family: str, given: str, name: str
) -> None:
    text = f"Last Name,First Name,Account ID\n{family},{given},A1\n"
    importer.take(text, "contacts")
    assert [one.name for one in contacts.all()] == [name]
    assert counts(importer.preview(text, "contacts")) == (0, 0, 1, 0)


@pytest.mark.parametrize(
    ("head", "row", "changed"),
    [
        ("Contact ID,Full Name,Account ID,Title", "C1,Ann,A1,CTO", "C1,Anna,A1,CEO"),
        ("Full Name,Account ID,Email,Title", "Ann,A1,ann@acme.example,CTO", "Anna,A1,ANN@acme.example,CEO"),
        ("Full Name,Account ID,Title", "Ann,A1,CTO", "Ann,A1,CEO"),
    ],
)
@pytest.mark.usefixtures("book")
def test_a_contact_is_known_again_by_id_by_mail_or_by_name_at_the_account(
    database: Database, contacts: Contacts, importer: Importer, steps: list[Step], head: str, row: str, changed: str
) -> None:
    importer.take(f"{head}\n{row}\n", "contacts")
    before, count = dump(database), len(steps)
    assert counts(importer.take(f"{head}\n{row}\n", "contacts").preview) == (0, 0, 1, 0)
    assert (dump(database), len(steps)) == (before, count)
    assert counts(importer.take(f"{head}\n{changed}\n", "contacts").preview) == (0, 1, 0, 0)
    assert [one.title for one in contacts.all()] == ["CEO"]


def test_a_mail_that_the_file_takes_from_a_contact_may_be_anothers(accounts: Accounts, importer: Importer) -> None:
    accounts.add("Acme")
    head = "Contact ID,Account Name,Full Name,Email\n"
    importer.take(head + "2,Acme,花子,a@acme.example\n", "contacts")
    moved = head + "2,Acme,花子,\n,Acme,Smith,a@acme.example\n"
    assert counts(importer.take(moved, "contacts").preview) == (1, 1, 0, 0)
    assert counts(importer.preview(moved, "contacts")) == (0, 0, 2, 0)


@pytest.mark.usefixtures("book")
def test_one_name_at_two_accounts_is_two_people(contacts: Contacts, importer: Importer) -> None:
    importer.take("Full Name,Account ID\nAnn,A1\nAnn,A2\n", "contacts")
    assert [one.account_id for one in contacts.all()] == [1, 2]


@pytest.mark.usefixtures("book")
def test_an_unknown_role_of_a_newer_csdesk_survives_an_import(database: Database, importer: Importer) -> None:
    importer.take("Contact ID,Full Name,Account ID,Role\nC1,Ann,A1,champion\n", "contacts")
    with database.change("Newer") as session:
        sql = "UPDATE contacts SET roles = ?"
        session.connection().exec_driver_sql(sql, (json.dumps(["astronaut", "champion"]),))
    importer.take("Contact ID,Full Name,Account ID,Role\nC1,Anna,A1,champion\n", "contacts")
    with database.reading() as session:
        assert session.get_one(Contact, 1).name == "Anna"
        assert session.connection().exec_driver_sql("SELECT roles FROM contacts").scalar_one() == (
            '["astronaut", "champion"]'
        )
