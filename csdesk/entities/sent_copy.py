"""What went to somebody, of any record."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.documents import Layout
from csdesk.entities.base import OF_ANY, UNJOURNALLED, Entity, new_uid


class SentCopy(Entity, kw_only=True):
    """A document of a record of any table that went to somebody; its file is in ``sent_files``.

    Of a plan it is said which version it was, if it was one. It goes with its record as an external reference does.
    """

    __tablename__ = "sent_copies"
    __table_args__ = (Index("ix_sent_copies_record_table_record_id", "record_table", "record_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    record_table: Mapped[str]
    record_id: Mapped[int] = mapped_column(info=OF_ANY)
    version_id: Mapped[int | None] = mapped_column(
        ForeignKey("plan_versions.id", ondelete="SET NULL"), index=True, default=None
    )
    on: Mapped[date]
    language: Mapped[str]
    layout: Mapped[Layout]
    recipient: Mapped[str]
    file_name: Mapped[str]
    digest: Mapped[str]
    format: Mapped[int]
    document: Mapped[str]


class SentFile(Entity, kw_only=True):
    """The bytes of a sent file, by their SHA-256.

    Not journalled, as blobs are not, and apart from the copy: so neither undo nor the trash takes the bytes from it.
    """

    __tablename__ = "sent_files"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    digest: Mapped[str] = mapped_column(unique=True)
    content: Mapped[bytes]
