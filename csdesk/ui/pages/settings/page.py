"""Settings: a list of sections at the left, the one that is picked at the right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.settings import Settings
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.keys import native
from csdesk.ui.navigator import Target
from csdesk.ui.panels.section import Section, SectionsPage
from csdesk.ui.places import SECTIONS
from csdesk.ui.widgets.parts import Button, row
from csdesk.ui.widgets.pick_list import Pick, PickList
from csdesk.ui.words import words

_LIST, _NARROW_LIST, _ROOMY = 176, 152, 900


class SettingsPage(SectionsPage):
    """What the user prefers, who we are, and what we want of our accounts."""

    homes = SECTIONS
    chosen = Signal(object)
    backup_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, desk: Desk, bus: ChangeBus, settings: Settings, today: Callable[[], date] = date.today) -> None:
        super().__init__(desk, bus, today)
        self.settings = settings
        self.entrance = self.list = PickList(words.tr("Settings sections"))
        self._lay_out()

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Move up or down"): native("Alt+Up", "Alt+Down"),
            words.tr("Move to trash"): native("Del"),
        }
        return {words.tr("In settings and playbooks"): listed}

    def _lay_out(self) -> None:
        self.list.picked.connect(self.show_section)
        self.list.entered.connect(lambda _key: self.focusNextChild())
        self.list.show_picks([Pick(one.key, one.name.said(words), icon=one.icon) for one in self.homes])
        self.kits_button = Button(
            words.tr("Playbooks and plan templates"),
            kind="link",
            act=lambda: self.navigator.open(Target("playbooks", part="templates")),
        )
        body = row(self.list, (self.stack, 1), gap=k.S6)
        self.set_out(words.tr("Settings"), (None, self.kits_button), self.notice, (body, 1))

    @override
    def welcome(self, section: Section) -> None:
        for name in ("chosen", "backup_wanted", "restore_wanted"):
            if hasattr(section, name):
                getattr(section, name).connect(getattr(self, name))

    def show_file(self) -> None:
        """Show how the file stands by now."""
        if isinstance(shown := self.stack.currentWidget(), Section) and shown is self.sections.get("backups"):
            shown.catch_up()

    def open(self, section: str) -> None:
        """Show a section."""
        self.list.pick(section)

    @override
    def arrive(self, target: Target) -> None:
        if target.part:
            self.open(target.part)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(_LIST if self.width() >= _ROOMY else _NARROW_LIST)
