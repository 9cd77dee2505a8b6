"""Playbooks: the checklists of hers, and beside them the plan templates, each in a tab."""

from PySide6.QtGui import QKeySequence
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.ui import keys
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.panels.section import TabbedSections
from csdesk.ui.places import KITS
from csdesk.ui.words import words


class PlaybooksPage(TabbedSections):
    """Written once, and used for any account."""

    homes = KITS

    def __init__(self, desk: Desk, bus: ChangeBus) -> None:
        super().__init__(desk, bus)
        self.lay_out(words.tr("Playbooks"), words.tr("Playbooks and plan templates"))
        keys.listen(self, QKeySequence.StandardKey.New, lambda: self.shown.add(), whole=True)

    @staticmethod
    @override
    def keys() -> dict[str, dict[str, str]]:
        listed = {
            words.tr("Add an item"): keys.native(keys.ADDS_PART),
            words.tr("Move the item"): keys.native("Alt+Up", "Alt+Down"),
        }
        return {words.tr("In playbooks"): listed}

    @override
    def arrive(self, target: Target) -> None:
        super().arrive(target)
        if isinstance(target.what, str):
            self.shown.list.pick(target.what)
