"""Days on which our company is closed, beside its weekends and holidays."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class Closure(Entity, kw_only=True):
    """Days off of the whole company, from the first to the last."""

    __tablename__ = "closures"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    title: Mapped[str] = mapped_column(default="")
    first: Mapped[date]
    last: Mapped[date]
