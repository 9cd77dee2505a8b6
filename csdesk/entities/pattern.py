"""Value patterns: chosen from, not typed again."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.patterns import Aim
from csdesk.entities.base import Entity, new_uid


class ValuePattern(Entity, kw_only=True):
    """What the product delivers, the business outcome that follows, and the actions that link them, a line each."""

    __tablename__ = "value_patterns"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    value: Mapped[str]
    outcome: Mapped[str] = mapped_column(default="")
    metric: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    aim: Mapped[Aim | None] = mapped_column(default=None)
    actions: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
