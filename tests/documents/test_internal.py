"""Nothing internal reaches a customer: every internal field is filled with a mark, and every document read back."""

import io
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from sqlalchemy import BigInteger, Column, Double, Integer

from csdesk import entities
from csdesk.desk import Desk, open_desk
from csdesk.documents import plan_pdf, prepared_export
from csdesk.documents.markdown import markdown
from csdesk.documents.shared_screen import shared_screen
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.documents import Layout
from csdesk.domain.people import Role
from csdesk.domain.plans import PlanStatus, Side
from csdesk.entities import (
    Contact,
    ContractLine,
    Goal,
    Milestone,
    MilestoneSlip,
    Outcome,
    PlanVersion,
    SentCopy,
    TierDefinition,
)
from csdesk.entities.types import Day, TextsType, TextType
from csdesk.fields.catalogue import FIELDS, by_name
from tests.documents.test_plan_pdf import squeezed
from tests.pngs import png

TODAY = date(2026, 11, 20)
MARK = "INTERNAL"
SHOWN = {
    "companies": "name short_name english_name accent logo",
    "colleagues": "name english_name job",
    "pictures": "content",
    "success_plans": "title status purpose purpose_by purpose_on headline starts_on ends_on",
    "product_values": "title",
    "outcome_readings": "on value",
    "small_wins": "on title",
    "goals": "title horizon review_on verdict",
    "promises": "title side who due",
    "plan_versions": "number on customer_people our_people document",
    "sent_copies": "on document",
}
"""What a customer may read of what no file brings: of all else the catalogue of fields says it."""
DECIDES = {
    "accounts": "language logo",
    "colleagues": "is_me left_on",
    "contacts": "left_on",
    "companies": "fiscal_year_start working_days",
    "milestones": "customer_sees status",
    "small_wins": "customer_sees",
    "plan_versions": "format",
    "promises": "on kept_on customer_sees",
    "sent_copies": "record_table record_id format layout digest",
    "sent_files": "digest content",
    "pictures": "digest kind",
}
"""What says whether, how or by whom something is shown, and is not printed itself."""
INTERNAL = {
    "account_reviews": "on",
    "actions": (
        "line line_no on title who start deadline done_on customer_sees suggestion first_deadline "
        "put_off repeats waiting_on waiting_since nudge_after notes pinned snoozed_until snoozed_on "
        "snooze_reason snoozed_level"
    ),
    "agenda_items": "title minutes done",
    "attendees": "name presence",
    "closures": "title first last",
    "colleagues": "reading email",
    "companies": "currency weights",
    "contact_logs": "kind direction on note",
    "contract_lines": "amount months currency since until title signed_on",
    "currency_rates": "currency since rate",
    "custom_fields": "kind key title holds",
    "decisions": "line line_no on title customer_sees",
    "dismissed_pairs": "kind first second evidence",
    "external_refs": "record_table record_id source key imported row_hash",
    "feedback": "line line_no on title kind theme status",
    "focus_counts": "on value",
    "focus_kpis": "kind name depth industry tier measure floor target since until kgi why ended_on ended_at lesson",
    "goals": "notes reviewed_on origin",
    "handoff_items": "topic text former state on",
    "health_models": "version definition since key name tier touch stage reason",
    "health_snapshots": "account_id week score level coverage parts model_id flags",
    "holds": "since until reason",
    "import_mappings": "kind shape source columns owners options used_at",
    "measures": "key name unit",
    "meeting_kinds": "ready name hidden definition",
    "milestone_slips": "on due_from due_to reason note",
    "note_versions": "session until text",
    "notes": "on text",
    "onboarding_criteria": "title evidence met_on",
    "onboardings": "starts_on ends_on first_value_on notes",
    "outcome_readings": "source",
    "plan_templates": "ready name purpose tier format document",
    "playbook_items": "title required job due wanted evidence done_on skipped origin",
    "playbook_runs": "playbook title purpose starts_on closed_on gap",
    "playbooks": "ready name purpose tier format document",
    "product_values": "origin",
    "promises": "line line_no",
    "questions": "line line_no on title customer_sees answered_on answer",
    "queue_marks": "prepared_on pinned snoozed_until snoozed_on snooze_reason snoozed_level",
    "reading_imports": "source_id kind file digest as_of at rows written",
    "reading_sources": "name absence",
    "replaced_readings": "account_id measure_id day import_id value",
    "revenue_decisions": "kind subject verdict on",
    "risks": "kind severity title on fulfilment gap reason terms response closed_on result lesson",
    "saved_views": "ready name hidden definition",
    "sent_copies": "language recipient file_name",
    "sentiments": "on level why",
    "sheet_reads": "on file document",
    "small_wins": "line line_no",
    "stage_changes": "stage on",
    "success_plans": "definition pattern notes template",
    "suggestion_rules": "rule is_off threshold",
    "suggestions": "rule subject cause evidence state since settled_on ending made",
    "tier_definitions": (
        "tier cadence reason light deep outcomes touch depth floor ceiling currency share lead window review"
    ),
    "trash": "kind title deleted_at revision rows",
    "value_patterns": "value outcome metric unit aim actions",
    "watched_files": "path kind automatic size changed folder_id",
    "watched_folders": "path kind automatic",
    "weekly_reviews": "week said learned document held_on",
}
"""What no customer may read of what no file brings: filled with marks wherever it can hold one, as is all of a table in
the catalogue but what a field there says is not internal."""
_ASIDE = {"id", "uid", "position"}
_DAY, _NUMBER = "1987-06-05", 918_273_645
_UID = re.compile(r"\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b")
"""Made at random: one in some hundred holds a mark."""
_MARKS = (MARK, "5 June 1987", "1987", "918273645", "918,273,645", "9,182,736.45")


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
    desk.promises.add(1, "The list of sites", TODAY, side=Side.CUSTOMER)
    desk.promises.add(1, f"{MARK} promise", TODAY, side=Side.US, customer_sees=False)
    desk.promises.add(2, f"{MARK} promise of others", TODAY, side=Side.US)
    desk.small_wins.add(2, f"{MARK} win of others", TODAY)
    account = desk.accounts.get(1)
    assert account is not None
    prepared_export.agree(desk, account, 1, date(2026, 10, 2))
    handed = prepared_export.prepared(desk, account, date(2026, 10, 3), Layout.FULL)
    prepared_export.send(desk, handed, b"%PDF", MARK, f"{MARK}.pdf")
    desk.plans.edit_plan(1, status=PlanStatus.ACTIVE)
    desk.milestones.wait_for(1, 2)
    desk.milestones.move(2, date(2026, 12, 1), TODAY, note=MARK)
    desk.contracts.add(1, MARK, "JPY")
    desk.contracts.edit_line(1, amount=1)
    desk.tiers.edit("1", reason=MARK)
    desk.patterns.add(MARK)
    desk.custom_fields.add(MARK)
    desk.logos.keep_ours(png(20, 20))
    desk.plans.finish(1, TODAY)
    desk.plans.add_reading(1, TODAY, Decimal(4), MARK)


