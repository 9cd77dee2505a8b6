"""Recurrence: hand-computed dates, and that nothing is lost, doubled or drifts; by the holidays of Japan."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.recurrence import Base, Recurrence, RepeatUnit, Rest, latest_move, missed, next_due, read_recurrence
from csdesk.domain.working_days import WorkingDays
from csdesk.services.working_calendar import working_days

_JAPAN = working_days()
_PLAIN = WorkingDays()


def _d(text: str) -> date:
    return date.fromisoformat(text)


def _chain(text: str, due: str, count: int, works: WorkingDays = _JAPAN) -> list[str]:
    """Return the days on which it is due next, done each time on its day."""
    rule, day, found = read_recurrence(text), _d(due), []
    assert rule is not None
    rule = rule.anchored(day)
    for _each in range(count):
        day = next_due(rule, day, day, works)
        found.append(day.isoformat())
    return found


@pytest.mark.parametrize(
    ("rule", "due", "expected"),
    [
        ("1 month due", "2021-01-31", ["2021-02-28", "2021-03-31", "2021-04-30", "2021-05-31"]),
        ("3 month due", "2022-11-30", ["2023-02-28", "2023-05-30", "2023-08-30"]),
        ("1 year due", "2024-02-29", ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
        ("1 day due", "2026-12-30", ["2026-12-31", "2027-01-01", "2027-01-02"]),
        ("2 week due", "2026-02-17", ["2026-03-03", "2026-03-17"]),
        ("1 workday due", "2026-05-01", ["2026-05-07", "2026-05-08", "2026-05-11"]),
        ("3 workday due", "2026-04-27", ["2026-05-01", "2026-05-11"]),
        ("1 month due rest before", "2026-01-30", ["2026-02-27", "2026-03-30", "2026-04-30"]),
        ("1 month due on 2026-01-31 rest before", "2026-01-30", ["2026-02-27", "2026-03-31", "2026-04-30"]),
        ("1 month due on 2026-02-01 rest after", "2026-02-02", ["2026-03-02", "2026-04-01", "2026-05-01"]),
        ("1 month due on 2026-04-03 rest after", "2026-04-03", ["2026-05-07", "2026-06-03"]),
        ("1 day due rest after", "2026-05-01", ["2026-05-07", "2026-05-08", "2026-05-11"]),
    ],
)
def test_what_comes_next_by_hand(rule: str, due: str, expected: list[str]) -> None:
    assert _chain(rule, due, len(expected)) == expected


@pytest.mark.parametrize(
    ("rule", "due", "done", "expected"),
    [
        ("1 month done", "2025-08-29", "2025-09-10", "2025-10-10"),
        ("1 month done", "2025-08-29", "2025-08-01", "2025-09-01"),
        ("1 week done rest before", "2026-05-05", "2026-04-29", "2026-05-01"),
        ("1 day done rest before", "2026-05-01", "2026-05-01", "2026-05-07"),
        ("2 workday done", "2026-05-01", "2026-05-01", "2026-05-08"),
        ("1 month due on 2021-01-31", "2021-01-31", "2021-01-10", "2021-02-28"),
        ("1 month due on 2021-01-31", "2021-01-31", "2021-03-15", "2021-03-31"),
        ("1 month due on 2021-01-31", "2021-02-10", "2021-02-10", "2021-02-28"),
        ("1 day due on 2026-06-01", "2026-06-01", "2026-06-06", "2026-06-07"),
    ],
)
def test_what_comes_after_it_was_done_early_or_late(rule: str, due: str, done: str, expected: str) -> None:
    known = read_recurrence(rule)
    assert known is not None
    assert next_due(known, _d(due), _d(done), _JAPAN) == _d(expected)


@pytest.mark.parametrize(
    ("rule", "due", "today", "expected"),
    [
        ("1 day due", "2026-06-01", "2026-06-06", 5),
        ("1 day due", "2026-06-01", "2026-06-02", 1),
        ("1 day due", "2026-06-01", "2026-06-01", 0),
        ("1 workday due", "2026-04-30", "2026-05-08", 3),
        ("1 week due", "2026-06-01", "2026-06-22", 3),
        ("1 month due", "2026-01-31", "2026-04-01", 3),
        ("1 day done", "2026-06-01", "2026-06-06", 1),
    ],
)
def test_an_absence_is_one_action_with_so_many_missed(rule: str, due: str, today: str, expected: int) -> None:
    known = read_recurrence(rule)
    assert known is not None
    assert missed(known, _d(due), _d(today), _JAPAN) == expected


def test_what_recurs_is_put_off_to_its_next_day_at_the_latest() -> None:
    weekly = Recurrence(1, RepeatUnit.WEEK, anchor=_d("2026-11-18"))
    assert latest_move(weekly, _d("2026-11-18"), _d("2026-11-20"), _JAPAN) == _d("2026-11-25")
    assert latest_move(weekly, _d("2026-11-04"), _d("2026-11-25"), _JAPAN) == _d("2026-11-25")
    assert (
        latest_move(Recurrence(1, RepeatUnit.WEEK, Base.DONE), _d("2026-11-18"), _d("2026-11-20"), _JAPAN) == date.max
    )


def test_own_closures_are_days_of_rest() -> None:
    closed = {_d("2026-12-29") + timedelta(day) for day in range(6)}
    works = WorkingDays(holiday=lambda day: day in closed or not _JAPAN.works(day))
    assert _chain("1 workday due", "2026-12-28", 2, works) == ["2027-01-04", "2027-01-05"]
    assert _chain("1 month due on 2026-11-30 rest before", "2026-11-30", 2, works) == ["2026-12-28", "2027-01-29"]


@pytest.mark.parametrize("text", ["", "x", "0 day due", "1 day", "1 day due on 2026-02-30", "1 fortnight due"])
def test_what_cannot_be_read_is_no_recurrence(text: str) -> None:
    assert read_recurrence(text) is None


_DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
_RULES = st.builds(
    Recurrence,
    st.integers(1, 24),
    st.sampled_from(RepeatUnit),
    st.sampled_from(Base),
    st.none() | _DAYS,
    st.sampled_from(Rest),
)


@given(_RULES)
def test_it_is_read_as_it_was_written(rule: Recurrence) -> None:
    assert read_recurrence(rule.written()) == rule


@given(_RULES, _DAYS, st.integers(-40, 400))
def test_it_always_comes_again_and_only_later(rule: Recurrence, due: date, late: int) -> None:
    done = due + timedelta(late)
    found = next_due(rule.anchored(due), due, done, _PLAIN)
    assert found > done
    assert rule.base is Base.DONE or found > due


@given(
    st.integers(1, 24),
    st.sampled_from([RepeatUnit.DAY, RepeatUnit.WEEK, RepeatUnit.MONTH, RepeatUnit.YEAR]),
    _DAYS,
    st.data(),
)
def test_neither_late_nor_put_off_it_drifts(count: int, unit: RepeatUnit, anchor: date, data: st.DataObject) -> None:
    rule, due = Recurrence(count, unit, anchor=anchor), anchor
    for _each in range(4):
        put_off = data.draw(st.integers(0, 50))
        due = next_due(rule, due + timedelta(put_off), due + timedelta(put_off), _PLAIN)
        if unit in (RepeatUnit.DAY, RepeatUnit.WEEK):
            assert (due - anchor).days % (count * (7 if unit is RepeatUnit.WEEK else 1)) == 0
        else:
            last = (due + timedelta(1)).day == 1
            assert due.day == anchor.day or (due.day < anchor.day and last)


@given(_RULES, _DAYS)
def test_done_on_its_day_each_time_none_is_missed_or_doubled(rule: Recurrence, due: date) -> None:
    rule = rule.anchored(due)
    first = next_due(rule, due, due, _PLAIN)
    if rule.base is Base.DUE:
        assert missed(rule, due, first, _PLAIN) == 1
        assert missed(rule, due, first + timedelta(1), _PLAIN) == 2
        assert latest_move(rule, due, due + timedelta(1), _PLAIN) == first


@given(_RULES, _DAYS, st.integers(1, 60))
def test_a_clock_that_is_set_back_neither_doubles_nor_loses_it(rule: Recurrence, due: date, back: int) -> None:
    rule = rule.anchored(due)
    found = next_due(rule, due, due - timedelta(back), _PLAIN)
    assert missed(rule, due, due - timedelta(back), _PLAIN) == 0
    assert rule.base is Base.DONE or found == next_due(rule, due, due, _PLAIN)
