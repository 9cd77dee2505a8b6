"""Plans as they were agreed, and as they were sent."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.documents import Layout
from csdesk.entities.base import UNJOURNALLED, Entity, new_uid


class PlanVersion(Entity, kw_only=True):
    """A plan as both sides agreed to it: on a day, with these people. ``document`` is JSON of the format."""

    __tablename__ = "plan_versions"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    plan_id: Mapped[int] = mapped_column(ForeignKey("success_plans.id", ondelete="CASCADE"))
    number: Mapped[int]
    on: Mapped[date]
    customer_people: Mapped[str] = mapped_column(default="")
    our_people: Mapped[str] = mapped_column(default="")
    format: Mapped[int]
    document: Mapped[str]


class SentCopy(Entity, kw_only=True):
    """A document that went to somebody, and of which version if it was of one; its file is in ``sent_files``."""

    __tablename__ = "sent_copies"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    plan_id: Mapped[int] = mapped_column(ForeignKey("success_plans.id", ondelete="CASCADE"), index=True)
    version_id: Mapped[int | None] = mapped_column(
        ForeignKey("plan_versions.id", ondelete="SET NULL"), index=True, default=None
    )
    on: Mapped[date]
    language: Mapped[str]
    layout: Mapped[Layout]
    recipient: Mapped[str]
    file_name: Mapped[str]
    digest: Mapped[str]
    format: Mapped[int]
    document: Mapped[str]


class SentFile(Entity, kw_only=True):
    """The bytes of a sent file, by their SHA-256.

    Not journalled, as blobs are not, and apart from the copy: so neither undo nor the trash takes the bytes from it.
    """

    __tablename__ = "sent_files"
    __table_args__ = ({"info": UNJOURNALLED},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    digest: Mapped[str] = mapped_column(unique=True)
    content: Mapped[bytes]
