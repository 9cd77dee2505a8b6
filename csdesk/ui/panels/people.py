"""The people of an account: their columns, their roles to tick, and the table that is edited in its cells."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.entities import Changes, Contact
from csdesk.services.accounts import TOUCHES
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.navigator import Target
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.tables import TableArea
from csdesk.ui.rows_model import Column, RowsModel
from csdesk.ui.widgets.column_kit import ColumnKit
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.fields import Choices, on_enter
from csdesk.ui.widgets.parts import text
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words

ROLES = tuple(role for role in Role if role is not Role.OTHER)


class TickMenu(Choices):
    """Space and a click tick, Enter and Escape close it; then ``ticked`` tells the values, if they have changed."""

    ticked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._values: dict[QAction, Any] = {}
        self._before: list[Any] = []
        self.aboutToHide.connect(self._on_hide)
        on_enter(self.close, self)

    def add(self, words: str, value: Any, *, ticked: bool) -> QAction:
        """Add something to tick."""
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(ticked)
        self._values[action] = value
        self._before += [value] if ticked else []
        return action

    def _on_hide(self) -> None:
        now = [value for action, value in self._values.items() if action.isChecked()]
        if now != self._before:
            self.ticked.emit(now)


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


class PeoplePanel(Panel):
    """Who they are, what they decide, and who has left."""

    watches = ("contacts", *TOUCHES)

    @override
    def build(self) -> None:
        columns = PeopleColumns(self, lambda: self.model.rows)
        self.model = RowsModel[Person](columns.all(), lambda one: one.contact.id, self)
        self._area = TableArea(self.desk, self.guard, self.model, words.tr("People"), self._remove)
        self.table = self._area.table
        self.table.sort_by(0)
        self.table.opened.connect(self._on_opened)
        self.table.letters["t"] = self._on_contact
        self.table.letters_first = True
        self.table.acts.opening = words.tr("Roles…")
        self.table.acts.offers = [Offer(words.tr("Log a contact"), "T", self._on_contact)]
        self.add_button = self._area.add_button(words.tr("Add person"), self.add)
        self.empty = EmptyState(
            words.tr("Decision makers and champions"),
            words.tr("Add decision makers, champions and end users.\nA plan needs at least a champion."),
            (words.tr("Add person"), self.add),
        )
        keys = words.tr("Enter to edit, Tab for next, T to log a contact, Ctrl+Delete to move to trash.")
        self._area.fill(self, self.empty, foot=(self.add_button, None, text(keys, "small")), below=k.S2)

    @override
    def refresh(self, changes: Changes) -> None:
        people = self.desk.contacts.of(self.account_id)
        last = self.desk.contact_logs.last_of_people(self.account_id, self.today)
        self._area.show_rows(Person(one, last.get(one.id)) for one in people)

    @override
    def arrive(self, target: Target) -> None:
        super().arrive(target)
        self._area.go(target.what)

    @override
    def add(self) -> None:
        """Add a person, and let the name be typed at once."""
        name = words.tr("New person")
        self._area.add(lambda: self.desk.contacts.add(self.account_id, name))

    def roles_menu(self, contact: Contact) -> TickMenu:
        """Return the menu in which a contact's roles are ticked."""
        menu = TickMenu(self.table)
        for role in ROLES:
            menu.add(labels.name(role), role, ticked=role in contact.roles)
        menu.ticked.connect(lambda roles: self.guard(lambda: self.desk.contacts.edit(contact.id, roles=roles)))
        return menu

    def open_roles(self, contact: Contact) -> None:
        """Let the roles of a contact be ticked, below the cell the hand is on."""
        cell = self.table.visualRect(self.table.currentIndex())
        self.roles_menu(contact).popup(self.table.viewport().mapToGlobal(cell.bottomLeft()))

    def _on_opened(self, contact_id: int) -> None:
        self.open_roles(next(one.contact for one in self.model.rows if one.contact.id == contact_id))

    def _on_contact(self) -> None:
        """Let a contact be logged with the person the hand is on."""
        here = self.table.here
        self.navigator.open(Target.new("contact_logs", what=here.contact.id if here else None))

    def _remove(self, people: list[Hashable]) -> None:
        chosen = [one.contact for one in self.model.rows if one.contact.id in people]
        self.guard.delete(lambda: self.desk.contacts.delete(*(one.id for one in chosen)), *(one.name for one in chosen))
