"""The calendar: a month of days, what its signs mean, and beside it what happens on the day one is on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from csdesk.domain import amounts
from csdesk.domain.contracts import last_day
from csdesk.domain.months import WEEK, WEEKS, after
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.renewals import Basis
from csdesk.i18n import later_words
from csdesk.services.renewals.renewals import RenewalRow
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.pages.renewals import saying
from csdesk.ui.tips import tip
from csdesk.ui.widgets.date_field import DayGrid
from csdesk.ui.widgets.fields import KeyWatch
from csdesk.ui.widgets.keyed_list import KeyedList
from csdesk.ui.widgets.line_button import LineButton
from csdesk.ui.widgets.parts import Button, Card, Line, Painted, fill, row, text
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_LEFT = 26
_DAY, _LINE = 24, 20
_SIDE, _NARROW, _ROOMY = 288, 220, 960
"""How wide the day is, where there is room for it and where there is less; and what room is."""


class DayKind(NamedEnum):
    """What happens to a contract on a day; in the order in which they stand."""

    NOTICE = "notice", later_words.tr("Notice deadline")
    END = "end", later_words.tr("Last day of the contract")
    PREPARATION = "preparation", later_words.tr("Preparation starts")


ICONS = {DayKind.NOTICE: "calendar-clock", DayKind.END: "flag", DayKind.PREPARATION: "hourglass"}


@dataclass(frozen=True, slots=True)
class DayEntry:
    """Something that happens to a contract on a day."""

    kind: DayKind
    row: RenewalRow


def by_day(rows: Iterable[RenewalRow]) -> dict[date, list[DayEntry]]:
    """Return by day what happens on it, deadlines first."""
    found: dict[date, list[DayEntry]] = {}
    for one in rows:
        days = {DayKind.PREPARATION: one.clock.preparation, DayKind.END: last_day(one.end)}
        if one.clock.basis is Basis.NOTICE:
            days[DayKind.NOTICE] = one.clock.decision
        for kind, day in days.items():
            if day is not None:
                found.setdefault(day, []).append(DayEntry(kind, one))
    order = tuple(DayKind)
    for entries in found.values():
        entries.sort(key=lambda entry: order.index(entry.kind))
    return found


class DayLine(LineButton):
    """An account, and under it what happens; a click, Enter or Space opens it."""

    tall, steps = 46, {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def __init__(self, entry: DayEntry) -> None:
        super().__init__()
        self.entry = entry
        kind, money = labels.name(entry.kind), amounts.sums(entry.row.mrr, words.language)
        self._note = " · ".join(filter(None, (kind, entry.row.product, money)))
        self.setText(entry.row.account)
        self.setToolTip(tip(f"{entry.row.account}\n{self._note}"))
        self.setAccessibleName(f"{entry.row.account}, {self._note}")

    @override
    def draw(self, painter: QPainter) -> None:
        room = self.width() - _LEFT - k.S1
        paint.icon(painter, k.S1, 15, ICONS[self.entry.kind])
        paint.text(painter, _LEFT, 15, room, self.text())
        paint.text(painter, _LEFT, 33, room, self._note, theme.now.muted, k.SMALL)


class DayList(KeyedList):
    """The lines of a day; Up and Down go from one to the next, Escape tells ``left``."""

    left = Signal()

    def __init__(self, go: Callable[[int], object]) -> None:
        super().__init__(k.S1)
        self._go = go
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
        line.clicked.connect(lambda: self._go(entry.row.account_id))
        line.stepped.connect(lambda step: self._step(line, step))
        return line

    def _step(self, line: DayLine, step: int) -> None:
        at = self.lines.index(line) + step
        if 0 <= at < len(self.lines):
            self.lines[at].setFocus(Qt.FocusReason.OtherFocusReason)


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
        paint.icon(painter, area.x() + k.S2, middle, ICONS[entry.kind], ink, k.ICON_SMALL)
        left = area.x() + k.S2 + k.ICON_SMALL + k.S1
        paint.text(painter, left, middle, area.right() - left - k.S1, entry.row.account, now.text, k.SMALL)

    def _paint_rest(self, painter: QPainter, area: QRectF, shown: int, more: int) -> None:
        middle = area.y() + _DAY + (shown + 0.5) * _LINE
        said = words.tr("%n more", "entries of a day", more)
        paint.text(painter, area.x() + k.S2, middle, area.width() - k.S3, said, theme.now.muted, k.SMALL)

    @override
    def name_day(self) -> None:
        """Say the day and what happens on it."""
        said = [f"{labels.name(one.kind)}: {one.row.account}" for one in self.here]
        self.setAccessibleName(", ".join([dates.full(self.day, words.language), *said]))


class Calendar(QWidget):
    """Shows contracts on their days."""

    def __init__(self, today: Callable[[], date], go: Callable[[int], object], *, sunday_first: bool) -> None:
        """Show nothing yet; ``go`` opens the contracts of an account."""
        super().__init__()
        self._today = today
        self.grid = MonthGrid(today, sunday_first=sunday_first)
        self.month, self.day = Line("", "section"), Line("", "section")
        self.list = DayList(go)
        fill(QHBoxLayout(self), ((self._month_card(), 1), self._day_card()), k.S4, (0, 0, 0, 0))
        self.grid.moved.connect(self._show_day)
        self.grid.entered.connect(self.list.enter)
        self.list.left.connect(self.grid.setFocus)
        self._show_day()

    def show_rows(self, rows: Sequence[RenewalRow]) -> None:
        """Show these contracts."""
        self.grid.show_entries(by_day(rows))
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
        def step(by: int) -> None:
            self.grid.go_to(after(self.grid.day, by))

        before = Button("", "chevron-left", "ghost", lambda: step(-1), name=words.tr("Previous month"))
        then = Button("", "chevron-right", "ghost", lambda: step(1), name=words.tr("Next month"))
        now = Button(words.tr("Today"), kind="small", act=lambda: self.grid.go_to(self._today()))
        self._signs = row(*(self._legend(kind) for kind in DayKind), gap=k.S4)
        self.month.setMinimumWidth(paint.width(saying.month(date(2026, 9, 1)), k.SECTION, k.STRONG) + k.S2)
        head = row(before, self.month, then, now, None, self._signs, margins=(k.S2, k.S2, k.S4, 0))
        return Card("", head, (self.grid, 1), pad=0)

    def _day_card(self) -> Card:
        self._side = Card("", row((self.day, 1), margins=(k.S1, k.S3, 0, 0)), (scrolled(self.list), 1))
        return self._side

    def _legend(self, kind: DayKind) -> QWidget:
        name = labels.name(kind)

        def draw(painter: QPainter, area: QRect) -> None:
            paint.icon(painter, 0, area.height() / 2, ICONS[kind], size=k.ICON_SMALL)
            left = k.ICON_SMALL + k.S1
            paint.text(painter, left, area.height() / 2, area.width() - left, name, theme.now.muted, k.SMALL)

        return Painted(k.ICON_SMALL + k.S2 + paint.width(name, k.SMALL), k.S6, draw)

    def _show_day(self) -> None:
        day = self.grid.day
        self.month.say(saying.month(day))
        self.day.say(dates.with_weekday(day, words.language))
        self.list.show_entries(self.grid.here)
