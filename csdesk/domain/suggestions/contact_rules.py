"""Rules about people and touch: no contact in time, who left, who stayed away."""

from collections.abc import Iterator
from datetime import date

from csdesk.domain.meetings import Presence
from csdesk.domain.people import Role
from csdesk.domain.risks import RiskKind
from csdesk.domain.suggestions.causes import Finding, evidence
from csdesk.domain.suggestions.facts import KnownFacts, PersonFact

KEY_PERSONS = (Role.DECISION_MAKER, Role.CHAMPION, Role.SPONSOR)
"""Whose contact is looked at for each by name."""
_AWAY = (Presence.DECLINED, Presence.MISSED)
_NEVER = "never"


def no_contact(facts: KnownFacts, today: date, grace: int) -> Iterator[Finding]:
    """Find that the last contact is longer ago than the cadence of the tier, and so many days more."""
    last = facts.last_contact or facts.since
    days = _too_long(last, facts.cadence, today, grace)
    if days:
        known = evidence(days=days, cadence=facts.cadence, last=facts.last_contact)
        yield Finding(str(facts.last_contact or _NEVER), known)


def no_contact_person(facts: KnownFacts, today: date, grace: int) -> Iterator[Finding]:
    """Find key persons nobody was in contact with, where somebody else of the account was."""
    if _too_long(facts.last_contact or facts.since, facts.cadence, today, grace):
        return
    for one in facts.people:
        days = _too_long(one.last_contact or facts.since, facts.cadence, today, grace)
        if days and _is_here(one, today) and set(KEY_PERSONS) & set(one.roles):
            known = evidence(name=one.name, days=days, cadence=facts.cadence, last=one.last_contact)
            yield Finding(str(one.last_contact or _NEVER), known, f"contacts:{one.id}")


def champion_left(facts: KnownFacts, today: date, days: int) -> Iterator[Finding]:
    """Find a champion who left within so many days, while nobody else is one and no such risk is open."""
    if RiskKind.CHAMPION_LEFT in facts.open_risks:
        return
    champions = [one for one in facts.people if Role.CHAMPION in one.roles]
    if any(_is_here(one, today) for one in champions):
        return
    for one in champions:
        if one.left_on is not None and (today - one.left_on).days <= days:
            yield Finding(str(one.left_on), evidence(name=one.name, left=one.left_on), f"contacts:{one.id}")


def sponsor_absent(facts: KnownFacts, today: date, reviews: int) -> Iterator[Finding]:
    """Find a sponsor who declined or missed the last so many reviews to which this sponsor was asked."""
    for one in facts.people:
        if Role.SPONSOR not in one.roles or not _is_here(one, today):
            continue
        asked = [review for review in facts.reviews if one.id in review.sponsors][:reviews]
        if len(asked) == reviews > 0 and all(review.sponsors[one.id] in _AWAY for review in asked):
            known = evidence(name=one.name, count=len(asked), last=asked[0].on, first=asked[-1].on)
            yield Finding("+".join(str(review.meeting) for review in asked), known, f"contacts:{one.id}")


def _too_long(last: date | None, cadence: int | None, today: date, grace: int) -> int:
    """Return how many days ago a contact was, 0 where that is in time or nothing is known to count from."""
    if last is None or cadence is None:
        return 0
    days = (today - last).days
    return days if days > cadence + grace else 0


def _is_here(one: PersonFact, today: date) -> bool:
    return one.left_on is None or one.left_on > today
