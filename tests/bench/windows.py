"""A window on a portfolio, in this process."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from csdesk import app, settings
from csdesk.file_window import FileWindow
from csdesk.ui import garbage
from csdesk.ui.places import PLACES
from tests.bench import portfolios


def opened(book: Path, *, settled: bool = True) -> tuple[FileWindow, Callable[[], object]]:
    """Return an open window on a file, and what lets Qt do what is due; ``settled`` as after its first seconds."""
    chosen = settings.Settings("ja", "light")
    running = app.application()
    app.apply_settings(running, chosen)
    window = app.new_window()
    window.show()
    running.processEvents()
    place = app.open_file(window, book, chosen)
    place.go("portfolio")
    for _turn in range(5):
        running.processEvents()
    if settled:
        _settle(place, _turn_once)
    return place, _turn_once


def _turn_once() -> None:
    """Let Qt do what is due; what was to be deleted later is, as in the loop of a program that runs."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _settle(place: FileWindow, turn: Callable[[], object]) -> None:
    """Let what comes by and by be there: a measure is not to meet the making of another page, nor the first weeks."""
    for one in PLACES:
        if one.is_early:
            place.page(one.key)
    place.suggesting.catch_up()
    place.health_updates._begin()
    turn()
    while place.tasks.busy or place.health_updates._next.isActive():
        turn()
    place.health_updates._soon.stop()
    garbage.collect_due()


@cache
def workplace(count: int) -> FileWindow:
    """Return an open window on so many accounts."""
    path = Path(mkdtemp(prefix="csdesk-bench-")) / f"{count}.csdesk"
    portfolios.fill(path, count)
    return opened(path)[0]


@cache
def large() -> FileWindow:
    """Return an open window on 5,000 accounts, 12,000 people and 8,000 contracts."""
    path = Path(mkdtemp(prefix="csdesk-bench-")) / "large.csdesk"
    portfolios.fill_large(path)
    return opened(path)[0]
