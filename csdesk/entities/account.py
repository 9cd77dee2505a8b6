"""Customer accounts."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.entities.base import Entity, new_uid


class Account(Entity, kw_only=True):
    """A customer company; ``logo`` is the digest of a picture."""

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    name: Mapped[str]
    reading: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="SET NULL"), index=True, default=None
    )
    merged_into_id: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="SET NULL"), index=True, default=None
    )
    owner_id: Mapped[int | None] = mapped_column(
        ForeignKey("colleagues.id", ondelete="SET NULL"), index=True, default=None
    )
    status: Mapped[Status] = mapped_column(default=Status.ACTIVE)
    stage: Mapped[Stage | None] = mapped_column(default=None)
    tier: Mapped[str] = mapped_column(default="")
    tier_reason: Mapped[str] = mapped_column(default="")
    touch: Mapped[Touch | None] = mapped_column(default=None)
    touch_reason: Mapped[str] = mapped_column(default="")
    domain: Mapped[str] = mapped_column(default="")
    industry: Mapped[str] = mapped_column(default="")
    size: Mapped[str] = mapped_column(default="")
    region: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    honorific: Mapped[str] = mapped_column(default="")
    customer_since: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    custom: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    logo: Mapped[str] = mapped_column(default="", server_default="")
    handed_over_on: Mapped[date | None] = mapped_column(default=None)
