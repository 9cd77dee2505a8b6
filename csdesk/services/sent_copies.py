"""Copies that were sent, of any record: kept as they went out, whatever becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from csdesk.domain.documents import Layout
from csdesk.entities import Entity, PlanVersion, SentCopy, SentFile, table
from csdesk.services.records import Service


@dataclass(frozen=True, slots=True)
class Copy:
    """A line of the list of sent copies; ``version`` is the number of the version it is of, if any."""

    id: int
    on: date
    language: str
    layout: Layout
    recipient: str
    file_name: str
    version: int | None


@dataclass(frozen=True, slots=True)
class Composed:
    """A document as it was put together for the customer: JSON, and which format that is."""

    document: str
    format: int


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of a copy that goes out; version_id is the version it is of, if it is of one."""

    on: date
    language: str
    layout: Layout
    recipient: str
    file_name: str
    version_id: int | None = None


class SentCopies(Service):
    """What can be asked of, and done to, the copies of a record: of which table, and its id."""

    def of(self, entity: type[Entity], record_id: int) -> list[Copy]:
        """Return the copies of a record, the last first."""
        sent, kept = table(SentCopy).c, table(PlanVersion).c
        columns = (sent.id, sent.on, sent.language, sent.layout, sent.recipient, sent.file_name, kept.number)
        query = select(*columns).join(table(PlanVersion), kept.id == sent.version_id, isouter=True)
        with self._database.reading() as session:
            found: Sequence[Any] = session.execute(
                query.where(*_of(entity, record_id)).order_by(sent.on.desc(), sent.id.desc())
            ).all()
        return [Copy(*row) for row in found]

    def keep(self, entity: type[Entity], record_id: int, composed: Composed, pdf: bytes, letter: Letter) -> int:
        """Keep a copy that goes out, with its file; return its id. Raise GoneError if its record is gone.

        No step on the user's stack: Ctrl+Z calls no letter back.
        """
        digest = sha256(pdf).hexdigest()
        with self._database.change(self._words.tr("Record sent copy"), by_user=False) as session:
            session.get_one(entity, record_id)
            if session.scalars(select(SentFile.id).where(SentFile.digest == digest)).first() is None:
                session.add(SentFile(digest=digest, content=pdf))
            copy = SentCopy(
                record_table=entity.__tablename__,
                record_id=record_id,
                version_id=letter.version_id,
                on=letter.on,
                language=letter.language,
                layout=letter.layout,
                recipient=letter.recipient,
                file_name=letter.file_name,
                digest=digest,
                format=composed.format,
                document=composed.document,
            )
            session.add(copy)
        return copy.id

    def file(self, copy_id: int) -> bytes | None:
        """Return the bytes that were sent."""
        query = select(SentFile.content).join(SentCopy, SentCopy.digest == SentFile.digest)
        with self._database.reading() as session:
            return session.scalars(query.where(SentCopy.id == copy_id)).first()

    def last(self, entity: type[Entity], record_id: int, until: date = date.max) -> tuple[date, str] | None:
        """Return when the last copy was sent until a day, and its JSON."""
        with self._database.reading() as session:
            return last_kept(session, SentCopy, *_of(entity, record_id), SentCopy.on <= until)

    def delete(self, copy_id: int, title: str) -> None:
        """Put a copy into the trash: it was never sent after all."""
        self._bin(SentCopy, {copy_id: title})


def last_kept(
    session: Session, kind: type[PlanVersion | SentCopy], *among: ColumnElement[bool]
) -> tuple[date, str] | None:
    """Return the day and the JSON of the last version or copy among some."""
    query = select(kind.on, kind.document).where(*among).order_by(kind.on.desc(), kind.id.desc())
    found = session.execute(query.limit(1)).first()
    return (found[0], found[1]) if found else None


def _of(entity: type[Entity], record_id: int) -> tuple[ColumnElement[bool], ...]:
    sent = table(SentCopy).c
    return sent.record_table == entity.__tablename__, sent.record_id == record_id
