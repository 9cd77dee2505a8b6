"""New accounts whose name is that of a known one but for its legal form are named, never merged."""

import pytest

from csdesk.i18n import Catalogue
from csdesk.services.accounts import Accounts
from csdesk.services.importing.kinds.account import SimilarNames
from csdesk.services.imports import Imports
from tests.services.files import Importer, counts


@pytest.mark.parametrize(
    ("known", "new", "alike"),
    [
        ("株式会社髙島", "髙島有限会社", True),
        ("株式会社髙島", "㈱髙島", True),
        ("（株） 髙島", "髙島", True),
        ("髙島", "高島", False),
        ("Acme, Inc.", "ACME", True),
        ("Acme Ltd", "ＡＣＭＥ", True),
        ("Acme", "Acme Japan", False),
        ("Incorporated Minds", "Minds", False),
        ("株式会社", "有限会社", False),
    ],
)
def test_names_are_alike_but_for_the_legal_form(
    imports: Imports, accounts: Accounts, importer: Importer, known: str, new: str, alike: bool
) -> None:
    accounts.add(known)
    draft = importer.draft(f'Account Name\n"{new}"\nsomething else\n', columns={"Account Name": "name"})
    preview = imports.preview(draft)
    assert counts(preview) == (2, 0, 0, 0)
    assert imports.similar(draft, preview) == ((SimilarNames(((new, known),)),) if alike else ())


def test_only_five_pairs_are_said(imports: Imports, accounts: Accounts, importer: Importer) -> None:
    for place in range(7):
        accounts.add(f"Company {place} Ltd")
    draft = importer.draft("Account Name\n" + "".join(f"Company {place}\n" for place in range(7)))
    (warning,) = imports.similar(draft, imports.preview(draft))
    said = warning.sentence(Catalogue("en"))
    assert said.startswith("7 new accounts may already exist: Company 0 ≈ Company 0 Ltd, ")
    assert said.endswith("Company 4 ≈ Company 4 Ltd …")


def test_contacts_are_not_compared(imports: Imports, accounts: Accounts, importer: Importer) -> None:
    accounts.add("Acme")
    draft = importer.draft("Full Name,Account Name\nAcme,Acme\n", "contacts")
    assert imports.similar(draft, imports.preview(draft)) == ()
