"""Several sources, each with its own ids: one account known to a CRM and to a billing sheet; what is gone from each."""

import pytest
from sqlalchemy import select

from csdesk.entities import Account, Contract, ExternalRef
from csdesk.exchange.tables import Options
from csdesk.services.importing.preview import MissingRecord
from csdesk.services.importing.rules import Answer
from csdesk.store.database import Database
from tests.services.files import Importer, changes, counts, faults

CRM = "Account ID,Account Name,Website,Industry\n1,Acme,acme.example,Mining\n2,Beta,beta.example,\n"
BILLING = "Account ID,Account Name,Website,Region\nB-7,Acme,,East\nB-8,Beta Ltd,beta.example,West\nB-9,New,,\n"
_SAME = "“{name}” is here under another ID. Is it the same?"


@pytest.fixture
def filled(importer: Importer) -> Importer:
    importer.take(CRM)
    return importer


def _keys(database: Database) -> list[tuple[str, str | None, int | None]]:
    query = select(ExternalRef.source, ExternalRef.key, ExternalRef.record_id).where(
        ExternalRef.record_table == "accounts"
    )
    with database.reading() as session:
        return [tuple(row) for row in session.execute(query.order_by(ExternalRef.id))]  # type: ignore[misc]


def test_an_id_that_is_new_and_a_name_or_domain_known_by_an_id_elsewhere_is_a_question(filled: Importer) -> None:
    preview = filled.preview(BILLING, source="billing")
    assert faults(preview) == [
        (2, "Account Name", "Acme", _SAME.format(name="Acme"), True),
        (3, "Website", "beta.example", _SAME.format(name="Beta"), True),
    ]
    assert [one.title for one in preview.created] == ["New"]


def test_the_same_one_gets_the_id_of_the_second_source_too(filled: Importer, database: Database) -> None:
    same = {2: Answer.SAME, 3: Answer.SAME}
    preview = filled.take(BILLING, source="billing", answers=same).preview
    assert [(one.record_id, changes(one)) for one in preview.updated] == [
        (1, {"region": ("", "East")}),
        (2, {"name": ("Beta", "Beta Ltd"), "region": ("", "West")}),
    ]
    assert _keys(database) == [
        *[("crm", "1", 1), ("crm", "2", 2)],
        *[("billing", "B-9", 3), ("billing", "B-7", 1), ("billing", "B-8", 2)],
    ]
    assert counts(filled.preview(BILLING, source="billing")) == (0, 0, 3, 0)
    assert counts(filled.preview(CRM)) == (0, 0, 2, 0)


def test_another_one_is_new(filled: Importer) -> None:
    preview = filled.take(BILLING, source="billing", answers={2: Answer.NEW, 3: Answer.NEW}).preview
    assert counts(preview) == (3, 0, 0, 0)
    assert counts(filled.preview(BILLING, source="billing")) == (0, 0, 3, 0)


def test_two_rows_cannot_be_the_same_one(filled: Importer) -> None:
    text = BILLING.replace("Beta Ltd,beta.example", "Acme,")
    preview = filled.preview(text, source="billing", answers={2: Answer.SAME, 3: Answer.SAME})
    assert [one.row for one in preview.questions] == [3]


def test_a_name_that_several_have_elsewhere_is_a_question_too(filled: Importer) -> None:
    filled.take("Account ID,Account Name\n1,Acme\n2,Beta\n3,Acme\n")
    text = "Account ID,Account Name\nB-7,Acme\n"
    assert counts(filled.preview(text, source="billing", answers={2: Answer.SAME})) == (0, 0, 0, 1)
    assert counts(filled.preview(text, source="billing", answers={2: Answer.NEW})) == (1, 0, 0, 0)


