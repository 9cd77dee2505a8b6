"""Playbooks: what checklists are made from."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.entities.base import Entity, new_uid


class Playbook(Entity, kw_only=True):
    """A checklist to begin others from: for a purpose, and for a tier or, where that is empty, for any.

    ``ready`` names the one of those that csdesk brings that it is; ``document`` is JSON of the format.
    """

    __tablename__ = "playbooks"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    ready: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    purpose: Mapped[PlaybookPurpose] = mapped_column(default=PlaybookPurpose.OTHER)
    tier: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    format: Mapped[int]
    document: Mapped[str]
