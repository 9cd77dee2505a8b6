"""The health of an account week by week."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from csdesk.domain.levels import Level, in_points, moved
from csdesk.services.health import HealthWeek
from csdesk.services.trends import WEEKS
from csdesk.ui.chart_ink import ink, month_names
from csdesk.ui.panels.panel import Panel
from csdesk.ui.panels.stack import FittedStack
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.parts import Card, Segments, row, text
from csdesk.ui.words import words

if TYPE_CHECKING:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

    from csdesk.charts.health import HealthChart

_HEIGHT, _NARROWEST = 236, 320
_PAUSE = 50  # milliseconds in which the page itself is painted, and accounts can be passed over
_YEAR, _MONTH = 52, timedelta(weeks=4)
_WEEK = timedelta(weeks=1)


class HealthCard(Card):
    """A line over the four levels, with its gaps. The chart's library is loaded in the background, after the page."""

    def __init__(self, panel: Panel, tasks: TaskRunner) -> None:
        self._panel, self._tasks = panel, tasks
        self._account_id = 0
        self._weeks: list[HealthWeek] = []
        self._drawn: HealthChart | None = None
        self._canvas: FigureCanvasQTAgg | None = None
        self._ready = self._asked = False
        self.change = text("", "small")
        self.span = Segments((words.tr("6 months"), words.tr("1 year")))
        self.span.chosen.connect(lambda _place: self._read())
        self._none = text(
            words.tr("The health score is calculated weekly from measures. Nothing has been measured here yet."),
            "muted",
        )
        self._none.setWordWrap(True)
        self._chart = QWidget()
        self._chart.setFixedHeight(_HEIGHT)
        self._box = QVBoxLayout(self._chart)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._body = FittedStack(self._chart, self._none)
        self._more = row(self.change, self.span)
        super().__init__(words.tr("Health"), self._body, more=self._more)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._draw)

    def show_account(self, account_id: int) -> None:
        """Show the health of an account: its line a moment later, once the page is there."""
        if account_id != self._account_id and self._canvas is not None:
            self._canvas.hide()  # it is another account's until it is drawn
        self._account_id = account_id
        self._read()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._canvas is not None:
            self._drop()
            if self._weeks:
                self._later.start()

    def _read(self) -> None:
        self._later.stop()
        last = _YEAR if self.span.current else WEEKS
        self._weeks = self._panel.desk.health.weeks(self._account_id, last)
        self._more.setVisible(bool(self._weeks))
        self._body.turn_to(self._chart if self._weeks else self._none)
        if self._weeks:
            self.change.setText(self._changed())
            self._draw_later()

    def _changed(self) -> str:
        """Return what four weeks have changed, in words."""
        last = self._weeks[-1]
        before = next((one.score for one in self._weeks if one.sunday == last.sunday - _MONTH), None)
        if before is None or last.score is None:
            return ""
        return words.tr("{change} pt in 4 weeks").format(change=moved(last.score - before))

    def _draw_later(self) -> None:
        if self._ready:
            self._later.start()
        elif not self._asked:
            self._asked = True
            loading = self._tasks.task(_load)
            loading.succeeded.connect(self._on_loaded)
            loading.start()

    def _on_loaded(self, _nothing: object) -> None:
        self._ready = True
        if self._weeks:
            self._later.start()

    def _draw(self) -> None:
        if self._drawn is None or self._canvas is None:
            self._drawn, self._canvas = self._make()
        self._drawn.show(filled(self._weeks))
        self._canvas.setAccessibleName(self._spoken())
        self._canvas.draw_idle()  # type: ignore[no-untyped-call]
        self._canvas.show()

    def _make(self) -> "tuple[HealthChart, FigureCanvasQTAgg]":
        """Make the chart, in the theme in force."""
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        from csdesk.charts.health import ChartTexts, HealthChart

        texts = ChartTexts(month_names(words.language), words.tr("no data"))
        drawn = HealthChart(ink(), texts, size=(max(self._chart.width(), _NARROWEST), _HEIGHT))
        canvas = FigureCanvasQTAgg(drawn.figure)  # type: ignore[no-untyped-call]
        canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # else the wheel stops over the chart
        canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box.addWidget(canvas)
        return drawn, canvas

    def _drop(self) -> None:
        """Take the chart away: it is of another theme."""
        if self._canvas is not None:
            self._box.removeWidget(self._canvas)
            self._canvas.hide()
            self._canvas.deleteLater()
            self._canvas = None

    def _spoken(self) -> str:
        known = [f"{one.sunday.isoformat()}: {in_points(one.score)}" for one in self._weeks if one.score is not None]
        return ", ".join(known)


def filled(weeks: Sequence[HealthWeek]) -> list[HealthWeek]:
    """Return the weeks in a row: those between without a snapshot are unknown."""
    known = {one.sunday: one for one in weeks}
    span = (weeks[-1].sunday - weeks[0].sunday) // _WEEK + 1
    sundays = [weeks[0].sunday + place * _WEEK for place in range(span)]
    return [known.get(sunday, HealthWeek(sunday, None, Level.UNKNOWN)) for sunday in sundays]


def _load(progress: Callable[[int, int], None]) -> None:
    """Load what draws charts: the import takes half a second, the first line of text as much again."""
    import matplotlib.backends.backend_qtagg  # noqa: F401
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from csdesk.charts.health import ChartTexts, HealthChart

    progress(0, 1)
    FigureCanvasAgg(HealthChart(ink(), ChartTexts(str, "")).show([])).draw()  # type: ignore[no-untyped-call]
