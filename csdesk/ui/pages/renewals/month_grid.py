"""A month as six weeks, with what happens on each day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from csdesk.domain.months import after
from csdesk.ui import dates, keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import days
from csdesk.ui.pages.renewals.days import WEEK, WEEKS, DayEntry, DayKind
from csdesk.ui.words import words

_HEAD, _DAY, _LINE = 28, 24, 20
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LAST_YEAR = 9998


class MonthGrid(QWidget):
    """The arrows go by day, PageUp and PageDown by month, Home to today; Enter and a double click tell ``entered``."""

    moved = Signal()
    entered = Signal()

    def __init__(self, today: Callable[[], date], *, sunday_first: bool) -> None:
        super().__init__()
        self._today, self._sunday_first = today, sunday_first
        self._entries: Mapping[date, Sequence[DayEntry]] = {}
        self.day = today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name()

    def show_entries(self, entries: Mapping[date, Sequence[DayEntry]]) -> None:
        """Show what happens on the days."""
        self._entries = entries
        self._name()
        self.update()

    def take_over(self, former: "MonthGrid") -> None:
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
            self._name()
            self.update()
            self.moved.emit()

    @property
    def here(self) -> Sequence[DayEntry]:
        """Return what happens on the day one is on."""
        return self._entries.get(self.day, ())

    @override
    def sizeHint(self) -> QSize:
        return QSize(WEEK * 96, _HEAD + WEEKS * (_DAY + 2 * _LINE))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go_to(self.day + timedelta(days=_STEPS[key]))
        elif key in _MONTHS:
            self.go_to(after(self.day, _MONTHS[key]))
        elif key == Qt.Key.Key_Home:
            self.go_to(self._today())
        elif key in keys.ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.go_to(day)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = days.grid(self.day, sunday_first=self._sunday_first)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column, day in enumerate(shown[:WEEK]):
                area = self._area(column)
                name = dates.weekday(day, words.language)
                paint.text(painter, area.x() + k.S2, _HEAD / 2, area.width(), name, theme.now.muted, k.SMALL)
            for place, day in enumerate(shown):
                self._paint_day(painter, self._area(place), day)

    def _paint_day(self, painter: QPainter, area: QRectF, day: date) -> None:
        now = theme.now
        painter.fillRect(area.toRect(), theme.colour(now.selected if day == self.day else now.card))
        painter.fillRect(QRectF(area.x(), area.y(), area.width(), 1), theme.colour(now.line))
        if round(area.x()) > 0:
            painter.fillRect(QRectF(area.x(), area.y(), 1, area.height()), theme.colour(now.line))
        self._paint_number(painter, area, day)
        entries = self._entries.get(day, ())
        room = max(1, int((area.height() - _DAY - k.S1) // _LINE))
        shown = entries if len(entries) <= room else entries[: room - 1]
        for place, entry in enumerate(shown):
            self._paint_entry(painter, area, area.y() + _DAY + (place + 0.5) * _LINE, entry)
        if len(shown) < len(entries):
            self._paint_rest(painter, area, len(shown), len(entries) - len(shown))
        if day == self.day and self.hasFocus():
            paint.ring(painter, area.adjusted(2, 2, -1, -1), k.CHIP)

    def _paint_number(self, painter: QPainter, area: QRectF, day: date) -> None:
        now, middle = theme.now, area.y() + _DAY / 2 + 1
        ink, weight = (now.text if day.month == self.day.month else now.unknown), k.REGULAR
        if day == self._today():
            wide = paint.width(str(day.day), k.SMALL, k.STRONG) + 2 * k.S1 + 2
            paint.box(painter, area.x() + k.S1 - 1, middle - 9, wide, 18, now.accent, k.CHIP)
            ink, weight = now.on_accent, k.STRONG
        paint.text(painter, area.x() + k.S2, middle, area.width(), str(day.day), ink, k.SMALL, weight)

    def _paint_entry(self, painter: QPainter, area: QRectF, middle: float, entry: DayEntry) -> None:
        now = theme.now
        inks = {DayKind.NOTICE: now.danger_text, DayKind.END: now.text, DayKind.PREPARATION: now.attention_text}
        ink = inks[entry.kind]
        paint.icon(painter, area.x() + k.S2, middle, days.ICONS[entry.kind], ink, k.ICON_SMALL)
        left = area.x() + k.S2 + k.ICON_SMALL + k.S1
        paint.text(painter, left, middle, area.right() - left - k.S1, entry.row.account, now.text, k.SMALL)

    def _paint_rest(self, painter: QPainter, area: QRectF, shown: int, more: int) -> None:
        middle = area.y() + _DAY + (shown + 0.5) * _LINE
        said = words.tr("%n more", "entries of a day", more)
        paint.text(painter, area.x() + k.S2, middle, area.width() - k.S3, said, theme.now.muted, k.SMALL)

    def _area(self, place: int) -> QRectF:
        """Return where the day in a place of the grid is painted, whole pixels apart."""
        down, across = divmod(place, WEEK)
        wide, high = self.width() / WEEK, (self.height() - _HEAD) / WEEKS
        left, top = round(across * wide), round(_HEAD + down * high)
        return QRectF(left, top, round((across + 1) * wide) - left, round(_HEAD + (down + 1) * high) - top)

    def _day_at(self, point: QPoint) -> date | None:
        shown = days.grid(self.day, sunday_first=self._sunday_first)
        return next((day for place, day in enumerate(shown) if self._area(place).contains(point)), None)

    def _name(self) -> None:
        """Say the day and what happens on it."""
        said = [f"{days.name(one.kind)}: {one.row.account}" for one in self.here]
        self.setAccessibleName(", ".join([dates.full(self.day, words.language), *said]))
