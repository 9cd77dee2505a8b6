"""Where a day is typed: in words or figures, or taken from a month that opens under the field."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from typing import ClassVar, Protocol, Self

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import Shiboken
from typing_extensions import override

from csdesk.domain.months import WEEK, WEEKS, after, six_weeks
from csdesk.errors import CsdeskError
from csdesk.ui import dates, edits, keys, paint, theme, week
from csdesk.ui import tokens as k
from csdesk.ui.appearance import application
from csdesk.ui.keys import ENTER, native
from csdesk.ui.tips import tip
from csdesk.ui.widgets.parts import Button, Line, fill, mark_as, row
from csdesk.ui.words import words

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LAST_YEAR = 9998
KEYS = "Alt+Down"
"""Open the month."""
_CELL, _LOW = 36, 30
_DOT = 2
_Event = QEvent.Type
_KEYS = {
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_Escape, *ENTER),
}


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
        with paint.smooth(self) as painter:
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


class DayReader(Protocol):
    """Reads and writes days as the language of the screen has them."""

    today: Callable[[], date]

    def day(self, text: str, *, past: bool = False) -> date | None:
        """Return the day in a text, None for no text; raise if there is none in it."""

    def full(self, day: date | None) -> str:
        """Return a whole day."""


class _MonthDays(DayGrid):
    """Marks today, and the days on which nobody works: those of the week muted, a holiday with a dot below it."""

    chosen = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today, sunday_first=week.sunday_first)
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WEEK * _CELL, self.head + WEEKS * _LOW)

    @override
    def paint_head(self, painter: QPainter, area: QRectF, name: str) -> None:
        middle = self.head / 2
        paint.text(painter, area.x(), middle, area.width(), name, theme.now.muted, k.SMALL, align=paint.CENTER)

    @override
    def paint_day(self, painter: QPainter, area: QRectF, day: date) -> None:
        now, works = theme.now, week.works()
        box = area.adjusted(3, 1, -3, -1)
        if day == self.day:
            paint.box(painter, box.x(), box.y(), box.width(), box.height(), now.accent, k.CHIP)
        elif day == self.today():
            paint.box(painter, box.x(), box.y(), box.width(), box.height(), "", k.CHIP, now.accent)
        ink = now.text if works.works(day) else now.muted
        if works.holiday(day):
            ink = now.danger_text
        if day.month != self.day.month:
            ink = now.unknown
        ink = now.on_accent if day == self.day else ink
        weight = k.STRONG if day in (self.day, self.today()) else k.REGULAR
        middle = area.center().y()
        paint.text(painter, area.x(), middle, area.width(), str(day.day), ink, k.BODY, weight, paint.CENTER)
        if works.holiday(day):
            paint.box(painter, area.center().x() - _DOT, box.bottom() - 2 * _DOT - 1, 2 * _DOT, 2 * _DOT, ink, _DOT)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.day_at(event.position().toPoint()) is not None:
            self.entered.emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Its first click has chosen already."""


class DateCalendar(QFrame):
    """A month that hangs under a field, whose keys are passed on to it; ``taken`` tells which day was."""

    taken = Signal(object)

    def __init__(self, window: QWidget, today: Callable[[], date]) -> None:
        super().__init__(window)
        mark_as(self, "popup")
        self.setAccessibleName(words.tr("Calendar"))
        self.grid = _MonthDays(today)
        self.month, self.note = Line("", "section"), Line("", "small")
        before, then = Button("", "chevron-left", "ghost"), Button("", "chevron-right", "ghost")
        before.setAccessibleName(words.tr("Previous month"))
        then.setAccessibleName(words.tr("Next month"))
        before.clicked.connect(lambda: self.grid.go_to(after(self.grid.day, -1)))
        then.clicked.connect(lambda: self.grid.go_to(after(self.grid.day, 1)))
        for button in (before, then):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row((self.month, 1), before, then, gap=0, margins=(k.S2, 0, 0, 0))
        foot = row((self.note, 1), margins=(k.S2, 0, k.S2, k.S1))
        fill(QVBoxLayout(self), (head, self.grid, foot), k.S1, (k.S2, k.S2, k.S2, k.S2))
        self.grid.moved.connect(self._say)
        self.grid.entered.connect(lambda: self.taken.emit(self.grid.day))

    def hang(self, field: QWidget, day: date) -> None:
        """Stand under a field, or above it where there is no room below, on a day."""
        self.grid.go_to(day)
        window = field.window()
        self.resize(self.sizeHint())
        corner = field.mapTo(window, QPoint(0, field.height() + 2))
        if corner.y() + self.height() > window.height():
            corner.setY(corner.y() - field.height() - self.height() - 2 * 2)
        room = window.size() - self.size()
        self.move(max(0, min(corner.x(), room.width())), max(0, min(corner.y(), room.height())))
        self.show()
        self.raise_()

    def _say(self) -> None:
        """Say the month, and of the day when that is and which holiday."""
        day = self.grid.day
        self.month.say(dates.month(day, words.language))
        told = [dates.with_weekday(day, words.language), _holiday(day) or dates.away(day, self.grid.today())]
        self.note.say(" · ".join(told))
        self.grid.setAccessibleName(self.note.words)


