"""Amounts, dates and the values of enums as the screen says them."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk import domain
from csdesk.domain import amounts
from csdesk.domain.levels import Level
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.people import Role
from csdesk.fields import values
from csdesk.i18n import Catalogue
from csdesk.ui import dates, labels

_TODAY = date(2026, 11, 19)
for _module in iter_modules(domain.__path__):
    import_module(f"csdesk.domain.{_module.name}")
_NAMED = sorted(NamedEnum.__subclasses__(), key=lambda kind: kind.__name__)


@pytest.mark.parametrize(
    ("amount", "currency", "expected"),
    [
        (480_000, "JPY", "¥480,000"),
        ("12400.5", "USD", "$12,400.50"),
        (12_400, "USD", "$12,400"),
        (-500, "JPY", "−¥500"),
        (0, "JPY", "¥0"),
        ("0.005", "USD", "$0.01"),
        ("1234.5678", "KWD", "KWD 1,234.568"),
        (Fraction(1_000_000, 12), "JPY", "¥83,333"),
        (Fraction(100, 3), "EUR", "€33.33"),
        ("999.999", "USD", "$1,000"),
    ],
)
def test_a_whole_amount(amount: int | str | Fraction, currency: str, expected: str) -> None:
    value = amount if isinstance(amount, Fraction) else Decimal(amount)
    assert amounts.full(value, currency) == expected


@pytest.mark.parametrize(
    ("amount", "currency", "english", "japanese"),
    [
        (19_580_000, "JPY", "¥19.6M", "¥1,958万"),
        (480_000, "JPY", "¥480k", "¥48万"),
        (123_456, "JPY", "¥123k", "¥12.3万"),
        (9_999, "JPY", "¥10k", "¥9,999"),
        (999, "JPY", "¥999", "¥999"),
        (250_000_000, "JPY", "¥250M", "¥2.5億"),
        (12_400, "USD", "$12.4k", "$12,400"),
        (10_500, "USD", "$10.5k", "$10,500"),
        (1_050, "USD", "$1.05k", "$1,050"),
        ("10500.49", "USD", "$10.5k", "$10,500"),
        ("9999.5", "USD", "$10k", "$9,999.50"),
        (98_000, "JPY", "¥98k", "¥98,000"),
        ("99999.6", "USD", "$100k", "$10万"),
        (105_000, "USD", "$105k", "$10.5万"),
        (123_500_000, "JPY", "¥124M", "¥1.24億"),
        (99_960_000, "JPY", "¥100M", "¥9,996万"),
        (999_950, "USD", "$1M", "$100万"),
        (99_999_999, "JPY", "¥100M", "¥1億"),
        (1_500_000_000, "USD", "$1.5B", "$15億"),
        (-19_580_000, "JPY", "−¥19.6M", "−¥1,958万"),
        (0, "JPY", "¥0", "¥0"),
    ],
)
def test_an_amount_where_room_is_short(amount: int | str, currency: str, english: str, japanese: str) -> None:
    assert amounts.short(Fraction(amount), currency, "en") == english
    assert amounts.short(Fraction(amount), currency, "ja") == japanese


@given(st.fractions(min_value=-(10**12), max_value=10**12), st.sampled_from(["en", "ja"]))
def test_a_short_amount_is_never_off_by_more_than_half_a_hundredth(amount: Fraction, language: str) -> None:
    units = {"k": 10**3, "M": 10**6, "B": 10**9, "万": 10**4, "億": 10**8}
    text = amounts.short(amount, "JPY", language).replace("−", "-").replace("¥", "").replace(",", "")
    said = Fraction(text.rstrip("".join(units))) * units.get(text[-1], 1)
    assert abs(said - amount) <= max(abs(amount) / 199, Fraction(1, 2))


def test_sums_of_several_currencies() -> None:
    found = {"USD": Fraction(12_400), "JPY": Fraction(19_580_000)}
    assert amounts.sums(found, "en") == "¥19.6M · $12.4k"
    assert amounts.sums({}, "en") == "–"


@pytest.mark.parametrize(
    ("days", "away", "brief"),
    [
        (0, "today", "today"),
        (1, "tomorrow", "tomorrow"),
        (-1, "yesterday", "yesterday"),
        (2, "in 2 days", "2 d"),
        (42, "in 42 days", "42 d"),
        (-34, "34 days ago", "34 d ago"),
    ],
)
def test_how_far_a_day_is(days: int, away: str, brief: str) -> None:
    day = _TODAY + timedelta(days)
    assert dates.away(day, _TODAY) == away
    assert dates.brief(day, _TODAY) == brief


@pytest.mark.parametrize(("days", "said"), [(0, "today"), (-1, "yesterday"), (42, "42 d"), (-57, "57 d late")])
def test_how_late_a_day_is_in_short(days: int, said: str) -> None:
    assert dates.brief_or_late(_TODAY + timedelta(days), _TODAY) == said


@pytest.mark.parametrize(
    ("days", "said", "ink"),
    [
        (-57, "57 days late", "danger_text"),
        (-1, "yesterday", "danger_text"),
        (0, "today", "accent"),
        (1, "tomorrow", "muted"),
        (12, "1 Dec", "muted"),
    ],
)
def test_when_something_is_to_be_done(days: int, said: str, ink: str) -> None:
    day = _TODAY + timedelta(days)
    assert (dates.due(day, _TODAY, "en"), dates.due_ink(day, _TODAY)) == (said, ink)


@pytest.mark.parametrize(
    ("day", "language", "short", "full"),
    [
        (date(2026, 12, 31), "en", "31 Dec", "31 Dec 2026"),
        (date(2026, 12, 31), "ja", "12/31", "2026年12月31日"),
        (date(2027, 1, 4), "en", "4 Jan 2027", "4 Jan 2027"),
        (date(2027, 1, 4), "ja", "2027/1/4", "2027年1月4日"),
    ],
)
def test_a_date(day: date, language: str, short: str, full: str) -> None:
    assert dates.short(day, _TODAY, language) == short
    assert dates.full(day, language) == full


@pytest.mark.parametrize("kind", _NAMED, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_value_has_a_name_of_its_own(kind: type[NamedEnum], language: str) -> None:
    names = [values.name_of(value, Catalogue(language)) for value in kind]
    assert all(names)
    assert len(set(names)) == len(names)


def test_a_document_speaks_otherwise_of_some_and_not_of_what_is_unknown() -> None:
    english = Catalogue("en")
    assert [values.in_document(one, english) for one in (Role.END_USER, Role.IT, Role.OTHER)] == ["Users", "IT", ""]


def test_a_level_is_a_letter_and_an_unknown_one_a_dash() -> None:
    assert [labels.letter(level) for level in Level] == ["A", "B", "C", "D", "–"]


@pytest.mark.parametrize(("tier", "expected"), [("1", "Tier 1"), ("Strategic", "Strategic"), ("", "")])
def test_a_tier(tier: str, expected: str) -> None:
    assert labels.tier(tier).replace("{tier}", tier) == expected


@pytest.mark.parametrize(
    ("language", "whole", "short", "named", "day"),
    [
        ("en", "September 2026", "Sep", "Sep 2026", "Sun 6 Sep 2026"),
        ("ja", "2026年9月", "9月", "2026年9月", "2026年9月6日（日）"),
    ],
)
def test_a_month_and_a_day_of_the_week_are_said(language: str, whole: str, short: str, named: str, day: str) -> None:
    sunday = date(2026, 9, 6)
    assert dates.month(sunday, language) == whole
    assert [dates.month_in_short(sunday, language, named=named) for named in (False, True)] == [short, named]
    assert dates.with_weekday(sunday, language) == day


@pytest.mark.parametrize(("points", "said"), [(4, "+4"), (-12, "−12"), (0, "0")])
def test_a_change_has_its_sign_but_none_has_none(points: int, said: str) -> None:
    assert labels.signed(points) == said
