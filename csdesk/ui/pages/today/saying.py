"""What is said of an entry of the queue: when it is due, why it is there, what its points are for."""

from collections.abc import Iterator
from datetime import date

from csdesk.domain import amounts
from csdesk.domain.actions import EntryKind, Group
from csdesk.domain.levels import Level
from csdesk.domain.queue import QueuePart
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.facts import QueueFacts
from csdesk.ui import dates, labels
from csdesk.ui.words import words

_NEAR = 120
"""Days before a notice deadline from which on it is a reason."""
_DAYS_IN_WORDS = 6


def due(one: QueueEntry, today: date) -> str:
    """Return when an entry is due, in words; of one that sleeps or waits till when, of a meeting that was when."""
    found = one.found
    if one.kind is EntryKind.OUTCOME and found.on is not None:
        return words.tr("held {day}").format(day=near(found.on, today))
    if one.group is Group.ASLEEP:
        return _asleep(one, today)
    if one.group is Group.WAITING and one.due is None and one.nudge_on is not None:
        return words.tr("ask {day}").format(day=near(one.nudge_on, today))
    if one.due is None:
        return ""
    if one.due < today:
        return dates.late(one.due, today)
    return near(one.due, today)


def near(day: date, today: date) -> str:
    """Return a day as people say it: today, tomorrow, Friday, in 15 days."""
    days = (day - today).days
    if 1 < days <= _DAYS_IN_WORDS:
        return dates.weekday_in_full(day, words.language)
    return dates.away(day, today)


def _asleep(one: QueueEntry, today: date) -> str:
    found = one.found
    if found.snoozed_until is not None and found.snoozed_until > today:
        return words.tr("back {day}").format(day=near(found.snoozed_until, today))
    return words.tr("from {day}").format(day=near(found.start, today)) if found.start else ""


def why(one: QueueEntry, account: QueueFacts, today: date) -> str:
    """Return why an entry is there: what it comes from, what has happened to it, what weighs most in its order."""
    return " · ".join((*_origin(one, today), *_history(one, today), *_weight(one, account, today)))


def _origin(one: QueueEntry, today: date) -> Iterator[str]:
    found = one.found
    if one.kind is EntryKind.PROMISE and found.theirs:
        said = words.tr("{who} promised on {day}") if found.who else words.tr("Promised on {day}")
        yield said.format(who=found.who, day=_short(found.on, today))
    elif one.kind is EntryKind.PROMISE:
        yield words.tr("We promised on {day}").format(day=_short(found.on, today))
    elif one.kind is EntryKind.MILESTONE:
        yield words.tr("Milestone: {plan}").format(plan=found.of)
    elif one.kind is EntryKind.ITEM:
        yield words.tr("Checklist: {checklist}").format(checklist=found.of)
    elif one.kind is EntryKind.PREPARE:
        when = " ".join(filter(None, (near(one.due, today) if one.due else "", found.starts)))
        yield words.tr("Meeting {when}, no purpose noted yet").format(when=when)
    elif one.kind is EntryKind.OUTCOME:
        yield words.tr("No next action yet. Add notes, or say that it did not happen")
    elif found.meeting_id and found.on:
        yield words.tr("From the meeting on {day}").format(day=_short(found.on, today))
    if found.who and one.kind in (EntryKind.ACTION, EntryKind.MILESTONE):
        yield found.who


def _history(one: QueueEntry, today: date) -> Iterator[str]:
    found = one.found
    if one.missed:
        yield words.tr("%n missed", "times", one.missed)
    if found.put_off:
        yield words.tr("moved %n time(s)", "a deadline", found.put_off)
    if found.waiting_since is not None:
        said = words.tr("waiting for {who} since {day}") if found.waiting_on else words.tr("waiting since {day}")
        yield said.format(who=found.waiting_on, day=_short(found.waiting_since, today))
    if one.nudge_on is not None and one.nudge_on <= today and one.group is not Group.OVERDUE:
        yield words.tr("time to ask again")
    if one.waking is not None:
        yield labels.name(one.waking)
    elif found.snooze_reason and one.group is Group.ASLEEP:
        yield found.snooze_reason
    if one.customer_waits:
        yield words.tr("the customer is waiting")


def _weight(one: QueueEntry, account: QueueFacts, today: date) -> Iterator[str]:
    if account.notice is not None and (left := (account.notice - today).days) <= _NEAR:
        ahead = left >= 0
        yield words.tr("renewal decision in %n day(s)", "a renewal", left) if ahead else words.tr("deadline has passed")
    if one.level in (Level.C, Level.D):
        yield words.tr("health {level}").format(level=one.level.value)
    if any(account.brings.values()) and one.group in (Group.OVERDUE, Group.TODAY):
        yield words.tr("MRR {amount}").format(amount=amounts.leading(account.mrr, words.language))


def part_because(value: QueuePart, one: QueueEntry, account: QueueFacts, today: date) -> str:
    """Return what of an entry makes the points of a part."""
    if value is QueuePart.DEADLINE:
        return dates.away(one.scored_due, today) if one.scored_due < date.max else words.tr("no deadline")
    if value is QueuePart.MONEY:
        return amounts.sums(account.mrr, words.language)
    if value is QueuePart.NOTICE:
        return dates.away(account.notice, today) if account.notice else ""
    return one.level.value if value is QueuePart.HEALTH and one.level is not Level.UNKNOWN else ""


def _short(day: date | None, today: date) -> str:
    return dates.short(day, today, words.language) if day else ""
