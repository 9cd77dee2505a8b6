"""Files: one that is dropped, and those that are written for her: where to, how it went, and the way there."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from csdesk.errors import CsdeskError
from csdesk.ui.tasks import TaskRunner
from csdesk.ui.widgets.notice import Notice
from csdesk.ui.words import words

_ENDING = re.compile(r"\*(\.\w+)")


class FileDrop(QObject):
    """Takes the first file that is dropped on a widget."""

    def __init__(self, widget: QWidget, take: Callable[[Path], object]) -> None:
        """Let the widget take drops; ``take`` is called with the file."""
        super().__init__(widget)
        self._take = take
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDropEvent):
            files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            if files:
                event.acceptProposedAction()
            if files and event.type() == QEvent.Type.Drop:
                self._take(Path(files[0]))
            return True
        return super().eventFilter(watched, event)


def documents() -> str:
    """Return the folder of her documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def ask_where(over: QWidget, title: str, proposed: str, *kinds: str) -> Path | None:
    """Ask where to write a file of one of these kinds, named as ``PDF (*.pdf)``; return None if it is not wanted.

    A name without an ending has that of the kind that is chosen, else of the first.
    """
    place = str(Path(documents(), proposed))
    chosen, kind = QFileDialog.getSaveFileName(over, title, place, ";;".join(kinds), kinds[0])
    if not chosen:
        return None
    path, ending = Path(chosen), _ENDING.search(kind if kind in kinds else kinds[0])
    return path if path.suffix or ending is None else path.with_suffix(ending[1])


def write_later(
    tasks: TaskRunner,
    notice: Notice,
    work: Callable[..., Any],
    then: Callable[[Any], object],
    failed: str,
    ended: Callable[[], object] | None = None,
) -> None:
    """Write in the background, to its end even if the window is closed; ``failed`` is said of a fault without words."""

    def on_failed(error: Exception) -> None:
        notice.warn(error.sentence(words) if isinstance(error, CsdeskError) else failed)

    tasks.run(work, then, on_failed, kept=True, ended=ended)


def say_written(notice: Notice, sentence: str, path: Path) -> None:
    """Say that a file was written, and offer to open it."""
    notice.say(sentence, words.tr("Open", "a file"), lambda: open_path(path))


def say_saved(notice: Notice, path: Path) -> None:
    """Say which file was written into which folder, and offer to open it."""
    said = words.tr("{file} saved to {folder}.").format(file=path.name, folder=str(path.parent))
    say_written(notice, said, path)


def open_path(path: Path) -> None:
    """Open a file or a folder with what the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
