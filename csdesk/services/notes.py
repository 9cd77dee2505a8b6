"""Notes: kept as they were typed, with what their lines make, and what they were before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.line_difference import ComparedLine, compare_lines
from csdesk.domain.note_lines import LineKind
from csdesk.domain.note_titles import note_title
from csdesk.entities import Meeting, Note, NoteVersion, table
from csdesk.entities.types import is_whole
from csdesk.errors import CsdeskError
from csdesk.i18n import later_words
from csdesk.services.note_records import ENTITIES, LineRecord, follow, records_of
from csdesk.services.records import EntryService
from csdesk.store import spill

LONGEST = 1_000_000
"""Characters that a note holds."""
_OPENING = 400
"""So many of them are read to tell notes apart."""


class LongNoteError(CsdeskError):
    """A text is too long for a note."""

    says = later_words.tr("A note can hold {most} characters; this text has {count}. Split it and try again.")

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count, self.most = f"{count:,}", f"{LONGEST:,}"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note in a list: its title, and how it goes on; of a meeting what that is called, else of which kind it is."""

    id: int
    account_id: int
    meeting_id: int | None
    on: date
    meeting: str
    meeting_kind: str
    title: str
    opening: str


@dataclass(frozen=True, slots=True)
class FormerNote:
    """A line of the list of what a note was before: until when, and how long it was."""

    id: int
    until: datetime
    length: int


class Notes(EntryService[Note]):
    """What can be asked of, and done to, notes."""

    entity = Note

    def lines(self, account_id: int) -> list[NoteLine]:
        """Return the notes of an account, the last first, without reading all of their texts."""
        kept, met = table(Note).c, table(Meeting).c
        meeting = func.coalesce(met.title, ""), func.coalesce(met.kind, "")
        columns = (kept.id, kept.account_id, kept.meeting_id, kept.on, *meeting, func.substr(kept.text, 1, _OPENING))
        query = select(*columns).join_from(table(Note), table(Meeting), met.id == kept.meeting_id, isouter=True)
        query = query.where(kept.account_id == account_id).order_by(kept.on.desc(), kept.id.desc())
        with self._database.reading() as session:
            return [NoteLine(*row[:-1], *note_title(row[-1])) for row in session.execute(query)]

    def of_meeting(self, meeting_id: int) -> Note | None:
        """Return the note of a meeting."""
        found = self._some(Note.meeting_id == meeting_id)
        return found[0] if found else None

    def add(self, account_id: int, on: date, text: str = "", meeting_id: int | None = None) -> int:
        """Add a note of a day, with what its lines make; return its id."""
        _refuse_long(text)
        with self._database.change(self._words.tr("Add note")) as session:
            note = Note(account_id=account_id, meeting_id=meeting_id, on=on)
            session.add(note)
            session.flush()
            write_note(session, note, text)
        return note.id

    def add_all(self, notes: Sequence[Note]) -> None:
        """Add notes with what their lines make, as one step."""
        with self._database.change(self._words.tr("Import notes")) as session:
            for note in notes:
                text, note.text = note.text, ""
                session.add(note)
                session.flush()
                write_note(session, note, text)

    def save(self, note_id: int, text: str, session_name: str = "") -> None:
        """Keep a text as it was typed, and let the records follow its lines; raise LongNoteError, GoneError, TextError.

        Saves of one editing session are one step; what the note was before it is kept as a version.
        """
        _refuse_long(text)
        merge = f"note {note_id} {session_name}" if session_name else ""
        with self._database.change(self._words.tr("Edit note"), merge=merge) as session:
            note = session.get_one(Note, note_id)
            if note.text != text:
                _keep_version(session, note, session_name)
                write_note(session, note, text)

    def spill(self, note: Note, text: str) -> None:
        """Keep a text of a note beside the file while it cannot be written into that."""
        if is_whole(text):
            spill.keep(self._database.path, note.uid, text)

    def spilled(self, note: Note) -> str | None:
        """Return what could not be written of a note before, if that is not what it is by now."""
        text = spill.kept(self._database.path, note.uid)
        return None if text == note.text else text

    def forget_spilled(self, note: Note) -> None:
        """Forget it: it is written."""
        spill.forget(self._database.path, note.uid)

    def edit(self, note_id: int, **values: Any) -> None:
        """Change columns of a note but its text; days that its lines have said stay."""
        self._edit(self._words.tr("Edit note"), Note, note_id, values)

    def delete(self, note_id: int) -> None:
        """Put a note into the trash; what its lines have made stays."""
        note = self.get(note_id)
        if note is not None:
            title = note_title(note.text[:_OPENING])[0] or note.on.isoformat()
            self._bin(Note, {note_id: title}, self._words.tr("Delete note"))

    def records(self, note_id: int) -> list[LineRecord]:
        """Return what the lines of a note have made, and what those have made that are gone."""
        with self._database.reading() as session:
            return records_of(session, note_id)

    def let_go(self, kind: LineKind, record_id: int) -> None:
        """Keep what a deleted line has made, without a line from now on."""
        entity: Any = ENTITIES[kind]
        with self._database.reading() as session:
            title = session.get_one(entity, record_id).title
        self._edit(self._words.tr("Keep {name}").format(name=title), entity, record_id, {"line": "", "line_no": None})

    def delete_record(self, kind: LineKind, record_id: int, title: str) -> None:
        """Put what a line has made into the trash."""
        self._bin(ENTITIES[kind], {record_id: title})

    def versions(self, note_id: int) -> list[FormerNote]:
        """Return what a note was before, the last first."""
        kept = table(NoteVersion).c
        query = select(kept.id, kept.until, func.length(kept.text)).where(kept.note_id == note_id)
        with self._database.reading() as session:
            return [FormerNote(*row) for row in session.execute(query.order_by(kept.id.desc()))]

    def version(self, version_id: int) -> NoteVersion | None:
        """Return what a note was."""
        with self._database.reading() as session:
            return session.get(NoteVersion, version_id)

    def compare(self, version_id: int) -> Sequence[ComparedLine]:
        """Return what differs between what a note was and what it is, line by line; raise GoneError."""
        with self._database.reading() as session:
            version = session.get_one(NoteVersion, version_id)
            return compare_lines(version.text, session.get_one(Note, version.note_id).text)

    def bring_back(self, version_id: int) -> None:
        """Let a note be what it was; what it is now is kept as a version. Raise GoneError."""
        label = self._words.tr("Bring back an earlier version of a note")
        with self._database.change(label) as session:
            version = session.get_one(NoteVersion, version_id)
            note = session.get_one(Note, version.note_id)
            if note.text != version.text:
                _keep_version(session, note, "")
                write_note(session, note, version.text)


def _refuse_long(text: str) -> None:
    if len(text) > LONGEST:
        raise LongNoteError(len(text))


def _keep_version(session: Session, note: Note, name: str) -> None:
    """Keep what a note is, once an editing session."""
    mine = select(NoteVersion.id).where(NoteVersion.note_id == note.id, NoteVersion.session == name)
    if note.text and not (name and session.scalars(mine).first()):
        session.add(NoteVersion(note_id=note.id, session=name, until=datetime.now(UTC), text=note.text))


def write_note(session: Session, note: Note, text: str) -> None:
    """Let a note have another text, inside a change: the records of its lines follow."""
    follow(session, note, text)
    session.flush()
    note.text = text
