"""Opening an account's page until it is painted, beside a tenth of a second; the accounts of the sample, with plans.

The first of a session is opened in a process of its own, as soon as the portfolio is painted, beside half a second.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import mkdtemp

from csdesk import app
from csdesk.desk import open_desk
from csdesk.file_window import FileWindow
from tests.bench.measure import Measure, milliseconds, worst_of_twenty
from tests.bench.windows import opened

_INSTANT, _SOON = 100.0, 500.0
_RUNS = 5


def _sample() -> tuple[Path, int]:
    """Return a file with the sample, and how many accounts it has."""
    book = Path(mkdtemp(prefix="csdesk-bench-")) / "sample.csdesk"
    desk = open_desk(book, "ja")
    count = desk.sample.fill(date.today())
    desk.close()
    return book, count


def _opening() -> tuple[float, float]:
    book, count = _sample()
    place, turn = opened(book)
    _show(place, turn, 1)
    while place.tasks.busy:  # the first builds what the others use, charts too
        turn()
    times = [milliseconds(partial(_show, place, turn, account)) for account in (*range(2, count + 1), 1)]
    return worst_of_twenty(times), _INSTANT


def _show(place: FileWindow, turn: Callable[[], object], account: int) -> None:
    place.open_account(account)
    place.account.repaint()
    turn()


def _first() -> tuple[float, float]:
    book, _count = _sample()
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", "tests.bench.account_page", str(book)]
    runs = [subprocess.run(command, env=compiled, capture_output=True, text=True, check=True) for _run in range(_RUNS)]
    return median(float(run.stdout) for run in runs), _SOON


MEASURES = [
    Measure("opening an account's page, p95", 0.7, "ms", _opening),
    Measure("the first account's page of a session", 1.0, "ms", _first),
]

if __name__ == "__main__":
    window, do_what_is_due = opened(Path(sys.argv[1]), settled=False)
    sys.stdout.write(str(milliseconds(partial(_show, window, do_what_is_due, 1))))
    window.account.window().close()
    app.application().quit()
