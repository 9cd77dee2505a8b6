"""Backups of the portfolio file, and whether it is sound; on a worker, with a connection of their own."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from csdesk.domain.backups import BackupReason
from csdesk.errors import DamagedFileError, UnreachableFileError
from csdesk.store import backups, place, soundness, wal
from csdesk.store.backups import Backup as Backup
from csdesk.store.unreadable import Unreadable as Unreadable


class Backups:
    """What can be asked of, and done to, the backups of one file."""

    def __init__(self, path: Path) -> None:
        """Work on a file, whether it can be opened or not."""
        self.path = path
        self.unreadable: Sequence[Unreadable] = ()
        """The values that could not be read when the file was looked through last."""

    @property
    def service(self) -> str:
        """Return the cloud service that synchronises the file's folder, nothing if none does."""
        return place.service_of(self.path)

    def made(self) -> list[Backup]:
        """Return the backups, the last first."""
        return backups.made(self.path)

    def make(self, reason: BackupReason = BackupReason.BY_HAND) -> Backup:
        """Make a backup now; raise DamagedFileError or NoBackupError, UnreachableFileError if there is no file."""
        if not self.path.is_file():
            raise UnreachableFileError(self.path)
        return backups.make(self.path, reason)

    def look_after(self, today: date) -> Sequence[Unreadable]:
        """Look through the file, and make the backup of the day unless there is one; return what cannot be read.

        Raise DamagedFileError if it is not sound: what is damaged never takes the place of a backup.
        """
        if soundness.damage(self.path):
            raise DamagedFileError(self.path)
        if not any(one.made_at.date() == today for one in self.made()):
            self.make(BackupReason.DAY)
        self.unreadable = soundness.unreadable_in(self.path)
        if soundness.orphans(self.path):
            raise DamagedFileError(self.path)
        return self.unreadable

    def settle(self) -> bool:
        """Bring into the file itself what lies beside it; tell whether all of it is there now."""
        return wal.settle_file(self.path)

    def log_size(self) -> tuple[int, int]:
        """Return what changes with all that is written and lies beside the file; zeros while nothing does."""
        return wal.log_size(self.path)

    def copy_to(self, target: Path) -> Path:
        """Copy the file as it is at this moment into a new one; raise UnreachableFileError if there is none."""
        if not self.path.is_file():
            raise UnreachableFileError(self.path)
        return self.restore_into(self.path, target)

    def find(self, name: str = "") -> Path:
        """Return a backup by its own path, by the beginning of its name, or the last; raise UnknownBackupError."""
        given = Path(name)
        return given if name and given.is_file() else backups.find(self.path, name).path

    def restore(self, backup: Backup) -> Path:
        """Put a backup into a new file beside the present one; return its place."""
        return self.restore_into(backup.path, backups.restored_name(self.path, backup))

    def restore_into(self, backup: Path, target: Path) -> Path:
        """Put a backup into a new file; return its place."""
        backups.restore(backup, target)
        return target
