"""What a health chart marks, on a real file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.health_events import HealthEventKind as Kind
from csdesk.domain.levels import Level
from csdesk.domain.plans import MilestoneStatus
from csdesk.entities import Milestone

_TODAY = date(2026, 11, 30)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    opened.accounts.add("Acme")
    opened.accounts.add("Other")
    yield opened
    opened.close()


def _day(number: int) -> date:
    return date(2026, 10, number)


def _told(desk: Desk, today: date = _TODAY) -> list[tuple[Kind, date, str]]:
    return [(one.kind, one.on, one.name) for one in desk.health_events.of(1, today)]


def test_meetings_people_milestones_and_contracts_are_told_by_their_days(desk: Desk) -> None:
    desk.meetings.add(1, on=_day(3), kind="ready:qbr")
    desk.contacts.edit(desk.contacts.add(1, "Sato"), joined_on=_day(6), left_on=_day(7))
    plan = desk.plans.add(1, "Half a day", _day(1))
    goal = desk.plans.add_goal(plan, None, "Kobe")
    late = desk.plans.add_milestone(goal, "Data")
    desk.plans.edit(Milestone, late, due=_day(5))
    done = desk.plans.add_milestone(goal, "Training")
    desk.plans.edit(Milestone, done, due=_day(2), status=MilestoneStatus.DONE, done_on=_day(4))
    contract = desk.contracts.add(1, "Orders", "JPY")
    values = {"start": _day(1), "end": _day(9), "outcome": ContractOutcome.RENEWED, "outcome_on": _day(8)}
    desk.contracts.edit(contract, **values)
    desk.contacts.edit(desk.contacts.add(2, "Ito"), left_on=_day(7))
    assert _told(desk) == [
        (Kind.CONTRACT, _day(1), "Contract started · Orders"),
        (Kind.MEETING, _day(3), "QBR"),
        (Kind.MILESTONE, _day(4), "Done: Training"),
        (Kind.OVERDUE, _day(5), "Overdue: Data"),
        (Kind.JOINED, _day(6), "Sato joined"),
        (Kind.LEFT, _day(7), "Sato left"),
        (Kind.CONTRACT_END, _day(8), "Contract ended · Orders"),
        (Kind.CONTRACT, _day(8), "Renewed · Orders"),
    ]


def test_her_own_view_stands_beside_the_score(desk: Desk) -> None:
    desk.sentiments.add(1, Level.C, "They do not answer", _day(3))
    desk.sentiments.add(1, Level.A, "To come", date(2027, 1, 1))
    assert _told(desk) == [(Kind.VIEW, _day(3), "Your view C: They do not answer")]


def test_what_is_to_come_is_not_told(desk: Desk) -> None:
    contract = desk.contracts.add(1, "Orders", "JPY")
    desk.contracts.edit(contract, start=_day(1), end=_day(9))
    assert [kind for kind, _on, _name in _told(desk, _day(8))] == [Kind.CONTRACT]
    assert [kind for kind, _on, _name in _told(desk, _day(9))] == [Kind.CONTRACT, Kind.CONTRACT_END]
