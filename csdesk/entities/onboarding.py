"""The beginning with a customer: what sales handed over, the onboarding with its criteria, the stages since."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.accounts import Stage
from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.entities.base import Entity, new_uid


class HandoffItem(Entity, kw_only=True):
    """A point that sales handed over, and what became of it at the kickoff: by whom, on which day.

    ``former`` is how it was worded before it was corrected.
    """

    __tablename__ = "handoff_items"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
    topic: Mapped[HandoffTopic]
    text: Mapped[str] = mapped_column(default="")
    former: Mapped[str] = mapped_column(default="")
    state: Mapped[HandoffState] = mapped_column(default=HandoffState.OPEN)
    on: Mapped[date | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)


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


class StageChange(Entity, kw_only=True):
    """From a day on an account is at a stage; none is said by an empty one."""

    __tablename__ = "stage_changes"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    stage: Mapped[Stage | None] = mapped_column(default=None)
    on: Mapped[date]
