"""What health came to, week by week."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.levels import Level
from csdesk.entities.base import OF_ACCOUNT, ROWLESS, Entity
from csdesk.entities.types import DayNumber


class HealthSnapshot(Entity, kw_only=True):
    """The health of an account in the week that ends on a Sunday.

    ``score`` is in millionths of a point, None when unknown; ``coverage`` in millionths. ``parts`` are packed, see
    csdesk.domain.health_parts, and so are the ``flags``.
    """

    __tablename__ = "health_snapshots"
    __table_args__ = (
        Index("ix_health_snapshots_week", "week", "account_id", "score", "level"),  # lists need no row of the table
        ROWLESS,
    )

    account_id: Mapped[int] = mapped_column(primary_key=True, info=OF_ACCOUNT, autoincrement=False)
    week: Mapped[date] = mapped_column(DayNumber(), primary_key=True)
    score: Mapped[int | None] = mapped_column(default=None)
    level: Mapped[Level]
    coverage: Mapped[int]
    parts: Mapped[bytes] = mapped_column(default=b"")
    model_id: Mapped[int]
    flags: Mapped[int] = mapped_column(default=0)
