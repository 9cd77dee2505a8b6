"""Health: the model, what was measured, and what it came to week by week."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import OF_ACCOUNT, UNJOURNALLED, Entity, new_uid


class HealthModel(Entity, kw_only=True):
    """A version of how health is scored; ``definition`` is the model of csdesk.domain.health as JSON."""

    __tablename__ = "health_models"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    version: Mapped[int]
    definition: Mapped[str]
    since: Mapped[date | None] = mapped_column(default=None)


class Reading(Entity, kw_only=True):
    """A value of a measure on a day; no foreign key, or a cascade would remove what undo cannot restore."""

    __tablename__ = "readings"
    __table_args__ = (Index("ix_readings_account_id_measure_on", "account_id", "measure", "on"), {"info": UNJOURNALLED})

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    account_id: Mapped[int] = mapped_column(info=OF_ACCOUNT)
    measure: Mapped[str]
    on: Mapped[date]
    value: Mapped[float]
