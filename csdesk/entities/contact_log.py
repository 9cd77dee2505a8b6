"""Contacts logged by hand: meetings are not the only touch."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.entities.base import Entity, new_uid


class ContactLog(Entity, kw_only=True):
    """One mail, call, chat, visit or webinar with an account, on a day; with whom, if that is known."""

    __tablename__ = "contact_logs"
    __table_args__ = (Index("ix_contact_logs_account_id_on", "account_id", "on"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
    kind: Mapped[ContactKind] = mapped_column(default=ContactKind.MAIL)
    direction: Mapped[Direction] = mapped_column(default=Direction.OUT)
    on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
