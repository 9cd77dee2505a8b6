"""Minor units and exact text, by hand and by law."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.money import CURRENCIES, digits, exact_text, from_minor, to_minor, written

_CODES = st.sampled_from(sorted(CURRENCIES))
_KEPT = st.integers(-(2**63) + 1, 2**63 - 1)


@pytest.mark.parametrize(
    ("currency", "places"),
    [
        *(("JPY", 0), ("KRW", 0), ("VND", 0), ("ISK", 0), ("CLP", 0), ("XOF", 0)),
        *(("USD", 2), ("EUR", 2), ("GBP", 2), ("SGD", 2), ("CHF", 2), ("HUF", 2), ("TWD", 2), ("IDR", 2), ("MGA", 2)),
        *(("KWD", 3), ("BHD", 3), ("TND", 3), ("JOD", 3)),
        ("CLF", 4),
    ],
)
def test_each_currency_has_its_decimals(currency: str, places: int) -> None:
    assert digits(currency) == places


@pytest.mark.parametrize("text", ["", "jpy", "YEN", "円", "DEM", "XXX", "US"])
def test_what_is_no_currency_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        digits(text)


@pytest.mark.parametrize(("code", "text"), [("XYZ1", "XYZ1 12.34"), ("usd", "usd 12.34"), ("", " 12.34")])
def test_what_is_no_currency_but_stands_in_a_file_is_shown(code: str, text: str) -> None:
    assert written(from_minor(1234, code), code) == text


def test_there_are_as_many_currencies_as_were_meant() -> None:
    assert len(CURRENCIES) == 167
    assert all(len(code) == 3 and code.isupper() for code in CURRENCIES)


@pytest.mark.parametrize(
    ("value", "currency", "minor"),
    [
        ("1200000", "JPY", 1_200_000),
        ("1200000.00", "JPY", 1_200_000),
        ("1.2E6", "JPY", 1_200_000),
        ("12400.50", "USD", 1_240_050),
        ("12400.5", "USD", 1_240_050),
        ("-500", "JPY", -500),
        ("-0", "USD", 0),
        ("1.234", "KWD", 1_234),
        ("92233720368547758.07", "USD", 9_223_372_036_854_775_807),
        ("0.01", "EUR", 1),
    ],
)
def test_an_amount_in_minor_units(value: str, currency: str, minor: int) -> None:
    assert to_minor(Decimal(value), currency) == minor


@pytest.mark.parametrize(
    ("value", "currency"),
    [
        *(("0.5", "JPY"), ("12.345", "USD"), ("1.2345", "KWD"), ("0.00000000000000000000000000000000001", "USD")),
        *(("NaN", "JPY"), ("Infinity", "JPY"), ("sNaN", "JPY")),
        *(("92233720368547758.08", "USD"), ("9223372036854775808", "JPY"), ("1E999999999", "JPY")),
    ],
)
def test_an_amount_that_cannot_be_kept_is_refused(value: str, currency: str) -> None:
    with pytest.raises(ValueError, match=r"\("):
        to_minor(Decimal(value), currency)


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [(1_200_000, "JPY", "1200000"), (1_240_050, "USD", "12400.50"), (-5, "USD", "-0.05"), (1, "KWD", "0.001")],
)
def test_an_amount_in_major_units_has_all_decimals(minor: int, currency: str, text: str) -> None:
    assert str(from_minor(minor, currency)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("620000"), "620000"),
        (Decimal("6.2E+5"), "620000"),
        (Decimal("1000.00"), "1000"),
        (Decimal("8.20"), "8.2"),
        (Decimal("-0.00"), "0"),
        (Decimal("1E-9"), "0.000000001"),
        (Fraction(24_907_778, 12), "2075648.166667"),
        (Fraction(100_000, 12), "8333.333333"),
        (Fraction(1, 8), "0.125"),
        (Fraction(-1, 40), "-0.025"),
        (Fraction(1, 3_000_000), "0"),
        (Fraction(-1, 3_000_000), "0"),
        (Fraction(1, 2**20), "0.00000095367431640625"),
        (Fraction(12_345_678_901_234_567_890_123_456_789, 2), "6172839450617283945061728394.5"),
        (Fraction(0), "0"),
        (Fraction(1_000_000), "1000000"),
        (Fraction(5, 3_000_000), "0.000002"),
    ],
)
def test_exact_text(value: Fraction | Decimal, text: str) -> None:
    assert exact_text(value) == text


@given(_KEPT, _CODES)
def test_minor_units_come_back(minor: int, currency: str) -> None:
    assert to_minor(from_minor(minor, currency), currency) == minor


@given(st.integers(), st.integers(1, 10**6))
def test_exact_text_is_exact_or_within_half_of_the_last_place(numerator: int, denominator: int) -> None:
    value = Fraction(numerator, denominator)
    text = exact_text(value)
    assert "E" not in text
    if (value * 10**20).denominator == 1:
        assert Fraction(text) == value
    else:
        assert abs(Fraction(text) - value) < Fraction(1, 2 * 10**6)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_the_text_of_a_decimal_is_that_decimal(value: Decimal) -> None:
    assert Fraction(exact_text(value)) == Fraction(value)
