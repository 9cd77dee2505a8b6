"""Looks after watched files: on start, when the window comes to the front, and when the system says that one changed.

A file that is being written is waited for until it is the same twice; then a worker reads it.
"""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from csdesk.desk import Desk
from csdesk.errors import CsdeskError
from csdesk.services.imports import ImportResult
from csdesk.services.watching import NOT_THERE, FileNews, Look, Watched, Watching, look_at
from csdesk.ui.pages.imports import jobs
from csdesk.ui.tasks import Progress, TaskRunner

_CALM = 400
"""Milliseconds in which a file that is complete stays as it is."""


@dataclass
class State:
    """What is known of a watched file at the moment."""

    news: FileNews | None = None
    taken: ImportResult | None = None
    problem: CsdeskError | None = None
    is_missing: bool = False


def read(watching: Watching, watched: Watched, look: Look, progress: Progress) -> FileNews:
    """Read a watched file, on a worker."""
    progress(0, 1)
    return watching.read(watched, look)


class FileWatch(QObject):
    """``told`` has news that are for her, ``taken`` what was written without her, ``changed`` says that a state did."""

    told = Signal(object)
    taken = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self.states: dict[int, State] = {}
        self._noted: dict[int, Look] = {}
        self._read: dict[int, Look] = {}
        self._is_over = False
        self._files = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True, interval=_CALM)
        self._timer.timeout.connect(self.look)
        self._files.fileChanged.connect(lambda _path: self._timer.start())
        self._files.directoryChanged.connect(lambda _path: self._timer.start())
        running = QGuiApplication.instance()
        if isinstance(running, QGuiApplication):
            running.applicationStateChanged.connect(self._on_state)

    def stop(self) -> None:
        """Look no more: the portfolio file is about to be closed."""
        self._is_over = True

    def look(self) -> None:
        """See which files have changed; one that is not the same as a moment ago is looked at again."""
        if self._is_over or self._desk.database.read_only:
            return
        moving = False
        for one in self._desk.watching.all():
            self._arm(one.path)
            look, state = look_at(one.path), self.states.setdefault(one.id, State())
            if state.is_missing != (look == NOT_THERE):
                state.is_missing = look == NOT_THERE
                self.changed.emit()
            if look in (NOT_THERE, one.seen, self._read.get(one.id)):
                continue
            if self._noted.get(one.id) == look:
                self._start(one, look)
            else:
                self._noted[one.id], moving = look, True
        if moving:
            self._timer.start()

    def know(self, path: Path, look: Look) -> None:
        """Note that she has brought a file in as it was at this look."""
        watched = self._desk.watching.of(path)
        if watched is not None:
            self._desk.watching.know(watched, look)
            self.states[watched.id] = State()
            self.changed.emit()

    def take_back(self, watched: Watched) -> None:
        """Take back what was written without her; raise MovedError if it was changed since."""
        state = self.states[watched.id]
        if state.taken is not None and state.taken.step is not None:
            self._desk.database.revert(state.taken.step)
        self.states[watched.id] = State()
        self.changed.emit()

    def _arm(self, path: Path) -> None:
        """Let the system tell; the folder tells of a file that is put in the place of another."""
        there = {*self._files.files(), *self._files.directories()}
        for each in (path, path.parent):
            if str(each) not in there and each.exists():
                self._files.addPath(str(each))

    def _start(self, one: Watched, look: Look) -> None:
        self._read[one.id] = look
        task = self._tasks.task(partial(read, self._desk.watching, one, look))
        task.succeeded.connect(self._on_read)
        task.failed.connect(lambda error: self._on_failed(one, error))
        task.start()

    def _on_read(self, news: FileNews) -> None:
        if news.can_be_taken:
            self._take(news)
            return
        self.states[news.watched.id] = State(news=news if news.is_any else None)
        if news.is_any:
            self.told.emit(news)
        else:
            self._desk.watching.know(news.watched, news.look)
        self.changed.emit()

    def _take(self, news: FileNews) -> None:
        task = self._tasks.task(partial(jobs.write, self._desk.imports, news.draft, news.preview))
        task.is_kept = True
        task.succeeded.connect(lambda written: self._on_taken(news, written))
        task.failed.connect(lambda error: self._on_failed(news.watched, error))
        task.start()

    def _on_taken(self, news: FileNews, written: ImportResult) -> None:
        step = replace(written.step, by_user=False) if written.step else None  # not on her stack: its own way back
        mine = replace(written, step=step)
        self._desk.imports.finish(mine)
        self._desk.watching.know(news.watched, news.look)
        self.states[news.watched.id] = State(taken=mine)
        self.taken.emit(news)
        self.changed.emit()

    def _on_failed(self, one: Watched, error: Exception) -> None:
        if not isinstance(error, CsdeskError):
            raise error
        self._read.pop(one.id, None)  # the next look tries again
        self._noted.pop(one.id, None)
        self.states[one.id] = State(problem=error)
        self.changed.emit()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()
