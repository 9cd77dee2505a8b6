"""The file as the pages show it: a second look at it, held where it was, while others write."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from csdesk.errors import MovedError, OvertakenError
from csdesk.store import reversal
from csdesk.store.engine import connect
from csdesk.store.step import Step


class Shown:
    """What stood in the file when the pages were told of it last; while something is being typed, when that began."""

    def __init__(self, driver: sqlite3.Connection, path: Path, typing: Callable[[], bool]) -> None:
        """Hold the file as it is now; ``typing`` tells whether she is in the middle of an entry."""
        self.typing = typing
        self._driver, self._held = driver, connect(path, "ro")
        # without a log, whoever reads keeps others from writing: then nothing is held, and any change counts as of this
        self._holds = self._held.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        self._version = self._present()
        self._behind = False
        self.renew()

    def hear(self) -> bool:
        """Tell whether another connection has written since it was last asked."""
        before, self._version = self._version, self._present()
        heard = before != self._version
        self._behind |= heard
        return heard

    def follow(self) -> None:
        """Go on to the present, unless something is being typed that was begun on what stood there before."""
        if not self.typing():  # even if nothing is new: who holds the log for long keeps it from beginning anew
            self.renew()

    def wrote(self, step: Step) -> None:
        """Go on to what stands there after a step of hers; one that is not hers is news to her while she is typing."""
        self._behind = True
        if step.by_user or not self.typing():
            self.renew()

    def renew(self) -> None:
        """Hold the file as it is now."""
        self._behind = False
        if self._holds:
            if self._held.in_transaction:
                self._held.execute("ROLLBACK")
            self._held.execute("BEGIN")
            self._held.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()  # only now it is held

    def refuse_overtaken(self, step: Step, *, whole: bool) -> None:
        """Raise OvertakenError if a step writes over what another program has written, and she has not seen.

        One that is not whole, since more was written than is journalled, cannot be insisted on.
        """
        error = OvertakenError(step if whole else None)
        if not self._behind and self._version == self._present():
            return
        if not self._holds:
            raise error
        try:
            reversal.compare(self._held, step.inverse)
        except MovedError as moved:
            raise error from moved

    def close(self) -> None:
        """Let go of the file."""
        self._held.close()

    def _present(self) -> int:
        version: int = self._driver.execute("PRAGMA data_version").fetchone()[0]
        return version
