"""Contacts logged between meetings, and when there was the last one, meetings among them."""

from collections.abc import Collection
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.meetings import MeetingState, Presence
from csdesk.entities import Action, Attendee, Changes, ContactLog, Meeting, Promise, table
from csdesk.i18n import later_words
from csdesk.services.records import EditedRecords, EntryService


def _line(note: str) -> str:
    return " ".join(note.split())


class ContactLogs(EditedRecords[ContactLog], EntryService[ContactLog]):
    """What can be asked of, and done to, logged contacts."""

    entity = ContactLog
    edits = later_words.tr("Edit logged contact")
    deletes = later_words.tr("Delete logged contact")
    reads: ClassVar = {"note": _line}

    def last_of_people(self, account_id: int, today: date) -> dict[int, date]:
        """Return by person the last day of a contact that names this person; days to come do not count.

        A meeting is one with everybody who came.
        """
        logs, there, meetings = table(ContactLog).c, table(Attendee).c, table(Meeting).c
        met = select(there.contact_id, meetings.on).where(
            there.meeting_id == meetings.id,
            meetings.account_id == account_id,
            there.presence == Presence.CAME,
            meetings.state != MeetingState.CANCELLED,
        )
        named = select(logs.contact_id, logs.on).where(logs.account_id == account_id)
        with self._database.reading() as session:
            found = _last(session, union_all(named, met), today)
        return {person: day for person, day in found.items() if person is not None}

    def add(
        self,
        account_id: int,
        kind: ContactKind,
        on: date,
        *,
        note: str = "",
        contact_id: int | None = None,
        direction: Direction = Direction.OUT,
    ) -> int:
        """Log a contact; return its id."""
        log = ContactLog(
            account_id=account_id, kind=kind, on=on, note=_line(note), contact_id=contact_id, direction=direction
        )
        return self._add(self._label(kind), log)

    def _label(self, kind: ContactKind) -> str:
        words = self._words
        return {
            ContactKind.MAIL: words.tr("Log an email"),
            ContactKind.CALL: words.tr("Log a call"),
            ContactKind.CHAT: words.tr("Log a chat"),
            ContactKind.VISIT: words.tr("Log a visit"),
            ContactKind.WEBINAR: words.tr("Log a webinar"),
            ContactKind.OTHER: words.tr("Log a contact"),
        }[kind]


def last_contacts(session: Session, today: date, account_ids: Collection[int] | None = None) -> dict[int, date]:
    """Return by account the last day of a contact; days to come do not count.

    A meeting is one if it is finished, or somebody of the customer came.
    """
    logs, meetings, there = table(ContactLog).c, table(Meeting).c, table(Attendee).c
    came = select(there.id).where(
        there.meeting_id == meetings.id, there.presence == Presence.CAME, there.colleague_id.is_(None)
    )
    took_place = (meetings.state == MeetingState.HELD) | ((meetings.state != MeetingState.CANCELLED) & came.exists())
    logged, met = select(logs.account_id, logs.on), select(meetings.account_id, meetings.on).where(took_place)
    if account_ids is not None:
        logged, met = logged.where(logs.account_id.in_(account_ids)), met.where(meetings.account_id.in_(account_ids))
    return _last(session, union_all(logged, met), today)


def _last(session: Session, days: Any, today: date) -> dict[Any, date]:
    """Return by the first column the last day in the second, as far as it has come."""
    found = days.subquery().c
    query = select(found[0], func.max(found[1])).where(found[1] <= today).group_by(found[0])
    return {one: day for one, day in session.execute(query)}  # noqa: C416 - rows are no pairs for mypy


def accounts_of(session: Session, changes: Changes) -> set[int] | None:
    """Return the accounts of what a commit touched of contacts, meetings, actions; None if one of them is no more."""
    meetings = select(Meeting.account_id)
    asked = {
        "contact_logs": (select(ContactLog.account_id), ContactLog.id),
        "meetings": (meetings, Meeting.id),
        "attendees": (meetings.join(Attendee, Attendee.meeting_id == Meeting.id), Attendee.id),
        "actions": (select(Action.account_id), Action.id),
        "promises": (select(Promise.account_id), Promise.id),
    }
    accounts: set[int] = set()
    for name, (query, key) in asked.items():
        ids = [one for one in changes.ids(name) or () if isinstance(one, int)]
        found = session.execute(query.where(key.in_(ids))).all() if ids else []
        if len(found) < len(ids):
            return None
        accounts |= {account for (account,) in found if account is not None}
    return accounts
