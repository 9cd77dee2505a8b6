"""Real shapes of four CRMs' exports, one after the other into one portfolio: matched, asked, listed, and once only."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from csdesk.domain.accounts import Status
from csdesk.entities import ExternalRef
from csdesk.exchange.tables import Options
from csdesk.services.accounts import Accounts
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.importing.rules import Answer, QuestionKind, answered
from csdesk.services.imports import Imports
from csdesk.store.database import Database
from tests.services.crm_exports import ALL, HUBSPOT, KINTONE, SALESFORCE_DATA_EXPORT, SALESFORCE_REPORT, ZOHO, Export
from tests.services.files import counts

TODAY = date(2026, 11, 22)


def _draft(imports: Imports, folder: Path, export: Export) -> ImportDraft:
    file = folder / export.name
    file.write_bytes(export.content)
    return imports.look("accounts", file, Options()).from_source(export.source)


def _take(imports: Imports, folder: Path, export: Export, answer: Answer = Answer.SAME) -> ImportPreview:
    """Bring a file in; return what it would have done without an answer."""
    draft = _draft(imports, folder, export)
    asked = imports.preview(draft)
    draft = draft.answered(asked.questions, answered(asked, {QuestionKind.KNOWN_ELSEWHERE: answer}))
    imports.finish(imports.write(draft, imports.preview(draft)))
    return asked


@pytest.mark.parametrize(
    ("export", "mapping"),
    [
        (
            SALESFORCE_REPORT,
            {
                "Account Owner": "owner",
                "Account Name": "name",
                "Account ID": "external_id",
                "Type": "status",
                "Billing State/Province": "region",
                "Website": "domain",
                "Industry": "industry",
            },
        ),
        (
            SALESFORCE_DATA_EXPORT,
            {
                "Id": "external_id",
                "Name": "name",
                "Type": "status",
                "BillingCountry": "region",
                "Website": "domain",
                "Industry": "industry",
                "NumberOfEmployees": "size",
            },
        ),
        (
            HUBSPOT,
            {
                "Record ID": "external_id",
                "Company name": "name",
                "Company owner": "owner",
                "Country/Region": "region",
                "Industry": "industry",
                "Company Domain Name": "domain",
                "Lifecycle Stage": "status",
                "Number of Employees": "size",
            },
        ),
        (
            KINTONE,
            {
                "レコード番号": "external_id",
                "会社名": "name",
                "会社名(フリガナ)": "reading",
                "部署名": "contact_department",
                "担当者名": "contact_name",
                "メールアドレス": "contact_email",
                "顧客ランク": "tier",
                "住所": "region",
                "URL": "domain",
                "備考": "notes",
            },
        ),
        (
            ZOHO,
            {
                "Record Id": "external_id",
                "Account Owner": "owner",
                "Account Name": "name",
                "Parent Account": "parent",
                "Website": "domain",
                "Account Type": "status",
                "Industry": "industry",
                "Employees": "size",
                "Billing Country": "region",
                "Description": "notes",
            },
        ),
    ],
    ids=["report", "data export", "hubspot", "kintone", "zoho"],
)
def test_each_column_is_taken_for_what_it_is_and_no_other(
    imports: Imports, tmp_path: Path, export: Export, mapping: dict[str, str]
) -> None:
    draft = _draft(imports, tmp_path, export)
    assert draft.columns.columns == mapping
    assert (len(draft.table.rows), len(draft.table.problems)) == (export.rows, export.notes)


def test_one_after_the_other_they_share_their_accounts_and_a_second_time_nothing_changes(
    imports: Imports, accounts: Accounts, database: Database, tmp_path: Path
) -> None:
    asked = {export.source: _take(imports, tmp_path, export) for export in ALL}
    assert {source: len(one.created) for source, one in asked.items()} == {
        "salesforce": 3,
        "hubspot": 1,
        "kintone": 2,
        "zoho": 1,
    }
    assert {source: len(one.questions) for source, one in asked.items()} == {
        "salesforce": 0,
        "hubspot": 2,  # one by its name, one by its domain
        "kintone": 1,
        "zoho": 1,
    }
    rows = {row.name: row for row in accounts.rows(TODAY)}
    assert sorted(rows) == [
        *("Adatum", "Contoso Ltd.", "Fabrikam", "Northwind Traders", "Tailwind Toys"),
        *("㈱月見製菓", "株式会社髙島屋敷"),
    ]
    northwind = rows["Northwind Traders"]
    assert (northwind.reading, northwind.owner, northwind.facts["size"], northwind.tier) == (
        "ノースウィンド",
        "Mia Stone",
        "250",
        "B",
    )
    assert {name: row.status for name, row in rows.items() if row.status is not Status.ACTIVE} == dict.fromkeys(
        ("Fabrikam", "Tailwind Toys", "Adatum"), Status.PROSPECT
    )
    assert rows["株式会社髙島屋敷"].notes == "5月にキックオフ\n①体制図 ②日程"
    with database.reading() as session:
        found = session.scalars(select(ExternalRef.source).where(ExternalRef.record_id == northwind.id)).all()
    assert sorted(found) == ["hubspot", "kintone", "salesforce"]
    for export in ALL:
        preview = imports.preview(_draft(imports, tmp_path, export))
        assert counts(preview) == (0, 0, export.rows, 0), export.source
        assert len(preview.left_out) == export.notes
        assert preview.missing == ()


def test_an_id_of_15_characters_and_one_of_18_are_one_and_the_case_counts(
    imports: Imports, accounts: Accounts, tmp_path: Path
) -> None:
    _take(imports, tmp_path, SALESFORCE_REPORT)
    preview = _take(imports, tmp_path, SALESFORCE_DATA_EXPORT)
    assert counts(preview) == (0, 2, 0, 0)
    assert [one.title for one in preview.missing] == ["Fabrikam"]
    assert accounts.find("0015g00000AbCdE").name == accounts.find("0015g00000AbCdEAAV").name == "Northwind Traders"
    assert accounts.find("0015g00000AbCde").name == "Fabrikam"
    below = imports.preview(_draft(imports, tmp_path, SALESFORCE_DATA_EXPORT))
    assert counts(below) == (0, 0, 2, 0)


def test_who_is_said_to_be_another_stays_another(imports: Imports, accounts: Accounts, tmp_path: Path) -> None:
    _take(imports, tmp_path, SALESFORCE_REPORT)
    _take(imports, tmp_path, HUBSPOT, Answer.NEW)
    assert len(accounts.rows(TODAY)) == SALESFORCE_REPORT.rows + HUBSPOT.rows
    assert counts(imports.preview(_draft(imports, tmp_path, HUBSPOT))) == (0, 0, HUBSPOT.rows, 0)
