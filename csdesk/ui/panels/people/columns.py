"""The columns of the people: what each shows of a contact, and how it is edited."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.entities import Contact
from csdesk.ui import labels
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import Column
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.words import words

ROLES = tuple(role for role in Role if role is not Role.OTHER)


@dataclass(frozen=True)
class Person:
    """Somebody at the account, and the day of the last contact with this person."""

    contact: Contact
    last: date | None


class PeopleColumns:
    """Makes the columns of the people of one account; ``everybody`` are those it shows now."""

    def __init__(self, panel: Panel, everybody: Callable[[], Sequence[Person]]) -> None:
        self._everybody, contacts = everybody, panel.desk.contacts
        self._kit = ColumnKit[Person](
            panel.entries.today,
            lambda: panel.entries,
            lambda person, values: contacts.edit(person.contact.id, **values),
            panel.guard,
            lambda name: attrgetter(f"contact.{name}"),
        )

    def all(self) -> list[Column[Person]]:
        """Return the columns from the left."""
        kit = self._kit
        influences = [one for one in Influence if one is not Influence.OTHER]
        sentiments = [one for one in Sentiment if one is not Sentiment.OTHER]
        return [
            kit.person(words.tr("Name"), "name", words.tr("Left"), width=180),
            kit.text(words.tr("Phonetic name"), "reading", width=104),
            kit.text(words.tr("Title"), "title", width=132),
            kit.text(words.tr("Department"), "department", width=104),
            self._roles(),
            self._last_contact(),
            kit.text(words.tr("E-mail"), "email", width=240),
            kit.text(words.tr("Phone"), "phone", width=124),
            kit.choice(words.tr("Influence"), "influence", influences, labels.name, none="", width=84),
            kit.choice(words.tr("Sentiment"), "sentiment", sentiments, labels.name, none="", width=84),
            self._reports_to(),
            kit.day(words.tr("Joined on"), "joined_on", past=True, width=104),
            kit.day(words.tr("Left on"), "left_on", past=True, key=_by_leaving, width=104),
        ]

    def _roles(self) -> Column[Person]:
        return Column(
            words.tr("Roles"),
            lambda person: role_names(person.contact),
            key=lambda person: (not person.contact.roles, [list(Role).index(role) for role in person.contact.roles]),
            tip=lambda person: role_names(person.contact),
            width=148,
            opens=True,
        )

    def _reports_to(self) -> Column[Person]:
        """Return the column of superiors; two of the same name are told apart by their titles."""

        def others(person: Person) -> dict[str, int | None]:
            everybody = [one.contact for one in self._everybody()]
            count = Counter(one.name for one in everybody)
            names = {one.id: one.name if count[one.name] == 1 else f"{one.name} ({one.title})" for one in everybody}
            return {"": None} | {name: one for one, name in names.items() if one != person.contact.id}

        def text(person: Person) -> str:
            boss = person.contact.reports_to_id
            return next((one.contact.name for one in self._everybody() if one.contact.id == boss), "")

        def typed(person: Person) -> str:
            return next((name for name, one in others(person).items() if one == person.contact.reports_to_id), "")

        def edit(person: Person, name: str) -> None:
            self._kit.of("reports_to_id", others(person).__getitem__)["edit"](person, name)

        choices = lambda person: list(others(person))  # noqa: E731
        return Column(words.tr("Reports to"), text, edit=edit, typed=typed, choices=choices, width=116)

    def _last_contact(self) -> Column[Person]:
        def key(person: Person) -> int | None:
            return -person.last.toordinal() if person.last else None

        title, kit = words.tr("Last contact"), self._kit
        return kit.day(title, "last", lambda person: person.last, said=kit.away, key=key, width=108)


def role_names(contact: Contact) -> str:
    """Return what a contact is to the account, in words."""
    return labels.listed(labels.name(role) for role in contact.roles)


def _by_leaving(person: Person) -> tuple[object, ...]:
    return (person.contact.left_on is not None, person.contact.left_on)
