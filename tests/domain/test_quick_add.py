"""A line typed quickly: what is to be done, when, with whom; the cases that other tools got wrong."""

from datetime import date
from time import process_time

import pytest

from csdesk.domain.day_words import DayWords
from csdesk.domain.quick_add import KnownName, NameBook, QuickLine, read_quick
from csdesk.domain.recurrence import read_recurrence
from csdesk.services.working_calendar import known_until, working_days

_YAMADAYA, _CRESCENT, _ACME = 1, 2, 3
_NAMES = NameBook(
    [
        (_YAMADAYA, ["株式会社山田屋フーズ", "ヤマダヤフーズ"]),
        (_CRESCENT, ["三日月商事"]),
        (_ACME, ["Acme, Inc.", ""]),
        (4, ["Friday Foods"]),
    ],
    [(_YAMADAYA, 11, "佐藤 美咲"), (_CRESCENT, 12, "金子 誠"), (_ACME, 13, "Megumi Sato"), (_ACME, 14, "May Ito")],
)


def _read(line: str, today: str = "2026-11-19", *, here: int = 0, dismissed: tuple[str, ...] = ()) -> QuickLine:
    day = date.fromisoformat(today)
    days = DayWords(day, working_days())
    return read_quick(line, days, _NAMES, account_id=here, known_until=known_until(day), dismissed=dismissed)


@pytest.mark.parametrize(
    ("line", "title", "day"),
    [
        ("Move old monitor to attic / paprika", "Move old monitor to attic / paprika", None),
        ("木曜 金子様に電話", "金子様に電話", "2026-11-26"),
        ("金子様に電話", "金子様に電話", None),
        ("三日月商事に連絡", "三日月商事に連絡", None),
        ("三日月商事に連絡 月末", "三日月商事に連絡", "2026-11-30"),
        ("明日 三日月商事に連絡", "三日月商事に連絡", "2026-11-20"),
        ("来週火曜 山田屋に見積を送る", "山田屋に見積を送る", "2026-11-24"),
        ("send the quote to Yamadaya next Tue", "send the quote to Yamadaya", "2026-11-24"),
        ("send the quote by friday", "send the quote", "2026-11-20"),
        ("Prepare Friday demo", "Prepare demo", "2026-11-20"),
        ("call Friday Foods", "call Friday Foods", None),
        ("call May Ito", "call May Ito", None),
        ("3営業日後 資料を送る", "資料を送る", "2026-11-25"),
        ("あさって資料を送る", "資料を送る", "2026-11-21"),
        ("15日までに請求書を確認", "請求書を確認", "2026-12-15"),
        ("in 2 weeks check usage", "check usage", "2026-12-03"),
        ("check usage eom", "check usage", "2026-11-30"),
        ("buy suncream", "buy suncream", None),
        ("利用率の確認", "利用率の確認", None),
        ("今日子さんに返信", "今日子さんに返信", None),
        ("", "", None),
    ],
)
def test_the_day_and_what_is_left(line: str, title: str, day: str | None) -> None:
    said = _read(line)
    assert (said.title, said.day) == (title, date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("line", "today", "day", "sure"),
    [
        ("this friday call", "2012-12-31", "2013-01-04", True),
        ("翌営業日 電話", "2026-09-18", "2026-09-24", True),
        ("翌営業日 電話", "2025-05-02", "2025-05-07", True),
        ("3営業日後 電話", "2026-12-28", "2026-12-31", True),
        ("翌営業日 電話", "2028-12-29", "2029-01-02", True),
        ("+300bd call", "2027-12-01", "2029-02-16", False),
        ("2029年2月20日 電話", "2027-12-01", "2029-02-20", True),
    ],
)
def test_a_day_beyond_the_announced_holidays_says_so(line: str, today: str, day: str, *, sure: bool) -> None:
    said = _read(line, today)
    assert (said.day, said.sure) == (date.fromisoformat(day), sure)


def test_own_closures_are_no_working_days() -> None:
    closed = [(date(2026, 12, 29), date(2027, 1, 3))]
    days = DayWords(date(2026, 12, 28), working_days("12345", closed))
    assert read_quick("3営業日後 電話", days, _NAMES).day == date(2027, 1, 6)


def test_a_mark_that_is_taken_back_is_text_again() -> None:
    assert _read("Prepare Friday demo", dismissed=("Friday",)) == QuickLine("Prepare Friday demo")
    both = "Friday call on Monday"
    assert _read(both, dismissed=("Friday",)).day == date(2026, 11, 23)
    assert _read("call Acme tomorrow", dismissed=("Acme",)).named is None


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("山田屋フーズに見積を送る", KnownName(_YAMADAYA)),
        ("株式会社山田屋フーズに見積を送る", KnownName(_YAMADAYA)),
        ("やまだやふーずに電話", KnownName(_YAMADAYA)),
        ("call ACME", KnownName(_ACME)),
        ("call Acmeister", None),
        ("金子様に電話", KnownName(_CRESCENT, 12)),
        ("佐藤さんに資料", KnownName(_YAMADAYA, 11)),
        ("call Sato at Acme", KnownName(_ACME, 13)),
        ("Acmeの佐藤さんに電話", KnownName(_ACME)),
        ("nobody", None),
    ],
)
def test_who_is_meant(line: str, named: KnownName | None) -> None:
    assert _read(line).named == named


