"""What the health chart takes from the app: the theme, and its library, which is loaded in the background."""

from csdesk.domain.wanted import still_wanted
from csdesk.ui.chart_ink import ink
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.words import words

_loaded = False


def is_loaded() -> bool:
    """Tell whether the library is there, so that a chart is drawn at once."""
    return _loaded


def load_idly(tasks: TaskRunner) -> None:
    """Load it while nothing else is to be done, so that nobody waits for the first chart."""
    if not _loaded:
        tasks.task(load_now).start()


def load_now() -> None:
    """Import what draws, which takes half a second, and draw once: the first text looks for its fonts."""
    global _loaded
    from csdesk.charts import paper

    paper.load()
    still_wanted()
    import matplotlib.backends.backend_qtagg  # noqa: F401
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from csdesk.charts.health import HealthChart
    from csdesk.charts.health_file import chart_texts

    still_wanted()
    FigureCanvasAgg(HealthChart(ink(), chart_texts(words)).show([])).draw()  # type: ignore[no-untyped-call]
    _loaded = True
