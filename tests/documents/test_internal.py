"""Nothing internal reaches a customer: every internal field is filled with a mark, and every document read back."""

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import Column

from csdesk import entities
from csdesk.desk import Desk, open_desk
from csdesk.documents import handing, plan_pdf
from csdesk.documents.markdown import markdown
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.documents import Layout
from csdesk.domain.people import Role
from csdesk.entities import Contact, Goal, Milestone, Outcome
from csdesk.entities.types import Text, Texts
from tests.documents.test_plan_pdf import squeezed

TODAY = date(2026, 11, 20)
MARK = "INTERNAL"
SHOWN = {
    "accounts": {"name", "language", "honorific"},
    "companies": {"name", "short_name", "accent"},
    "colleagues": {"name"},
    "contacts": {"name", "title"},
    "success_plans": {"title", "purpose", "purpose_by", "headline"},
    "product_values": {"title"},
    "outcomes": {"title", "said", "said_by", "unit", "confirmed_by", "evidence"},
    "goals": {"title"},
    "milestones": {"title", "owner", "evidence"},
    "small_wins": {"title"},
    "plan_versions": {"customer_people", "our_people", "document"},
    "sent_copies": {"document"},
}
"""What a customer may read; whatever else is text is filled, also in tables to come."""


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A customer with a plan, agreed and sent, in which everything that is not for the customer is marked."""
    opened = open_desk(path)
    _write(opened)
    with opened.database.change("mark") as session:
        for table in entities.schema().sorted_tables:
            for column in table.columns:
                if _is_internal(table.name, column):
                    session.connection().exec_driver_sql(_filled(table.name, column))
    yield opened
    opened.close()


def _write(desk: Desk) -> None:
    desk.accounts.add("Yamadaya Foods")
    desk.accounts.add(f"{MARK} other customer")
    desk.colleagues.call_me("Alex Turner")
    desk.colleagues.edit_company(name="Harbourline", short_name="Harbour")
    desk.contact_logs.add(1, ContactKind.CALL, TODAY, note=MARK)
    for name, roles, left in (("Rina", [Role.CHAMPION], None), (MARK, [], None), (MARK, [Role.SPONSOR], TODAY)):
        desk.contacts.edit(desk.contacts.add(1, name), roles=roles, left_on=left)
    desk.plans.add(1, "Half a day", date(2026, 9, 1))
    desk.plans.add_outcome(1, desk.plans.add_value(1, "Orders"), "Less time")
    desk.plans.edit(Outcome, 1, baseline=Decimal(8), target=Decimal(2))
    desk.plans.add_reading(1, date(2026, 10, 1), Decimal(6), MARK)
    desk.plans.edit(Goal, 1, outcome_id=1)
    for title in ("Training", f"{MARK} milestone"):
        desk.plans.add_milestone(1, title)
    desk.plans.edit(Milestone, 2, customer_sees=False, due=TODAY, evidence=MARK, owner=MARK)
    desk.small_wins.add(1, "Ten reports a day", TODAY)
    desk.small_wins.add(1, f"{MARK} win", TODAY, customer_sees=False)
    desk.small_wins.add(2, f"{MARK} win of others", TODAY)
    account = desk.accounts.get(1)
    assert account is not None
    handing.agree(desk, account, 1, date(2026, 10, 2))
    handed = handing.prepared(desk, account, date(2026, 10, 3), Layout.FULL)
    handing.send(desk, handed, b"%PDF", MARK, f"{MARK}.pdf")
    desk.plans.finish(1, TODAY)
    desk.plans.add_reading(1, TODAY, Decimal(4), MARK)


def _is_internal(table: str, column: "Column[object]") -> bool:
    kept = column.name in SHOWN.get(table, ()) or table in ("trash", "sent_files") or column.name == "digest"
    return not kept and type(column.type) in (Text, Texts)


def _filled(table: str, column: "Column[object]") -> str:
    value = f"'{MARK} ' || id" if isinstance(column.type, Text) else f"""'{{"k": "{MARK}"}}'"""
    return f'UPDATE "{table}" SET "{column.name}" = {value}'


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("layout", [Layout.FULL, Layout.PAGE, Layout.PROGRESS])
def test_no_document_holds_what_is_internal(desk: Desk, layout: Layout, language: str) -> None:
    account = desk.accounts.get(1)
    assert account is not None
    handed = handing.prepared(desk, account, TODAY, layout, language=language)
    assert handed.document.news, "what is new since the copy is in it"
    read = PdfReader(io.BytesIO(plan_pdf.render(handed.document, layout).pdf))
    text = squeezed("".join(page.extract_text() for page in read.pages)) + str(read.metadata)
    root = read.trailer["/Root"]
    assert "Lesstime" in text
    assert "Tenreportsaday" in text
    assert MARK not in text
    assert MARK.encode() not in root["/Metadata"].get_data()  # type: ignore[index]
    assert MARK not in handing.composed(handed.document).document.replace(f'"uid": "{MARK}', "")
    assert MARK not in markdown(handed.document)


def test_the_marks_are_there(desk: Desk) -> None:
    with desk.database.reading() as session:
        contact, milestone = session.get_one(Contact, 1), session.get_one(Milestone, 1)
        assert (contact.notes, milestone.notes) == (f"{MARK} 1", f"{MARK} 1")
        assert desk.contact_logs.of(1)[0].note == f"{MARK} 1"
