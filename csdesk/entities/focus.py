"""The one KPI that is worked on, what was typed of it, and the weeks that were gone through."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.focus import FocusKind
from csdesk.domain.plans import Definition
from csdesk.entities.base import Entity, new_uid


class FocusKpi(Entity, kw_only=True):
    """The one KPI from a day to another: its target, the KGI that it leads, and why now.

    ``depth``, ``industry`` and ``tier`` narrow what is counted; ``measure`` is the key of what is read, ``floor`` the
    value it has to reach. Shares and their targets are in per cent. One that was ended keeps what it had come to.
    """

    __tablename__ = "focus_kpis"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    kind: Mapped[FocusKind]
    name: Mapped[str] = mapped_column(default="")
    depth: Mapped[Definition | None] = mapped_column(default=None)
    industry: Mapped[str] = mapped_column(default="")
    tier: Mapped[str] = mapped_column(default="")
    measure: Mapped[str] = mapped_column(default="")
    floor: Mapped[Decimal | None] = mapped_column(default=None)
    target: Mapped[Decimal]
    since: Mapped[date]
    until: Mapped[date]
    kgi: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None] = mapped_column(default=None)
    ended_at: Mapped[Decimal | None] = mapped_column(default=None)
    lesson: Mapped[str] = mapped_column(default="")


class FocusCount(Entity, kw_only=True):
    """A number of her own as it stood on a day."""

    __tablename__ = "focus_counts"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    focus_id: Mapped[int] = mapped_column(ForeignKey("focus_kpis.id", ondelete="CASCADE"), index=True)
    on: Mapped[date]
    value: Mapped[Decimal]


class WeeklyReview(Entity, kw_only=True):
    """A week that is gone through: what was said and learned; ``week`` is its Monday.

    ``document`` is what was fixed when it was held, as ``domain.weekly`` writes it; empty before.
    """

    __tablename__ = "weekly_reviews"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    week: Mapped[date] = mapped_column(unique=True)
    said: Mapped[str] = mapped_column(default="")
    learned: Mapped[str] = mapped_column(default="")
    document: Mapped[str] = mapped_column(default="")
    held_on: Mapped[date | None] = mapped_column(default=None)
