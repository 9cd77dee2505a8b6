"""What a tier asks for."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class TierDefinition(Entity, kw_only=True):
    """What she has said of a tier.

    ``cadence`` is the days between two contacts, None where any number will do; ``lead`` those between the start of
    preparing a renewal and its deadline, None where it is the usual.
    """

    __tablename__ = "tier_definitions"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    tier: Mapped[str] = mapped_column(unique=True)
    cadence: Mapped[int | None] = mapped_column(default=None)
    lead: Mapped[int | None] = mapped_column(default=None)
