"""Where the entries of the queue are read: actions, promises, milestones, items of checklists, meetings.

Each is a query of columns for a span: what is due by a day, pinned, snoozed or waiting; or for some ids.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import String, exists, or_, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE
from csdesk.domain.actions import EntryKind
from csdesk.domain.meetings import MeetingState
from csdesk.domain.plans import OVER, MilestoneStatus, Side
from csdesk.entities import (
    Account,
    Action,
    Contact,
    Goal,
    Meeting,
    Milestone,
    PlaybookItem,
    PlaybookRun,
    Promise,
    QueueMark,
    SuccessPlan,
    table,
)
from csdesk.entities.types import day as read_day
from csdesk.services.queue.entries import Found

_A_FEW = 50
_FAR = timedelta(days=30)
"""Further ahead than that, what is part of a plan or a checklist stays there."""
_BEFORE_MEETINGS = timedelta(days=4)
_MARKS = ("id", "pinned", "snoozed_until", "snoozed_on", "snooze_reason", "snoozed_level")
_day = lru_cache(maxsize=4096)(read_day)


@dataclass(frozen=True)
class QueueSpan:
    """What is read: as of today what is due by a day, or all there is; or those of some ids."""

    today: date
    until: date | None
    ids: Collection[int] | None = None

    @property
    def far(self) -> date:
        """Return by when what is part of a plan is due that is read."""
        return self.until or self.today + _FAR


def actions(session: Session, span: QueueSpan) -> Iterator[Found]:
    """Yield the open actions; of a span also a few of those that come after it."""
    own, owed, people = table(Action).c, table(Promise).c, table(Contact).c
    days = ("deadline", "start", "on", "snoozed_until", "snoozed_on", "first_deadline", "waiting_since")
    names = ("id", "account_id", "title", "who", "meeting_id", "pinned", "snooze_reason", "snoozed_level")
    rest = ("repeats", "put_off", "waiting_on", "nudge_after", "suggestion")
    query = (
        select(*(own[name] for name in (*names, *rest)), *(_text(own[name]) for name in days))
        .add_columns(_text(owed.side), people.name)
        .join_from(table(Action), table(Promise), owed.id == own.promise_id, isouter=True)
        .join(table(Contact), people.id == own.contact_id, isouter=True)
        .where(own.done_on.is_(None))
    )
    if span.ids is not None:
        query = query.where(own.id.in_(span.ids))
    elif span.until is not None:
        coming = select(own.id).where(own.done_on.is_(None), own.deadline > span.until).order_by(own.deadline)
        near = or_(own.deadline <= span.until, own.id.in_(coming.limit(_A_FEW)))
        query = query.where(or_(near, own.pinned, own.waiting_since.is_not(None), own.snoozed_until.is_not(None)))
    for row in session.execute(query).all():
        (key, account, title, who, meeting, pinned, reason, level), more = row[:8], row[8:]
        repeats, put_off, waiting_on, nudge_after, suggestion, *kept, side, contact = more
        due_on, start, on, until, snoozed_on, first, since = map(_day_or_none, kept)
        yield Found(
            *(EntryKind.ACTION, key, account or 0, title, due_on, start, on, "", contact or who, False),
            *(side == Side.US.value, "", meeting or 0, pinned, until, snoozed_on, reason, level),
            *(repeats, put_off, first, waiting_on, since, nudge_after, suggestion),
        )


def promises(session: Session, span: QueueSpan) -> Iterator[Found]:
    """Yield what either side owes; not what an action stands for."""
    own, people = table(Promise).c, table(Contact).c
    query = (
        _marked(Promise, QueueMark.promise_id, own.id, own.account_id, own.title, _text(own.side))
        .add_columns(_text(own.due), _text(own.on), own.who, people.name, own.meeting_id)
        .join(table(Contact), people.id == own.contact_id, isouter=True)
        .join(table(Account), table(Account).c.id == own.account_id)
        .where(own.kept_on.is_(None), _daily(), ~_stands(Action.promise_id, own.id))
    )
    theirs = own.side == Side.CUSTOMER
    query = _within(query, span, own.id, or_(own.due <= span.far, own.id.in_(_said_of(QueueMark.promise_id)), theirs))
    for row in session.execute(query).all():
        key, account, title, side, due, on, who, contact, meeting = row[len(_MARKS) :]
        found = Found(
            EntryKind.PROMISE, key, account, title, _day_or_none(due), None, _day_or_none(on), "", contact or who
        )
        found.theirs, found.customer_waits = side == Side.CUSTOMER.value, side == Side.US.value
        found.meeting_id = meeting or 0
        yield _with_mark(found, row)


def milestones(session: Session, span: QueueSpan) -> Iterator[Found]:
    """Yield the milestones of plans that somebody works on, as far as they are dated; not what an action stands for."""
    own, goals, plans = table(Milestone).c, table(Goal).c, table(SuccessPlan).c
    query = (
        _marked(Milestone, QueueMark.milestone_id, own.id, plans.account_id, own.title, _text(own.side))
        .add_columns(_text(own.due), _text(own.start), own.owner, plans.title, plans.id)
        .join(table(Goal), goals.id == own.goal_id)
        .join(table(SuccessPlan), plans.id == goals.plan_id)
        .join(table(Account), table(Account).c.id == plans.account_id)
        .where(own.status != MilestoneStatus.DONE, own.due.is_not(None), plans.status.not_in(OVER), _daily())
        .where(~_stands(Action.milestone_id, own.id))
    )
    query = _within(query, span, own.id, or_(own.due <= span.far, own.id.in_(_said_of(QueueMark.milestone_id))))
    for row in session.execute(query).all():
        key, account, title, side, due, start, owner, plan, plan_id = row[len(_MARKS) :]
        found = Found(
            EntryKind.MILESTONE, key, account, title, _day_or_none(due), _day_or_none(start), None, plan, owner
        )
        found.theirs, found.of_id = side == Side.CUSTOMER.value, plan_id
        yield _with_mark(found, row)


def items(session: Session, span: QueueSpan) -> Iterator[Found]:
    """Yield the open items of open checklists, as far as they are dated; not what an action stands for."""
    own, runs = table(PlaybookItem).c, table(PlaybookRun).c
    query = (
        _marked(PlaybookItem, QueueMark.item_id, own.id, runs.account_id, own.title, _text(own.due), runs.title)
        .join(table(PlaybookRun), runs.id == own.run_id)
        .join(table(Account), table(Account).c.id == runs.account_id)
        .where(own.done_on.is_(None), own.skipped == "", own.due.is_not(None), runs.closed_on.is_(None), _daily())
        .where(~_stands(Action.item_id, own.id))
    )
    query = _within(query, span, own.id, or_(own.due <= span.far, own.id.in_(_said_of(QueueMark.item_id))))
    for row in session.execute(query).all():
        key, account, title, due, checklist = row[len(_MARKS) :]
        yield _with_mark(Found(EntryKind.ITEM, key, account, title, _day_or_none(due), of=checklist), row)


def meetings(session: Session, span: QueueSpan, names: Mapping[str, str]) -> Iterator[Found]:
    """Yield the meetings that have been and have no outcome, and those that come soon and are not prepared.

    One is prepared once its purpose is written, or that was said of it; ``names`` are those of the kinds.
    """
    own, mark = table(Meeting).c, table(QueueMark).c
    columns = (own.id, own.account_id, own.title, own.kind, _text(own.on), own.starts, own.purpose, mark.prepared_on)
    query = (
        _marked(Meeting, QueueMark.meeting_id, *columns)
        .join(table(Account), table(Account).c.id == own.account_id)
        .where(own.state == MeetingState.PLANNED, own.on <= span.today + _BEFORE_MEETINGS, _daily())
    )
    if span.ids is not None:
        query = query.where(own.id.in_(span.ids))
    for row in session.execute(query).all():
        key, account, title, kind, on, starts, purpose, prepared = row[len(_MARKS) :]
        day = _day_or_none(on)
        is_over = day is not None and day < span.today
        if not is_over and (purpose or prepared):
            continue
        which, due = (EntryKind.OUTCOME, None) if is_over else (EntryKind.PREPARE, day)
        found = Found(which, key, account, title or names.get(kind, ""), due, None, day, starts=starts, meeting_id=key)
        yield _with_mark(found, row)


def _marked(entity: Any, mine: Any, *columns: Any) -> Any:
    """Return a query of what is marked of records, and of columns of theirs."""
    marks = table(QueueMark).c
    return select(*(marks[name] for name in _MARKS), *columns).join_from(
        table(entity), table(QueueMark), mine == table(entity).c.id, isouter=True
    )


def _within(query: Any, span: QueueSpan, key: Any, due: Any) -> Any:
    return query.where(key.in_(span.ids)) if span.ids is not None else query.where(due)


def _said_of(column: Any) -> Any:
    """Return the records that are pinned or snoozed, whenever they are due."""
    mark = table(QueueMark).c
    return select(column).where(column.is_not(None), or_(mark.pinned, mark.snoozed_until.is_not(None)))


def _daily() -> Any:
    """Return that an account is daily work."""
    own = table(Account).c
    return own.status.not_in(GONE) & own.merged_into_id.is_(None)


def _stands(column: Any, key: Any) -> Any:
    """Return that an open action stands for a record."""
    return exists().where(column == key, Action.done_on.is_(None))


def _with_mark(found: Found, row: Any) -> Found:
    if row[0] is not None:
        found.mark_id, found.pinned, found.snoozed_until, found.snoozed_on = row[:4]
        found.snooze_reason, found.snoozed_level = row[4:6]
    return found


def _text(column: Any) -> Any:
    """Return a column as it is kept: its days are read once each."""
    return type_coerce(column, String)


def _day_or_none(kept: str | None) -> date | None:
    return None if kept is None else _day(kept)
