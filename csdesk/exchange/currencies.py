"""Currencies by their ISO 4217 codes and by the names and signs people write."""

from csdesk.domain.money import CURRENCIES, digits

CODES = CURRENCIES
"""The codes of currencies in use."""

THREE_PLACES = frozenset(code for code in CURRENCIES if digits(code) > 2)
"""Currencies with a thousandth as their minor unit, or less."""

NAMES = {
    "¥": "JPY", "\\": "JPY", "円": "JPY", "日本円": "JPY", "yen": "JPY", "Yen": "JPY",
    "$": "USD", "US$": "USD", "ドル": "USD", "米ドル": "USD", "dollars": "USD", "dollar": "USD",
    "€": "EUR", "ユーロ": "EUR", "euro": "EUR", "euros": "EUR",
    "£": "GBP", "ポンド": "GBP", "英ポンド": "GBP",
    "Fr.": "CHF", "SFr.": "CHF", "スイスフラン": "CHF",
    "A$": "AUD", "AU$": "AUD", "豪ドル": "AUD", "C$": "CAD", "CA$": "CAD", "カナダドル": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "香港ドル": "HKD", "S$": "SGD", "SG$": "SGD", "シンガポールドル": "SGD",
    "NT$": "TWD", "台湾ドル": "TWD", "R$": "BRL", "MX$": "MXN",
    "₩": "KRW", "ウォン": "KRW", "₹": "INR", "RMB": "CNY", "CN¥": "CNY", "人民元": "CNY",
    "usd": "USD", "jpy": "JPY", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "cad": "CAD", "aud": "AUD", "sgd": "SGD",
    "฿": "THB", "₫": "VND", "₱": "PHP", "₪": "ILS", "₺": "TRY", "zł": "PLN",
}  # fmt: skip
"""What people write for a currency; a bare dollar is the American one and a bare yen sign the Japanese one."""

_DOLLARS = "USD AUD CAD NZD HKD SGD TWD MXN ARS BBD BMD BND BSD BZD CLP COP FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD"
SHARED = {"¥": frozenset({"JPY", "CNY"}), "$": frozenset(_DOLLARS.split())}
"""Signs of several currencies: beside a code, the code decides."""

MAJOR = ("USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "SGD", "HKD", "NZD", "CNY", "KRW", "TWD", "INR")
"""Codes that are believed at the end of a heading, such as arr_usd."""
