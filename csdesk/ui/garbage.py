"""Garbage is collected on the window's thread only: an object of Qt's that goes on another takes the process with it.

Python itself collects on whichever thread makes the next object. So that is switched off, and a timer of the window
does it.
"""

import gc
from functools import cache

from PySide6.QtCore import QObject, QTimer

_MILLISECONDS = 2000


def collect_here(window: QObject) -> None:
    """Collect what is due from time to time, as long as the window lives."""
    gc.disable()
    _leave_what_is_there()
    timer = QTimer(window, interval=_MILLISECONDS)
    timer.timeout.connect(collect_due)
    timer.start()


def collect_due() -> None:
    """Collect the generations that Python would have collected by now."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most]
    if due:
        gc.collect(due[-1])


@cache
def _leave_what_is_there() -> None:
    """Look no more at what was made at the start, once: it stays as long as the program."""
    gc.freeze()
