"""A field for a day that has been."""

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


class PastDay(DateField):
    """Down is a day earlier, Up a day later, till today; ``refused`` tells what was typed and is no day."""

    refused = Signal(object)

    def __init__(self, entries: Entries) -> None:
        super().__init__(entries, past=True)
        self._entries = entries
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
            self.show_day(min(days_after(self.day(), days), self._entries.today()))
        except CsdeskError as error:
            self.refused.emit(error)
