"""The words of a handover for what the records say by keys."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from csdesk.documents import figures
from csdesk.documents.handover.document import PackFact
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.contracts import ContractOutcome, Forecast
from csdesk.domain.levels import Level
from csdesk.domain.money import from_minor, written
from csdesk.domain.people import Sentiment
from csdesk.entities import ContractLine
from csdesk.exchange import titles
from csdesk.i18n import Words

_MILLION = 1_000_000


def choice(words: Words, field: str, value: StrEnum | None) -> str:
    """Return what a status, stage, touch, role or influence is called."""
    return titles.choice(field, value.value, words.language) if value else figures.NONE


def level(words: Words, value: Level, score: int | None) -> str:
    """Return a level with its score, which is in millionths: C Attention 58."""
    named = {
        Level.A: words.tr("Good"),
        Level.B: words.tr("Steady"),
        Level.C: words.tr("Attention"),
        Level.D: words.tr("Danger"),
        Level.UNKNOWN: words.tr("Unknown"),
    }[value]
    letter = "" if value is Level.UNKNOWN else f"{value.value} "
    return letter + named + ("" if score is None else f" {round(score / _MILLION)}")


def sentiment(words: Words, value: Sentiment | None) -> str:
    """Return how somebody speaks of us."""
    named = {
        Sentiment.POSITIVE: words.tr("Positive"),
        Sentiment.NEUTRAL: words.tr("Neutral"),
        Sentiment.NEGATIVE: words.tr("Cautious"),
    }
    return named.get(value, "") if value else ""


def forecast(words: Words, value: Forecast | None) -> str:
    """Return how sure a renewal is."""
    named = {
        Forecast.COMMIT: words.tr("Commit"),
        Forecast.LIKELY: words.tr("Likely"),
        Forecast.AT_RISK: words.tr("At risk"),
    }
    return named.get(value, "") if value else ""


def outcome(words: Words, value: ContractOutcome | None) -> str:
    """Return how a contract ended."""
    named = {
        ContractOutcome.RENEWED: words.tr("Renewed"),
        ContractOutcome.EXPANDED: words.tr("Expanded"),
        ContractOutcome.REDUCED: words.tr("Reduced"),
        ContractOutcome.CHURNED: words.tr("Churned"),
    }
    return named.get(value, "") if value else ""


def contact(words: Words, kind: ContactKind, direction: Direction) -> str:
    """Return the way of a contact, and the side it came from."""
    ways = {
        ContactKind.MAIL: words.tr("Mail"),
        ContactKind.CALL: words.tr("Call"),
        ContactKind.CHAT: words.tr("Chat"),
        ContactKind.VISIT: words.tr("Visit"),
        ContactKind.WEBINAR: words.tr("Webinar"),
    }
    sides = {Direction.OUT: words.tr("From us"), Direction.IN: words.tr("From them")}
    return " · ".join(filter(None, (ways.get(kind, words.tr("Other")), sides.get(direction, ""))))


def apart(amounts: Mapping[str, Fraction]) -> str:
    """Return amounts, each currency by itself."""
    return " + ".join(written(amount, code) for code, amount in sorted(amounts.items())) or figures.NONE


def agreed(words: Words, line: ContractLine) -> str:
    """Return an amount with its period, as it was agreed."""
    periods = {1: words.tr("month"), 3: words.tr("quarter"), 12: words.tr("year")}
    period = periods.get(line.months) or words.tr("%n month(s)", "", line.months)
    amount = written(from_minor(line.amount, line.currency), line.currency)
    return words.tr("{amount} / {period}").format(amount=amount, period=period)


def known(*pairs: tuple[str, str]) -> tuple[PackFact, ...]:
    """Return the facts of which something is known."""
    return tuple(PackFact(name, value) for name, value in pairs if value and value != figures.NONE)
