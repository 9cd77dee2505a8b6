"""The dates of an action: starts, snoozes, nudges, groups."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.actions import (
    Group,
    QueueStanding,
    Snooze,
    Wake,
    Waking,
    group,
    moved_start,
    nudge_on,
    spread,
    starts_too_late,
    wake,
    woken,
)
from csdesk.domain.day_words import DayWords
from csdesk.domain.levels import Level
from csdesk.domain.working_days import WorkingDays
from csdesk.services.working_calendar import working_days

_TODAY = date(2026, 11, 19)
_DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def _day(days: int | None) -> date | None:
    return None if days is None else _TODAY + timedelta(days)


@pytest.mark.parametrize(
    ("until", "deadline", "found"),
    [
        (3, None, Wake(date(2026, 11, 22), cut=False)),
        (3, 10, Wake(date(2026, 11, 22), cut=False)),
        (3, 3, Wake(date(2026, 11, 22), cut=False)),
        (21, 16, Wake(date(2026, 12, 5), cut=True)),
        (0, 10, Wake(date(2026, 11, 20), cut=False)),
        (-4, None, Wake(date(2026, 11, 20), cut=False)),
        (3, 0, None),
        (3, -2, None),
    ],
)
def test_when_a_snooze_wakes(until: int, deadline: int | None, found: Wake | None) -> None:
    day = _day(until)
    assert day is not None
    assert wake(day, _day(deadline), _TODAY) == found


def test_this_weekend_said_on_a_saturday_is_still_to_come() -> None:
    saturday = date(2026, 11, 21)
    said = DayWords(saturday).day("this weekend")
    assert said is not None
    found = wake(said, None, saturday)
    assert found == Wake(date(2026, 11, 22), cut=False)


@given(_DAYS, st.none() | _DAYS, _DAYS)
def test_a_snooze_is_never_in_the_past_nor_after_the_deadline(until: date, deadline: date | None, today: date) -> None:
    found = wake(until, deadline, today)
    if found is None:
        assert deadline is not None
        assert deadline <= today
    else:
        assert found.day > today
        assert deadline is None or found.day <= deadline
        assert found.cut == (deadline is not None and max(until, today + timedelta(1)) > deadline)


@pytest.mark.parametrize(
    ("until", "deadline", "then", "now", "notice", "found"),
    [
        (5, None, "B", Level.B, None, None),
        (0, None, "B", Level.B, None, Waking.DAY),
        (-3, None, "", None, None, Waking.DAY),
        (5, 0, "B", Level.B, None, Waking.DEADLINE),
        (5, None, "B", Level.C, None, Waking.HEALTH),
        (5, None, "C", Level.B, None, None),
        (5, None, "B", Level.UNKNOWN, None, None),
        (5, None, "unknown", Level.D, None, None),
        (5, None, "", Level.D, None, None),
        (5, None, "B", Level.B, 30, Waking.NOTICE),
        (5, None, "B", Level.B, 28, None),
        (5, None, "B", Level.B, 31, None),
        (5, None, "B", Level.B, 120, Waking.NOTICE),
    ],
)
def test_why_it_wakes(
    until: int, deadline: int | None, then: str, now: Level | None, notice: int | None, found: Waking | None
) -> None:
    day, since = _day(until), _day(-1)
    assert day is not None
    assert since is not None
    assert woken(Snooze(day, since, then), _day(deadline), now, _day(notice), _TODAY) is found


@given(_DAYS, _DAYS, st.none() | _DAYS, st.integers(0, 400))
def test_what_wakes_stays_awake(until: date, today: date, deadline: date | None, later: int) -> None:
    one = Snooze(until, date(2026, 1, 1))
    if woken(one, deadline, None, None, today):
        assert woken(one, deadline, None, None, today + timedelta(later))


@pytest.mark.parametrize(
    ("since", "days", "expected"),
    [
        *(("2026-11-19", 3, "2026-11-25"), ("2026-11-19", None, "2026-11-25"), ("2026-12-28", 1, "2026-12-29")),
        *(("2026-04-28", 2, "2026-05-01"), ("2026-11-21", 1, "2026-11-25")),
    ],
)
def test_somebody_is_asked_again_after_so_many_working_days(since: str, days: int | None, expected: str) -> None:
    assert nudge_on(date.fromisoformat(since), days, working_days()) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("days", "said", "expected"),
    [
        ({"due": -1}, {}, Group.OVERDUE),
        ({"due": -1, "start": 3, "waits_until": 5}, {"asleep": True, "pinned": True}, Group.OVERDUE),
        ({"due": 0}, {}, Group.TODAY),
        ({"due": 0, "start": 1}, {}, Group.ASLEEP),
        ({"due": 3}, {}, Group.WEEK),
        ({"due": 4}, {}, Group.LATER),
        ({}, {}, Group.LATER),
        ({}, {"pinned": True}, Group.TODAY),
        ({}, {"woken": True}, Group.TODAY),
        ({"due": 9}, {"woken": True}, Group.TODAY),
        ({"due": 3, "waits_until": 1}, {}, Group.WAITING),
        ({"due": 9, "waits_until": 0}, {}, Group.TODAY),
        ({"due": 3, "waits_until": 1}, {"asleep": True, "pinned": True}, Group.ASLEEP),
        ({"due": 6, "start": 4}, {"pinned": True}, Group.ASLEEP),
        ({"due": 6, "start": 0}, {}, Group.LATER),
    ],
)
def test_where_it_stands(days: dict[str, int], said: dict[str, bool], expected: Group) -> None:
    one = QueueStanding(**{name: _day(count) for name, count in days.items()}, **said)  # type: ignore[arg-type]
    assert group(one, _TODAY) is expected, "19 November 2026 is a Thursday"


_STANDINGS = st.builds(
    QueueStanding, st.none() | _DAYS, st.none() | _DAYS, st.booleans(), st.booleans(), st.none() | _DAYS, st.booleans()
)


@given(_STANDINGS, _DAYS)
def test_only_a_passed_deadline_is_overdue(one: QueueStanding, today: date) -> None:
    assert (group(one, today) is Group.OVERDUE) == (one.due is not None and one.due < today)


@given(_STANDINGS, _DAYS)
def test_before_its_start_it_is_not_in_today(one: QueueStanding, today: date) -> None:
    if one.start is not None and one.start > today:
        assert group(one, today) in (Group.ASLEEP, Group.OVERDUE)


def test_a_start_moves_with_its_deadline() -> None:
    assert moved_start(_day(0), _day(5), date(2026, 12, 1)) == date(2026, 11, 26)
    assert moved_start(None, _day(5), date(2026, 12, 1)) is None
    assert moved_start(_day(0), None, date(2026, 12, 1)) == _TODAY
    assert starts_too_late(_day(6), _day(5))
    assert not starts_too_late(_day(5), _day(5))
    assert not starts_too_late(None, _day(5))


def test_what_was_left_lying_is_spread_over_working_days() -> None:
    found = spread(5, date(2026, 11, 20), 2, working_days())
    assert [day.day for day in found] == [20, 20, 24, 24, 25], "Monday 23 is a holiday"
    assert spread(0, _TODAY, 2, WorkingDays()) == []
    assert len(spread(3, _TODAY, 0, WorkingDays())) == 3
