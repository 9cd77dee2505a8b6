"""The health of an account week by week."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health_weeks import chart_events, chart_weeks
from csdesk.domain.health_history import HistoryWeek
from csdesk.domain.levels import in_points, moved
from csdesk.services.trends import WEEKS
from csdesk.ui.navigator import Target
from csdesk.ui.panels.health.chart import HealthChartView
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import Button, Card, Segments, row, text
from csdesk.ui.words import words

_HEIGHT = 236
_YEAR, _MONTH = 52, timedelta(weeks=4)


class HealthCard(Card):
    """A line over the four levels, with its gaps."""

    def __init__(self, panel: Panel, tasks: TaskRunner) -> None:
        self._panel = panel
        self._account_id = 0
        self._weeks: Sequence[HistoryWeek] = ()
        self.change = text("", "small")
        self.span = Segments((words.tr("6 months"), words.tr("1 year")))
        self.span.chosen.connect(lambda _place: self._read())
        self._none = text(
            words.tr("The health score is calculated weekly from measures. Nothing has been measured here yet."),
            "muted",
        )
        self._none.setWordWrap(True)
        self.chart = HealthChartView(tasks, _HEIGHT)
        self._body = FittedStack(self.chart, self._none)
        self.rule_button = Button(
            words.tr("Which rule?"),
            kind="link",
            act=lambda: panel.navigator.open(Target.health_rule(self._account_id)),
            hint=words.tr("Which rule made this score?"),
        )
        self._more = row(self.change, self.rule_button, self.span)
        super().__init__(words.tr("Health"), self._body, more=self._more)

    def show_account(self, account_id: int) -> None:
        """Show the health of an account: its line a moment later, once the page is there."""
        if account_id != self._account_id:
            self.chart.hide_line()
        self._account_id = account_id
        self._read()

    def _read(self) -> None:
        last = _YEAR if self.span.current else WEEKS
        self._weeks = self._panel.desk.health_history.weeks(self._account_id, None, last)
        self._more.setVisible(bool(self._weeks))
        self._body.turn_to(self.chart if self._weeks else self._none)
        if self._weeks:
            self.change.setText(self._changed())
        self.chart.setAccessibleName(self._spoken())
        self.chart.show_weeks(chart_weeks(self._weeks), partial(self._events, self._account_id))

    def _events(self, account_id: int) -> Sequence[ChartEvent]:
        """Return what happened; nothing once the file is closed, which may be before the line is drawn."""
        desk = self._panel.desk
        if not desk.database.is_here():
            return ()
        return chart_events(desk.health_events.of(account_id, self._panel.today))

    def _changed(self) -> str:
        """Return what four weeks have changed, in words."""
        last = self._weeks[-1]
        before = next((one.score for one in self._weeks if one.sunday == last.sunday - _MONTH), None)
        if before is None or last.score is None:
            return ""
        return words.tr("{change} pt in 4 weeks").format(change=moved(last.score - before))

    def _spoken(self) -> str:
        known = [f"{one.sunday.isoformat()}: {in_points(one.score)}" for one in self._weeks if one.score is not None]
        return ", ".join(known)
