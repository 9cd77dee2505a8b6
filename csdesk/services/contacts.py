"""Contacts: the people at an account."""

from typing import Any, ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.reading import sort_key
from csdesk.domain.trees import circle
from csdesk.entities import Contact
from csdesk.errors import CircleError, RefusedError
from csdesk.i18n import later_words
from csdesk.services.joining import note_joined
from csdesk.services.names import named
from csdesk.services.records import RecordService, put
from csdesk.store.engine import bulk


class Contacts(RecordService[Contact]):
    """What can be asked of, and done to, contacts."""

    entity = Contact
    reads: ClassVar = {"name": named}

    def of(self, account_id: int) -> list[Contact]:
        """Return the people of an account: those who left last, else by reading."""
        found = self._some(Contact.account_id == account_id)
        return sorted(found, key=lambda one: (one.left_on is not None, sort_key(one.reading, one.name)))

    def add(self, account_id: int, name: str) -> int:
        """Add a person, who has joined today where one was in touch before; return the id."""
        contact = Contact(account_id=account_id, name=named(name))
        with self._database.change(self._words.tr("Add {name}").format(name=contact.name)) as session:
            session.add(contact)
            session.flush()
            note_joined(bulk(session), contact.id)
        return contact.id

    def edit(self, contact_id: int, **values: Any) -> None:
        """Change columns of a person; raise CircleError where somebody would report to himself in the end."""
        read = self._kept(values)
        with self._database.reading() as session:
            name = session.get_one(Contact, contact_id).name
        with self._database.change(self._words.tr("Edit {name}").format(name=name)) as session:
            contact = session.get_one(Contact, contact_id)
            if read.get("reports_to_id") is not None:
                _refuse_circle(session, contact, read["reports_to_id"])
            put(contact, read)

    def delete(self, *contact_ids: int) -> None:
        """Put people into the trash, as one step."""
        with self._database.reading() as session:
            titles = {one: session.get_one(Contact, one).name for one in contact_ids}
        self._bin(Contact, titles)


def _refuse_circle(session: Session, contact: Contact, boss: int) -> None:
    query = select(Contact.id, Contact.reports_to_id, Contact.name).where(Contact.account_id == contact.account_id)
    rows = {row.id: row for row in session.execute(query)}
    if boss not in rows:
        raise RefusedError(
            later_words.tr("People can only report to someone at the same account. Nothing was changed.")
        )
    way = circle(contact.id, boss, {one: row.reports_to_id for one, row in rows.items()})
    if way:
        raise CircleError([rows[one].name for one in way])
