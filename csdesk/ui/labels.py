"""What the values of enums are called on screen."""

from collections.abc import Iterable

from csdesk.domain.accounts import Touch
from csdesk.domain.contracts import Forecast
from csdesk.domain.levels import Level
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.onboarding import OnboardingState
from csdesk.domain.plans import SlipReason
from csdesk.domain.risks import RiskSeverity
from csdesk.fields import values
from csdesk.nouns import NOUNS
from csdesk.ui.words import words

LANGUAGES = {"ja": "日本語", "en": "English"}
"""The languages of documents, each by its own name."""


def name(value: NamedEnum) -> str:
    """Return what a value is called on screen."""
    return values.name_of(value, words)


def health_group(key: str) -> str:
    """Return what a group of measures is called, one of hers by its key."""
    return {
        "use": words.tr("Use", "group of measures"),
        "relation": words.tr("Relationship", "group of measures"),
        "outcome": words.tr("Outcome", "group of measures"),
        "delivery": words.tr("Keeping our word", "group of measures"),
        "support": words.tr("Support", "group of measures"),
    }.get(key, key)


def onboarding_ink(state: OnboardingState) -> str:
    """Return the name of the colour in which it is said how an onboarding stands."""
    return {
        OnboardingState.PAST: "danger_text",
        OnboardingState.ON_TIME: "good_text",
        OnboardingState.LATE: "attention_text",
    }.get(state, "text")


def severity_ink(severity: RiskSeverity) -> str:
    """Return the name of the colour in which it is said how grave a risk is."""
    return {RiskSeverity.HIGH: "danger_text", RiskSeverity.MEDIUM: "attention_text"}.get(severity, "muted")


def touch_in_short(value: Touch) -> str:
    """Return the name of a touch where its column says what it is."""
    return {
        Touch.HIGH: words.tr("High", "touch"),
        Touch.LOW: words.tr("Low", "touch"),
        Touch.TECH: words.tr("Tech", "touch"),
        Touch.OTHER: words.tr("Other"),
    }[value]


def letter(value: Level) -> str:
    """Return the letter of a level; a dash when nothing is known."""
    return "–" if value is Level.UNKNOWN else value.value


def tier(value: str) -> str:
    """Return a tier as it is called: a bare number is Tier 1, a word is itself."""
    return words.tr("Tier {tier}").format(tier=value) if value.isdecimal() else value


def days_over(days: int) -> str:
    """Return by how much a contact is overdue."""
    return words.tr("%n day(s) overdue", "contact", days)


def any_tier(value: str) -> str:
    """Return the name of the tier a template is for; of none it is for any."""
    return tier(value) if value else words.tr("Any tier")


def review_overdue(days: int) -> str:
    """Return by how much the review of a goal is overdue; nothing if it is not."""
    return words.tr("Review %n day(s) overdue", "", days) if days else ""


def slip_reason(value: SlipReason | None) -> str:
    """Return whose doing a slip was."""
    return words.tr("no reason given") if value is None else name(value)


def sureness(value: Forecast | None) -> str:
    """Return how sure a renewal is, also where nobody has said so."""
    return words.tr("Not set", "forecast") if value is None else name(value)


def signed(points: int) -> str:
    """Return a change in points with its sign, in the true minus; no change has none."""
    return f"{points:+d}".replace("-", "−") if points else "0"


def noun(table: str) -> str:
    """Return what a row of a table is called; nothing for one that nobody sees."""
    return next((one.title.said(words) for one in NOUNS if one.table == table and one.title), "")


def nouns(table: str) -> str:
    """Return what the rows of a table are called together; its name for one that has no other."""
    return next((one.many.said(words) for one in NOUNS if one.table == table and one.many), table)


def listed(parts: Iterable[str]) -> str:
    """Return things one after the other, as the language parts them."""
    return words.tr(", ", "between the items of a list").join(filter(None, parts))
