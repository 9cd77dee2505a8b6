"""Health is kept up to date while a window is open: a few accounts at a time, so that nobody waits."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from csdesk.desk import Desk
from csdesk.entities import Changes
from csdesk.errors import CsdeskError
from csdesk.ui.bus import ChangeBus
from csdesk.ui.midnight import Today
from csdesk.ui.tasks import TaskRunner

_AT_ONCE = 200
"""So many accounts are looked at in one go: less than a tenth of a second."""
_FIRST, _PAUSE = 3_000, 2_000  # milliseconds
_KNOWN = (
    *("accounts", "attendees", "contact_logs", "contacts", "contracts", "goals", "health_models", "meetings"),
    *("milestones", "onboarding_criteria", "onboardings", "promises"),
)
"""What measures are made of, but for readings: who writes those makes the weeks anew."""
_OF_ACCOUNTS = ("health_snapshots", "readings")
"""Of these single rows are told of only if they go from one account to another: in a merge, or back."""


class HealthUpdates(QObject):
    """Brings the weeks up to today: once the file is open, when the day turns, when what they are made of changes.

    Where readings have gone from one account to another, all weeks of both are made anew at once.
    """

    def __init__(self, parent: QObject, desk: Desk, tasks: TaskRunner, bus: ChangeBus, today: Today) -> None:
        """Begin a while after the window is there; what computes is loaded in the background first."""
        super().__init__(parent)
        self._desk, self._tasks, self._today = desk, tasks, today
        self._waiting: list[int] = []
        self._merged: set[int] = set()
        self._is_other = False
        self._is_loaded = self._is_over = False
        self._soon = QTimer(self, singleShot=True, interval=_FIRST)
        self._soon.timeout.connect(self._begin)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._some)
        bus.changed.connect(self._on_changed)
        bus.day_turned.connect(self._soon.start)
        self._soon.start()

    def stop(self) -> None:
        """Look at nothing more, not even when what computes is loaded; what was merged is not left half done."""
        self._is_over = True
        self._soon.stop()
        self._next.stop()
        self._renew()

    def _on_changed(self, changes: Changes) -> None:
        merged = _merged(changes)
        self._merged |= merged
        if merged or changes.touch(*_KNOWN):
            self._soon.start(0 if merged else _PAUSE)

    def _begin(self) -> None:
        if self._is_loaded:
            self._start()
        else:
            self._tasks.run(_load, self._on_loaded)

    def _on_loaded(self, _nothing: object) -> None:
        self._is_loaded = True
        self._start()

    @property
    def _can(self) -> bool:
        return not self._desk.database.read_only and self._desk.database.is_here()

    def _start(self) -> None:
        if not self._is_over and self._can:
            self._renew()
            self._waiting = self._desk.health.accounts()
            if self._waiting:
                self._next.start()

    def _renew(self) -> None:
        if self._merged and self._can:
            with suppress(CsdeskError):  # busy: they stay, and are made anew with the next change
                self._desk.health.renew(self._today(), self._merged)
                self._merged.clear()

    def _some(self) -> None:
        now, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        with suppress(CsdeskError):  # busy, or gone: it is looked at again with the next change
            self._is_other |= self._desk.health.catch_up(self._today(), now, tells=False)
            if self._waiting:
                self._next.start()
            elif self._is_other:  # once, as a page of thousands of accounts takes longer to show it than this
                self._is_other = False
                self._desk.health.tell()


def _merged(changes: Changes) -> set[int]:
    """Return the accounts from and to which rows have gone; their keys begin with the account."""
    ids = (key for name in _OF_ACCOUNTS for key in changes.ids(name) or ())
    return {int(str(key[0])) for key in ids if isinstance(key, tuple)}


def _load() -> None:
    """Import what computes on arrays."""
    from csdesk.services.health import batches  # noqa: F401
