"""The people of an account in a table that is edited in its cells."""

from collections.abc import Hashable

from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes, Contact
from csdesk.services.accounts import TOUCHES
from csdesk.ui import labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.people.columns import ROLES, PeopleColumns, Person
from csdesk.ui.panels.table_area import TableArea
from csdesk.ui.panels.ticks import TickMenu
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.empty_state import EmptyState
from csdesk.ui.widgets.parts import text
from csdesk.ui.widgets.row_menu import Offer
from csdesk.ui.words import words


class PeoplePanel(Panel):
    """Who they are, what they decide, and who has left."""

    watches = ("contacts", *TOUCHES)

    def __init__(self, desk: Desk, bus: ChangeBus, entries: Entries, guard: Guard) -> None:
        """Show nobody yet."""
        super().__init__(desk, bus, entries, guard)
        columns = PeopleColumns(self, lambda: self.model.rows)
        self.model = RowsModel[Person](columns.all(), lambda one: one.contact.id, self)
        self._area = TableArea(desk, guard, self.model, words.tr("People"), self._remove)
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
