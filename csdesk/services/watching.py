"""Watched files and folders: which they are, whether a file has changed since it was read last, what it would do."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from csdesk.entities import WatchedFile, WatchedFolder
from csdesk.exchange.tables import Options
from csdesk.services.importing.kind import ImportDraft
from csdesk.services.importing.preview import ImportPreview
from csdesk.services.imports import Imports
from csdesk.store.database import Database

Look = tuple[int, int]
"""A file's size in bytes and the time of its last change in nanoseconds; both 0 for a file that is not there."""
NOT_THERE: Look = (0, 0)
_TABLES = frozenset({".csv", ".tsv", ".txt", ".tab", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_NOT_MEANT = ("~$", ".", "~")
"""How files begin that programs put beside those that they have open."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A file that is watched, as it was when it was read last; one of a ``folder`` has no id before it is done."""

    id: int
    path: Path
    kind: str
    automatic: bool
    seen: Look
    folder: int | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that is watched; ``done`` is how many of its files have been read."""

    id: int
    path: Path
    kind: str
    automatic: bool
    done: int


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
        return bool(self.preview.created or self.preview.updated or self.preview.waits_for_her)

    @property
    def can_be_taken(self) -> bool:
        """Tell whether it may be written without her: she has said so, and nothing waits for her."""
        preview = self.preview
        return self.watched.automatic and not preview.waits_for_her and bool(preview.created or preview.updated)


def look_at(path: Path) -> Look:
    """Return a file's size and time."""
    with suppress(OSError):
        status = path.stat()
        return (status.st_size, status.st_mtime_ns)
    return NOT_THERE


def tables_in(folder: Path) -> list[Path]:
    """Return the files of a folder that may be tables, by name; none of those that open programs put there."""
    with suppress(OSError):
        return sorted(one for one in folder.iterdir() if _may_be_meant(one))
    return []


def _may_be_meant(path: Path) -> bool:
    return path.suffix.lower() in _TABLES and not path.name.startswith(_NOT_MEANT) and path.is_file()


class Watching:
    """Keep which files and folders are watched; nothing of it is a step on her stack."""

    def __init__(self, database: Database, imports: Imports) -> None:
        self._database, self._imports = database, imports

    def all(self) -> list[Watched]:
        """Return the files that are watched by themselves, the first first."""
        return [one for one in self._kept() if one.folder is None]

    def folders(self) -> list[Folder]:
        """Return the watched folders, the first first."""
        done = [one.folder for one in self._kept()]
        with self._database.reading() as session:
            kept = session.scalars(select(WatchedFolder).order_by(WatchedFolder.id)).all()
        return [Folder(one.id, Path(one.path), one.kind, one.automatic, done.count(one.id)) for one in kept]

    def everything(self) -> Iterator[Watched]:
        """Yield the files that are watched by themselves, then those that are in watched folders now."""
        kept = self._kept()
        yield from (one for one in kept if one.folder is None)
        for folder in self.folders():
            done = {one.path: one for one in kept if one.folder == folder.id}
            for path in tables_in(folder.path):
                found = done.get(path) or Watched(0, path, folder.kind, folder.automatic, NOT_THERE, folder.id)
                yield replace(found, kind=folder.kind, automatic=folder.automatic)

    def of(self, path: Path) -> Watched | None:
        """Return the watch on a file, by itself or in its folder."""
        return next((one for one in self.everything() if one.path == path.absolute()), None)

    def watch(self, path: Path, kind: str) -> None:
        """Watch a file from now on; as it is now, it is known."""
        self.forget(path)
        size, changed = look_at(path)
        with self._database.change("", by_user=False) as session:
            kept = WatchedFile(path=str(path.absolute()), kind=kind, size=size, changed=changed)
            session.add(kept)

    def watch_folder(self, path: Path, kind: str) -> None:
        """Watch a folder from now on: what is in it is read, and taken where nothing is asked."""
        self.forget_folder(path)
        with self._database.change("", by_user=False) as session:
            session.add(WatchedFolder(path=str(path.absolute()), kind=kind))

    def forget(self, path: Path) -> None:
        """Watch a file no more."""
        with self._database.change("", by_user=False) as session:
            _drop(session, WatchedFile, path)

    def forget_folder(self, path: Path) -> None:
        """Watch a folder no more, and forget which of its files are done."""
        with self._database.change("", by_user=False) as session:
            for kept in session.scalars(select(WatchedFolder).where(WatchedFolder.path == str(path.absolute()))):
                session.execute(delete(WatchedFile).where(WatchedFile.folder_id == kept.id))
            _drop(session, WatchedFolder, path)

    def take_by_itself(self, watched: Watched | Folder, *, automatic: bool) -> None:
        """Let changes without questions be taken without her, or not."""
        kept = WatchedFolder if isinstance(watched, Folder) else WatchedFile
        with self._database.change("", by_user=False) as session:
            session.execute(update(kept).where(kept.id == watched.id).values(automatic=automatic))

    def know(self, watched: Watched, look: Look) -> None:
        """Note that a file was read as it is at this look; one of a folder is done by that."""
        size, changed = look
        with self._database.change("", by_user=False) as session:
            if not watched.id:
                _drop(session, WatchedFile, watched.path)
                done = WatchedFile(path=str(watched.path), kind=watched.kind, folder_id=watched.folder)
                done.size, done.changed = look
                session.add(done)
            else:
                told = update(WatchedFile).where(WatchedFile.id == watched.id)
                session.execute(told.values(size=size, changed=changed))

    def read(self, watched: Watched, look: Look) -> FileNews:
        """Read a file and preview it; on a worker. Raise CsdeskError if it cannot be read."""
        draft = self._imports.look(watched.kind, watched.path, Options())
        return FileNews(watched, look, draft, self._imports.preview(draft))

    def _kept(self) -> list[Watched]:
        with self._database.reading() as session:
            kept = session.scalars(select(WatchedFile).order_by(WatchedFile.id)).all()
        return [
            Watched(one.id, Path(one.path), one.kind, one.automatic, (one.size, one.changed), one.folder_id)
            for one in kept
        ]


def _drop(session: Session, entity: type[WatchedFile | WatchedFolder], path: Path) -> None:
    session.execute(delete(entity).where(entity.path == str(path.absolute())))
