"""When an onboarding is completed, and whether inside its window."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.onboarding import OnboardingState as State
from csdesk.domain.onboarding import is_met, progress, window_end

_START, _END = date(2026, 4, 1), date(2026, 6, 30)
_MET, _LATE = ("Log", date(2026, 5, 10)), ("Mail", date(2026, 7, 1))
_OPEN, _BARE, _UNDATED = ("", None), ("", date(2026, 5, 1)), ("Log", None)


@pytest.mark.parametrize(
    ("criteria", "today", "expected", "completed"),
    [
        ((), date(2026, 4, 1), State.RUNNING, None),
        ((), date(2026, 7, 1), State.PAST, None),
        ((_OPEN,), _END, State.RUNNING, None),
        ((_OPEN,), date(2026, 7, 1), State.PAST, None),
        ((_MET, _OPEN), date(2026, 5, 20), State.RUNNING, None),
        ((_MET,), date(2026, 5, 10), State.ON_TIME, date(2026, 5, 10)),
        ((_MET,), date(2026, 5, 9), State.RUNNING, None),
        ((_MET, ("Mail", _END)), date(2026, 12, 1), State.ON_TIME, _END),
        ((_MET, _LATE), date(2026, 7, 1), State.LATE, date(2026, 7, 1)),
        ((_MET, _LATE), _END, State.RUNNING, None),
        ((_MET, _BARE), date(2026, 7, 1), State.PAST, None),
        ((_MET, _UNDATED), date(2026, 5, 20), State.RUNNING, None),
        ((("Log", date(2026, 3, 1)),), date(2026, 4, 2), State.ON_TIME, date(2026, 3, 1)),
    ],
)
def test_it_is_over_when_its_criteria_are_met(
    criteria: tuple[tuple[str, date | None], ...], today: date, expected: State, completed: date | None
) -> None:
    found = progress(_START, _END, None, criteria, today)
    assert (found.state, found.completed_on) == (expected, completed)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 4, 1), None, date(2026, 6, 30)),
        (date(2026, 4, 1), 6, date(2026, 9, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 27)),
        (date(2026, 1, 31), 1, date(2026, 2, 27)),
        (date(2026, 4, 15), 1, date(2026, 5, 14)),
    ],
)
def test_a_window_ends_on_the_day_before_its_months_are_over(start: date, months: int | None, end: date) -> None:
    assert window_end(start, months) == end


_DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
_CRITERIA = st.lists(st.tuples(st.sampled_from(["", " ", "Log"]), st.none() | _DAYS), max_size=6)


@given(_CRITERIA, _DAYS, st.integers(0, 400))
def test_only_what_is_met_counts_and_once_completed_it_stays_so(
    criteria: list[tuple[str, date | None]], today: date, later: int
) -> None:
    found = progress(_START, _END, None, criteria, today)
    assert found.met == sum(is_met(*one, today) for one in criteria) <= found.total == len(criteria)
    assert (found.completed_on is not None) == (found.state in (State.ON_TIME, State.LATE))
    if found.completed_on is not None:
        assert found.completed_on <= today
        assert (found.completed_on <= _END) == (found.state is State.ON_TIME)
        assert progress(_START, _END, None, criteria, today + timedelta(later)) == found
