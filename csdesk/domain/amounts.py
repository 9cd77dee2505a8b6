"""Money for the eye: rounded here and nowhere else."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from csdesk.domain.money import rounded, shown_digits, signed, written

_JAPANESE = ((100_000_000, "億"), (10_000, "万"))
_FROM = 100_000
"""Below it, 万 is no shorter than the figures, and hides some of them: $10,500."""
_ENGLISH = ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "k"))


full = written
"""Return an amount to the currency's smallest unit; whole amounts without decimals: ¥480,000."""


def plain(amount: Fraction | Decimal, currency: str) -> str:
    """Return an amount as a bare number, for another program: 480000, 12.50."""
    return f"{rounded(amount, shown_digits(currency)):f}"


def short(amount: Fraction | Decimal, currency: str, language: str) -> str:
    """Return an amount where room is short, to three figures: ¥1,958万, ¥19.6M; in Japanese 万 from six digits on."""
    units = _JAPANESE if language == "ja" else _ENGLISH
    size = abs(Fraction(amount))
    if language == "ja" and rounded(size, 0) < _FROM:
        return full(amount if size < _JAPANESE[-1][0] else rounded(amount, 0), currency)
    largest = next((place for place, (unit, _name) in enumerate(units) if size >= unit), None)
    if largest is None:
        return full(amount, currency)
    unit, name = units[largest]
    share = _three_figures(size / unit)
    if largest and share * unit >= units[largest - 1][0]:  # 999,950 is 1M, not 1,000k
        unit, name = units[largest - 1]
        share = Decimal(1)
    said = f"{share:,f}".rstrip("0").rstrip(".") if share % 1 else f"{share:,.0f}"
    return signed(said + name, currency, negative=amount < 0)


def sums(amounts: Mapping[str, Fraction], language: str) -> str:
    """Return amounts of several currencies in a line, the largest first as they stand; a dash when there is none."""
    ordered = sorted(amounts.items(), key=lambda one: -one[1])
    return " · ".join(short(amount, currency, language) for currency, amount in ordered) or "–"


def largest(amounts: Mapping[str, Fraction], language: str) -> str:
    """Return the first of several amounts; nothing when there is none."""
    return sums(amounts, language).split(" · ", maxsplit=1)[0] if amounts else ""


def leading(amounts: Mapping[str, Fraction], language: str) -> str:
    """Return the first of several amounts, and how many others there are: ¥68.3万 +1; nothing when there is none."""
    first, *others = sums(amounts, language).split(" · ") if amounts else [""]
    return f"{first} +{len(others)}" if others else first


def apart(amounts: Mapping[str, Fraction]) -> str:
    """Return whole amounts of several currencies in a line, which no sum can join; a dash when there is none."""
    return " + ".join(full(amount, currency) for currency, amount in sorted(amounts.items())) or "–"


def _three_figures(share: Fraction) -> Decimal:
    return rounded(share, 0 if share >= 100 else 1 if share >= 10 else 2)
