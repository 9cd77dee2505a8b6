"""Risks of losing a customer: of what kind, how grave, what they come from, and how they ended."""

from collections.abc import Iterable

from csdesk.domain.named_enum import NamedEnum
from csdesk.i18n import later_words


class RiskKind(NamedEnum):
    """Where a risk comes from."""

    READINESS = "readiness", later_words.tr("Readiness")
    """The customer is not ready: no time, no data, nobody in charge."""
    IMPLEMENTATION = "implementation", later_words.tr("Implementation", "kind of risk")
    USE = "use", later_words.tr("Low use")
    SENTIMENT = "sentiment", later_words.tr("Dissatisfied")
    CHAMPION_LEFT = "champion_left", later_words.tr("Champion left")
    PRICE = "price", later_words.tr("Price")
    PRODUCT_GAP = "product_gap", later_words.tr("Product gap")
    COMPETITION = "competition", later_words.tr("Competition")
    BUSINESS = "business", later_words.tr("Their business changed")
    """The customer's own business: a merger, a budget cut, a new strategy."""
    OTHER = "other"


class RiskSeverity(NamedEnum):
    """How grave a risk is."""

    HIGH = "high", later_words.tr("High", "severity")
    MEDIUM = "medium", later_words.tr("Medium", "severity")
    LOW = "low", later_words.tr("Low", "severity")
    OTHER = "other"


class Fulfilment(NamedEnum):
    """How far the purpose is fulfilled for which the customer bought."""

    FULFILLED = "fulfilled", later_words.tr("Fulfilled")
    PARTLY = "partly", later_words.tr("Partly fulfilled")
    HARDLY = "hardly", later_words.tr("Hardly fulfilled")
    OTHER = "other"


class RiskResult(NamedEnum):
    """How a risk ended."""

    AVERTED = "averted", later_words.tr("Averted")
    ACCEPTED = "accepted", later_words.tr("Accepted", "a risk")
    """It is known and lived with: nothing more is done."""
    REDUCED = "reduced", later_words.tr("Contract reduced")
    CHURNED = "churned", later_words.tr("Churned")
    UNFOUNDED = "unfounded", later_words.tr("No risk after all")
    OTHER = "other"


GRAVEST_FIRST = (RiskSeverity.HIGH, RiskSeverity.MEDIUM, RiskSeverity.LOW, RiskSeverity.OTHER)


def gravest(severities: Iterable[RiskSeverity]) -> RiskSeverity | None:
    """Return the gravest, None of none."""
    return min(severities, key=GRAVEST_FIRST.index, default=None)
