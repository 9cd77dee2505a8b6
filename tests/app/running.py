"""The program, run as it is: its own event loop, on a file of one's own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtWidgets import QApplication

from csdesk import app
from csdesk.settings import Settings
from csdesk.ui.main_window import MainWindow


def run(book: Path, act: Callable[[], bool], chosen: Settings | None = None, seconds: int = 10) -> None:
    """Run the program, and do something again and again until it comes to an end."""
    timer, deadline = QTimer(interval=10), QDeadlineTimer(seconds * 1000)

    def turn() -> None:
        if act() or deadline.hasExpired():
            QApplication.closeAllWindows()

    timer.timeout.connect(turn)
    timer.start()
    assert app.run(book, chosen or Settings("en", "light")) == 0
    timer.stop()


def filled_window() -> MainWindow | None:
    """Return the window that is open, as soon as its file is open in it."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isVisible() and window.current:
            return window
    return None
