"""What accounts come to a month together, exactly, and fast enough for every key of a filter."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import repeat

from csdesk.services.accounts import AccountRow

_YEAR = 12
"""Amounts are twelfths, where that is exact; thousands of fractions added up would be felt in the hand."""


class Totals:
    """Adds up amounts that were taken apart before, by currency and denominator."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, int], dict[int, int]] = {}

    def learn(self, rows: Iterable[AccountRow]) -> None:
        """Take the amounts of accounts apart, in the place of what was known of them."""
        for row in rows:
            for numerators in self._parts.values():
                numerators.pop(row.id, None)
            for currency, amount in row.present.mrr.items():
                over = _YEAR if _YEAR % amount.denominator == 0 else amount.denominator
                self._parts.setdefault((currency, over), {})[row.id] = amount.numerator * over // amount.denominator

    def of(self, rows: Iterable[AccountRow]) -> dict[str, Fraction]:
        """Return what accounts that were learned come to, by currency."""
        ids = [row.id for row in rows]
        sums: dict[str, Fraction] = {}
        for (currency, over), numerators in self._parts.items():
            added = sum(map(numerators.get, ids, repeat(0)))
            if added or any(map(numerators.__contains__, ids)):
                sums[currency] = sums.get(currency, Fraction(0)) + Fraction(added, over)
        return sums
