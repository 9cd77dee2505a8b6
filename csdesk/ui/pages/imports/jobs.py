"""What a worker does for the page: look at a file, preview it, write it; values in, values out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from csdesk.errors import CsdeskError
from csdesk.exchange.dates import DateOrder
from csdesk.exchange.tables import Options
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.imports import ImportResult, Imports
from csdesk.services.reading_sources import ReadingSources, TakenBack
from csdesk.ui import tokens as k
from csdesk.ui.tasks import Progress, Task, TaskRunner
from csdesk.ui.widgets.parts import Button, Line, fill
from csdesk.ui.words import words

_PATIENCE = 150
"""Milliseconds in which nobody asks whether something is happening."""
_BAR = 160
_TOLD, _WHOLE = 2, 1000
"""Work of more steps than that tells how far it is."""


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


def look(imports: Imports, asked: Asked, progress: Progress) -> Looked:
    """Read a file and preview it; raise CsdeskError if it cannot be read."""
    draft = imports.look(asked.kind, asked.path, asked.options, asked.order)
    return preview(imports, draft, progress)


def preview(imports: Imports, draft: ImportDraft, progress: Progress) -> Looked:
    """Preview a draft."""
    progress(1, 2)
    try:
        found = imports.preview(draft)
        return Looked(draft, replace(found, warnings=(*found.warnings, *imports.similar(draft, found))))
    except CsdeskError as error:
        return Looked(draft, None, error)


def take_back(sources: ReadingSources, ids: Sequence[int], today: date, progress: Progress) -> TakenBack:
    """Take imports of readings back."""
    progress(1, 2)
    return sources.take_back(ids, today)


def write(imports: Imports, draft: ImportDraft, previewed: ImportPreview, progress: Progress) -> ImportResult:
    """Write what was previewed; from here on it can only be taken back."""
    progress(1, 2)
    return imports.write(draft, previewed)
