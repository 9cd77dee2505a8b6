"""The trend of an account's health: as a chart with the parts of a week beside it, or as a table."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health import ChartWeek
from csdesk.charts.health_weeks import chart_events, chart_weeks
from csdesk.domain.health_events import HealthEvent
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.health_parts import PartState
from csdesk.domain.levels import POINT, Level, said_in_tenths
from csdesk.ui import dates, paint, theme
from csdesk.ui import tokens as k
from csdesk.ui.columns import Column
from csdesk.ui.panels.health import saying
from csdesk.ui.panels.health.chart import ChartExport, HealthChartView
from csdesk.ui.panels.panel import FittedStack, Panel
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.cells import middle, said
from csdesk.ui.widgets.parts import Button, Card, Painted, Segments, ValueSegments, col, fill, row
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_HEIGHT, _LOW, _ROOM = 290, 210, 820
_WEEK = timedelta(weeks=1)
_ALL = 0
WIDE = 272
_LINE, _FIGURE, _HATCH = 22, 48, 28
_Line = tuple[str, str, str]
"""What is said, its figure or word on the right, and the name of its ink."""
BY_TODAY = 5
"""The place of the column that most accounts have nothing for."""


class WeekRow(NamedTuple):
    """A week, the one before it, and what happened in it."""

    week: HistoryWeek
    before: HistoryWeek | None
    events: Sequence[HealthEvent] = ()

    @property
    def change(self) -> int | None:
        """Return by how many millionths the score changed."""
        now, then = self.week.score, self.before.score if self.before else None
        return None if now is None or then is None else now - then


class WeekColumns:
    """Makes the columns, in the words of a language."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today

    def all(self) -> list[Column[WeekRow]]:
        """Return the columns that every account has, from the left."""
        return [
            Column(
                words.tr("Week to"),
                lambda row: dates.short(row.week.sunday, self._today(), words.language),
                key=lambda row: row.week.sunday,
                plain=lambda row: row.week.sunday.isoformat(),
                tip=lambda row: saying.week(row.week.sunday, self._today()),
                width=116,
                opens=True,
            ),
            Column(words.tr("Level"), lambda row: saying.level(row.week.level), draw=_level, width=128),
            _score(words.tr("Score"), lambda row: row.week.score),
            _number(
                words.tr("Change"),
                lambda row: row.change,
                lambda row: saying.difference(row.before.score if row.before else None, row.week.score) or saying.NONE,
            ),
            Column(
                words.tr("Coverage"),
                lambda row: saying.percent(row.week.coverage),
                key=lambda row: row.week.coverage,
                width=96,
                right=True,
                quiet=True,
            ),
            _score(words.tr("By today’s model"), lambda row: row.week.by_today, width=128),
            Column(words.tr("Model"), lambda row: row.week.model or saying.NONE, width=136, quiet=True),
            Column(words.tr("Remarks"), lambda row: saying.remarks(row.week), tip=_remarks, width=200, quiet=True),
            Column(words.tr("What happened"), _events, tip=_events, width=280, quiet=True),
        ]

    def of_measure(self, key: str, name: str) -> Column[WeekRow]:
        """Return the column of a measure: its part of the score."""

        def text(row: WeekRow) -> str:
            part = row.week.parts.get(key)
            if part is None or (part.state is PartState.PRESENT and row.week.score is None):
                return saying.NONE
            return saying.score(part.part) if part.state is PartState.PRESENT else saying.state(part)

        def counted(row: WeekRow) -> int | None:
            part = row.week.parts.get(key)
            return part.part if part and part.state is PartState.PRESENT and row.week.score is not None else None

        return _number(name, counted, text, width=136, name=f"measure {key}")


def _score(title: str, find: Callable[[WeekRow], int | None], width: int = 88) -> Column[WeekRow]:
    return _number(title, find, lambda row: saying.score(find(row)), width)


def _number(
    title: str, find: Callable[[WeekRow], int | None], text: Callable[[WeekRow], str], width: int = 88, name: str = ""
) -> Column[WeekRow]:
    """Return a column of points; other programs are given all their digits, and nothing where they are unknown."""

    def plain(row: WeekRow) -> str:
        found = find(row)
        return "" if found is None else f"{found / POINT:.6f}".rstrip("0").rstrip(".")

    more: dict[str, Any] = {"key": find, "plain": plain, "width": width, "right": True, "kind": "number"}
    return Column(title, text, name=name, **more)


def _level(painter: QPainter, cell: QRect, row: WeekRow) -> None:
    level = row.week.level
    paint.mark(painter, level.value, cell.x() + k.S2 + 7, middle(cell))
    ink = theme.now.muted if level is Level.UNKNOWN else theme.now.text
    said(painter, cell, saying.level(level), ink, indent=20)


