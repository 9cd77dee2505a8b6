"""What milestones wait for, and when one has slipped."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.plans import SlipReason
from csdesk.entities.base import Entity, new_uid


class MilestoneDependency(Entity, kw_only=True):
    """A milestone waits for another of its plan: it does not begin before that one is done."""

    __tablename__ = "milestone_dependencies"
    __table_args__ = (UniqueConstraint("milestone_id", "waits_for_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    milestone_id: Mapped[int] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"))
    waits_for_id: Mapped[int] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"), index=True)


class MilestoneSlip(Entity, kw_only=True):
    """A milestone was put off on a day; why, if that was said. Slips are ours alone."""

    __tablename__ = "milestone_slips"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    milestone_id: Mapped[int] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"), index=True)
    on: Mapped[date]
    due_from: Mapped[date]
    due_to: Mapped[date]
    reason: Mapped[SlipReason | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
