"""The one write beside the main thread: an import, short, on the worker's own connection."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from sqlalchemy.orm import Session

from csdesk.domain.backups import BackupReason
from csdesk.entities import schema
from csdesk.errors import ReadOnlyError
from csdesk.store import backups
from csdesk.store.engine import open_connection, unit
from csdesk.store.journal import Journal
from csdesk.store.place import is_locked
from csdesk.store.stage_history import note_stages
from csdesk.store.step import Step

Stamp = tuple[tuple[int, int], ...]


def stamp(path: Path) -> Stamp:
    """Return what every commit changes, by whichever program: the size and the time of the file and of its log."""
    found: list[tuple[int, int]] = []
    for each in (path, path.with_name(f"{path.name}-wal")):
        with suppress(FileNotFoundError):
            status = each.stat()
            found.append((status.st_size, status.st_mtime_ns))
    return tuple(found)


def write_step(path: Path, label: str, work: Callable[[Session], None]) -> Step:
    """Write in one transaction, after a backup; return the step, committed but not yet told to anybody."""
    if is_locked(path):
        raise ReadOnlyError(path)
    with _backing_up(path) as made, open_connection(path, "rw") as connection:
        journal = Journal(connection, schema())
        with unit(connection) as session:
            work(session)
            session.commit()  # of the unit's savepoint
            note_stages(connection, journal)
            step = Step(label, journal.take())
            made()
            return step


@contextmanager
def _backing_up(path: Path) -> Iterator[Callable[[], object]]:
    """Copy the file and go on while the copy is looked at: that takes as long as most imports.

    What is yielded waits for the backup, and raises what make does: nothing may be committed before.
    """
    copied = Event()
    with ThreadPoolExecutor(1) as beside:
        backup = beside.submit(backups.make, path, BackupReason.IMPORT, copied=copied.set)
        backup.add_done_callback(lambda _failed: copied.set())
        copied.wait()
        if backup.done():
            backup.result()
        yield backup.result
