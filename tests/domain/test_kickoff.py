"""What a kickoff lacks and whom to ask: a table of cases."""

from datetime import date

import pytest

from csdesk.domain.kickoff import (
    Gap,
    KickoffFacts,
    KickoffPerson,
    KickoffPoint,
    MeetingStage,
    gaps,
    left_since,
    single_thread,
)
from csdesk.domain.meetings import Presence
from csdesk.domain.people import Role

_TODAY = date(2026, 12, 1)
_ALL = frozenset(point.value for point in KickoffPoint)
_BOSS = (Role.DECISION_MAKER,)
_PUSH = (Role.CHAMPION,)
_HELD, _PLANNED, _NONE = MeetingStage.HELD, MeetingStage.PLANNED, MeetingStage.NONE


def _one(
    key: int, roles: tuple[Role, ...], presence: Presence | None = None, left: date | None = None
) -> KickoffPerson:
    return KickoffPerson(key, f"p{key}", roles, left, presence)


def _said(found: tuple[Gap, ...]) -> list[tuple[str, str, str, int]]:
    return [(one.point.name, one.lack.name, (one.role or "-").upper(), one.ask.id if one.ask else 0) for one in found]


_D, _C = "DECISION_MAKER", "CHAMPION"
_CAME, _INVITED, _DECLINED, _MISSED = Presence.CAME, Presence.INVITED, Presence.DECLINED, Presence.MISSED
_BOTH_CAME = (_one(1, _BOSS, _CAME), _one(2, _PUSH, _CAME))
_CASES = {
    "nothing is missing": (_BOTH_CAME, _HELD, _ALL, []),
    "nobody is known: sales is asked": (
        (),
        _NONE,
        set(),
        [
            ("PURPOSE", "OPEN", "-", 0),
            ("MEASURE", "OPEN", "-", 0),
            ("KEY_PERSONS", "NOBODY", _D, 0),
            ("KEY_PERSONS", "NOBODY", _C, 0),
            ("KEY_PERSONS", "NO_MEETING", "-", 0),
            ("DECISION_ROUTE", "NOBODY", _D, 0),
            ("SCHEDULE", "OPEN", "-", 0),
            ("ROLES", "OPEN", "-", 0),
        ],
    ),
    "each open point has who is asked first": (
        _BOTH_CAME,
        _HELD,
        set(),
        [
            ("PURPOSE", "OPEN", "-", 1),
            ("MEASURE", "OPEN", "-", 2),
            ("DECISION_ROUTE", "OPEN", "-", 1),
            ("SCHEDULE", "OPEN", "-", 2),
            ("ROLES", "OPEN", "-", 2),
        ],
    ),
    "no decision maker: the champion is asked, and no tick settles the route": (
        (_one(2, _PUSH, _CAME),),
        _HELD,
        _ALL,
        [("KEY_PERSONS", "NOBODY", _D, 2), ("DECISION_ROUTE", "NOBODY", _D, 2)],
    ),
    "no champion: the decision maker is asked": (
        (_one(1, _BOSS, _CAME),),
        _HELD,
        _ALL,
        [("KEY_PERSONS", "NOBODY", _C, 1)],
    ),
    "no meeting": (_BOTH_CAME, _NONE, _ALL, [("KEY_PERSONS", "NO_MEETING", "-", 2)]),
    "to come, both invited": ((_one(1, _BOSS, _INVITED), _one(2, _PUSH, _INVITED)), _PLANNED, _ALL, []),
    "to come, one not invited": (
        (_one(1, _BOSS), _one(2, _PUSH, _INVITED)),
        _PLANNED,
        _ALL,
        [("KEY_PERSONS", "NOT_INVITED", _D, 1)],
    ),
    "declined": (
        (_one(1, _BOSS, _DECLINED), _one(2, _PUSH, _INVITED)),
        _PLANNED,
        _ALL,
        [("KEY_PERSONS", "DECLINED", _D, 1)],
    ),
    "missed, though the box is ticked": (
        (_one(1, _BOSS, _MISSED), _one(2, _PUSH, _CAME)),
        _HELD,
        _ALL,
        [("KEY_PERSONS", "ABSENT", _D, 1)],
    ),
    "held and nothing noted of who came": (
        (_one(1, _BOSS, _INVITED), _one(2, _PUSH, _CAME)),
        _HELD,
        _ALL,
        [("KEY_PERSONS", "ABSENT", _D, 1)],
    ),
    "held and never invited": (
        (_one(1, _BOSS), _one(2, _PUSH, _CAME)),
        _HELD,
        _ALL,
        [("KEY_PERSONS", "ABSENT", _D, 1)],
    ),
    "one of two decision makers is enough": (
        (_one(1, _BOSS, _MISSED), _one(3, _BOSS, _CAME), _one(2, _PUSH, _CAME)),
        _HELD,
        _ALL,
        [],
    ),
    "who has left is nobody": (
        (_one(1, _BOSS, _CAME, _TODAY), _one(2, _PUSH, _CAME)),
        _HELD,
        _ALL,
        [("KEY_PERSONS", "NOBODY", _D, 2), ("DECISION_ROUTE", "NOBODY", _D, 2)],
    ),
    "who leaves tomorrow is here": ((_one(1, _BOSS, _CAME, date(2026, 12, 2)), _one(2, _PUSH, _CAME)), _HELD, _ALL, []),
    "one person with both roles": ((_one(1, (*_BOSS, *_PUSH), _CAME),), _HELD, _ALL, []),
}


@pytest.mark.parametrize(("people", "meeting", "settled", "expected"), _CASES.values(), ids=_CASES)
def test_what_is_missing_and_whom_to_ask(
    people: tuple[KickoffPerson, ...],
    meeting: MeetingStage,
    settled: set[str],
    expected: list[tuple[str, str, str, int]],
) -> None:
    assert _said(gaps(KickoffFacts(people, meeting, settled), _TODAY)) == expected


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ((), None),
        ((_one(1, ()),), 1),
        ((_one(1, ()), _one(2, ())), None),
        ((_one(1, (*_BOSS, *_PUSH)),), 1),
        ((_one(1, (*_BOSS, *_PUSH)), _one(2, ())), 1),
        ((_one(1, (*_BOSS, *_PUSH)), _one(2, (Role.END_USER,))), 1),
        ((_one(1, _BOSS), _one(2, _PUSH)), None),
        ((_one(1, (*_BOSS, *_PUSH)), _one(2, (Role.ADMINISTRATOR,))), None),
        ((_one(1, _BOSS), _one(2, _PUSH, left=_TODAY)), 1),
    ],
)
def test_who_carries_it_alone(people: tuple[KickoffPerson, ...], expected: int | None) -> None:
    found = single_thread(people, _TODAY)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("kickoffs", "expected"),
    [
        ((), []),
        ((date(2026, 9, 1),), [3, 1]),
        ((date(2026, 9, 1), date(2026, 10, 20)), [3]),
        ((date(2026, 11, 2),), []),
    ],
)
def test_who_has_left_since_the_last_kickoff(kickoffs: tuple[date, ...], expected: list[int]) -> None:
    people = (
        _one(1, _BOSS, left=date(2026, 10, 20)),
        _one(2, (Role.END_USER,), left=date(2026, 11, 1)),
        _one(3, _PUSH, left=date(2026, 11, 2)),
        _one(4, _PUSH, left=date(2026, 12, 2)),
        _one(5, _PUSH),
    )
    assert [one.id for one in left_since(people, kickoffs, _TODAY)] == expected
