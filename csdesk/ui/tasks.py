"""Work in the background: values in, one signal out, on the main thread."""

import logging
from collections.abc import Callable
from functools import partial
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Signal

from csdesk.domain.wanted import asking
from csdesk.errors import CsdeskError

_SECONDS_BETWEEN_REPORTS = 0.05
_log = logging.getLogger(__name__)


class CancelledError(Exception):
    """The user has cancelled the task."""


class Task(QObject):
    """A piece of work; connect, then start. One of succeeded, failed and cancelled comes, then finished.

    ``is_kept`` is set where its outcome is wanted even if the window is closed meanwhile: something is written.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _ended = Signal()  # after finished has been posted to every listener: only then may the task be deleted

    def __init__(self, pool: QThreadPool, work: Callable[..., Any], parent: QObject) -> None:
        super().__init__(parent)
        self._pool, self._work = pool, work
        self._stop = Event()
        self._reported = 0.0
        self.is_kept = False

    def start(self) -> None:
        """Start, or wait for a free thread."""
        if not self._stop.is_set():
            self._pool.start(self._run)

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next report, or when it asks whether it is still wanted."""
        self._stop.set()

    def _ask(self) -> None:
        if self._stop.is_set():
            raise CancelledError

    def _report(self, done: int, total: int) -> None:
        self._ask()
        if monotonic() - self._reported > _SECONDS_BETWEEN_REPORTS:  # else the main thread drowns in them
            self._reported = monotonic()
            self.progressed.emit(done, total)

    def _run(self) -> None:
        try:
            self._report(0, 0)
            with asking(self._ask, self._report):
                result = self._work()
        except CancelledError:
            self.cancelled.emit()
        except CsdeskError as error:  # a sentence for the user, no bug
            self.failed.emit(error)
        except Exception as error:
            _log.exception("a task failed")
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.finished.emit()
        self._ended.emit()


class TaskRunner(QObject):
    """Keeps tasks alive until they are finished, and ends them with the window: then none is begun any more."""

    idled = Signal()

    def __init__(self, threads: int = 2) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._tasks: set[Task] = set()
        self._is_over = False

    def task(self, work: Callable[..., Any], *args: object) -> Task:
        """Return a task that calls ``work(*args)`` when it is started.

        It tells how far it is by ``domain.wanted.progressed``, which raises when the user has cancelled.
        """
        task = Task(self._pool, partial(work, *args), self)
        self._tasks.add(task)
        if self._is_over:
            task.cancel()
        task._ended.connect(self._on_ended)
        return task

    def run(
        self,
        work: Callable[..., Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
        *,
        kept: bool = False,
        ended: Callable[[], object] | None = None,
    ) -> Task:
        """Start a task at once and return it: what it comes to goes to ``then``, what goes wrong to ``failed``.

        ``ended`` is called in any case; nothing can be connected afterwards, the task may be over by then.
        """
        task = self.task(work)
        task.is_kept = kept
        task.succeeded.connect(then)
        if failed is not None:
            task.failed.connect(failed)
        if ended is not None:
            task.finished.connect(ended)
        task.start()
        return task

    @property
    def busy(self) -> bool:
        """Tell whether any task has not ended yet."""
        return bool(self._tasks)

    def shutdown(self, patience: float = 3, seconds: float = 5) -> bool:
        """End everything: what is kept may finish while she has patience; tell whether all of it has ended.

        What came of it is heard before this returns, and nothing afterwards.
        """
        self._is_over = True
        self._cancel(kept=False)
        if any(task.is_kept for task in self._tasks):
            self._pool.waitForDone(int(patience * 1000))
            self._cancel(kept=True)
        ended = self._pool.waitForDone(int(seconds * 1000))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        for task in self._tasks:
            task.blockSignals(True)  # noqa: FBT003  (Qt's own)
        return ended

    def _cancel(self, *, kept: bool) -> None:
        for task in self._tasks:
            if task.is_kept == kept:
                task.cancel()

    def _on_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._tasks.discard(task)
            task.deleteLater()
            if not self._tasks:
                self.idled.emit()
