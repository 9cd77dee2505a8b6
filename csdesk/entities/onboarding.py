"""Onboardings, with the criteria by which one is over."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class Onboarding(Entity, kw_only=True):
    """An onboarding from a day to the end of its window; it is completed when its criteria are met."""

    __tablename__ = "onboardings"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    first_value_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")


class OnboardingCriterion(Entity, kw_only=True):
    """What must be so for an onboarding to be over, and since when it is, by what evidence."""

    __tablename__ = "onboarding_criteria"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    onboarding_id: Mapped[int] = mapped_column(ForeignKey("onboardings.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")
    met_on: Mapped[date | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)
