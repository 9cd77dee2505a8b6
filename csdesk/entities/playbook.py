"""Checklists: written once as playbooks, and run for an account with dates."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.people import Job
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.entities.base import Entity, new_uid


class PlaybookRun(Entity, kw_only=True):
    """A checklist of an account, since a day; ``playbook`` is the key of the one that was last applied.

    One that is closed with required items open says why: the reason stays.
    """

    __tablename__ = "playbook_runs"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    playbook: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    purpose: Mapped[PlaybookPurpose] = mapped_column(default=PlaybookPurpose.OTHER)
    starts_on: Mapped[date]
    closed_on: Mapped[date | None] = mapped_column(default=None)
    gap: Mapped[str] = mapped_column(default="")


class PlaybookItem(Entity, kw_only=True):
    """A point of a checklist: by when, who does it, what shows that it is done.

    ``wanted`` is the evidence that is asked for; ``key`` names the item in its playbook with a mark of what it was when
    it was given. One that is skipped says why.
    """

    __tablename__ = "playbook_items"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    run_id: Mapped[int] = mapped_column(ForeignKey("playbook_runs.id", ondelete="CASCADE"), index=True)
    colleague_id: Mapped[int | None] = mapped_column(
        ForeignKey("colleagues.id", ondelete="SET NULL"), index=True, default=None
    )
    title: Mapped[str]
    required: Mapped[bool] = mapped_column(default=False)
    job: Mapped[Job | None] = mapped_column(default=None)
    due: Mapped[date | None] = mapped_column(default=None)
    wanted: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    done_on: Mapped[date | None] = mapped_column(default=None)
    skipped: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    origin: Mapped[str] = mapped_column(default="")
