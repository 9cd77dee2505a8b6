"""Where else a record is known, and what came from there."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity


class ExternalRef(Entity, kw_only=True):
    """A record's id in a source, and the values last imported from it, by field.

    Exactly one of the record ids is set; a record that was matched without an id has no key. An account list
    that carries money brings a contract along: ``brought_id``. ``print`` tells the row that was imported last, so that
    the same row need not be read again; it is empty where that cannot be told.
    """

    __tablename__ = "external_refs"
    __table_args__ = (Index("ix_external_refs_kind_source_key", "kind", "source", "key", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    kind: Mapped[str]
    source: Mapped[str]
    key: Mapped[str | None] = mapped_column(default=None)
    account_id: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True, default=None
    )
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True, default=None
    )
    contract_id: Mapped[int | None] = mapped_column(
        ForeignKey("contracts.id", ondelete="CASCADE"), index=True, default=None
    )
    brought_id: Mapped[int | None] = mapped_column(
        ForeignKey("contracts.id", ondelete="SET NULL"), index=True, default=None
    )
    imported: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    print: Mapped[str] = mapped_column(default="", server_default="")
