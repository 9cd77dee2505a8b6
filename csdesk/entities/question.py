"""What was left open."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity
from csdesk.entities.from_note import FromNote, OfAccount


class Question(OfAccount, FromNote, Entity, kw_only=True):
    """What was left open; it stands in the next agenda until it is answered, by one of the account's people or us."""

    __tablename__ = "questions"

    customer_sees: Mapped[bool] = mapped_column(default=False)
    answered_on: Mapped[date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(default="")
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
