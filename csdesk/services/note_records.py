"""The records of a note's lines: they follow the text, in the transaction that writes it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, literal, null, select, type_coerce, union_all
from sqlalchemy.orm import Session

from csdesk.domain.folding import folded
from csdesk.domain.line_matching import match_lines, may_move
from csdesk.domain.note_lines import LineKind, MarkedLine, read_line
from csdesk.domain.plans import Side
from csdesk.entities import (
    Action,
    Colleague,
    Contact,
    Decision,
    Entity,
    Feedback,
    Note,
    Promise,
    Question,
    SmallWin,
    table,
)
from csdesk.entities.types import day
from csdesk.services.records import put

Key = tuple[LineKind, int]
"""A record of a line: its kind, and its id."""
ENTITIES: Mapping[LineKind, type[Entity]] = {
    LineKind.PROMISE: Promise,
    LineKind.ACTION: Action,
    LineKind.DECISION: Decision,
    LineKind.QUESTION: Question,
    LineKind.FEEDBACK: Feedback,
    LineKind.WIN: SmallWin,
}
_DAYS = {LineKind.PROMISE: "due", LineKind.ACTION: "deadline"}
_CLOSED = {LineKind.PROMISE: "kept_on", LineKind.ACTION: "done_on", LineKind.QUESTION: "answered_on"}
_OWNED = (LineKind.PROMISE, LineKind.ACTION)
_HONORIFICS = ("さん", "様", "さま", "氏", "-san", "-sama")
_ME = ("me", "i", "私", "自分")


@dataclass(frozen=True, slots=True)
class LineRecord:
    """What a line of a note has made, as it stands."""

    kind: LineKind
    id: int
    title: str
    line: str
    line_no: int | None
    day: date | None
    closed_on: date | None

    @property
    def key(self) -> Key:
        """Return which record it is."""
        return self.kind, self.id

    @property
    def closable(self) -> bool:
        """Tell whether it is open until a day."""
        return self.kind in _CLOSED


def records_of(session: Session, note_id: int) -> list[LineRecord]:
    """Return the records of a note's lines, the oldest of each kind first."""
    query = union_all(*(_columns(kind, table(entity), note_id) for kind, entity in ENTITIES.items()))
    return [
        LineRecord(LineKind(kind), key, title, line, line_no, day(due), day(closed))
        for kind, key, title, line, line_no, due, closed in session.execute(query)
    ]


def follow(session: Session, note: Note, text: str) -> None:
    """Let the records of a note follow its lines to another text; what a deleted line has made stays."""
    before, after = note.text.split("\n"), text.split("\n")
    if not may_move(before, after):
        return
    known = {one.key: one for one in records_of(session, note.id)}
    places = {key: one.line_no for key, one in known.items() if one.line_no is not None and _stands(one, before)}
    lost = {key: one.line for key, one in known.items() if key not in places and one.line}
    found = match_lines(before, after, places, lost)
    people = _People(session, note.account_id)
    for key, place in found.places.items():
        if (known[key].line_no, known[key].line) != (place, after[place]):
            _follow_line(session.get_one(ENTITIES[key[0]], key[1]), known[key], place, after[place], note.on, people)
    for key in found.lost:
        if known[key].line_no is not None:
            put(session.get_one(ENTITIES[key[0]], key[1]), {"line_no": None})
    for place in found.fresh:
        said = read_line(after[place], note.on)
        if said is not None and said.makes_record:
            session.add(_made(note, said, place, after[place], people))


def _stands(one: LineRecord, lines: Sequence[str]) -> bool:
    return one.line_no is not None and one.line_no < len(lines) and lines[one.line_no] == one.line


def _columns(kind: LineKind, kept: Any, note_id: int) -> "Select[Any]":
    columns = kept.c
    due, closed = (_text(columns, names.get(kind)) for names in (_DAYS, _CLOSED))
    own = (columns.id, columns.title, columns.line, columns.line_no)
    return select(literal(kind.value), *own, due, closed).where(columns.note_id == note_id)


def _text(columns: Any, name: str | None) -> ColumnElement[Any]:
    """Return a column of a day as it is kept: those of other kinds have none."""
    return type_coerce(columns[name], String) if name else null()


def _follow_line(row: Entity, was: LineRecord, place: int, line: str, on: date, people: "_People") -> None:
    """Let a record be of a line: what the line says otherwise than it did is changed, and nothing else."""
    values: dict[str, Any] = {"line": line, "line_no": place}
    said, before = read_line(line, on), read_line(was.line, on)
    if said is not None and said.makes_record and line != was.line:
        former = _said(before, people) if before else {}
        values |= {name: value for name, value in _said(said, people).items() if former.get(name, ...) != value}
    put(row, values)


def _made(note: Note, said: MarkedLine, place: int, line: str, people: "_People") -> Entity:
    make: Callable[..., Entity] = ENTITIES[said.kind]
    whose: dict[str, Any] = {"account_id": note.account_id, "note_id": note.id, "line": line, "line_no": place}
    if said.kind is not LineKind.WIN:
        whose["meeting_id"] = note.meeting_id
    return make(**whose, on=note.on, **_said(said, people))


def _said(said: MarkedLine, people: "_People") -> dict[str, Any]:
    """Return by column what a line says."""
    if said.kind not in _OWNED:
        return {"title": f"{said.title} @{said.who}" if said.who else said.title}
    values: dict[str, Any] = {"title": said.title, _DAYS[said.kind]: said.day, **people.find(said.who, said.side)}
    return values | ({"side": said.side} if said.kind is LineKind.PROMISE else {})


class _People:
    """Who may be meant by a name: the people of an account, and ours; they are read when one is named."""

    def __init__(self, session: Session, account_id: int) -> None:
        self._session, self._account_id = session, account_id

    def find(self, who: str, side: Side | None) -> dict[str, Any]:
        """Return whom a name means, if it is one person; the name as it was typed is kept in any case."""
        found: dict[str, Any] = {"who": who, "contact_id": None, "colleague_id": None}
        name = _bare(who)
        if not name:
            return found
        if side is not Side.CUSTOMER:
            ours = self._session.execute(select(Colleague.id, Colleague.name, Colleague.english_name, Colleague.is_me))
            named = [(one.id, (one.name, one.english_name, *(_ME if one.is_me else ()))) for one in ours]
            found["colleague_id"] = _only(name, named)
        if side is not Side.US and found["colleague_id"] is None:
            query = select(Contact.id, Contact.name).where(Contact.account_id == self._account_id)
            found["contact_id"] = _only(name, ((one.id, (one.name,)) for one in self._session.execute(query)))
        return found


def _only(name: str, known: Iterable[tuple[int, Iterable[str]]]) -> int | None:
    """Return the one who is called so, by the whole name or a part of it."""
    found = {key for key, names in known for one in names if name in (*folded(one).split(), _bare(one))}
    return found.pop() if len(found) == 1 else None


def _bare(name: str) -> str:
    bare = folded(name).replace(" ", "")
    for honorific in _HONORIFICS:
        bare = bare.removesuffix(folded(honorific))
    return bare
