"""An entry of the queue, and how it is put together from what is kept of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from csdesk.domain.actions import EntryKey, EntryKind, Group, QueueStanding, Snooze, Waking, group, nudge_on, woken
from csdesk.domain.levels import Level
from csdesk.domain.queue import Ranked
from csdesk.domain.recurrence import missed, read_recurrence
from csdesk.domain.working_days import WorkingDays
from csdesk.services.queue.facts import Scorer


@dataclass(slots=True)
class Found:
    """What was read of an entry; what a kind does not have stays as it is here.

    ``on`` is the day it is of, ``of`` what it belongs to: a plan, a checklist; ``theirs`` if the customer owes it.
    """

    kind: EntryKind
    id: int
    account_id: int
    title: str
    due: date | None = None
    start: date | None = None
    on: date | None = None
    of: str = ""
    who: str = ""
    theirs: bool = False
    customer_waits: bool = False
    starts: str = ""
    meeting_id: int = 0
    pinned: bool = False
    snoozed_until: date | None = None
    snoozed_on: date | None = None
    snooze_reason: str = ""
    snoozed_level: str = ""
    repeats: str = ""
    put_off: int = 0
    first_deadline: date | None = None
    waiting_on: str = ""
    waiting_since: date | None = None
    nudge_after: int | None = None
    suggestion: str = ""
    mark_id: int = 0
    of_id: int = 0


class QueueEntry(NamedTuple):
    """An entry as it stands today; ``score`` is in hundredths of a point."""

    key: EntryKey
    account_id: int
    account: str
    reading: str
    level: Level
    title: str
    due: date | None
    group: Group
    score: int
    rank: tuple[Any, ...]
    customer_waits: bool
    we_wait: bool
    waking: Waking | None
    nudge_on: date | None
    missed: int
    found: Found

    @property
    def kind(self) -> EntryKind:
        """Return what it is."""
        return self.key.kind

    @property
    def scored_due(self) -> date:
        """Return the day that its score counts to, the last there is without a deadline."""
        day: date = self.rank[2]
        return day


def entry(found: Found, scorer: Scorer, works: WorkingDays) -> QueueEntry:
    """Return an entry as it stands on the scorer's day."""
    today, account = scorer.today, scorer.of(found.account_id)
    is_outcome = found.kind is EntryKind.OUTCOME
    nudge, waking, asleep = _nudge(found, works), None, False
    if found.snoozed_until is not None:
        since = found.snoozed_on or found.snoozed_until
        snooze = Snooze(found.snoozed_until, since, found.snoozed_level)
        waking = woken(snooze, found.due, account.level, account.notice, today)
        asleep = waking is None
    standing = QueueStanding(found.due, found.start, asleep, waking is not None or is_outcome, nudge, found.pinned)
    stands = group(standing, today)
    waits = nudge is not None and today < nudge
    due = today if is_outcome else found.due
    total = scorer.total(found.account_id, due, customer_waits=found.customer_waits, we_wait=waits)
    rank = Ranked(found.pinned, total, due, account.reading, account.name, found.kind, found.id).key
    return QueueEntry(
        EntryKey(found.kind, found.id),
        found.account_id,
        account.name,
        account.reading,
        account.level,
        found.title,
        found.due,
        stands,
        total,
        rank,
        found.customer_waits,
        waits,
        waking,
        nudge,
        _missed(found, today, works),
        found,
    )


def _nudge(found: Found, works: WorkingDays) -> date | None:
    """Return until when somebody is waited on: for what the customer owes until it is overdue, or asked about again."""
    if found.waiting_since is not None:
        return nudge_on(found.waiting_since, found.nudge_after, works)
    if not found.theirs:
        return None
    if found.due is not None:
        return date.fromordinal(min(found.due.toordinal() + 1, date.max.toordinal()))
    return nudge_on(found.on, None, works) if found.on is not None else None


def _missed(found: Found, today: date, works: WorkingDays) -> int:
    """Return how many occurrences of what recurs were missed; a single one is just overdue."""
    if not found.repeats or found.due is None or found.due >= today:
        return 0
    rule = read_recurrence(found.repeats)
    count = missed(rule.anchored(found.due), found.due, today, works) if rule else 0
    return count if count > 1 else 0