def test_a_person_is_asked_for_by_mail(filled: Importer) -> None:
    head = "Account ID,Contact ID,Full Name,Email\n"
    filled.take(head + "1,C1,Ann Smith,ann@acme.example\n", "contacts")
    filled.take(BILLING, source="billing", answers={2: Answer.SAME})
    text = head + "B-7,P1,A. Smith,ANN@acme.example\n"
    assert len(filled.preview(text, "contacts", source="billing").questions) == 1
    taken = filled.take(text, "contacts", source="billing", answers={2: Answer.SAME}).preview
    assert [one.record_id for one in taken.updated] == [1]
    assert counts(filled.preview(text, "contacts", source="billing")) == (0, 0, 1, 0)


def test_the_money_of_a_second_source_is_that_of_the_contract_the_first_brought(
    importer: Importer, database: Database
) -> None:
    crm = "Account ID,Account Name,ARR,Currency\n1,Acme,1200,USD\n"
    bill = "Account ID,Account Name,MRR,Currency\nB-7,Acme,110,USD\n"
    importer.take(crm)
    importer.take(bill, source="billing", answers={2: Answer.SAME})
    with database.reading() as session:
        assert len(session.scalars(select(Contract)).all()) == 1
    for text, source in ((crm, "crm"), (bill, "billing")):
        assert counts(importer.preview(text, source=source)) == (0, 0, 1, 0)


def test_what_is_gone_from_a_source_is_told_with_its_account(filled: Importer, database: Database) -> None:
    head = "Account ID,Contact ID,Full Name\n"
    filled.take(head + "1,C1,Ann\n2,C2,Bob\n", "contacts")
    assert filled.preview(head + "1,C1,Ann\n", "contacts").missing == (MissingRecord(2, "C2", "Bob", "Beta", 2),)
    assert filled.preview(CRM.replace("1,Acme,acme.example,Mining\n", "")).missing == (
        MissingRecord(1, "1", "Acme", "", 1),
    )
    contracts = "Account ID,Contract ID,Product,Amount,Currency\n"
    filled.take(contracts + "1,K1,Cloud,5,USD\n1,K2,Edge,5,USD\n", "contracts")
    left = filled.preview(contracts + "1,K1,Cloud,5,USD\n", "contracts").missing
    assert left == (MissingRecord(2, "K2", "Edge", "Acme", 1),)
    assert filled.preview("Account ID,Account Name\nB-1,Zeta\n", source="billing").missing == ()
    with database.reading() as session:
        assert len(session.scalars(select(Account)).all()) == 2


def _source(importer: Importer, name: str, text: str) -> str:
    path = importer.folder / name
    path.write_text(text, "utf-8")
    return importer.imports.look("accounts", path, Options()).columns.source


def test_a_list_without_ids_is_called_by_its_file(importer: Importer) -> None:
    assert _source(importer, "担当顧客_20260401.csv", "会社名,業種\n甲,漁業\n") == "担当顧客"
    assert _source(importer, "担当顧客 (2).csv", "会社名,業種,備考\n甲,漁業,\n") == "担当顧客"
    assert _source(importer, "顧客.csv", "顧客ID,会社名\n1,甲\n") == "crm"


def test_what_another_shape_of_a_list_is_known_by_its_ids(importer: Importer) -> None:
    importer.take("Account ID,Account Name\n1,Acme\n2,Beta\n3,Gamma\n", source="HubSpot")
    assert _source(importer, "a.csv", "Account ID,Account Name,Region\n1,Acme,\n2,Beta,\n9,New,\n") == "HubSpot"
    assert _source(importer, "a.csv", "Account ID,Account Name,Region\n1,甲,\n2,乙,\n3,丙,\n") == "crm", "other names"
    assert _source(importer, "a.csv", "Account ID,Account Name,Region\n1,Acme,\n8,乙,\n9,丙,\n") == "crm", "too few"


def test_a_list_without_ids_comes_in_again_from_a_file_of_another_day(importer: Importer) -> None:
    text = "会社名,業種\n甲,漁業\n乙,\n"
    importer.take(text)
    (importer.folder / "accounts_20260501.csv").write_text(text, "utf-8")
    draft = importer.imports.look("accounts", importer.folder / "accounts_20260501.csv", Options())
    preview = importer.imports.preview(draft)
    assert (draft.columns.source, counts(preview), preview.is_news) == ("accounts", (0, 0, 2, 0), False)
