"""How many keys a morning takes, beside the same in a spreadsheet: counted on both sides, timed on neither."""

from datetime import date
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp

from csdesk.ui.main_window import MainWindow
from tests.bench.measure import Measure
from tests.bench.windows import opened
from tests.morning import spreadsheet
from tests.morning.book import prepare
from tests.morning.keyboard import Keyboard
from tests.morning.story import Morning

_LIMIT_OF_ONE, _LIMIT = 3.0, 0.8


@cache
def _ours() -> dict[str, int]:
    folder = Path(mkdtemp(prefix="csdesk-bench-"))
    place, _live = opened(prepare(folder, "ja", date.today()))
    window = place.portfolio.window()
    assert isinstance(window, MainWindow)
    Keyboard.wait(lambda: bool(window.notice.words))
    morning = Morning(place, folder)
    list(morning.tasks())
    return morning.counts


def _pair(task: str) -> tuple[float, float]:
    return _ours()[task], spreadsheet.counted()[task]


def _whole() -> tuple[float, float]:
    sheet = spreadsheet.counted()
    return sum(count for task, count in _ours().items() if task in sheet), sum(sheet.values())


MEASURES = [
    *(
        Measure(f"morning, {task.replace('-', ' ')}", _LIMIT_OF_ONE, "keys", partial(_pair, task))
        for task, keys in spreadsheet.KEYS.items()
        if keys
    ),
    Measure("morning, all of it", _LIMIT, "keys", _whole),
]
