"""Which write-ahead log belongs to which file.

SQLite does not ask: a log that a killed program left is replayed over whatever file has its name, one that was restored
or synchronised since, too. So each commit leaves two numbers in the head of the file (and with it in the log): a token
of its own, as SQLite's user version, and as application id a seal of the file that the log stood beside.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from os import SEEK_CUR, stat_result, urandom
from pathlib import Path
from struct import unpack_from
from typing import BinaryIO
from zlib import crc32

from csdesk.errors import GoneFileError

_HEAD, _FRAME_HEAD, _FILE_HEAD = 32, 24, 100
_NUMBERS = ">I4xI"
"""The user version and the application id, as they stand in the head of a file."""
_NUMBERS_AT = _FRAME_HEAD + 60
_MAGIC = (0x377F0682, 0x377F0683)
_HALF = 0xFFFF


def set_aside(path: Path) -> Path | None:
    """Move the log beside a file out of its way if it is of another file; return where it is now."""
    log = _beside(path, "-wal")
    if not log.exists() or (path.exists() and (belongs(path) or not _sound_alone(path))):
        return None  # a file that a checkpoint left half done needs its log, whatever the seal says
    moved = log.with_name(f"{log.name}.{datetime.now():%Y%m%d-%H%M%S}.aside")
    try:
        log.rename(moved)
        _beside(path, "-shm").unlink(missing_ok=True)
    except OSError:  # nothing can be written here: that is said where the file is opened
        return None
    return moved


def belongs(path: Path) -> bool:
    """Tell whether the log beside a file is of this file."""
    return not _heads(path) or goes_on(path) or _copied_with(path)


def goes_on(path: Path) -> bool:
    """Tell whether a log holds the commit that stands in the file, or was begun beside the file as it is."""
    stands = token_of(path)
    mine = _seal(stands, path.stat())
    return any(token == stands or seal in (0, mine) for token, seal in _heads(path))  # 0: from before there were any


def _copied_with(path: Path) -> bool:
    """Tell whether file and log were copied one after the other, which gave them other times."""
    if path.stat().st_mtime_ns > _beside(path, "-wal").stat().st_mtime_ns:
        return False
    mine = _seal(token_of(path), path.stat())
    return any(seal >> 16 == mine >> 16 for _token, seal in _heads(path))


def token_of(path: Path) -> int:
    """Return the token of the last commit that stands in the file itself, without its log; 0 where none can be read.

    By SQLite, never by open(): to close a file drops the locks that this process has on it.
    """
    with suppress(sqlite3.Error), closing(_alone(path)) as connection:
        return token(connection)
    return 0


def token(driver: sqlite3.Connection) -> int:
    """Return the token of the last commit that a connection sees."""
    found: tuple[int] = driver.execute("PRAGMA user_version").fetchone()
    return found[0] & 0xFFFFFFFF


def log_place(path: Path) -> int:
    """Return the inode of the log beside a file, 0 without one."""
    with suppress(FileNotFoundError):
        return _beside(path, "-wal").stat().st_ino
    return 0


def sign(driver: sqlite3.Connection, path: Path) -> None:
    """Leave token and seal in the commit that is being made."""
    new = int.from_bytes(urandom(4)) | 1  # never 0, which is no token
    try:
        seal = _seal(token_of(path), path.stat())
    except FileNotFoundError as error:  # just now
        raise GoneFileError(path) from error
    driver.execute(f"PRAGMA user_version={_signed(new)}")
    driver.execute(f"PRAGMA application_id={_signed(seal)}")


def _heads(path: Path) -> list[tuple[int, int]]:
    """Return token and seal of every commit in the log beside a file; those of older rounds do not count."""
    with suppress(FileNotFoundError), _beside(path, "-wal").open("rb") as file:
        return list(_read(file.read(_HEAD), file))
    return []


def _read(head: bytes, file: BinaryIO) -> Iterator[tuple[int, int]]:
    if len(head) < _HEAD or unpack_from(">I", head)[0] not in _MAGIC:
        return
    size: int = unpack_from(">I", head, 8)[0]
    while len(frame := file.read(_FRAME_HEAD + _FILE_HEAD)) == _FRAME_HEAD + _FILE_HEAD:
        if frame[8:16] != head[16:24]:  # the salt of the round
            return
        if unpack_from(">I", frame)[0] == 1:
            token, seal = unpack_from(_NUMBERS, frame, _NUMBERS_AT)
            yield token, seal
        file.seek(size - _FILE_HEAD, SEEK_CUR)


def _seal(stands: int, status: stat_result) -> int:
    """Return what tells the file that a log stands beside: half of it its token, half its size and time."""
    stamp = f"{status.st_size} {status.st_mtime_ns}".encode()
    return (crc32(str(stands).encode()) & _HALF) << 16 | crc32(stamp) & _HALF | 1


def _sound_alone(path: Path) -> bool:
    with suppress(sqlite3.Error), closing(_alone(path)) as connection:
        return bool(connection.execute("PRAGMA quick_check").fetchall() == [("ok",)])
    return False


def _alone(path: Path) -> sqlite3.Connection:
    """Open a file as it stands, without its log; nothing is locked, and nothing put beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _signed(number: int) -> int:
    return number - (1 << 32) if number >> 31 else number


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
