"""The one write beside the main thread: an import, short, on the worker's own connection."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy.orm import Session

from csdesk.domain.backups import BackupReason
from csdesk.entities import schema
from csdesk.errors import ReadOnlyError
from csdesk.store import backups
from csdesk.store.engine import open_engine, unit
from csdesk.store.journal import Journal
from csdesk.store.place import is_locked
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
    backups.make(path, BackupReason.IMPORT)
    with open_engine(path, "rw").connect() as connection:
        journal = Journal(connection, schema())
        with unit(connection) as session:
            work(session)
            session.commit()
            return Step(label, journal.take())
