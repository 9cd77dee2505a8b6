"""The timeline of an account on a real file: each kind of thing, the last first, by a query each."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage
from csdesk.domain.contact_log import ContactKind, Direction
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.documents import Layout
from csdesk.domain.levels import Level
from csdesk.domain.plans import MilestoneStatus
from csdesk.domain.timeline import TimelineKind as Kind
from csdesk.entities import ContactLog, Contract, HealthSnapshot, Milestone, SuccessPlan
from csdesk.services.sent_copies import Composed, Letter
from tests.services.statements import queries

_TODAY = date(2026, 11, 19)


def _day(number: int) -> date:
    return date(2026, 10, number)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    for name in ("Acme", "Other"):
        opened.accounts.add(name)
    yield opened
    opened.close()


def _live(desk: Desk, account: int) -> None:
    """Let something of each kind happen, on a day each."""
    meeting = desk.meetings.add(account, on=_day(1), kind="ready:qbr", title="Autumn")
    desk.meetings.cancel(desk.meetings.add(account, on=_day(2)))
    desk.meetings.add(account, on=date.today() + timedelta(days=1))
    person = desk.contacts.add(account, "Sato")
    desk.contacts.edit(person, left_on=_day(7), title="CFO")
    desk.contact_logs.add(account, ContactKind.CALL, _day(2), note="Asked for a date", contact_id=person)
    desk.notes.add(account, _day(3), "# Plan\nfor winter")
    desk.notes.add(account, _day(3))
    plan = desk.plans.add(account, "Half a day", _day(1))
    goal = desk.plans.add_goal(plan, None, "Kobe")
    milestone = desk.plans.add_milestone(goal, "Training")
    desk.plans.edit(Milestone, milestone, status=MilestoneStatus.DONE, done_on=_day(4))
    letter = Letter(_day(5), "en", Layout.FULL, "Ms Sato", "plan.pdf")
    desk.sent_copies.keep(SuccessPlan, plan, Composed("{}", 1), b"%PDF", letter)
    contract = desk.contracts.add(account, "Orders", "JPY")
    values = {"start": _day(6), "end": date(2026, 10, 9), "outcome": ContractOutcome.RENEWED, "outcome_on": _day(8)}
    desk.contracts.edit(contract, **values)
    with desk.database.change("Health") as session:
        weeks = ((1, Level.C), (9, Level.UNKNOWN), (10, Level.C), (11, Level.A))
        for on, level in weeks:
            row = {
                "account_id": account,
                "week": _day(on),
                "level": level,
                "score": None,
                "coverage": 0,
                "parts": b"",
                "flags": 0,
            }
            session.execute(insert(HealthSnapshot), [row | {"model_id": 1}])
    desk.accounts.edit(account, stage=Stage.ADOPTION)
    assert meeting


def test_all_that_happened_stands_there_the_last_first(desk: Desk) -> None:
    _live(desk, 1)
    _live(desk, 2)
    told = [(one.kind, one.on, one.text, one.note) for one in desk.timeline.of(1, date.today())]
    assert told == [
        (Kind.STAGE, date.today(), "", ""),
        (Kind.LEVEL, _day(11), "", ""),
        (Kind.CONTRACT, _day(8), "Orders", ""),
        (Kind.PERSON, _day(7), "Sato", "CFO"),
        (Kind.CONTRACT, _day(6), "Orders", ""),
        (Kind.DOCUMENT, _day(5), "plan.pdf", "Ms Sato"),
        (Kind.MILESTONE, _day(4), "Training", "Half a day"),
        (Kind.NOTE, _day(3), "Plan", "for winter"),
        (Kind.CONTACT, _day(2), "Asked for a date", "Sato"),
        (Kind.MEETING, _day(1), "Autumn", "QBR"),
    ]
    keys = [one.key for one in desk.timeline.of(1, date.today())]
    assert len(set(keys)) == len(keys)


def test_what_is_to_come_is_not_there(desk: Desk) -> None:
    _live(desk, 1)
    assert {one.kind for one in desk.timeline.of(1, _day(1))} == {Kind.MEETING}


def test_the_number_of_queries_does_not_grow(desk: Desk) -> None:
    counts = []
    for number in (1, 40):
        with desk.database.change("many") as session:
            rows = [
                {"uid": f"{number} {one}", "account_id": 1, "product": "x", "start": _day(1)} for one in range(number)
            ]
            usual = {"end": None, "notes": "", "custom": {}, "outcome_reason": ""}
            session.execute(insert(Contract), [row | usual for row in rows])
            logs = [{"uid": row["uid"], "account_id": 1, "on": _day(1), "note": ""} for row in rows]
            ways = {"kind": ContactKind.CALL, "direction": Direction.OUT}
            session.execute(insert(ContactLog), [log | ways for log in logs])
        with queries(desk.database) as asked:
            assert len(desk.timeline.of(1, _TODAY)) >= 2 * number
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 11
