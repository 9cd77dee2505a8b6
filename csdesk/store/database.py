"""The database file: units of work that write, sessions that read, and undo."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from csdesk.domain.backups import Reason
from csdesk.entities import Changes, schema
from csdesk.errors import MovedError, ReadOnlyError
from csdesk.store import backups, reversal, soundness
from csdesk.store.engine import missing, open_engine, raw, unit
from csdesk.store.journal import Journal
from csdesk.store.place import is_locked
from csdesk.store.step import Entry, Step
from csdesk.store.wal import can_write, leave_no_log, settle


class Database:
    """One SQLite file, written by the main thread through one connection."""

    def __init__(self, path: Path) -> None:
        """Open a file that is at the present revision."""
        self.path = path
        self.committed: list[Callable[[Changes], None]] = []
        self.recorded: list[Callable[[Step], None]] = []
        self.read_only = is_locked(path)
        """Whether nothing can be written: the file is opened to be read, and every change is refused."""
        self._connection = self._open()

    def _open(self) -> Connection:
        if not self.read_only:
            connection = open_engine(self.path, "rw").connect()
            if can_write(raw(connection)):
                leave_no_log(raw(connection), self.path)
                return connection
            connection.close()
            self.read_only = True
        return open_engine(self.path, "calm").connect()

    @cached_property
    def _journal(self) -> Journal:
        """Return the journal; it begins to listen before the first write, since its triggers take time to make."""
        if self._connection.in_transaction():
            raise RuntimeError("a change inside another transaction")
        return Journal(self._connection, schema())

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a session for queries; inside a change it sees what was written so far."""
        mine = not self._connection.in_transaction()
        with Session(self._connection, expire_on_commit=False, join_transaction_mode="create_savepoint") as session:
            if mine:
                session.connection().exec_driver_sql("PRAGMA query_only=ON")
            try:
                with missing():
                    yield session
            finally:
                if mine:
                    session.connection().exec_driver_sql("PRAGMA query_only=OFF")

    @contextmanager
    def change(self, label: str, *, merge: str = "", by_user: bool = True) -> Iterator[Session]:
        """Yield a session whose writes are committed, and can be undone, as one step.

        Steps in a row with the same merge key are one on the user's stack. What she did not
        do herself (a watched folder, a recomputation) is not on it: by_user is false.
        """
        if self.read_only:
            raise ReadOnlyError(self.path)
        journal = self._journal
        with unit(self._connection) as session:
            yield session
            session.commit()
            step = Step(label, journal.take(), merge, by_user)
        self.adopt(step)

    def written(self, after: int = 0) -> Sequence[Entry]:
        """Return what the change that is open has flushed so far, but for so many entries that are known."""
        return self._journal.peek(after)

    def put_back(self, session: Session, entries: Sequence[Entry]) -> None:
        """Put rows back inside the change that is open; raise MovedError if their places are taken."""
        reversal.restore(session.connection(), entries)

    def revert(self, step: Step, *, force: bool = False) -> Step:
        """Undo a step; return the step that undoes that. Raise MovedError if the rows have moved, unless forced."""
        journal = self._journal
        with unit(self._connection):
            back = self._put_back(step, journal, force=force)
        self._tell(back.changes)
        return back

    def adopt(self, step: Step) -> None:
        """Tell everybody of a step that is committed: made here, or by a worker."""
        if step.entries and (self.committed or self.recorded):
            self._tell(step.changes)
            for listener in self.recorded:
                listener(step)

    def check(self) -> list[str]:
        """Return what is wrong with the file, in no language: damaged pages, rows without parent, unreadable values."""
        return soundness.faults(self.path)

    def back_up(self, reason: Reason) -> None:
        """Make a backup before something that changes much."""
        if self.read_only:
            raise ReadOnlyError(self.path)
        backups.make(self.path, reason)

    def close(self) -> None:
        """Close the file; what a copy of it alone would lack is brought into it."""
        if not self.read_only:
            settle(self.path)
        self._connection.close()

    def _put_back(self, step: Step, journal: Journal, *, force: bool) -> Step:
        if not force:
            reversal.check(self._connection, step)
        reversal.apply(self._connection, step)
        back = Step(step.label, journal.take(), by_user=step.by_user)
        beyond = back.places() - step.places()
        if beyond and not force:  # a cascade took what others have added since
            raise MovedError(*min(beyond, key=str))
        return back

    def _tell(self, changes: Changes) -> None:
        for listener in self.committed:
            listener(changes)
