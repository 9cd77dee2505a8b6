"""Plan templates: a plan written once, with days in place of dates."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.purposes import Purpose
from csdesk.entities.base import Entity, new_uid


class PlanTemplate(Entity, kw_only=True):
    """A plan to begin others from: for a purpose, and for a tier or, where that is empty, for any.

    ``ready`` names the one of those that csdesk brings that it is; ``document`` is JSON of the format.
    """

    __tablename__ = "plan_templates"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    ready: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    purpose: Mapped[Purpose] = mapped_column(default=Purpose.OTHER)
    tier: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    format: Mapped[int]
    document: Mapped[str]
