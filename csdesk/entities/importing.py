"""What imports remember."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.custom import FieldType
from csdesk.entities.base import UNJOURNALLED, Entity, new_uid


class CustomField(Entity, kw_only=True):
    """A column of hers that csdesk has no field for; the values are in the records' ``custom``, by key.

    ``kind`` is that of the records; without ``holds`` the values are any text.
    """

    __tablename__ = "custom_fields"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    kind: Mapped[str]
    key: Mapped[str]
    title: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    holds: Mapped[FieldType | None] = mapped_column(default=None)


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
