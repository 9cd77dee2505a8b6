"""What customers say of the product."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.meetings import FeedbackKind, FeedbackStatus
from csdesk.entities.base import Entity
from csdesk.entities.from_note import FromNote, OfAccount


class Feedback(OfAccount, FromNote, Entity, kw_only=True):
    """What a customer says of the product, and what became of it; ``theme`` gathers what is alike."""

    __tablename__ = "feedback"

    kind: Mapped[FeedbackKind] = mapped_column(default=FeedbackKind.REQUEST)
    theme: Mapped[str] = mapped_column(default="")
    status: Mapped[FeedbackStatus] = mapped_column(default=FeedbackStatus.OPEN)
