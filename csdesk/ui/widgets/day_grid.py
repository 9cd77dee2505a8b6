"""A month as six weeks of days, one of which one is on."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import ClassVar, Self

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from csdesk.domain.months import WEEK, WEEKS, after, six_weeks
from csdesk.ui import dates, keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.words import words

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LAST_YEAR = 9998


class DayGrid(QWidget):
    """The arrows go by day, PageUp and PageDown by month, Home to today; Enter and a double click tell ``entered``."""

    moved = Signal()
    entered = Signal()
    head: ClassVar[int] = 28
    """How high the names of the days of the week stand."""

    def __init__(self, today: Callable[[], date], *, sunday_first: bool) -> None:
        super().__init__()
        self.today, self._sunday_first = today, sunday_first
        self.day = today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take_over(self, former: Self) -> None:
        """Put the hand on the day of a former one."""
        self.go_to(former.day)

    def begin_weeks(self, *, sunday_first: bool) -> None:
        """Begin weeks on Sunday, or on Monday."""
        self._sunday_first = sunday_first
        self.update()

    def go_to(self, day: date) -> None:
        """Put the hand on a day."""
        if 1 < day.year < _LAST_YEAR:
            self.day = day
            self.name_day()
            self.update()
            self.moved.emit()

    def name_day(self) -> None:
        """Say the day to screen readers."""
        self.setAccessibleName(dates.full(self.day, words.language))

    def paint_head(self, painter: QPainter, area: QRectF, name: str) -> None:
        """Paint the name of a day of the week."""
        paint.text(painter, area.x() + k.S2, self.head / 2, area.width(), name, theme.now.muted, k.SMALL)

    def paint_day(self, painter: QPainter, area: QRectF, day: date) -> None:
        """Paint a day."""
        raise NotImplementedError

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go_to(self.day + timedelta(days=_STEPS[key]))
        elif key in _MONTHS:
            self.go_to(after(self.day, _MONTHS[key]))
        elif key == Qt.Key.Key_Home:
            self.go_to(self.today())
        elif key in keys.ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.go_to(day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column, day in enumerate(shown[:WEEK]):
                self.paint_head(painter, self.area(column), dates.weekday(day, words.language))
            for place, day in enumerate(shown):
                self.paint_day(painter, self.area(place), day)

    def area(self, place: int) -> QRectF:
        """Return where the day in a place of the grid is painted, whole pixels apart."""
        down, across = divmod(place, WEEK)
        wide, high = self.width() / WEEK, (self.height() - self.head) / WEEKS
        left, top = round(across * wide), round(self.head + down * high)
        return QRectF(left, top, round((across + 1) * wide) - left, round(self.head + (down + 1) * high) - top)

    def day_at(self, point: QPoint) -> date | None:
        """Return the day in a point."""
        return next((day for place, day in enumerate(self._shown()) if self.area(place).contains(point)), None)

    def _shown(self) -> list[date]:
        return six_weeks(self.day, sunday_first=self._sunday_first)
