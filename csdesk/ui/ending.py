"""The system's ways of saying that the program is to end: its windows are closed as she would close them."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
"""Ctrl+C, the end of the session, the terminal that is closed; the last is what Windows calls the latter."""


@contextmanager
def ended_by_the_system(running: QApplication, settle: Callable[[], object]) -> Iterator[None]:
    """Close the windows at a signal; keep what is typed, through ``settle``, where the session is about to end.

    Python hears a signal only between two of its own steps, and Qt waits in none of them: so Qt is woken by a socket.
    """
    here, there = socket.socketpair()
    for end in (here, there):
        end.setblocking(False)  # noqa: FBT003  (as Python has it)
    woken = QSocketNotifier(here.fileno(), QSocketNotifier.Type.Read)
    woken.activated.connect(lambda *_what: _close(here))
    committing = running.commitDataRequest.connect(lambda: settle())
    before = signal.set_wakeup_fd(there.fileno(), warn_on_full_buffer=False)
    handlers = {each: signal.signal(each, lambda *_what: None) for each in SIGNALS}
    try:
        yield
    finally:
        for each, handler in handlers.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(before)
        woken.setEnabled(False)
        QObject.disconnect(committing)
        here.close()
        there.close()


def _close(woken_by: socket.socket) -> None:
    if set(woken_by.recv(len(SIGNALS) * 64)) & set(SIGNALS):  # a child that has ended wakes it, too
        QApplication.closeAllWindows()
        QApplication.quit()