class DayPicker(QObject):
    """What makes a field one of days: Alt+Down, or its icon, opens a month; ``picked`` tells that a day was taken.

    The hand stays in the field: the arrows, PageUp, PageDown, Home and Enter work in the month while it is open, Escape
    closes it, and so does whatever else is done.
    """

    picked = Signal()

    def __init__(self, field: QLineEdit, reader: DayReader, *, past: bool = False, quiet: bool = False) -> None:
        """Open the month over a field; a ``quiet`` one has its icon only under the pointer and while one is in it."""
        super().__init__(field)
        self._field, self._reader, self._past, self._quiet = field, reader, past, quiet
        self.calendar: DateCalendar | None = None
        """The month, while it is open."""
        self._icon = field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._icon.setToolTip(tip(words.tr("Calendar ({keys})").format(keys=native(KEYS))))
        self._icon.triggered.connect(self.open)
        self._icon.setVisible(not quiet)
        self._tint()
        field.installEventFilter(self)

    def open(self) -> None:
        """Open the month of the day that stands in the field, else of today."""
        if not edits.allowed or self._field.isReadOnly() or self.calendar is not None:
            return
        day = None
        with suppress(CsdeskError):
            day = self._reader.day(self._field.text(), past=self._past)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.calendar = DateCalendar(self._field.window(), self._reader.today)
        self.calendar.taken.connect(self._take)
        self.calendar.hang(self._field, day or self._reader.today())
        self._field.removeEventFilter(self)
        self._field.installEventFilter(self)  # before those who came later, for whom Enter and Escape are not
        application().installEventFilter(self)

    def close(self) -> None:
        """Close the month."""
        if self.calendar is not None:
            application().removeEventFilter(self)
            self.calendar.hide()
            self.calendar.deleteLater()
            self.calendar = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self._field:
            if kind in (_Event.MouseButtonPress, _Event.Wheel) and self._is_outside(watched):
                self.close()
            return False
        if isinstance(event, QKeyEvent) and kind in (_Event.ShortcutOverride, _Event.KeyPress):
            return self._take_key(event, pressed=kind == _Event.KeyPress)
        if kind == _Event.StyleChange:
            self._tint()
        elif kind in (_Event.FocusOut, _Event.Hide):
            self.close()
        if (
            self._quiet
            and Shiboken.isValid(self._icon)
            and kind in (_Event.Enter, _Event.Leave, _Event.FocusIn, _Event.FocusOut)
        ):
            self._icon.setVisible(kind in (_Event.Enter, _Event.FocusIn) or self._field.hasFocus())
        return False

    def _take_key(self, event: QKeyEvent, *, pressed: bool) -> bool:
        """Open the month, or work in it; tell whether the key was meant for that."""
        calendar, key = self.calendar, Qt.Key(event.key())
        opens = key == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not opens and (calendar is None or key not in _KEYS):
            if calendar is not None and pressed and event.text():
                self.close()
            return False
        event.accept()
        if pressed and calendar is None:
            self.open()
        elif pressed and (key == Qt.Key.Key_Escape or opens):
            self.close()
        elif pressed and calendar is not None:
            calendar.grid.keyPressEvent(event)
        return True

    def _is_outside(self, watched: QObject) -> bool:
        inside = self.calendar
        return isinstance(watched, QWidget) and watched is not inside and not (inside and inside.isAncestorOf(watched))

    def _take(self, day: date) -> None:
        self.close()
        self._field.setText(self._reader.full(day))
        self._field.setModified(True)
        self._field.textEdited.emit(self._field.text())
        self.picked.emit()

    def _tint(self) -> None:
        self._icon.setIcon(QIcon(theme.icon("calendar")))


class DateField(QLineEdit):
    """A day, typed or taken from a month."""

    def __init__(self, reader: DayReader, *, past: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader, self._past = reader, past
        self.picker = DayPicker(self, reader, past=past)

    def show_day(self, day: date | None) -> None:
        """Show a day, nothing for none."""
        self.setText(self._reader.full(day))

    def day(self) -> date | None:
        """Return the day that stands there, None for none; raise NoDateError for what is no day."""
        return self._reader.day(self.text(), past=self._past)


def _holiday(day: date) -> str:
    """Return what a holiday is called; nothing of any other day."""
    if not week.works().holiday(day):
        return ""
    from csdesk.services.working_calendar import holiday_name

    return holiday_name(day) if words.language == "ja" else words.tr("Japanese holiday")
