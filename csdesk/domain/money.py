"""Money: minor units by currency, and exact amounts as text."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_HUNDREDTHS = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF"
    " CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF"
    " IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN"
    " MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS"
    " SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW"
    " ZWG"
)
_THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND"
_FINER = "CLF UYW"
_BY_DIGITS = {0: _WHOLE, 2: _HUNDREDTHS, 3: _THOUSANDTHS, 4: _FINER}
_DIGITS = {code: places for places, codes in _BY_DIGITS.items() for code in codes.split()}
_LARGEST = 2**63 - 1
_PLACES = 6
_USUAL = 2
_SIGNS = {"JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "SGD": "S$", "AUD": "A$", "CAD": "C$", "KRW": "₩", "INR": "₹"}

CURRENCIES = frozenset(_DIGITS)
"""The codes of ISO 4217 that money is kept in: those in use, and those that have only just gone out of it."""


def digits(currency: str) -> int:
    """Return how many decimals a currency has (ISO 4217); raise ValueError for any other text."""
    try:
        return _DIGITS[currency]
    except KeyError:
        raise ValueError(currency) from None


def shown_digits(currency: str) -> int:
    """Return the decimals of a currency; of what is none, but stands in a file, as most have: it is to be seen."""
    return _DIGITS.get(currency, _USUAL)


def to_minor(value: Decimal, currency: str) -> int:
    """Return an amount in minor units.

    Raise ValueError if it has more decimals than the currency, is no number, or needs more than the 64 bits of a file.
    """
    places = digits(currency)
    if not value.is_finite() or value.adjusted() > len(str(_LARGEST)):
        raise ValueError(value, currency)
    minor = Fraction(value) * 10**places
    if minor.denominator != 1 or abs(minor) > _LARGEST:
        raise ValueError(value, currency)
    return int(minor)


def from_minor(minor: int, currency: str) -> Decimal:
    """Return an amount in major units, with all the decimals of its currency."""
    return Decimal(f"{minor}E-{shown_digits(currency)}")


def exact_sum(amounts: Iterable[Fraction]) -> Fraction:
    """Return the sum of many amounts: whole numbers are added, as most have the same few denominators."""
    sums: dict[int, int] = {}
    for one in amounts:
        sums[one.denominator] = sums.get(one.denominator, 0) + one.numerator
    return sum((Fraction(number, parts) for parts, number in sums.items()), Fraction(0))


def exact_text(value: Fraction | Decimal, at_most: int = _PLACES) -> str:
    """Return an amount as plain decimal text: exact, or to so many places where no finite decimal is."""
    exact = Fraction(value)
    places = _finite_places(exact.denominator)
    if places is None:
        exact, places = round(exact, at_most), at_most
    text = format(Decimal(f"{int(exact * 10**places)}E-{places}"), "f")
    return text.rstrip("0").rstrip(".") if places else text


def written(amount: Fraction | Decimal, currency: str) -> str:
    """Return an amount to the currency's smallest unit; whole amounts without decimals: ¥480,000."""
    value = rounded(amount, shown_digits(currency))
    places = 0 if value == value.to_integral_value() else shown_digits(currency)
    return signed(f"{abs(value):,.{places}f}", currency, negative=value < 0)


def rounded(amount: Fraction | Decimal, places: int) -> Decimal:
    """Return an amount with so many decimals, halves away from zero."""
    exact = Fraction(amount)
    scaled = Decimal(exact.numerator) / Decimal(exact.denominator)
    return scaled.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def signed(text: str, currency: str, *, negative: bool) -> str:
    """Return figures with the sign of their currency: −¥480,000, CHF 12.50."""
    return f"{'−' if negative else ''}{_SIGNS.get(currency, f'{currency} ')}{text}"


def _finite_places(denominator: int) -> int | None:
    """Return how many decimals a fraction of this denominator needs at most; None if no number of them is enough."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None
