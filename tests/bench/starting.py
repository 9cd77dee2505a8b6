"""From the start of the process to what is painted, and the memory it took, beside a bare window of Qt."""

import os
import subprocess
import sys
from collections.abc import Callable
from compileall import compile_dir
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic

from tests.bench import portfolios
from tests.bench.measure import Measure, middles

_ROUNDS = 7
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
chosen = settings.Settings("ja", "light")
running = app.application()
app.apply_settings(running, chosen)
window = app.new_window()
window.show()
running.processEvents()
place = app.open_file(window, Path(os.environ["PORTFOLIO"]), chosen)
place.go("portfolio")
table, painted = place.portfolio.table.viewport(), []
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if watched is window and event.type() == QEvent.Type.UpdateRequest:
            watched.event(event)
            if painted and place.portfolio.model.rowCount() >= 1000:
                report()
            return True
        if watched is table and event.type() == QEvent.Type.Paint:
            painted.append(event)
        return False
watch = Watch()
window.installEventFilter(watch)
table.installEventFilter(watch)
running.exec()
"""


@cache
def _portfolio() -> Path:
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "thousand.csdesk"
    portfolios.fill(path, 1000)
    return path


@cache
def _compile() -> None:
    """Compile the bytecode, as an installed program has it."""
    compile_dir("csdesk", quiet=2)


def _child(code: str, portfolio: str = "") -> tuple[float, float]:
    """Return milliseconds to the report, and megabytes at that point."""
    _compile()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"BEGUN": str(monotonic()), "PORTFOLIO": portfolio, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds) * 1000, float(kilobytes) / 1024


def _compared(code: str, which: int, *, full: bool = False) -> Callable[[], tuple[float, float]]:
    def pair() -> tuple[float, float]:
        portfolio = str(_portfolio()) if full else ""
        _child(code, portfolio)
        _child(_BARE)
        return middles([(_child(code, portfolio)[which], _child(_BARE)[which]) for _round in range(_ROUNDS)])

    return pair


MEASURES = [
    Measure("start to the first paint", 2.5, "ms", _compared(_EMPTY, 0)),
    Measure("start to 1,000 accounts painted", 6.0, "ms", _compared(_FULL, 0, full=True)),
    Measure("peak memory at that point", 2.5, "MB", _compared(_FULL, 1, full=True)),
]
