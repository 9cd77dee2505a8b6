"""Keeps suggestions up with what happens: after a change those of its accounts, on a new day all, a few at a time."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.errors import CsdeskError
from csdesk.ui.bus import ChangeBus

_SOON, _NEXT, _AT_FIRST = 400, 20, 2_500
"""Milliseconds: after a change, between two turns, and after the window is there."""
_A_TURN = 30
"""So many accounts are looked at without a pause: fewer than a tenth of a second takes, on a busy machine too."""


class Suggesting(QObject):
    """Writes beside what she does: none of it is a step of hers."""

    def __init__(self, parent: QObject, desk: Desk, bus: ChangeBus, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._desk, self._today = desk, today
        self._waiting: set[int] = set()
        self._wants_all = True
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._turn)
        bus.changed.connect(self._on_changed)
        bus.day_turned.connect(self.look_at_all)
        self.timer.start(_AT_FIRST)

    def look_at_all(self) -> None:
        """Look at every account soon."""
        self._wants_all = True
        self.timer.start(_SOON)

    def catch_up(self) -> None:
        """Look at once at all that waits."""
        while self._wants_all or self._waiting:
            self._turn()

    def stop(self) -> None:
        """Look no more."""
        self.timer.stop()

    def _on_changed(self, changes: Changes) -> None:
        found = self._desk.suggestions.touched(changes)
        if found is None:
            self._wants_all = True
        else:
            self._waiting |= found
        if found is None or found:
            self.timer.start(_SOON)

    def _turn(self) -> None:
        try:
            if self._wants_all:
                self._wants_all, self._waiting = False, set(self._desk.suggestions.accounts())
            now = sorted(self._waiting)[:_A_TURN]
            self._waiting -= set(now)
            if now:
                self._desk.suggestions.renew(self._today(), now)
        except CsdeskError:  # the file is busy, or gone: that is said elsewhere
            self._waiting, self._wants_all = set(), False
            return
        if self._waiting:
            self.timer.start(_NEXT)
