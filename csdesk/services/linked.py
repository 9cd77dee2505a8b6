"""Actions that stand for something else: doing one does the other."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.plans import MilestoneStatus
from csdesk.entities import Action, Milestone, PlaybookItem, Promise


def follow(session: Session, column: Any, record_id: int, on: date | None) -> None:
    """Let the actions that stand for a record be done on a day as it is, or open again; ``column`` names it in them."""
    is_open = Action.done_on.is_(None)
    for action in session.scalars(select(Action).where(column == record_id, is_open if on else ~is_open)):
        action.done_on = on


def settle(session: Session, action: Action, on: date | None) -> None:
    """Let what an action stands for be done on a day as it is, or open again."""
    if action.promise_id is not None:
        session.get_one(Promise, action.promise_id).kept_on = on
    if action.milestone_id is not None:
        finish_milestone(session, action.milestone_id, on)
    if action.item_id is not None:
        session.get_one(PlaybookItem, action.item_id).done_on = on


def finish_milestone(session: Session, milestone_id: int, on: date | None) -> None:
    """Say on which day a milestone was done, None opens it again; what stands for it follows."""
    milestone = session.get_one(Milestone, milestone_id)
    milestone.status, milestone.done_on = MilestoneStatus.DONE if on else MilestoneStatus.OPEN, on
    follow(session, Action.milestone_id, milestone_id, on)
