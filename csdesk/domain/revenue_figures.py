"""The figures of a period: sums that add up, and the rates that follow from them."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from operator import attrgetter

from csdesk.domain.revenue import Move

Rate = Fraction | None
"""A share, 1 is 100 %; None where there was nothing at the opening: shown as a dash."""
_NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class RevenueFigures:
    """What revenue opened with, how it moved, and what it closed with; a month's, in major units, exact.

    ``agreed`` is the part of the expansion that was agreed beforehand; ``to_pending`` what went to be pending, which
    ``pending`` is altogether at the closing; ``unconfirmed`` the part of the closing that nobody has confirmed.
    ``customers`` were there at the opening, ``lost`` of them are not at the closing.
    """

    opening: Fraction = _NONE
    new: Fraction = _NONE
    reactivation: Fraction = _NONE
    expansion: Fraction = _NONE
    agreed: Fraction = _NONE
    contraction: Fraction = _NONE
    churn: Fraction = _NONE
    currency_change: Fraction = _NONE
    handed_over: Fraction = _NONE
    to_pending: Fraction = _NONE
    closing: Fraction = _NONE
    unconfirmed: Fraction = _NONE
    pending: Fraction = _NONE
    customers: int = 0
    lost: int = 0
    closing_customers: int = 0

    def __add__(self, other: "RevenueFigures") -> "RevenueFigures":
        """Return the sums of two; of customers too, which have to be others."""
        pairs = zip(_values(self), _values(other), strict=True)
        return RevenueFigures(*(a + b if a and b else a or b for a, b in pairs))  # most of a sum's parts are 0

    def __sub__(self, other: "RevenueFigures") -> "RevenueFigures":
        """Return it without others that are in it."""
        return RevenueFigures(*(a - b if b else a for a, b in zip(_values(self), _values(other), strict=True)))

    def at_rate(self, rate: Fraction) -> "RevenueFigures":
        """Return the amounts in another currency, at so much for one."""
        return replace(self, **{one: getattr(self, one) * rate for one in AMOUNTS})

    def counted(self, customers: int, lost: int, closing: int) -> "RevenueFigures":
        """Return it with the customers counted anew: one of two currencies is one."""
        return replace(self, customers=customers, lost=lost, closing_customers=closing)

    @property
    def transfer(self) -> Fraction:
        """Return what moved to another place: another currency, a colleague, renewals that are pending."""
        return self.currency_change + self.handed_over + self.to_pending

    @property
    def net(self) -> Fraction:
        """Return what the closing is more than the opening."""
        return self.closing - self.opening

    @property
    def sold(self) -> Fraction:
        """Return the expansion that was sold in the period."""
        return self.expansion - self.agreed

    @property
    def nrr(self) -> Rate:
        """Return net revenue retention: (opening + expansion - contraction - churn) / opening."""
        return self._share(self.opening + self.expansion - self.contraction - self.churn)

    @property
    def nrr_sold(self) -> Rate:
        """Return net revenue retention without the steps that were agreed beforehand."""
        return self._share(self.opening + self.sold - self.contraction - self.churn)

    @property
    def grr(self) -> Rate:
        """Return gross revenue retention: (opening - contraction - churn) / opening."""
        return self._share(self.opening - self.contraction - self.churn)

    @property
    def nrr_if_lost(self) -> Rate:
        """Return net revenue retention if all that is pending and unconfirmed were lost."""
        open_ones = self.unconfirmed - self.to_pending
        return self._share(self.opening + self.expansion - self.contraction - self.churn - open_ones)

    @property
    def revenue_churn(self) -> Rate:
        """Return (contraction + churn) / opening, so that NRR = 1 - revenue churn + upsell."""
        return self._share(self.contraction + self.churn)

    @property
    def upsell(self) -> Rate:
        """Return expansion / opening."""
        return self._share(self.expansion)

    @property
    def logo_churn(self) -> Rate:
        """Return customers lost / customers at the opening."""
        return Fraction(self.lost, self.customers) if self.customers else None

    def of(self, move: Move) -> Fraction:
        """Return the sum of a kind of movement, as it is written: lost amounts are positive."""
        found: Fraction = getattr(self, "to_pending" if move is Move.PENDING else move.value)
        return found

    def _share(self, amount: Fraction) -> Rate:
        return amount / self.opening if self.opening else None


NAMES = tuple(one.name for one in fields(RevenueFigures))
AMOUNTS = tuple(one for one in NAMES if one not in ("customers", "lost", "closing_customers"))
_values = attrgetter(*NAMES)
RATES = ("nrr", "nrr_sold", "grr", "revenue_churn", "upsell", "logo_churn")


@dataclass(frozen=True, slots=True)
class RenewalFigures:
    """What was up for renewal in a period, and what became of it; a month's, in major units.

    ``kept`` is what was renewed at most at its old amount, ``renewed`` with what it was raised by. ``open`` is what has
    not been decided: it is in no rate.
    """

    due: Fraction = _NONE
    kept: Fraction = _NONE
    renewed: Fraction = _NONE
    lost: Fraction = _NONE
    open: Fraction = _NONE
    contracts: int = 0

    def __add__(self, other: "RenewalFigures") -> "RenewalFigures":
        """Return the sums of two."""
        pairs = zip(_due_values(self), _due_values(other), strict=True)
        return RenewalFigures(*(a + b if a and b else a or b for a, b in pairs))

    def at_rate(self, rate: Fraction) -> "RenewalFigures":
        """Return the amounts in another currency, at so much for one."""
        due, kept, renewed = self.due * rate, self.kept * rate, self.renewed * rate
        return RenewalFigures(due, kept, renewed, self.lost * rate, self.open * rate, self.contracts)

    @property
    def rate(self) -> Rate:
        """Return the renewal rate: what was kept of what was up and is decided."""
        return self.kept / (self.due - self.open) if self.due > self.open else None

    @property
    def net_rate(self) -> Rate:
        """Return the renewal rate with what was raised at the renewal."""
        return self.renewed / (self.due - self.open) if self.due > self.open else None


_due_values = attrgetter(*(one.name for one in fields(RenewalFigures)))


def total(several: Iterable[RevenueFigures]) -> RevenueFigures:
    """Return the sum of figures."""
    return sum(several, RevenueFigures())
