"""What she said of likely duplicates."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity


class DismissedPair(Entity, kw_only=True):
    """Two records, by their uids, that are not the same; asked again when the evidence is another."""

    __tablename__ = "dismissed_pairs"
    __table_args__ = (UniqueConstraint("kind", "first", "second"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    kind: Mapped[str]
    first: Mapped[str]
    second: Mapped[str]
    evidence: Mapped[str]
