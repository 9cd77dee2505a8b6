"""What is marked of other things that stand in the queue of Today."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.action import Queued
from csdesk.entities.base import Entity


class QueueMark(Queued, Entity, kw_only=True):
    """What is said in the queue of a milestone, a promise, the item of a checklist or a meeting; its own dates stay.

    A meeting is prepared since a day.
    """

    __tablename__ = "queue_marks"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    milestone_id: Mapped[int | None] = mapped_column(
        ForeignKey("milestones.id", ondelete="CASCADE"), unique=True, default=None
    )
    promise_id: Mapped[int | None] = mapped_column(
        ForeignKey("promises.id", ondelete="CASCADE"), unique=True, default=None
    )
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("playbook_items.id", ondelete="CASCADE"), unique=True, default=None
    )
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), unique=True, default=None
    )
    prepared_on: Mapped[date | None] = mapped_column(default=None)
