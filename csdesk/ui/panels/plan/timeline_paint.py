"""Where a day stands on the timeline, and how it looks: months, bars, diamonds, and what waits for what."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from csdesk.domain.months import after, days_after
from csdesk.domain.plans import Pace, Side
from csdesk.domain.working_days import WorkingDays
from csdesk.entities import Milestone, Outcome
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.panels.plan.cells import OutlineCells
from csdesk.ui.panels.plan.delegate import progress
from csdesk.ui.panels.plan.nodes import Node, Span
from csdesk.ui.words import words

BAR, DIAMOND = 10, 6
"""The height of a bar, and half the width of a diamond."""
_PILL, _FLAG, _ELBOW, _ARROW = 20, 12, 7, 3
_DAYS_SHOWN = 6.0
"""So many pixels a day and weekends, holidays and the days of Mondays are drawn."""
_NAME_ROOM = 36
_PAD = 8
"""Pixels left and right of the first and the last day."""
_MONTHS = 3
"""The fewest months there are."""
_MOST = 28.0
"""The most pixels that a day takes."""


@dataclass(frozen=True)
class TimeScale:
    """Days from the first on, from left to right; ``shift`` pixels of them are past the left edge."""

    first: date
    last: date
    day_width: float
    shift: float = 0.0

    @property
    def width(self) -> float:
        """Return how wide all of it is."""
        return (self.last - self.first).days * self.day_width + 2 * _PAD

    def at(self, day: date) -> float:
        """Return where a day begins."""
        return _PAD + (day - self.first).days * self.day_width - self.shift

    def middle(self, day: date) -> float:
        """Return the middle of a day."""
        return self.at(day) + self.day_width / 2

    def day(self, x: float) -> date:
        """Return the day that stands at a place."""
        return days_after(self.first, int((x + self.shift - _PAD) // self.day_width))

    def months(self) -> Iterator[date]:
        """Yield the first of every month."""
        day = self.first
        while day < self.last:
            yield day
            day = next_month(day)

    def moved(self, shift: float, room: float) -> "TimeScale":
        """Return the scale with other days in a room so wide, as far as there are any."""
        held = min(max(shift, 0.0), max(self.width - room, 0.0))
        return TimeScale(self.first, self.last, self.day_width, held)

    def zoomed(self, factor: float, x: float, room: float) -> "TimeScale":
        """Return the scale with wider days (narrower below 1); what stands at a place stays there."""
        least = fitting((self.first, days_after(self.last, -1)), room).day_width
        wide = min(max(self.day_width * factor, least), max(_MOST, least))
        held = (x + self.shift - _PAD) / self.day_width
        return TimeScale(self.first, self.last, wide).moved(held * wide + _PAD - x, room)


def fitting(days: Iterable[date], room: float) -> TimeScale:
    """Return whole months with all these days in a room so wide."""
    known = sorted(days)
    first, last = known[0].replace(day=1), next_month(known[-1])
    for _month in range(_MONTHS):
        if (last - first).days < _MONTHS * 28:
            last = next_month(last)
    return TimeScale(first, last, max(room - 2 * _PAD, 1.0) / (last - first).days)


def next_month(day: date) -> date:
    """Return the first of the next month."""
    return after(day.replace(day=1), 1)


class TimelinePaint:
    """Paints on a scale; where the rows stand is said by the caller."""

    def __init__(self, cells: OutlineCells, days: WorkingDays, today: Callable[[], date]) -> None:
        self._cells, self.days, self._today = cells, days, today

    def ground(self, p: QPainter, scale: TimeScale, area: QRect, head: int) -> None:
        """Paint the months, and days of rest where days are wide enough."""
        now = theme.now
        if scale.day_width >= _DAYS_SHOWN:
            self._rest(p, scale, area, head)
        for month in scale.months():
            p.fillRect(QRectF(round(scale.at(month)), head, 1, area.height() - head), theme.colour(now.line))
        p.fillRect(QRectF(area.x(), head - 1, area.width(), 1), theme.colour(now.line))

    def head(self, p: QPainter, scale: TimeScale, area: QRect, head: int) -> None:
        """Paint the names of the months, and where days are shown, those of the Mondays."""
        close = scale.day_width >= _DAYS_SHOWN
        for x, name in self.months(scale, area):
            paint.text(p, x, head / (3 if close else 2), _NAME_ROOM * 4, name, theme.now.muted, k.SMALL)
        if close:
            self._mondays(p, scale, area, head)

    def months(self, scale: TimeScale, area: QRect) -> list[tuple[float, str]]:
        """Return the names of the months, and where they begin: behind that of today if it would cover them."""
        close, pill = scale.day_width >= _DAYS_SHOWN, self._pill(scale, area)
        every = next(each for each in (1, 2, 3, 6, 12) if scale.day_width * 30 * each >= _NAME_ROOM or each == 12)
        found: list[tuple[float, str]] = []
        for month in (one for one in scale.months() if (one.month - 1) % every == 0):
            x, end = max(scale.at(month), 0) + 5, scale.at(after(month, every))
            name = self._month(month, end - x - 3)
            wide = paint.width(name, k.SMALL)
            if not close and pill.left() < x + wide + 2 and x < pill.right() + 2:
                x = pill.right() + k.S1
            if x + wide <= end:
                found.append((x, name))
        return found

    def today(self, p: QPainter, scale: TimeScale, area: QRect, head: int) -> None:
        """Paint the line of today, and its name."""
        x, pill = round(scale.middle(self._today())), self._pill(scale, area)
        p.fillRect(QRectF(x - 1, head - 6, 2, area.height() - head + 6), theme.colour(theme.now.accent))
        paint.box(p, pill.x(), pill.y(), pill.width(), pill.height(), theme.now.accent)
        name, ink = words.tr("Today"), theme.now.on_accent
        paint.text(p, pill.x(), pill.center().y(), pill.width(), name, ink, k.CAPTION, k.STRONG, paint.CENTER)

    def chosen(self, p: QPainter, row: QRectF) -> None:
        """Paint the ground of the row that the hand is on."""
        p.fillRect(row, theme.colour(theme.now.selected))

    def row(self, p: QPainter, scale: TimeScale, row: QRectF, node: Node, lasts: Span) -> None:
        """Paint what a row has on the timeline."""
        middle = row.center().y()
        p.fillRect(QRectF(row.x(), row.bottom() - 1, row.width(), 1), theme.colour(theme.now.line))
        if isinstance(node.part, Milestone):
            self._milestone(p, scale, middle, node, lasts)
        elif lasts.due is None:
            return
        elif isinstance(node.part, Outcome):
            if lasts.is_bar and lasts.start is not None:
                left, right = scale.at(lasts.start), scale.at(lasts.due) + scale.day_width
                progress(p, QRectF(left, row.y(), right - left, row.height()), node, self._cells, pad=0)
        else:
            self._goal(p, scale, middle, lasts)

    def trouble(self, p: QPainter, scale: TimeScale, row: QRectF, node: Node, lasts: Span, ground: str) -> None:
        """Paint what is wrong with a row, over all lines: on this ground, and beyond the line of today."""
        words, area = self._cells.trouble(node), mark(scale, row.center().y(), lasts)
        if words and area is not None:
            wide, x = paint.width(words, k.CAPTION, k.STRONG), area.right() + k.S2
            beyond = scale.middle(self._today()) + k.S2
            x = beyond if x < beyond < row.right() - wide else x
            x = x if x + wide < row.right() else area.left() - k.S2 - wide
            paint.box(p, x - 2, row.center().y() - k.S2, wide + k.S1, k.S4, ground)
            paint.text(p, x, row.center().y(), wide, words, theme.now.danger_text, k.CAPTION, k.STRONG)

    def ghost(self, p: QPainter, scale: TimeScale, middle: float, lasts: Span) -> None:
        """Paint where a milestone would stand."""
        pen = QPen(theme.colour(theme.now.text), 1.4, Qt.PenStyle.DashLine)
        area = mark(scale, middle, lasts)
        if area is not None:
            (self._box if lasts.is_bar else self._diamond)(p, area, pen, "")

    def dependency(self, p: QPainter, scale: TimeScale, first: tuple[Span, QRectF], then: tuple[Span, QRectF]) -> None:
        """Paint that the second waits for the first; dotted, where it begins too early for that."""
        left, right = mark(scale, first[1].center().y(), first[0]), mark(scale, then[1].center().y(), then[0])
        ends, begins = first[0].end, then[0].begin
        if left is None or right is None or ends is None or begins is None:
            return
        broken = ends > begins
        ink = theme.colour(theme.now.attention if broken else theme.now.tint(theme.now.unknown, 0.7))
        p.setPen(QPen(ink, 1.2, Qt.PenStyle.DotLine if broken else Qt.PenStyle.SolidLine))
        p.setBrush(Qt.BrushStyle.NoBrush)
        begin, tip = QPointF(left.right(), left.center().y()), QPointF(right.left() - 1, right.center().y())
        p.drawPath(_way(begin, tip))
        p.setPen(paint.NO_PEN)
        p.setBrush(ink)
        p.drawPolygon(QPolygonF([tip, tip + QPointF(-5, -_ARROW), tip + QPointF(-5, _ARROW)]))

    def said(self, p: QPainter, x: float, middle: float, words: str, room: float) -> None:
        """Paint what is said of a bar that is being dragged."""
        wide = paint.width(words, k.CAPTION, k.STRONG) + k.S3
        x = min(x, room - wide - 1)
        paint.box(p, x, middle - _PILL / 2, wide, _PILL, theme.now.text)
        paint.text(p, x, middle, wide, words, theme.now.card, k.CAPTION, k.STRONG, paint.CENTER)

    def _milestone(self, p: QPainter, scale: TimeScale, middle: float, node: Node, lasts: Span) -> None:
        assert isinstance(node.part, Milestone)
        hue = _hue(node.pace)
        fill = theme.now.card if node.part.side is Side.CUSTOMER else hue
        pen = QPen(theme.colour(hue), 1.6)
        area = mark(scale, middle, lasts)
        if area is None:
            return
        (self._box if lasts.is_bar else self._diamond)(p, area, pen, fill)

    def _goal(self, p: QPainter, scale: TimeScale, middle: float, lasts: Span) -> None:
        assert lasts.due is not None
        x, ink = scale.middle(lasts.due), theme.colour(theme.now.text)
        if lasts.is_bar and lasts.start is not None:
            p.setPen(QPen(theme.colour(theme.now.unknown), 1.4))
            p.drawLine(QPointF(scale.at(lasts.start), middle), QPointF(x - 3, middle))
        p.fillRect(QRectF(round(x) - 1, middle - _FLAG / 2, 2, _FLAG + 2), ink)
        p.setPen(paint.NO_PEN)
        p.setBrush(ink)
        top = middle - _FLAG / 2
        p.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + _FLAG - 2, top + 4), QPointF(x, top + 8)]))

    def _month(self, month: date, room: float) -> str:
        """Return the name of a month; January says its year, where there is room for it."""
        alone, whole = (dates.month_in_short(month, words.language, named=named) for named in (False, True))
        return whole if month.month == 1 and paint.width(whole, k.SMALL) <= room else alone

    def _rest(self, p: QPainter, scale: TimeScale, area: QRect, head: int) -> None:
        ground = theme.colour(theme.now.hover)
        day = max(scale.day(area.left()), scale.first)
        while day <= min(scale.day(area.right()), scale.last):
            if not self.days.works(day):
                p.fillRect(QRectF(scale.at(day), head, scale.day_width, area.height() - head), ground)
            day += timedelta(1)

    def _mondays(self, p: QPainter, scale: TimeScale, area: QRect, head: int) -> None:
        day = max(scale.day(area.left()), scale.first)
        day += timedelta(days=(1 - day.isoweekday()) % 7)
        while day <= min(scale.day(area.right()), scale.last):
            paint.text(p, scale.at(day) + 2, head * 3 / 4, _NAME_ROOM, str(day.day), theme.now.muted, k.CAPTION)
            day += timedelta(7)

    def _pill(self, scale: TimeScale, area: QRect) -> QRectF:
        """Return where the name of today stands: whole, as long as its line is in sight."""
        wide, x = paint.width(words.tr("Today"), k.CAPTION, k.STRONG) + k.S2, round(scale.middle(self._today()))
        left, most = x - wide / 2, area.x() + area.width() - wide - 1
        if area.left() <= x <= area.right():
            left = max(min(left, most), area.x() + 1)
        return QRectF(left, k.S2, wide, _PILL)

    @staticmethod
    def _box(p: QPainter, area: QRectF, pen: QPen, fill: str) -> None:
        p.setPen(pen)
        p.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        inner = area.adjusted(0.8, 0.8, -0.8, -0.8)
        p.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)

    @staticmethod
    def _diamond(p: QPainter, area: QRectF, pen: QPen, fill: str) -> None:
        p.setPen(pen)
        p.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        x, y, half = area.center().x(), area.center().y(), area.width() / 2
        corners = ((0, -half), (half, 0), (0, half), (-half, 0))
        p.drawPolygon(QPolygonF([QPointF(x + right, y + down) for right, down in corners]))


def mark(scale: TimeScale, middle: float, lasts: Span) -> QRectF | None:
    """Return where a bar stands, its first and last days as whole days, or a diamond; None without a day."""
    if lasts.is_bar and lasts.start is not None and lasts.due is not None:
        left, right = scale.at(lasts.start), scale.at(lasts.due) + scale.day_width
        return QRectF(left, middle - BAR / 2, max(right - left, BAR), BAR)
    if lasts.end is None:
        return None
    return QRectF(scale.middle(lasts.end) - DIAMOND, middle - DIAMOND, 2 * DIAMOND, 2 * DIAMOND)


def _hue(pace: Pace | None) -> str:
    now = theme.now
    return {Pace.DONE: now.good, Pace.BEHIND: now.danger, Pace.STUCK: now.attention}.get(pace or Pace.DONE, now.accent)


def _way(begin: QPointF, end: QPointF) -> QPainterPath:
    """Return the way from the end of one to the begin of another: right, down, right; back between the rows if not."""
    way = QPainterPath(begin)
    out, into = begin.x() + _ELBOW, end.x() - _ELBOW
    if into >= begin.x():
        way.lineTo(into, begin.y())
        way.lineTo(into, end.y())
    else:
        between = end.y() - (k.ROW / 2 if end.y() > begin.y() else -k.ROW / 2)
        way.lineTo(out, begin.y())
        way.lineTo(out, between)
        way.lineTo(into, between)
        way.lineTo(into, end.y())
    way.lineTo(end)
    return way
