"""Since when an account is at its stage."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.accounts import Stage
from csdesk.entities.base import Entity, new_uid


class StageChange(Entity, kw_only=True):
    """From a day on an account is at a stage; none is said by an empty one."""

    __tablename__ = "stage_changes"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    stage: Mapped[Stage | None] = mapped_column(default=None)
    on: Mapped[date]
