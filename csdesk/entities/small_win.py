"""Small wins: what went well, a line each."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class SmallWin(Entity, kw_only=True):
    """Something that went well at a customer on a day; the customer's documents tell of it unless it is ours alone.

    ``line`` is that of the note that made it, as it was typed, and ``line_no`` its place; see ``note``.
    """

    __tablename__ = "small_wins"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    on: Mapped[date]
    title: Mapped[str]
    customer_sees: Mapped[bool] = mapped_column(default=True)
    note_id: Mapped[int | None] = mapped_column(ForeignKey("notes.id", ondelete="SET NULL"), index=True, default=None)
    line: Mapped[str] = mapped_column(default="", server_default="")
    line_no: Mapped[int | None] = mapped_column(default=None)
