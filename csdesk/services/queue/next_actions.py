"""The next action of each account: an open action, promise, item of a checklist, own milestone, or coming meeting."""

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from csdesk.domain.accounts import GONE, Touch
from csdesk.domain.actions import EntryKind
from csdesk.domain.meetings import MeetingState
from csdesk.domain.plans import OVER, MilestoneStatus, Side
from csdesk.entities import (
    Account,
    Action,
    Goal,
    Meeting,
    MeetingKind,
    Milestone,
    PlaybookItem,
    PlaybookRun,
    Promise,
    SuccessPlan,
    table,
)
from csdesk.entities.types import day as read_day

_NEVER = "9999-12-31"
BEHIND = ("actions", "promises", "playbook_runs", "playbook_items", "milestones", "goals", "success_plans", "meetings")
"""The tables on which it hangs."""


class NextAction(NamedTuple):
    """What comes next with an account, when it is due, and what it is; of a meeting the title may be empty."""

    title: str
    due: date | None
    kind: EntryKind


def next_actions(session: Session, today: date, ids: Collection[int] | None = None) -> dict[int, NextAction]:
    """Return by account what is due first; one query for each kind, however many there are."""
    found: dict[int, tuple[str, str, EntryKind]] = {}
    for kind, query, account in _sources(today):
        among = query if ids is None else query.where(account.in_(ids))
        for key, title, due in session.execute(among):
            if key is not None and (key not in found or due < found[key][1]):
                found[key] = title, due, kind
    return {
        key: NextAction(title, None if due == _NEVER else read_day(due), kind)
        for key, (title, due, kind) in found.items()
    }


def lacking(session: Session, today: date) -> set[int]:
    """Return the accounts that lack one: those of tech touch, and those that are gone, are not counted."""
    own = table(Account).c
    counted = own.merged_into_id.is_(None), own.status.not_in(GONE), func.coalesce(own.touch, "") != Touch.TECH
    accounts = set(session.scalars(select(own.id).where(*counted)))
    for _kind, query, _account in _sources(today):
        if accounts:
            accounts -= {row[0] for row in session.execute(query)}
    return accounts


def _sources(today: date) -> list[tuple[EntryKind, Any, Any]]:
    """Return of each kind a query of the first by account, its title and day, and the column of the account."""
    actions, promises, items, runs = (table(one).c for one in (Action, Promise, PlaybookItem, PlaybookRun))
    steps, goals, plans, meetings = (table(one).c for one in (Milestone, Goal, SuccessPlan, Meeting))
    kinds = table(MeetingKind).c
    items_of = table(PlaybookItem).join(table(PlaybookRun), runs.id == items.run_id)
    steps_of = table(Milestone).join(table(Goal), goals.id == steps.goal_id)
    steps_of = steps_of.join(table(SuccessPlan), plans.id == goals.plan_id)
    named = table(Meeting).join(table(MeetingKind), kinds.uid == meetings.kind, isouter=True)
    called = func.coalesce(func.nullif(meetings.title, ""), kinds.name, "")
    is_open = items.done_on.is_(None) & (items.skipped == "") & runs.closed_on.is_(None)
    is_ours = (steps.status != MilestoneStatus.DONE) & (steps.side == Side.US) & plans.status.not_in(OVER)
    comes = (meetings.state == MeetingState.PLANNED) & (meetings.on >= today)
    return [
        _first(
            EntryKind.ACTION,
            table(Action),
            actions.account_id,
            actions.title,
            actions.deadline,
            actions.done_on.is_(None),
        ),
        _first(
            EntryKind.PROMISE,
            table(Promise),
            promises.account_id,
            promises.title,
            promises.due,
            promises.kept_on.is_(None),
        ),
        _first(EntryKind.ITEM, items_of, runs.account_id, items.title, items.due, is_open),
        _first(EntryKind.MILESTONE, steps_of, plans.account_id, steps.title, steps.due, is_ours),
        _first(EntryKind.PREPARE, named, meetings.account_id, called, meetings.on, comes),
    ]


def _first(kind: EntryKind, source: Any, account: Any, title: Any, due: Any, among: Any) -> tuple[EntryKind, Any, Any]:
    """Return a query of the first of each account: of a bare column SQLite takes the row that has the least."""
    least = func.min(func.coalesce(type_coerce(due, String), _NEVER))
    return kind, select(account, title, least).select_from(source).where(among).group_by(account), account
