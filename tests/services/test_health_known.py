"""What csdesk measures by itself, by hand, as of Sundays: the records of one account, week by week."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.analytics.derived import DERIVED, derived
from csdesk.desk import Desk, open_desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.meetings import MeetingState, Presence
from csdesk.domain.people import Role
from csdesk.domain.plans import Side
from csdesk.entities import Attendee, Contact, Goal, Meeting, Milestone, Onboarding, OnboardingCriterion, Promise
from csdesk.services.health.facts import account_facts
from csdesk.services.health.gathering import gathered
from csdesk.services.health.known import events
from csdesk.store.database import Database

_TODAY = date(2026, 11, 22)
_WEEKS = 3


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    opened = open_desk(path)
    opened.accounts.add("One")
    opened.accounts.add("Other, of which nothing is known")
    yield opened
    opened.close()


def _ago(days: int) -> date:
    return _TODAY - timedelta(days=days)


def _told(database: Database, key: str) -> list[float | None]:
    """Return a measure of the first account at the last three Sundays; of the other nothing may be known."""
    days = [_ago(7 * back).toordinal() for back in range(_WEEKS - 1, -1, -1)]
    with database.reading() as session:
        told = events(session, DERIVED[key].needs)
        facts = account_facts(session)
        inputs = gathered(session, facts, days, [], told, whole=True)
    found = derived(key, inputs.events).values
    assert all(value != value for value in found[_WEEKS:].tolist()), "nothing is known of the other"
    return [None if value != value else round(value, 3) for value in found[:_WEEKS].tolist()]


def _keep(desk: Desk, *rows: object) -> None:
    with desk.database.change("Records") as session:
        for row in rows:
            session.add(row)
            session.flush()


def test_days_since_the_last_contact_meetings_among_them(desk: Desk) -> None:
    desk.contact_logs.add(1, ContactKind.MAIL, _ago(17))
    _keep(
        desk,
        Meeting(account_id=1, on=_ago(5), state=MeetingState.HELD),
        Meeting(account_id=1, on=_ago(1), state=MeetingState.PLANNED),
        Meeting(account_id=1, on=_ago(2), state=MeetingState.CANCELLED),
    )
    assert _told(desk.database, "contact_gap") == [3, 10, 5]


def test_a_meeting_to_which_somebody_came_is_a_contact(desk: Desk) -> None:
    _keep(desk, Meeting(account_id=1, on=_ago(8)), Attendee(meeting_id=1, name="X", presence=Presence.CAME))
    assert _told(desk.database, "contact_gap") == [None, 1, 8]


def test_the_kickoff_is_done_once_it_was_held(desk: Desk) -> None:
    kickoff = Meeting(account_id=1, kind="ready:kickoff", on=_ago(3), state=MeetingState.HELD)
    _keep(desk, Meeting(account_id=1, on=_ago(9), state=MeetingState.HELD), kickoff)
    assert _told(desk.database, "kickoff_done") == [None, 0, 1]


def test_milestones_of_90_days_done_by_their_day(desk: Desk) -> None:
    plan = desk.plans.add(1, "Plan", _ago(200))
    _keep(desk, Goal(plan_id=plan, title="Goal"))
    goal = desk.plans.all(Goal)[-1].id
    rows = ((100, 100), (92, 95), (20, 20), (10, 9), (3, None))  # days ago: due, done
    _keep(
        desk,
        *(
            Milestone(goal_id=goal, title=str(due), due=_ago(due), done_on=None if done is None else _ago(done))
            for due, done in rows
        ),
    )
    # 14 days ago: due 100, 92 and 20 days ago, all in time; 7: 92, 20, and 10, a day late; 0: 20, 10, and 3, still open
    assert _told(desk.database, "milestones_on_time") == [100, 66.667, 33.333]


def test_people_who_play_a_part_and_are_still_there(desk: Desk) -> None:
    _keep(
        desk,
        Contact(account_id=1, name="D", roles=[Role.DECISION_MAKER, Role.SPONSOR]),
        Contact(account_id=1, name="C", roles=[Role.CHAMPION], left_on=_ago(8)),
        Contact(account_id=1, name="S", roles=[Role.SPONSOR], left_on=_ago(2)),
    )
    assert _told(desk.database, "key_people") == [100, 50, 50]
    assert _told(desk.database, "champion_here") == [1, 0, 0]
    assert _told(desk.database, "sponsor_here") == [1, 1, 1]


def test_criteria_of_the_last_onboarding(desk: Desk) -> None:
    _keep(
        desk,
        Onboarding(account_id=1, starts_on=_ago(300), ends_on=_ago(200)),
        OnboardingCriterion(onboarding_id=1, title="old", met_on=_ago(250)),
        Onboarding(account_id=1, starts_on=_ago(10), ends_on=_ago(-80)),
        OnboardingCriterion(onboarding_id=2, title="a", met_on=_ago(6)),
        OnboardingCriterion(onboarding_id=2, title="b"),
    )
    assert _told(desk.database, "onboarding_criteria") == [None, 0, 50]


def test_how_often_the_sponsor_came(desk: Desk) -> None:
    _keep(desk, Contact(account_id=1, name="S", roles=[Role.SPONSOR]), Contact(account_id=1, name="E"))
    for days, presence in ((190, Presence.MISSED), (12, Presence.CAME), (5, Presence.DECLINED), (1, Presence.INVITED)):
        meeting = Meeting(account_id=1, on=_ago(days))
        _keep(desk, meeting)
        _keep(desk, Attendee(meeting_id=meeting.id, contact_id=1, presence=presence))
        _keep(desk, Attendee(meeting_id=meeting.id, contact_id=2, presence=Presence.CAME))
    assert _told(desk.database, "sponsor_attendance") == [0, 100, 50]


def test_what_we_owe_and_is_overdue(desk: Desk) -> None:
    for due, kept in ((15, None), (8, 6), (7, None), (20, 30), (None, None)):
        _keep(
            desk,
            Promise(
                account_id=1,
                side=Side.US,
                on=_ago(40),
                title="p",
                due=None if due is None else _ago(due),
                kept_on=None if kept is None else _ago(kept),
            ),
        )
    _keep(desk, Promise(account_id=1, side=Side.CUSTOMER, on=_ago(40), title="theirs", due=_ago(30)))
    # due 15 days ago: overdue at 14; due 8: a day late at 7, kept at 6; due 7: not overdue on its own day
    assert _told(desk.database, "promises_overdue") == [1, 2, 2]


def test_every_measure_needs_events_that_are_told(desk: Desk) -> None:
    with desk.database.reading() as session:
        for one in DERIVED.values():
            assert set(events(session, one.needs)) == set(one.needs)
