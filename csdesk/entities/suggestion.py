"""What became of suggestions, by rule, record and cause; and how each rule is set."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from csdesk.domain.suggestions.states import Ending, SuggestionState
from csdesk.entities.base import Entity, new_uid


class Suggestion(Entity, kw_only=True):
    """A cause that a rule found at an account on a day (``since``), and what became of it on another (``settled_on``).

    ``subject`` is the record that it is about (``milestones:7``), empty for the account itself; ``cause`` tells one
    cause from the next, and ``evidence`` holds the numbers and words as they were. ``made`` is the record that
    accepting it made (``actions:3``).
    """

    __tablename__ = "suggestions"
    __table_args__ = (Index("ix_suggestions_state", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    rule: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    cause: Mapped[str]
    evidence: Mapped[dict[str, str]] = mapped_column(default_factory=dict)
    state: Mapped[SuggestionState] = mapped_column(default=SuggestionState.OPEN)
    since: Mapped[date]
    settled_on: Mapped[date | None] = mapped_column(default=None)
    ending: Mapped[Ending | None] = mapped_column(default=None)
    made: Mapped[str] = mapped_column(default="")


class SuggestionRule(Entity, kw_only=True):
    """How a rule is set where that is not as csdesk brings it; the row of no rule holds how many a day are shown."""

    __tablename__ = "suggestion_rules"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    uid: Mapped[str] = mapped_column(unique=True, default_factory=new_uid)
    rule: Mapped[str] = mapped_column(unique=True)
    is_off: Mapped[bool] = mapped_column(default=False)
    threshold: Mapped[int | None] = mapped_column(default=None)
