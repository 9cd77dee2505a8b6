"""What every section of the settings, of health and of the playbooks is, one with a list, and the places of them."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.late import find, make
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.panels.form import RecordForm
from csdesk.ui.panels.guard import Guard
from csdesk.ui.places import SettingsSection
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Button, Card, Item, col, fill, row, tabs, text, upright
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

WIDTH = 720
_LIST, _NARROW_LIST, _ROOMY = 264, 184, 700


class Section(Page):
    """A part of a place: saved at once, undone as anything else."""

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        """Show nothing yet; what changes something goes through the guard."""
        super().__init__(bus)
        self.desk, self.guard = desk, guard

    def lay_out(self, *cards: Item) -> None:
        """Lay out cards below each other, scrolled where there is no room."""
        inside = col(*cards, None, gap=k.S4, margins=(0, 0, k.S3, k.S4))
        inside.setMaximumWidth(WIDTH)
        fill(QVBoxLayout(self), ((scrolled(inside), 1),), 0, (0, 0, 0, 0))


class SectionsPage(Page):
    """A place of sections, one of which is shown; each is made when it is seen first, and found by its key."""

    watches = ()
    homes: ClassVar[Sequence[SettingsSection]]
    """The sections; their modules stand beside that of the page."""

    def __init__(self, desk: Desk, bus: ChangeBus, today: Callable[[], date] = date.today) -> None:
        super().__init__(bus)
        self.desk, self.bus, self.today = desk, bus, today
        self.sections: dict[str, Section] = {}
        """The sections that have been seen, by their keys."""
        self.notice = Notice()
        self.guard = Guard(self.notice)
        self.stack = QStackedWidget()

    def __getattr__(self, key: str) -> Any:
        """Return a section by its key."""
        home = next((one.section for one in self.homes if one.key == key), None)
        if home is None:
            raise AttributeError(key)
        if key not in self.sections:
            package = type(self).__module__.rpartition(".")[0]
            self.sections[key] = section = make(find(f"{package}.{home}"), self)
            self.stack.addWidget(section)
            self.welcome(section)
        return self.sections[key]

    def welcome(self, section: Section) -> None:
        """Do what is to be done once a section is made."""

    def show_section(self, key: str) -> None:
        """Show a section."""
        self.notice.hide()
        self.stack.setCurrentWidget(getattr(self, key))

    def take_over(self, former: "SectionsPage") -> None:
        """Have the sections that a former page has."""
        for key in former.sections:
            getattr(self, key)


class TabbedSections(SectionsPage):
    """Its sections are tabs, which Ctrl+Tab goes through."""

    def lay_out(self, title: str, name: str) -> None:
        """Lay out the place of a title below its head; screen readers call the tabs so."""
        self.tabs = tabs([one.name.said(words) for one in self.homes], self)
        self.tabs.setAccessibleName(name)
        self.set_out(title, (None,), self.tabs, self.notice, (self.stack, 1), gap=k.S3, below=k.S3)
        self.tabs.currentChanged.connect(self._on_tab)
        self._on_tab(0)

    @property
    def shown(self) -> Any:
        """Return the section that is shown."""
        return self.stack.currentWidget()

    @override
    def arrive(self, target: Target) -> None:
        keys = [one.key for one in self.homes]
        if target.part in keys:
            self.tabs.setCurrentIndex(keys.index(target.part))
        if self.entrance is not None:
            self.entrance.setFocus()

    @override
    def take_over(self, former: "TabbedSections") -> None:  # type: ignore[override]  # of its own kind
        super().take_over(former)
        self.tabs.setCurrentIndex(former.tabs.currentIndex())

    def _on_tab(self, place: int) -> None:
        self.show_section(self.homes[place].key)
        self.entrance = self.shown.entrance


class ListSection(Section):
    """The list is in her order; Alt with arrows moves, Delete puts into the trash, Enter goes into the fields."""

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard, name: str, add: str, service: Any) -> None:
        """Show a list of this name, with a button that adds to it; the service edits, moves and deletes."""
        super().__init__(desk, bus, guard)
        self.service, self.form = service, RecordForm(guard, service.edit)
        self.known: Mapping[Any, Any] = {}
        self.entrance = self.list = PickList(name)
        self.add_button = Button(add, "plus", act=lambda: self.add())
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
        if deleted := self.guard.made(lambda: self.delete(key)):
            self.guard.say_deleted(deleted)
