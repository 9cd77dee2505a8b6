"""Put the window together; the only module that knows every page.

The window is shown with its rail first; the portfolio file is opened, and the pages are built, once it is painted.
"""

import gc

gc.disable()  # nothing is garbage while the program starts, and looking for it is a tenth of the time; see garbage

import logging
import sys
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from csdesk import bug_log, settings
from csdesk.errors import CsdeskError
from csdesk.late import import_sqlalchemy
from csdesk.opened import is_missing
from csdesk.ui import garbage
from csdesk.ui.appearance import application, apply_settings, following_the_system
from csdesk.ui.ending import ended_by_the_system
from csdesk.ui.front import Front
from csdesk.ui.main_window import MainWindow
from csdesk.ui.places import PLACES
from csdesk.ui.settle import settle
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.file_window import FileWindow

_log = logging.getLogger("csdesk")


def new_window() -> MainWindow:
    """Return a window with its rail and an empty page."""
    return MainWindow()


def open_file(window: MainWindow, path: Path, chosen: settings.Settings, *, first: str = PLACES[0].key) -> "FileWindow":
    """Open the portfolio file and show its first place in the window; raise CsdeskError if it cannot be opened."""
    import_sqlalchemy()  # which takes longer than the window to paint
    from csdesk.file_window import FileWindow

    workplace = FileWindow(window, path, chosen, first=first)
    garbage.collect_here(window)
    return workplace


def run(path: Path, chosen: settings.Settings) -> int:
    """Run the application until its window is closed; a window that is there on the file comes to the front instead."""
    application()
    front = Front()
    if not front.claim(path):
        return 0
    try:
        return _run(path, chosen, front)
    finally:
        front.release()


def _run(path: Path, chosen: settings.Settings, front: Front) -> int:
    running = application()
    running.setApplicationName("csdesk")
    opened: list[FileWindow] = []
    before = sys.excepthook
    _write_down_bugs(opened)
    apply_settings(running, chosen)
    window = new_window()
    window.come_back(settings.left().geometry)
    window.show()
    QTimer.singleShot(0, partial(_open, window, path, chosen, opened, front))
    with following_the_system(running, chosen), ended_by_the_system(running, partial(settle, window)):
        status = running.exec()
    if opened:
        columns, view = opened[0].left
        looks = settings.left().looks_with(opened[0].desk.database.path, opened[0].looks)
        settings.leave(settings.Left(window.remembered(), columns, view, opened[0].beside_plan, looks))
    sys.excepthook = before  # which knows the window
    window.deleteLater()  # what hangs on it would keep it
    return status


def _open(window: MainWindow, path: Path, chosen: settings.Settings, opened: "list[FileWindow]", front: Front) -> None:
    wanted: Path | None = path
    try:
        wanted = _wanted(path, window)
        if wanted is None or not front.claim(wanted):
            window.close()
            return
        opened.append(open_file(window, wanted, chosen))
        opened[0].keeping_up.moved.connect(front.claim)
        left = settings.left()
        opened[0].come_back(left.columns, left.view, left.beside, left.looks_at(opened[0].desk.database.path))
    except CsdeskError as error:
        from csdesk.ui import rescue

        restored = rescue.ask(window, wanted or path, error)
        if restored is None:
            window.close()
        else:
            _open(window, restored, chosen, opened, front)


def _wanted(path: Path, window: MainWindow) -> Path | None:
    """Return the file to open: the one that is named, unless it is gone, and she chooses; None for none."""
    if not is_missing(path):
        return path
    from csdesk.ui.missing import MissingFile  # boxes take a while to load

    return MissingFile(path, window).ask()


def _write_down_bugs(opened: "list[FileWindow]") -> None:
    """Log what is not foreseen to a local file, say so calmly, and go on; what she can act on is said as it is."""
    log = bug_log.start(settings.log_file())

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, CsdeskError) and opened:
            opened[0].refuse(error)
            return
        _log.error("a bug", exc_info=(kind, error, trace))
        if not any(each.isVisible() for each in QApplication.topLevelWidgets()):
            return  # the window is closed: nobody is asked any more, and nothing waits for an answer
        sentence = words.tr("Something went wrong in csdesk. Check that your last entry was saved.")
        where = words.tr("The details are in {file}.").format(file=str(log))
        from csdesk.ui.widgets import box

        box.warn(f"{sentence}\n{where}" if log else sentence, QApplication.activeWindow())

    sys.excepthook = note
