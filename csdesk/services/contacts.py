"""Contacts: the people at an account."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.reading import sort_key
from csdesk.domain.trees import circle
from csdesk.entities import Contact
from csdesk.errors import CircleError, ElsewhereError
from csdesk.i18n import Words
from csdesk.services.names import named
from csdesk.services.trash import TrashBin
from csdesk.store.database import Database


class Contacts:
    """What can be asked of, and done to, contacts."""

    def __init__(self, database: Database, words: Words, trash: TrashBin) -> None:
        self._database, self._words, self._trash = database, words, trash

    def of(self, account_id: int) -> list[Contact]:
        """Return the people of an account: those who left last, else by reading."""
        query = select(Contact).where(Contact.account_id == account_id)
        with self._database.reading() as session:
            found = session.scalars(query).all()
        return sorted(found, key=lambda one: (one.left_on is not None, sort_key(one.reading, one.name)))

    def all(self) -> Sequence[Contact]:
        """Return everybody."""
        with self._database.reading() as session:
            return session.scalars(select(Contact).order_by(Contact.id)).all()

    def add(self, account_id: int, name: str) -> int:
        """Add a person; return the id."""
        contact = Contact(account_id=account_id, name=named(name))
        with self._database.change(self._words.tr("Add {name}").format(name=contact.name)) as session:
            session.add(contact)
        return contact.id

    def edit(self, contact_id: int, **values: Any) -> None:
        """Change columns of a person; raise CircleError where somebody would report to himself in the end."""
        if "name" in values:
            values["name"] = named(values["name"])
        with self._database.reading() as session:
            name = session.get_one(Contact, contact_id).name
        with self._database.change(self._words.tr("Edit {name}").format(name=name)) as session:
            contact = session.get_one(Contact, contact_id)
            if values.get("reports_to_id") is not None:
                _refuse_circle(session, contact, values["reports_to_id"])
            for column, value in values.items():
                setattr(contact, column, value)

    def delete(self, *contact_ids: int) -> None:
        """Put people into the trash, as one step."""
        with self._database.reading() as session:
            titles = {one: session.get_one(Contact, one).name for one in contact_ids}
        label = self._words.tr("Delete {name}").format(name=", ".join(titles.values()))
        self._trash.delete(label, Contact, titles)


def _refuse_circle(session: Session, contact: Contact, boss: int) -> None:
    query = select(Contact.id, Contact.reports_to_id, Contact.name).where(Contact.account_id == contact.account_id)
    rows = {row.id: row for row in session.execute(query)}
    if boss not in rows:
        raise ElsewhereError
    way = circle(contact.id, boss, {one: row.reports_to_id for one, row in rows.items()})
    if way:
        raise CircleError([rows[one].name for one in way])
