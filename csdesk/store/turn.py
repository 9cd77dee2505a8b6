"""One program at a time prepares a file: makes it, moves a log aside, migrates it."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from io import FileIO
from pathlib import Path
from tempfile import gettempdir
from time import monotonic, sleep

from csdesk.errors import BusyError

_PATIENCE = 30
"""So many seconds a start waits for another: a migration of a big file takes a few."""


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Wait until nobody else on this computer prepares the file; raise BusyError if that takes too long.

    The lock goes with the process that holds it. Its file stays: to delete it would let in two.
    """
    name = sha256(os.fsencode(path.absolute())).hexdigest()[:16]
    try:
        lock = _open(Path(gettempdir()) / f"csdesk-{name}.lock")
    except OSError:  # no place for temporary files: one goes without
        yield
        return
    with closing(lock):
        _wait(lock)
        yield


def _open(path: Path) -> FileIO:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    return FileIO(os.open(path, flags, 0o600), "r+b")


def _wait(lock: FileIO) -> None:
    until = monotonic() + _PATIENCE
    while monotonic() < until:
        with suppress(OSError):
            _take(lock)
            return
        sleep(0.02)
    raise BusyError


if sys.platform == "win32":
    import msvcrt

    def _take(lock: FileIO) -> None:
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(lock: FileIO) -> None:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
