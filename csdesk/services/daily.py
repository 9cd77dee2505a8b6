"""A day in lines: what was done, what is planned, what is carried over, and with whom one meets."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from csdesk.domain.actions import Group
from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Account, Action, Goal, Milestone, PlaybookItem, PlaybookRun, Promise, SuccessPlan, table
from csdesk.services.meetings.rows import MeetingList, MeetingRow
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.queue import Queue
from csdesk.store.database import Database


@dataclass(frozen=True)
class DailyLine:
    """Something of a day, with its account, and the day it is due."""

    title: str
    account: str
    due: date | None = None


@dataclass(frozen=True)
class DailyNote:
    """A day as it stands: the rest of today is planned, what is overdue carried over."""

    on: date
    meetings: tuple[MeetingRow, ...]
    done: tuple[DailyLine, ...]
    planned: tuple[DailyLine, ...]
    carried: tuple[DailyLine, ...]


class DailyNotes:
    """Reads them."""

    def __init__(self, database: Database, queue: Queue, meeting_list: MeetingList) -> None:
        self._database, self._queue, self._meetings = database, queue, meeting_list

    def of(self, today: date) -> DailyNote:
        """Return the note of a day."""
        book = self._queue.read(today).book
        with self._database.reading() as session:
            done = tuple(DailyLine(title, account or "") for title, account in _done(session, today))
        planned, carried = (tuple(map(_line, book.of(group))) for group in (Group.TODAY, Group.OVERDUE))
        return DailyNote(today, tuple(self._meetings.on(today)), done, planned, carried)


def _line(one: QueueEntry) -> DailyLine:
    return DailyLine(one.title, one.account, one.due)


def _done(session: Session, day: date) -> list[tuple[str, str | None]]:
    """Return what was done on a day, by title and account; what an action stands for is told by the action."""
    own, names = table(Action).c, table(Account).c
    actions = select(own.title, names.name, own.promise_id, own.milestone_id, own.item_id)
    actions = actions.join(table(Account), names.id == own.account_id, isouter=True).where(own.done_on == day)
    rows = session.execute(actions.order_by(own.id)).all()
    told: list[tuple[str, str | None]] = [(row[0], row[1]) for row in rows]
    for place, query, key in _others(day):
        stood_for = {row[place] for row in rows}
        told += [
            (title, name) for record, title, name in session.execute(query.order_by(key)) if record not in stood_for
        ]
    return told


def _others(day: date) -> list[tuple[int, Any, Any]]:
    """Return where an action says that it stands for one, and the queries of promises, milestones and items."""
    promises, steps, items = table(Promise).c, table(Milestone).c, table(PlaybookItem).c
    goals, plans, runs, names = (table(one).c for one in (Goal, SuccessPlan, PlaybookRun, Account))
    kept = select(promises.id, promises.title, names.name).join(table(Account), names.id == promises.account_id)
    met = (
        select(steps.id, steps.title, names.name)
        .join(table(Goal), goals.id == steps.goal_id)
        .join(table(SuccessPlan), plans.id == goals.plan_id)
        .join(table(Account), names.id == plans.account_id)
    )
    ticked = (
        select(items.id, items.title, names.name)
        .join(table(PlaybookRun), runs.id == items.run_id)
        .join(table(Account), names.id == runs.account_id)
    )
    return [
        (2, kept.where(promises.kept_on == day, promises.side == Side.US), promises.id),
        (3, met.where(steps.done_on == day, steps.status == MilestoneStatus.DONE), steps.id),
        (4, ticked.where(items.done_on == day), items.id),
    ]
