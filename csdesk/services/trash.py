"""The trash: what is deleted is kept whole, and can be put back."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk import entities
from csdesk.entities import Entity
from csdesk.services.base import DatabaseService
from csdesk.store import serialise
from csdesk.store.database import Database
from csdesk.store.migrate import REVISIONS


class Deleted(NamedTuple):
    """A line of the trash."""

    id: int
    kind: str
    title: str
    deleted_at: datetime


class TrashBin(DatabaseService):
    """Delete, look, and restore."""

    def delete(self, label: str, entity: type[Entity], titles: dict[int, str]) -> None:
        """Delete the records with these ids and all that hangs on them, as one step; titles are for the trash."""
        with self._database.change(label) as session:
            move_to_trash(self._database, session, entity, titles)

    def all(self) -> list[Deleted]:
        """Return what is in the trash, the last first."""
        kept = entities.Trash
        query = select(kept.id, kept.kind, kept.title, kept.deleted_at).order_by(kept.id.desc())
        with self._database.reading() as session:
            return [Deleted(*row) for row in session.execute(query)]

    def restore(self, trash_id: int) -> None:
        """Put a record back with all that hung on it; raise MovedError if its place is taken."""
        with self._database.change(self._words.tr("Restore from trash")) as session:
            kept = session.get_one(entities.Trash, trash_id)
            self._database.put_back(session, serialise.load(kept.rows))
            session.delete(kept)


def move_to_trash(database: Database, session: Session, entity: type[Entity], titles: Mapping[int, str]) -> None:
    """Put records into the trash inside a change that is open; with them goes what was merged into them."""
    seen = len(database.written())
    for row_id, title in titles.items():
        for merged in _merged(session, entity, row_id):
            session.delete(merged)
        session.flush()
        session.delete(session.get_one(entity, row_id))
        session.flush()
        gone = database.written(seen)
        kept = entities.Trash(
            kind=entity.__tablename__,
            title=title,
            deleted_at=datetime.now(UTC),
            revision=REVISIONS[-1],
            rows=serialise.dump(gone),
        )
        session.add(kept)
        session.flush()
        seen += len(database.written(seen))


def _merged(session: Session, entity: type[Entity], row_id: int) -> Sequence[Entity]:
    into = getattr(entity, "merged_into_id", None)
    return [] if into is None else session.scalars(select(entity).where(into == row_id)).all()
