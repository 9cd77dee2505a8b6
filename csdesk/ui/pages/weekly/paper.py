"""The weekly review out of the window: a file of PDF or Markdown, or text on the clipboard."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.errors import CsdeskError
from csdesk.exchange.file_names import file_name
from csdesk.ui.tasks import Progress, TaskRunner
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.words import words

if TYPE_CHECKING:
    from csdesk.documents.weekly.document import WeeklyDocument

_FORMATS = "PDF (*.pdf);;Markdown (*.md)"


class WeeklyPaper(QObject):
    """Writes the review that is shown."""

    def __init__(self, page: QWidget, tasks: TaskRunner, notice: Notice, found: "Callable[[], WeeklyDocument]") -> None:
        """Say on a notice what came of it; ``found`` returns the review."""
        super().__init__(page)
        self._page, self._tasks, self._notice, self._found = page, tasks, notice, found

    def save(self, week: date) -> None:
        """Ask for a file and write the review into it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = file_name(words.tr("Weekly review"), "", day=week, ending=".pdf")
        title = words.tr("Save weekly review")
        chosen, _kind = QFileDialog.getSaveFileName(self._page, title, str(Path(folder, proposed)), _FORMATS)
        if chosen:
            path = Path(chosen)
            task = self._tasks.task(partial(_write, self._found(), path if path.suffix else path.with_suffix(".pdf")))
            task.is_kept = True
            task.succeeded.connect(self._on_written)
            task.failed.connect(self._on_failed)
            task.start()

    def copy(self) -> None:
        """Put the review on the clipboard as Markdown."""
        from csdesk.documents.weekly.markdown import markdown

        QGuiApplication.clipboard().setText(markdown(self._found()))
        self._notice.say(words.tr("Weekly review copied as Markdown."))

    def _on_written(self, path: Path) -> None:
        said = words.tr("{file} exported.").format(file=path.name)
        self._notice.say(
            said, words.tr("Open", "a file"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        )

    def _on_failed(self, error: Exception) -> None:
        failed = words.tr("The PDF could not be created, so nothing was written. See the log for details.")
        self._notice.warn(error.sentence(words) if isinstance(error, CsdeskError) else failed)


def _write(document: "WeeklyDocument", path: Path, progress: Progress) -> Path:
    from csdesk.documents.weekly.export import write

    progress(0, 1)
    write(document, path)
    return path
