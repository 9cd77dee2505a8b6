"""What is done in the background for the import place: files read, previewed, written, and watched.

A watched file that is being written is waited for until it is the same twice; then a worker reads it, one after the
other. It is done only once it is taken or there is nothing to take; what fails is tried again at the next look.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from csdesk.desk import Desk
from csdesk.domain.wanted import still_wanted
from csdesk.errors import CsdeskError
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.imports import ImportResult, Imports
from csdesk.services.reading_sources import TakenBack
from csdesk.services.watching import NOT_THERE, FileNews, Look, Watched, look_at
from csdesk.ui import tokens as k
from csdesk.ui.tasks import Task, TaskRunner
from csdesk.ui.widgets.parts import Button, Line, fill
from csdesk.ui.words import words

_CALM = 400
"""Milliseconds in which a file that is complete stays as it is."""
_PATIENCE = 150
"""Milliseconds in which nobody asks whether something is happening."""
_BAR = 160
_TOLD, _WHOLE = 2, 1000
"""Work of more steps than that tells how far it is."""


@dataclass
class State:
    """What is known of a watched file at the moment."""

    news: FileNews | None = None
    taken: ImportResult | None = None
    problem: CsdeskError | None = None
    is_missing: bool = False


class FileWatch(QObject):
    """``told`` has news that are for her, ``taken`` what was written without her, ``changed`` says that a state did."""

    told = Signal(object)
    taken = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self.states: dict[Path, State] = {}
        self._noted: dict[Path, Look] = {}
        self._read: dict[Path, Look] = {}
        self._failed: set[Path] = set()
        self._is_working = self._is_over = False
        self._files = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True, interval=_CALM)
        self._timer.timeout.connect(self._go_on)
        self._files.fileChanged.connect(lambda _path: self._look_soon())
        self._files.directoryChanged.connect(lambda _path: self._look_soon())
        running = QGuiApplication.instance()
        if isinstance(running, QGuiApplication):
            running.applicationStateChanged.connect(self._on_state)

    def stop(self) -> None:
        """Look no more: the portfolio file is about to be closed."""
        self._is_over = True

    def look(self) -> None:
        """See which files have changed; one that is not the same as a moment ago is looked at again.

        What has failed is tried again.
        """
        self._try_again()
        self._go_on()

    def _look_soon(self) -> None:
        self._try_again()
        self._timer.start()

    def _try_again(self) -> None:
        for path in self._failed:
            self._read.pop(path, None)
        self._failed.clear()

    def _go_on(self) -> None:
        if self._is_over or self._is_working or self._desk.database.read_only:
            return
        moving = False
        for folder in self._desk.watching.folders():
            self._arm(folder.path)
        for one in [*self._desk.watching.everything()]:
            self._arm(one.path)
            look, state = look_at(one.path), self.states.setdefault(one.path, State())
            if state.is_missing != (look == NOT_THERE):
                state.is_missing = look == NOT_THERE
                self.changed.emit()
            if look in (NOT_THERE, one.seen, self._read.get(one.path)):
                continue
            if self._noted.get(one.path) == look:
                self._start(one, look)  # the others when this one is done: each is compared with what the last left
                return
            self._noted[one.path], moving = look, True
        if moving:
            self._timer.start()

    def know(self, path: Path, look: Look) -> None:
        """Note that she has brought a file in as it was at this look."""
        watched = self._desk.watching.of(path)
        if watched is not None:
            self._desk.watching.know(watched, look)
            self.states[path.absolute()] = State()
            self.changed.emit()
        for waiting, state in self.states.items():
            if state.news is not None:
                self._read.pop(waiting, None)
        self.look()  # what failed, or waits for an answer, may be understood by now

    def take_back(self, watched: Watched) -> None:
        """Take back what was written without her; raise MovedError if it was changed since."""
        taken = self.states[watched.path].taken
        if taken is not None and taken.batch is not None:
            self._take_back_batch(watched, taken.batch)
            return
        if taken is not None and taken.step is not None:
            self._desk.database.revert(taken.step)
        self._taken_back(watched)

    def _take_back_batch(self, watched: Watched, batch: int) -> None:
        sources = self._desk.reading_sources

        def told(done: TakenBack) -> None:
            sources.finish(done)
            self._taken_back(watched)

        work = partial(sources.take_back, [batch], date.today())
        self._tasks.run(work, told, partial(self._on_failed, watched), kept=True)

    def _taken_back(self, watched: Watched) -> None:
        self.states[watched.path] = State()
        self.changed.emit()

    def _arm(self, path: Path) -> None:
        """Let the system tell; the folder tells of a file that is put in the place of another."""
        there = {*self._files.files(), *self._files.directories()}
        for each in (path, path.parent):
            if str(each) not in there and each.exists():
                self._files.addPath(str(each))

    def _start(self, one: Watched, look: Look) -> None:
        self._read[one.path], self._is_working = look, True
        self._tasks.run(partial(self._desk.watching.read, one, look), self._on_read, partial(self._on_failed, one))

    def _on_read(self, news: FileNews) -> None:
        if news.can_be_taken:
            self._take(news)
            return
        self.states[news.watched.path] = State(news=news if news.is_any else None)
        if news.is_any:
            self.told.emit(news)
        else:
            self._desk.watching.know(news.watched, news.look)
        self._done()

    def _done(self) -> None:
        """Go on with the next file."""
        self._is_working = False
        self.changed.emit()
        self._timer.start()

    def _take(self, news: FileNews) -> None:
        work = partial(self._desk.imports.write, news.draft, news.preview)
        self._tasks.run(work, partial(self._on_taken, news), partial(self._on_failed, news.watched), kept=True)

    def _on_taken(self, news: FileNews, written: ImportResult) -> None:
        step = written.step._replace(by_user=False) if written.step else None  # not on her stack: its own way back
        mine = replace(written, step=step)
        self._desk.imports.finish(mine)
        self._desk.watching.know(news.watched, news.look)
        self.states[news.watched.path] = State(taken=mine)
        self.taken.emit(news)
        self._done()

    def _on_failed(self, one: Watched, error: Exception) -> None:
        self._is_working = False
        if not isinstance(error, CsdeskError):
            raise error
        self._failed.add(one.path)
        self.states[one.path] = State(problem=error)
        self._done()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()


class Busy(QWidget):
    """A bar, what it stands for, and Cancel; shown when it takes a moment. What was overtaken is not heard of.

    What writes and can be cancelled is waited for: it may have written before it heard.
    """

    started = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__()
        self._tasks = tasks
        self._task: Task | None = None
        self._again: Callable[[], object] = lambda: None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self._words = Line("", "muted")
        self.cancel_button = Button(words.tr("Cancel", "what is under way"), kind="small", act=self._on_cancelled)
        fill(QHBoxLayout(self), (self._bar, (self._words, 1), self.cancel_button), k.S3, (0, 0, 0, 0))
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    @property
    def is_working(self) -> bool:
        """Tell whether a worker is at it."""
        return self._task is not None

    def run(
        self,
        sentence: str,
        work: Callable[..., Any],
        done: Callable[[Any], object],
        *,
        can_be_cancelled: bool = True,
        writes: bool = False,
    ) -> None:
        """Let a worker do something, in the place of what it was doing, and tell what came of it."""
        if self._task is not None:
            self._task.cancel()
        self._again = partial(self.run, sentence, work, done, can_be_cancelled=can_be_cancelled, writes=writes)
        self._words.say(sentence)
        self._bar.setRange(0, 0)
        self.cancel_button.setVisible(can_be_cancelled)
        self.cancel_button.setEnabled(True)
        if not self.isVisible():
            self._timer.start()
        task = self._task = self._tasks.task(work)
        task.is_kept = writes or not can_be_cancelled
        task.progressed.connect(lambda done, total: self._on_progressed(task, done, total))
        task.cancelled.connect(lambda: self._hear(task, self.stopped.emit))
        task.succeeded.connect(lambda result: self._hear(task, partial(done, result)))
        task.failed.connect(lambda error: self._hear(task, partial(self.failed.emit, error)))
        self.started.emit()
        task.start()

    def go_on(self) -> None:
        """Do again what was stopped."""
        self._again()

    def _hear(self, task: Task, act: Callable[[], object]) -> None:
        if task is self._task:
            self._end()
            act()

    def _on_cancelled(self) -> None:
        if self._task is None:
            return
        self._task.cancel()
        if self._task.is_kept:
            self._words.say(words.tr("Stopping…"))
            self.cancel_button.setEnabled(False)
            return
        self._end()
        self.stopped.emit()

    def _on_progressed(self, task: Task, done: int, total: int) -> None:
        if task is self._task and total > _TOLD:
            self._bar.setRange(0, _WHOLE)
            self._bar.setValue(done * _WHOLE // total)

    def _end(self) -> None:
        self._task = None
        self._timer.stop()
        self.hide()


@dataclass(frozen=True)
class Asked:
    """Which file to read, and how."""

    kind: str
    path: Path
    options: Options
    order: DateOrder | None


@dataclass(frozen=True)
class Looked:
    """A file as it is understood, and what it would do, or why that cannot be said."""

    draft: ImportDraft
    preview: ImportPreview | None
    problem: CsdeskError | None = None


def look(imports: Imports, asked: Asked) -> Looked:
    """Read a file and preview it; raise CsdeskError if it cannot be read."""
    draft = imports.look(asked.kind, asked.path, asked.options, asked.order)
    return preview(imports, draft)


def preview(imports: Imports, draft: ImportDraft) -> Looked:
    """Preview a draft."""
    still_wanted()
    try:
        found = imports.preview(draft)
        return Looked(draft, replace(found, warnings=(*found.warnings, *imports.similar(draft, found))))
    except CsdeskError as error:
        return Looked(draft, None, error)
