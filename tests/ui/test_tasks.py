"""Background work: progress, cancel, error and shutdown, all heard on the main thread."""

import itertools
import logging
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from csdesk.domain.wanted import progressed, still_wanted, while_wanted
from csdesk.errors import BusyError
from csdesk.ui.main_window import MainWindow
from csdesk.ui.tasks import TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    assert made.shutdown()


def _endless() -> None:
    while True:
        progressed(0, 1)
        time.sleep(0.001)


def _on_main(heard: list[object]) -> Callable[..., None]:
    def _note(*values: object) -> None:
        heard.append((threading.current_thread() is threading.main_thread(), *values))

    return _note


def test_the_result_and_the_progress_come_on_the_main_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    def _work(total: int) -> bool:
        for done in range(total):
            progressed(done, total)
            time.sleep(0.002)
        return threading.current_thread() is threading.main_thread()

    heard: list[object] = []
    task = runner.task(_work, 100)
    task.progressed.connect(_on_main(heard))
    task.succeeded.connect(_on_main(heard))
    with qtbot.waitSignal(task.finished):
        task.start()
    assert heard[-1] == (True, False)
    assert 2 < len(heard) < 20, "reports are thinned out"


def test_cancelled(qtbot: QtBot, runner: TaskRunner) -> None:
    task = runner.task(_endless)
    heard: list[object] = []
    task.succeeded.connect(heard.append)
    task.failed.connect(heard.append)
    task.start()
    with qtbot.waitSignals([task.cancelled, task.finished]):
        task.cancel()
    assert heard == []


def test_failed(qtbot: QtBot, runner: TaskRunner, caplog: pytest.LogCaptureFixture) -> None:
    def _work() -> None:
        progressed(0, 1)
        raise ValueError("bad")

    task = runner.task(_work)
    heard: list[object] = []
    task.failed.connect(heard.append)
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(task.finished):
        task.start()
    assert [type(error) for error in heard] == [ValueError]
    assert "Traceback" in caplog.text


def test_what_the_user_can_act_on_is_no_bug(qtbot: QtBot, runner: TaskRunner, caplog: pytest.LogCaptureFixture) -> None:
    def _work() -> None:
        progressed(0, 1)
        raise BusyError

    task = runner.task(_work)
    heard: list[object] = []
    task.failed.connect(heard.append)
    with caplog.at_level(logging.DEBUG), qtbot.waitSignal(task.finished):
        task.start()
    assert [type(error) for error in heard] == [BusyError]
    assert caplog.records == []


def test_closing_the_window_ends_running_and_waiting_tasks(qtbot: QtBot, runner: TaskRunner) -> None:
    window = MainWindow([])
    qtbot.addWidget(window)
    window.closing.connect(runner.shutdown)
    for _place in range(4):
        runner.task(_endless).start()
    start = time.perf_counter()
    window.close()
    assert time.perf_counter() - start < 1
    qtbot.waitUntil(lambda: not runner._tasks)


def test_what_is_kept_may_finish_and_is_heard_before_the_end(qtbot: QtBot) -> None:
    runner, heard = TaskRunner(), list[object]()
    begun, waiting = threading.Event(), threading.Event()

    def _write() -> str:
        begun.set()
        waiting.wait(5)
        still_wanted()
        return "written"

    task = runner.task(_write)
    task.is_kept = True
    task.succeeded.connect(heard.append)
    task.start()
    assert begun.wait(5)
    threading.Timer(0.1, waiting.set).start()
    assert runner.shutdown()
    assert heard == ["written"]
    runner.task(_endless).start()  # none is begun any more
    assert runner.shutdown()


def test_what_is_kept_is_given_up_when_it_takes_too_long(qtbot: QtBot) -> None:
    def _write() -> None:
        for _one in while_wanted(itertools.repeat(1)):
            time.sleep(0.001)

    runner, heard = TaskRunner(), list[str]()
    task = runner.task(_write)
    task.is_kept = True
    task.cancelled.connect(lambda: heard.append("cancelled"))
    task.start()
    assert runner.shutdown(patience=0.05)
    assert heard == ["cancelled"]


def test_nothing_is_heard_of_what_does_not_end(qtbot: QtBot) -> None:
    runner, heard, begun, over = TaskRunner(), list[object](), threading.Event(), threading.Event()

    def _stubborn() -> bool:
        begun.set()
        return over.wait(5)

    task = runner.task(_stubborn)
    task.succeeded.connect(heard.append)
    task.start()
    assert begun.wait(5)
    assert not runner.shutdown(seconds=0.05)
    over.set()
    assert runner.shutdown()
    assert heard == []
