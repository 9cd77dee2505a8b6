"""The dates of an action: when it may be done, when it must, until when it is snoozed, and whom it waits on.

Start is when it may be done, deadline is when it must: only a passed deadline is overdue. A snooze never ends in the
past, nor after the deadline.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from csdesk.domain.levels import Level
from csdesk.domain.months import days_after
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.working_days import WorkingDays
from csdesk.i18n import later_words

NUDGE_AFTER = 3
"""Working days after which somebody is asked again, while nothing else is said."""
NOTICE_STEPS = (120, 90, 60, 30)
"""Days before the notice deadline on each of which what is snoozed wakes."""
_WORSE = {Level.A: 0, Level.B: 1, Level.C: 2, Level.D: 3}


class EntryKind(StrEnum):
    """What an entry is: an action, or something that stands in the queue without being typed twice."""

    ACTION = "action"
    PROMISE = "promise"
    MILESTONE = "milestone"
    ITEM = "item"
    PREPARE = "prepare"
    """A meeting that comes and is not prepared."""
    OUTCOME = "outcome"
    """A meeting that was, and nobody has said what came of it."""


class EntryKey(NamedTuple):
    """Which entry it is."""

    kind: EntryKind
    id: int


class Group(NamedEnum):
    """Where an entry stands in the queue."""

    OVERDUE = "overdue", later_words.tr("Overdue", "in the queue")
    TODAY = "today", later_words.tr("Today")
    WEEK = "week", later_words.tr("This week")
    LATER = "later", later_words.tr("Later", "in the queue")
    WAITING = "waiting", later_words.tr("Waiting on the customer")
    ASLEEP = "asleep", later_words.tr("Snoozed or not started")
    """It is snoozed, or may not be done yet: it is not in Today."""


class NextState(NamedEnum):
    """Whether an account has a next action; it is counted where somebody keeps in touch, and not by machine."""

    NONE = "none", later_words.tr("None", "next action")
    OVERDUE = "overdue", later_words.tr("Overdue", "next action")
    PLANNED = "planned", later_words.tr("Planned", "next action")


class Waking(NamedEnum):
    """Why what was snoozed is back."""

    DAY = "day", later_words.tr("snooze is over")
    DEADLINE = "deadline", later_words.tr("woken by its deadline")
    HEALTH = "health", later_words.tr("woken: health fell")
    NOTICE = "notice", later_words.tr("woken: the notice deadline is near")


class Snooze(NamedTuple):
    """Until when something is snoozed, since when, and the level of health of its account then."""

    until: date
    since: date
    level: str = ""


class Wake(NamedTuple):
    """The day to which a snooze comes, which is not the one that was asked for if its deadline is earlier."""

    day: date
    cut: bool


def wake(until: date, deadline: date | None, today: date) -> Wake | None:
    """Return when what is snoozed until a day comes back: tomorrow at the earliest, on its deadline at the latest.

    None where that leaves no day: what is due today, or overdue, needs a new deadline.
    """
    day = max(until, days_after(today, 1))
    if deadline is None or day <= deadline:
        return Wake(day, cut=False)
    return Wake(deadline, cut=True) if deadline > today else None


def woken(
    snooze: Snooze, deadline: date | None, level: Level | None, notice: date | None, today: date
) -> Waking | None:
    """Return why something that is snoozed is back on a day, None while it is not.

    It wakes early when the health of its account has fallen since, or its notice deadline has come nearer than 120, 90,
    60 or 30 days.
    """
    if today >= snooze.until:
        return Waking.DAY
    if deadline is not None and today >= deadline:
        return Waking.DEADLINE
    if level in _WORSE and snooze.level in _WORSE and _WORSE[level] > _WORSE[Level(snooze.level)]:
        return Waking.HEALTH
    return Waking.NOTICE if notice is not None and _nears(notice, snooze.since, today) else None


def _nears(notice: date, since: date, today: date) -> bool:
    before, now = (notice - since).days, (notice - today).days
    return any(now <= step < before for step in NOTICE_STEPS)


def nudge_on(since: date, days: int | None, works: WorkingDays) -> date:
    """Return the day on which somebody who is waited on since a day is asked again."""
    return works.plus(since, NUDGE_AFTER if days is None else days)


class QueueStanding(NamedTuple):
    """What says where an entry stands: its days, whether it is snoozed, has woken or is pinned.

    Somebody is waited on until the day on which he is asked again.
    """

    due: date | None = None
    start: date | None = None
    asleep: bool = False
    woken: bool = False
    waits_until: date | None = None
    pinned: bool = False


def group(one: QueueStanding, today: date) -> Group:
    """Return where an entry stands; a week ends on its Sunday. What has woken, or asks for a nudge, is for today."""
    if one.due is not None and one.due < today:
        return Group.OVERDUE
    if one.asleep or (one.start is not None and one.start > today):
        return Group.ASLEEP
    if one.waits_until is not None and today < one.waits_until:
        return Group.WAITING
    if one.pinned or one.woken or one.waits_until is not None or one.due == today:
        return Group.TODAY
    if one.due is not None and one.due <= days_after(today, 7 - today.isoweekday()):
        return Group.WEEK
    return Group.LATER


def moved_start(start: date | None, due: date | None, new_due: date) -> date | None:
    """Return where a start goes when the deadline moves: along with it, keeping its distance."""
    if start is None or due is None:
        return start
    return days_after(new_due, (start - due).days)


def starts_too_late(start: date | None, deadline: date | None) -> bool:
    """Tell whether something may be done only after it must be."""
    return start is not None and deadline is not None and start > deadline


def spread(count: int, first: date, each: int, works: WorkingDays) -> list[date]:
    """Return a working day for each of so many, the first first, so many a day."""
    day, days = works.on_or_after(first), list[date]()
    while len(days) < count:
        days += [day] * min(max(each, 1), count - len(days))
        day = works.after(day)
    return days
