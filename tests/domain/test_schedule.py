"""Milestones that wait for one another; June 2026 begins on a Monday and has no holiday."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.plans import Pace
from csdesk.domain.schedule import ScheduledTask, cycle, moved, paces, stretched
from csdesk.domain.working_days import WorkingDays

_DAYS = WorkingDays()


def _june(day: int | None) -> date | None:
    return None if day is None else date(2026, 5, 31) + timedelta(day)


def _task(task_id: int, start: int | None, due: int | None, *waits_for: int, done: bool = False) -> ScheduledTask:
    return ScheduledTask(task_id, _june(start), _june(due), done, waits_for)


_WAITS = {1: (), 2: (1,), 3: (2,), 4: (2, 3), 5: ()}


@pytest.mark.parametrize(
    ("task", "wanted", "path"),
    [(1, 1, (1, 1)), (1, 2, (1, 2, 1)), (1, 4, (1, 4, 2, 1)), (2, 4, (2, 4, 2)), (5, 4, ()), (3, 1, ()), (4, 5, ())],
)
def test_a_circle_is_refused_with_its_path(task: int, wanted: int, path: tuple[int, ...]) -> None:
    found = cycle(_WAITS, task, wanted)
    assert (found[:2], found[-1:]) == (path[:2], path[-1:])
    edges = {**_WAITS, task: (*_WAITS[task], wanted)}
    assert all(after in edges[before] for before, after in itertools.pairwise(found))
    assert bool(found) == bool(path)


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ([_task(1, None, 9)], Pace.BEHIND),
        ([_task(1, None, 10)], Pace.ON_TRACK),
        ([_task(1, None, None)], Pace.ON_TRACK),
        ([_task(1, None, 9, done=True)], Pace.DONE),
        ([_task(1, 8, 20, 2), _task(2, None, 5)], Pace.STUCK),
        ([_task(1, 8, 9, 2), _task(2, None, 5)], Pace.STUCK),
        ([_task(1, 10, 20, 2), _task(2, None, 30)], Pace.STUCK),
        ([_task(1, 11, 20, 2), _task(2, None, 5)], Pace.ON_TRACK),
        ([_task(1, 8, 20, 2), _task(2, None, 5, done=True)], Pace.ON_TRACK),
        ([_task(1, 8, 9, 2), _task(2, None, 5, done=True)], Pace.BEHIND),
        ([_task(1, 8, 20, 99)], Pace.ON_TRACK),
        ([_task(1, None, None, 2), _task(2, None, 5)], Pace.ON_TRACK),
    ],
)
def test_how_a_milestone_stands_on_the_tenth(tasks: list[ScheduledTask], expected: Pace) -> None:
    assert paces(tasks, date(2026, 6, 10))[1] is expected


@pytest.mark.parametrize(
    ("tasks", "due", "expected"),
    [
        ([_task(1, None, 5)], 8, {1: (None, 8)}),
        ([_task(1, None, 5)], 5, {}),
        # its length is kept: Monday to Wednesday becomes Friday to Tuesday
        ([_task(1, 1, 3)], 9, {1: (5, 9)}),
        # a day of rest that was chosen is left, the length is still three working days: Wednesday to Friday
        ([_task(1, 1, 3)], 13, {1: (10, 13)}),
        ([_task(1, 3, 3)], 13, {1: (12, 13)}),
        # from Thursday to Saturday are two working days: so are Tuesday and Wednesday
        ([_task(1, 4, 6)], 10, {1: (9, 10)}),
        ([_task(1, None, 3), _task(2, 4, 6, 1)], 8, {1: (None, 8), 2: (9, 10)}),
        ([_task(1, None, 3), _task(2, 5, 7, 1)], 8, {1: (None, 8), 2: (9, 9)}),
        ([_task(1, None, 3), _task(2, 6, 6, 1), _task(3, 7, 14, 2)], 8, {1: (None, 8), 2: (9, 9), 3: (10, 16)}),
        # the next begins on the working day after
        ([_task(1, None, 3), _task(2, 4, 8, 1)], 5, {1: (None, 5), 2: (8, 10)}),
        # what has room does not move, and what waits for it stays too
        ([_task(1, None, 3), _task(2, 8, 9, 1), _task(3, 10, 11, 2)], 5, {1: (None, 5)}),
        # without a time of its own it may fall on the same day
        ([_task(1, None, 3), _task(2, None, 4, 1)], 4, {1: (None, 4)}),
        ([_task(1, None, 3), _task(2, None, 4, 1)], 13, {1: (None, 13), 2: (None, 15)}),
        # earlier pulls nothing
        ([_task(1, None, 10), _task(2, 11, 12, 1)], 3, {1: (None, 3)}),
        # through two ways it is moved once, by the later
        (
            [_task(1, None, 3), _task(2, 4, 5, 1), _task(3, 4, 10, 1), _task(4, 11, 12, 2, 3)],
            4,
            {1: (None, 4), 2: (5, 8), 3: (5, 11), 4: (12, 15)},
        ),
        # what is done or has no date stays, and hands nothing on
        ([_task(1, None, 3), _task(2, 4, 5, 1, done=True), _task(3, 8, 9, 2)], 8, {1: (None, 8)}),
        ([_task(1, None, 3), _task(2, None, None, 1), _task(3, 4, 5, 2)], 8, {1: (None, 8)}),
        # one that is done holds nobody
        ([_task(1, None, 3, done=True), _task(2, 4, 5, 1)], 8, {1: (None, 8)}),
        # a start without an end begins later
        ([_task(1, None, 3), _task(2, 4, None, 1)], 5, {1: (None, 5), 2: (8, None)}),
    ],
)
def test_what_slips(tasks: list[ScheduledTask], due: int, expected: dict[int, tuple[int | None, int | None]]) -> None:
    wanted = _june(due)
    assert wanted is not None
    found = moved(tasks, 1, wanted, _DAYS)
    assert {task.id: (task.start, task.due) for task in found} == {
        task: (_june(start), _june(end)) for task, (start, end) in expected.items()
    }
    assert [task.id for task in found[:1]] == list(expected)[:1]


@st.composite
def _plans(draw: st.DrawFn) -> list[ScheduledTask]:
    tasks = []
    for task in range(draw(st.integers(1, 12))):
        waits = draw(st.frozensets(st.integers(0, task - 1), max_size=3)) if task else frozenset()
        start = draw(st.none() | st.integers(1, 60))
        due = draw(st.integers(start or 1, 80))
        tasks.append(_task(task, start, due, *waits, done=draw(st.booleans())))
    return tasks


def _worked(task: ScheduledTask) -> int:
    """Return on how many days one works from start to due, both included: counted one by one."""
    assert task.start is not None
    assert task.due is not None
    return sum((task.start + timedelta(day)).isoweekday() < 6 for day in range((task.due - task.start).days + 1))


@given(st.integers(1, 60), st.integers(0, 20), st.integers(1, 120), st.integers(1, 120))
def test_however_it_is_moved_and_pushed_it_keeps_its_length(start: int, days: int, there: int, pushed: int) -> None:
    task = _task(1, start, start + days)
    first, then = _june(there), _june(pushed)
    assert first is not None
    assert then is not None
    found = moved([task], 1, first, _DAYS) or [task]
    assert _worked(found[0]) == _worked(task) or _worked(task) == 0
    assert found[0].start is not None
    assert found[0].start <= first
    tasks = [ScheduledTask(0, None, then), replace(found[0], waits_for=(0,))]
    for after in moved(tasks, 0, then, _DAYS)[1:]:
        assert _worked(after) == max(_worked(task), 1)


@given(_plans(), st.integers(1, 120))
def test_what_follows_a_move_is_possible_and_only_later(tasks: list[ScheduledTask], day: int) -> None:
    wanted = _june(day)
    assert wanted is not None
    before = {task.id: task for task in tasks}
    found = moved(tasks, 0, wanted, _DAYS)
    after = {**before, **{task.id: task for task in found}}
    assert after[0].due == wanted
    for task in found:
        if task.id:
            assert not task.done
            assert task.due is not None
            assert before[task.id].due is not None
            assert task.begin is not None
            assert task.begin > before[task.id].begin  # type: ignore[operator]
            held = [after[one].due for one in task.waits_for if not after[one].done]
            assert all(end is not None and end <= task.begin for end in held)
            if task.start is not None:
                assert _worked(task) == max(_worked(before[task.id]), 1)
    assert moved(list(after.values()), 0, wanted, _DAYS) == []


@pytest.mark.parametrize(
    ("start", "before", "due", "expected"),
    [(1, 8, 9, (1, 9)), (4, 8, 4, (4, 4)), (4, 4, 3, (3, 3)), (8, 9, 5, (4, 5)), (None, 8, 9, (None, 9))],
)
def test_an_end_alone_is_moved_unless_it_would_come_before_its_start(
    start: int | None, before: int, due: int, expected: tuple[int | None, int]
) -> None:
    wanted = _june(due)
    assert wanted is not None
    (found,) = stretched([_task(1, start, before)], 1, wanted, _DAYS)
    assert (found.start, found.due) == (_june(expected[0]), wanted)


def test_what_waits_follows_an_end_that_is_moved() -> None:
    found = stretched([_task(1, 1, 3), _task(2, 4, 5, 1)], 1, date(2026, 6, 5), _DAYS)
    assert [(one.start, one.due) for one in found] == [(_june(1), _june(5)), (_june(8), _june(9))]
