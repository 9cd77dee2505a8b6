"""Chains of contracts: each as long as the last, on the day of the first, with notice as early; counted another way."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from csdesk.domain.contracts import last_day, renewal_day
from csdesk.domain.next_contract import ContractDraft, following

_DAY = timedelta(1)
_FOUR_YEARS = [date(2024, 1, 1) + timedelta(day) for day in range(4 * 365 + 1)]
_LENGTHS, _NOTICES = (1, 2, 3, 6, 12, 14, 24, 36), (0, 1, 2, 3, 6)


def _grid(start: date, months: int) -> date:
    """Return the day so many months after the start of a chain, clamped: the rule as product.md words it."""
    place = start.year * 12 + start.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _contract(start: date, length: int, notice: int, number: int) -> ContractDraft:
    """Return one of a chain, counted from the start of the chain alone."""
    ends = (number + 1) * length
    return ContractDraft(_grid(start, number * length), _grid(start, ends), _grid(start, ends - notice) - _DAY, None)


def _shapes() -> Iterator[tuple[date, int, int]]:
    return ((start, length, notice) for start in _FOUR_YEARS for length in _LENGTHS for notice in _NOTICES)


def test_every_start_length_and_notice_of_four_years_is_followed_by_the_same() -> None:
    wrong = [
        shape
        for shape in _shapes()
        if following(_contract(*shape, 0), date(2026, 11, 22), shape[0]) != _contract(*shape, 1)
    ]
    assert not wrong


@pytest.mark.parametrize("day", [1, 15, 28, 29, 30, 31])
def test_a_chain_of_ten_comes_back_to_the_day_of_the_first(day: int) -> None:
    starts = [one for one in _FOUR_YEARS if one.day == day]
    for start, length, notice in (
        (start, *shape) for start in starts for shape in zip(_LENGTHS, _LENGTHS, strict=True)
    ):
        found = _contract(start, length, min(notice, 3), 0)
        for number in range(1, 11):
            found = following(found, date(2026, 11, 22), start)
            assert found == _contract(start, length, min(notice, 3), number), (start, length)


@pytest.mark.parametrize("length", [10, 45, 90, 100, 200])
def test_what_is_no_whole_months_stays_as_many_days(length: int) -> None:
    for start in _FOUR_YEARS:
        end = start + timedelta(length)
        if any(_grid(start, months) - _DAY <= end <= _grid(start, months) for months in range(1, 8)):
            continue  # whole months, or a day less
        if {start, end} <= {_last_of_month(start), _last_of_month(end)}:
            continue  # from the last of a month to the last of a month
        found = following(ContractDraft(start, end, None, None), date(2026, 11, 22), start)
        assert found.start is not None
        assert found.end is not None
        assert (found.end - found.start).days == length, start


@pytest.mark.parametrize("notice", [0, 1, 10, 30, 45, 60, 89, 90, 92, 183])
def test_a_notice_of_any_days_is_as_early_every_year(notice: int) -> None:
    """Of yearly contracts it is the same day of the year; where 29 February comes between, off by that one day."""
    for start in (one for one in _FOUR_YEARS if one.day <= 28):
        end = _grid(start, 12)
        last = ContractDraft(start, end, end - timedelta(notice) - _DAY, None)
        found = following(last, date(2026, 11, 22), start)
        assert found.notice is not None
        assert last.notice is not None
        assert found.notice < _grid(start, 24)
        same = (found.notice + _DAY - (last.notice + _DAY)).days
        assert same in (365, 366)


@pytest.mark.parametrize(
    ("first", "last", "following_one"),
    [
        # by hand, as people write them: start, last day, notice deadline
        ("2026-03-01", ("2026-03-01", "2027-02-28", "2026-11-30"), ("2027-03-01", "2028-02-29", "2027-11-30")),
        ("2026-02-28", ("2026-02-28", "2027-02-27", "2026-11-30"), ("2027-02-28", "2028-02-27", "2027-11-30")),
        ("2026-04-01", ("2026-04-01", "2027-03-31", "2026-12-31"), ("2027-04-01", "2028-03-31", "2027-12-31")),
        # monthly from 30 January: 28 February, 30 March
        ("2026-01-30", ("2026-01-30", "2026-02-27", ""), ("2026-02-28", "2026-03-29", "")),
        ("2026-01-30", ("2026-02-28", "2026-03-29", ""), ("2026-03-30", "2026-04-29", "")),
        ("2026-01-31", ("2026-02-28", "2026-03-30", "2026-02-27"), ("2026-03-31", "2026-04-29", "2026-03-30")),
        # from 29 February on
        ("2024-02-29", ("2027-02-28", "2028-02-28", "2027-11-28"), ("2028-02-29", "2029-02-27", "2028-11-28")),
        ("2024-02-29", ("2024-02-29", "2025-02-27", ""), ("2025-02-28", "2026-02-27", "")),
        # the deadline on the last day itself
        ("2026-04-01", ("2026-04-01", "2027-03-31", "2027-03-31"), ("2027-04-01", "2028-03-31", "2028-03-31")),
        # whoever agreed on another day since has left the anchor
        ("2025-04-01", ("2026-04-15", "2027-04-14", ""), ("2027-04-15", "2028-04-14", "")),
    ],
)
def test_a_table_by_hand(first: str, last: tuple[str, str, str], following_one: tuple[str, str, str]) -> None:
    assert following(_written(*last), date(2026, 11, 22), date.fromisoformat(first)) == _written(*following_one)


def test_a_last_day_and_the_day_of_renewal_are_next_to_each_other() -> None:
    assert (last_day(date(2027, 4, 1)), renewal_day(date(2027, 3, 31))) == (date(2027, 3, 31), date(2027, 4, 1))
    assert (last_day(date(2028, 3, 1)), renewal_day(date(2028, 2, 29))) == (date(2028, 2, 29), date(2028, 3, 1))
    assert (last_day(None), renewal_day(None)) == (None, None)
    assert (last_day(date.min), renewal_day(date.max)) == (date.min, None)  # for ever


def _written(start: str, last: str, notice: str) -> ContractDraft:
    days = [date.fromisoformat(one) if one else None for one in (start, last, notice)]
    return ContractDraft(days[0], renewal_day(days[1]), days[2], None)