def _events(row: WeekRow) -> str:
    return " · ".join(one.name for one in row.events)


def _remarks(row: WeekRow) -> str:
    return saying.remarks(row.week).replace(" · ", "\n")


class WeekParts(Painted):
    """Says one week at a time: under the pointer on the chart, or where the keys have gone."""

    def __init__(self, today: Callable[[], date]) -> None:
        """Show nothing yet."""
        super().__init__(0, _LINE, self._draw)
        self._today = today
        self._week: HistoryWeek | None = None
        self._change, self._lines, self._notes = "", [], []  # type: tuple[str, list[tuple[_Line, bool]], list[str]]

    def show_week(
        self, week: HistoryWeek, before: HistoryWeek | None, names: Mapping[str, str], events: Sequence[str]
    ) -> None:
        """Show a week, what it changed since the one before, and what happened in it."""
        self._week = week
        self._change = saying.difference(before.score if before else None, week.score)
        self._lines = _parts(week, names)
        coverage = words.tr("{share} of the data").format(share=saying.percent(week.coverage))
        self._notes = [" · ".join(filter(None, (coverage, week.model))), *filter(None, [saying.remarks(week)]), *events]
        self.setFixedHeight(_LINE * (2 + len(self._lines) + len(self._notes)) + k.S3)
        self.setAccessibleName(self.said)
        self.update()

    @property
    def said(self) -> str:
        """Return all that is shown, as it is read out."""
        if self._week is None:
            return ""
        parts = (f"{name} {figure}" for (name, figure, _ink), _stale in self._lines)
        return ", ".join(filter(None, (*self._head, *parts, *self._notes)))

    @property
    def _head(self) -> tuple[str, str, str]:
        week = self._week
        assert week is not None
        return (
            saying.week(week.sunday, self._today()),
            f"{saying.level(week.level)} {saying.score(week.score)}",
            self._change,
        )

    def _draw(self, painter: QPainter, area: QRect) -> None:
        week, wide = self._week, area.width()
        if week is None:
            return
        days, level, change = self._head
        paint.text(painter, 0, _LINE / 2, wide, days, weight=k.STRONG)
        paint.text(painter, 0, _LINE / 2, wide, change, theme.now.muted, k.SMALL, align=paint.RIGHT)
        paint.mark(painter, week.level.value, 6, _LINE * 1.5)
        paint.text(painter, 18, _LINE * 1.5, wide - 18, level, theme.now.level_text(week.level.value), weight=k.STRONG)
        top = _LINE * 2.0 + k.S1
        for (name, figure, ink), is_stale in self._lines:
            self._part(painter, top + _LINE / 2, wide, (name, figure, ink), is_stale=is_stale)
            top += _LINE
        top += k.S2
        for one in self._notes:
            paint.text(painter, 0, top + _LINE / 2, wide, one, theme.now.muted, k.SMALL)
            top += _LINE

    @staticmethod
    def _part(painter: QPainter, middle: float, wide: int, line: _Line, *, is_stale: bool) -> None:
        name, figure, ink = line
        colour = getattr(theme.now, ink)
        room = paint.width(figure, k.SMALL)
        paint.text(painter, 0, middle, wide - room - k.S3, name, colour, k.SMALL)
        paint.text(painter, wide - room, middle, room, figure, colour, k.SMALL)
        if is_stale:
            paint.hatch(painter, wide - room - _HATCH - k.S2, middle, _HATCH)


def _parts(week: HistoryWeek, names: Mapping[str, str]) -> list[tuple[_Line, bool]]:
    """Return a line for each measure; the parts in tenths add up to the score as it is shown."""
    tenths = saying.tenths_by_measure(week)
    lines: list[tuple[_Line, bool]] = []
    for key, part in week.parts.items():
        figure = said_in_tenths(tenths[key]) if key in tenths else saying.state(part)
        lines.append(
            ((names.get(key, key), figure, "text" if key in tenths else "muted"), part.state is PartState.STALE)
        )
    return lines


