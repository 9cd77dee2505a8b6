"""Risks of losing a customer: of what kind, how grave, what they come from, and how they ended."""

from collections.abc import Iterable
from enum import StrEnum


class RiskKind(StrEnum):
    """Where a risk comes from."""

    READINESS = "readiness"
    """The customer is not ready: no time, no data, nobody in charge."""
    IMPLEMENTATION = "implementation"
    USE = "use"
    SENTIMENT = "sentiment"
    CHAMPION_LEFT = "champion_left"
    PRICE = "price"
    PRODUCT_GAP = "product_gap"
    COMPETITION = "competition"
    BUSINESS = "business"
    """The customer's own business: a merger, a budget cut, a new strategy."""
    OTHER = "other"


class RiskSeverity(StrEnum):
    """How grave a risk is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    OTHER = "other"


class Fulfilment(StrEnum):
    """How far the purpose is fulfilled for which the customer bought."""

    FULFILLED = "fulfilled"
    PARTLY = "partly"
    HARDLY = "hardly"
    OTHER = "other"


class RiskResult(StrEnum):
    """How a risk ended."""

    AVERTED = "averted"
    ACCEPTED = "accepted"
    """It is known and lived with: nothing more is done."""
    REDUCED = "reduced"
    CHURNED = "churned"
    UNFOUNDED = "unfounded"
    OTHER = "other"


GRAVEST_FIRST = (RiskSeverity.HIGH, RiskSeverity.MEDIUM, RiskSeverity.LOW, RiskSeverity.OTHER)


def gravest(severities: Iterable[RiskSeverity]) -> RiskSeverity | None:
    """Return the gravest, None of none."""
    return min(severities, key=GRAVEST_FIRST.index, default=None)
