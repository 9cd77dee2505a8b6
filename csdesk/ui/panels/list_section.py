"""A section of things in a list, with what is said of one of them beside it."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.parts import Button, Card, Item, col, fill, row, text, upright
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_LIST, _NARROW_LIST, _ROOMY = 264, 184, 700


class ListSection(Section):
    """The list is in her order; Alt with arrows moves, Delete puts into the trash, Enter goes into the fields."""

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, name: str, add: str, service: Any) -> None:
        """Show a list of this name, with a button that adds to it; the service edits, moves and deletes."""
        super().__init__(desk, bus, guard)
        self.service, self.form = service, RecordForm(guard, service.edit)
        self.known: Mapping[Any, Any] = {}
        self.entrance = self.list = PickList(name)
        self.add_button = Button(add, "plus")
        self.add_button.clicked.connect(lambda: self.add())
        self._keys = text(words.tr("Alt+↑↓ to move, Delete to move to trash."), "small", wrap=True)
        self.list.picked.connect(lambda _key: self.show_picked())
        self.list.entered.connect(lambda _key: self.enter())
        self.list.moved.connect(self._on_moved)
        self.list.deleted.connect(self._on_deleted)

    def lay_out_form(self, *items: Item) -> None:
        """Lay out the fields of what is picked."""
        self.form.lay_out((*items, None), k.S3, (k.S4, k.S4, k.S4, k.S4))

    def lay_out_list(self) -> Card:
        """Return the card with the list at its left and the fields at its right."""
        left = col((self.list, 1), self._keys, row(self.add_button, None), gap=k.S2, margins=(k.S2, k.S2, k.S2, k.S2))
        self._left = left
        return Card("", (row(left, upright(), (scrolled(self.form), 1), gap=0), 1), pad=0)

    def fill_with(self, *widgets: Any) -> None:
        """Lay out what the section shows."""
        fill(QVBoxLayout(self), [(widget, 1) for widget in widgets], 0, (0, 0, 0, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(_LIST if self.width() >= _ROOMY else _NARROW_LIST)

    @override
    def refresh(self, changes: Changes) -> None:
        self.show_list()

    def show_list(self, wanted: Hashable | None = None) -> None:
        """Show the list as it is now, and what is picked of it."""
        self.known = self.read()
        self.list.show_picks([self.pick(key, one) for key, one in self.known.items()], wanted)
        self.show_picked()

    def show_picked(self) -> None:
        """Show what is picked."""
        found = self.known.get(self.list.key)
        self.form.setVisible(found is not None)
        if found is not None and self.list.key is not None:
            self.form.show_record(self.list.key, self.record(found))

    def enter(self) -> None:
        """Put the hand into the first field."""
        field = next(iter(self.form.facts.values())).field
        field.setFocus()
        field.selectAll()

    def read(self) -> Mapping[Any, Any]:
        """Return what the list is made of, by key."""
        raise NotImplementedError

    def pick(self, key: Any, one: Any) -> Pick:
        """Return the line of one."""
        raise NotImplementedError

    def record(self, one: Any) -> Any:
        """Return what the fields of one show."""
        return one

    def add(self) -> None:
        """Add one, and let it be typed at once."""
        raise NotImplementedError

    def add_one(self, act: Callable[[], Hashable]) -> None:
        """Do what adds one, whose key it returns, and let that be typed at once."""
        added: list[Hashable] = []
        if self.guard(lambda: added.append(act())):
            self.list.pick(added[0])
            self.enter()

    def delete(self, key: Any) -> str:
        """Put one into the trash; return what it is called, nothing if there is nothing to delete.

        One that csdesk brings is hidden instead, and that is said.
        """
        one = self.known[key]
        self.service.delete(key)
        if not one.is_shipped:
            return str(one.name)
        self.guard.notice.say(words.tr("“{title}” hidden. Press Ctrl+Z to undo.").format(title=one.name))
        return ""

    def _on_moved(self, key: Hashable, by: int) -> None:
        self.guard(lambda: self.service.move(key, by))

    def _on_deleted(self, key: Hashable) -> None:
        deleted: list[str] = []
        if self.guard(lambda: deleted.append(self.delete(key))) and deleted[0]:
            self.guard.say_deleted(deleted[0])
