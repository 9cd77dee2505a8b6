"""What health came to, week by week."""

from datetime import date

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.levels import Level
from csdesk.entities.base import OF_ACCOUNT, UNJOURNALLED, Entity


class HealthSnapshot(Entity, kw_only=True):
    """The health of an account in the week that ends on a Sunday.

    ``score`` is in millionths of a point, None when unknown; ``coverage`` in millionths; ``parts`` is JSON.
    """

    __tablename__ = "health_snapshots"
    __table_args__ = (
        Index("ix_health_snapshots_account_id_week", "account_id", "week"),
        Index("ix_health_snapshots_week_account_id", "week", "account_id"),  # tells which week is the newest
        {"info": UNJOURNALLED},
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    account_id: Mapped[int] = mapped_column(info=OF_ACCOUNT)
    week: Mapped[date]
    score: Mapped[int | None] = mapped_column(BigInteger, default=None)
    level: Mapped[Level]
    coverage: Mapped[int]
    parts: Mapped[str] = mapped_column(default="{}")
    model_id: Mapped[int]
