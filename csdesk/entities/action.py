"""Actions."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from csdesk.entities.base import Entity
from csdesk.entities.from_note import ACCOUNT, FromNote


class Queued(MappedAsDataclass, kw_only=True):
    """What is said of an entry of the queue: pinned to its top, or snoozed until a day, when and why.

    ``snoozed_level`` is the level of health that its account had then: a fall wakes it.
    """

    pinned: Mapped[bool] = mapped_column(default=False)
    snoozed_until: Mapped[date | None] = mapped_column(default=None)
    snoozed_on: Mapped[date | None] = mapped_column(default=None)
    snooze_reason: Mapped[str] = mapped_column(default="")
    snoozed_level: Mapped[str] = mapped_column(default="")


class Action(Queued, FromNote, Entity, kw_only=True):
    """What is to be done, by whom as with a promise: not before ``start``, by ``deadline``; of an account, or of none.

    It may stand for a milestone, a promise or the item of a checklist, which it is done with, or come from a
    ``suggestion`` (its key). What is overdue and gets a new deadline keeps its first, and how often it was put off.
    ``repeats`` is its recurrence as ``domain.recurrence`` writes it. It waits on somebody since a day, and is looked
    at again so many working days later.
    """

    __tablename__ = "actions"

    account_id: Mapped[int | None] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True, default=None, sort_order=ACCOUNT
    )
    contact_id: Mapped[int | None] = mapped_column(
        ForeignKey("contacts.id", ondelete="SET NULL"), index=True, default=None
    )
    colleague_id: Mapped[int | None] = mapped_column(
        ForeignKey("colleagues.id", ondelete="SET NULL"), index=True, default=None
    )
    who: Mapped[str] = mapped_column(default="")
    start: Mapped[date | None] = mapped_column(default=None)
    deadline: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None, index=True)
    customer_sees: Mapped[bool] = mapped_column(default=False)
    milestone_id: Mapped[int | None] = mapped_column(
        ForeignKey("milestones.id", ondelete="SET NULL"), index=True, default=None
    )
    promise_id: Mapped[int | None] = mapped_column(
        ForeignKey("promises.id", ondelete="SET NULL"), index=True, default=None
    )
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("playbook_items.id", ondelete="SET NULL"), index=True, default=None
    )
    suggestion: Mapped[str] = mapped_column(default="")
    first_deadline: Mapped[date | None] = mapped_column(default=None)
    put_off: Mapped[int] = mapped_column(default=0)
    repeats: Mapped[str] = mapped_column(default="")
    waiting_on: Mapped[str] = mapped_column(default="")
    waiting_since: Mapped[date | None] = mapped_column(default=None)
    nudge_after: Mapped[int | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
