"""What was changed or deleted between the preview and the writing of it is left as it is, and nothing is written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from csdesk.errors import MovedError
from csdesk.i18n import Catalogue
from csdesk.services.accounts import Accounts
from csdesk.services.contacts import Contacts
from csdesk.services.contracts import Contracts
from csdesk.services.imports import Imports
from csdesk.store.database import Database
from tests.services.files import Importer
from tests.store.tables import dump

ACCOUNTS = "Account ID,Account Name,Industry,ARR,Currency,CSM,Parent Account,Colour\n1,Acme,Mills,1200,USD,Sato,,red\n"
CONTACTS = "Account ID,Contact ID,Full Name,Title\n1,7,Ann,CEO\n"
CONTRACTS = "Account ID,Contract ID,Product,MRR,Currency\n1,9,Cloud,500,USD\n"
COLUMNS = {"Colour": "custom"}


@pytest.fixture
def filled(importer: Importer) -> Importer:
    importer.take(ACCOUNTS, columns=COLUMNS)
    importer.take(CONTACTS, "contacts")
    importer.take(CONTRACTS, "contracts")
    return importer


def _refused(importer: Importer, database: Database, text: str, kind: str, act: Callable[[], object]) -> None:
    draft = importer.draft(text, kind, columns=COLUMNS if "Colour" in text else {})
    preview = importer.imports.preview(draft)
    act()
    before = dump(database)
    with pytest.raises(MovedError) as caught:
        importer.imports.write(draft, preview)
    assert "Preview the file again" in caught.value.sentence(Catalogue("en"))
    assert dump(database) == before
    again = importer.imports.write(draft, importer.imports.preview(draft))
    importer.imports.finish(again)


CHANGED = ACCOUNTS.replace("Mills", "Mines").replace("1200", "1300").replace("red", "blue").replace("Sato", "Ito")


def test_what_was_edited_meanwhile_is_not_overwritten(filled: Importer, database: Database, accounts: Accounts) -> None:
    _refused(filled, database, CHANGED, "accounts", lambda: accounts.edit(1, industry="Farms"))


def test_neither_is_a_column_of_hers(filled: Importer, database: Database, accounts: Accounts) -> None:
    _refused(filled, database, CHANGED, "accounts", lambda: accounts.edit(1, custom={"Colour": "green"}))


def test_neither_is_the_owner(filled: Importer, database: Database, accounts: Accounts) -> None:
    _refused(filled, database, CHANGED, "accounts", lambda: accounts.assign(1, "Mori"))


def test_neither_is_the_amount_that_the_list_brought(
    filled: Importer, database: Database, contracts: Contracts
) -> None:
    _refused(filled, database, CHANGED, "accounts", lambda: contracts.edit_line(1, amount=5))


def test_a_contract_that_the_list_brought_and_that_is_gone(
    filled: Importer, database: Database, contracts: Contracts
) -> None:
    _refused(filled, database, CHANGED, "accounts", lambda: contracts.delete(1, "x"))


@pytest.mark.parametrize("text", [CHANGED, CHANGED.replace("Mines", "Mills").replace("Account Name", "Company,X")])
def test_an_account_that_is_gone(filled: Importer, database: Database, accounts: Accounts, text: str) -> None:
    _refused(filled, database, CHANGED, "accounts", lambda: accounts.delete([1]))


def test_an_account_that_came_meanwhile(importer: Importer, database: Database) -> None:
    _refused(importer, database, ACCOUNTS, "accounts", lambda: importer.take(ACCOUNTS, columns=COLUMNS))


def test_one_without_id_that_came_meanwhile(importer: Importer, database: Database, accounts: Accounts) -> None:
    _refused(importer, database, "Account Name\nAcme\n", "accounts", lambda: accounts.add("Acme"))


def test_a_person_who_is_gone(filled: Importer, database: Database, contacts: Contacts) -> None:
    _refused(filled, database, CONTACTS.replace("CEO", "CFO"), "contacts", lambda: contacts.delete(1))


def test_a_person_who_was_edited(filled: Importer, database: Database, contacts: Contacts) -> None:
    _refused(filled, database, CONTACTS.replace("CEO", "CFO"), "contacts", lambda: contacts.edit(1, title="COO"))


@pytest.mark.parametrize("gone", [True, False])
def test_an_amount_that_was_edited_or_is_gone(
    filled: Importer, database: Database, contracts: Contracts, gone: bool
) -> None:
    def act() -> None:
        if gone:
            contracts.delete_line(2, "x")
        else:
            contracts.edit_line(2, amount=5)

    _refused(filled, database, CONTRACTS.replace("500", "600"), "contracts", act)


def test_people_whose_account_is_gone(filled: Importer, database: Database, accounts: Accounts) -> None:
    draft = filled.draft(CONTACTS.replace("7,Ann", "8,Bob"), "contacts")
    preview = filled.imports.preview(draft)
    accounts.delete([1])
    with pytest.raises(MovedError):
        filled.imports.write(draft, preview)


def test_what_was_edited_elsewhere_in_the_record_is_no_hindrance(
    filled: Importer, imports: Imports, accounts: Accounts, tmp_path: Path
) -> None:
    draft = filled.draft(ACCOUNTS.replace("Mills", "Mines"), columns=COLUMNS)
    preview = imports.preview(draft)
    accounts.edit(1, notes="mine", tier="2")
    imports.finish(imports.write(draft, preview))
    account = accounts.get(1)
    assert account is not None
    assert (account.industry, account.notes, account.tier) == ("Mines", "mine", "2")
