"""Notes as they were typed, and what their lines make: decisions, questions, promises, actions, feedback."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from csdesk.domain.meetings import FeedbackKind, FeedbackStatus
from csdesk.domain.plans import Side
from csdesk.entities.base import Entity, new_uid

_FIRST, ACCOUNT, _THEN = -3, -2, -1
"""Columns that tables share stand before their own."""


class Note(Entity, kw_only=True):
    """A text of an account, or of one of its meetings; ``on`` is the day from which its words for days count."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), index=True, default=None
    )
    on: Mapped[date]
    text: Mapped[str] = mapped_column(default="")


class NoteVersion(Entity, kw_only=True):
    """What a note was before an editing session, the first of whose edits was at a moment; ``session`` is its name."""

    __tablename__ = "note_versions"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    note_id: Mapped[int] = mapped_column(ForeignKey("notes.id", ondelete="CASCADE"), index=True)
    session: Mapped[str] = mapped_column(default="")
    until: Mapped[datetime]
    text: Mapped[str]


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


class _OfAccount(MappedAsDataclass, kw_only=True):
    """Whose it is."""

    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True, sort_order=ACCOUNT
    )


class Decision(_OfAccount, FromNote, Entity, kw_only=True):
    """What was decided in a meeting; the customer's minutes tell of it unless it is ours alone."""

    __tablename__ = "decisions"

    customer_sees: Mapped[bool] = mapped_column(default=True)


class Question(_OfAccount, FromNote, Entity, kw_only=True):
    """What was left open; it stands in the next agenda until it is answered, by one of the account's people or us."""

    __tablename__ = "questions"

    customer_sees: Mapped[bool] = mapped_column(default=False)
    answered_on: Mapped[date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(default="")
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )


class Promise(_OfAccount, FromNote, Entity, kw_only=True):
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


class Feedback(_OfAccount, FromNote, Entity, kw_only=True):
    """What a customer says of the product, and what became of it; ``theme`` gathers what is alike."""

    __tablename__ = "feedback"

    kind: Mapped[FeedbackKind] = mapped_column(default=FeedbackKind.REQUEST)
    theme: Mapped[str] = mapped_column(default="")
    status: Mapped[FeedbackStatus] = mapped_column(default=FeedbackStatus.OPEN)
