"""Where else a record is known, and what came from there."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import OF_ANY, Entity


class ExternalRef(Entity, kw_only=True):
    """A record's id in a source, and the values last imported from it, by field.

    It refers to a record of any table, so no foreign key can clean up behind it: a trigger on every table whose records
    have a uid does. A record that was matched without an id has no key. An account list that carries money brings a
    contract along: ``brought_id``. ``row_hash`` tells the row that was imported last, so that the same row need not be
    read again; it is empty where that cannot be told.
    """

    __tablename__ = "external_refs"
    __table_args__ = (
        Index("ix_external_refs_record_table_source_key", "record_table", "source", "key", unique=True),
        Index("ix_external_refs_record_table_record_id", "record_table", "record_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    record_table: Mapped[str]
    record_id: Mapped[int] = mapped_column(default=0, info=OF_ANY)
    source: Mapped[str]
    key: Mapped[str | None] = mapped_column(default=None)
    brought_id: Mapped[int | None] = mapped_column(
        ForeignKey("contracts.id", ondelete="SET NULL"), index=True, default=None
    )
    imported: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    row_hash: Mapped[str] = mapped_column(default="", server_default="")
