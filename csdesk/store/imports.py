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
from csdesk.store.engine import open_connection, telling, unit
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
    with _backing_up(path) as (copied, made), telling(path), open_connection(path, "rw") as connection:
        journal = Journal(connection, schema())
        copied()
        with unit(connection) as session:
            work(session)
            session.commit()  # of the unit's savepoint
            note_stages(connection, journal)
            step = Step(label, journal.take())
            made()
            return step


@contextmanager
def _backing_up(path: Path) -> Iterator[tuple[Callable[[], object], Callable[[], object]]]:
    """Copy the file and look at the copy beside what goes on: that takes as long as most imports.

    What is yielded waits until it is copied, before which nothing may be written, and until it is made, before which
    nothing may be committed; both raise what make does.
    """
    is_copied = Event()
    with ThreadPoolExecutor(1) as beside:
        backup = beside.submit(backups.make, path, BackupReason.IMPORT, copied=is_copied.set)
        backup.add_done_callback(lambda _failed: is_copied.set())

        def copied() -> None:
            is_copied.wait()
            if backup.done():
                backup.result()

        yield copied, backup.result
