"""Which backups are kept: a table by hand, and what holds for any."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.backups import to_keep

_NOON = datetime(2026, 11, 29, 12)  # a Sunday


def _days(*ago: int) -> list[datetime]:
    return [_NOON - timedelta(days=one) for one in ago]


def test_every_day_for_two_years_leaves_these() -> None:
    kept = {moment.date() for moment in to_keep(_days(*range(730)))}
    days = [date(2026, 11, day) for day in (29, 28, 27, 26, 25, 24, 23)]
    weeks = [date(2026, 11, 29), date(2026, 11, 22), date(2026, 11, 15), date(2026, 11, 8)]
    months = [date(2026, 11, 29), date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31), date(2026, 7, 31)]
    months += [date(2026, 6, 30), date(2026, 5, 31), date(2026, 4, 30), date(2026, 3, 31), date(2026, 2, 28)]
    months += [date(2026, 1, 31), date(2025, 12, 31)]
    assert kept == {*days, *weeks, *months}
    assert len(kept) == 7 + 3 + 11


@pytest.mark.parametrize(
    ("ago", "kept"),
    [
        ([], []),
        ([0], [0]),
        ([0, 1, 2], [0, 1, 2]),
        ([30, 31, 32], [30, 31, 32]),  # away for a month: the last days are still there
        ([0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1, 2, 3, 4, 5, 6, 7]),  # 8 is a Saturday behind the Sunday of its week
        ([0, 40, 41, 400, 401, 402, 403, 404, 405], [0, 40, 41, 400, 401, 402, 403]),
    ],
)
def test_by_hand(ago: list[int], kept: list[int]) -> None:
    assert to_keep(_days(*ago)) == frozenset(_days(*kept))


def test_of_a_day_that_is_over_the_last_stays_of_the_running_one_five() -> None:
    hours = [datetime(2026, 11, day, hour) for day in (28, 29) for hour in range(8, 18)]
    assert to_keep(hours) == {datetime(2026, 11, 28, 17), *(datetime(2026, 11, 29, hour) for hour in range(13, 18))}


_MOMENTS = st.sets(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), max_size=200)


@given(_MOMENTS)
def test_of_any(made: set[datetime]) -> None:
    kept = to_keep(made)
    assert kept <= made
    assert to_keep(kept) == kept, "what is kept once is kept until newer ones come"
    assert len(kept) <= 5 + 7 + 4 + 12
    if made:
        assert max(made) in kept
        assert {one.date() for one in kept} >= set(sorted({one.date() for one in made})[-7:])
        assert {(one.year, one.month) for one in kept} >= set(sorted({(one.year, one.month) for one in made})[-12:])


@given(_MOMENTS, st.datetimes(datetime(2030, 1, 2), datetime(2031, 1, 1)))
def test_a_newer_one_brings_none_back(made: set[datetime], newer: datetime) -> None:
    assert to_keep({*made, newer}) - {newer} <= to_keep(made) | set()
