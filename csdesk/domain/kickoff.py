"""What a kickoff still lacks, and whom to ask; who carries it alone, and who has left since."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from csdesk.domain.meetings import Presence
from csdesk.domain.named_enum import NamedEnum
from csdesk.domain.people import Role
from csdesk.i18n import later_words


class KickoffPoint(NamedEnum):
    """What a kickoff has to settle; its value is the key of its item in the playbook."""

    PURPOSE = "purpose", later_words.tr("Purpose not agreed")
    MEASURE = "success-measure", later_words.tr("Measure of success not set")
    KEY_PERSONS = "key-persons", later_words.tr("Key persons")
    DECISION_ROUTE = "decision-route", later_words.tr("Decision route not confirmed")
    SCHEDULE = "schedule", later_words.tr("Schedule not agreed")
    ROLES = "roles", later_words.tr("Roles not settled")


class Lack(NamedEnum):
    """Why a point is not settled."""

    OPEN = "open"
    """Nobody has ticked it off."""
    NOBODY = "nobody", later_words.tr("No {role} known")
    """Nobody of the account has the role."""
    NO_MEETING = "no_meeting", later_words.tr("No kickoff meeting planned")
    """No kickoff meeting is planned, and none took place."""
    NOT_INVITED = "not_invited", later_words.tr("{role} {name} is not invited")
    DECLINED = "declined", later_words.tr("{role} {name} declined")
    ABSENT = "absent", later_words.tr("{role} {name} did not come")


class MeetingStage(StrEnum):
    """How far the kickoff meeting is."""

    NONE = "none"
    PLANNED = "planned"
    HELD = "held"


@dataclass(frozen=True)
class KickoffPerson:
    """One of the account's people; ``presence`` is nothing for who was not invited to the kickoff."""

    id: int
    name: str
    roles: Collection[Role] = ()
    left_on: date | None = None
    presence: Presence | None = None


@dataclass(frozen=True)
class KickoffFacts:
    """What is known: the people, the meeting, and the keys of the items that are ticked off or skipped."""

    people: Sequence[KickoffPerson] = ()
    meeting: MeetingStage = MeetingStage.NONE
    settled: Collection[str] = field(default=frozenset())


@dataclass(frozen=True)
class Gap:
    """A point that is not settled: why, of which role, and whom to ask; without a person, sales."""

    point: KickoffPoint
    lack: Lack
    role: Role | None = None
    ask: KickoffPerson | None = None


KEY_ROLES = (Role.DECISION_MAKER, Role.CHAMPION)
"""Who has to be at a kickoff."""
_CARRYING = frozenset((*KEY_ROLES, Role.SPONSOR, Role.COLLABORATOR, Role.ADMINISTRATOR))
_ASKED = {
    KickoffPoint.PURPOSE: (Role.DECISION_MAKER, Role.SPONSOR, Role.CHAMPION),
    KickoffPoint.MEASURE: (Role.CHAMPION, Role.DECISION_MAKER),
    KickoffPoint.DECISION_ROUTE: (Role.DECISION_MAKER, Role.SPONSOR, Role.FINANCE, Role.CHAMPION),
    KickoffPoint.SCHEDULE: (Role.CHAMPION, Role.ADMINISTRATOR, Role.DECISION_MAKER),
    KickoffPoint.ROLES: (Role.CHAMPION, Role.DECISION_MAKER),
}
"""Whom to ask for a point, the best first."""
_INTRODUCES = {
    Role.DECISION_MAKER: (Role.CHAMPION, Role.SPONSOR, Role.ADMINISTRATOR),
    Role.CHAMPION: (Role.DECISION_MAKER, Role.SPONSOR, Role.ADMINISTRATOR),
}
"""Who knows who has a role."""


def gaps(facts: KickoffFacts, today: date) -> tuple[Gap, ...]:
    """Return what is not settled, in the order of the points; of key persons each role apart."""
    here = _here(facts.people, today)
    return tuple(gap for point in KickoffPoint for gap in _gaps_of(point, facts, here))


def single_thread(people: Iterable[KickoffPerson], today: date) -> KickoffPerson | None:
    """Return who carries every role that anybody has: with that person the customer would be lost."""
    here = _here(people, today)
    carrying = [one for one in here if _CARRYING & set(one.roles)] or here
    return carrying[0] if len(carrying) == 1 else None


def left_since(people: Iterable[KickoffPerson], kickoffs: Iterable[date], today: date) -> list[KickoffPerson]:
    """Return the decision makers and champions who have left since the last kickoff, the last to leave first.

    Before any kickoff nobody needs another one.
    """
    last = max(kickoffs, default=None)
    gone = [
        one
        for one in people
        if one.left_on and last and last < one.left_on <= today and set(KEY_ROLES) & set(one.roles)
    ]
    return sorted(gone, key=lambda one: (one.left_on or today, one.id), reverse=True)


def _here(people: Iterable[KickoffPerson], today: date) -> list[KickoffPerson]:
    return [one for one in people if one.left_on is None or one.left_on > today]


def _gaps_of(point: KickoffPoint, facts: KickoffFacts, here: list[KickoffPerson]) -> Iterator[Gap]:
    if point is KickoffPoint.KEY_PERSONS:
        yield from _key_persons(facts, here)
        return
    decides = point is KickoffPoint.DECISION_ROUTE
    if decides and not _with_role(here, Role.DECISION_MAKER):
        ask = _first(here, _INTRODUCES[Role.DECISION_MAKER])
        yield Gap(point, Lack.NOBODY, Role.DECISION_MAKER, ask)
    elif point.value not in facts.settled:
        yield Gap(point, Lack.OPEN, ask=_first(here, _ASKED[point]))


def _key_persons(facts: KickoffFacts, here: list[KickoffPerson]) -> Iterator[Gap]:
    """Yield of each role why nobody who has it is at the kickoff: who came is data, not a box ticked."""
    point = KickoffPoint.KEY_PERSONS
    for role in KEY_ROLES:
        people = _with_role(here, role)
        if not people:
            yield Gap(point, Lack.NOBODY, role, _first(here, _INTRODUCES[role]))
        elif facts.meeting is not MeetingStage.NONE:
            lacks = [(_absence(one, facts.meeting), one) for one in people]
            if all(lack for lack, _one in lacks):
                lack, one = lacks[0]
                assert lack is not None
                yield Gap(point, lack, role, one)
    if facts.meeting is MeetingStage.NONE:
        yield Gap(point, Lack.NO_MEETING, ask=_first(here, _ASKED[KickoffPoint.SCHEDULE]))


def _absence(one: KickoffPerson, meeting: MeetingStage) -> Lack | None:
    if one.presence is None:
        return Lack.NOT_INVITED if meeting is MeetingStage.PLANNED else Lack.ABSENT
    if one.presence is Presence.DECLINED:
        return Lack.DECLINED
    came = one.presence is Presence.CAME or meeting is MeetingStage.PLANNED
    return None if came else Lack.ABSENT


def _with_role(people: Iterable[KickoffPerson], role: Role) -> list[KickoffPerson]:
    return [one for one in people if role in one.roles]


def _first(people: list[KickoffPerson], roles: Iterable[Role]) -> KickoffPerson | None:
    return next((one for role in roles for one in _with_role(people, role)), None)
