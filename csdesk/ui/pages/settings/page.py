"""Settings: a list of sections at the left, the one that is picked at the right."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.settings import Settings
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.settings.backups import BackupsSection
from csdesk.ui.pages.settings.colleagues import ColleaguesSection
from csdesk.ui.pages.settings.company import CompanySection
from csdesk.ui.pages.settings.laptop import LaptopSection
from csdesk.ui.pages.settings.patterns import PatternsSection
from csdesk.ui.pages.settings.section import Section
from csdesk.ui.pages.settings.templates import TemplatesSection
from csdesk.ui.pages.settings.tiers import TiersSection
from csdesk.ui.pages.settings.trash import TrashSection
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.widgets.parts import fill, row, text
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.words import words

_Kind = TypeVar("_Kind", bound=Section)
_LIST, _NARROW_LIST, _ROOMY = 176, 152, 900


class SettingsPage(QWidget):
    """What the user prefers, who we are, and what we want of our accounts."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    week_chosen = Signal(str)
    accounts_wanted = Signal(frozenset)
    backup_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, desk: Desk, bus: ChangeBus, settings: Settings, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._desk, self._bus, self._settings, self._today = desk, bus, settings, today
        self.notice = Notice()
        self._guard = Guard(self.notice)
        self.entrance = self.list = PickList(words.tr("Settings sections"))
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        self.list.picked.connect(self._on_picked)
        self.list.entered.connect(lambda _key: self.focusNextChild())
        self.list.show_picks(self._picks())
        head = row(text(words.tr("Settings"), "title"), None)
        head.setMinimumHeight(k.FIELD)
        body = row(self.list, (self._stack, 1), gap=k.S6)
        fill(QVBoxLayout(self), (head, self.notice, (body, 1)), k.S4, (k.S6, 20, k.S6, 0))

    def _picks(self) -> list[Pick]:
        return [
            Pick("laptop", words.tr("This laptop"), icon="laptop"),
            Pick("company", words.tr("Company", "our own"), icon="building-2"),
            Pick("colleagues", words.tr("Colleagues"), icon="users"),
            Pick("tiers", words.tr("Tiers"), icon="layers"),
            Pick("patterns", words.tr("Value patterns"), icon="blocks"),
            Pick("templates", words.tr("Plan templates"), icon="layout-template"),
            Pick("backups", words.tr("Backups"), icon="history"),
            Pick("trash", words.tr("Trash"), icon="trash-2"),
        ]

    @cached_property
    def laptop(self) -> LaptopSection:
        """Return what is kept on this computer."""
        section = LaptopSection(self._desk, self._bus, self._guard, self._settings)
        section.language_chosen.connect(self.language_chosen)
        section.theme_chosen.connect(self.theme_chosen)
        section.week_chosen.connect(self.week_chosen)
        return self._with(section)

    @cached_property
    def company(self) -> CompanySection:
        """Return our own company."""
        return self._with(CompanySection(self._desk, self._bus, self._guard))

    @cached_property
    def colleagues(self) -> ColleaguesSection:
        """Return our own people."""
        return self._with(ColleaguesSection(self._desk, self._bus, self._guard, self._today))

    @cached_property
    def tiers(self) -> TiersSection:
        """Return the tiers."""
        return self._with(TiersSection(self._desk, self._bus, self._guard))

    @cached_property
    def patterns(self) -> PatternsSection:
        """Return the value patterns."""
        return self._with(PatternsSection(self._desk, self._bus, self._guard))

    @cached_property
    def templates(self) -> TemplatesSection:
        """Return the plan templates."""
        section = TemplatesSection(self._desk, self._bus, self._guard)
        section.gaps.accounts_wanted.connect(self.accounts_wanted)
        return self._with(section)

    @cached_property
    def backups(self) -> BackupsSection:
        """Return the backups."""
        section = BackupsSection(self._desk, self._bus, self._guard)
        section.backup_wanted.connect(self.backup_wanted)
        section.restore_wanted.connect(self.restore_wanted)
        return self._with(section)

    @cached_property
    def trash(self) -> TrashSection:
        """Return the trash."""
        return self._with(TrashSection(self._desk, self._bus, self._guard))

    def _with(self, section: _Kind) -> _Kind:
        """Add a section, unseen: one that is made for no eyes yet, as in another language, goes with the page, too."""
        self._stack.addWidget(section)
        return section

    def show_file(self) -> None:
        """Show how the file stands by now."""
        if self._stack.currentWidget() is self.__dict__.get("backups"):
            self.backups.catch_up()

    def open(self, section: str) -> None:
        """Show a section."""
        self.list.pick(section)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(_LIST if self.width() >= _ROOMY else _NARROW_LIST)

    def _on_picked(self, key: str) -> None:
        """Show a section, which is made when it is seen first."""
        self.notice.hide()
        self._stack.setCurrentWidget(getattr(self, key))
