"""The next contract made from the last: a table of days, amounts that go on and those that do not."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from csdesk.domain.next_contract import ContractDraft, NextAmount, following

_TODAY = date(2026, 11, 22)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _draft(start: str, end: str, notice: str = "", *amounts: NextAmount) -> ContractDraft:
    return ContractDraft(_day(start), _day(end), _day(notice), None, amounts)


@pytest.mark.parametrize(
    ("last", "following_one"),
    [
        # a year to the day, notice three months before
        (("2026-04-01", "2027-04-01", "2027-01-01"), ("2027-04-01", "2028-04-01", "2028-01-01")),
        # the day before: "by the last of December"
        (("2026-04-01", "2027-04-01", "2026-12-31"), ("2027-04-01", "2028-04-01", "2027-12-31")),
        # 60 days are no whole months: 60 days again
        (("2026-02-15", "2027-02-15", "2026-12-17"), ("2027-02-15", "2028-02-15", "2027-12-17")),
        # from 29 February on: the last of a short February, counted from the first day
        (("2024-02-29", "2025-02-28", "2024-11-30"), ("2025-02-28", "2026-02-28", "2025-11-30")),
        (("2024-02-29", "2027-02-28", ""), ("2027-02-28", "2030-02-28", "")),
        (("2024-02-29", "2026-02-28", ""), ("2026-02-28", "2028-02-29", "")),
        # from 31 January on: 28 February, 31 March, 30 April
        (("2026-01-31", "2026-02-28", ""), ("2026-02-28", "2026-03-31", "")),
        (("2026-02-28", "2026-03-31", ""), ("2026-03-31", "2026-04-30", "")),
        (("2026-03-31", "2026-04-30", ""), ("2026-04-30", "2026-05-31", "")),
        (("2026-01-31", "2026-07-31", "2026-06-30"), ("2026-07-31", "2027-01-31", "2026-12-31")),
        # the same day of the month stays, even where it was the last of its own
        (("2026-02-28", "2027-02-28", ""), ("2027-02-28", "2028-02-28", "")),
        (("2026-04-30", "2026-06-30", ""), ("2026-06-30", "2026-08-30", "")),
        # a list with inclusive ends
        (("2026-04-01", "2027-03-31", "2026-12-31"), ("2027-03-31", "2028-03-31", "2027-12-31")),
        (("2026-04-15", "2027-04-14", ""), ("2027-04-14", "2028-04-14", "")),
        # fourteen months, three years
        (("2025-02-01", "2026-04-01", "2026-01-31"), ("2026-04-01", "2027-06-01", "2027-03-31")),
        (("2024-07-01", "2027-07-01", "2027-04-01"), ("2027-07-01", "2030-07-01", "2030-04-01")),
        # no whole months: so many days
        (("2026-01-01", "2026-01-11", "2026-01-08"), ("2026-01-11", "2026-01-21", "2026-01-18")),
        (("2026-01-10", "2026-03-20", ""), ("2026-03-20", "2026-05-28", "")),
        # a deadline on the end, or after it
        (("2026-04-01", "2027-04-01", "2027-04-01"), ("2027-04-01", "2028-04-01", "2028-04-01")),
        (("2026-04-01", "2027-04-01", "2027-04-11"), ("2027-04-01", "2028-04-01", "2028-04-11")),
        # no start, or one that is not before the end: twelve months
        (("", "2027-04-01", "2027-03-02"), ("2027-04-01", "2028-04-01", "2028-03-02")),
        (("2027-04-01", "2027-04-01", ""), ("2027-04-01", "2028-04-01", "")),
        # no end, or one that means for ever
        (("2026-04-01", "", "2026-12-31"), ("", "", "")),
        (("2026-04-01", "9999-12-31", "9999-10-31"), ("9999-12-31", "", "")),
        (("", "9999-12-31", ""), ("9999-12-31", "", "")),
    ],
)
def test_its_days(last: tuple[str, str, str], following_one: tuple[str, str, str]) -> None:
    assert following(_draft(*last), _TODAY) == _draft(*following_one)


@pytest.mark.parametrize("auto", [True, False, None])
def test_it_renews_itself_as_the_last_did(auto: bool | None) -> None:
    assert following(replace(_draft("2026-04-01", "2027-04-01"), auto=auto), _TODAY).auto is auto


def test_what_ended_before_is_left_behind_and_a_ramp_goes_on_at_its_last_price() -> None:
    ramp = (
        NextAmount(1_000_00, 12, "USD", "year 1", None, date(2027, 4, 1)),
        NextAmount(1_200_00, 12, "USD", "year 2", date(2027, 4, 1), date(2028, 4, 1)),
        NextAmount(1_500_00, 12, "USD", "year 3", date(2028, 4, 1), date(2029, 4, 1)),
    )
    others = (
        NextAmount(50_000, 3, "JPY", "seats"),
        NextAmount(9_000, 1, "JPY", "pilot", date(2026, 4, 1), date(2029, 3, 31)),  # over on the last day
        NextAmount(7_000, 1, "JPY", "till the last day", date(2029, 3, 31), None),
        NextAmount(8_000, 1, "JPY", "later than that", date(2029, 4, 1), None),
    )
    found = following(_draft("2026-04-01", "2029-04-01", "", *ramp, *others), _TODAY)
    assert found.amounts == (
        NextAmount(1_500_00, 12, "USD", "year 3"),
        NextAmount(50_000, 3, "JPY", "seats"),
        NextAmount(7_000, 1, "JPY", "till the last day"),
    )


def test_without_an_end_what_counts_today_goes_on() -> None:
    over = NextAmount(1, 1, "JPY", "over", None, _TODAY)
    counts = NextAmount(2, 1, "JPY", "counts", _TODAY, None)
    assert following(_draft("2026-04-01", "", "", over, counts), _TODAY).amounts == (replace(counts, since=None),)


@pytest.mark.parametrize(
    ("minor", "percent", "raised"),
    [
        (1_000_000, "5", 1_050_000),
        (100, "0.5", 101),  # 100.5
        (100, "0.4", 100),
        (-100, "0.5", -101),
        (99_999, "7/3", 102_332),  # 102332.31
        (1, "-100", 0),
        (200, "-50", 100),
        (3, "0", 3),
    ],
)
def test_an_uplift_is_exact_and_rounded_once(minor: int, percent: str, raised: int) -> None:
    amount = NextAmount(minor, 12, "JPY", "t", _TODAY, _TODAY)
    assert amount.raised(Fraction(percent)) == replace(amount, minor=raised)
