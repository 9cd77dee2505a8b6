"""What accounts come to a month together, exactly, and fast enough for every key of a filter."""

from collections.abc import Iterable
from fractions import Fraction

from csdesk.services.accounts import AccountRow

_Part = tuple[tuple[str, int], int]
"""A currency with a denominator, and the numerator over it."""


class Totals:
    """Adds up amounts that were taken apart before: adding thousands of fractions would be felt in the hand."""

    def __init__(self) -> None:
        self._parts: dict[int, list[_Part]] = {}

    def learn(self, rows: Iterable[AccountRow]) -> None:
        """Take the amounts of accounts apart, in the place of what was known of them."""
        for row in rows:
            amounts = row.present.mrr.items()
            self._parts[row.id] = [((currency, each.denominator), each.numerator) for currency, each in amounts]

    def of(self, rows: Iterable[AccountRow]) -> dict[str, Fraction]:
        """Return what accounts that were learned come to, by currency."""
        added: dict[tuple[str, int], int] = {}
        for row in rows:
            for place, numerator in self._parts[row.id]:
                added[place] = added.get(place, 0) + numerator
        sums: dict[str, Fraction] = {}
        for (currency, denominator), numerator in added.items():
            sums[currency] = sums.get(currency, Fraction(0)) + Fraction(numerator, denominator)
        return sums
