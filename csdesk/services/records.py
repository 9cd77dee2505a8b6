"""What the services of nouns have in common: reading records, adding one, changing its columns, deleting some."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import select

from csdesk.entities import Entity
from csdesk.i18n import Text, Words, later_words
from csdesk.services.base import DatabaseService
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database

Kept = TypeVar("Kept", bound=Entity)


class Service(DatabaseService):
    """Works on records, and puts some into the trash."""

    reads: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}
    """By column how a value is read before it is kept: it comes back as it is to be, or is refused."""

    def __init__(self, database: Database, words: Words, trash: TrashBin) -> None:
        super().__init__(database, words)
        self._trash = trash

    def _add(self, label: str, row: Any) -> int:
        """Add a record; return its id."""
        with self._database.change(label) as session:
            session.add(row)
        return int(row.id)

    def _edit(self, label: str, entity: type[Entity], row_id: int, values: Mapping[str, Any], merge: str = "") -> None:
        """Change columns of a record; saves in a row with the same merge key are one step. Raise GoneError."""
        read = self._kept(values)
        with self._database.change(label, merge=merge) as session:
            put(session.get_one(entity, row_id), read)

    def _kept(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return values as they are kept."""
        return {name: self.reads[name](value) if name in self.reads else value for name, value in values.items()}

    def _bin(self, entity: type[Entity], titles: dict[int, str], label: str = "") -> None:
        """Put records into the trash, by id with what they are called, as one step."""
        label = label or self._words.tr("Delete {name}").format(name=", ".join(titles.values()))
        self._trash.delete(label, entity, titles)


class RecordService(Service, Generic[Kept]):
    """What can be asked of the records of one noun."""

    entity: type[Kept]

    def all(self) -> Sequence[Kept]:
        """Return every record, in the order they came."""
        return self._some()

    def get(self, row_id: int) -> Kept | None:
        """Return a record."""
        with self._database.reading() as session:
            return session.get(self.entity, row_id)

    def _some(self, *among: Any, by: Sequence[Any] = ()) -> Sequence[Kept]:
        """Return some records in an order, else in the order they came."""
        query = select(self.entity).where(*among).order_by(*by, *self.entity.__table__.primary_key)
        with self._database.reading() as session:
            return session.scalars(query).all()


class EditedRecords(RecordService[Kept]):
    """RecordService whose records are changed column by column, and deleted by what they are called."""

    edits: ClassVar[Text]
    """What the step is called that changes one."""
    deletes: ClassVar[Text] = later_words.tr("Delete {name}")

    def edit(self, row_id: int, *, merge: str = "", **values: Any) -> None:
        """Change columns of a record; saves in a row with the same merge key are one step. Raise GoneError."""
        self._change(self.edits.said(self._words), row_id, values, merge)

    def delete(self, row_id: int, title: str) -> None:
        """Put a record into the trash, by what it is called."""
        self._bin(self.entity, {row_id: title}, self.deletes.said(self._words, name=title))

    def _change(self, label: str, row_id: int, values: Mapping[str, Any], merge: str = "") -> None:
        read = self._kept(values)
        with self._database.change(label, merge=merge) as session:
            row = session.get_one(self.entity, row_id)
            put(row, read)
            self._check(row)

    def _check(self, _row: Kept) -> None:
        """Raise an error where the columns of a record do not fit together."""
        return


class EntryService(RecordService[Kept]):
    """RecordService of an account that have a day and are listed by it."""

    def of(self, account_id: int) -> Sequence[Kept]:
        """Return those of an account, the last first."""
        kept: Any = self.entity
        return self._some(kept.account_id == account_id, by=(kept.on.desc(), kept.id.desc()))


def put(row: Entity, values: Mapping[str, Any]) -> None:
    """Put values into columns of a row."""
    for column, value in values.items():
        setattr(row, column, value)
