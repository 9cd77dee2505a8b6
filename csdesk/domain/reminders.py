"""What is to be said by itself at a moment: a meeting is near, or something is due today.

It is asked again and again, and depends on the moment alone and on what was said before: a clock set back, another zone
or a sleep over the time neither doubles nor hides anything.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

BEFORE, MOST_BEFORE = 10, 240
"""Minutes before a meeting, while she has not said otherwise, and at most."""


@dataclass(frozen=True)
class ReminderRules:
    """So many minutes before a meeting, 0 for never; what is due today at an hour, None for never; the quiet hours.

    The quiet hours end before ``quiet_to``; they may go over midnight, and there are none unless both are said.
    """

    before: int = BEFORE
    due_at: time | None = time(9)
    quiet_from: time | None = None
    quiet_to: time | None = None

    def is_quiet(self, now: time) -> bool:
        """Tell whether nothing is said at a time of day."""
        begin, end = self.quiet_from, self.quiet_to
        if begin is None or end is None or begin == end:
            return False
        return begin <= now < end if begin < end else now >= begin or now < end


def read_rules(before: str, due_at: str, quiet_from: str, quiet_to: str) -> ReminderRules:
    """Return the rules as they are kept; what cannot be read is the usual minutes, or no time of day."""
    minutes = int(before) if before.isdecimal() and int(before) <= MOST_BEFORE else BEFORE
    return ReminderRules(minutes, time_of(due_at), time_of(quiet_from), time_of(quiet_to))


def time_of(clock: str) -> time | None:
    """Return a time of day as it is kept (``14:00``); None where that is none."""
    try:
        return time.fromisoformat(clock)
    except ValueError:
        return None


@dataclass(frozen=True)
class NearMeeting:
    """A meeting that is to be, and when it starts on the clock of this computer; ``known_as`` tells it and its date."""

    id: int
    known_as: str
    starts: datetime


@dataclass(frozen=True)
class Reminder:
    """What is said, once for each ``key``: that a meeting starts, or with 0 that so many entries are due today.

    With neither it is only noted that nothing was to be said.
    """

    key: str
    meeting_id: int = 0
    due: int = 0


def reminders(
    now: datetime,
    meetings: Iterable[NearMeeting],
    due: Callable[[], int],
    rules: ReminderRules,
    said: Collection[str],
) -> list[Reminder]:
    """Return what is to be said now, the first meeting first; nothing in the quiet hours.

    What fell into them is said at their end, if its meeting has not begun and its day is not over.
    """
    if rules.is_quiet(now.time()):
        return []
    near = sorted(_near(now, meetings, rules), key=lambda one: (one.starts, one.id))
    found = [Reminder(f"meeting {one.known_as}", one.id) for one in near]
    if rules.due_at is not None and now.time() >= rules.due_at:
        key = f"due {now.date()}"
        found += [Reminder(key, due=due())] if key not in said else []
    return [one for one in found if one.key not in said]


def _near(now: datetime, meetings: Iterable[NearMeeting], rules: ReminderRules) -> Iterator[NearMeeting]:
    for one in meetings:
        if one.starts - timedelta(minutes=rules.before) <= now < one.starts:
            yield one
