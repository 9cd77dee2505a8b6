"""The heat map: a row for each account, a column for each measure; only what is in sight is painted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip
from typing_extensions import override

from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.domain.levels import POINT, Level, cut_to_tenths, said_in_tenths
from csdesk.services.health.portrait import HealthMap, MappedAccount
from csdesk.ui import keys, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.tips import tip
from csdesk.ui.words import words

_ROW, _HEAD, _BAND = 30, 44, 30
_NAME, _SCORE, _CELL = 220, 92, 104
_LEVELS = ((80, Level.A), (60, Level.B), (40, Level.C), (0, Level.D))
"""Points of a measure are shown as the usual levels of a score."""
_FEW = 2


@dataclass(frozen=True)
class _MapBand:
    """The heading of accounts that belong together."""

    title: str
    count: int


_MapLine = _MapBand | MappedAccount


class HealthMapView(QAbstractScrollArea):
    """Arrows walk over the accounts, Enter tells ``opened``; a click goes to an account, a double click opens it."""

    opened = Signal(int)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._map = HealthMap((), (), {})
        self._lines: list[_MapLine] = []
        self._names: Mapping[str, str] = {}
        self._at = -1
        self.painted = 0
        """How many accounts were painted last."""
        self.setAccessibleName(words.tr("Accounts by measure"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)

    def show_map(
        self, shown: HealthMap, names: Mapping[str, str], group: Callable[[MappedAccount], str] | None
    ) -> None:
        """Show accounts under what they are grouped by, in their order; the hand stays on its account."""
        before = self.account
        self._map, self._names = shown, names
        self._lines = list(_grouped(shown.accounts, group))
        places = {one.id: place for place, one in enumerate(self._lines) if isinstance(one, MappedAccount)}
        first = next(iter(places.values()), -1)
        self._at = places.get(before.id, first) if before else first
        self._measure()
        self.viewport().update()

    @property
    def account(self) -> MappedAccount | None:
        """Return the account that the hand is on."""
        one = self._lines[self._at] if 0 <= self._at < len(self._lines) else None
        return one if isinstance(one, MappedAccount) else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        area = self.viewport().size()
        tall, wide = len(self._lines) * _ROW, _NAME + _SCORE + len(self._map.columns) * _CELL
        for bar, whole, page, step in (
            (self.verticalScrollBar(), tall, area.height() - _HEAD, _ROW),
            (self.horizontalScrollBar(), wide, area.width(), _CELL),
        ):
            bar.setRange(0, max(0, whole - page))
            bar.setPageStep(max(page, 1))
            bar.setSingleStep(step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area, top = self.viewport().rect(), self.verticalScrollBar().value()
        first = top // _ROW
        last = min(len(self._lines), (top + area.height() - _HEAD) // _ROW + _FEW)
        self.painted = 0
        with paint.smooth(self.viewport()) as painter:
            for place in range(first, last):
                self._paint_line(painter, place, _HEAD + place * _ROW - top)
            self._paint_head(painter)

    def _paint_line(self, painter: QPainter, place: int, y: int) -> None:
        one, wide, now = self._lines[place], self.viewport().width(), theme.now
        if isinstance(one, _MapBand):
            said = f"{one.title}  {one.count:,}"
            paint.text(painter, k.S3, y + _ROW / 2, wide, said, now.muted, k.SMALL, k.STRONG)
            return
        self.painted += 1
        left, parts = -self.horizontalScrollBar().value(), self._map.parts(one)
        for column, key in enumerate(self._map.columns):
            x = left + _NAME + _SCORE + column * _CELL
            if -_CELL < x < wide:
                _paint_cell(painter, QRectF(x, y, _CELL, _ROW), parts.get(key))
        paint.box(painter, left, y, _NAME + _SCORE, _ROW, now.card)
        paint.text(painter, left + k.S3, y + _ROW / 2, _NAME - k.S4, one.name, now.text)
        _paint_score(painter, QRectF(left + _NAME, y, _SCORE, _ROW), one)
        if place == self._at and self.hasFocus():
            paint.ring(painter, QRectF(1, y + 1, wide - 2, _ROW - 2))

    def _paint_head(self, painter: QPainter) -> None:
        now, left = theme.now, -self.horizontalScrollBar().value()
        paint.box(painter, 0, 0, self.viewport().width(), _HEAD, now.card)
        titles = [words.tr("Account"), words.tr("Score"), *(self._names.get(key, key) for key in self._map.columns)]
        starts = [k.S3, _NAME, *(_NAME + _SCORE + column * _CELL for column in range(len(self._map.columns)))]
        widths = [_NAME - k.S4, _SCORE, *[_CELL] * len(self._map.columns)]
        for title, x, room in zip(titles, starts, widths, strict=True):
            paint.text(painter, left + x, _HEAD / 2, room - k.S2, title, now.muted, k.CAPTION)
        paint.box(painter, 0, _HEAD - 1, self.viewport().width(), 1, now.line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -self._page, Qt.Key.Key_PageDown: self._page}
        pressed = Qt.Key(event.key())
        if pressed in steps:
            self._walk(steps[pressed])
        elif pressed in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(len(self._lines) * (1 if pressed == Qt.Key.Key_End else -1))
        elif pressed in keys.ENTER and self.account is not None:
            self.opened.emit(self.account.id)
        else:
            super().keyPressEvent(event)

    @property
    def _page(self) -> int:
        return max(1, (self.viewport().height() - _HEAD) // _ROW - 1)

    def _walk(self, step: int) -> None:
        """Go so many lines on, to the account that is next there."""
        places = [place for place, one in enumerate(self._lines) if isinstance(one, MappedAccount)]
        if not places:
            return
        here = places.index(self._at) if self._at in places else 0
        self._at = places[min(max(here + step, 0), len(places) - 1)]
        bar, y = self.verticalScrollBar(), self._at * _ROW
        room = self.viewport().height() - _HEAD
        bar.setValue(min(max(bar.value(), y + _ROW - room), max(0, y - _ROW)))
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position().toPoint())
        if isinstance(self._line(place), MappedAccount):
            self._at = place
            self.viewport().update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        one = self._line(self._place(event.position().toPoint()))
        if isinstance(one, MappedAccount):
            self.opened.emit(one.id)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self._told(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _place(self, point: QPoint) -> int:
        return -1 if point.y() < _HEAD else (point.y() - _HEAD + self.verticalScrollBar().value()) // _ROW

    def _line(self, place: int) -> _MapLine | None:
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def _told(self, point: QPoint) -> str:
        """Return what stands at a point in words: the measure, its value and age."""
        one = self._line(self._place(point))
        column = (point.x() + self.horizontalScrollBar().value() - _NAME - _SCORE) // _CELL
        if not isinstance(one, MappedAccount) or not 0 <= column < len(self._map.columns):
            return ""
        key = self._map.columns[column]
        part, name = self._map.parts(one).get(key), self._names.get(key, key)
        if part is None or part.value is None:
            return words.tr("{name}: not measured").format(name=name)
        told = words.tr("{name}: {value}, {points} points, %n day(s) old", "", part.age)
        said = told.format(name=name, value=f"{part.value:g}", points=_points(part.points))
        stale = words.tr("stale")
        return f"{said} ({stale})" if part.state is PartState.STALE else said


def _points(points: int) -> str:
    return said_in_tenths(cut_to_tenths(points))


def _paint_cell(painter: QPainter, area: QRectF, part: ScorePart | None) -> None:
    """Paint a measure: tinted and marked by its points; hatched where stale, a dash where never read."""
    now, middle = theme.now, area.center().y()
    if part is None or part.state is PartState.MISSING:
        paint.text(painter, area.x() + k.S3, middle, area.width(), "–", now.muted, k.SMALL)
        return
    if part.state is PartState.STALE:
        paint.hatch(painter, area.x() + 2, middle, area.width() - k.S1, area.height() - k.S1)
        paint.text(painter, area.x() + 28, middle, area.width(), _points(part.points), now.muted, k.SMALL)
        return
    letter = next(level for bound, level in _LEVELS if part.points >= bound * POINT).value
    box = area.adjusted(2, 2, -2, -2)
    paint.box(painter, box.x(), box.y(), box.width(), box.height(), now.tint(now.level(letter)))
    paint.mark(painter, letter, area.x() + k.S4, middle)
    ink = now.level_text(letter)
    paint.text(painter, area.x() + 28, middle, area.width(), _points(part.points), ink, k.SMALL)


def _paint_score(painter: QPainter, area: QRectF, one: MappedAccount) -> None:
    letter, middle = one.level.value, area.center().y()
    paint.mark(painter, letter, area.x() + k.S2, middle)
    score = one.week.score if one.week else None
    said = "–" if score is None else f"{letter} {_points(score)}"
    paint.text(painter, area.x() + k.S6 - 2, middle, area.width(), said, theme.now.text, k.SMALL, k.STRONG)


def _grouped(
    accounts: Sequence[MappedAccount], group: Callable[[MappedAccount], str] | None
) -> list[_MapBand | MappedAccount]:
    if group is None:
        return list(accounts)
    found: dict[str, list[MappedAccount]] = {}
    for one in accounts:
        found.setdefault(group(one), []).append(one)
    lines: list[_MapBand | MappedAccount] = []
    for title, some in found.items():
        lines += [_MapBand(title, len(some)), *some]
    return lines
