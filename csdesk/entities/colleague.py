"""Our own people."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.people import Job
from csdesk.entities.base import Entity, new_uid


class Colleague(Entity, kw_only=True):
    """One of our own people: owner of accounts and milestones, which stay hers or his after the day of leaving."""

    __tablename__ = "colleagues"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    name: Mapped[str]
    reading: Mapped[str] = mapped_column(default="")
    job: Mapped[Job] = mapped_column(default=Job.OTHER)
    email: Mapped[str] = mapped_column(default="")
    is_me: Mapped[bool] = mapped_column(default=False)
    left_on: Mapped[date | None] = mapped_column(default=None)
    english_name: Mapped[str] = mapped_column(default="", server_default="")

    def called(self, language: str) -> str:
        """Return the name as a document in a language has it."""
        return (self.english_name if language == "en" else "") or self.name
