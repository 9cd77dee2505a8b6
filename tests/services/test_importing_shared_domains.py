"""A column of addresses in one tool gives nobody a domain: it is left out, and said."""

import pytest

from csdesk.i18n import Words
from csdesk.services.accounts import Accounts
from csdesk.services.importing.kinds.account import SharedDomain
from tests.services.files import Importer

TOOL = "https://helpdesk.example/orgs/"


def _list(heading: str, *cells: str) -> str:
    return f"id,name,{heading}\n" + "".join(f"{place},Company {place},{cell}\n" for place, cell in enumerate(cells))


# the cells of the column; how many have the host, if it is left out
COLUMNS = [
    ([TOOL + "1", TOOL + "2", TOOL + "3"], 3),
    ([TOOL + "1", TOOL + "2", "", TOOL + "3", "own.example"], 3),
    ([TOOL + "1", TOOL + "2", "own.example"], 0),
    (["a.example", "b.example", "c.example"], 0),
    (["group.example"] * 3 + [f"c{place}.example" for place in range(40)], 0),
    (["group.example"] * 3 + [f"c{place}.example" for place in range(20)], 3),
]


@pytest.mark.parametrize("heading", ["url", "Website", "ドメイン"])
@pytest.mark.parametrize(("cells", "count"), COLUMNS)
def test_a_host_of_several_accounts_by_table(importer: Importer, heading: str, cells: list[str], count: int) -> None:
    draft = importer.draft(_list(heading, *cells))
    preview = importer.imports.preview(draft)
    host = "group.example" if "group.example" in cells else "helpdesk.example"
    assert preview.warnings == ((SharedDomain(heading, host, count),) if count else ())
    assert ("domain" in draft.columns.columns.values()) == (not count)


def test_rows_of_one_account_are_one(importer: Importer) -> None:
    text = "id,name,url\n1,Alpha,alpha.example\n1,Alpha,alpha.example\n1,Alpha,alpha.example\n"
    assert "domain" in importer.draft(text).columns.columns.values()


def test_the_next_column_is_the_domain_then(accounts: Accounts, importer: Importer, words: Words) -> None:
    rows = "".join(f"{place},Company {place},{TOOL}{place},c{place}.example\n" for place in range(3))
    text = "id,name,Website,url\n" + rows
    preview = importer.take(text).preview
    assert [one.sentence(words) for one in preview.warnings] == [
        "“Website” would give 3 accounts the domain helpdesk.example: it is not imported."
    ]
    assert {one.values["domain"] for one in preview.created} == {"c0.example", "c1.example", "c2.example"}
    assert importer.preview(text).warnings == ()


def test_it_is_taken_where_she_says_so(importer: Importer) -> None:
    preview = importer.preview(_list("url", *[TOOL] * 3), columns={"url": "domain"})
    assert (preview.warnings, {one.values["domain"] for one in preview.created}) == ((), {"helpdesk.example"})
