"""Whether the file that was opened is still the one that stands under its name."""

import os
import sqlite3
from pathlib import Path

from csdesk.errors import GoneFileError, ReplacedFileError
from csdesk.store import seal


class Identity:
    """What tells the file that was opened: its device and inode (on Windows its file id), and its last commit."""

    def __init__(self, driver: sqlite3.Connection, path: Path) -> None:
        """Look at a file that was just opened."""
        self._driver, self._path, status = driver, path, path.stat()
        self._place, self._written = (status.st_dev, status.st_ino), _written(status)
        self._log, self._stood = 0, seal.token_of(path)
        self._state, self._token = self._present(), seal.token(driver)

    def check(self) -> None:
        """Raise GoneFileError or ReplacedFileError; what has been committed is then in no file that she will find."""
        status = self.check_place()
        if _written(status) != self._written and not self._is_checkpoint():
            raise ReplacedFileError(self._path)
        self._written = _written(status)
        self._check_log()

    def check_place(self) -> os.stat_result:
        """Look at the place alone, which any thread may; raise GoneFileError if another file, or none, is there."""
        try:
            status = self._path.stat()
        except OSError as error:
            raise GoneFileError(self._path) from error
        if (status.st_dev, status.st_ino) != self._place:
            raise ReplacedFileError(self._path)
        return status

    def _is_checkpoint(self) -> bool:
        """Tell whether the file was written by a checkpoint, with a commit that is known, and not copied over."""
        stands = seal.token_of(self._path)
        if self._present() != self._state:  # else SQLite would answer from its memory, whatever is in the file
            self._state, self._token = self._present(), seal.token(self._driver)
        known = stands in (self._stood, self._token) or seal.goes_on(self._path)
        self._stood = stands if known else self._stood
        return known

    def _present(self) -> tuple[int, int]:
        """Return what changes with every commit, by this connection or another."""
        version: int = self._driver.execute("PRAGMA data_version").fetchone()[0]
        return version, self._driver.total_changes

    def _check_log(self) -> None:
        """Raise GoneFileError where somebody has taken the log away: what is written now goes nowhere."""
        found = seal.log_place(self._path)
        if self._log not in (0, found) and self._driver.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            raise GoneFileError(self._path)
        self._log = found


def _written(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns
