"""Days in words: what is said on which day, in both languages, alone and between other words."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.day_words import DayWords
from csdesk.domain.working_days import WorkingDays

_HOLIDAYS = {
    *(date(2025, 5, 3), date(2025, 5, 4), date(2025, 5, 5), date(2025, 5, 6)),
    *(date(2026, 4, 29), date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 6)),
    *(date(2026, 9, 21), date(2026, 9, 22), date(2026, 9, 23), date(2026, 11, 3), date(2026, 11, 23)),
    *(date(2027, 1, 1), date(2027, 1, 11)),
}
_WORKS = WorkingDays(holiday=_HOLIDAYS.__contains__)


def _on(today: str, *, past: bool = False, month_first: bool = True) -> DayWords:
    return DayWords(date.fromisoformat(today), _WORKS, past=past, month_first=month_first)


_WEDNESDAY = [
    *(("today", "04-01"), ("tomorrow", "04-02"), ("day after tomorrow", "04-03"), ("the day after tomorrow", "04-03")),
    *(("tue", "04-07"), ("next tue", "04-07"), ("next friday", "04-10"), ("this friday", "04-03"), ("wed", "04-08")),
    *(("thurs", "04-02"), ("Thursday", "04-02"), ("friday next week", "04-10"), ("next week tue", "04-07")),
    *(("in 3 days", "04-04"), ("in 2 weeks", "04-15"), ("in a week", "04-08"), ("two weeks from now", "04-15")),
    *(("3 days later", "04-04"), ("in 1 month", "05-01"), ("in six months", "10-01"), ("within 5 days", "04-06")),
    *(("3 business days", "04-06"), ("in 3 business days", "04-06"), ("5 working days", "04-08")),
    *(("next business day", "04-02"), ("last business day of the month", "04-30"), ("+3d", "04-04"), ("+2w", "04-15")),
    *(("+1m", "05-01"), ("+3bd", "04-06"), ("end of month", "04-30"), ("eom", "04-30"), ("month end", "04-30")),
    *(("end of next month", "05-31"), ("eow", "04-03"), ("end of week", "04-03"), ("weekend", "04-04")),
    *(("eoq", "06-30"), ("end of the year", "12-31"), ("year end", "12-31"), ("year-end", "12-31"), ("eoy", "12-31")),
    *(("Apr 15", "04-15"), ("april 15th", "04-15"), ("15 Apr", "04-15"), ("15th of april", "04-15"), ("4/15", "04-15")),
    *(("12/25", "12-25"), ("25/12", "12-25"), ("15th", "04-15"), ("the 15th of next month", "05-15")),
    *(("next week", "04-06"), ("next month", "05-01"), ("end of may", "05-31"), ("by friday", "04-03")),
    *(("on 4/15", "04-15"), ("2026-04-15", "04-15"), ("15 Apr 2026", "04-15"), ("4/15/2026", "04-15")),
    *(("今日", "04-01"), ("本日", "04-01"), ("明日", "04-02"), ("あした", "04-02"), ("明後日", "04-03")),
    *(("あさって", "04-03"), ("しあさって", "04-04"), ("今日中", "04-01"), ("明日中に", "04-02")),
    *(("来週", "04-06"), ("来週火", "04-07"), ("来週火曜", "04-07"), ("来週の火曜日", "04-07"), ("翌週月曜", "04-06")),
    *(("今週金曜", "04-03"), ("今週月曜", "03-30"), ("金曜", "04-03"), ("次の金曜", "04-03"), ("水曜日", "04-08")),
    *(("再来週月曜", "04-13"), ("再来週", "04-13"), ("週明け", "04-06"), ("今週中", "04-03"), ("来週中", "04-10")),
    *(("週末", "04-04"), ("3日後", "04-04"), ("３日後", "04-04"), ("三日後", "04-04"), ("10日以内", "04-11")),
    *(("2週間後", "04-15"), ("二週間後", "04-15"), ("1ヶ月後", "05-01"), ("1か月後", "05-01"), ("３カ月後", "07-01")),
    *(("半年後", "10-01"), ("3営業日後", "04-06"), ("三営業日後", "04-06"), ("5営業日以内", "04-08")),
    *(("翌営業日", "04-02"), ("最終営業日", "04-30"), ("来月の最終営業日", "05-29"), ("月末", "04-30")),
    *(("今月末", "04-30"), ("来月末", "05-31"), ("翌月末", "05-31"), ("再来月末", "06-30"), ("今月中", "04-30")),
    *(("月内", "04-30"), ("月末まで", "04-30"), ("６月末", "06-30"), ("六月末", "06-30"), ("12月末", "12-31")),
    *(("十二月末", "12-31"), ("年末", "12-31"), ("年内", "12-31"), ("今年中", "12-31"), ("四半期末", "06-30")),
    *(("月初", "05-01"), ("来月初", "05-01"), ("来月", "05-01"), ("再来月", "06-01"), ("来月15日", "05-15")),
    *(("15日", "04-15"), ("１５日", "04-15"), ("1日", "04-01"), ("4月15日", "04-15"), ("４月１５日（水）", "04-15")),
    *(("来週　火曜", "04-07"), ("来週頭", "04-06"), ("この金曜", "04-03"), ("今月末日", "04-30"), ("6月末日", "06-30")),
    *(("3営業日", "04-06"), ("weds", "04-08"), ("Fri.", "04-03"), ("金曜までに。", "04-03")),
    *(("今月20日", "04-20"), ("今年12月25日", "12-25"), ("2026年4月15日", "04-15"), ("2026/4/15", "04-15")),
]
"""What is said on Wednesday 1 April 2026, and the day of that year."""

_OTHERS = [
    *(("2026-04-10", "next friday", "2026-04-17"), ("2026-04-10", "friday", "2026-04-17")),
    *(("2026-04-10", "this friday", "2026-04-10"), ("2026-04-10", "来週金曜", "2026-04-17")),
    *(("2026-04-10", "今週金曜", "2026-04-10"), ("2026-04-11", "this friday", "2026-04-17")),
    *(("2012-12-31", "this friday", "2013-01-04"), ("2012-12-31", "next friday", "2013-01-11")),
    *(
        ("2026-12-31", "year end", "2026-12-31"),
        ("2026-12-31", "月末", "2026-12-31"),
        ("2026-12-31", "eoy", "2026-12-31"),
    ),
    *(
        ("2026-12-31", "1月末", "2027-01-31"),
        ("2026-12-31", "12月末", "2026-12-31"),
        ("2026-12-31", "明日", "2027-01-01"),
    ),
    *(
        ("2027-01-01", "12月末", "2027-12-31"),
        ("2027-01-01", "年末", "2027-12-31"),
        ("2027-01-01", "1月末", "2027-01-31"),
    ),
    *(
        ("2026-12-30", "来年", "2027-01-01"),
        ("2026-12-30", "来年末", "2027-12-31"),
        ("2026-12-30", "next year", "2027-01-01"),
    ),
    *(
        ("2026-12-30", "来年3月末", "2027-03-31"),
        ("2026-12-30", "来年1月15日", "2027-01-15"),
        ("2026-12-30", "1/15", "2027-01-15"),
    ),
    *(
        ("2026-12-30", "in 3 days", "2027-01-02"),
        ("2026-12-30", "来月末", "2027-01-31"),
        ("2026-12-30", "15日", "2027-01-15"),
    ),
    *(("2026-12-28", "3営業日後", "2026-12-31"), ("2026-12-28", "end of next year", "2027-12-31")),
    *(
        ("2026-11-30", "2月末", "2027-02-28"),
        ("2027-11-30", "2月末", "2028-02-29"),
        ("2027-11-30", "end of february", "2028-02-29"),
    ),
    *(
        ("2026-11-19", "29 February", "2028-02-29"),
        ("2026-11-19", "2/29", "2028-02-29"),
        ("2026-11-19", "2月29日", "2028-02-29"),
    ),
    *(
        ("2028-02-29", "1年後", "2029-02-28"),
        ("2028-02-29", "feb 29", "2028-02-29"),
        ("2028-01-31", "in 1 month", "2028-02-29"),
    ),
    *(
        ("2026-01-31", "1ヶ月後", "2026-02-28"),
        ("2026-02-10", "29日", "2026-03-29"),
        ("2026-02-10", "31日", "2026-03-31"),
    ),
    *(
        ("2026-02-10", "年度末", "2026-03-31"),
        ("2026-04-01", "年度末", "2027-03-31"),
        ("2026-11-19", "end of march 2027", "2027-03-31"),
    ),
    *(
        ("2026-09-18", "翌営業日", "2026-09-24"),
        ("2025-05-02", "翌営業日", "2025-05-07"),
        ("2026-09-18", "next business day", "2026-09-24"),
    ),
    *(
        ("2026-09-18", "3 business days", "2026-09-28"),
        ("2026-11-21", "3営業日後", "2026-11-26"),
        ("2026-11-21", "翌営業日", "2026-11-24"),
    ),
    *(
        ("2026-05-01", "今週中", "2026-05-01"),
        ("2026-05-03", "eow", "2026-05-03"),
        ("2026-12-31", "翌営業日", "2027-01-04"),
    ),
    *(
        ("2029-06-01", "3営業日後", "2029-06-06"),
        ("2026-11-19", "昨日", "2026-11-18"),
        ("2026-11-19", "一昨日", "2026-11-17"),
    ),
    *(
        ("2026-11-19", "3 days ago", "2026-11-16"),
        ("2026-11-19", "3日前", "2026-11-16"),
        ("2026-11-19", "先週火曜", "2026-11-10"),
    ),
    *(
        ("2026-11-19", "last tue", "2026-11-10"),
        ("2026-11-19", "先月末", "2026-10-31"),
        ("2026-11-19", "先月20日", "2026-10-20"),
    ),
]
"""The day on which it is said, what is said, and the day that is meant."""


@pytest.mark.parametrize(("said", "day"), _WEDNESDAY)
def test_a_day_is_said_in_words(said: str, day: str) -> None:
    assert _on("2026-04-01").day(said) == date.fromisoformat(f"2026-{day}")


@pytest.mark.parametrize(("today", "said", "day"), _OTHERS)
def test_a_day_is_counted_from_the_day_on_which_it_is_said(today: str, said: str, day: str) -> None:
    assert _on(today).day(said) == date.fromisoformat(day)


@pytest.mark.parametrize("said", [" Next  Tue ", "next\u3000tue", "ＮＥＸＴ ＴＵＥ", "来週 の 火曜".replace(" ", "")])
def test_width_case_and_blanks_do_not_matter(said: str) -> None:
    assert _on("2026-04-01").day(said) == date(2026, 4, 7)


@pytest.mark.parametrize(
    ("today", "said", "day"),
    [
        *(
            ("2026-11-19", "tue", "2026-11-17"),
            ("2026-11-19", "木曜", "2026-11-19"),
            ("2026-11-19", "金曜", "2026-11-13"),
        ),
        *(
            ("2026-11-19", "15日", "2026-11-15"),
            ("2026-11-19", "25日", "2026-10-25"),
            ("2026-11-19", "月末", "2026-10-31"),
        ),
        *(
            ("2026-11-19", "12/25", "2025-12-25"),
            ("2026-11-19", "1月末", "2026-01-31"),
            ("2026-11-19", "年末", "2025-12-31"),
        ),
        *(
            ("2026-11-19", "月初", "2026-11-01"),
            ("2026-11-19", "2/29", "2024-02-29"),
            ("2026-12-31", "eoy", "2026-12-31"),
        ),
    ],
)
def test_of_what_is_past_it_is_the_last_such_day(today: str, said: str, day: str) -> None:
    assert _on(today, past=True).day(said) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("said", "month_first", "day"),
    [
        ("4/5", True, "2026-04-05"),
        ("4/5", False, "2026-05-04"),
        ("12/25", False, "2026-12-25"),
        ("25/12", True, "2026-12-25"),
    ],
)
def test_a_day_in_figures_goes_the_usual_way_round_unless_only_the_other_is_one(
    said: str, month_first: bool, day: str
) -> None:
    assert _on("2026-04-01", month_first=month_first).day(said) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "",
            "mo",
            "someday",
            "in days",
            "月",
            "曜",
            "mond",
            "13月末",
            "2/30",
            "31 april",
            "今月31日",
            "来年2月29日",
            "31/31",
        ),
        *(
            "call Sato",
            "利用率の確認",
            "未定",
            "-",
            "三日月商事",
            "金",
            "1000 days",
            "0月1日",
            "2026-13-01",
            "毎週火曜",
        ),
    ],
)
def test_what_is_no_day_is_none(said: str) -> None:
    assert _on("2026-04-01").day(said) is None


_LINES = [
    ("call Sato fri", ["fri"]),
    ("Prepare Friday demo", ["Friday"]),
    ("send the quote by end of month", ["end of month"]),
    ("review in 2 weeks, then again in 1 month", ["in 2 weeks", "in 1 month"]),
    ("Kickoff 4/15 with Ann", ["4/15"]),
    ("見積を来週火曜に送る", ["来週火曜"]),
    ("/action 来週火 見積を送る", ["来週火"]),
    ("木曜 金子様に電話", ["木曜"]),
    ("金子様明日電話", ["明日"]),
    ("月末までに請求書　１５日に確認", ["月末", "１５日"]),
    ("3営業日後に訪問", ["3営業日後"]),
    ("来週木村様と面談", ["来週"]),
    ("2026年5月11日（月）のQBR準備", ["2026年5月11日（月）"]),
    *((line, []) for line in ("Move old monitor to attic", "paprika", "satisfaction survey", "call Sato", "sundae")),
    *(
        (line, [])
        for line in (
            "利用率の確認",
            "金子様に電話",
            "三日月商事",
            "火災保険の件",
            "水野様",
            "日本支社",
            "毎週火曜の定例",
        )
    ),
    *(
        (line, [])
        for line in (
            "every friday call",
            "説明日の調整",
            "明日香さんに連絡",
            "年末調整の件",
            "年末年始の体制",
            "日曜大工",
        )
    ),
    *(
        (line, [])
        for line in ("trial of 14 days", "30日間の試用", "契約の3日後", "24/7 support", "file_fri.csv", "a/4/15/b")
    ),
    *(
        (line, [])
        for line in (
            "昨日の議事録",
            "先週火曜の件",
            "the last 15 days",
            "1日1回確認",
            "20日締め",
            "may be late",
            "2/30 done",
        )
    ),
]


@pytest.mark.parametrize(("line", "said"), _LINES)
def test_days_are_found_between_words(line: str, said: list[str]) -> None:
    words = _on("2026-04-01")
    found = words.find(line)
    assert [line[one.start : one.end] for one in found] == said
    assert [one.day for one in found] == [words.day(one) for one in said]


@pytest.mark.parametrize(
    ("line", "names", "said"),
    [
        ("来週木村様と面談", ["木村"], ["来週"]),
        ("来週木 木村様と面談", ["木村"], ["来週木"]),
        ("金曜会に連絡", ["金曜会"], []),
        ("ask May about Friday Systems fri", ["Friday Systems"], ["fri"]),
        ("ｆｒｉｄａｙ systems: call tomorrow", ["Friday Systems"], ["tomorrow"]),
        ("明日香様に明日電話", ["明日香", ""], ["明日"]),
    ],
)
def test_known_names_come_first(line: str, names: list[str], said: list[str]) -> None:
    assert [line[one.start : one.end] for one in _on("2026-04-01").find(line, names)] == said


def test_what_is_counted_in_working_days_is_marked_for_it_rests_on_the_holidays_that_are_known() -> None:
    words = _on("2029-06-01")
    assert [one.in_working_days for one in words.find("3営業日後、5日後、next business day, eow")] == [
        True,
        False,
        True,
        True,
    ]


def test_own_days_of_rest_count() -> None:
    closed = {
        date(2026, 12, 29),
        date(2026, 12, 30),
        date(2026, 12, 31),
        date(2027, 1, 1),
        date(2027, 1, 2),
        date(2027, 1, 3),
    }
    words = DayWords(date(2026, 12, 28), WorkingDays(holiday=(closed | _HOLIDAYS).__contains__))
    assert words.day("3営業日後") == date(2027, 1, 6)


def test_a_day_of_a_month_is_counted_from_the_day_that_is_said() -> None:
    assert DayWords(date(2027, 1, 10), since=date(2026, 10, 12)).day("18 Dec") == date(2026, 12, 18)


@given(st.dates(), st.sampled_from([*(said for said, _day in _WEDNESDAY), *(said for _on, said, _day in _OTHERS)]))
def test_any_day_can_be_counted_from(today: date, said: str) -> None:
    DayWords(today).day(said)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(["mon", "sun", "日曜", "月曜"]))
def test_a_weekday_alone_is_within_a_week(today: date, said: str) -> None:
    found = DayWords(today).day(said)
    assert found is not None
    assert 1 <= (found - today).days <= 7


@given(st.text(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_line_can_be_looked_through(line: str, today: date) -> None:
    found = DayWords(today).find(line)
    assert all(one.day >= today and 0 <= one.start < one.end <= len(line) for one in found)
    assert all(former.end <= later.start for former, later in pairwise(found))
