"""Backups: which there are, with the button that puts one into a new file, and what cannot be read in the open one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.backups import Backup
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, row, text
from csdesk.ui.words import words

_MEGABYTE = 1_000_000
_MOST = 50
"""So many values that cannot be read are listed; more than that is a damaged file."""


class BackupsSection(Section):
    """The backups of the open file; making and restoring takes time, so others are asked to."""

    watches = ()
    backup_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard)
        self.now = Button(words.tr("Back up now"), kind="small", act=self.backup_wanted)
        self.now.setEnabled(not desk.database.read_only)
        self.buttons: list[Button] = []
        self._list, self._unreadable = KeyedList(k.S1), KeyedList(k.S1)
        policy = words.tr(
            "csdesk makes and checks a backup every day, before each import and before each file update. It "
            "keeps 7 daily, 4 weekly and 12 monthly backups in a folder beside the file. Restoring creates a "
            "new file; the one you have open does not change."
        )
        self._damaged = Card(words.tr("Unreadable values"), self._unreadable)
        self.lay_out(
            Card(words.tr("Backups"), row((text(policy, "muted", wrap=True), 1), self.now, gap=k.S3), self._list),
            self._damaged,
        )

    @override
    def catch_up(self) -> None:
        """Show them anew: they change without the file's being written."""
        self.refresh(Changes())

    @override
    def refresh(self, changes: Changes) -> None:
        backups = self.desk.backups
        self.buttons = []
        nothing = [text(words.tr("No backups yet."), "muted")]
        self._list.put(*([self._line(one) for one in backups.made()] or nothing))
        unreadable = [
            text(f"{labels.noun(one.table) or one.table} {one.row}: {one.column}", "muted")
            for one in backups.unreadable[:_MOST]
        ]
        self._unreadable.put(*unreadable)
        self._damaged.setVisible(bool(unreadable))

    def _line(self, backup: Backup) -> QWidget:
        restore = Button(words.tr("Restore", "a backup"), kind="small", act=lambda: self.restore_wanted.emit(backup))
        when = f"{dates.full(backup.made_at.date(), words.language)} {backup.made_at:%H:%M}"
        restore.setAccessibleName(f"{restore.text()}: {when}")
        self.buttons.append(restore)
        note = f"{labels.name(backup.reason)} · {backup.size / _MEGABYTE:,.1f} MB"
        return row((Line(when), 1), text(note, "small"), restore, gap=k.S3)
