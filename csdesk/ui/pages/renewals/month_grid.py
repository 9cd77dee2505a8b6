"""A month as six weeks, with what happens on each day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from csdesk.domain.months import WEEK, WEEKS
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import days
from csdesk.ui.pages.renewals.days import DayEntry, DayKind
from csdesk.ui.widgets.day_grid import DayGrid
from csdesk.ui.words import words

_DAY, _LINE = 24, 20


class MonthGrid(DayGrid):
    """Says on each day what happens on it, as far as there is room."""

    def __init__(self, today: Callable[[], date], *, sunday_first: bool) -> None:
        super().__init__(today, sunday_first=sunday_first)
        self._entries: Mapping[date, Sequence[DayEntry]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.name_day()

    def show_entries(self, entries: Mapping[date, Sequence[DayEntry]]) -> None:
        """Show what happens on the days."""
        self._entries = entries
        self.name_day()
        self.update()

    @property
    def here(self) -> Sequence[DayEntry]:
        """Return what happens on the day one is on."""
        return self._entries.get(self.day, ())

    @override
    def sizeHint(self) -> QSize:
        return QSize(WEEK * 96, self.head + WEEKS * (_DAY + 2 * _LINE))

    @override
    def paint_day(self, painter: QPainter, area: QRectF, day: date) -> None:
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
        if day == self.today():
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

    @override
    def name_day(self) -> None:
        """Say the day and what happens on it."""
        said = [f"{days.name(one.kind)}: {one.row.account}" for one in self.here]
        self.setAccessibleName(", ".join([dates.full(self.day, words.language), *said]))
