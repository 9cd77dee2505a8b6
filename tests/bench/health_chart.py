"""The health chart: the first of a session beside importing matplotlib's Qt backend, each in a process of its own.

Drawn anew with 104 weeks and 40 events beside 60 ms, another week pointed at beside 16 ms; the processor's time.
"""

import os
import subprocess
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
from tests.bench.measure import Measure, middles, worked

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


def _redrawn() -> tuple[float, float]:
    _redraw()
    return median(worked(_redraw) for _round in range(_REDRAWS)), _REDRAW


def _pointed() -> tuple[float, float]:
    view, places = _drawn(), iter(range(_POINTED))

    def point() -> None:
        view.point(next(places))
        view.grab()

    return median(worked(point) for _round in range(_POINTED)), _HOVER


def _first() -> tuple[float, float]:
    ours = [sys.executable, "-m", "tests.bench.health_chart"]
    theirs = [sys.executable, "-c", _BACKEND]
    return middles([(_seconds(ours) * 1000, _seconds(theirs) * 1000) for _round in range(_ROUNDS)])


def _seconds(command: list[str]) -> float:
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return float(subprocess.run(command, env=compiled, capture_output=True, text=True, check=True).stdout)


MEASURES = [
    Measure("the first health chart of a session", 1.4, "ms", _first),
    Measure("a health chart of 104 weeks drawn anew", 1.0, "ms", _redrawn),
    Measure("another week of it pointed at", 1.0, "ms", _pointed),
]

if __name__ == "__main__":
    from time import process_time

    import numpy  # noqa: F401 - pages have it by then

    first, weeks = _view(), _weeks()[-26:]
    begun = process_time()
    look.load_now()
    first.show_weeks(weeks, _events)
    first.draw()
    first.grab()
    sys.stdout.write(str(process_time() - begun))