def test_every_column_is_one_or_the_other() -> None:
    """The catalogue says it of what files bring; nothing says it again."""
    assert not FIELDS.keys() & (SHOWN.keys() | INTERNAL.keys())
    for table in entities.schema().sorted_tables:
        if table.name in FIELDS:
            continue
        known = {column.name for column in table.columns if not (column.name in _ASIDE or column.foreign_keys)}
        kinds = [set(kind.get(table.name, "").split()) for kind in (SHOWN, DECIDES, INTERNAL)]
        assert set.union(*kinds) == known, f"say of each column of {table.name} whether a customer may read it"
        assert sum(map(len, kinds)) == len(known), f"{table.name}: only one can be true"


def _is_internal(table: str, column: "Column[object]") -> bool:
    if table in FIELDS:
        field = by_name(table).get(column.name)
        aside = {*_ASIDE, *DECIDES.get(table, "").split()}
        held = column.name not in aside and not column.foreign_keys and (field is None or field.internal)
    else:
        held = column.name in INTERNAL.get(table, "").split() and not column.name.endswith("_id")
    return held and (table, column.name) not in HELD and type(column.type) in FILLED


HELD = {("trash", "rows"), ("import_mappings", "options")}
"""What is read back as more than text whenever the file is opened."""
FILLED: dict[type, str] = {
    TextType: f"'{MARK} ' || id",
    TextsType: f"""'{{"k": "{MARK}"}}'""",
    Day: f"'{_DAY}'",
    Integer: str(_NUMBER),
    BigInteger: str(_NUMBER),
    Double: str(_NUMBER),
}


