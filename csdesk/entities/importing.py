"""What imports remember."""

from datetime import date, datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import OF_ACCOUNT, ROWLESS, UNJOURNALLED, Entity
from csdesk.entities.types import DayNumber


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


class ReadingSource(Entity, kw_only=True):
    """Where readings come from, by name: what an account's absence from its files means, an Absence."""

    __tablename__ = "reading_sources"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str] = mapped_column(unique=True)
    absence: Mapped[str] = mapped_column(default="missing")


class ReadingImport(Entity, kw_only=True):
    """A file of readings that was imported, or what was typed by hand: what it wrote is taken back by its id.

    Of two that say different things of a day, the one that is of the later day, ``as_of``, counts. ``digest`` is the
    SHA-256 of the file; ``rows`` are those of it that were taken, ``written`` the readings that were new or another's.
    """

    __tablename__ = "reading_imports"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    source_id: Mapped[int] = mapped_column(index=True)
    kind: Mapped[str]
    file: Mapped[str]
    digest: Mapped[str] = mapped_column(default="")
    as_of: Mapped[date] = mapped_column(DayNumber())
    at: Mapped[datetime]
    rows: Mapped[int] = mapped_column(default=0)
    written: Mapped[int] = mapped_column(default=0)


class ReplacedReading(Entity, kw_only=True):
    """A reading in whose place another import has put another value: it comes back when that is taken back."""

    __tablename__ = "replaced_readings"
    __table_args__ = (ROWLESS,)

    account_id: Mapped[int] = mapped_column(primary_key=True, info=OF_ACCOUNT, autoincrement=False)
    measure_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(DayNumber(), primary_key=True)
    import_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[float]


class WatchedFolder(Entity, kw_only=True):
    """A folder whose files are read when they come; ``automatic``: without her, where nothing is asked."""

    __tablename__ = "watched_folders"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    path: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    automatic: Mapped[bool] = mapped_column(default=True)


class WatchedFile(Entity, kw_only=True):
    """A file that is looked at again when it changes: as it was when it was read last, and how it is understood.

    ``size`` is in bytes, ``changed`` in nanoseconds. ``automatic``: changes without questions are taken without her.
    A file of a watched folder is here once it is done.
    """

    __tablename__ = "watched_files"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    path: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    automatic: Mapped[bool] = mapped_column(default=False)
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    changed: Mapped[int] = mapped_column(BigInteger, default=0)
    folder_id: Mapped[int | None] = mapped_column(default=None)
