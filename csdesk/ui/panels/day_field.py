"""A field for a day."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from csdesk.domain.months import days_after
from csdesk.errors import CsdeskError
from csdesk.ui.panels.entries import Entries
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.words import words

_WIDTH = 136


class DayField(QLineEdit):
    """Down is a day earlier, Up a day later; ``refused`` tells what was typed and is no day."""

    refused = Signal(object)

    def __init__(self, entries: Entries, *, past: bool) -> None:
        """Take any day, or one that has been."""
        super().__init__()
        self._entries, self._past = entries, past
        self.setAccessibleName(words.tr("Day"))
        self.setToolTip(tip(words.tr("Down: a day earlier, Up: a day later")))
        self.setFixedWidth(_WIDTH)
        KeyWatch(self, Qt.Key.Key_Down, lambda: self._step(-1))
        KeyWatch(self, Qt.Key.Key_Up, lambda: self._step(1))

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.setText(self._entries.full(day))

    def day(self) -> date:
        """Return the day that stands there, today for none; raise NoDateError for what is no day."""
        return self._entries.day(self.text(), past=self._past) or self._entries.today()

    def _step(self, days: int) -> None:
        try:
            day = days_after(self.day(), days)
            self.show_day(min(day, self._entries.today()) if self._past else day)
        except CsdeskError as error:
            self.refused.emit(error)
