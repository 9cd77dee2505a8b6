"""Looks after the open file: no change stays long beside it, a backup a day, and a word when something is not right."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from csdesk import settings
from csdesk.desk import Desk
from csdesk.entities import schema
from csdesk.errors import CsdeskError, DamagedFileError, SettingsError
from csdesk.services.backups import Backup, Unreadable
from csdesk.ui import edits
from csdesk.ui.front import open_elsewhere
from csdesk.ui.main_window import MainWindow
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.ui.pages.portfolio import PortfolioPage
    from csdesk.ui.pages.settings import SettingsPage

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
        self._safety = self._saved = ""
        edits.allowed = not desk.database.read_only
        self.show()
        if desk.database.read_only:
            sentence = words.tr(
                "This file is read-only: the file or its folder is write-protected, or the disk is full."
            )
            window.notice.warn(sentence)
        else:
            self._say_service()
            QTimer.singleShot(_AT_FIRST, self, self.start)

    def show(self) -> None:
        """Say in the status line how the file stands, in the language that is spoken."""
        said = {
            "backup": words.tr("Backed up today"),
            "none": words.tr("No backup today"),
            "damaged": words.tr("Damaged file"),
        }
        self._window.safety.setText(said.get(self._safety, ""))
        if self._saved and self._desk.database.is_here():  # else it is said that nothing is saved
            self._window.say_saved(words.tr("Saved {time}").format(time=self._saved))
        if self._desk.database.read_only:
            self._window.say_saved(words.tr("Read-only: changes cannot be saved"))

    def note_saved(self) -> None:
        """Note that something was written at this moment."""
        self._saved = datetime.now().strftime("%H:%M")
        self.show()

    def serve(self, page: "SettingsPage") -> None:
        """Do what the settings ask for, and let them show what came of it."""
        page.backup_wanted.connect(self.back_up)
        page.restore_wanted.connect(self.restore)
        self.looked.connect(page.show_file)

    def mark(self, page: "PortfolioPage") -> None:
        """Let the portfolio mark what cannot be read, now and after each look."""
        self.looked.connect(page.mark_unreadable)
        page.mark_unreadable(self._backups.unreadable)

    def keep_settings(self, **changes: str) -> None:
        """Keep what she prefers, not what was said for this once, like --speak; what cannot be kept holds for now."""
        try:
            settings.save(settings.load().but(**changes))
        except OSError as error:
            self._window_warns(SettingsError(Path(error.filename or "")))

    def start(self) -> None:
        """Begin to look."""
        if self._window.isVisible():
            self._clock.start()
            self.look()

    def stop(self) -> None:
        """Look no more: the file is about to be closed."""
        self._clock.stop()
        edits.allowed = True

    def look(self) -> None:
        """Bring what was written into the file itself, so that a copy of it has it; once a day, look through it."""
        if not self._desk.database.is_here():
            return  # who keeps up with it says so; nothing is done to what stands there instead
        self._backups.path = self._desk.database.path
        size = self._backups.log_size()
        if size != self._settled and not self._is_settling:
            self._is_settling = True
            self._tasks.run(
                self._backups.settle, lambda all_of_it: self._on_settled(size, done=all_of_it), self._on_unsettled
            )
        if self._looked_on != date.today() and monotonic() >= self._again_at:
            self._looked_on = date.today()
            schema()  # mapped here, not on the worker beside what the window maps
            self._tasks.run(lambda: self._backups.look_after(date.today()), self._on_looked, self._on_wrong)

    def back_up(self) -> None:
        """Make a backup now."""
        self._tasks.run(self._backups.make, self._on_backed_up, self._window_warns)

    def restore(self, backup: Backup) -> None:
        """Put a backup into a new file."""
        self._tasks.run(lambda: self._backups.restore(backup), self._on_restored, self._window_warns)

    def _on_settled(self, size: tuple[int, int], *, done: bool) -> None:
        self._is_settling = False
        if done:
            self._settled = size

    def _on_unsettled(self, _error: Exception) -> None:
        self._is_settling = False

    def _on_looked(self, unreadable: Sequence[Unreadable]) -> None:
        self._stands("backup")
        if unreadable:
            count = len(unreadable)
            sentence = words.tr(
                "%n value(s) in this file cannot be read. Their rows are shown without them.", "", count
            )
            self._window.notice.warn(sentence, words.tr("Show"), self._show_backups)
        self.looked.emit(unreadable)

    def _on_wrong(self, error: Exception) -> None:
        """Say what is wrong, and try again later; what is no sentence is in the log."""
        self._looked_on, self._again_at = None, monotonic() + _AGAIN
        self._stands("damaged" if isinstance(error, DamagedFileError) else "none")
        self._window_warns(error)

    def _window_warns(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._window.notice.warn(error.sentence(words))

    def _stands(self, safety: str) -> None:
        self._safety = safety
        self.show()

    def _on_backed_up(self, backup: Backup) -> None:
        sentence = words.tr("Backup saved to {file}.").format(file=str(backup.path))
        self._window.notice.say(sentence)
        self._stands("backup")
        self.looked.emit(self._backups.unreadable)

    def _on_restored(self, place: object) -> None:
        sentence = words.tr("Backup restored to a new file: {file}").format(file=str(place))
        self._window.notice.say(sentence, words.tr("Open file"), lambda: open_elsewhere(str(place)))

    def _say_service(self) -> None:
        service = self._backups.service
        if service:
            sentence = words.tr(
                "{service} syncs this folder. Open the file on one computer at a time, and let syncing finish."
            )
            self._window.notice.say(sentence.format(service=service))
