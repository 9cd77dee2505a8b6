"""Money for the eye: rounded here and nowhere else."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from csdesk.domain.money import digits, rounded, signed, written

_JAPANESE = ((100_000_000, "億"), (10_000, "万"))
_ENGLISH = ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "k"))


full = written
"""Return an amount to the currency's smallest unit; whole amounts without decimals: ¥480,000."""


def plain(amount: Fraction | Decimal, currency: str) -> str:
    """Return an amount as a bare number, for another program: 480000, 12.50."""
    return f"{rounded(amount, digits(currency)):f}"


def short(amount: Fraction | Decimal, currency: str, language: str) -> str:
    """Return an amount where room is short, to three figures: ¥1,958万, ¥19.6M."""
    units = _JAPANESE if language == "ja" else _ENGLISH
    size = abs(Fraction(amount))
    largest = next((place for place, (unit, _name) in enumerate(units) if size >= unit), None)
    if largest is None:
        return full(amount, currency)
    unit, name = units[largest]
    share = _three_figures(size / unit)
    if largest and share * unit >= units[largest - 1][0]:  # 999,950 is 1M, not 1,000k
        unit, name = units[largest - 1]
        share = Decimal(1)
    return signed(f"{share:,f}".removesuffix(".0") + name, currency, negative=amount < 0)


def sums(amounts: Mapping[str, Fraction], language: str) -> str:
    """Return amounts of several currencies in a line, the largest first as they stand; a dash when there is none."""
    ordered = sorted(amounts.items(), key=lambda one: -one[1])
    return " · ".join(short(amount, currency, language) for currency, amount in ordered) or "–"


def apart(amounts: Mapping[str, Fraction]) -> str:
    """Return whole amounts of several currencies in a line, which no sum can join; a dash when there is none."""
    return " + ".join(full(amount, currency) for currency, amount in sorted(amounts.items())) or "–"


def _three_figures(share: Fraction) -> Decimal:
    return rounded(share, 0 if share >= 100 else 1)
