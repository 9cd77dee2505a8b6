"""Amounts, numbers, yes and no, as people write them, and what is none of these."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.exchange.money import (
    Amount,
    Unit,
    blank,
    error_value,
    parse_amount,
    parse_flag,
    parse_number,
    unit_of,
)
from csdesk.exchange.refusals import Refusal, RefusalReason


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        # plain
        ("0", "0", None),
        ("1200000", "1200000", None),
        ("1200000.0", "1200000", None),
        ("1,200,000", "1200000", None),
        ("12,400.50", "12400.50", None),
        (".5", "0.5", None),
        ("0.125", "0.125", None),
        ("1234.567", "1234.567", None),
        ("1 200 000", "1200000", None),
        ("1'200'000", "1200000", None),
        ("9999999999999999.99", "9999999999999999.99", None),
        ("+5", "5", None),
        # yen
        ("¥1,200,000", "1200000", "JPY"),
        ("￥１，２００，０００", "1200000", "JPY"),
        ("\\1,200,000", "1200000", "JPY"),
        ("＼1,200", "1200", "JPY"),
        ("1,200,000円", "1200000", "JPY"),
        ("1200円", "1200", "JPY"),
        ("JPY 1,200,000-", "1200000", "JPY"),
        ("¥1,200,000-", "1200000", "JPY"),
        ("金1,200,000円也", "1200000", "JPY"),
        ("¥1,200,000（税抜）", "1200000", "JPY"),
        ("1,200円 税込", "1200", "JPY"),
        ("10000 yen", "10000", "JPY"),
        # in words
        ("120万円", "1200000", "JPY"),
        ("１２０万", "1200000", None),
        ("1.2億円", "120000000", "JPY"),
        ("1億2,000万円", "120000000", "JPY"),
        ("1,200千円", "1200000", "JPY"),
        ("12百万円", "12000000", "JPY"),
        ("1.5百万円", "1500000", "JPY"),
        ("3千万円", "30000000", "JPY"),
        ("2千5百万円", "25000000", "JPY"),
        ("120万5千円", "1205000", "JPY"),
        ("1万500円", "10500", "JPY"),
        ("1兆2億", "1000200000000", None),
        ("百二十万円", "1200000", "JPY"),
        ("壱百弐拾萬円也", "1200000", "JPY"),
        ("千五百円", "1500", "JPY"),
        ("一二〇〇円", "1200", "JPY"),
        # below zero
        ("-1200", "-1200", None),
        ("−500円", "-500", "JPY"),
        ("－５００", "-500", None),
        ("△500", "-500", None),
        ("△ 500円", "-500", "JPY"),
        ("▲1,200", "-1200", None),
        ("▲¥1,200", "-1200", "JPY"),
        ("(1,200)", "-1200", None),
        ("（1,200）", "-1200", None),
        ("(¥1,200)", "-1200", "JPY"),
        ("¥(1,200)", "-1200", "JPY"),
        ("-¥500", "-500", "JPY"),
        ("¥-500", "-500", "JPY"),
        # other currencies
        ("$12,400.50", "12400.50", "USD"),
        ("$1.5M", "1500000", "USD"),
        ("USD 12k", "12000", "USD"),
        ("12K USD", "12000", "USD"),
        ("US$1.2bn", "1200000000", "USD"),
        ("$1.5 million", "1500000", "USD"),
        ("1200.50 EUR", "1200.50", "EUR"),
        ("€1,200.50", "1200.50", "EUR"),
        ("1 200 €", "1200", "EUR"),
        ("£99", "99", "GBP"),
        ("CHF 1'200.-", "1200", "CHF"),
        ("Fr. 50", "50", "CHF"),
        ("A$12.50", "12.50", "AUD"),
        ("$12 CAD", "12", "CAD"),
        ("CAD $12", "12", "CAD"),
        ("¥100 CNY", "100", "CNY"),
        ("100ドル", "100", "USD"),
        ("100米ドル", "100", "USD"),
        ("KWD 1.234", "1.234", "KWD"),
        ("10 USD excl. VAT", "10", "USD"),
    ],
)
def test_an_amount_is_read(text: str, value: str, currency: str | None) -> None:
    assert parse_amount(text) == Amount(Decimal(value), currency)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "未定", "N/A", "#N/A", "無料", "free", "¥", "円", "万円", "k", "NaN", "Infinity", "0x10"),
        *("1.200.000", "12,00", "1,20,000", "1.200,50", "1,2345", "12.345", "€1.234", "1..2", "1,,200", "12.", "1 20"),
        *(
            "1.2E+06",
            "1e6",
            "12%",
            "約120万円",
            "120万円程度",
            "100万〜200万",
            "10万円/月",
            "月額10万円",
            "10-20",
            "2026-04-01",
        ),
        *("--5", "-(5)", "(-5)", "△-5", "1,200-", "5△", "((5))", "(5", "JPY 5 USD", "€5 $", "12 all", "12 top", "5 kr"),
        *("1億5", "1.2億5000万", "1万12000", "2千50百", "1億1億", "十二百円", "²", "1½", "①", "10²", "٣"),
        *("1" * 61, "1_000", "１２．３４５", "$1.5MM M", "5 5"),
    ],
)
def test_what_is_no_clear_amount_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_amount(text)
    assert refused.value.reason == RefusalReason.NOT_AN_AMOUNT


@pytest.mark.parametrize(
    ("heading", "factor", "currency"),
    [
        ("ARR", 1, None),
        ("金額（千円）", 1000, "JPY"),
        ("金額(月額)(千円)", 1000, "JPY"),
        ("売上（単位：百万円）", 1_000_000, "JPY"),
        ("売上[億円]", 1, None),
        ("月額（円/月）", 1, "JPY"),
        ("月額（円）", 1, "JPY"),
        ("契約金額(税抜)", 1, None),
        ("ARR (USD)", 1, "USD"),
        ("ARR ($K)", 1000, "USD"),
        ("MRR (JPY, thousands)", 1000, "JPY"),
        ("arr_usd", 1, "USD"),
        ("MRR EUR", 1, "EUR"),
        ("arr_all", 1, None),
        ("契約金額(月額)", 1, None),
    ],
)
def test_a_heading_gives_the_unit(heading: str, factor: int, currency: str | None) -> None:
    assert unit_of(heading) == Unit(Decimal(factor), currency)


def test_the_unit_of_the_column_serves_amounts_without_their_own() -> None:
    thousands = Unit(Decimal(1000), "JPY")
    assert parse_amount("1,200", thousands) == Amount(Decimal(1_200_000), "JPY")
    assert parse_amount("12.345", thousands) == Amount(Decimal(12345), "JPY")
    assert parse_amount("120万", thousands) == Amount(Decimal(1_200_000), "JPY")
    assert parse_amount("2k", thousands) == Amount(Decimal(2000), "JPY")
    assert parse_amount("$5", thousands) == Amount(Decimal(5000), "USD")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("１，２００", "1200"),
        ("-0.5", "-0.5"),
        ("△3", "-3"),
        ("二十五", "25"),
        ("1.2万", "12000"),
        ("(3)", "-3"),
    ],
)
def test_a_number_is_read(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "12 人", "1.2.3", "¥5", "5%", "1e3", "nan"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_number(text)
    assert refused.value.reason == RefusalReason.NOT_A_NUMBER


@pytest.mark.parametrize(
    "text", ["yes", "Yes", "TRUE", "1", "１", "はい", "有", "あり", "○", "〇", "✓", "自動更新", "Ｙ"]
)
def test_yes(text: str) -> None:
    assert parse_flag(text)


@pytest.mark.parametrize("text", ["no", "No", "false", "0", "いいえ", "無", "なし", "×", "手動", "Ｎ"])
def test_no(text: str) -> None:
    assert not parse_flag(text)


@pytest.mark.parametrize("text", ["", "maybe", "x", "△", "2", "yesno"])
def test_neither_yes_nor_no(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_flag(text)
    assert refused.value.reason == RefusalReason.NOT_A_FLAG


@pytest.mark.parametrize(
    "text", ["", " ", "-", "－", "—", "ー", "N/A", "n/a", "Ｎ／Ａ", "#N/A", "未定", "null", "None", "NaN", "TBD"]
)
def test_nothing_is_said(text: str) -> None:
    assert blank(text)


@pytest.mark.parametrize("text", ["0", "NA", "nan", "Nan", "Nantes", "株式会社未定", "--x", "#REF!", "x"])
def test_something_is_said(text: str) -> None:
    assert not blank(text)


@pytest.mark.parametrize(
    ("text", "is_error"), [("#REF!", True), ("#N/A", True), ("#DIV/0!", True), ("#1", False), ("", False)]
)
def test_errors_of_spreadsheets_are_known(text: str, is_error: bool) -> None:
    assert error_value(text) is is_error


AMOUNTS = st.decimals(0, 10**12, places=2)


@given(AMOUNTS, st.sampled_from(["{:,}", "¥{:,}", "{:,}円", "${:,}", "USD {:,}", "{:f}"]))
def test_a_formatted_amount_comes_back(value: Decimal, form: str) -> None:
    assert parse_amount(form.format(value)).value == value
    assert parse_amount(f"-{form.format(value)}").value == -value
    assert parse_amount(f"({form.format(value)})").value == -value


@given(st.integers(0, 9999), st.integers(0, 9999), st.integers(1000, 9999))
def test_oku_and_man_come_back(oku: int, man: int, rest: int) -> None:
    assert parse_amount(f"{oku}億{man:,}万{rest}円").value == oku * 10**8 + man * 10**4 + rest


@given(st.text(max_size=70) | st.text("0123456789.,-()¥$円万億千百十△kM ", max_size=15))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    with suppress(Refusal):
        assert parse_amount(text).value.is_finite()
