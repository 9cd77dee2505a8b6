"""What was decided."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity
from csdesk.entities.from_note import FromNote, OfAccount


class Decision(OfAccount, FromNote, Entity, kw_only=True):
    """What was decided in a meeting; the customer's minutes tell of it unless it is ours alone."""

    __tablename__ = "decisions"

    customer_sees: Mapped[bool] = mapped_column(default=True)
