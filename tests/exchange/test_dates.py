"""Dates as people write them, and those that are none."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange.dates import AmbiguousDateError, DateOrder, order_of, parse_date, renews_itself
from csdesk.exchange.refusals import Refusal, RefusalReason

APRIL = "2026-04-01"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # the year first
        ("2026-04-01", APRIL),
        ("2026/4/1", APRIL),
        ("2026/04/01", APRIL),
        ("2026.4.1", APRIL),
        ("2026.04.01", APRIL),
        ("20260401", APRIL),
        (" 2026-04-01 ", APRIL),
        ("2026-Apr-01", APRIL),
        ("2026/4", APRIL),
        ("2026-04", APRIL),
        ("04/2026", APRIL),
        ("9999-12-31", "9999-12-31"),
        # full width
        ("２０２６／４／１", APRIL),
        ("２０２６－０４－０１", APRIL),
        ("２０２６年４月１日", APRIL),
        # a time, a zone, a weekday beside it
        ("2026-04-01T09:30:00", APRIL),
        ("2026-04-01T09:30:00Z", APRIL),
        ("2026-04-01T23:59:59.999+09:00", APRIL),
        ("2026-04-01T00:00:00.000+0000", APRIL),
        ("2026-04-01 00:00:00 UTC", APRIL),
        ("2026/04/01 09:30", APRIL),
        ("2026/4/1 9:30 AM", APRIL),
        ("2026年4月1日 9時30分", APRIL),
        ("2026年4月1日午後3時", APRIL),
        ("令和８年４月１日（水）", APRIL),
        ("2026/04/01(水)", APRIL),
        ("2026/04/01 (Wed) 09:30", APRIL),
        ("2026年4月1日水曜日", APRIL),
        ("2026年3月1日(日)", "2026-03-01"),
        ("Wed, 1 Apr 2026", APRIL),
        ("Wednesday, April 1, 2026", APRIL),
        # Japanese
        ("2026年4月1日", APRIL),
        ("2026 年 4 月 1 日", APRIL),
        ("2026年4月", APRIL),
        ("4月1日", APRIL),
        ("二〇二六年四月一日", APRIL),
        ("二千二十六年四月一日", APRIL),
        ("十二月三十一日", "2026-12-31"),
        ("5月31日", "2026-05-31"),
        # eras
        ("令和8年4月1日", APRIL),
        ("令和八年四月一日", APRIL),
        ("令和元年5月1日", "2019-05-01"),
        ("令和8年4月", APRIL),
        ("令和8.4.1", APRIL),
        ("令和8/4/1", APRIL),
        ("㋿8年4月1日", APRIL),
        ("㍻31年4月30日", "2019-04-30"),
        ("R8.4.1", APRIL),
        ("R8/4/1", APRIL),
        ("R8-4-1", APRIL),
        ("R08/04/01", APRIL),
        ("R080401", APRIL),
        ("R.8.4.1", APRIL),
        ("r8.4.1", APRIL),
        ("Ｒ８．４．１", APRIL),
        ("R8年4月1日", APRIL),
        ("R元.5.1", "2019-05-01"),
        ("R1.5.1", "2019-05-01"),
        ("H31.4.30", "2019-04-30"),
        ("H1.1.8", "1989-01-08"),
        ("平成31年4月30日", "2019-04-30"),
        ("平成元年1月", "1989-01-08"),
        ("昭和64年1月7日", "1989-01-07"),
        ("S64.1.7", "1989-01-07"),
        ("昭和元年12月25日", "1926-12-25"),
        ("大正15年12月24日", "1926-12-24"),
        ("T1.7.30", "1912-07-30"),
        ("明治45年7月29日", "1912-07-29"),
        ("M6.1.1", "1873-01-01"),
        # months by name
        ("8-Apr-26", "2026-04-08"),
        ("08-APR-2026", "2026-04-08"),
        ("Apr 1, 2026", APRIL),
        ("April 1st, 2026", APRIL),
        ("Apr. 1, 2026", APRIL),
        ("1 April 2026", APRIL),
        ("1st of April 2026", APRIL),
        ("3 Sept 2026", "2026-09-03"),
        ("April 2026", APRIL),
        ("Apr 15", "2026-04-15"),
        ("15 Apr", "2026-04-15"),
        ("15-Apr", "2026-04-15"),
        ("Apr-15-2026", "2026-04-15"),
        ("8-Apr-99", "1999-04-08"),
        # days as Excel counts them
        ("46113", APRIL),
        ("46113.0", APRIL),
        ("46113.5", APRIL),
        ("20090", "1955-01-01"),
        ("73415", "2100-12-31"),
        # only one order is possible
        ("25/12/2026", "2026-12-25"),
        ("12/25/2026", "2026-12-25"),
        ("12/25/26", "2026-12-25"),
        ("4/4/2026", "2026-04-04"),
        ("26/4/1", "2026-04-01"),
        ("1.4.2026", APRIL),
        ("01.04.2026", APRIL),
        ("4/15", "2026-04-15"),
        ("15/4", "2026-04-15"),
    ],
)
def test_a_date_is_read(text: str, day: str) -> None:
    assert parse_date(text, None, 2026) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "未定", "なし", "N/A", "#N/A", "TBD", "soon", "随時", "日", "may", "Mon", "4月", "11月"),
        *("2026", "2026年", "2026.4", "202604", "12345", "20089", "73416", "99999", "0", "1", "1.5"),
        *("2026-02-29", "2026/2/30", "2026/13/1", "13/13/2026", "2026-4-31", "32-Apr-26", "4/31", "20261301"),
        *(
            "0206-04-01",
            "206-4-1",
            "1867-12-31",
            "1867/12/31",
            "0206年4月1日",
            "20260401 x",
            "x 2026-04-01",
            "2026-04-01 25:99",
            "2026-04/01",
        ),
        *(
            "平成32年1月1日",
            "昭和64年1月8日",
            "令和元年4月30日",
            "R1.4.30",
            "H31.5.1",
            "令和0年1月1日",
            "明治5年12月2日",
        ),
        *("令和8年13月1日", "令和8年4月31日", "X8.4.1", "昭和100年1月1日", "大正15年12月26日"),
        *("Apr-26", "Foo 1, 2026", "1 Apr 26 x", "②026-04-01", "2026-04-0²", "４－１５", "1-4", "4.15", "2/3/4"),
        *("2026-04-01" * 20, "2026年4月1日〜2027年3月31日", "2026/4/1-2027/3/31", "十十月一日"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_date(text, None, 2026)
    assert refused.value.reason == RefusalReason.NOT_A_DATE


@pytest.mark.parametrize(
    "text", ["3/4/2026", "03-04-2026", "4/1/26", "26/04/01", "1.4.26", "3/4", "２／３", "1/2/2026 9:00"]
)
def test_an_ambiguous_date_waits_for_an_order(text: str) -> None:
    with pytest.raises(AmbiguousDateError) as refused:
        parse_date(text, None, 2026)
    assert refused.value.reason == RefusalReason.AMBIGUOUS_DATE


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("3/4/2026", DateOrder.MDY, "2026-03-04"),
        ("3/4/2026", DateOrder.DMY, "2026-04-03"),
        ("3/4/26", DateOrder.MDY, "2026-03-04"),
        ("3/4/26", DateOrder.DMY, "2026-04-03"),
        ("26/3/4", DateOrder.YMD, "2026-03-04"),
        ("26.3.4", DateOrder.YMD, "2026-03-04"),
        ("3/4", DateOrder.MDY, "2026-03-04"),
        ("3/4", DateOrder.YMD, "2026-03-04"),
        ("3/4", DateOrder.DMY, "2026-04-03"),
        ("12/25/2026", DateOrder.YMD, "2026-12-25"),
        ("2026/3/4", DateOrder.DMY, "2026-03-04"),
        ("1/2/70", DateOrder.MDY, "1970-01-02"),
        ("1/2/69", DateOrder.MDY, "2069-01-02"),
    ],
)
def test_the_order_decides(text: str, order: DateOrder, day: str) -> None:
    assert parse_date(text, order, 2026) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "order"), [("25/12/2026", DateOrder.MDY), ("12/25/2026", DateOrder.DMY), ("3/4/2026", DateOrder.YMD)]
)
def test_a_date_against_the_order_is_refused(text: str, order: DateOrder) -> None:
    with pytest.raises(Refusal):
        parse_date(text, order, 2026)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026年4月", "2026-04-01", "2026-04-30"),
        ("2026/3", "2026-03-01", "2026-03-31"),
        ("2026-03", "2026-03-01", "2026-03-31"),
        ("3/2026", "2026-03-01", "2026-03-31"),
        ("令和8年4月", "2026-04-01", "2026-04-30"),
        ("April 2026", "2026-04-01", "2026-04-30"),
        ("2026 April", "2026-04-01", "2026-04-30"),
        ("2026年3月末", "2026-03-31", "2026-03-31"),
        ("２０２６年 ３月 末日", "2026-03-31", "2026-03-31"),
        ("2028年2月末", "2028-02-29", "2028-02-29"),
        ("2026/3末", "2026-03-31", "2026-03-31"),
        ("令和8年3月末", "2026-03-31", "2026-03-31"),
        ("R8.3末", "2026-03-31", "2026-03-31"),
        ("3月末", "2026-03-31", "2026-03-31"),
        ("2026年末", "2026-12-31", "2026-12-31"),
        ("end of March 2026", "2026-03-31", "2026-03-31"),
        ("2026/3/31まで", "2026-03-31", "2026-03-31"),
        ("〜2026/3/31", "2026-03-31", "2026-03-31"),
        ("2026/4/1～", "2026-04-01", "2026-04-01"),
        ("2026/4/1付", "2026-04-01", "2026-04-01"),
        ("2026-04-05", "2026-04-05", "2026-04-05"),
    ],
)
def test_a_month_is_its_first_day_or_its_last(text: str, first: str, last: str) -> None:
    assert parse_date(text, None, 2026).isoformat() == first
    assert parse_date(text, None, 2026, last=True).isoformat() == last


@pytest.mark.parametrize("text", ["月末", "2026-13末", "2026年3月下旬", "2026年度末", "末"])
def test_what_is_no_month_s_end_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        parse_date(text, None, 2026, last=True)


@pytest.mark.parametrize(
    ("text", "renews"),
    [
        *((text, True) for text in ("自動更新", "自動更新（毎年3月末）", "自動更新あり", "自動更新：1年", "自動継続")),
        *((text, True) for text in ("auto-renew", "Auto-Renewal", "Automatically renews", "evergreen")),
        *((text, False) for text in ("自動更新なし", "自動車", "2026/3/31", "", "解約済", "x" * 100)),
    ],
)
def test_a_cell_for_a_day_may_say_that_it_renews_itself(text: str, *, renews: bool) -> None:
    assert renews_itself(text) is renews


def test_a_leap_day_needs_a_leap_year() -> None:
    assert parse_date("2月29日", None, 2028) == date(2028, 2, 29)
    with pytest.raises(Refusal):
        parse_date("2月29日", None, 2026)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["3/4/2026", "25/12/2026"], DateOrder.DMY),
        (["3/4/2026", "12/25/2026"], DateOrder.MDY),
        (["3/4", "4/15"], DateOrder.MDY),
        (["26/4/15", "27/12/16"], None),
        (["26/4/15", "32/1/1"], DateOrder.YMD),
        (["25/12/2026", "12/25/2026"], None),
        (["3/4/2026"], None),
        (["2026-04-01", "未定", ""], None),
        (["31/4/2026", "12/25/2026"], DateOrder.MDY),
        (["25/12/2026 09:00", "x" * 100], DateOrder.DMY),
        ([], None),
    ],
)
def test_the_order_that_a_column_allows(texts: list[str], order: DateOrder | None) -> None:
    assert order_of(texts) == order


DAYS = st.dates(date(1873, 1, 1), date(2117, 12, 31))


@given(DAYS)
def test_what_has_the_year_first_comes_back(day: date) -> None:
    for form in (day.isoformat(), f"{day:%Y%m%d}", f"{day.year}年{day.month}月{day.day}日", f"{day:%Y/%m/%d %H:%M}"):
        assert parse_date(form, None, 1) == day


@given(st.dates(date(2019, 5, 1), date(2117, 12, 31)))
def test_reiwa_comes_back(day: date) -> None:
    year = day.year - 2018
    for form in (f"令和{year}年{day.month}月{day.day}日", f"R{year}.{day.month}.{day.day}", f"R{year:02}/{day:%m/%d}"):
        assert parse_date(form, None, 1) == day


@given(st.dates(date(1955, 1, 1), date(2100, 12, 31)))
def test_the_days_of_excel_come_back(day: date) -> None:
    assert parse_date(str((day - date(1899, 12, 30)).days), None, 1) == day


@given(DAYS, st.sampled_from([DateOrder.MDY, DateOrder.DMY]))
def test_an_ordered_date_comes_back(day: date, order: DateOrder) -> None:
    form = f"{day:%m/%d}/{day.year}" if order == DateOrder.MDY else f"{day:%d/%m}/{day.year}"
    assert parse_date(form, order, 1) == day


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(Refusal):
        assert isinstance(parse_date(text, None, 2026), date)
