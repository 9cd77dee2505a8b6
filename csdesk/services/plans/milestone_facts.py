"""What is told of milestones beside their own columns: whose they are, how they stand, what they wait for, slips."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from csdesk.domain.plans import MilestoneStatus, Pace
from csdesk.domain.schedule import ScheduledTask, paces
from csdesk.entities import (
    Colleague,
    Contact,
    Goal,
    Milestone,
    MilestoneDependency,
    MilestoneSlip,
    SuccessPlan,
    table,
)


@dataclass(frozen=True, slots=True)
class MilestoneFacts:
    """What is told of a milestone; ``waits_for`` are ids, in the order they were said, the slips the first first."""

    account_id: int
    plan_id: int
    owner: str
    pace: Pace
    waits_for: tuple[int, ...]
    slips: tuple[MilestoneSlip, ...]


def of_all(session: Session, today: date) -> dict[int, MilestoneFacts]:
    """Return by id what is told of every milestone; three queries."""
    steps, goals, plans = table(Milestone).c, table(Goal).c, table(SuccessPlan).c
    colleagues, contacts = table(Colleague).c, table(Contact).c
    owner = func.coalesce(colleagues.name, contacts.name, steps.owner)
    query = (
        select(steps.id, steps.start, steps.due, steps.status, owner, plans.id, plans.account_id)
        .join(table(Goal), goals.id == steps.goal_id)
        .join(table(SuccessPlan), plans.id == goals.plan_id)
        .join(table(Colleague), colleagues.id == steps.colleague_id, isouter=True)
        .join(table(Contact), contacts.id == steps.contact_id, isouter=True)
    )
    waits, slips, rows = _waits(session), _slips(session), session.execute(query).all()
    tasks = (
        ScheduledTask(row[0], row[1], row[2], row[3] is MilestoneStatus.DONE, waits.get(row[0], ())) for row in rows
    )
    pace = paces(tasks, today)
    return {
        key: MilestoneFacts(account, plan, who, pace[key], waits.get(key, ()), slips.get(key, ()))
        for key, _start, _due, _status, who, plan, account in rows
    }


def _waits(session: Session) -> Mapping[int, tuple[int, ...]]:
    pairs = table(MilestoneDependency).c
    found = defaultdict[int, tuple[int, ...]](tuple)
    for milestone, other in session.execute(select(pairs.milestone_id, pairs.waits_for_id).order_by(pairs.id)):
        found[milestone] += (other,)
    return found


def _slips(session: Session) -> Mapping[int, tuple[MilestoneSlip, ...]]:
    found = defaultdict[int, tuple[MilestoneSlip, ...]](tuple)
    for slip in session.scalars(select(MilestoneSlip).order_by(MilestoneSlip.on, MilestoneSlip.id)):
        found[slip.milestone_id] += (slip,)
    return found
