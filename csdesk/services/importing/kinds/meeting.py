"""Meetings from files: each with its kind, who attended and a note; those that have been are held."""

import sqlite3
from collections.abc import Mapping
from typing import ClassVar

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session
from typing_extensions import override

from csdesk.domain.meetings import MeetingPlan, MeetingState, Presence, read_plan, written_plan
from csdesk.entities import Account, Attendee, Meeting, MeetingKind, new_uid
from csdesk.i18n import later_words
from csdesk.services.importing.bulk import insert_all
from csdesk.services.importing.existing import Natural
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview, Issue, Values, Written
from csdesk.services.importing.record_import import RecordImport
from csdesk.services.meetings.agendas import begin
from csdesk.services.meetings.attendees import propose
from csdesk.services.meetings.kinds import brought, brought_key
from csdesk.services.meetings.meetings import previous

_SHIPPED = 100
"""The place of a kind that a file brings, behind those that csdesk brings."""
_WHO = """(SELECT group_concat(one.who, '; ') FROM (
    SELECT coalesce(c.name, l.name, t.name) AS who FROM attendees t LEFT JOIN contacts c ON c.id = t.contact_id
    LEFT JOIN colleagues l ON l.id = t.colleague_id WHERE t.meeting_id = r.id ORDER BY t.id) AS one)"""
_NOTE = "(SELECT n.text FROM notes n WHERE n.meeting_id = r.id ORDER BY n.id LIMIT 1)"


class MeetingImport(RecordImport):
    """Meetings with the accounts."""

    name, title, called = "meetings", later_words.tr("Meetings"), "title"
    needs_name = False
    needs: ClassVar[Mapping[str, Issue]] = {"on": later_words.tr("The row has no date.")}
    fixed: ClassVar[Mapping[str, object]] = {
        "zone": "",
        "state": MeetingState.PLANNED.value,
        "no_next": "",
        "purpose": "",
    }
    joins = "LEFT JOIN meeting_kinds k ON k.uid = r.kind"
    joined: ClassVar[Mapping[str, str]] = {"kind": "coalesce(k.name, r.kind)", "attendees": _WHO, "notes": _NOTE}

    @override
    def naturals(self, values: Values, account_id: int | None) -> list[Natural]:
        starts = values.get("starts", "")
        return [("on", account_id, starts or values.get("title", ""), values.get("on", ""))]

    @override
    def is_told(self, values: Values) -> bool:
        return bool(values.get("on"))

    @override
    def references(
        self, driver: sqlite3.Connection, preview: ImportPreview
    ) -> Mapping[str, tuple[str, Mapping[str, int | str]]]:
        """Return the kinds that meetings are of; those that are unknown are added."""
        wanted = dict.fromkeys(one.values.get("kind", "") for one in preview.created)
        wanted |= dict.fromkeys(new for _row, new in _changed(preview, "kind"))
        known: dict[str, int | str] = {"": ""}
        known |= dict(driver.execute("SELECT name, uid FROM meeting_kinds WHERE ready = ''"))
        fresh = [name for name in wanted if name not in known and brought_key(name) != name]
        plan, names = written_plan(MeetingPlan()), ("uid", "ready", "name", "position", "hidden", "definition")
        rows = [(new_uid(), "", name, _SHIPPED + place, 0, plan) for place, name in enumerate(fresh)]
        insert_all(driver, "meeting_kinds", names, rows)
        known |= {str(row[2]): str(row[0]) for row in rows}
        return {"kind": ("kind", {name: known.get(name, name) for name in wanted})}

    @override
    def write(self, session: Session, draft: ImportDraft, preview: ImportPreview) -> Written:
        last = session.scalars(select(func.max(Meeting.id))).one() or 0
        written = super().write(session, draft, preview)
        held = Meeting.id > last, Meeting.on < draft.today
        session.execute(update(Meeting).where(*held).values(state=MeetingState.HELD, finished_on=Meeting.on))
        there = Attendee.meeting_id.in_(select(Meeting.id).where(*held))
        session.execute(update(Attendee).where(there).values(presence=Presence.CAME))
        for meeting in session.scalars(select(Meeting).where(Meeting.id > last, Meeting.on >= draft.today)):
            _begin(session, meeting)
        return written

    @override
    def finish(
        self, driver: sqlite3.Connection, source: str, ids: Mapping[int, int], preview: ImportPreview
    ) -> list[Issue]:
        """Write who attended and what was noted."""
        names = [(ids[one.row], one.values.get("attendees", "")) for one in preview.created]
        _write_attendees(driver, [*names, *_changed(preview, "attendees")])
        notes = [(ids[one.row], one.values.get("notes", "")) for one in preview.created]
        _write_notes(driver, [*notes, *_changed(preview, "notes")])
        return []


