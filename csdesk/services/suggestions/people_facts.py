"""The people who matter, their last contacts, kickoffs and reviews, for the rules."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from sqlalchemy.orm import Session

from csdesk.domain.meetings import MeetingState, Presence
from csdesk.domain.people import Role
from csdesk.domain.suggestions.contact_rules import KEY_PERSONS
from csdesk.domain.suggestions.facts import KickoffFact, PersonFact, ReviewFact
from csdesk.services.suggestions.some import Ids, ask, known_day

_PEOPLE = """
SELECT own.id, own.account_id, own.name, own.roles, own.left_on FROM contacts AS own
WHERE (own.roles LIKE '%"decision_maker"%' OR own.roles LIKE '%"champion"%' OR own.roles LIKE '%"sponsor"%') {some}
ORDER BY own.account_id, own.id"""
_LOGGED = """
SELECT contact_id, MAX("on") FROM contact_logs AS own
WHERE contact_id IS NOT NULL AND "on" <= :today {some} GROUP BY contact_id"""
_MET = """
SELECT there.contact_id, MAX(own."on") FROM meetings AS own JOIN attendees AS there ON there.meeting_id = own.id
WHERE there.contact_id IS NOT NULL AND there.presence = 'came' AND own.state <> 'cancelled' AND own."on" <= :today
{some} GROUP BY there.contact_id"""
_LOOKED_AT = """
SELECT own.account_id, own.id, own.kind, own."on", own.state, there.contact_id, there.presence
FROM meetings AS own LEFT JOIN attendees AS there ON there.meeting_id = own.id AND there.contact_id IS NOT NULL
WHERE own.kind IN ('ready:kickoff', 'ready:qbr', 'ready:renewal') AND own.state <> 'cancelled' {some}
ORDER BY own."on", own.id"""
_KICKOFF = "ready:kickoff"
_YEARS = timedelta(days=3 * 365)
"""A review longer ago says nothing any more."""
_PRESENCES = {one.value: one for one in Presence}


@dataclass
class PeopleFacts:
    """What is known of people, by account."""

    people: dict[int, list[PersonFact]] = field(default_factory=lambda: defaultdict(list))
    kickoffs: dict[int, KickoffFact] = field(default_factory=dict)
    reviews: dict[int, list[ReviewFact]] = field(default_factory=lambda: defaultdict(list))


def people_facts(session: Session, today: date, ids: Ids) -> PeopleFacts:
    """Return the key persons of accounts, gone or not, and who of them was where."""
    found, last = PeopleFacts(), _last_contacts(session, today, ids)
    roles: dict[int, Collection[Role]] = {}
    for key, account, name, kept, left in ask(session, _PEOPLE, "own.account_id", ids):
        roles[key] = _played(kept)
        found.people[account].append(PersonFact(key, name, roles[key], known_day(left), known_day(last.get(key))))
    _add_meetings(session, found, roles, today, ids)
    return found


@cache
def _played(kept: str) -> tuple[Role, ...]:
    """Return the roles that matter of those that are kept."""
    return tuple(role for role in KEY_PERSONS if f'"{role.value}"' in kept)


def _last_contacts(session: Session, today: date, ids: Ids) -> dict[int, str]:
    """Return by person the last day of a contact that names this person, a meeting that this person came to too."""
    last = {person: on for person, on in ask(session, _LOGGED, "own.account_id", ids, today=today)}  # noqa: C416 - rows
    for person, on in ask(session, _MET, "own.account_id", ids, today=today):
        last[person] = max(on, last.get(person, ""))
    return last


def _add_meetings(
    session: Session, found: PeopleFacts, roles: Mapping[int, Collection[Role]], today: date, ids: Ids
) -> None:
    """Add the last kickoff of each account, and its reviews, the last first."""
    there = defaultdict[tuple[int, int, str, date, str], dict[int, Presence]](dict)
    for account, key, kind, on, state, person, presence in ask(session, _LOOKED_AT, "own.account_id", ids):
        held_on = known_day(on)
        if held_on is not None:
            asked = there[account, key, kind, held_on, state]
            if person is not None:
                asked[person] = _PRESENCES.get(presence, Presence.OTHER)
    for (account, key, kind, on, state), asked in there.items():
        if kind == _KICKOFF:
            held = state == MeetingState.HELD
            counted = (Presence.CAME,) if held else (Presence.INVITED, Presence.CAME)
            played = {role for one, was in asked.items() if was in counted for role in roles.get(one, ())}
            found.kickoffs[account] = KickoffFact(key, on, held, played)
        elif today - _YEARS <= on <= today:
            sponsors = {one: was for one, was in asked.items() if Role.SPONSOR in roles.get(one, ())}
            found.reviews[account].insert(0, ReviewFact(key, on, sponsors))
