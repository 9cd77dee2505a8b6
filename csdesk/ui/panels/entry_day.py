"""The day of an entry."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from csdesk.domain.months import days_after
from csdesk.errors import CsdeskError
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.words import words

_WIDTH = 152
_STEPS = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


class EntryDay(DateField):
    """Down is a day earlier, Up a day later; ``refused`` tells what was typed and is no day."""

    refused = Signal(object)

    def __init__(self, entries: Entries, *, past: bool) -> None:
        """Take any day, or one that has been."""
        super().__init__(entries, past=past)
        self._entries, self._is_past = entries, past
        self.setAccessibleName(words.tr("Day"))
        self.setToolTip(tip(words.tr("Down: a day earlier, Up: a day later")))
        self.setFixedWidth(_WIDTH)

    @override
    def day(self) -> date:
        """Return the day that stands there, today for none; raise NoDateError for what is no day."""
        return super().day() or self._entries.today()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def _step(self, days: int) -> None:
        try:
            day = days_after(self.day(), days)
            self.show_day(min(day, self._entries.today()) if self._is_past else day)
        except CsdeskError as error:
            self.refused.emit(error)
