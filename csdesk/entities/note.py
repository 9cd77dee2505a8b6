"""Notes as they were typed."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


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
