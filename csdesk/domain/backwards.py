"""Goals set backwards: from the day on which the customer is to have succeeded to the days of their reviews.

That day, the end, is the day of the success state, or the notice deadline: by then the customer knows whether it was
worth it. The state wanted after six months is the success state itself, so its goal is reviewed at the end; the goal of
three months three months of the calendar before that (on the last of the month where it has no such day). Each is
moved to the working day before, if nobody works on it: a review is never after the end.

Where less than three months are left, the first review would lie in the past: then it stands half of the way from today
to the last one, in days rounded down.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from csdesk.domain.months import after, days_after
from csdesk.domain.plans import Horizon
from csdesk.domain.working_days import WorkingDays

HORIZONS = (Horizon.M3, Horizon.M6)
"""The goals that are set backwards; a goal with a day of its own keeps it."""
_BETWEEN = 3
"""Months from the first review to the last."""
Way = Sequence[tuple[date, date]]
"""The days of the reviews, the first first: as they were, and as they are to be."""


@dataclass(frozen=True, slots=True)
class Backwards:
    """The days of the reviews; squeezed if there were not three months left for both."""

    days: Mapping[Horizon, date]
    squeezed: bool


def set_back(
    end: date, today: date, working: WorkingDays, horizons: Collection[Horizon] = HORIZONS
) -> Backwards | None:
    """Return the days of the reviews of goals of these horizons; None if they do not fit between today and the end."""
    last = working.on_or_before(end)
    if Horizon.M3 not in horizons:
        return Backwards({Horizon.M6: last}, squeezed=False) if last > today else None
    first = working.on_or_before(after(end, -_BETWEEN))
    squeezed = first <= today
    if squeezed:
        first = working.on_or_before(days_after(today, (last - today).days // 2))
    if not today < first < last:
        return None
    return Backwards({Horizon.M3: first, Horizon.M6: last}, squeezed)


def way(before: Mapping[Horizon, Iterable[date]], found: Backwards, today: date) -> Way:
    """Return the way that the milestones go along: the last review of each horizon, of those still to come.

    Reviews that did not stand in their order lead nowhere: only the last of them counts.
    """
    steps: list[tuple[date, date]] = []
    for horizon in reversed([one for one in HORIZONS if one in found.days]):
        was = max(before.get(horizon, ()), default=today)
        if today < was and (not steps or was < steps[0][0]):
            steps.insert(0, (was, found.days[horizon]))
    return steps


def carried(day: date, today: date, steps: Way, working: WorkingDays) -> date:
    """Return where a day goes when the reviews around it move: it keeps its place on the way between them.

    A day till today stays; a day after the last review stays as far behind it. All others are moved to the working day
    before, but none to today or before: so their order is kept, and what was due before a review still is.
    """
    if day <= today or not steps:
        return day
    since, to = today, today
    for before, afterwards in steps:
        if day <= before:
            gone = (afterwards - to).days * (day - since).days // (before - since).days
            return _on_a_working_day(days_after(to, gone), today, working)
        since, to = before, afterwards
    return _on_a_working_day(days_after(to, (day - since).days), today, working)


def _on_a_working_day(day: date, today: date, working: WorkingDays) -> date:
    return max(working.on_or_before(day), working.after(today))
