"""Meetings with an account, and who is at them."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.meetings import MeetingState, Presence
from csdesk.entities.base import Entity, new_uid


class Meeting(Entity, kw_only=True):
    """A meeting on a day, at a time of day (``14:00``, or empty) in a zone (IANA, or empty: hers), for so many minutes.

    ``kind`` is the key of its kind, ``purpose`` what we want of it. It is finished with a next action, or with the
    reason why there is none.
    """

    __tablename__ = "meetings"
    __table_args__ = (Index("ix_meetings_account_id_on", "account_id", "on"), Index("ix_meetings_on", "on"))

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    on: Mapped[date]
    starts: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int] = mapped_column(default=60)
    zone: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="")
    state: Mapped[MeetingState] = mapped_column(default=MeetingState.PLANNED)
    finished_on: Mapped[date | None] = mapped_column(default=None)
    no_next: Mapped[str] = mapped_column(default="")
    custom: Mapped[dict[str, str]] = mapped_column(default_factory=dict)


class Attendee(Entity, kw_only=True):
    """Somebody of either side at a meeting: one of the account's people, a colleague, or just a name."""

    __tablename__ = "attendees"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="CASCADE"), index=True, default=None
    )
    colleague_id: Mapped[int | None] = mapped_column(
        ForeignKey("colleagues.id", ondelete="CASCADE"), index=True, default=None
    )
    name: Mapped[str] = mapped_column(default="")
    presence: Mapped[Presence] = mapped_column(default=Presence.INVITED)
