"""What imports remember."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import UNJOURNALLED, Entity


class ImportMapping(Entity, kw_only=True):
    """How files of one shape are read: the shape is the kind with the columns' names.

    ``columns`` maps a column to a field, ``owners`` a column to who owns its values,
    ``options`` how the file is read. Not journalled: undoing an import does not forget how its file is read.
    """

    __tablename__ = "import_mappings"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    kind: Mapped[str]
    shape: Mapped[str] = mapped_column(unique=True)
    source: Mapped[str]
    columns: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    owners: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    options: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    used_at: Mapped[datetime | None] = mapped_column(default=None)


class WatchedFile(Entity, kw_only=True):
    """A file that is looked at again when it changes: as it was when it was read last, and how it is understood.

    ``size`` is in bytes, ``changed`` in nanoseconds. ``automatic``: changes without questions are taken without her.
    """

    __tablename__ = "watched_files"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    path: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    automatic: Mapped[bool] = mapped_column(default=False)
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    changed: Mapped[int] = mapped_column(BigInteger, default=0)
