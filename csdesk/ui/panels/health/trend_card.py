"""The trend of an account's health: as a chart with the parts of a week beside it, or as a table."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health import ChartWeek
from csdesk.charts.health_weeks import chart_events, chart_weeks
from csdesk.domain.health_events import HealthEvent
from csdesk.domain.health_history import HistoryWeek
from csdesk.ui import tokens as k
from csdesk.ui.panels.health.chart import HealthChartView
from csdesk.ui.panels.health.export import ChartExport
from csdesk.ui.panels.health.week_parts import WIDE, WeekParts
from csdesk.ui.panels.health.weeks_columns import BY_TODAY, WeekColumns, WeekRow
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.rows_model import RowsModel
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import Button, Card, Segments, ValueSegments, col, fill, row
from csdesk.ui.widgets.record_table import RecordTable
from csdesk.ui.widgets.scrolled import scrolled
from csdesk.ui.words import words

_HEIGHT, _LOW, _ROOM = 290, 210, 820
_WIDEST = 16_777_215  # Qt's own largest
_WEEK = timedelta(weeks=1)
_ALL = 0


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
        self.table = RecordTable(self.model)
        self.table.setFixedHeight(_HEIGHT)
        self.table.setAccessibleName(words.tr("Health by week"))
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
        self._beside.setMaximumWidth(WIDE + k.S4 if roomy else _WIDEST)


def _spans() -> list[tuple[int, str]]:
    """Return how many weeks can be shown, and what that is called."""
    return [
        (26, words.tr("6 months")),
        (52, words.tr("1 year")),
        (104, words.tr("2 years")),
        (_ALL, words.tr("All", "all weeks")),
    ]
