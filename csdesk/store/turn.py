"""One program at a time prepares a file: makes it, moves a log aside, migrates it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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

    The lock goes with the process that holds it.
    """
    name = sha256(os.fsencode(path.absolute())).hexdigest()[:16]
    place = Path(gettempdir()) / f"csdesk-{name}.lock"
    try:
        lock = _taken(place)
    except OSError:  # no place for temporary files: one goes without
        yield
        return
    with lock:
        try:
            yield
        finally:
            with suppress(OSError):  # on Windows others that wait for it keep it
                place.unlink()


def _taken(place: Path) -> FileIO:
    until = monotonic() + _PATIENCE
    while monotonic() < until:
        lock = _open(place)
        if _take(lock) and _is_there(lock, place):
            return lock
        lock.close()
        sleep(0.02)
    raise BusyError


def _open(place: Path) -> FileIO:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    return FileIO(os.open(place, flags, 0o600), "r+b")


def _is_there(lock: FileIO, place: Path) -> bool:
    """Tell whether it is still the lock of everybody: who had it before has taken its file away."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(lock.fileno()), place.stat())
    return False


def _take(lock: FileIO) -> bool:
    with suppress(OSError):
        _lock(lock.fileno())
        return True
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
