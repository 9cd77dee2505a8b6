"""Contacts logged between meetings, and when there was the last one."""

from collections.abc import Collection
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities import ContactLog, table
from csdesk.services.records import EntryService


def _line(note: str) -> str:
    return " ".join(note.split())


class ContactLogs(EntryService[ContactLog]):
    """What can be asked of, and done to, logged contacts."""

    entity = ContactLog
    reads: ClassVar = {"note": _line}

    def last_of_people(self, account_id: int, today: date) -> dict[int, date]:
        """Return by person the last day of a contact that names this person; days to come do not count."""
        query = (
            select(ContactLog.contact_id, func.max(ContactLog.on))
            .where(ContactLog.account_id == account_id, ContactLog.contact_id.is_not(None), ContactLog.on <= today)
            .group_by(ContactLog.contact_id)
        )
        with self._database.reading() as session:
            return {person: day for person, day in session.execute(query) if person is not None}

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

    def edit(self, log_id: int, **values: Any) -> None:
        """Change columns of a logged contact."""
        self._edit(self._words.tr("Edit logged contact"), ContactLog, log_id, values)

    def delete(self, log_id: int, title: str) -> None:
        """Put a logged contact into the trash."""
        self._bin(ContactLog, {log_id: title}, self._words.tr("Delete logged contact"))

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
    """Return by account the last day of a contact; days to come do not count."""
    logs = table(ContactLog).c
    query = select(logs.account_id, func.max(logs.on)).where(logs.on <= today)
    if account_ids is not None:
        query = query.where(logs.account_id.in_(account_ids))
    found: list[Any] = list(session.execute(query.group_by(logs.account_id)))
    return dict(found)


def accounts_of(session: Session, log_ids: Collection[int]) -> set[int] | None:
    """Return the accounts of these logged contacts; None if one of them is no more."""
    found = session.execute(select(ContactLog.account_id).where(ContactLog.id.in_(log_ids))).all()
    return {account for (account,) in found} if len(found) == len(log_ids) else None
