"""Our own people, and the company they work for."""

from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.people import Job
from csdesk.entities.base import Entity, new_uid


class Colleague(Entity, kw_only=True):
    """One of our own people: owner of accounts and milestones."""

    __tablename__ = "colleagues"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    name: Mapped[str]
    reading: Mapped[str] = mapped_column(default="")
    job: Mapped[Job] = mapped_column(default=Job.OTHER)
    email: Mapped[str] = mapped_column(default="")
    is_me: Mapped[bool] = mapped_column(default=False)


class Company(Entity, kw_only=True):
    """Our own company; one row, whose id is 1."""

    __tablename__ = "companies"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(default="")
    short_name: Mapped[str] = mapped_column(default="")
    accent: Mapped[str] = mapped_column(default="")
    currency: Mapped[str] = mapped_column(default="JPY")
    fiscal_year_start: Mapped[int] = mapped_column(default=4)
