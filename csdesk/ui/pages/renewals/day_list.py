"""What happens on one day, a line each that leads to the account's contracts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from csdesk.ui import amounts, keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import days
from csdesk.ui.pages.renewals.days import DayEntry
from csdesk.ui.tips import tip
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.parts import row, text
from csdesk.ui.words import words

_HEIGHT, _LEFT = 46, 26
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DayLine(QAbstractButton):
    """An account, and under it what happens; a click, Enter or Space opens it."""

    stepped = Signal(int)

    def __init__(self, entry: DayEntry) -> None:
        super().__init__()
        self.entry = entry
        kind, money = days.name(entry.kind), amounts.sums(entry.row.mrr, words.language)
        self._note = " · ".join(filter(None, (kind, entry.row.product, money)))
        self.setText(entry.row.account)
        self.setToolTip(tip(f"{entry.row.account}\n{self._note}"))
        self.setAccessibleName(f"{entry.row.account}, {self._note}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEFT, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in keys.ENTER:
            self.click()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now, room = theme.now, self.width() - _LEFT - k.S1
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint.icon(painter, k.S1, 15, days.ICONS[self.entry.kind])
            paint.text(painter, _LEFT, 15, room, self.text())
            paint.text(painter, _LEFT, 33, room, self._note, now.muted, k.SMALL)
            if self.hasFocus():
                paint.ring(painter, QRectF(self.rect()).adjusted(0, 1, 0, -1))


class DayList(KeyedList):
    """The lines of a day; Up and Down go from one to the next, Escape tells ``left``."""

    opened = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(k.S1)
        self.lines: list[DayLine] = []

    def show_entries(self, entries: Sequence[DayEntry]) -> None:
        """Show these instead."""
        self.lines = [self._line(entry) for entry in entries]
        none = row(text(words.tr("Nothing on this day."), "muted"), margins=(k.S1, 0, 0, 0))
        self.put(*self.lines, *([] if self.lines else [none]), None)

    def enter(self) -> None:
        """Go to the first line, if there is one."""
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _line(self, entry: DayEntry) -> DayLine:
        line = DayLine(entry)
        line.clicked.connect(lambda: self.opened.emit(entry.row))
        line.stepped.connect(lambda step: self._step(line, step))
        return line

    def _step(self, line: DayLine, step: int) -> None:
        at = self.lines.index(line) + step
        if 0 <= at < len(self.lines):
            self.lines[at].setFocus(Qt.FocusReason.OtherFocusReason)
