"""The points of a meeting's agenda."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class AgendaItem(Entity, kw_only=True):
    """A point of a meeting's agenda; one that asks after a question or a promise of last time says which."""

    __tablename__ = "agenda_items"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"), index=True)
    question_id: Mapped[int | None] = mapped_column(
        ForeignKey("questions.id", ondelete="SET NULL"), index=True, default=None
    )
    promise_id: Mapped[int | None] = mapped_column(
        ForeignKey("promises.id", ondelete="SET NULL"), index=True, default=None
    )
    title: Mapped[str]
    minutes: Mapped[int] = mapped_column(default=0)
    done: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
