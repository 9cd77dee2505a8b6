"""Who is at meetings, of both sides, and whether they came."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.meetings import Presence
from csdesk.domain.people import Role
from csdesk.domain.plans import Side
from csdesk.entities import Account, Attendee, Colleague, Contact, Meeting, table
from csdesk.i18n import later_words
from csdesk.services.names import line_or
from csdesk.services.records import EditedRecords

_KEY = {Role.DECISION_MAKER, Role.CHAMPION, Role.SPONSOR}
"""Whose presence a first meeting needs."""
pointed = line_or(later_words.tr("Enter a few words first."))
"""Returns words on one line; raises RefusedError if there are none."""


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """Somebody at a meeting, as a list shows it; a mere name is of the customer."""

    id: int
    meeting_id: int
    presence: Presence
    name: str
    side: Side
    title: str
    roles: tuple[Role, ...]
    contact_id: int | None
    colleague_id: int | None


class Attendees(EditedRecords[Attendee]):
    """What can be asked of, and done to, those at meetings."""

    entity = Attendee
    edits = later_words.tr("Edit attendee")
    deletes = later_words.tr("Remove attendee")
    reads: ClassVar = {"name": pointed}

    def of(self, meeting_id: int) -> list[AttendeeRow]:
        """Return who is at a meeting, the customer's people first."""
        with self._database.reading() as session:
            return rows(session, [meeting_id]).get(meeting_id, [])

    def add(
        self, meeting_id: int, *, contact_id: int | None = None, colleague_id: int | None = None, name: str = ""
    ) -> int:
        """Invite one of the account's people, a colleague, or somebody by name; return the id."""
        name = "" if contact_id or colleague_id else pointed(name)
        who = Attendee(meeting_id=meeting_id, contact_id=contact_id, colleague_id=colleague_id, name=name)
        return self._add(self._words.tr("Add attendee"), who)

    def all_came(self, meeting_id: int) -> None:
        """Note of all of whom nothing is known yet that they came."""
        with self._database.change(self._words.tr("Everyone came")) as session:
            invited = Attendee.meeting_id == meeting_id, Attendee.presence == Presence.INVITED
            for one in session.scalars(select(Attendee).where(*invited)):
                one.presence = Presence.CAME


def rows(session: Session, meetings: Collection[int] | None = None) -> dict[int, list[AttendeeRow]]:
    """Return who is at meetings, or at all of them, by meeting; one query."""
    kept, people, ours = table(Attendee).c, table(Contact).c, table(Colleague).c
    query = (
        select(
            *(kept.id, kept.meeting_id, kept.presence, kept.name, kept.contact_id, kept.colleague_id),
            *(people.name, people.title, people.roles, ours.name),
        )
        .select_from(table(Attendee))
        .outerjoin(table(Contact), people.id == kept.contact_id)
        .outerjoin(table(Colleague), ours.id == kept.colleague_id)
        .order_by(kept.colleague_id.is_not(None), kept.id)
    )
    if meetings is not None:
        query = query.where(kept.meeting_id.in_(meetings))
    found: dict[int, list[AttendeeRow]] = {}
    for key, meeting, presence, name, contact, colleague, person, title, roles, our in session.execute(query):
        side = Side.US if colleague is not None else Side.CUSTOMER
        called = our if side is Side.US else person or name
        row = AttendeeRow(key, meeting, presence, called, side, title or "", tuple(roles or ()), contact, colleague)
        found.setdefault(meeting, []).append(row)
    return found


def propose(session: Session, meeting: Meeting, last: Meeting | None) -> None:
    """Invite who was at the last meeting, as far as they are still here, else the key people and the owner."""
    before = session.scalars(select(Attendee).where(Attendee.meeting_id == last.id)).all() if last else ()
    contacts, colleagues = _here(session, meeting)
    for one in before or _key_people(session, meeting, contacts):
        is_here = one.contact_id in contacts if one.contact_id else one.colleague_id in colleagues
        if is_here or not (one.contact_id or one.colleague_id):
            who = Attendee(meeting_id=meeting.id, contact_id=one.contact_id, name=one.name)
            who.colleague_id = one.colleague_id
            session.add(who)
    session.flush()


def _here(session: Session, meeting: Meeting) -> tuple[dict[int, Contact], set[int]]:
    """Return who has not left by the day of a meeting, of both sides."""
    people = session.scalars(select(Contact).where(Contact.account_id == meeting.account_id).order_by(Contact.id))
    ours = session.scalars(select(Colleague)).all()
    return (
        {one.id: one for one in people if one.left_on is None or one.left_on > meeting.on},
        {one.id for one in ours if one.left_on is None or one.left_on > meeting.on},
    )


def _key_people(session: Session, meeting: Meeting, contacts: dict[int, Contact]) -> Sequence[Attendee]:
    key = [one.id for one in contacts.values() if _KEY & set(one.roles)]
    owner = session.get_one(Account, meeting.account_id).owner_id
    me = owner or session.scalars(select(Colleague.id).where(Colleague.is_me)).first()
    return [
        *(Attendee(meeting_id=meeting.id, contact_id=one) for one in key),
        *([Attendee(meeting_id=meeting.id, colleague_id=me)] if me else []),
    ]
