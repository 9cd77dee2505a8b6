"""What a week's score is made of, and why it moved between two: each measure with what it adds."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

from csdesk.domain.health_change import HealthChange, MeasureMove, MoveCause
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.domain.levels import POINT, Level, cut_to_tenths, tenths_of
from csdesk.ui import dates, labels, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.health import saying
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.widgets.choice import Choice
from csdesk.ui.widgets.parts import Card, Line, called, row, tell, text
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_BAR, _FULL = 46, 100
_MONTH = 4
_TICK, _THICK = 3, 12
Split = Callable[[HistoryWeek, HistoryWeek], HealthChange]


class WhyRow(NamedTuple):
    """A step from one score to the other; a total stands at its own place.

    ``start`` and ``end`` are shares of the width, 0 to 1, None where a score is unknown.
    """

    key: str
    name: str
    tenths: int | None
    start: float | None = None
    end: float | None = None
    cause: str = ""
    is_total: bool = False
    amount: int | None = None
    place: int = 0

    @property
    def change(self) -> str:
        """Return what a step adds, or what a total is."""
        return saying.part(self.tenths, signed=not self.is_total)


class WhyCard(Card):
    """Two weeks are chosen; without a choice the last four weeks are told."""

    def __init__(self, panel: Panel, split: Split) -> None:
        """Show nothing yet; ``split`` returns why the score moved between two weeks."""
        self._split, self._today = split, panel.entries.today
        self._weeks: Sequence[HistoryWeek] = ()
        self._names: Mapping[str, str] = {}
        self.first, self.last = called(Choice(), words.tr("From week")), called(Choice(), words.tr("To week"))
        self.model = RowsModel[WhyRow](_why_columns(), lambda one: one.key, panel)
        self.table = RecordTable(self.model, words.tr("Why it moved"))
        self.table.acts.notice = panel.notice
        self.verdict: QLabel = text("", "body", wrap=True)
        choices = row(self.first, text("→", "muted"), self.last, None, margins=(k.S4, 0, k.S4, 0))
        said = row((self.verdict, 1), margins=(k.S4, 0, k.S4, 0))
        title = words.tr("Why it moved")
        exact = text(words.tr("adds up to the change"), "small")
        super().__init__(title, choices, self.table, said, None, more=exact, pad=0)
        for choice in (self.first, self.last):
            choice.activated.connect(lambda _place: self._show())

    def show_history(self, weeks: Sequence[HistoryWeek], names: Mapping[str, str]) -> None:
        """Show the weeks of an account, the first first."""
        self._weeks, self._names = weeks, names
        offered = [(place, saying.week(one.sunday, self._today())) for place, one in enumerate(weeks)][::-1]
        self.last.offer(offered, len(weeks) - 1)
        self.first.offer(offered, max(0, len(weeks) - 1 - _MONTH))
        self._show()

    def go_to(self, sunday: date) -> None:
        """Tell of the week that ends on a day, since four weeks before."""
        place = next((place for place, one in enumerate(self._weeks) if one.sunday == sunday), None)
        if place is not None:
            self.last.choose(place)
            self.first.choose(max(0, place - _MONTH))
            self._show()

    def _show(self) -> None:
        self.setVisible(len(self._weeks) > 1)
        if len(self._weeks) < 2:
            return
        before, after = self._weeks[self.first.value], self._weeks[self.last.value]
        found = self._split(before, after)
        rows = why_rows(before, after, found, self._names, self._today())
        self.model.show(rows)
        self.table.fit(len(rows))
        said = saying.verdict(found, self._names)
        tell(self.verdict, said)


def why_rows(
    before: HistoryWeek, after: HistoryWeek, found: HealthChange, names: Mapping[str, str], today: date
) -> list[WhyRow]:
    """Return the steps from one week to another, the largest first; in tenths they add up as the scores are shown."""
    moves = sorted(found.moves, key=lambda one: -abs(one.amount))
    is_split = found.difference is not None and before.score is not None and after.score is not None
    shown = cut_to_tenths(after.score or 0) - cut_to_tenths(before.score or 0)
    tenths = tenths_of([one.amount for one in moves], shown) if is_split else [None] * len(moves)
    steps = [_step(one, tenth, names) for one, tenth in zip(moves, tenths, strict=True)]
    rows = [_total("first", before, today), *steps, _total("last", after, today)]
    placed = _placed(rows, before.score) if is_split and before.score is not None else rows
    return [one._replace(place=place) for place, one in enumerate(placed)]


def _total(key: str, week: HistoryWeek, today: date) -> WhyRow:
    tenths = None if week.score is None else cut_to_tenths(week.score)
    name, level = saying.week(week.sunday, today), saying.level(week.level)
    return WhyRow(key, name, tenths, cause=level, is_total=True, amount=week.score)


def _step(move: MeasureMove, tenths: int | None, names: Mapping[str, str]) -> WhyRow:
    amount = None if tenths is None else move.amount
    return WhyRow(f"move {move.key}", names.get(move.key, move.key), tenths, cause=saying.causes(move), amount=amount)


def _placed(rows: Sequence[WhyRow], score: int) -> list[WhyRow]:
    """Return rows with where each begins and ends between the lowest and the highest score on the way."""
    ends = [score]
    for one in rows[1:-1]:
        ends.append(ends[-1] + (one.amount or 0))
    low, wide = min(ends), max(1, max(ends) - min(ends))
    shares = [(end - low) / wide for end in ends]
    starts = [shares[0], *shares]
    places = zip(rows, starts, [*shares, shares[-1]], strict=True)
    return [one._replace(start=start, end=end) for one, start, end in places]


def _why_columns() -> list[Column[WhyRow]]:
    def name(painter: QPainter, cell: QRect, row: WhyRow) -> None:
        said(painter, cell, row.name, theme.now.text, bold=row.is_total)

    more: dict[str, Any] = {"plain": lambda row: saying.plain(row.amount), "width": 64, "right": True, "kind": "number"}
    return [
        Column(words.tr("Measure"), lambda row: row.name, key=lambda row: row.place, draw=name, width=146),
        Column(words.tr("Change"), lambda row: row.change, draw=_change, **more),
        Column("", lambda _row: "", draw=_draw, width=112),
        Column(words.tr("Cause"), lambda row: row.cause, tip=_told, width=196, quiet=True),
    ]


def _told(row: WhyRow) -> str:
    """Return the causes of a step, and what a weight has to do with it."""
    shifted = labels.name(MoveCause.SPREAD)
    why = words.tr("It counts for more or less because other measures came or went.") if shifted in row.cause else ""
    return "\n".join(filter(None, (row.cause, why)))


def _change(painter: QPainter, cell: QRect, row: WhyRow) -> None:
    now = theme.now
    ink = now.text if row.is_total or not row.tenths else now.good_text if row.tenths > 0 else now.danger_text
    said(painter, cell, row.change, ink, bold=row.is_total, align=paint.RIGHT)


def _draw(painter: QPainter, cell: QRect, row: WhyRow) -> None:
    """Paint a step as a bar from where it begins to where it ends, a total as an upright: the axis is cut."""
    if row.start is None or row.end is None:
        return
    left, wide, half = cell.x() + k.S3, cell.width() - 2 * k.S3, middle(cell)
    start, end = left + row.start * wide, left + row.end * wide
    if row.is_total:
        paint.box(painter, end - _TICK / 2, half - _THICK * 0.75, _TICK, _THICK * 1.5, theme.now.text, 1)
        return
    ink = theme.now.good if end > start else theme.now.danger if end < start else theme.now.unknown
    paint.box(painter, min(start, end) - 1, half - _THICK / 2, abs(end - start) + 2, _THICK, ink, 2)


class MeasureRow(NamedTuple):
    """A measure in a week; its share of the score and its part in tenths, None where it does not count."""

    place: int
    key: str
    name: str
    part: ScorePart
    share: Fraction | None
    tenths: int | None

    @property
    def is_stale(self) -> bool:
        """Tell whether its value is too old to count."""
        return self.part.state is PartState.STALE


class MeasuresCard(Card):
    """A table of the measures of the week one is on; Enter asks for the rule behind one."""

    def __init__(self, panel: Panel) -> None:
        """Show nothing yet."""
        self._week: HistoryWeek | None = None
        self._today = panel.entries.today
        self.model = RowsModel[MeasureRow](_columns(lambda: self._week, self._today), lambda one: one.key, panel)
        self.table = RecordTable(self.model, words.tr("Measures"))
        self.table.acts.notice, self.table.acts.opening = panel.notice, words.tr("Which rule made this?")
        self.bounds = Line("", "small")
        super().__init__(words.tr("Measures"), self.table, None, more=self.bounds, pad=0)

    def show_week(self, week: HistoryWeek | None, shares: Mapping[str, Fraction], names: Mapping[str, str]) -> None:
        """Show the measures of a week, with what each decides of the score."""
        self._week = week
        rows = _rows(week, shares, names) if week else []
        self.model.show(rows)
        self.model.renew()
        self.table.fit(len(rows))
        levels = zip((Level.A, Level.B, Level.C), week.bounds, strict=True) if week else ()
        self.bounds.say(" · ".join(f"{level.value} {bound:g}+" for level, bound in levels))


def _rows(week: HistoryWeek, shares: Mapping[str, Fraction], names: Mapping[str, str]) -> list[MeasureRow]:
    tenths = saying.tenths_by_measure(week)
    return [
        MeasureRow(place, key, names.get(key, key), part, shares.get(key), tenths.get(key))
        for place, (key, part) in enumerate(week.parts.items())
    ]


def _columns(week: Callable[[], HistoryWeek | None], today: Callable[[], date]) -> list[Column[MeasureRow]]:
    def age(row: MeasureRow) -> str:
        found = week()
        if row.part.state is PartState.MISSING or found is None:
            return saying.NONE
        as_of = min(found.sunday, today())
        return dates.brief(as_of - timedelta(days=row.part.age), as_of)

    def read(painter: QPainter, cell: QRect, row: MeasureRow) -> None:
        _draw_read(painter, cell, row, age(row))

    def value(row: MeasureRow) -> str:
        return "" if row.part.value is None else f"{row.part.value:g}"

    def share(row: MeasureRow) -> str:
        return saying.NONE if row.share is None else f"{float(row.share) * 100:.0f}%"

    def part(row: MeasureRow) -> str:
        return "" if row.tenths is None else saying.plain(row.part.part)

    right: dict[str, Any] = {"right": True, "quiet": True, "kind": "number"}
    return [
        Column(words.tr("Measure"), lambda row: row.name, key=lambda row: row.place, width=136, opens=True),
        Column(words.tr("Value"), lambda row: saying.value(row.part), width=64, right=True, plain=value),
        Column(words.tr("Points"), lambda row: saying.points(row.part), draw=_draw_points, width=110, indent=k.S2),
        Column(words.tr("Weight"), share, width=58, **right),
        Column(words.tr("Part"), lambda row: saying.part(row.tenths), plain=part, width=52, right=True, kind="number"),
        Column(words.tr("Read", "a measure, when"), age, draw=read, width=88),
    ]


def _draw_points(painter: QPainter, cell: QRect, row: MeasureRow) -> None:
    """Paint the points as a bar in the colour of no level: which level it would be is not said by one measure."""
    left, half = cell.x() + k.S2, middle(cell)
    share = row.part.points / POINT / _FULL
    if row.part.state is PartState.PRESENT:
        paint.bar(painter, left, half, _BAR, share)
    elif row.is_stale:
        paint.bar(painter, left, half, _BAR, 0)
        paint.hatch(painter, left, half, _BAR * share)
    ink = "" if row.part.state is PartState.PRESENT else theme.now.muted
    room = cell.right() - left - _BAR - 2 * k.S2
    paint.text(painter, left + _BAR + k.S2, half, room, saying.points(row.part), ink, align=paint.RIGHT)


def _draw_read(painter: QPainter, cell: QRect, row: MeasureRow, said: str) -> None:
    """Paint when a measure was read; a sign stands before what is stale."""
    left, half, now = cell.x() + k.S2, middle(cell), theme.now
    if row.is_stale:
        paint.icon(painter, left, half, "clock", now.attention_text, 14)
        left += 20
    ink = now.attention_text if row.is_stale else now.muted
    paint.text(painter, left, half, cell.right() - left - k.S1, said, ink)
