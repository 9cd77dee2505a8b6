"""Backups of the portfolio file, and whether it is sound; on a worker, with a connection of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from csdesk.domain.backups import Reason
from csdesk.errors import DamagedFileError, UnreachableFileError
from csdesk.store import backups, soundness
from csdesk.store.backups import Backup as Backup


@dataclass(frozen=True)
class State:
    """How the file stands: its backups, the last first, and what cannot be read in it."""

    made: Sequence[Backup]
    loose: Sequence[str]


class Backups:
    """What can be asked of, and done to, the backups of one file."""

    def __init__(self, path: Path) -> None:
        """Work on a file, whether it can be opened or not."""
        self.path = path

    def made(self) -> list[Backup]:
        """Return the backups, the last first."""
        return backups.made(self.path)

    def make(self, reason: Reason = Reason.BY_HAND) -> Backup:
        """Make a backup now; raise DamagedFileError or NoBackupError, UnreachableFileError if there is no file."""
        if not self.path.is_file():
            raise UnreachableFileError(self.path)
        return backups.make(self.path, reason)

    def last(self) -> datetime | None:
        """Return when the last backup was made."""
        return next((one.made_at for one in self.made()), None)

    def look_after(self, today: date) -> State:
        """Look whether the file is sound, and make the backup of the day unless there is one.

        Raise DamagedFileError if it is not sound: what is damaged never takes the place of a backup.
        """
        if soundness.damage(self.path):
            raise DamagedFileError(self.path)
        if not any(one.made_at.date() == today for one in self.made()):
            self.make(Reason.DAY)
        return State(self.made(), soundness.loose(self.path))

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
