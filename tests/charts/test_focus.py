"""The KPI in focus: nothing of what is written is cut off, however narrow the chart is."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.transforms import Bbox

from csdesk.charts.focus import FocusTexts, FocusWay, focus
from csdesk.charts.paper import ON_PAPER

_HISTORY = [(date(2026, 7, 13), 0.0), (date(2026, 9, 1), 3.0), (date(2026, 12, 1), 17.0)]


@pytest.mark.parametrize("width", [200, 240, 319, 320, 560])
@pytest.mark.parametrize(
    ("target", "month", "ends_at"), [("target 24", "%b", 12.0), ("目標 24", "%m月", 12.0), ("目標 24", "%m月", 30.0)]
)
def test_what_is_written_is_there_whole(width: int, target: str, month: str, ends_at: float) -> None:
    way = FocusWay(date(2026, 7, 13), date(2027, 1, 12), _HISTORY, 0.0, 24.0, ends_at, steps=True)
    figure = focus(
        ON_PAPER, way, FocusTexts(target, f"pace {ends_at:.0f}", lambda day: day.strftime(month)), (width, 150)
    )
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    axes = figure.axes[0]
    months, figures = axes.get_xticklabels(), axes.get_yticklabels()
    low, high = axes.get_ylim()
    steps = [one for one in figures if low <= one.get_position()[1] <= high]
    places = [one.get_window_extent() for one in (*axes.texts, *months, *steps)]
    assert target in [one.get_text() for one in axes.texts]
    assert all(_holds(figure.bbox, one) for one in places)
    assert not any(one.overlaps(other) for one, other in combinations(places[: len(axes.texts) + len(months)], 2))
    assert all(one.x1 + 2 < other.x0 for one, other in pairwise(text.get_window_extent() for text in months))


def _holds(whole: Bbox, part: Bbox) -> bool:
    return whole.x0 <= part.x0 and part.x1 <= whole.x1 and whole.y0 <= part.y0 and part.y1 <= whole.y1
