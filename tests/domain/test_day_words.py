"""Days in words, on Thursday 19 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.day_words import day_in_words

_TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("said", "month", "day"),
    [
        *(("today", 11, 19), ("Tomorrow", 11, 20), (" yesterday ", 11, 18)),
        *(("今日", 11, 19), ("明日", 11, 20), ("あさって", 11, 21), ("昨日", 11, 18)),
        *(("fri", 11, 20), ("thu", 11, 26), ("Thursday", 11, 26), ("wed", 11, 25), ("wednesday", 11, 25)),
        *(("tuesday", 11, 24), ("saturday", 11, 21), ("next  tue", 11, 24), ("next fri", 11, 27), ("this mon", 11, 16)),
        *(("金曜", 11, 20), ("木曜日", 11, 26), ("来週火曜", 11, 24), ("来週の火曜日", 11, 24), ("今週金曜", 11, 20)),
        *(("再来週月曜", 11, 30), ("next week", 11, 23), ("来週", 11, 23), ("再来週", 11, 30)),
        *(("in 3 days", 11, 22), ("1 day", 11, 20), ("in 2 weeks", 12, 3), ("in 1 month", 12, 19)),
        *(("3日後", 11, 22), ("２週間後", 12, 3), ("1週後", 11, 26), ("1か月後", 12, 19), ("1ヶ月後", 12, 19)),
        *(("next month", 12, 1), ("来月", 12, 1), ("月末", 11, 30), ("来月末", 12, 31)),
    ],
)
def test_a_day_is_said_in_words(said: str, month: int, day: int) -> None:
    assert day_in_words(said, _TODAY) == date(2026, month, day)


@pytest.mark.parametrize(
    "said", ["", "mo", "someday", "12/1", "2026-12-01", "in days", "1000 days", "月", "曜", "mond", "1日"]
)
def test_what_is_no_day_in_words_is_none(said: str) -> None:
    assert day_in_words(said, _TODAY) is None


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(["mon", "sun", "日曜", "月曜"]))
def test_a_weekday_alone_is_within_a_week(today: date, said: str) -> None:
    found = day_in_words(said, today)
    assert found is not None
    assert 1 <= (found - today).days <= 7
