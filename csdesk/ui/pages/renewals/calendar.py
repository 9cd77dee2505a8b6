"""The calendar: a month of days, what its signs mean, and beside it what happens on the day one is on."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.months import after
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import days, saying
from csdesk.ui.pages.renewals.day_list import DayList
from csdesk.ui.pages.renewals.days import DayKind
from csdesk.ui.pages.renewals.month_grid import MonthGrid
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, fill, row
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_SIDE, _NARROW, _ROOMY = 288, 220, 960
"""How wide the day is, where there is room for it and where there is less; and what room is."""


class Calendar(QWidget):
    """Shows contracts on their days; ``opened`` tells the contract that is wanted."""

    opened = Signal(object)

    def __init__(self, today: Callable[[], date], *, sunday_first: bool) -> None:
        super().__init__()
        self._today = today
        self.grid = MonthGrid(today, sunday_first=sunday_first)
        self.month, self.day = Line("", "section"), Line("", "section")
        self.list = DayList()
        fill(QHBoxLayout(self), ((self._month_card(), 1), self._day_card()), k.S4, (0, 0, 0, 0))
        self.grid.moved.connect(self._show_day)
        self.grid.entered.connect(self.list.enter)
        self.list.left.connect(self.grid.setFocus)
        self.list.opened.connect(self.opened)
        self._show_day()

    def show_rows(self, rows: Sequence[RenewalRow]) -> None:
        """Show these contracts."""
        self.grid.show_entries(days.by_day(rows))
        self._show_day()

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the hand on the day."""
        self.grid.setFocus(reason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = event.size().width() >= _ROOMY
        self._signs.setVisible(roomy)
        self._side.setFixedWidth(_SIDE if roomy else _NARROW)

    def _month_card(self) -> Card:
        before, then = Button("", "chevron-left", "ghost"), Button("", "chevron-right", "ghost")
        now = Button("", kind="small")
        before.setAccessibleName(words.tr("Previous month"))
        then.setAccessibleName(words.tr("Next month"))
        now.setText(words.tr("Today"))
        before.clicked.connect(lambda: self.grid.go_to(after(self.grid.day, -1)))
        then.clicked.connect(lambda: self.grid.go_to(after(self.grid.day, 1)))
        now.clicked.connect(lambda: self.grid.go_to(self._today()))
        self._signs = row(*(self._legend(kind) for kind in DayKind), gap=k.S4)
        self.month.setMinimumWidth(paint.width(saying.month(date(2026, 9, 1)), k.SECTION, k.STRONG) + k.S2)
        head = row(before, self.month, then, now, None, self._signs, margins=(k.S2, k.S2, k.S4, 0))
        return Card("", head, (self.grid, 1), pad=0)

    def _day_card(self) -> Card:
        card = Card("", row((self.day, 1), margins=(k.S1, k.S3, 0, 0)), (scrolled(self.list), 1))
        self._side = card
        return card

    def _legend(self, kind: DayKind) -> QWidget:
        name = days.name(kind)

        def draw(painter: QPainter, area: QRect) -> None:
            paint.icon(painter, 0, area.height() / 2, days.ICONS[kind], size=k.ICON_SMALL)
            left = k.ICON_SMALL + k.S1
            paint.text(painter, left, area.height() / 2, area.width() - left, name, theme.now.muted, k.SMALL)

        return Painted(k.ICON_SMALL + k.S2 + paint.width(name, k.SMALL), k.S6, draw)

    def _show_day(self) -> None:
        day = self.grid.day
        self.month.say(saying.month(day))
        self.day.say(dates.with_weekday(day, words.language))
        self.list.show_entries(self.grid.here)
