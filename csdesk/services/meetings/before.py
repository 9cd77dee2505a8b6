"""What to know before a meeting: what moved since the last one, what is promised, what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from csdesk.domain.health import MILLION
from csdesk.domain.levels import Level
from csdesk.entities import (
    Contact,
    Contract,
    Decision,
    Goal,
    HealthSnapshot,
    Meeting,
    Milestone,
    Outcome,
    OutcomeReading,
    Promise,
    SuccessPlan,
)
from csdesk.services.base import DatabaseReader
from csdesk.services.meetings.meetings import previous

_WITHOUT = timedelta(days=30)
"""Without an earlier meeting, what moved is of so many days."""


@dataclass(frozen=True)
class HealthMove:
    """The scores, in millionths, and levels of the last meeting's week and of now; None where nothing is known."""

    before: int | None
    now: int | None
    level_before: Level
    level: Level


@dataclass(frozen=True)
class OutcomeMove:
    """What an outcome read last before and what it reads now."""

    title: str
    unit: str
    before: Decimal | None
    now: Decimal
    target: Decimal | None
    on: date


@dataclass(frozen=True)
class BeforeMeeting:
    """All of it; ``since`` is the day of the last meeting, or the day from which one looks back."""

    since: date
    last: Meeting | None
    health: HealthMove | None
    joined: Sequence[Contact]
    left: Sequence[Contact]
    done: Sequence[Milestone]
    contracts: Sequence[Contract]
    """Those that started or whose outcome was known since."""
    outcomes: Sequence[OutcomeMove]
    promises: Sequence[Promise]
    decisions: Sequence[Decision]


class BeforeMeetings(DatabaseReader):
    """Reads it."""

    def of(self, meeting: Meeting, today: date) -> BeforeMeeting:
        """Return what to know before a meeting; of one that has been, what was to be known on its day."""
        until = min(meeting.on, today)
        with self._database.reading() as session:
            last = previous(session, meeting)
            since = min(last.on, until) if last else until - _WITHOUT
            return BeforeMeeting(
                since,
                last,
                _health(session, meeting.account_id, since, until),
                _people(session, meeting.account_id, Contact.joined_on, since, until),
                _people(session, meeting.account_id, Contact.left_on, since, until),
                _done(session, meeting.account_id, since, until),
                _contracts(session, meeting.account_id, since, until),
                _outcomes(session, meeting.account_id, since, until),
                _promises(session, meeting, until),
                _decisions(session, last),
            )


def _health(session: Session, account_id: int, since: date, until: date) -> HealthMove | None:
    """Return how health has moved between the weeks that ended by two days; nothing where it has not."""
    kept = HealthSnapshot
    query = select(kept.score, kept.level).where(kept.account_id == account_id).order_by(kept.week.desc())
    before, now = (session.execute(query.where(kept.week <= day)).first() for day in (since, until))
    if before is None or now is None or _as_shown(before) == _as_shown(now):
        return None
    return HealthMove(before.score, now.score, before.level, now.level)


def _as_shown(snapshot: Any) -> tuple[int | None, Level]:
    """Return the score as it is shown, cut to whole points, and the level."""
    return None if snapshot.score is None else snapshot.score // MILLION, snapshot.level


def _people(session: Session, account_id: int, day: Any, since: date, until: date) -> Sequence[Contact]:
    """Return the people of whom a day, on which they joined or left, is behind one and not behind another."""
    query = select(Contact).where(Contact.account_id == account_id, day > since, day <= until)
    return session.scalars(query.order_by(day, Contact.id)).all()


def _done(session: Session, account_id: int, since: date, until: date) -> Sequence[Milestone]:
    goals = (
        select(Goal.id).join(SuccessPlan, SuccessPlan.id == Goal.plan_id).where(SuccessPlan.account_id == account_id)
    )
    query = select(Milestone).where(Milestone.goal_id.in_(goals), Milestone.done_on > since, Milestone.done_on <= until)
    return session.scalars(query.order_by(Milestone.done_on, Milestone.id)).all()


def _contracts(session: Session, account_id: int, since: date, until: date) -> Sequence[Contract]:
    days = (and_(day > since, day <= until) for day in (Contract.start, Contract.outcome_on))
    query = select(Contract).where(Contract.account_id == account_id, or_(*days))
    return session.scalars(query.order_by(Contract.start, Contract.id)).all()


def _outcomes(session: Session, account_id: int, since: date, until: date) -> list[OutcomeMove]:
    """Return the outcomes that were read since, each with its last reading, and the last one before."""
    plans = select(SuccessPlan.id).where(SuccessPlan.account_id == account_id)
    query = select(Outcome, OutcomeReading).join(OutcomeReading, OutcomeReading.outcome_id == Outcome.id)
    query = query.where(Outcome.plan_id.in_(plans), OutcomeReading.on <= until)
    found: dict[int, tuple[Outcome, list[OutcomeReading]]] = {}
    for outcome, reading in session.execute(query.order_by(Outcome.position, OutcomeReading.on)):
        found.setdefault(outcome.id, (outcome, []))[1].append(reading)
    moves = []
    for outcome, readings in found.values():
        earlier, now = [one.value for one in readings if one.on <= since], readings[-1]
        if now.on > since:
            before = earlier[-1] if earlier else outcome.baseline
            if before != now.value:
                moves.append(OutcomeMove(outcome.title, outcome.unit, before, now.value, outcome.target, now.on))
    return moves


def _promises(session: Session, meeting: Meeting, until: date) -> Sequence[Promise]:
    """Return the promises of both sides that are not kept, the first due first."""
    asked = Promise.account_id == meeting.account_id, Promise.kept_on.is_(None), Promise.on <= until
    return session.scalars(select(Promise).where(*asked).order_by(Promise.due.is_(None), Promise.due, Promise.id)).all()


def _decisions(session: Session, last: Meeting | None) -> Sequence[Decision]:
    if last is None:
        return ()
    return session.scalars(select(Decision).where(Decision.meeting_id == last.id).order_by(Decision.id)).all()
