"""Dates and numbers as they are printed."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from csdesk.documents import figures
from csdesk.i18n import Catalogue

EN, JA = Catalogue("en"), Catalogue("ja")
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("8.20", "8.20"),
        ("31", "31"),
        ("0.00", "0.00"),
        ("-3.5", "−3.5"),
        ("1200.50", "1,200.50"),
        ("1E+3", "1,000"),
        ("24907778", "24,907,778"),
    ],
)
def test_a_number_keeps_the_digits_it_was_typed_with(value: str, printed: str) -> None:
    assert figures.number(Decimal(value)) == printed


@pytest.mark.parametrize(
    ("share", "printed"),
    [
        (None, "–"),
        (Fraction(17, 26), "65%"),
        (Fraction(1, 8), "13%"),
        (Fraction(999, 1000), "99%"),  # not reached yet
        (Fraction(1), "100%"),
        (Fraction(5, 4), "125%"),
        (Fraction(-1, 4), "−25%"),
        (Fraction(0), "0%"),
    ],
)
def test_a_share_in_percent(share: Fraction | None, printed: str) -> None:
    assert figures.percent(share) == printed


def test_dates_in_both_languages() -> None:
    day = date(2026, 7, 3)
    assert [form(EN, day) for form in (figures.full, figures.month, figures.month_name)] == [
        "3 July 2026",
        "Jul 2026",
        "Jul",
    ]
    assert [form(JA, day) for form in (figures.full, figures.month, figures.month_name)] == [
        "2026年7月3日",
        "2026年7月",
        "7月",
    ]


def test_a_short_date_names_its_year_when_it_could_be_mistaken() -> None:
    assert figures.short(EN, date(2026, 12, 1), TODAY) == "1 Dec"
    assert figures.short(EN, date(2027, 12, 1), TODAY) == "1 Dec 2027"
    assert figures.short(JA, date(2026, 12, 1), TODAY) == "12/1"
    assert figures.short(JA, date(2025, 12, 1), TODAY) == "2025/12/1"
    assert figures.short(JA, None, TODAY) == "–"


def test_units_stand_as_the_language_has_them() -> None:
    value = Decimal("22.50")
    assert figures.with_unit(EN, value, "h") == "22.50 h"
    assert figures.with_unit(JA, value, "時間") == "22.50時間"
    assert figures.with_unit(EN, value, "%") == "22.50%"
    assert figures.with_unit(EN, value, "") == "22.50"
    assert figures.with_unit(EN, None, "h") == "–"
