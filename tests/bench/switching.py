"""Another language and another theme, until the window is painted, beside three tenths of a second.

The window has every page of the sample made, and a plan on the page of an account; the settings are in sight.
"""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from itertools import cycle
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch

from csdesk import settings
from csdesk.desk import open_desk
from csdesk.file_window import FileWindow
from tests.bench.measure import Measure, worked, worst_of_twenty
from tests.bench.windows import opened

_ROUNDS, _LONGEST = 20, 300.0


@cache
def _made() -> tuple[FileWindow, Callable[[], object]]:
    """Return a window with every page, and what lets Qt do what is due."""
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "sample.csdesk"
    desk = open_desk(book, "ja")
    desk.sample.fill(date.today())
    desk.close()
    place, turn = opened(book)
    for key in ("renewals", "import"):
        place.go(key)
        turn()
    place.open_account(1)
    place.account.open("plan")
    place.go("settings")
    while place.tasks.busy:
        turn()
    return place, turn


def _switching(choose: Callable[[FileWindow, str], object], *values: str) -> tuple[float, float]:
    place, turn = _made()
    wanted = cycle(values)

    def switch() -> None:
        choose(place, next(wanted))
        turn()
        place.page("settings").repaint()

    with patch.object(settings, "save"):  # hers stay as they are
        switch()  # the first reads what the others use
        return worst_of_twenty([worked(switch) for _round in range(_ROUNDS)]), _LONGEST


def _speak(place: FileWindow, language: str) -> None:
    place.page("settings").chosen.emit({"language": language})


def _turn(place: FileWindow, theme: str) -> None:
    place.page("settings").chosen.emit({"theme": theme})


MEASURES = [
    Measure("another language, p95", 1.0, "ms", partial(_switching, _speak, "en", "ja")),
    Measure("another theme, p95", 1.0, "ms", partial(_switching, _turn, "dark", "light")),
]
