"""The database file: units of work that write, sessions that read, and undo."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cached_property, partial
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from csdesk import private
from csdesk.domain.outputs import refuse_no_file
from csdesk.entities import Changes, schema
from csdesk.errors import (
    CsdeskError,
    GoneFileError,
    MovedError,
    OvertakenError,
    ReadOnlyError,
    ReplacedFileError,
    UnreachableFileError,
)
from csdesk.store import reversal, seal, soundness
from csdesk.store.backup import sound
from csdesk.store.engine import connect, leave_open, missing, open_connection, raw, telling, unit
from csdesk.store.journal import Journal
from csdesk.store.place import is_locked
from csdesk.store.shown import Shown
from csdesk.store.stage_history import note_stages
from csdesk.store.step import Entry, Step
from csdesk.store.wal import can_write, leave_no_log, settle


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


class Database:
    """One SQLite file, written by the main thread through one connection."""

    def __init__(self, path: Path) -> None:
        """Open a file that is at the present revision."""
        self.path = path
        self.committed: list[Callable[[Changes], None]] = []
        self.recorded: list[Callable[[Step], None]] = []
        self.refused: list[Callable[[CsdeskError], None]] = []
        """Hears of what was not written because the file is gone, or since others wrote before."""
        self.withdrawn: list[Callable[[Step], None]] = []
        self._last: Step | None = None
        self._shown: Shown | None = None
        self._reading: Session | None = None
        self._open()

    def _open(self) -> None:
        self.read_only = is_locked(self.path)
        """Whether nothing can be written: the file is opened to be read, and every change is refused."""
        self._connection = self._connected()
        with telling(self.path):
            self._identity = Identity(raw(self._connection), self.path)

    def _connected(self) -> Connection:
        if not self.read_only:
            connection = open_connection(self.path, "rw")
            if can_write(raw(connection)):
                leave_no_log(raw(connection), self.path)
                return connection
            connection.close()
            self.read_only = True
        return open_connection(self.path, "calm")

    @cached_property
    def _journal(self) -> Journal:
        """Return the journal; it begins to listen before the first write, since its triggers take time to make."""
        if self._connection.in_transaction():
            raise RuntimeError("a change inside another transaction")
        return Journal(self._connection, schema())

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Yield a session for queries; inside a change it sees what was written so far."""
        if self._reading is not None:
            yield self._reading
            return
        mine, ask = not self._connection.in_transaction(), raw(self._connection).execute
        if mine:
            ask("PRAGMA query_only=ON")
        session = Session(self._connection, expire_on_commit=False, join_transaction_mode="create_savepoint")
        try:
            with session, missing():
                yield session
        finally:
            if mine:
                ask("PRAGMA query_only=OFF")

    @contextmanager
    def one_reading(self) -> Iterator[None]:
        """Let all that is read inside come of one session, and one state of the file, until something is written.

        A page asks twenty services, and sessions and transactions of their own were a tenth of its time.
        """
        if self._reading is not None or self._connection.closed or self._connection.in_transaction():
            yield
            return
        with self.reading() as session:
            self._reading = session
            try:
                yield
            finally:
                self._reading = None

    @contextmanager
    def change(self, label: str, *, merge: str = "", by_user: bool = True) -> Iterator[Session]:
        """Yield a session whose writes are committed, and can be undone, as one step.

        Steps in a row with the same merge key are one on the user's stack. What she did not
        do herself (a watched folder, a recomputation) is not on it: by_user is false.
        """
        with self._writing() as (session, journal):
            before = raw(self._connection).total_changes
            yield session
            session.commit()
            note_stages(self._connection, journal)
            written = raw(self._connection).total_changes - before
            step = Step(label, journal.take(), merge, by_user)
            if self._shown is not None and by_user:
                self._shown.refuse_overtaken(step, whole=written <= 2 * len(step.entries))  # each with its note
        self.adopt(step)
        self._remember(step)

    def written(self, after: int = 0) -> Sequence[Entry]:
        """Return what the change that is open has flushed so far, but for so many entries that are known."""
        return self._journal.peek(after)

    def put_back(self, session: Session, entries: Sequence[Entry]) -> None:
        """Put rows back inside the change that is open; raise MovedError if their places are taken."""
        reversal.restore(session.connection(), entries)

    def revert(self, step: Step, *, force: bool = False) -> Step:
        """Undo a step; return the step that undoes that. Raise MovedError if the rows have moved, unless forced."""
        with self._writing() as (_session, journal):
            back = self._put_back(step, journal, force=force)
        self._tell_of(back)
        self._remember(back)
        return back

    def insist(self, overtaken: OvertakenError) -> None:
        """Write a step that was overtaken, over what stands there now."""
        step = overtaken.step
        assert isinstance(step, Step)
        with self._writing() as (_session, journal):
            reversal.apply(self._connection, step.inverse)
            again = Step(step.label, journal.take(), by_user=step.by_user)
        self.adopt(again)
        self._remember(again)

    def follow(self, typing: Callable[[], bool]) -> None:
        """Hold what is shown from now on, so that nothing is written over that she has not seen; see Shown."""
        self._shown = Shown(raw(self._connection), self.path, typing)

    def look(self) -> None:
        """Tell of what other programs have written; raise GoneFileError if the file is not there any more."""
        if self._connection.closed:
            return
        self.ensure_here()
        if self._shown is not None and not self._connection.in_transaction():
            with telling(self.path):
                self._hear()
                self._shown.follow()

    def ensure_here(self) -> None:
        """Raise GoneFileError unless the file that was opened still stands under its name."""
        with telling(self.path):
            self._identity.check()

    def place(self) -> Path:
        """Return where the file is, for a connection of one's own; raise GoneFileError if it is not there any more."""
        self._identity.check_place()
        return self.path

    def save_as(self, path: Path) -> None:
        """Write all that is in the file, even if that is gone, into another, and go on with it."""
        save_as(raw(self._connection), path)
        shown = self._shown
        self.close()
        self.path = path
        self.__dict__.pop("_journal", None)
        self._open()
        if shown is not None:
            self.follow(shown.typing)

    def withdrawal(self) -> Callable[[], None]:
        """Return what takes back the last step as if it had never been; it raises MovedError if the rows have moved."""
        return partial(self._withdraw, self._last)

    def _withdraw(self, step: Step | None) -> None:
        if step is not None:
            self.revert(step)
            for hear in self.withdrawn:
                hear(step)

    def adopt(self, step: Step) -> None:
        """Tell everybody of a step that is committed: made here, or by a worker."""
        self._last = step
        if (step.entries or step.also) and (self.committed or self.recorded):
            self._tell_of(step)
            for listener in self.recorded:
                listener(step)

    def check(self) -> list[str]:
        """Return what is wrong with the file, in no language: damaged pages, rows without parent, unreadable values."""
        return soundness.faults(self.place())

    def close(self) -> None:
        """Close the file; what a copy of it alone would lack is brought into it."""
        if self._connection.closed:
            return
        if self._shown is not None:
            self._shown.close()
        if self._is_replaced():
            leave_open(self._connection)  # to close it would write its log over what stands there now
        else:
            settle(raw(self._connection))
            self._connection.close()

    def is_here(self) -> bool:
        """Tell whether the file is open, and still the one that stands under its name."""
        try:
            if not self._connection.closed:
                self.ensure_here()
        except CsdeskError:
            return False
        return not self._connection.closed

    def _is_replaced(self) -> bool:
        try:
            self.ensure_here()
        except ReplacedFileError:
            return True
        except CsdeskError:
            return False
        return False

    @contextmanager
    def _writing(self) -> Iterator[tuple[Session, Journal]]:
        """Yield what every write needs, if the file is still there; tell what was refused since she may do about it."""
        self._end_reading()
        try:
            self.ensure_here()
            if self.read_only:
                raise ReadOnlyError(self.path)
            journal = self._journal
            with unit(self._connection) as session:
                yield session, journal
        except (GoneFileError, OvertakenError) as error:
            for listener in self.refused:
                listener(error)
            raise

    def _end_reading(self) -> None:
        """Read in sessions of their own again: the one of all would not know what is written now."""
        if self._reading is not None:
            self._reading.close()
            self._reading = None
            raw(self._connection).execute("PRAGMA query_only=OFF")

    def _remember(self, step: Step) -> None:
        if self._shown is not None:
            self._shown.wrote(step)

    def _put_back(self, step: Step, journal: Journal, *, force: bool) -> Step:
        if not force:
            reversal.check(self._connection, step)
        reversal.apply(self._connection, step)
        back = Step(step.label, journal.take(), by_user=step.by_user)
        beyond = back.places() - step.places()
        if beyond and not force:  # a cascade took what others have added since
            raise MovedError(*min(beyond, key=str))
        return back

    def _tell_of(self, step: Step) -> None:
        """Tell what a step has touched; where others have written, too, that is everything."""
        if not self._hear():
            self._tell(step.changes)

    def _hear(self) -> bool:
        """Tell everybody to look at everything if others have written; tell whether they have."""
        heard = self._shown is not None and self._shown.hear()
        if heard:
            self._tell(Changes(whole=frozenset(schema().tables)))
        return heard

    def _tell(self, changes: Changes) -> None:
        for listener in self.committed:
            listener(changes)


def save_as(source: sqlite3.Connection, path: Path) -> None:
    """Write the whole file; what stood under the name is replaced when all of it is there and sound."""
    refuse_no_file(path)
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.unlink(missing_ok=True)
        private.claim(beside)
        with closing(connect(beside)) as copy:
            source.backup(copy, pages=-1)
            if not sound(copy):
                raise sqlite3.DatabaseError(path)
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        beside.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise UnreachableFileError(path) from error
