"""What every section of the settings, of health and of the playbooks is, and the places that show them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.late import find, make
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.panels.guard import Guard
from csdesk.ui.places import SettingsSection
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import Item, col, fill, tabs
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

WIDTH = 720


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
