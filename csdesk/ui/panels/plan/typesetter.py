"""What has a plan's pages drawn elsewhere, the newest wish first, and hears when they are there."""

import logging
from dataclasses import replace
from functools import partial
from threading import Condition, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from csdesk.documents.plan import PlanDocument
from csdesk.ui.panels.plan.preview_worker import Order, RenderedPage, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_BETWEEN = 8  # milliseconds between two looks at what has come, as long as something is awaited
_log = logging.getLogger(__name__)


class Typesetter(QObject):
    """Keeps one process that draws, from the first order until it is closed; one that dies is begun anew.

    While a page is being drawn only the newest order waits: what it overtook is never drawn.
    """

    drawn = Signal(object)
    refused = Signal()
    unstarted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._talk: _Talk | None = None
        self._hears = QTimer(self, interval=_BETWEEN)  # a signal sent by a thread may meet the end of who sends it
        self._hears.timeout.connect(self._on_heard)

    @property
    def process(self) -> "BaseProcess | None":
        """Return the process that draws, if there is one."""
        return self._talk.process if self._talk else None

    def order(self, order: Order) -> None:
        """Have a page drawn as soon as the one in work is done; the first order after the start holds a document."""
        if self._talk is None:
            try:
                self._talk = _Talk()
            except RuntimeError:  # the system gives no thread
                self.unstarted.emit()
                return
            # not its method: of what has that the binding would hear when it goes, which may be on its own thread
            self.destroyed.connect(partial(_Talk.end, self._talk))
        self._talk.put(order)
        self._hears.start()

    def close(self) -> None:
        """End the process; the next order begins another."""
        if self._talk is not None:
            self._talk.end()
            self._talk = None
            self._hears.stop()

    def _on_heard(self) -> None:
        if self._talk is None or not (answers := self._talk.heard()):
            return
        if self._talk.is_idle:
            self._hears.stop()
        if answers[-1] is None:
            (self.unstarted if self._talk.is_unstarted else self.refused).emit()
        else:
            self.drawn.emit(answers[-1])


class _UnstartedError(Exception):
    """The system gave no process."""


class _Talk:
    """The conversation with one process after another, on a thread of its own that knows nothing of Qt."""

    def __init__(self) -> None:
        self.process: BaseProcess | None = None
        self._answers: list[RenderedPage | None] = []
        self._ordered = self._answered = 0
        self._line: Connection | None = None
        self._news = Condition()
        self._waiting: Order | None = None
        self._document: PlanDocument | None = None
        self._ended = self.is_unstarted = False
        Thread(target=self._run, name="preview", daemon=True).start()

    def put(self, order: Order) -> None:
        with self._news:
            if order.document is None and self._waiting is not None:
                order = replace(order, document=self._waiting.document)
            self._ordered += self._waiting is None  # else the one that waits is overtaken
            self._waiting = order
            self._news.notify()

    def heard(self) -> list[RenderedPage | None]:
        """Return the answers since the last time; None stands for what could not be set."""
        with self._news:
            heard, self._answers = self._answers, []
            return heard

    @property
    def is_idle(self) -> bool:
        """Tell whether every order has its answer, and every answer was heard."""
        with self._news:
            return self._answered == self._ordered and not self._answers

    def end(self) -> None:
        with self._news:
            self._ended = True
            self._news.notify()
            if self.process is not None:
                self.process.terminate()

    def _run(self) -> None:
        while (order := self._next()) is not None:
            self._document = order.document or self._document
            answer = self._answer(order)
            with self._news:
                self._answers.append(answer)
                self._answered += 1
        if self.process is not None:
            self.process.join()

    def _next(self) -> Order | None:
        with self._news:
            self._news.wait_for(lambda: self._ended or self._waiting is not None)
            order, self._waiting = self._waiting, None
            return None if self._ended else order

    def _answer(self, order: Order) -> RenderedPage | None:
        for attempt in (order, replace(order, document=self._document)):
            try:
                return self._asked(attempt)
            except _UnstartedError:
                return None
            except (EOFError, OSError):  # the process has died
                self._line = None
        if not self._ended:
            _log.error("the preview's process has died twice over the same plan")
        return None

    def _asked(self, order: Order) -> RenderedPage | None:
        line = self._line or self._begun()
        line.send(order)
        sheet: RenderedPage | None = line.recv()
        return sheet

    def _begun(self) -> "Connection":
        """Begin a process; it ends when this end of the line is closed."""
        from multiprocessing import get_context

        spawned = get_context("spawn")
        with self._news:
            if self._ended:
                raise EOFError
            try:
                line, far = spawned.Pipe()
                process = spawned.Process(target=serve, args=(far,), name="csdesk preview", daemon=True)
                process.start()
            except (OSError, RuntimeError) as error:
                self.is_unstarted = True
                raise _UnstartedError from error
            self._line, self.process, self.is_unstarted = line, process, False
            far.close()
        return self._line