_SHORT = NameBook(
    [
        (1, ["株式会社山田屋フーズ", "ヤマダヤフーズ"]),
        (2, ["Harlow & Finch Ltd"]),
        (3, ["Harper"]),
        (4, ["Harper Mills"]),
        (5, ["March Design"]),
        (6, ["サンライズ商事"]),
        (7, ["サンライズ物流"]),
        (8, ["カスタマーセンター北斗"]),
        (9, ["日本システム"]),
        (10, ["Blue Ocean, Inc."]),
        (11, ["A1 Tools"]),
    ],
    [(10, 20, "Harlow Reed")],
)


@pytest.mark.parametrize(
    ("line", "named", "mark"),
    [
        ("来週火曜 山田屋に見積を送る", KnownName(1), "山田屋"),
        ("山田屋様に電話", KnownName(1), "山田屋"),
        ("山田屋敷を見る", None, ""),  # within a longer word
        ("新山田屋に電話", None, ""),
        ("send the quote to Harlow & Finch", KnownName(2), "Harlow & Finch"),
        ("call Blue tomorrow", KnownName(10), "Blue"),
        ("send the blueprint", None, ""),
        ("send blue ink", None, ""),  # no name without its capital
        ("Blues night", None, ""),
        ("call Harper", KnownName(3), "Harper"),  # a whole name goes before one that begins so
        ("Blue and Harper", KnownName(3), "Harper"),
        ("March: send the draft", KnownName(5), "March"),
        ("send the draft on March 5", None, ""),  # a day
        ("サンライズに電話", None, ""),  # two begin so
        ("サンライズ商事に電話", KnownName(6), "サンライズ商事"),
        ("カスタマーに電話", None, ""),
        ("カスタマーセンターに電話", KnownName(8), "カスタマーセンター"),
        ("日本の祝日を確認", None, ""),  # too short
        ("A1 paper", None, ""),
        ("call Harlow Reed", KnownName(10, 20), ""),
        ("call Harlow", KnownName(10, 20), ""),  # a person is called so
    ],
)
def test_a_company_is_called_by_the_beginning_of_its_name(line: str, named: KnownName | None, mark: str) -> None:
    days = DayWords(date(2026, 11, 19), working_days())
    said = read_quick(line, days, _SHORT)
    spot = said.account_spot or (0, 0)
    assert (said.named, line[spot[0] : spot[1]]) == (named, mark)


def test_where_one_is_counts_unless_another_is_named() -> None:
    assert _read("call tomorrow", here=_CRESCENT).named == KnownName(_CRESCENT)
    assert _read("call Acme tomorrow", here=_CRESCENT).named == KnownName(_ACME)
    assert _read("金子さんに電話", here=_YAMADAYA).named == KnownName(_YAMADAYA)


@pytest.mark.parametrize(
    ("line", "title", "rule", "day"),
    [
        ("毎週月曜 定例の準備", "定例の準備", "1 week due", "2026-11-23"),
        ("隔週金曜 進捗を確認", "進捗を確認", "2 week due", "2026-11-20"),
        ("毎月15日 請求を確認", "請求を確認", "1 month due", "2026-12-15"),
        ("毎月末 売上を確認", "売上を確認", "1 month due on 2020-01-31", "2026-11-30"),
        ("2週間ごとに連絡", "連絡", "2 week due", None),
        ("毎日 受信箱を空に", "受信箱を空に", "1 day due", None),
        ("call Acme every friday", "call Acme", "1 week due", "2026-11-20"),
        ("every 2 weeks after done call Sato", "call Sato", "2 week done", None),
        ("review the plan every month end", "review the plan", "1 month due on 2020-01-31", "2026-11-30"),
        ("clean up weekly", "clean up", "1 week due", None),
        ("send the weekly report", "send the weekly report", "", None),
        ("every business day check mail", "check mail", "1 workday due", None),
    ],
)
def test_what_recurs(line: str, title: str, rule: str, day: str | None) -> None:
    said = _read(line)
    assert (said.title, said.repeats) == (title, rule)
    assert said.day == (date.fromisoformat(day) if day else None)
    assert not rule or read_recurrence(rule) is not None


def test_what_is_marked_stands_in_the_line() -> None:
    line = "来週火曜 山田屋フーズの佐藤さんに見積を送る"
    said = _read(line)
    assert [line[start:end] for start, end in said.spots] == ["来週火曜", "山田屋フーズ", "佐藤"]


def test_thousands_of_names_cost_less_than_a_millisecond() -> None:
    accounts = [(one, [f"株式会社顧客{one:06}", f"コキャク{one:06}"]) for one in range(5_000)]
    people = [(one % 5_000, one, f"担当 {one}") for one in range(15_000)]
    names, days = NameBook(accounts, people), DayWords(date(2026, 11, 19), working_days())
    line = "来週火曜 顧客004321の担当 19321さんに見積を送る"
    read_quick(line, days, names)
    begin, rounds = process_time(), 50
    for _round in range(rounds):
        said = read_quick(line, days, names)
    assert said.named == KnownName(4_321)
    assert (process_time() - begin) / rounds < 0.001
