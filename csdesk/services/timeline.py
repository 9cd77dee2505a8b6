"""The timeline of an account: all that happened, the last first; one query a kind."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from csdesk.domain.levels import Level
from csdesk.domain.meetings import MeetingState
from csdesk.domain.note_titles import note_title
from csdesk.domain.timeline import TimelineEntry, TimelineKind
from csdesk.entities import (
    Contact,
    ContactLog,
    Contract,
    Goal,
    HealthSnapshot,
    Meeting,
    Milestone,
    Note,
    SentCopy,
    StageChange,
    SuccessPlan,
    table,
)
from csdesk.services.meetings.kinds import MeetingKinds
from csdesk.store.database import Database

_OPENING = 300
"""So many letters of a note are read for its title."""
Found = Iterator[TimelineEntry]


class AccountTimeline:
    """Reads it."""

    def __init__(self, database: Database, meeting_kinds: MeetingKinds) -> None:
        self._database, self._kinds = database, meeting_kinds

    def of(self, account_id: int, today: date) -> list[TimelineEntry]:
        """Return what happened at an account until a day, the last first."""
        kinds = self._kinds.names()
        readers: tuple[Callable[[Session, int], Found], ...] = (
            lambda session, account: _meetings(session, account, kinds),
            *(_contacts, _notes, _milestones, _stages, _levels, _people, _documents, _contracts),
        )
        with self._database.reading() as session:
            found = [one for read in readers for one in read(session, account_id) if one.on <= today]
        return sorted(found, key=lambda one: (one.on, one.kind is TimelineKind.MEETING, one.record), reverse=True)


def _meetings(session: Session, account_id: int, kinds: Any) -> Found:
    own = table(Meeting).c
    query = select(own.id, own.on, own.title, own.kind).where(own.state != MeetingState.CANCELLED)
    for key, on, title, kind in session.execute(query.where(own.account_id == account_id)).all():
        name = kinds.get(kind, "")
        yield TimelineEntry(TimelineKind.MEETING, on, key, title or name, name if title else "")


def _contacts(session: Session, account_id: int) -> Found:
    own, person = table(ContactLog).c, table(Contact).c
    query = select(own.id, own.on, own.note, own.kind, func.coalesce(person.name, "")).join_from(
        table(ContactLog), table(Contact), person.id == own.contact_id, isouter=True
    )
    for key, on, note, kind, name in session.execute(query.where(own.account_id == account_id)).all():
        yield TimelineEntry(TimelineKind.CONTACT, on, key, note, name, kind)


def _notes(session: Session, account_id: int) -> Found:
    own = table(Note).c
    query = select(own.id, own.on, func.substr(own.text, 1, _OPENING)).where(own.account_id == account_id)
    for key, on, opening in session.execute(query).all():
        title, more = note_title(opening)
        if title:
            yield TimelineEntry(TimelineKind.NOTE, on, key, title, more)


def _milestones(session: Session, account_id: int) -> Found:
    own, goal, plan = table(Milestone).c, table(Goal).c, table(SuccessPlan).c
    query = (
        select(own.id, own.done_on, own.title, plan.title, plan.id)
        .join_from(table(Milestone), table(Goal), goal.id == own.goal_id)
        .join(table(SuccessPlan), plan.id == goal.plan_id)
        .where(plan.account_id == account_id, own.done_on.is_not(None))
    )
    for key, on, title, planned, plan_id in session.execute(query).all():
        yield TimelineEntry(TimelineKind.MILESTONE, on, key, title, planned, within=plan_id)


def _stages(session: Session, account_id: int) -> Found:
    own = table(StageChange).c
    query = select(own.id, own.on, own.stage).where(own.account_id == account_id)
    for key, on, stage in session.execute(query).all():
        yield TimelineEntry(TimelineKind.STAGE, on, key, what=stage)


def _levels(session: Session, account_id: int) -> Found:
    """Yield the weeks in which another level was reached than was known last."""
    own = table(HealthSnapshot).c
    query = select(own.week, own.level).where(own.account_id == account_id, own.level != Level.UNKNOWN)
    before: Level | None = None
    for week, level in session.execute(query.order_by(own.week)).all():
        if before not in (None, level):
            yield TimelineEntry(TimelineKind.LEVEL, week, week.toordinal(), what=level)
        before = level


def _people(session: Session, account_id: int) -> Found:
    own = table(Contact).c
    query = select(own.id, own.joined_on, own.left_on, own.name, own.title).where(own.account_id == account_id)
    for key, joined_on, left_on, name, title in session.execute(query).all():
        for kind, on in ((TimelineKind.JOINED, joined_on), (TimelineKind.PERSON, left_on)):
            if on is not None:
                yield TimelineEntry(kind, on, key, name, title)


def _documents(session: Session, account_id: int) -> Found:
    own, plan, meeting = table(SentCopy).c, table(SuccessPlan).c, table(Meeting).c
    of_plans = own.record_id.in_(select(plan.id).where(plan.account_id == account_id))
    of_meetings = own.record_id.in_(select(meeting.id).where(meeting.account_id == account_id))
    ours = or_(
        (own.record_table == "success_plans") & of_plans,
        (own.record_table == "meetings") & of_meetings,
    )
    query = select(own.id, own.on, own.file_name, own.recipient, own.record_table, own.record_id).where(ours)
    for key, on, name, recipient, record_table, record in session.execute(query).all():
        yield TimelineEntry(TimelineKind.DOCUMENT, on, key, name, recipient, within=record, of=record_table)


def _contracts(session: Session, account_id: int) -> Found:
    """Yield when contracts started, and how and when they ended."""
    own = table(Contract).c
    columns = own.id, own.product, own.start, own.end, own.outcome, own.outcome_on, own.outcome_reason
    query = select(*columns).where(own.account_id == account_id)
    for key, product, start, end, outcome, known_on, reason in session.execute(query).all():
        if start is not None:
            yield TimelineEntry(TimelineKind.CONTRACT, start, key, product)
        if outcome is not None and (known_on or end) is not None:
            yield TimelineEntry(TimelineKind.CONTRACT, known_on or end, key, product, reason, outcome)
