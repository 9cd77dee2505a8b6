"""One window for each file: a second start brings the first to the front and ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from csdesk.ui.front import Front
from tests.app.running import filled_window, run

_START = "from csdesk.cli import main; main(prog_name='csdesk')"


def _started(book: Path, home: Path) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": ".", "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-c", _START, "--file", str(book)], env=environment)


@pytest.fixture
def temporary(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own for locks and sockets, whose paths may not be long."""
    monkeypatch.setenv("TMPDIR", str(home))
    return home


@pytest.mark.qt_log_ignore("does not support raise")  # without a screen nothing lies before anything
def test_a_second_window_on_a_file_is_none(temporary: Path, qtbot: QtBot) -> None:
    book, second, seen = temporary / "book.csdesk", [], []

    def act() -> bool:
        window = filled_window()
        if window is None:
            return False
        if not second:
            window.showMinimized()
            second.append(_started(book, temporary))
        if not window.isMinimized():
            seen.append(window.isActiveWindow())
        return second[0].poll() is not None

    run(book, act, seconds=60)
    assert second[0].wait() == 0
    assert seen
    assert seen[-1]


def test_another_file_has_a_window_of_its_own(temporary: Path, qtbot: QtBot) -> None:
    first, second = Front(), Front()
    assert first.claim(temporary / "a.csdesk")
    assert second.claim(temporary / "b.csdesk")
    second.release()
    assert first.claim(temporary / "b.csdesk"), "it goes on with another file"
    assert second.claim(temporary / "a.csdesk"), "and lets go of its own"
    first.release()
    second.release()


def test_a_window_that_was_killed_keeps_nobody_out(temporary: Path, qtbot: QtBot) -> None:
    book = temporary / "book.csdesk"
    killed = _started(book, temporary)
    qtbot.waitUntil(lambda: any(temporary.glob("csdesk-*[0-9a-f]")), timeout=60_000)  # it listens
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    front = Front()
    assert front.claim(book)
    qtbot.waitUntil(lambda: any(one.is_socket() for one in temporary.iterdir()))
    front.release()
