"""What is being done in the background, one thing at a time, and the button that stops it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from csdesk.ui import tokens as k
from csdesk.ui.tasks import Task, TaskRunner
from csdesk.ui.widgets.parts import Button, Line, fill
from csdesk.ui.words import words

_PATIENCE = 150
"""Milliseconds in which nobody asks whether something is happening."""
_BAR = 160


class Busy(QWidget):
    """A bar, what it stands for, and Cancel; shown when it takes a moment. What was overtaken is not heard of."""

    started = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__()
        self._tasks = tasks
        self._task: Task | None = None
        self._again: Callable[[], object] = lambda: None
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(_BAR)
        self._words = Line("", "muted")
        self.cancel_button = Button(words.tr("Cancel", "what is under way"), kind="small")
        self.cancel_button.clicked.connect(self._on_cancelled)
        fill(QHBoxLayout(self), (bar, (self._words, 1), self.cancel_button), k.S3, (0, 0, 0, 0))
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    @property
    def is_working(self) -> bool:
        """Tell whether a worker is at it."""
        return self._task is not None

    def run(
        self, sentence: str, work: Callable[..., Any], done: Callable[[Any], object], *, can_be_cancelled: bool = True
    ) -> None:
        """Let a worker do something, in the place of what it was doing, and tell what came of it."""
        if self._task is not None:
            self._task.cancel()
        self._again = partial(self.run, sentence, work, done, can_be_cancelled=can_be_cancelled)
        self._words.say(sentence)
        self.cancel_button.setVisible(can_be_cancelled)
        if not self.isVisible():
            self._timer.start()
        task = self._task = self._tasks.task(work)
        task.is_kept = not can_be_cancelled
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
        if self._task is not None:
            self._task.cancel()
            self._end()
            self.stopped.emit()

    def _end(self) -> None:
        self._task = None
        self._timer.stop()
        self.hide()
