"""Milestones that wait for one another: how each stands, and what slips when one is moved."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from csdesk.domain.plans import Pace
from csdesk.domain.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class ScheduledTask:
    """A milestone as time sees it: from start (None: no time of its own) to due, and the ids of those it waits for."""

    id: int
    start: date | None
    due: date | None
    done: bool = False
    waits_for: tuple[int, ...] = ()

    @property
    def begin(self) -> date | None:
        """Return the day on which those it waits for have to be done."""
        return self.start or self.due


def cycle(waits_for: Mapping[int, Collection[int]], task: int, wanted: int) -> tuple[int, ...]:
    """Return the path, from ``task`` to itself, that would be closed if it waited for ``wanted`` too; () for none."""
    if task == wanted:
        return (task, task)
    came_from: dict[int, int] = {wanted: task}
    waiting = [wanted]
    while waiting:
        here = waiting.pop()
        for each in waits_for.get(here, ()):
            if each == task:
                return _path(came_from, here, task)
            if each not in came_from:
                came_from[each] = here
                waiting.append(each)
    return ()


def _path(came_from: Mapping[int, int], last: int, task: int) -> tuple[int, ...]:
    path = [task, last]
    while path[-1] != task:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))


def paces(tasks: Iterable[ScheduledTask], today: date) -> dict[int, Pace]:
    """Return how each stands.

    Stuck: it should have begun, and something it waits for is not done. Behind: its day is past, and nothing but
    itself holds it. Days that are not set hold nobody.
    """
    known = {task.id: task for task in tasks}
    return {task.id: _pace(task, known, today) for task in known.values()}


def _pace(task: ScheduledTask, known: Mapping[int, ScheduledTask], today: date) -> Pace:
    if task.done:
        return Pace.DONE
    held = any(not known[one].done for one in task.waits_for if one in known)
    if held and task.begin is not None and task.begin <= today:
        return Pace.STUCK
    return Pace.BEHIND if task.due is not None and task.due < today else Pace.ON_TRACK


def moved(tasks: Iterable[ScheduledTask], task_id: int, due: date, days: WorkingDays) -> list[ScheduledTask]:
    """Return what changes when one's due day is moved and its length in working days is kept; see ``following``."""
    known = {task.id: task for task in tasks}
    return following(known.values(), _shifted(known[task_id], due, days), days)


def stretched(tasks: Iterable[ScheduledTask], task_id: int, due: date, days: WorkingDays) -> list[ScheduledTask]:
    """Return what changes when one's end alone is moved; before its start it takes that along. See ``following``."""
    known = {task.id: task for task in tasks}
    task = known[task_id]
    if task.start is None or task.start <= due:
        return following(known.values(), replace(task, due=due), days)
    return moved(known.values(), task_id, due, days)


def following(tasks: Iterable[ScheduledTask], wanted: ScheduledTask, days: WorkingDays) -> list[ScheduledTask]:
    """Return the tasks whose dates change when one has the dates that are wanted, that one first, as they would be.

    A task that waits for others begins on the working day after the last of them (without a time of its own: not
    before it), keeps its length in working days, and is moved only as far as that asks, never earlier; what is done or
    has no date stays.
    """
    known = {task.id: task for task in tasks}
    changed = {wanted.id: wanted}
    for task in _in_order(known, wanted.id):
        earliest = _earliest(task, {**known, **changed}, days)
        if earliest is not None and task.begin is not None and task.begin < earliest and not task.done:
            changed[task.id] = _begun(task, earliest, days)
    return [task for task in changed.values() if task != known[task.id]]


def _shifted(task: ScheduledTask, due: date, days: WorkingDays) -> ScheduledTask:
    if task.start is None or task.due is None:
        return replace(task, due=due)
    return replace(task, start=as_long(task.start, task.due, due, days), due=due)


def as_long(start: date, due: date, wanted: date, days: WorkingDays) -> date:
    """Return the day on which that begins which is as many working days long, and due on the day that is wanted.

    A day of rest counts for nothing, at the end either: from Thursday to Saturday are two.
    """
    length = days.within(start, due)
    return days.plus(days.on_or_before(wanted), 1 - length) if length > 0 else wanted


def _begun(task: ScheduledTask, begin: date, days: WorkingDays) -> ScheduledTask:
    if task.start is None:
        return replace(task, due=begin)
    due = None if task.due is None else days.plus(begin, max(days.within(task.start, task.due) - 1, 0))
    return replace(task, start=begin, due=due)


def _earliest(task: ScheduledTask, known: Mapping[int, ScheduledTask], days: WorkingDays) -> date | None:
    """Return the first day on which a task can begin, given those it waits for."""
    ends = [end for one in task.waits_for if one in known and not known[one].done and (end := known[one].due)]
    if not ends:
        return None
    return days.after(max(ends)) if task.start is not None else days.on_or_after(max(ends))


def _in_order(known: Mapping[int, ScheduledTask], first: int) -> Sequence[ScheduledTask]:
    """Return what waits for a task, directly or not, each after all it waits for."""
    dependents: dict[int, list[int]] = {}
    for task in known.values():
        for one in task.waits_for:
            dependents.setdefault(one, []).append(task.id)
    ordered: list[ScheduledTask] = []
    seen = {first}
    waiting = [(first, iter(dependents.get(first, ())))]
    while waiting:
        here, rest = waiting[-1]
        for each in rest:
            if each not in seen:
                seen.add(each)
                waiting.append((each, iter(dependents.get(each, ()))))
                break
        else:
            waiting.pop()
            ordered.append(known[here])
    return ordered[-2::-1]
