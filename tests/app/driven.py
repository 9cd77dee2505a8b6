"""The program as it is, in a process of its own, worked from inside: python -m tests.app.driven BOOK WHAT [ARGUMENT].

It says "ready" when it has done what it was told, and goes on until it is ended from outside, or by itself.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from traceback import print_exc
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from csdesk import app
from csdesk.file_window import FileWindow
from csdesk.settings import Settings
from csdesk.ui.pages.account.page import TABS
from csdesk.ui.places import PLACES
from tests import processes
from tests.app.half_typed import WAYS

EIGHT_A_SECOND = 125


def begin(home: Path, book: Path, what: str, *arguments: object) -> "subprocess.Popen[str]":
    """Begin the program on a file, in a home of its own, and wait until it has done what it is told."""
    places = {name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    places["QT_QPA_PLATFORM"] = "offscreen"
    process = processes.begin("-m", "tests.app.driven", book, what, *arguments, **places)
    assert process.stdout is not None
    assert process.stderr is not None
    if process.stdout.readline() != "ready\n":
        process.kill()
        raise AssertionError(process.stderr.read())
    return process


def bugs(home: Path) -> str:
    """Return what the program has written down of what nobody foresaw."""
    log = home / "xdg_data_home" / "csdesk" / "csdesk.log"
    return log.read_text("utf-8") if log.exists() else ""


def _half_typed(place: FileWindow, way: str) -> None:
    place.open_account(1)
    WAYS[way](place)
    _ready()


def _closed(place: FileWindow, way: str) -> None:
    _half_typed(place, way)
    place.portfolio.window().close()


def _typing(place: FileWindow, _argument: str = "") -> None:
    """Write notes without a pause, and say how far they are."""
    place.open_account(1)
    notes = place.account.overview.facts.form.notes["notes"]
    notes.setFocus()
    keys = QTimer(notes, interval=EIGHT_A_SECOND)

    def _press() -> None:
        QTest.keyClick(notes, "x")  # type: ignore[call-overload]
        _say(str(len(notes.toPlainText())))

    keys.timeout.connect(_press)
    keys.start()
    _ready()


def _importing(place: FileWindow, argument: str) -> None:
    """Import a file, and close the window so many milliseconds after a moment: reading, comparing or writing."""
    path, moment, wait = argument.split("|")
    place.go("import")
    page = place.page("import")
    page.open_file(Path(path))

    def _close_soon() -> None:
        QTimer.singleShot(int(wait), place.portfolio.window().close)
        _ready()

    if moment == "reading":
        _close_soon()
        return
    act = page.import_button.click if moment == "writing" else lambda: page.file.source.chosen.emit("billing")
    _as_soon_as(page, page.import_button.isEnabled, lambda: (act(), _close_soon()))


def _previewing(place: FileWindow, _argument: str = "") -> None:
    """Look at a plan beside its PDF; say the number of the process that draws it."""
    place.open_account(1)
    place.account.open("plan")
    card = place.account.plan.card
    card.beside.choose(card.preview)
    typesetter = card.preview.typesetter
    _as_soon_as(card, lambda: typesetter.process is not None, lambda: (_ready(), _say(str(typesetter.process.pid))))


def _visiting(place: FileWindow, _argument: str = "") -> None:
    """Open every place, and every tab of an account."""
    place.open_account(1)
    for tab in TABS:
        place.account.open(tab.key)
    for one in PLACES:
        if one.command:
            place.go(one.key)
    _ready()


_WHAT: dict[str, Callable[[FileWindow, str], Any]] = {
    "half typed": _half_typed,
    "closed": _closed,
    "typing": _typing,
    "importing": _importing,
    "previewing": _previewing,
    "visiting": _visiting,
}


def _as_soon_as(owner: QObject, there: Callable[[], bool], act: Callable[[], object]) -> None:
    look = QTimer(owner, interval=10)

    def _look() -> None:
        if there():
            look.stop()
            act()

    look.timeout.connect(_look)
    look.start()


def _ready() -> None:
    _say("ready")


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _act(place: FileWindow, what: str, argument: str) -> None:
    QApplication.processEvents()
    try:
        _WHAT[what](place, argument)
    except Exception:  # who waits for "ready" is told, and no box waits for an answer
        print_exc()
        os._exit(1)


def main(book: str, what: str, argument: str = "") -> int:
    """Run the program, and do something once its file is open."""
    open_file = app.open_file

    def _then_act(*given: Any) -> FileWindow:
        place = open_file(*given)
        QTimer.singleShot(0, lambda: _act(place, what, argument))
        return place

    app.open_file = _then_act
    return app.run(Path(book), Settings("en", "light"))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
