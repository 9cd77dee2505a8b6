"""Watched files: which they are, whether one has changed since it was read last, and what it would do."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, update

from csdesk.entities import WatchedFile
from csdesk.exchange.tables import Options
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.imports import Imports
from csdesk.store.database import Database

Look = tuple[int, int]
"""A file's size in bytes and the time of its last change in nanoseconds; both 0 for a file that is not there."""
NOT_THERE: Look = (0, 0)


@dataclass(frozen=True, slots=True)
class Watched:
    """A file that is watched, as it was when it was read last."""

    id: int
    path: Path
    kind: str
    automatic: bool
    seen: Look


@dataclass(frozen=True, slots=True)
class FileNews:
    """A watched file that has changed, and what it would do; it may be taken without her if nothing is asked."""

    watched: Watched
    look: Look
    draft: ImportDraft
    preview: ImportPreview

    @property
    def is_any(self) -> bool:
        """Tell whether there is anything to take or to answer."""
        return bool(self.preview.created or self.preview.updated or self.preview.needs_a_look)

    @property
    def can_be_taken(self) -> bool:
        """Tell whether it may be written without her: she has said so, and no row or cell is to be looked at."""
        preview = self.preview
        return self.watched.automatic and not preview.needs_a_look and bool(preview.created or preview.updated)


def look_at(path: Path) -> Look:
    """Return a file's size and time."""
    with suppress(OSError):
        status = path.stat()
        return (status.st_size, status.st_mtime_ns)
    return NOT_THERE


class Watching:
    """Keep which files are watched; nothing of it is a step on her stack."""

    def __init__(self, database: Database, imports: Imports) -> None:
        self._database, self._imports = database, imports

    def all(self) -> list[Watched]:
        """Return the watched files, the first first."""
        with self._database.reading() as session:
            kept = session.scalars(select(WatchedFile).order_by(WatchedFile.id)).all()
        return [Watched(one.id, Path(one.path), one.kind, one.automatic, (one.size, one.changed)) for one in kept]

    def of(self, path: Path) -> Watched | None:
        """Return the watch on a file."""
        return next((one for one in self.all() if one.path == path.absolute()), None)

    def watch(self, path: Path, kind: str) -> None:
        """Watch a file from now on; as it is now, it is known."""
        self.forget(path)
        size, changed = look_at(path)
        with self._database.change("", by_user=False) as session:
            kept = WatchedFile(path=str(path.absolute()), kind=kind, size=size, changed=changed)
            session.add(kept)

    def forget(self, path: Path) -> None:
        """Watch a file no more."""
        with self._database.change("", by_user=False) as session:
            for kept in session.scalars(select(WatchedFile).where(WatchedFile.path == str(path.absolute()))):
                session.delete(kept)

    def take_by_itself(self, watched: Watched, *, automatic: bool) -> None:
        """Let changes without questions be taken without her, or not."""
        self._set(watched, automatic=automatic)

    def know(self, watched: Watched, look: Look) -> None:
        """Note that a file was read as it is at this look."""
        self._set(watched, size=look[0], changed=look[1])

    def read(self, watched: Watched, look: Look) -> FileNews:
        """Read a file and preview it; on a worker. Raise CsdeskError if it cannot be read."""
        draft = self._imports.look(watched.kind, watched.path, Options())
        return FileNews(watched, look, draft, self._imports.preview(draft))

    def _set(self, watched: Watched, **values: object) -> None:
        with self._database.change("", by_user=False) as session:
            session.execute(update(WatchedFile).where(WatchedFile.id == watched.id).values(**values))
