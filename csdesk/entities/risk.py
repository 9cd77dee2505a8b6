"""Risks of losing a customer, and how the customer success manager sees an account; none of it is for a customer."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.levels import Level
from csdesk.domain.risks import Fulfilment, RiskKind, RiskResult, RiskSeverity
from csdesk.entities.base import Entity, new_uid


class Risk(Entity, kw_only=True):
    """A risk that is open since a day, and until another on which it is closed with a result.

    What the risk review brought: how far the purpose is fulfilled, the gap between needs then and now, the real reason,
    and the special terms that were offered. ``result`` and ``lesson`` say how it ended, and what it taught.
    """

    __tablename__ = "risks"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    colleague_id: Mapped[int | None] = mapped_column(
        ForeignKey("colleagues.id", ondelete="SET NULL"), index=True, default=None
    )
    kind: Mapped[RiskKind]
    severity: Mapped[RiskSeverity] = mapped_column(default=RiskSeverity.MEDIUM)
    title: Mapped[str]
    on: Mapped[date]
    fulfilment: Mapped[Fulfilment | None] = mapped_column(default=None)
    gap: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    terms: Mapped[str] = mapped_column(default="")
    response: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[RiskResult | None] = mapped_column(default=None)
    lesson: Mapped[str] = mapped_column(default="")


class AccountSentiment(Entity, kw_only=True):
    """How she herself sees an account since a day, and why in a line: kept apart from the score, never part of it."""

    __tablename__ = "sentiments"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    on: Mapped[date]
    level: Mapped[Level]
    why: Mapped[str] = mapped_column(default="")
