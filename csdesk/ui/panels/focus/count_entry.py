"""Where a number of her own is entered: what it is, and on which day."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from csdesk.entities import FocusKpi
from csdesk.ui import tokens as k
from csdesk.ui.panels.entries import Entries
from csdesk.ui.panels.guard import Guard
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.fields import on_enter
from csdesk.ui.widgets.parts import Button, called, fill
from csdesk.ui.words import words

_NUMBER, _DAY = 96, 138


class CountEntry(QWidget):
    """Enter keeps it; what was said of the same day before is replaced. What is half typed is kept on leaving."""

    def __init__(self, keep: Callable[[int, date, Decimal], object], guard: Guard, today: Callable[[], date]) -> None:
        super().__init__()
        self._keep, self._guard, self._entries = keep, guard, Entries(today)
        self._focus_id = 0
        self.number, self.day = QLineEdit(), DateField(self._entries, past=True)
        called(self.number, words.tr("New count"), words.tr("New count"), _NUMBER)
        called(self.day, words.tr("Day of the count"), words.tr("today"), _DAY)
        self.button = Button(words.tr("Enter count"), act=self.settle)
        on_enter(self.settle, self.number, self.day)
        fill(QHBoxLayout(self), (self.number, self.day, self.button, None), k.S2, (0, 0, 0, 0))

    def show_focus(self, focus: FocusKpi | None) -> None:
        """Take counts of a KPI; of none, nothing is shown."""
        key = focus.id if focus is not None else 0
        if key != self._focus_id:
            self.number.clear()
            self.day.clear()
        self._focus_id = key
        self.setVisible(bool(key))

    def settle(self) -> None:
        """Keep what is typed, if a number is."""
        if self.number.text().strip() and self._focus_id and self._guard(self._keep_typed):
            self.number.clear()
            self.day.clear()

    def _keep_typed(self) -> None:
        number = self._entries.number(self.number.text())
        if number is not None:
            self._keep(self._focus_id, self.day.day() or self._entries.today(), number)
