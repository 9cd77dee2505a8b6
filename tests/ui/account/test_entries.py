"""What is typed by hand: dates and numbers, as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from csdesk.errors import NoDateError, NoNumberError
from csdesk.ui.panels.entries import Entries, plain
from csdesk.ui.words import words

_BRITAIN, _AMERICA, _JAPAN = QLocale.Country.UnitedKingdom, QLocale.Country.UnitedStates, QLocale.Country.Japan


def _entries(language: str, country: QLocale.Country, today: date = date(2026, 11, 19)) -> Entries:
    words.speak(language)
    return Entries(lambda: today, country)


@pytest.mark.parametrize(
    ("language", "country", "typed", "day"),
    [
        ("ja", _JAPAN, "12/18", date(2026, 12, 18)),
        ("ja", _JAPAN, "3/2", date(2027, 3, 2)),
        ("ja", _JAPAN, "12月18日", date(2026, 12, 18)),
        ("ja", _JAPAN, "１２／１８", date(2026, 12, 18)),
        ("ja", _JAPAN, "26/3/2", date(2026, 3, 2)),
        ("ja", _JAPAN, "2026年12月18日", date(2026, 12, 18)),
        ("ja", _JAPAN, "3/2/2027", date(2027, 3, 2)),
        ("en", _BRITAIN, "3/2", date(2027, 2, 3)),
        ("en", _BRITAIN, "18/12", date(2026, 12, 18)),
        ("en", _AMERICA, "3/2", date(2027, 3, 2)),
        ("en", _AMERICA, "12/18/2026", date(2026, 12, 18)),
        ("en", _BRITAIN, "2026-12-18", date(2026, 12, 18)),
        ("en", _BRITAIN, "18 Dec", date(2026, 12, 18)),
        ("en", _BRITAIN, "5 Jun", date(2027, 6, 5)),
        ("en", _BRITAIN, "20 Aug", date(2027, 8, 20)),
        ("en", _BRITAIN, "21 Aug", date(2026, 8, 21)),
        ("en", _BRITAIN, "1 Nov 2024", date(2024, 11, 1)),
    ],
)
def test_a_date(language: str, country: QLocale.Country, typed: str, day: date) -> None:
    assert _entries(language, country).day(typed) == day


def test_a_day_without_its_year() -> None:
    in_january = _entries("en", _BRITAIN, date(2027, 1, 10))
    assert in_january.day("18 Dec") == date(2026, 12, 18)
    assert in_january.day("29 Feb") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("19 Nov", date(2026, 11, 19)),
        ("20 Nov", date(2025, 11, 20)),
        ("5 Jun", date(2026, 6, 5)),
        ("29 Feb", date(2024, 2, 29)),
        ("1 Dec 2026", date(2026, 12, 1)),
    ],
)
def test_a_day_that_is_past(typed: str, day: date) -> None:
    assert _entries("en", _BRITAIN).day(typed, past=True) == day


@pytest.mark.parametrize("typed", ["soon", "31/31", "2026-13-01"])
def test_no_date(typed: str) -> None:
    with pytest.raises(NoDateError, match=typed):
        _entries("en", _BRITAIN).day(typed)


def test_nothing_typed_is_nothing() -> None:
    entries = _entries("en", _BRITAIN)
    assert entries.day(" ") is None
    assert entries.number("") is None


@pytest.mark.parametrize(("typed", "number"), [("8.20", "8.20"), ("1,200", "1200"), ("１２万", "120000"), ("-3", "-3")])
def test_a_number(typed: str, number: str) -> None:
    assert _entries("ja", _JAPAN).number(typed) == Decimal(number)


def test_no_number() -> None:
    with pytest.raises(NoNumberError):
        _entries("en", _BRITAIN).number("a lot")


@pytest.mark.parametrize(("number", "shown"), [("8.20", "8.20"), ("1200", "1,200"), ("-0.5", "-0.5")])
def test_a_number_is_shown_as_it_was_typed(number: str, shown: str) -> None:
    assert plain(Decimal(number)) == shown
    assert _entries("en", _BRITAIN).number(shown) == Decimal(number)


@pytest.mark.parametrize(("language", "country"), [("ja", _JAPAN), ("en", _BRITAIN), ("en", _AMERICA)])
@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 12, 18), date(2027, 1, 5)])
def test_a_whole_date_is_read_as_it_is_shown(language: str, country: QLocale.Country, day: date) -> None:
    entries = _entries(language, country)
    assert entries.day(entries.full(day)) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        *(("2026年4月1日", "2026-04-01"), ("令和8年4月1日", "2026-04-01"), ("令和元年5月1日", "2019-05-01")),
        *(("平成31年4月30日", "2019-04-30"), ("R8.4.1", "2026-04-01"), ("R08/04/01", "2026-04-01")),
        *(("H31.4.30", "2019-04-30"), ("昭和64年1月7日", "1989-01-07"), ("２０２６／４／１", "2026-04-01")),
        *(("２０２６年４月１日", "2026-04-01"), ("令和８年４月１日（水）", "2026-04-01"), ("2026/4/1", "2026-04-01")),
        *(("2026-04-01", "2026-04-01"), ("2026/04/01 09:30", "2026-04-01"), ("20260401", "2026-04-01")),
        *(("46113", "2026-04-01"), ("㋿8年4月1日", "2026-04-01"), ("8-Apr-26", "2026-04-08")),
        *(("Apr 1, 2026", "2026-04-01"), ("4月1日", "2026-04-01"), ("令和八年四月一日", "2026-04-01")),
        *(("2026年4月", "2026-04-01"), ("2026.4.1", "2026-04-01"), ("四月一日", "2026-04-01")),
    ],
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_date_as_files_write_it_can_be_typed(language: str, typed: str, day: str) -> None:
    assert _entries(language, _JAPAN, date(2026, 4, 1)).day(typed) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("12/25", "2026-12-25"), ("1月末", "2027-01-31"), ("year end", "2026-12-31"), ("3営業日後", "2026-11-24")],
)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_day_in_words_is_read_in_either_language(language: str, typed: str, day: str) -> None:
    assert _entries(language, _BRITAIN).day(typed) == date.fromisoformat(day)


@pytest.mark.parametrize("typed", ["未定", "-"])
def test_what_stands_for_no_date_is_none(typed: str) -> None:
    with pytest.raises(NoDateError):
        _entries("ja", _JAPAN).day(typed)
