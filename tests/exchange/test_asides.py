"""Amounts with what people write around them: each word is understood, or the cell is refused."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange.asides import Remark, computed, said_amount, says_with_tax
from csdesk.exchange.choices import NoPeriod, Period
from csdesk.exchange.money import Amount, Unit, decimal_comma, unit_of
from csdesk.exchange.refusals import Refusal, RefusalReason

MONTH, QUARTER, YEAR = Period(1), Period(3), Period(12)


@pytest.mark.parametrize(
    ("text", "value", "currency", "period"),
    [
        ("120,000円/月", "120000", "JPY", MONTH),
        ("¥85,000／月", "85000", "JPY", MONTH),
        ("12万円/月", "120000", "JPY", MONTH),
        ("月額30,000円", "30000", "JPY", MONTH),
        ("月額:10万円", "100000", "JPY", MONTH),
        ("月額利用料 30,000円", "30000", "JPY", MONTH),
        ("月々¥5,000(税別)", "5000", "JPY", MONTH),
        ("月十万円", "100000", "JPY", MONTH),
        ("120,000円(月)", "120000", "JPY", MONTH),
        ("120,000円/月・税抜", "120000", "JPY", MONTH),
        ("年額1,440,000円", "1440000", "JPY", YEAR),
        ("年間120万円", "1200000", "JPY", YEAR),
        ("年120万円", "1200000", "JPY", YEAR),
        ("300,000円/四半期", "300000", "JPY", QUARTER),
        ("10万円/3ヶ月", "100000", "JPY", QUARTER),
        ("120万円(2年)", "1200000", "JPY", Period(24)),
        ("3年総額360万円", "3600000", "JPY", Period(36)),
        ("120万円（一括）", "1200000", "JPY", NoPeriod.TERM),
        ("1,000円/週", "1000", "JPY", Period(12, 52)),
        ("△500/月", "-500", None, MONTH),
        ("$99/mo", "99", "USD", MONTH),
        ("USD 1,200 / month", "1200", "USD", MONTH),
        ("$1,200 per month", "1200", "USD", MONTH),
        ("$99 monthly", "99", "USD", MONTH),
        ("$12k/yr", "12000", "USD", YEAR),
        ("$12k ARR", "12000", "USD", YEAR),
        ("€1,200.50 p.a.", "1200.50", "EUR", YEAR),
        ("1'200.50 CHF/month", "1200.50", "CHF", MONTH),
        ("5,000円+税", "5000", "JPY", None),
        ("1,200円", "1200", "JPY", None),
    ],
)
def test_what_stands_around_an_amount_is_read(
    text: str, value: str, currency: str | None, period: Period | NoPeriod | None
) -> None:
    said = said_amount(text, Unit())
    assert (said.amount, said.period, said.remarks) == (Amount(Decimal(value), currency), period, frozenset())


@pytest.mark.parametrize(
    ("text", "value", "remarks"),
    [
        ("20,000円（税込）", "20000", {Remark.TAX_INCLUDED}),
        ("20,000円 税込", "20000", {Remark.TAX_INCLUDED}),
        ("月額30,000円（税込）", "30000", {Remark.TAX_INCLUDED}),
        ("120,000円（税込・月額）", "120000", {Remark.TAX_INCLUDED}),
        ("$100 incl. tax", "100", {Remark.TAX_INCLUDED}),
        ("約120万円", "1200000", {Remark.ABOUT}),
        ("120万円程度", "1200000", {Remark.ABOUT}),
        ("120万円弱", "1200000", {Remark.ABOUT}),
        ("approx. $5,000", "5000", {Remark.ABOUT}),
        ("~5000", "5000", {Remark.ABOUT}),
        ("約5万円（税込）", "50000", {Remark.ABOUT, Remark.TAX_INCLUDED}),
        ("20,000円（税抜）", "20000", set()),
    ],
)
def test_what_is_to_be_said_of_an_amount(text: str, value: str, remarks: set[Remark]) -> None:
    said = said_amount(text, Unit())
    assert (said.amount.value, said.remarks) == (Decimal(value), remarks)


@pytest.mark.parametrize(
    "text",
    [
        *("1,000円/ユーザー/月", "100万〜200万", "10-20", "12人", "1,000円×10", "¥1,000（税込 ¥1,100）", "要見積"),
        *(
            "2026/4",
            "1200/12",
            "10万円/2026年",
            "2026年3月",
            "月額",
            "約",
            "(税込)",
            "月額10万円/年",
            "",
            "x" * 61,
            "5 kr",
        ),
    ],
)
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        said_amount(text, Unit())
    assert refused.value.reason == RefusalReason.NOT_AN_AMOUNT


@given(st.text("月額年約円/（）()税込抜0123456789,.万$ per month", max_size=20))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    with contextlib.suppress(Refusal):
        assert said_amount(text, Unit()).amount.value.is_finite()


@pytest.mark.parametrize(
    ("heading", "said"), [("月額（税込）", True), ("月額（税抜）", False), ("MRR incl. VAT", True), ("MRR", False)]
)
def test_a_heading_says_that_tax_is_included(heading: str, said: bool) -> None:
    assert says_with_tax(heading) is said


@pytest.mark.parametrize(
    ("texts", "comma"),
    [
        (["1.200,50"], True),
        (["12,5", "1200"], True),
        (["0,125"], True),
        (["1.200.000"], True),
        (["1'200,50"], True),
        (["1 200,50"], True),
        (["€ 1.200,00", "€ 900,00", "€1.234"], True),
        (["1.200", "3.400", "500"], True),
        (["1.200"], False),
        (["1.200", "3.400", "12000"], False),
        (["1.200", "3,400", "1.300"], False),
        (["12,50", "12.50"], False),
        (["1,200", "3,400"], False),
        (["72,115.25"], False),
        (["8333.333333"], False),
        (["1,200,000"], False),
        ([], False),
    ],
)
def test_the_decimal_mark_is_decided_by_the_whole_column(texts: list[str], comma: bool) -> None:
    assert decimal_comma(texts) is comma


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.200,50", "1200.50"),
        ("€ 900,00", "900"),
        ("1.234", "1234"),
        ("12,5", "12.5"),
        ("1200", "1200"),
        ("1'200,50", "1200.50"),
    ],
)
def test_amounts_of_a_column_with_a_decimal_comma(text: str, value: str) -> None:
    assert said_amount(text, Unit(comma=True)).amount.value == Decimal(value)


@pytest.mark.parametrize("text", ["1,234", "1,200.50"])
def test_what_a_decimal_comma_leaves_open_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        said_amount(text, Unit(comma=True))


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Amount (cents)", Unit(minor=True)),
        ("amount_cents", Unit(minor=True)),
        ("Amount in cents", Unit(minor=True)),
        ("MRR (USD cents)", Unit(currency="USD", minor=True)),
        ("Amount (cents, USD)", Unit(currency="USD", minor=True)),
        ("unit_amount_minor", Unit(minor=True)),
        ("Price (minor units)", Unit(minor=True)),
        ("金額（銭）", Unit(Decimal("0.01"), "JPY")),
        ("月額（税抜・円）", Unit(currency="JPY")),
        ("recent_amount", Unit()),
        ("Centre", Unit()),
    ],
)
def test_a_heading_may_say_cents(heading: str, unit: Unit) -> None:
    assert unit_of(heading) == unit


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        ("8333.333333", "8333"),
        ("8333.3333", "8333"),
        ("8333.333", "8333"),
        ("16666.6667", "16667"),
        ("100000.0000001", "100000"),
        ("19047.497142857", "19047"),
        ("8333.33", None),
        ("72115.25", None),
        ("853.125", None),
        ("0.5", None),
        ("1234.567", None),
    ],
)
def test_only_what_surely_was_computed_is_rounded(value: str, whole: str | None) -> None:
    assert computed(Decimal(value), 0) == (None if whole is None else Decimal(whole))
