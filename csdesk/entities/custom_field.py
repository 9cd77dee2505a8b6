"""Fields of her own."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.custom import FieldType
from csdesk.entities.base import Entity, new_uid


class CustomField(Entity, kw_only=True):
    """A column of hers that csdesk has no field for; the values are in the records' ``custom``, by key.

    ``kind`` is that of the records; without ``holds`` the values are any text.
    """

    __tablename__ = "custom_fields"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    kind: Mapped[str]
    key: Mapped[str]
    title: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    holds: Mapped[FieldType | None] = mapped_column(default=None)
