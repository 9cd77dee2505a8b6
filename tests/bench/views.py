"""5,000 accounts, 12,000 people and 8,000 contracts under the hand: views, groups, sorts, scrolling.

Every time is till the page is painted again, beside what is felt as at once.
"""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent

from csdesk import app
from csdesk.domain.views import ColumnPlace, ViewState
from csdesk.ui.pages.portfolio import PortfolioPage
from tests.bench.measure import Measure, milliseconds, worst_of_twenty
from tests.bench.windows import large

_VIEW, _GROUPS, _SORT, _FRAMES = 150.0, 100.0, 50.0, 33.0
_ROUNDS = 6
_OWN = (
    ColumnPlace("name", 0),
    ColumnPlace("own:席数", 120),
    ColumnPlace("own:部署", 120),
    ColumnPlace("mrr", 90),
    ColumnPlace("health", 176),
)
_VIEWS = {
    "by stage": ViewState(group="stage", sort="mrr", descending=True),
    "own columns": ViewState(words="製造", columns=_OWN, group="own:部署", sort="own:席数"),
    "by name": ViewState(group="name"),
    "low": ViewState(chips={"level": frozenset("CD"), "tier": frozenset("1")}, sort="contact"),
}


@cache
def _page() -> PortfolioPage:
    page = large().portfolio
    for name, look in _VIEWS.items():
        large().desk.saved_views.add(name, look)
    return page


def _times(acts: list[Callable[[], object]]) -> list[float]:
    """Return how long each takes till the page is painted."""
    page, running, due = _page(), app.application(), QEvent.Type.LayoutRequest.value
    times = []
    for act in acts:
        times.append(milliseconds(lambda act=act: (act(), running.sendPostedEvents(None, due), page.repaint())))  # type: ignore[misc]
        running.processEvents()
    return times


def _switching() -> tuple[float, float]:
    views = _page().views
    keys = ["", *(view.key for view in views.all)]
    acts = [lambda key=key: views.go(key) for _round in range(_ROUNDS) for key in keys]  # type: ignore[misc]
    return max(_times([*acts, lambda: views.go("")])), _VIEW


def _grouping() -> tuple[float, float]:
    page = _page()

    def group(column: str) -> None:
        page.filters.group.tick({column})
        page.filters.group.changed.emit()

    columns = [column.name for column in page.model.columns]
    times = _times([lambda name=name: group(name) for name in (*columns, "")])  # type: ignore[misc]
    return max(times), _GROUPS


def _sorting() -> tuple[float, float]:
    page = _page()
    reading = next(at for at, column in enumerate(page.model.columns) if column.name == "reading")
    acts: list[Callable[[], object]] = []
    for turn in range(_ROUNDS):
        for column in (0, 3, reading):  # by stage between, so that the order is another every time
            acts.append(lambda column=column, turn=turn: page.table.sort_by(column, descending=bool(turn % 2)))  # type: ignore[misc]
    times = _times(acts)
    page.table.sort_by(0)
    return max(time for place, time in enumerate(times) if place % 3 != 1), _SORT


def _scrolling() -> tuple[float, float]:
    bar = _page().table.verticalScrollBar()
    steps = [*range(0, 3000, 60), *range(0, bar.maximum(), bar.maximum() // 100)]
    return worst_of_twenty(_times([lambda at=at: bar.setValue(at) for at in steps])), _FRAMES  # type: ignore[misc]


MEASURES = [
    Measure("any view of 5,000 accounts, slowest", 1.0, "ms", _switching),
    Measure("grouping 5,000 accounts, slowest column", 1.0, "ms", _grouping),
    Measure("sorting 5,000 accounts by reading, slowest", 1.0, "ms", _sorting),
    Measure("scrolling the table with sparklines, p95", 1.0, "ms", _scrolling),
]
