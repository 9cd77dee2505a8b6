"""Success plans: from product value to business outcome, with goals and milestones."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.plans import Definition, Horizon, MilestoneStatus, Pattern, PlanStatus, Side, Verdict
from csdesk.entities.base import Entity, new_uid


class SuccessPlan(Entity, kw_only=True):
    """A plan for an account; ``purpose`` is in the customer's own words, ``notes`` are ours alone.

    ``template`` is the uid of the template that was last applied, ``origin`` of a part its key there.
    """

    __tablename__ = "success_plans"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    status: Mapped[PlanStatus] = mapped_column(default=PlanStatus.DRAFT)
    definition: Mapped[Definition | None] = mapped_column(default=None)
    pattern: Mapped[Pattern | None] = mapped_column(default=None)
    purpose: Mapped[str] = mapped_column(default="")
    purpose_by: Mapped[str] = mapped_column(default="")
    purpose_on: Mapped[date | None] = mapped_column(default=None)
    headline: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date | None] = mapped_column(default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    template: Mapped[str] = mapped_column(default="", server_default="")


class Goal(Entity, kw_only=True):
    """A state wanted after three or six months, or at a date of its own."""

    __tablename__ = "goals"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    plan_id: Mapped[int] = mapped_column(ForeignKey("success_plans.id", ondelete="CASCADE"), index=True)
    outcome_id: Mapped[int | None] = mapped_column(
        ForeignKey("outcomes.id", ondelete="SET NULL"), index=True, default=None
    )
    title: Mapped[str]
    horizon: Mapped[Horizon] = mapped_column(default=Horizon.M3)
    review_on: Mapped[date | None] = mapped_column(default=None)
    verdict: Mapped[Verdict] = mapped_column(default=Verdict.OPEN)
    notes: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    reviewed_on: Mapped[date | None] = mapped_column(default=None)
    origin: Mapped[str] = mapped_column(default="", server_default="")


class Milestone(Entity, kw_only=True):
    """A step towards a goal; ours or the customer's, shown to the customer or not.

    The owner is a colleague, a contact, or just a name while neither is known by it.
    """

    __tablename__ = "milestones"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    side: Mapped[Side] = mapped_column(default=Side.US)
    colleague_id: Mapped[int | None] = mapped_column(
        ForeignKey("colleagues.id", ondelete="SET NULL"), index=True, default=None
    )
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
    owner: Mapped[str] = mapped_column(default="")
    start: Mapped[date | None] = mapped_column(default=None)
    due: Mapped[date | None] = mapped_column(default=None)
    status: Mapped[MilestoneStatus] = mapped_column(default=MilestoneStatus.OPEN)
    done_on: Mapped[date | None] = mapped_column(default=None)
    key: Mapped[bool] = mapped_column(default=False)
    customer_sees: Mapped[bool] = mapped_column(default=True)
    evidence: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    origin: Mapped[str] = mapped_column(default="", server_default="")
