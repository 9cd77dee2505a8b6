"""People at an account."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.people import Influence, Role, Sentiment
from csdesk.entities.base import Entity, new_uid


class Contact(Entity, kw_only=True):
    """A person at an account."""

    __tablename__ = "contacts"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    reports_to_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
    name: Mapped[str]
    reading: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    department: Mapped[str] = mapped_column(default="")
    roles: Mapped[list[Role]] = mapped_column(default_factory=list)
    influence: Mapped[Influence | None] = mapped_column(default=None)
    sentiment: Mapped[Sentiment | None] = mapped_column(default=None)
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    left_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    custom: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    joined_on: Mapped[date | None] = mapped_column(default=None)
