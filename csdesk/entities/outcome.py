"""What the product is worth to the customer: product values, business outcomes, and what was measured."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class ProductValue(Entity, kw_only=True):
    """What the product itself delivers."""

    __tablename__ = "product_values"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    plan_id: Mapped[int] = mapped_column(ForeignKey("success_plans.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    origin: Mapped[str] = mapped_column(default="", server_default="")


class Outcome(Entity, kw_only=True):
    """A business outcome in the customer's words, with the metric that shows it."""

    __tablename__ = "outcomes"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    plan_id: Mapped[int] = mapped_column(ForeignKey("success_plans.id", ondelete="CASCADE"), index=True)
    value_id: Mapped[int | None] = mapped_column(
        ForeignKey("product_values.id", ondelete="SET NULL"), index=True, default=None
    )
    title: Mapped[str]
    said: Mapped[str] = mapped_column(default="")
    said_by: Mapped[str] = mapped_column(default="")
    metric: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    baseline: Mapped[Decimal | None] = mapped_column(default=None)
    baseline_on: Mapped[date | None] = mapped_column(default=None)
    target: Mapped[Decimal | None] = mapped_column(default=None)
    due: Mapped[date | None] = mapped_column(default=None)
    unexpected: Mapped[bool] = mapped_column(default=False)
    claimed_on: Mapped[date | None] = mapped_column(default=None)
    confirmed_by: Mapped[str] = mapped_column(default="")
    confirmed_on: Mapped[date | None] = mapped_column(default=None)
    evidence: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    said_on: Mapped[date | None] = mapped_column(default=None)
    origin: Mapped[str] = mapped_column(default="", server_default="")


class OutcomeReading(Entity, kw_only=True):
    """What the metric of an outcome read on a day, and where that is from."""

    __tablename__ = "outcome_readings"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    outcome_id: Mapped[int] = mapped_column(ForeignKey("outcomes.id", ondelete="CASCADE"), index=True)
    on: Mapped[date]
    value: Mapped[Decimal]
    source: Mapped[str] = mapped_column(default="")
