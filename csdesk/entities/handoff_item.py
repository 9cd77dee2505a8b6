"""What sales handed over of an account."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.playbooks import HandoffState, HandoffTopic
from csdesk.entities.base import Entity, new_uid


class HandoffItem(Entity, kw_only=True):
    """A point that sales handed over, and what became of it at the kickoff: by whom, on which day.

    ``former`` is how it was worded before it was corrected.
    """

    __tablename__ = "handoff_items"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
    topic: Mapped[HandoffTopic]
    text: Mapped[str] = mapped_column(default="")
    former: Mapped[str] = mapped_column(default="")
    state: Mapped[HandoffState] = mapped_column(default=HandoffState.OPEN)
    on: Mapped[date | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)
