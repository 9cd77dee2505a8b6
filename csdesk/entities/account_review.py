"""When accounts were gone through."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class AccountReview(Entity, kw_only=True):
    """An account was gone through on a day, with its plans."""

    __tablename__ = "account_reviews"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    on: Mapped[date]
