"""What happens on one day, a line each that leads to the account's contracts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.ui import paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import days
from csdesk.ui.pages.renewals.days import DayEntry
from csdesk.ui.tips import tip
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import row, text
from csdesk.ui.words import words

_LEFT = 26


class DayLine(LineButton):
    """An account, and under it what happens; a click, Enter or Space opens it."""

    tall, steps = 46, {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def __init__(self, entry: DayEntry) -> None:
        super().__init__()
        self.entry = entry
        kind, money = days.name(entry.kind), amounts.sums(entry.row.mrr, words.language)
        self._note = " · ".join(filter(None, (kind, entry.row.product, money)))
        self.setText(entry.row.account)
        self.setToolTip(tip(f"{entry.row.account}\n{self._note}"))
        self.setAccessibleName(f"{entry.row.account}, {self._note}")

    @override
    def draw(self, painter: QPainter) -> None:
        room = self.width() - _LEFT - k.S1
        paint.icon(painter, k.S1, 15, days.ICONS[self.entry.kind])
        paint.text(painter, _LEFT, 15, room, self.text())
        paint.text(painter, _LEFT, 33, room, self._note, theme.now.muted, k.SMALL)


class DayList(KeyedList):
    """The lines of a day; Up and Down go from one to the next, Escape tells ``left``."""

    opened = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(k.S1)
        self.lines: list[DayLine] = []
        KeyWatch(self, Qt.Key.Key_Escape, self.left.emit)

    def show_entries(self, entries: Sequence[DayEntry]) -> None:
        """Show these instead."""
        self.lines = [self._line(entry) for entry in entries]
        none = row(text(words.tr("Nothing on this day."), "muted"), margins=(k.S1, 0, 0, 0))
        self.put(*self.lines, *([] if self.lines else [none]), None)

    def enter(self) -> None:
        """Go to the first line, if there is one."""
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, entry: DayEntry) -> DayLine:
        line = DayLine(entry)
        line.clicked.connect(lambda: self.opened.emit(entry.row))
        line.stepped.connect(lambda step: self._step(line, step))
        return line

    def _step(self, line: DayLine, step: int) -> None:
        at = self.lines.index(line) + step
        if 0 <= at < len(self.lines):
            self.lines[at].setFocus(Qt.FocusReason.OtherFocusReason)