class TrendCard(Card):
    """``week_chosen`` tells the week that is gone to; ``opened`` asks by which rule a week's score was made."""

    week_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, panel: Panel, tasks: TaskRunner) -> None:
        """Show nothing yet."""
        self._panel = panel
        self._weeks: Sequence[HistoryWeek] = ()
        self._shown: Sequence[HistoryWeek] = ()
        self._drawn: Sequence[ChartWeek] = ()
        self._events: Sequence[HealthEvent] = ()
        self._names: Mapping[str, str] = {}
        self._columned: set[str] = set()
        self.chart = HealthChartView(tasks, _HEIGHT, walks=True)
        self.parts = WeekParts(panel.entries.today)
        self._columns = WeekColumns(panel.entries.today)
        self.model = RowsModel[WeekRow](self._columns.all(), lambda one: one.week.sunday, panel)
        self.table = RecordTable(self.model, words.tr("Health by week"))
        self.table.setFixedHeight(_HEIGHT)
        self.table.acts.notice, self.table.acts.opening = panel.notice, words.tr("Which rule made this?")
        self.view = Segments((words.tr("Chart"), words.tr("Table")))
        self.view.setAccessibleName(words.tr("View"))
        self.span = ValueSegments(words.tr("Period"), _spans())
        self.export_button = Button("", "download", name=words.tr("Save or copy the chart"))
        self.export = ChartExport(self.export_button, panel.notice, self._picture)
        beside = scrolled(col(self.parts, None, gap=0, margins=(0, 0, k.S3, 0)))
        beside.setFixedWidth(WIDE + k.S4)
        self._beside = beside
        self._both = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        fill(self._line, [(self.chart, 1), beside], k.S4, (0, 0, 0, 0))
        self._body = FittedStack(self._both, self.table)
        super().__init__(words.tr("Trend"), self._body, more=row(self.view, self.span, self.export_button))
        self._connect()

    def _connect(self) -> None:
        self.view.chosen.connect(lambda place: self._body.turn_to(self.table if place else self._both))
        self.span.picked.connect(lambda _weeks: self._show())
        self.chart.looked_at.connect(self._tell_parts)
        self.chart.gone_to.connect(self._on_gone_to)
        self.chart.opened.connect(lambda: self.opened.emit(self.week))
        self.table.opened.connect(lambda sunday: self.opened.emit(self._at(sunday)))
        self.table.sort_by(0, descending=True)

    @property
    def week(self) -> HistoryWeek | None:
        """Return the week one is on."""
        return self._shown[self.chart.place] if self._shown else None

    def show_history(
        self, weeks: Sequence[HistoryWeek], events: Sequence[HealthEvent], names: Mapping[str, str]
    ) -> None:
        """Show the weeks of an account, the first first, and what happened; the last is the one that one is on."""
        self._weeks, self._events, self._names = weeks, events, names
        self._show()

    def _show(self) -> None:
        last = self.span.value
        some = self._weeks[-last:] if last else self._weeks
        self._drawn = chart_weeks(some)
        known = {one.sunday: one for one in some}
        self._shown = [known.get(one.sunday) or HistoryWeek(one.sunday, None, one.level) for one in self._drawn]
        self.chart.show_weeks(self._drawn, lambda: chart_events(self._events))
        self._tell_parts()
        self._show_rows()

    def _show_rows(self) -> None:
        missing = [key for week in self._weeks for key in week.parts if key not in self._columned]
        fresh = list(dict.fromkeys(missing))
        self._columned.update(fresh)
        self.model.add_columns([self._columns.of_measure(key, self._names.get(key, key)) for key in fresh])
        self.table.setColumnHidden(BY_TODAY, all(week.by_today is None for week in self._weeks))
        pairs = pairwise((None, *self._shown))
        self.model.show(WeekRow(week, before, self._in(week)) for before, week in pairs if week is not None)

    def _in(self, week: HistoryWeek) -> list[HealthEvent]:
        return [one for one in self._events if week.sunday - _WEEK < one.on <= week.sunday]

    def _tell_parts(self, _place: int = 0) -> None:
        week = self.week
        if week is not None:
            place = self.chart.place
            before = self._shown[place - 1] if place else None
            self.parts.show_week(week, before, self._names, [one.name for one in self._in(week)])
            self.chart.setAccessibleName(self.parts.said)

    def _on_gone_to(self, _place: int) -> None:
        self._tell_parts()
        self.week_chosen.emit(self.week)

    def _at(self, sunday: object) -> HistoryWeek | None:
        return next((one for one in self._shown if one.sunday == sunday), None)

    def _picture(self) -> tuple[Sequence[ChartWeek], Sequence[ChartEvent], str]:
        account = self._panel.desk.accounts.get(self._panel.account_id)
        return self._drawn, chart_events(self._events), account.name if account else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOM
        direction = QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(direction)
        self.chart.setFixedHeight(_HEIGHT if roomy else _LOW)  # so that the parts are in sight below it
        self._beside.setFixedHeight(_HEIGHT if roomy else self.parts.height())
        self._beside.setMinimumWidth(WIDE)
        self._beside.setMaximumWidth(WIDE + k.S4 if roomy else k.UNBOUND)


def _spans() -> list[tuple[int, str]]:
    """Return how many weeks can be shown, and what that is called."""
    return [
        (26, words.tr("6 months")),
        (52, words.tr("1 year")),
        (104, words.tr("2 years")),
        (_ALL, words.tr("All", "all weeks")),
    ]
