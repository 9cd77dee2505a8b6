"""What a tier asks for."""

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.accounts import Touch
from csdesk.domain.plans import Definition
from csdesk.entities.base import Entity, new_uid


class TierDefinition(Entity, kw_only=True):
    """What she has said of a tier.

    ``cadence`` is the days between two contacts, None where any number will do; ``lead`` those between the start of
    preparing a renewal and its deadline, None where it is the usual;
    ``window`` the months an onboarding may take, ``review`` the days between two reviews of an account, None where that
    is the usual.
    ``reason`` is why an account belongs, ``light`` and ``deep`` what success means for it, ``outcomes`` the usual ones.
    Wanted are a touch, a depth, an MRR from floor to ceiling in minor units, and a share of all accounts in per cent.
    """

    __tablename__ = "tier_definitions"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    tier: Mapped[str] = mapped_column(unique=True)
    cadence: Mapped[int | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0, server_default="0")
    reason: Mapped[str] = mapped_column(default="", server_default="")
    light: Mapped[str] = mapped_column(default="", server_default="")
    deep: Mapped[str] = mapped_column(default="", server_default="")
    outcomes: Mapped[str] = mapped_column(default="", server_default="")
    touch: Mapped[Touch | None] = mapped_column(default=None)
    depth: Mapped[Definition | None] = mapped_column(default=None)
    floor: Mapped[int | None] = mapped_column(BigInteger, default=None)
    ceiling: Mapped[int | None] = mapped_column(BigInteger, default=None)
    currency: Mapped[str] = mapped_column(default="", server_default="")
    share: Mapped[int | None] = mapped_column(default=None)
    lead: Mapped[int | None] = mapped_column(default=None)
    window: Mapped[int | None] = mapped_column(default=None)
    review: Mapped[int | None] = mapped_column(default=None)
