"""Plans as they were agreed."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class PlanVersion(Entity, kw_only=True):
    """A plan as both sides agreed to it: on a day, with these people. ``document`` is JSON of the format."""

    __tablename__ = "plan_versions"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    plan_id: Mapped[int] = mapped_column(ForeignKey("success_plans.id", ondelete="CASCADE"))
    number: Mapped[int]
    on: Mapped[date]
    customer_people: Mapped[str] = mapped_column(default="")
    our_people: Mapped[str] = mapped_column(default="")
    format: Mapped[int]
    document: Mapped[str]
