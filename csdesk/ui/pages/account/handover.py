"""Handing an account over: into which folder, and what came of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.desk import Desk
from csdesk.errors import CsdeskError
from csdesk.ui.panels.guard import Guard
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.handover.pack import Pack, WrittenPack


class Handover(QObject):
    """Writes the pack of an account in the background; the account page says what came of it."""

    def __init__(self, page: QWidget, desk: Desk, guard: Guard, tasks: TaskRunner, today: Callable[[], date]) -> None:
        """Hand over what is on a desk, as of ``today``."""
        super().__init__(page)
        self._page, self._desk, self._guard, self._tasks, self._today = page, desk, guard, tasks, today

    def start(self, account_id: int, language: str | None = None) -> None:
        """Ask for a folder and write into it, in the screen's language unless another is said."""
        account = self._desk.accounts.get(account_id)
        if account is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self._page, words.tr("Folder for the handover pack"), documents)
        if chosen:
            self._write(self._desk.handover(account, self._today(), language), Path(chosen))

    def _write(self, made: "Pack", folder: Path) -> None:
        task = self._tasks.task(_written, made, folder)
        task.is_kept = True
        task.succeeded.connect(self._on_written)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_written(self, written: "WrittenPack") -> None:
        """Say where it is, and what could not be printed."""
        folder = written.pdf.parent
        text = words.tr("Handover pack (PDF and JSON) saved to {folder}. It is internal.")
        missing = [one.sentence(words) for one in written.missing[:1]]
        self._guard.notice.say(
            " ".join([text.format(folder=str(folder)), *missing]),
            words.tr("Open folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CsdeskError):
            self._guard.warn(error)
        else:
            self._guard.notice.warn(words.tr("The handover pack could not be created. See the log for details."))


def _written(made: "Pack", folder: Path, progress: Callable[[int, int], None]) -> "WrittenPack":
    from csdesk.documents.handover.pack import write

    progress(0, 1)
    return write(made, folder)
