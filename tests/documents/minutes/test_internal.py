"""Nothing internal reaches a customer by the minutes: all else is filled with a mark, and they are read."""

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import Column

from csdesk import entities
from csdesk.desk import Desk, open_desk
from csdesk.documents.minutes import export, pdf
from csdesk.documents.minutes.markdown import markdown
from csdesk.domain.plans import Side
from csdesk.entities import Meeting, Note, Promise
from tests.documents.test_internal import FILLED, HELD, MARK, marked
from tests.documents.test_plan_pdf import squeezed

TODAY = date(2026, 11, 20)
SHOWN = {
    "accounts": "name language honorific logo",
    "companies": "name short_name english_name accent logo",
    "colleagues": "name english_name job",
    "contacts": "name title",
    "pictures": "digest kind content",
    "meetings": "kind title on starts place",
    "attendees": "name",
    "decisions": "title",
    "promises": "title who due kept_on",
    "actions": "title who deadline done_on",
    "questions": "title answered_on",
}
"""What a customer may read in minutes."""


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A meeting with one of everything that may be told and one that may not, and a mark in all that is internal."""
    opened = open_desk(path)
    _write(opened)
    with opened.database.change("mark") as session:
        for table in entities.schema().sorted_tables:
            for column in table.columns:
                if _is_internal(table.name, column):
                    filled = FILLED[type(column.type)]
                    session.connection().exec_driver_sql(f'UPDATE "{table.name}" SET "{column.name}" = {filled}')
    yield opened
    opened.close()


def _write(desk: Desk) -> None:
    account = desk.accounts.add("Yamadaya Foods")
    desk.accounts.add(f"{MARK} other customer")
    desk.colleagues.call_me("Alex Turner")
    desk.colleagues.edit_company(name="Harbourline", short_name="Harbour")
    rina = desk.contacts.add(account, "Rina")
    meeting = desk.meetings.add(account, on=TODAY, kind="ready:regular", title="Autumn", purpose=MARK)
    desk.attendees.add(meeting, contact_id=rina)
    desk.attendees.all_came(meeting)
    desk.notes.add(account, TODAY, f"{MARK} note\n/decision {MARK}", meeting)
    for seen, mark in ((True, ""), (False, MARK)):
        values = {"meeting_id": meeting, "customer_sees": seen}
        desk.decisions.add(account, f"{mark} Only Yokohama", TODAY, **values)
        desk.questions.add(account, f"{mark} When is Kobe?", TODAY, **values)
        desk.actions.add(account, f"{mark} Send the quote", TODAY, **values)
        desk.promises.add(account, f"{mark} The list", TODAY, side=Side.CUSTOMER, contact_id=rina, **values)
    with desk.database.change("hide what the note has made") as session:
        for one in session.query(entities.Decision).where(entities.Decision.note_id.is_not(None)):
            one.customer_sees = False


def _is_internal(table: str, column: "Column[object]") -> bool:
    aside = column.name in {"id", "uid", "position", *SHOWN.get(table, "").split()} or column.name.endswith("_id")
    return not aside and not column.foreign_keys and (table, column.name) not in HELD and type(column.type) in FILLED


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_minutes_hold_what_is_internal(desk: Desk, language: str) -> None:
    account = desk.accounts.get(1)
    assert account is not None
    minutes = desk.minutes(1, language)
    read = PdfReader(io.BytesIO(pdf.render(minutes).pdf))
    text = squeezed("".join(page.extract_text() for page in read.pages))
    for told in ("Rina", "OnlyYokohama", "WhenisKobe?", "Sendthequote", "Thelist", "Autumn"):
        assert told in text
    assert marked(text + str(read.metadata)) == []
    assert marked(markdown(minutes)) == []
    ready = export.prepared(desk, account, 1, minutes)
    export.keep(desk, ready, b"%PDF", "Rina", "m.pdf", TODAY)
    kept = desk.sent_copies.last(Meeting, 1)
    assert kept is not None
    assert json.loads(kept[1])["decisions"] == ["Only Yokohama"]
    assert marked(kept[1]) == []


def test_the_marks_are_there(desk: Desk) -> None:
    with desk.database.reading() as session:
        assert session.get_one(Meeting, 1).purpose == f"{MARK} 1"
        assert session.get_one(Note, 1).text == f"{MARK} 1"
        assert session.get_one(Promise, 1).line == f"{MARK} 1"
