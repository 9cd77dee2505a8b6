"""What lies in the trash: a line each, with the button that puts it back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.services.trash import Deleted
from csdesk.ui import dates, labels
from csdesk.ui import tokens as k
from csdesk.ui.bus import ChangeBus
from csdesk.ui.panels.guard import Guard
from csdesk.ui.panels.section import Section
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import Button, Card, Line, row, text
from csdesk.ui.words import words

_MOST = 100
"""The last so many are listed: the rest is not what anybody is looking for."""


class TrashList(KeyedList):
    """Lines of the trash, the last first."""

    restore_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(k.S1)
        self.buttons: list[Button] = []

    def show_deleted(self, deleted: Sequence[Deleted]) -> None:
        """Show these instead."""
        self.buttons = []
        none = text(words.tr("Deleted items stay here until you restore them."), "muted")
        self.put(*([self._line(one) for one in deleted[:_MOST]] or [none]))

    def _line(self, one: Deleted) -> QWidget:
        restore = Button(words.tr("Restore"), kind="small", act=lambda: self.restore_wanted.emit(one.id))
        restore.setAccessibleName(words.tr("Restore") + f": {one.title}")
        self.buttons.append(restore)
        when = dates.full(one.deleted_at.astimezone().date(), words.language)
        note = " · ".join(filter(None, (labels.noun(one.kind), when)))
        return row((Line(one.title), 1), text(note, "small"), restore, gap=k.S3)


class TrashSection(Section):
    """The trash, and the way back."""

    watches = ("trash",)

    def __init__(self, desk: Desk, bus: ChangeBus, guard: Guard) -> None:
        super().__init__(desk, bus, guard)
        self.list = TrashList()
        self.list.restore_wanted.connect(lambda trash_id: guard(lambda: desk.trash.restore(trash_id)))
        self.lay_out(Card(words.tr("Trash"), self.list))

    @override
    def refresh(self, changes: Changes) -> None:
        self.list.show_deleted(self.desk.trash.all())
