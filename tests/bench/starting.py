"""From the start of the process to what is painted, and the memory it took, beside a bare window of Qt."""

import os
import subprocess
import sys
from collections.abc import Callable
from compileall import compile_dir
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic

from csdesk.desk import open_desk
from tests.bench import portfolios
from tests.bench.measure import Measure, middles

_ROUNDS, _ACCOUNTS, _ACTIONS = 7, 1000, 60
_REPORT = """
def report():
    from time import monotonic
    seconds = monotonic() - float(os.environ["BEGUN"])
    with open("/proc/self/status") as status:  # getrusage has the parent's peak, too
        peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    print(seconds, peak, flush=True)
    os._exit(0)
"""
_BARE = f"""
import os, sys
{_REPORT}
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        report()
app = QApplication(sys.argv)
window = Window()
window.resize(1360, 860)
window.show()
app.exec()
"""
_EMPTY = f"""
import os
{_REPORT}
from csdesk import app, settings
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest:
            watched.event(event)
            report()
        return False
running = app.application()
app.apply_settings(running, settings.Settings("ja", "light"))
window = app.new_window()
watch = Watch()
window.installEventFilter(watch)
window.show()
running.exec()
"""
_FULL = f"""
import os
from pathlib import Path
{_REPORT}
from csdesk import app, settings
first = os.environ["FIRST"]
chosen = settings.Settings("ja", "light")
running = app.application()
app.apply_settings(running, chosen)
window = app.new_window()
window.show()
running.processEvents()
place = app.open_file(window, Path(os.environ["PORTFOLIO"]), chosen, first=first)
page, painted = place.page(first), []
table = (page.view if first == "today" else page.table).viewport()
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if watched is window and event.type() == QEvent.Type.UpdateRequest:
            watched.event(event)
            if painted and page.model.rowCount() >= least:
                report()
            return True
        if watched is table and event.type() == QEvent.Type.Paint:
            painted.append(event)
        return False
least = 1 if first == "today" else 1000
watch = Watch()
window.installEventFilter(watch)
table.installEventFilter(watch)
running.exec()
"""


@cache
def _portfolio() -> Path:
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "thousand.csdesk"
    portfolios.fill(path, _ACCOUNTS)
    desk, today = open_desk(path), date.today()
    for number in range(_ACTIONS):
        desk.actions.add(number + 1, "Send the quote", today, deadline=today + timedelta(number - _ACTIONS // 2))
    desk.close()
    return path


@cache
def _compile() -> None:
    """Compile the bytecode, as an installed program has it."""
    compile_dir("csdesk", quiet=2)


def _child(code: str, first: str = "") -> tuple[float, float]:
    """Return milliseconds to the report, and megabytes at that point; ``first`` is the place that is seen."""
    _compile()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    portfolio = str(_portfolio()) if first else ""
    environment |= {"PORTFOLIO": portfolio, "FIRST": first, "QT_QPA_PLATFORM": "offscreen", "BEGUN": str(monotonic())}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds) * 1000, float(kilobytes) / 1024


def _compared(ours: tuple[str, str], other: tuple[str, str], which: int) -> Callable[[], tuple[float, float]]:
    def pair() -> tuple[float, float]:
        for warm in (ours, other):
            _child(*warm)
        return middles([(_child(*ours)[which], _child(*other)[which]) for _round in range(_ROUNDS)])

    return pair


_BARE_QT, _WINDOW, _TODAY, _TABLE = (_BARE, ""), (_EMPTY, ""), (_FULL, "today"), (_FULL, "portfolio")


MEASURES = [
    Measure("start to the first paint", 2.5, "ms", _compared(_WINDOW, _BARE_QT, 0)),
    Measure("start to Today painted, 1,000 accounts", 6.0, "ms", _compared(_TODAY, _BARE_QT, 0)),
    Measure("peak memory at that point", 2.5, "MB", _compared(_TODAY, _BARE_QT, 1)),
    Measure("start to 1,000 accounts painted", 6.0, "ms", _compared(_TABLE, _BARE_QT, 0)),
    Measure("start with Today, beside the portfolio", 1.0, "ms", _compared(_TODAY, _TABLE, 0)),
]
