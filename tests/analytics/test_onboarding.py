"""Onboarding in numbers: tables worked out by hand, and what must always hold."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.analytics.onboarding import (
    MedianTime,
    OnboardingFact,
    by_month,
    completion,
    explained,
    running,
    spread,
    to_first_value,
)

TODAY = date(2026, 11, 30)
_BEGIN = date(2026, 1, 1)


def fact(key: int, ends: str, completed: str = "", left: str = "") -> OnboardingFact:
    day = {name: date.fromisoformat(text) if text else None for name, text in (("c", completed), ("l", left))}
    return OnboardingFact(key, key, date(2026, 1, 5), date.fromisoformat(ends), day["c"], None, day["l"])


CASES = [
    fact(1, "2026-09-30", "2026-09-30"),  # on its last day: on time
    fact(2, "2026-09-10", "2026-09-11"),  # a day late
    fact(3, "2026-09-01", left="2026-08-15"),  # lost inside the window: stays among them
    fact(4, "2026-09-20"),  # neither
    fact(5, "2026-11-29", "2026-11-02"),
    fact(6, "2026-11-30", "2026-11-02"),  # its last day is today: not over, in no rate
    fact(7, "2026-12-31"),
]


def test_cohorts_by_the_month_in_which_the_window_ended() -> None:
    months = by_month(CASES, TODAY)
    assert list(months) == [date(2026, 9, 1), date(2026, 11, 1)]
    september = months[date(2026, 9, 1)]
    assert (len(september.ended), september.on_time, september.late, september.lost) == (4, 1, 1, 1)
    assert (september.rate, september.eventual) == (Fraction(1, 4), Fraction(1, 2))
    assert months[date(2026, 11, 1)].rate == 1


def test_the_running_ones_are_listed_and_in_no_rate() -> None:
    assert [one.id for one in running(CASES, TODAY)] == [6, 7]
    assert completion(CASES, date(2026, 12, 1), date(2026, 12, 31), TODAY).rate is None


def test_one_that_begins_later_is_not_running() -> None:
    later = OnboardingFact(1, 1, date(2026, 12, 1), date(2027, 2, 28))
    assert running([later], TODAY) == []
    assert to_first_value([later], TODAY).count == 0


def waited(days: int, *, known: bool, key: int = 0) -> OnboardingFact:
    """Return one whose first value came after so many days, or that was lost then without."""
    on = _BEGIN + timedelta(days=days)
    return OnboardingFact(key, key, _BEGIN, date(2026, 3, 31), None, on if known else None, None if known else on)


@pytest.mark.parametrize(
    ("times", "median", "reached"),
    [
        ([], None, 0),
        ([(10, True)], 10, 1),
        ([(10, True), (20, True)], 10, 2),  # 1/2 are without after 10 days
        ([(10, True), (20, True), (30, True)], 20, 3),
        ([(10, False), (20, True)], 20, 1),  # of one that is left: 0
        ([(10, True), (20, False), (30, False)], None, 1),  # 2/3 stay without as far as we know
        # 6, 6, 6, 7 and 10 reached, 6 and 9 not (Freireich 1963, the first seven): 4/7, then 3/7
        ([(6, True), (6, True), (6, True), (6, False), (7, True), (9, False), (10, True)], 7, 5),
    ],
)
def test_median_time_by_kaplan_and_meier(times: list[tuple[int, bool]], median: int | None, reached: int) -> None:
    found = to_first_value([waited(days, known=known) for days, known in times], TODAY)
    assert found == MedianTime(median, len(times), reached)


def test_six_mp_of_freireich() -> None:
    """The remissions of 21 children, in weeks: the median is 23, as every text book has it."""
    reached = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    not_yet = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    facts = [waited(days, known=True) for days in reached] + [waited(days, known=False) for days in not_yet]
    assert to_first_value(facts, TODAY) == MedianTime(23, 21, 9)


def test_spread_has_quartiles_between_the_nearest() -> None:
    found = spread([40, 10, 20, 30])
    assert found is not None
    assert (found.count, found.shortest, found.longest) == (4, 10, 40)
    assert (found.lower, found.median, found.upper) == (Fraction(35, 2), 25, Fraction(65, 2))
    assert spread([]) is None


def test_what_the_spread_comes_from() -> None:
    """Means 20 and 60 around 40: between 8 × 400 = 3,200, within 8 × 100 / ... by hand below."""
    parts = {"high": [10, 20, 20, 30], "low": [50, 60, 60, 70]}
    # whole: 900 + 400 + 400 + 100 twice = 3,600; between 3,200; within 400; chance 1 × 400 / 6
    assert explained(parts) == (3200 - Fraction(400, 6)) / 3600
    assert explained({"high": [10, 20, 30, 40], "low": [10, 20, 30, 40]}) == 0


@pytest.mark.parametrize(
    "parts",
    [
        {"high": [10, 20, 30], "low": [40, 50, 60, 70]},  # seven
        {"high": [10, 20, 30, 40, 50, 60, 70, 80]},  # one part
        {"high": [10] * 4, "low": [10] * 4},  # all as long
        {str(days): [days] for days in range(9)},  # nobody shares a part
    ],
)
def test_nothing_is_said_of_too_little(parts: dict[str, list[int]]) -> None:
    assert explained(parts) is None


_FACTS = st.lists(
    st.builds(
        lambda start, window, done, value, left: OnboardingFact(
            1,
            1,
            start,
            start + timedelta(days=window),
            None if done is None else start + timedelta(days=done),
            None if value is None else start + timedelta(days=value),
            None if left is None else start + timedelta(days=left),
        ),
        st.dates(date(2025, 1, 1), date(2026, 12, 31)),
        st.integers(0, 200),
        st.none() | st.integers(0, 400),
        st.none() | st.integers(-5, 400),
        st.none() | st.integers(0, 400),
    ),
    max_size=12,
)


@given(_FACTS)
def test_every_onboarding_is_counted_once(facts: list[OnboardingFact]) -> None:
    months = by_month(facts, TODAY)
    counted = sum(len(one.ended) for one in months.values()) + len(running(facts, TODAY))
    assert counted == sum(one.is_over(TODAY) or one.starts_on <= TODAY for one in facts)
    for one in months.values():
        assert one.rate is not None
        assert one.eventual is not None
        assert 0 <= one.rate <= one.eventual <= 1
        assert one.on_time + one.late + one.lost <= len(one.ended)


@given(_FACTS)
def test_the_median_is_a_time_at_which_one_came_to_it(facts: list[OnboardingFact]) -> None:
    found = to_first_value(facts, TODAY)
    assert found.reached <= found.count
    if found.days is not None:
        assert found.reached
        assert found.days in [max((one.first_value_on - one.starts_on).days, 0) for one in facts if one.first_value_on]
