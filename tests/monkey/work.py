"""One monkey in a process of its own: what it does is written down first, what came of it at the end."""

import faulthandler
import gc
import json
import logging
import os
import sys
import traceback
from ctypes import CDLL, Structure, c_size_t
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import psutil
from PySide6.QtCore import QDeadlineTimer, QEvent, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from csdesk import app
from csdesk.desk import open_desk
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from tests.monkey.hands import Hands
from tests.store.tables import Tables, dump

_HUNG, _TAKEN_BACK = 30, 300  # seconds: after its time is over; in which all of it, thousands of steps, is undone
_OFTEN = 50  # milliseconds
_WARM = 0.3  # of the time
_MEGABYTE = 2**20
_BESIDE = ("suggestions",)
"""Tables that the program writes beside the steps: what it suggests by now is no step to be undone."""
_FEW = 5
_DEEP = 3
"""So many menus and boxes are open inside one another: the first is closed before another is opened."""


_TOLD = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")


class Memory(NamedTuple):
    """Megabytes."""

    held: int
    resident: int


class _Bugs(logging.Handler):
    """Counts what is written into the log."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.ERROR:
            return
        self.count += 1
        if record.exc_info and isinstance(record.exc_info[1], RecursionError):  # what is below it says why
            frames = traceback.extract_stack()
            sys.stderr.write(f"{len(frames)} frames below\n")
            sys.stderr.writelines(f"{Path(one.filename).name}:{one.lineno} {one.name}\n" for one in frames)


class Monkey:
    """Works in the window that is open until its time is over, then takes all back and looks what is left."""

    def __init__(self, seed: int, minutes: float, folder: Path) -> None:
        self._random = Random(seed)
        self._over, self._warm_at = QDeadlineTimer(int(minutes * 60_000)), QDeadlineTimer(int(minutes * _WARM * 60_000))
        self._steps, self._depth = 0, 0
        self._warm: Memory | None = None
        self._log = (folder / "steps.txt").open("w", encoding="utf-8", buffering=1)
        self._place: FileWindow | None = None
        self._start: Tables = {}
        self.report: dict[str, Any] = {}

    def enter(self, place: FileWindow) -> None:
        """Begin in a window; of a new one the present is the start."""
        place.undo.setUndoLimit(0)
        self._place, self._start = place, dump(place.desk.database)
        self._hands = Hands(place, self._random, self._tell)
        QTimer.singleShot(0, self._step)

    def _step(self) -> None:
        if self._over.hasExpired():
            if not self.report:
                self._end()
            return
        self._steps += 1
        QTimer.singleShot(0, self._step)  # another timer each time: one that is at work does not fire in a menu's loop
        self._depth += 1
        try:
            self._close_top() if self._depth > _DEEP else self._hands.act()
        finally:
            self._depth -= 1
        if self._warm is None and self._warm_at.hasExpired():
            self._warm = _memory()

    def _tell(self, words: str) -> None:
        self._log.write(f"{self._steps} {words}\n")

    def _end(self) -> None:
        if self._close_top():
            QTimer.singleShot(0, self._step)
            return
        place, end = self._place, _memory()
        self._log.write(f"taking back {place.undo.index()} steps\n")
        faulthandler.dump_traceback_later(_TAKEN_BACK, exit=True)
        place.tasks.shutdown()
        place.undo.refused.connect(lambda error: self._log.write(f"refused: {error!r}\n"))
        while place.undo.canUndo():
            before = place.undo.index()
            place.undo.undo()
            if place.undo.index() == before:
                self._log.write(f"refused: undo {place.undo.undoText()}\n")
                break
        now = dump(place.desk.database)
        changed = {name: _apart(self._start[name], now[name]) for name in sorted(now) if name not in _BESIDE}
        changed = {name: rows for name, rows in changed.items() if rows}
        self.report = {"steps": self._steps, "warm": self._warm, "end": end, "changed": changed}
        self._log.write("closing\n")
        faulthandler.dump_traceback_later(_HUNG, exit=True)
        self._dismiss()
        place.portfolio.window().close()

    def _close_top(self) -> bool:
        """Close the menu or box that is open; tell if one was."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is None:
            return False
        self._tell(f"close {type(top).__name__}")
        return top.close()

    def _dismiss(self) -> None:
        """Close the boxes that still come, so that the program ends."""
        QTimer.singleShot(_OFTEN, self._dismiss)
        if (modal := QApplication.activeModalWidget()) is not None:
            modal.close()


def _apart(was: Any, now: Any) -> list[str]:
    """Return the rows of a table that are not in both, a few of them."""
    before, after = {str(row) for row in was}, {str(row) for row in now}
    return [f"- {row}" for row in sorted(before - after)][:_FEW] + [f"+ {row}" for row in sorted(after - before)][:_FEW]


class _Allocated(Structure):
    """What glibc tells of its memory, in bytes: mallinfo2(3)."""

    _fields_ = tuple((name, c_size_t) for name in _TOLD)


def _memory() -> Memory:
    """Return the megabytes that are held, but for garbage, and those that the process has.

    Between the two lies what the allocator keeps for later, in pieces: a hundred megabytes once much was asked for
    at a time. That says nothing of what is held; Python asks glibc for all of its memory here, so that it can be told.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    held = 0
    if sys.platform == "linux":
        libc = CDLL("libc.so.6")
        libc.malloc_trim(0)
        libc.mallinfo2.restype = _Allocated
        told = libc.mallinfo2()
        held = (told.uordblks + told.hblkhd) // _MEGABYTE
    resident = psutil.Process().memory_info().rss // _MEGABYTE
    return Memory(held or resident, resident)


def _fence(folder: Path) -> None:
    """Let nothing be written or opened outside of the folder."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        os.environ[name] = str(folder)
    os.chdir(folder)
    for name in ("getOpenFileName", "getSaveFileName"):
        setattr(QFileDialog, name, lambda *_asked: ("", ""))
    QFileDialog.getExistingDirectory = lambda *_asked: ""
    QDesktopServices.openUrl = lambda _url: True


def main(seed: int, minutes: float, folder: Path) -> None:
    """Let the monkey work on the sample."""
    faulthandler.dump_traceback_later(minutes * 60 + _HUNG, exit=True)
    _fence(folder)
    book = folder / "book.csdesk"
    desk = open_desk(book)
    desk.sample.fill(date.today())
    desk.close()
    bugs, running = _Bugs(), app.application()
    monkey, open_file = Monkey(seed, minutes, folder), app.open_file

    def entered(*given: Any) -> FileWindow:
        place = open_file(*given)
        QTimer.singleShot(0, running, lambda: monkey.enter(place))
        return place

    app.open_file = entered
    logging.getLogger("csdesk").addHandler(bugs)
    app.run(book, Settings("en", "light"))
    if monkey.report:  # else the window was closed before its time
        (folder / "report.json").write_text(json.dumps({**monkey.report, "bugs": bugs.count}), "utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3]))
