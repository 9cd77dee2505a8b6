"""What a week's score is made of: each measure with its value, its points, its share and its part."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter

from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.domain.levels import POINT, Level, cut_to_tenths, said_in_tenths, tenths_of
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.health import saying
from csdesk.ui.panels.health.fitted_table import fit
from csdesk.ui.panels.panel import Panel
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.widgets.cells import middle
from csdesk.ui.widgets.parts import Card, Line
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.words import words

_BAR, _FULL = 46, 100


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

    opened = Signal(object)

    def __init__(self, panel: Panel) -> None:
        """Show nothing yet."""
        self._week: HistoryWeek | None = None
        self._today = panel.entries.today
        self.model = RowsModel[MeasureRow](_columns(lambda: self._week, self._today), lambda one: one.key, panel)
        self.table = RecordTable(self.model)
        self.table.setAccessibleName(words.tr("Measures"))
        self.table.acts.notice, self.table.acts.opening = panel.notice, words.tr("Which rule made this?")
        self.bounds = Line("", "small")
        super().__init__(words.tr("Measures"), self.table, None, more=self.bounds, pad=0)
        self.table.opened.connect(self.opened)

    def show_week(self, week: HistoryWeek | None, shares: Mapping[str, Fraction], names: Mapping[str, str]) -> None:
        """Show the measures of a week, with what each decides of the score."""
        self._week = week
        rows = _rows(week, shares, names) if week else []
        self.model.show(rows)
        self.model.renew()
        fit(self.table, len(rows))
        self.bounds.say(_bounds(week) if week else "")


def _rows(week: HistoryWeek, shares: Mapping[str, Fraction], names: Mapping[str, str]) -> list[MeasureRow]:
    counted = [key for key, one in week.parts.items() if one.state is PartState.PRESENT and week.score is not None]
    parts = tenths_of([week.parts[key].part for key in counted], cut_to_tenths(week.score or 0))
    tenths = dict(zip(counted, parts, strict=True))
    return [
        MeasureRow(place, key, names.get(key, key), part, shares.get(key), tenths.get(key))
        for place, (key, part) in enumerate(week.parts.items())
    ]


def _bounds(week: HistoryWeek) -> str:
    """Return from how many points on the levels are."""
    levels = zip((Level.A, Level.B, Level.C), week.bounds, strict=True)
    return " · ".join(f"{level.value} {bound:g}+" for level, bound in levels)


def _columns(week: Callable[[], HistoryWeek | None], today: Callable[[], date]) -> list[Column[MeasureRow]]:
    def age(row: MeasureRow) -> str:
        found = week()
        if row.part.state is PartState.MISSING or found is None:
            return saying.NONE
        as_of = min(found.sunday, today())
        return dates.brief(as_of - timedelta(days=row.part.age), as_of)

    def read(painter: QPainter, cell: QRect, row: MeasureRow) -> None:
        _draw_read(painter, cell, row, age(row))

    right: dict[str, Any] = {"right": True, "quiet": True, "kind": "number"}
    return [
        Column(words.tr("Measure"), lambda row: row.name, key=lambda row: row.place, width=136, opens=True),
        Column(words.tr("Value"), lambda row: saying.value(row.part), width=64, right=True, plain=_plain_value),
        Column(words.tr("Points"), _points, draw=_draw_points, width=110, indent=k.S2),
        Column(words.tr("Weight"), _share, width=58, **right),
        Column(words.tr("Part"), _part, plain=_plain_part, width=52, right=True, kind="number"),
        Column(words.tr("Read", "a measure, when"), age, draw=read, width=88),
    ]


def _points(row: MeasureRow) -> str:
    return saying.NONE if row.part.state is PartState.MISSING else saying.score(row.part.points)


def _share(row: MeasureRow) -> str:
    return saying.NONE if row.share is None else f"{float(row.share) * 100:.0f}%"


def _part(row: MeasureRow) -> str:
    return saying.NONE if row.tenths is None else said_in_tenths(row.tenths)


def _plain_part(row: MeasureRow) -> str:
    return "" if row.tenths is None else f"{row.part.part / POINT:.6f}"


def _plain_value(row: MeasureRow) -> str:
    return "" if row.part.value is None else f"{row.part.value:g}"


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
    paint.text(painter, left + _BAR + k.S2, half, room, _points(row), ink, align=paint.RIGHT)


def _draw_read(painter: QPainter, cell: QRect, row: MeasureRow, said: str) -> None:
    """Paint when a measure was read; a sign stands before what is stale."""
    left, half, now = cell.x() + k.S2, middle(cell), theme.now
    if row.is_stale:
        paint.icon(painter, left, half, "clock", now.attention_text, 14)
        left += 20
    ink = now.attention_text if row.is_stale else now.muted
    paint.text(painter, left, half, cell.right() - left - k.S1, said, ink)
