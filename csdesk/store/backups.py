"""The backups of a file: made in a folder beside it, thinned, and restored into a new file."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from csdesk import private
from csdesk.domain.backups import BackupReason, to_keep
from csdesk.errors import (
    DamagedFileError,
    FileError,
    MigrationError,
    ReadOnlyError,
    UnreachableFileError,
    UnwrittenError,
)
from csdesk.i18n import later_words
from csdesk.store import soundness
from csdesk.store.backup import back_up
from csdesk.store.engine import telling
from csdesk.store.wal import journal_for

_FORM = "%Y-%m-%d %H%M%S"
_ENDING = ".csdesk"
_BESIDE = ("-wal", "-shm", "-journal")


class NoBackupError(FileError):
    """A backup could not be made."""

    says = later_words.tr("The backup could not be written to {path}. Check free disk space and write permission.")


class UnknownBackupError(FileError):
    """There is no such backup."""

    says = later_words.tr("Backup {path} was not found. To see them all, run csdesk backup --list.")


class TakenFileError(FileError):
    """Something is already where a new file was wanted."""

    says = later_words.tr("{path} already exists and will not be overwritten. Choose a new file name.")


class Backup(NamedTuple):
    """A copy of a file as it was at a moment, in local time; ``size`` is in bytes."""

    path: Path
    made_at: datetime
    reason: BackupReason
    size: int


def folder_of(path: Path) -> Path:
    """Return the folder of a file's backups."""
    return path.with_name(f"{path.name}.backups")


def made(path: Path) -> list[Backup]:
    """Return the backups of a file, the last first; whatever else lies in their folder is none of ours."""
    found: list[Backup] = []
    with suppress(OSError):
        found = [backup for each in folder_of(path).iterdir() if (backup := _read(each))]
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def make(
    path: Path, reason: BackupReason, now: datetime | None = None, copied: Callable[[], None] = lambda: None
) -> Backup:
    """Make a backup, and let those go that are too many; ``copied`` is called before the copy is looked at.

    Raise DamagedFileError if what was copied is not sound, NoBackupError if it cannot be written.
    """
    moment = (now or datetime.now()).replace(microsecond=0)
    target = _place(path, moment, reason)
    while any(target.parent.glob(f"{moment.strftime(_FORM)}*")):  # two in one second
        moment += timedelta(seconds=1)
        target = _place(path, moment, reason)
    try:
        private.make_folder(target.parent)
        copy_to(path, target, copied=copied)
    except OSError as error:
        raise NoBackupError(target.parent) from error
    backup = Backup(target, moment, reason, target.stat().st_size)
    _thin(path, backup)
    return backup


def copy_to(path: Path, target: Path, journal: str = "delete", copied: Callable[[], None] = lambda: None) -> None:
    """Copy a file into a new one that is looked at before it counts."""
    try:
        with telling(path):
            if soundness.too_short(path):
                raise DamagedFileError(path)
            back_up(path, target, journal, copied)
    except MigrationError as error:
        if soundness.damage(path):
            raise DamagedFileError(path) from error
        raise
    except (ReadOnlyError, UnreachableFileError, UnwrittenError) as error:
        raise NoBackupError(target.parent) from error


def restore(backup: Path, target: Path) -> None:
    """Put a backup into a new file; what an older file of that name left beside its place is moved aside.

    Raise TakenFileError if something is there already, UnknownBackupError if there is no such backup.
    """
    if not backup.is_file():
        raise UnknownBackupError(backup)
    if target.exists():
        raise TakenFileError(target)
    try:
        private.make_folder(target.parent)
        for ending in _BESIDE:  # it would be taken for the new file's own
            left = target.with_name(target.name + ending)
            if left.exists():
                left.replace(left.with_name(f"{left.name}.aside"))
        copy_to(backup, target, journal_for(target))
    except OSError as error:
        raise NoBackupError(target.parent) from error


def find(path: Path, name: str = "") -> Backup:
    """Return the last backup of a file whose name begins so; raise UnknownBackupError if there is none."""
    for backup in made(path):
        if backup.path.name.startswith(name):
            return backup
    raise UnknownBackupError(folder_of(path) / name if name else folder_of(path))


def restored_name(path: Path, backup: Backup) -> Path:
    """Return a new file's name for what a backup is restored into: beside the file, never one that is there."""
    stem = f"{path.stem} {backup.made_at.strftime(_FORM)}"
    names = [stem, *(f"{stem} ({number})" for number in range(2, 100))]
    return next(place for name in names if not (place := path.with_name(name + path.suffix)).exists())


def _place(path: Path, moment: datetime, reason: BackupReason) -> Path:
    return folder_of(path) / f"{moment.strftime(_FORM)} {reason}{_ENDING}"


def _read(path: Path) -> Backup | None:
    moment, _space, reason = path.name.removesuffix(_ENDING).rpartition(" ")
    with suppress(ValueError, OSError):
        if path.name.endswith(_ENDING):
            return Backup(path, datetime.strptime(moment, _FORM), BackupReason(reason), path.stat().st_size)
    return None


def _thin(path: Path, last: Backup) -> None:
    """Let go what is too much; what was there before a migration is kept, and the last one, whatever the clock says."""
    others = {one.made_at: one.path for one in made(path) if one.reason is not BackupReason.MIGRATION}
    for moment in others.keys() - to_keep(others) - {last.made_at}:
        with suppress(OSError):
            others[moment].unlink()