def _changed(preview: ImportPreview, field: str) -> list[tuple[int, str]]:
    """Return the records of which a field changes, with its new value."""
    return [
        (one.record_id or 0, change.new) for one in preview.updated for change in one.changes if change.field == field
    ]


def _write_attendees(driver: sqlite3.Connection, wanted: list[tuple[int, str]]) -> None:
    """Let those attend who are named: the account's people and colleagues by their names, others as named."""
    people = driver.execute("SELECT account_id, name, id FROM contacts").fetchall()
    contacts = {(account, name): key for account, name, key in people}
    ours = dict(driver.execute("SELECT name, min(id) FROM colleagues GROUP BY name").fetchall())
    accounts = dict(driver.execute("SELECT id, account_id FROM meetings").fetchall()) if wanted else {}
    rows: list[tuple[object, ...]] = []
    for meeting, text in wanted:
        there = _there(driver, meeting)
        names = [name for name in text.split("; ") if name]
        for name in there.keys() - set(names):
            driver.execute("DELETE FROM attendees WHERE id = ?", (there[name],))
        for name in dict.fromkeys(names):
            if name not in there:
                contact = contacts.get((accounts[meeting], name))
                colleague = None if contact else ours.get(name)
                called = "" if contact or colleague else name
                rows.append((new_uid(), meeting, contact, colleague, called, Presence.INVITED.value))
    columns = ("uid", "meeting_id", "contact_id", "colleague_id", "name", "presence")
    insert_all(driver, "attendees", columns, rows)


def _there(driver: sqlite3.Connection, meeting: int) -> dict[str, int]:
    """Return who attends a meeting by now, by name."""
    query = """SELECT coalesce(c.name, l.name, t.name), t.id FROM attendees t
        LEFT JOIN contacts c ON c.id = t.contact_id LEFT JOIN colleagues l ON l.id = t.colleague_id
        WHERE t.meeting_id = ?"""
    return dict(driver.execute(query, (meeting,)).fetchall())


def _write_notes(driver: sqlite3.Connection, wanted: list[tuple[int, str]]) -> None:
    for meeting, text in wanted:
        found = driver.execute("SELECT id FROM notes WHERE meeting_id = ? ORDER BY id LIMIT 1", (meeting,)).fetchone()
        if found:
            driver.execute("UPDATE notes SET text = ? WHERE id = ?", (text, found[0]))
        elif text:
            about = 'SELECT ?, account_id, id, "on", ? FROM meetings WHERE id = ?'
            columns = 'uid, account_id, meeting_id, "on", text'
            driver.execute(f"INSERT INTO notes ({columns}) {about}", (new_uid(), text, meeting))


def _begin(session: Session, meeting: Meeting) -> None:
    """Give a meeting to come the agenda of its kind, and propose who attends where the file names nobody."""
    own = session.scalars(select(MeetingKind.definition).where(MeetingKind.uid == meeting.kind)).first()
    language = session.get_one(Account, meeting.account_id).language
    ready = brought_key(meeting.kind)
    plan = read_plan(own) if own else brought(ready, language) if ready else MeetingPlan()
    begin(session, meeting, plan.agenda, language)
    if session.scalars(select(Attendee.id).where(Attendee.meeting_id == meeting.id)).first() is None:
        propose(session, meeting, previous(session, meeting))
