"""What one side owes the other."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.plans import Side
from csdesk.entities.base import Entity
from csdesk.entities.from_note import FromNote, OfAccount


class Promise(OfAccount, FromNote, Entity, kw_only=True):
    """What one side owes the other since a day; who of it is one of the account's people, a colleague, or a name."""

    __tablename__ = "promises"

    side: Mapped[Side]
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
    colleague_id: Mapped[int | None] = mapped_column(
        ForeignKey("colleagues.id", ondelete="SET NULL"), index=True, default=None
    )
    who: Mapped[str] = mapped_column(default="")
    due: Mapped[date | None] = mapped_column(default=None)
    kept_on: Mapped[date | None] = mapped_column(default=None)
    customer_sees: Mapped[bool] = mapped_column(default=True)
