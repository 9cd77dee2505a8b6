"""Fields of hers, which csdesk has none for: the records keep the values by title."""

from collections.abc import Sequence

from sqlalchemy import func, select

from csdesk.domain.custom import FieldType
from csdesk.entities import CustomField, table
from csdesk.errors import TakenNameError
from csdesk.services.base import DatabaseService
from csdesk.services.names import named

_ACCOUNTS = "accounts"


class CustomFields(DatabaseService):
    """What can be asked of, and done to, the fields of accounts."""

    def all(self) -> Sequence[CustomField]:
        """Return the fields of accounts, in their order."""
        query = select(CustomField).where(CustomField.kind == _ACCOUNTS)
        with self._database.reading() as session:
            return session.scalars(query.order_by(CustomField.position, CustomField.id)).all()

    def holds(self) -> dict[str, FieldType | None]:
        """Return by title what the values of each field are; columns, since the first page needs no mapper for them."""
        kept = table(CustomField).c
        with self._database.reading() as session:
            found = session.execute(select(kept.title, kept.holds).where(kept.kind == _ACCOUNTS)).all()
        return {title: held for title, held in found}  # noqa: C416 - rows are no pairs for mypy

    def add(self, title: str, holds: FieldType = FieldType.TEXT) -> int:
        """Add a field at the end; raise RefusedError or TakenNameError. Return its id."""
        name = " ".join(named(title).split())
        mine = CustomField.kind == _ACCOUNTS
        with self._database.change(self._words.tr("Add field {name}").format(name=name)) as session:
            if session.scalars(select(CustomField.id).where(mine, CustomField.title == name)).first():
                raise TakenNameError(name)
            last = session.scalars(select(func.max(CustomField.position)).where(mine)).one()
            place = 0 if last is None else last + 1
            field = CustomField(kind=_ACCOUNTS, key=name, title=name, position=place, holds=holds)
            session.add(field)
        return field.id

    def delete(self, field_id: int) -> None:
        """Remove a field; the values that records have of it stay with them."""
        with self._database.reading() as session:
            name = session.get_one(CustomField, field_id).title
        with self._database.change(self._words.tr("Delete field {name}").format(name=name)) as session:
            session.delete(session.get_one(CustomField, field_id))
