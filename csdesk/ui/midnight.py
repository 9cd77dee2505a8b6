"""When a new day begins: at midnight, after sleep, and where the clock or the zone was changed."""

import time
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QGuiApplication

_AT_MOST = 60_000
"""Milliseconds till the day is looked at again: a timer sleeps with the computer, and knows no zone."""
_DAY = 24 * 60 * 60 * 1000
Today = Callable[[], date]
"""Says which day it is."""


class Midnight(QObject):
    """Tells that the day has turned; it is also looked at whenever one comes back to a window."""

    def __init__(self, today: Today, parent: QObject, turned: SignalInstance) -> None:
        """Begin with the day it is now, as ``today`` says; ``turned`` is what is sent when it is another."""
        super().__init__(parent)
        self._today, self._day, self._turned, self._is_over = today, today(), turned, False
        self.timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)
        self._wait()

    def look(self) -> None:
        """Tell if it is another day than when it was looked at last; wait for the next."""
        _learn_zone()
        day = self._today()
        self._wait()
        if day != self._day:
            self._day = day
            self._turned.emit()

    def stop(self) -> None:
        """Tell nothing more."""
        self._is_over = True
        self.timer.stop()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and not self._is_over:
            self.look()

    def _wait(self) -> None:
        self.timer.start(till_midnight(datetime.now()))


def till_midnight(now: datetime) -> int:
    """Return how many milliseconds to wait from a moment on: till its day is over, but no longer than a minute."""
    gone = ((now.hour * 60 + now.minute) * 60 + now.second) * 1000 + now.microsecond // 1000
    return min(_DAY - gone, _AT_MOST)


def _learn_zone() -> None:
    """Let the C library look at the zone again; Windows does so by itself."""
    if hasattr(time, "tzset"):
        time.tzset()
