"""Kinds of meetings, with the agenda that one begins with."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class MeetingKind(Entity, kw_only=True):
    """A kind of meeting with the agenda that one begins with; ``definition`` is JSON with a format number.

    ``ready`` names the one of those that csdesk brings that it stands for, whose own name counts while this has none.
    """

    __tablename__ = "meeting_kinds"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    ready: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    hidden: Mapped[bool] = mapped_column(default=False)
    definition: Mapped[str] = mapped_column(default="")
