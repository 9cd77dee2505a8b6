"""Pictures that records show."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.entities.base import UNJOURNALLED, Entity


class Picture(Entity, kw_only=True):
    """The bytes of a picture, PNG or SVG, by their SHA-256; not journalled, as blobs are not."""

    __tablename__ = "pictures"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    digest: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    content: Mapped[bytes]
