"""One window for each file: who starts a second one brings the first to the front instead."""

import sys
from hashlib import sha256
from os import fsencode
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QDir, QLockFile, QObject, QProcess, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication

from csdesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE, _STEP = 10_000, 100
"""Milliseconds: so long a window may take to open its file before it answers."""
_AFTER_THE_FIRST_PAINT = 500


def open_elsewhere(place: str) -> None:
    """Open a file in a window of its own."""
    QProcess.startDetached(sys.executable, ["-m", "csdesk", "--file", place])


def come_forward(window: MainWindow) -> None:
    """Bring a window to the front, whatever it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


class Front(QObject):
    """What the one window of a file holds: a lock that goes with its process, and an ear for those who start another.

    No network: the ear is a socket in the file system, on Windows a named pipe.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self._name = ""
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None

    def claim(self, path: Path) -> bool:
        """Become the window of a file, and of no other; tell if there is one already, which is in front now."""
        name = f"csdesk-{sha256(fsencode(path.resolve())).hexdigest()[:16]}"
        if name == self._name:
            return True
        lock = QLockFile(QDir(QDir.tempPath()).filePath(f"{name}.window"))
        lock.setStaleLockTime(0)  # however old, as long as its process lives
        taken = lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError
        if not taken and _call(name):
            return False
        self.release()
        self._name, self._lock = name, lock
        QTimer.singleShot(_AFTER_THE_FIRST_PAINT, self, self._listen)
        return True

    def release(self) -> None:
        """Let another window have the file."""
        if self._server is not None:
            self._server.close()
        if self._lock is not None:
            self._lock.unlock()
        self._name, self._lock, self._server = "", None, None

    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer  # takes its time to load

        if self._lock is None or not self._lock.isLocked():
            return
        QLocalServer.removeServer(self._name)  # of a window that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def _answer(self) -> None:
        assert self._server is not None
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and window.isVisible():
                come_forward(window)
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.write(b"here")
        caller.disconnectFromServer()


def _call(name: str) -> bool:
    """Bring the window of a file to the front; tell whether it has answered."""
    from PySide6.QtNetwork import QLocalSocket

    deadline = QDeadlineTimer(_PATIENCE)
    while not deadline.hasExpired():
        caller = QLocalSocket()
        caller.connectToServer(name)
        if caller.waitForConnected(_STEP) and caller.waitForReadyRead(_PATIENCE):
            return True
        QThread.msleep(_STEP)  # it is just starting
    return False
