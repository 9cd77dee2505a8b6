"""What was deleted, and can be restored."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import Entity, new_uid


class Trash(Entity, kw_only=True):
    """A deleted record with all that hung on it: its rows, typed, as JSON, with the schema's revision."""

    __tablename__ = "trash"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    kind: Mapped[str]
    title: Mapped[str]
    deleted_at: Mapped[datetime]
    revision: Mapped[str]
    rows: Mapped[str]
