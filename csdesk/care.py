"""Looks after the open file: no change stays long beside it, a backup a day, and a word when something is not right."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from time import monotonic

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from csdesk.desk import Desk
from csdesk.entities import schema
from csdesk.errors import CsdeskError, DamagedFileError
from csdesk.services.backups import Backup, Unreadable
from csdesk.ui import edits
from csdesk.ui.main_window import MainWindow
from csdesk.ui.tasks import Progress, TaskRunner

_BETWEEN, _AT_FIRST = 2_000, 1_500
"""Milliseconds between two looks at the file, and before the first, while the window is still being filled."""
_AGAIN = 3_600
"""Seconds before a backup that could not be made is tried again."""


class Care(QObject):
    """Works in the background and says in the window what there is to say; ``looked`` has what cannot be read."""

    looked = Signal(object)

    def __init__(self, window: MainWindow, desk: Desk, tasks: TaskRunner, show_backups: Callable[[], object]) -> None:
        """Look after a file from now on."""
        super().__init__(window)
        self._window, self._desk, self._tasks, self._show_backups = window, desk, tasks, show_backups
        self._backups = desk.backups
        self._settled, self._is_settling = (0, 0), False
        self._looked_on: date | None = None
        self._again_at = 0.0
        self._clock = QTimer(self, interval=_BETWEEN)
        self._clock.timeout.connect(self.look)
        edits.allowed = not desk.database.read_only
        if desk.database.read_only:
            self._say_read_only()
        else:
            self._say_service()
            QTimer.singleShot(_AT_FIRST, self, self.start)

    def start(self) -> None:
        """Begin to look."""
        if self._window.isVisible():
            self._clock.start()
            self.look()

    def stop(self) -> None:
        """Look no more: the file is about to be closed."""
        self._clock.stop()

    def look(self) -> None:
        """Bring what was written into the file itself, so that a copy of it has it; once a day, look through it."""
        size = self._backups.log_size()
        if size != self._settled and not self._is_settling:
            self._is_settling = True
            self._do(self._backups.settle, lambda all_of_it: self._on_settled(size, done=all_of_it), self._on_unsettled)
        if self._looked_on != date.today() and monotonic() >= self._again_at:
            self._looked_on = date.today()
            schema()  # mapped here, not on the worker beside what the window maps
            self._do(lambda: self._backups.look_after(date.today()), self._on_looked, self._on_wrong)

    def back_up(self) -> None:
        """Make a backup now."""
        self._do(self._backups.make, self._on_backed_up, self._window_warns)

    def restore(self, backup: Backup) -> None:
        """Put a backup into a new file."""
        self._do(lambda: self._backups.restore(backup), self._on_restored, self._window_warns)

    def _do(self, work: Callable[[], object], then: Callable[..., object], failed: Callable[..., object]) -> None:
        def run(progress: Progress) -> object:
            progress(0, 1)
            return work()

        task = self._tasks.task(run)
        task.succeeded.connect(then)
        task.failed.connect(failed)
        task.start()

    def _on_settled(self, size: tuple[int, int], *, done: bool) -> None:
        self._is_settling = False
        if done:
            self._settled = size

    def _on_unsettled(self, _error: Exception) -> None:
        self._is_settling = False

    def _on_looked(self, unreadable: Sequence[Unreadable]) -> None:
        self._window.safety.setText(self.tr("Backup today"))
        if unreadable:
            count = len(unreadable)
            words = self.tr("%n value(s) in this file cannot be read. Their rows are shown without them.", "", count)
            self._window.notice.warn(words, self.tr("Show them"), self._show_backups)
        self.looked.emit(unreadable)

    def _on_wrong(self, error: Exception) -> None:
        """Say what is wrong, and try again later; what is no sentence is in the log."""
        self._looked_on, self._again_at = None, monotonic() + _AGAIN
        damaged = isinstance(error, DamagedFileError)
        self._window.safety.setText(self.tr("Damaged file") if damaged else self.tr("No backup today"))
        self._window_warns(error)

    def _window_warns(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            words = error.sentence(self._desk.words)
            self._window.notice.warn(words, self.tr("Backups"), self._show_backups)

    def _on_backed_up(self, backup: Backup) -> None:
        words = self.tr("A backup is in {file}.").replace("{file}", str(backup.path))
        self._window.notice.say(words)
        self._window.safety.setText(self.tr("Backup today"))
        self.looked.emit(self._backups.unreadable)

    def _on_restored(self, place: object) -> None:
        words = self.tr("The backup is in a new file: {file}").replace("{file}", str(place))
        self._window.notice.say(words, self.tr("Open it"), lambda: _open(str(place)))

    def _say_read_only(self) -> None:
        self._window.saved.setText(self.tr("Read only: nothing you change can be saved"))
        words = self.tr("This file can only be read: it or its folder is write-protected, or the disk is full.")
        self._window.notice.warn(words)

    def _say_service(self) -> None:
        service = self._backups.service
        if service:
            words = self.tr(
                "{service} synchronises this folder. Open the file on one computer at a time, and let it finish."
            )
            self._window.notice.say(words.replace("{service}", service))


def _open(place: str) -> None:
    """Open a file in a window of its own."""
    QProcess.startDetached(sys.executable, ["-m", "csdesk", "--file", place])
