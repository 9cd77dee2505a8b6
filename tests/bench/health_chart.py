"""The health chart: the first of a session beside importing matplotlib's Qt backend, each in a process of its own.

Drawn anew with 104 weeks and 40 events beside 60 ms, another week pointed at beside 16 ms; the processor's time, in a
process without the windows of other measures, whose work beside it would count.
"""

import sys
from datetime import date, timedelta
from functools import cache
from statistics import median

from csdesk import app, settings
from csdesk.charts.event_labels import ChartEvent
from csdesk.charts.health import ChartWeek
from csdesk.domain.levels import POINT, Level
from csdesk.ui.panels.health import look
from csdesk.ui.panels.health.chart import HealthChartView
from csdesk.ui.tasks import TaskRunner
from tests.bench.measure import Measure, middles, told_by, worked

_ROUNDS, _REDRAWS, _POINTED = 5, 15, 60
_REDRAW, _HOVER = 60.0, 16.0
_SUNDAY, _WEEKS = date(2026, 11, 29), 104
_BACKEND = """
import csdesk.ui, numpy
from PySide6.QtWidgets import QApplication
from time import process_time
app, begun = QApplication([]), process_time()
import matplotlib.backends.backend_qtagg
print(process_time() - begun)
"""


def _weeks() -> list[ChartWeek]:
    found = []
    for back in range(_WEEKS - 1, -1, -1):
        score = None if back in (60, 61) else (62 + back * 7 % 13) * POINT
        level = Level.UNKNOWN if score is None else Level.B
        other = None if back < 70 else 58 * POINT
        found.append(ChartWeek(_SUNDAY - timedelta(weeks=back), score, level, by_today=other, is_stale=20 < back < 30))
    return found


def _events() -> list[ChartEvent]:
    return [ChartEvent(_SUNDAY - timedelta(days=17 * place), f"定例会 {place}", 1 + place % 9) for place in range(40)]


def _view() -> HealthChartView:
    app.apply_settings(app.application(), settings.Settings("ja", "light"))
    view = HealthChartView(TaskRunner(), 290, walks=True)
    view.resize(800, 290)
    view.show()
    return view


@cache
def _drawn() -> HealthChartView:
    view = _view()
    while not look.is_loaded():
        look.load_now()
    view.show_weeks(_weeks(), _events)
    view.draw()
    view.grab()
    return view


def _redraw() -> None:
    _drawn().draw()
    _drawn().grab()


def _redrawn() -> float:
    _redraw()
    return median(worked(_redraw) for _round in range(_REDRAWS))


def _pointed() -> float:
    view, places = _drawn(), iter(range(_POINTED))

    def point() -> None:
        view.point(next(places))
        view.grab()

    return median(worked(point) for _round in range(_POINTED))


def _drawn_first() -> float:
    import numpy  # noqa: F401 - pages have it by then

    view, weeks = _view(), _weeks()[-26:]

    def draw() -> None:
        look.load_now()
        view.show_weeks(weeks, _events)
        view.draw()
        view.grab()

    return worked(draw)


def _alone(what: str) -> float:
    return told_by(sys.executable, "-m", "tests.bench.health_chart", what)


def _first() -> tuple[float, float]:
    backend = sys.executable, "-c", _BACKEND
    return middles([(_alone("first"), told_by(*backend) * 1000) for _round in range(_ROUNDS)])


MEASURES = [
    Measure("the first health chart of a session", 1.4, "ms", _first),
    Measure("a health chart of 104 weeks drawn anew", 1.0, "ms", lambda: (_alone("redrawn"), _REDRAW)),
    Measure("another week of it pointed at", 1.0, "ms", lambda: (_alone("pointed"), _HOVER)),
]

if __name__ == "__main__":
    kinds = {"first": _drawn_first, "redrawn": _redrawn, "pointed": _pointed}
    sys.stdout.write(str(kinds[sys.argv[1]]()))
