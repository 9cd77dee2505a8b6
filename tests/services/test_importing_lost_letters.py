"""A file that lost letters where it was saved is not her change: what is here stays, and that is told."""

from pathlib import Path

import pytest

from csdesk.exchange.lost_letters import has_lost, masked
from csdesk.exchange.tables import Options
from csdesk.i18n import Catalogue
from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.exports import Exports
from csdesk.services.imports import Imports
from csdesk.store.database import Database
from tests.services.files import Importer, counts, flags


@pytest.mark.parametrize(
    ("text", "whole", "lost"),
    [
        ("Aum?ller", "Aumüller", True),
        ("J?rgen Wei?", "Jürgen Weiß", True),
        ("J?rgen Weiß", "Jürgen Weiß", True),
        ("??野家", "𠮷野家", True),
        ("?? GmbH?", "Öl GmbH", False),
        ("Aumüller", "Aumüller", False),
        ("Aum?ller", "Aumoller", False),
        ("What?", "What!", False),
        ("Muller", "Müller", False),
        ("?", "", False),
    ],
)
def test_a_text_that_lost_letters(text: str, whole: str, lost: bool) -> None:
    assert has_lost(text, whole) is lost
    assert not lost or masked(text) == masked(whole)


def _reason(here: str) -> str:
    return f"Letters were lost when the file was saved. “{here}” stays. Save it as UTF-8 to keep them."


def test_an_account_is_known_without_its_letters(accounts: Accounts, importer: Importer) -> None:
    importer.take("Account Name,Industry\nAumüller GmbH,Öl\nPlain Inc,Retail\n")
    preview = importer.take("Account Name,Industry\nAum?ller GmbH,?l\nPlain Inc,Retail?\n").preview
    assert counts(preview) == (0, 1, 1, 0)
    assert [(one.name, one.industry) for one in accounts.all()] == [("Aumüller GmbH", "Öl"), ("Plain Inc", "Retail?")]
    assert flags(preview) == [
        (2, "Account Name", "Aum?ller GmbH", _reason("Aumüller GmbH")),
        (2, "Industry", "?l", _reason("Öl")),
    ]


def test_of_two_that_it_can_be_neither_is_taken(importer: Importer) -> None:
    importer.take("Account Name\nMüller\nMöller\n")
    assert counts(importer.preview("Account Name\nM?ller\n")) == (1, 0, 0, 0)


def test_people_of_an_account_without_its_letters(contacts: Contacts, importer: Importer) -> None:
    importer.take("Account Name\nAumüller GmbH\n")
    importer.take("Account Name,Full Name\nAum?ller GmbH,Ann Lee\n", "contacts")
    assert [one.name for one in contacts.all()] == ["Ann Lee"]


def test_a_table_of_ours_that_was_saved_without_its_letters(
    contacts: Contacts, importer: Importer, imports: Imports, database: Database, tmp_path: Path
) -> None:
    importer.take("Account Name\nAcme\n")
    importer.take("Account Name,Full Name\nAcme,Jürgen Weiß\n", "contacts")
    path = tmp_path / "out.csv"
    Exports(database).write("contacts", path, "en")
    path.write_bytes(path.read_text("utf-8-sig").encode("cp932", "replace"))
    preview = imports.preview(imports.look("contacts", path, Options()))
    assert (len(preview.updated), len(preview.unchanged)) == (0, 1)
    (flagged,) = preview.flagged
    assert (flagged.value, flagged.reason.sentence(Catalogue("en"))) == ("J?rgen Wei?", _reason("Jürgen Weiß"))
