"""What the lines of notes make: decisions, questions, promises, actions, feedback."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from csdesk.entities.base import new_uid

_FIRST, ACCOUNT, _THEN = -3, -2, -1
"""Columns that tables share stand before their own."""


class FromNote(MappedAsDataclass, kw_only=True):
    """What a line of a note may have made; ``on`` is the day it is of.

    ``line`` is that line as it was typed and ``line_no`` its place, from 0; without a place it is gone, and what is to
    become of the record is asked as long as there is a ``line``.
    """

    id: Mapped[int] = mapped_column(primary_key=True, init=False, sort_order=_FIRST)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid, sort_order=_FIRST)
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="SET NULL"), index=True, default=None, sort_order=_THEN
    )
    note_id: Mapped[int | None] = mapped_column(
        ForeignKey("notes.id", ondelete="SET NULL"), index=True, default=None, sort_order=_THEN
    )
    line: Mapped[str] = mapped_column(default="", sort_order=_THEN)
    line_no: Mapped[int | None] = mapped_column(default=None, sort_order=_THEN)
    on: Mapped[date] = mapped_column(sort_order=_THEN)
    title: Mapped[str] = mapped_column(sort_order=_THEN)


class OfAccount(MappedAsDataclass, kw_only=True):
    """Whose it is."""

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True, sort_order=ACCOUNT
    )