def _filled(table: str, column: "Column[object]") -> str:
    return f'UPDATE "{table}" SET "{column.name}" = {FILLED[type(column.type)]}'


def _is_text(table: str, column: str) -> bool:
    found = entities.schema().tables[table].columns.get(column)
    return found is not None and type(found.type) is TextType and column not in DECIDES.get(table, "").split()


def marked(text: str) -> list[str]:
    said = _UID.sub("", text)
    return [mark for mark in _MARKS if mark in said]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("layout", [Layout.FULL, Layout.PAGE, Layout.PROGRESS])
def test_no_document_holds_what_is_internal(desk: Desk, layout: Layout, language: str) -> None:
    account = desk.accounts.get(1)
    assert account is not None
    handed = prepared_export.prepared(desk, account, TODAY, layout, language=language)
    assert handed.document.news, "what is new since the copy is in it"
    read = PdfReader(io.BytesIO(plan_pdf.render(handed.document, layout).pdf))
    text = squeezed("".join(page.extract_text() for page in read.pages)) + str(read.metadata)
    root = read.trailer["/Root"]
    assert "Lesstime" in text
    assert "Tenreportsaday" in text
    assert layout is not Layout.FULL or "Thelistofsites" in text
    assert handed.document.outcomes[0].uid not in text
    assert marked(text + root["/Metadata"].get_data().decode()) == []  # type: ignore[index]
    assert marked(markdown(handed.document)) == []
    assert marked(prepared_export.composed(handed.document).document) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", ["m.xlsx", "m.csv"])
def test_no_table_for_the_customer_does_either(desk: Desk, tmp_path: Path, name: str, language: str) -> None:
    account = desk.accounts.get(1)
    assert account is not None
    handed = prepared_export.prepared(desk, account, TODAY, Layout.FULL)
    assert prepared_export.write_milestones(desk.exports, handed, tmp_path / name, language).records == 1
    content = (tmp_path / name).read_bytes()
    if name.endswith("xlsx"):
        with ZipFile(tmp_path / name) as parts:
            content = b"".join(map(parts.read, parts.namelist()))
    assert "Training" in content.decode()
    assert marked(content.decode()) == []


def test_no_shared_screen_does_either(desk: Desk) -> None:
    desk.meetings.add(1, on=TODAY, title="Review")
    account = desk.accounts.get(1)
    assert account is not None
    said = str(shared_screen(desk, account, TODAY))
    assert all(one in said for one in ("Less time", "Training", "The list of sites", "Ten reports a day", "Review"))
    assert marked(said) == []


def test_nor_does_what_was_kept_of_versions_and_copies(desk: Desk) -> None:
    for kind in (PlanVersion, SentCopy):
        kept = desk.plan_versions.document(kind, 1)
        assert "Less time" in kept
        assert marked(kept) == []


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (kind, one.name)
        for kind, fields in FIELDS.items()
        for one in fields
        if not one.internal and _is_text(kind, one.name)
    ],
)
def test_what_is_said_to_be_for_the_customer_is_in_a_document(desk: Desk, table: str, column: str) -> None:
    """Nothing internal is let through by a field that says it is not."""
    with desk.database.change("tell") as session:
        session.connection().exec_driver_sql(f'UPDATE "{table}" SET "{column}" = ? WHERE id = 1', ("Readable",))
    account = desk.accounts.get(1)
    assert account is not None
    handed = prepared_export.prepared(desk, account, TODAY, Layout.FULL, language="ja")
    assert "Readable" in markdown(handed.document) + str(handed.document)


def test_the_marks_are_there(desk: Desk) -> None:
    with desk.database.reading() as session:
        contact, milestone = session.get_one(Contact, 1), session.get_one(Milestone, 1)
        assert (contact.notes, milestone.notes) == (f"{MARK} 1", f"{MARK} 1")
        assert str(session.get_one(MilestoneSlip, 1).due_to) == _DAY
        assert session.get_one(ContractLine, 1).amount == session.get_one(TierDefinition, 1).floor == _NUMBER
        assert desk.contact_logs.of(1)[0].note == f"{MARK} 1"
        for kind in FIELDS.keys() & entities.schema().tables.keys():  # tickets are counted, not kept
            columns = entities.schema().tables[kind].columns
            held = {one.name for one in columns if _is_internal(kind, one)}
            assert held >= {"notes", "no_next", "amount", "value"} & set(columns.keys()), kind
            assert held, kind
