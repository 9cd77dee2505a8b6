"""Playbooks: the checklists of hers, and beside them the plan templates, each in a tab."""

from typing import Any

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.late import find, make
from csdesk.ui import keys
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.page import Page
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.places import KITS
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import fill, row, tabs, text
from csdesk.ui.words import words


class PlaybooksPage(Page):
    """Written once, and used for any account."""

    watches = ()

    def __init__(self, desk: Desk, bus: ChangeBus) -> None:
        super().__init__(bus)
        self.desk, self.bus = desk, bus
        self.sections: dict[str, Section] = {}
        """The sections that have been seen, by their keys."""
        self.notice = Notice()
        self.guard = Guard(self.notice)
        self.tabs = tabs([one.name.said(words) for one in KITS])
        self.tabs.setAccessibleName(words.tr("Playbooks and plan templates"))
        self._stack = QStackedWidget()
        head = row(text(words.tr("Playbooks"), "title"), None)
        head.setMinimumHeight(k.FIELD)
        fill(QVBoxLayout(self), (head, self.tabs, self.notice, (self._stack, 1)), k.S3, (k.S6, 20, k.S6, k.S3))
        self.tabs.currentChanged.connect(self._on_tab)
        self._on_tab(0)
        standard = QKeySequence.StandardKey
        keys.listen(self, standard.NextChild, lambda: self._step(1), whole=True)
        keys.listen(self, standard.PreviousChild, lambda: self._step(-1), whole=True)
        keys.listen(self, standard.New, lambda: self._shown.add(), whole=True)

    @property
    def _shown(self) -> Any:
        return self._stack.currentWidget()

    def __getattr__(self, key: str) -> Any:
        """Return a section by its key, made when it is needed first."""
        home = next((one.section for one in KITS if one.key == key), None)
        if home is None:
            raise AttributeError(key)
        if key not in self.sections:
            self.sections[key] = section = make(find(f"csdesk.ui.pages.playbooks.{home}"), self)
            self._stack.addWidget(section)
        return self.sections[key]

    def take_over(self, former: "PlaybooksPage") -> None:
        """Show what a former page shows."""
        self.tabs.setCurrentIndex(former.tabs.currentIndex())

    @override
    def arrive(self, target: Target) -> None:
        keys = [one.key for one in KITS]
        if target.part in keys:
            self.tabs.setCurrentIndex(keys.index(target.part))
        if isinstance(target.what, str):
            self._shown.list.pick(target.what)
        self._shown.list.setFocus()

    def _on_tab(self, place: int) -> None:
        self.notice.hide()
        shown = getattr(self, KITS[place].key)
        self._stack.setCurrentWidget(shown)
        self.entrance = shown.list

    def _step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
