"""Health: what is measured, by which model it is scored, and what was read."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.accounts import Stage, Touch
from csdesk.entities.base import OF_ACCOUNT, ROWLESS, Entity, new_uid
from csdesk.entities.types import DayNumber


class HealthMeasure(Entity, kw_only=True):
    """What readings are of; one that csdesk knows by its ``key`` is named by that where ``name`` is empty."""

    __tablename__ = "measures"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")


class HealthModel(Entity, kw_only=True):
    """A version of how health is scored; a change of a model is another row, so that old weeks keep theirs.

    Versions of one model have one ``key``. It is for accounts of a tier, touch and stage, where these are said, from a
    day on, None for ever; ``definition`` is as csdesk.domain.health_models writes it, empty where the model ends.
    """

    __tablename__ = "health_models"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    key: Mapped[str] = mapped_column(default="", server_default="")
    version: Mapped[int]
    name: Mapped[str] = mapped_column(default="", server_default="")
    tier: Mapped[str] = mapped_column(default="", server_default="")
    touch: Mapped[Touch | None] = mapped_column(default=None)
    stage: Mapped[Stage | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0, server_default="0")
    since: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="", server_default="")
    definition: Mapped[str]


class Reading(Entity, kw_only=True):
    """The value of a measure on a day; no foreign key, or a cascade would remove what undo cannot restore.

    ``import_id`` tells which import it is from, 0 for none.
    """

    __tablename__ = "readings"
    __table_args__ = (ROWLESS,)

    account_id: Mapped[int] = mapped_column(primary_key=True, info=OF_ACCOUNT, autoincrement=False)
    measure_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(DayNumber(), primary_key=True)
    value: Mapped[float]
    import_id: Mapped[int] = mapped_column(default=0, server_default="0")
