"""Meetings: their agenda, who attends, how they end, and that they count as a touch."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.contracts import ContractOutcome
from csdesk.domain.meetings import AgendaPoint, MeetingState, Presence
from csdesk.domain.people import Role
from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.entities import Action, Changes, Decision, Meeting, Milestone, Outcome, Promise, Question
from csdesk.errors import CsdeskError, DateNeededError, RefusedError, TakenNameError
from csdesk.services.health.recompute import recompute
from csdesk.services.meetings.meetings import lasting, timed
from csdesk.services.readings import NewReading, write
from tests.store.tables import dump

_TODAY = date(2026, 11, 22)
_REGULAR, _KICKOFF = "ready:regular", "ready:kickoff"


def _ago(days: int) -> date:
    return _TODAY - timedelta(days=days)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Return a desk with two accounts; the first has four people, one of whom has left."""
    desk = open_desk(path)
    for name in ("Acme", "Bravo"):
        desk.accounts.add(name)
    for name, roles in (
        ("Sato", [Role.DECISION_MAKER]),
        ("Nakamura", [Role.CHAMPION]),
        ("Tanabe", [Role.CHAMPION]),
        ("Kobayashi", [Role.END_USER]),
    ):
        key = desk.contacts.add(1, name)
        desk.contacts.edit(key, roles=roles)
    desk.contacts.edit(3, left_on=_ago(100))
    me = desk.colleagues.add("Ishikawa")
    desk.colleagues.edit(me, is_me=True)
    yield desk
    desk.close()


def _meeting(desk: Desk, key: int) -> Meeting:
    found = desk.meetings.get(key)
    assert found is not None
    return found


def _agenda(desk: Desk, key: int) -> list[str]:
    return [one.title for one in desk.agenda_items.of(key)]


def _names(desk: Desk, key: int) -> list[str]:
    return [one.name for one in desk.attendees.of(key)]


def _open(desk: Desk, meeting_id: int, on: date) -> None:
    """Add what a note would make: promises of both sides, one of them kept, and two questions, one answered."""
    about: dict[str, Any] = {"account_id": 1, "meeting_id": meeting_id, "on": on}
    with desk.database.change("Notes") as session:
        session.add(Promise(**about, title="Usage report", side=Side.US))
        session.add(Promise(**about, title="Order data", side=Side.CUSTOMER))
        session.add(Promise(**about, title="Kept", side=Side.US, kept_on=on))
        session.add(Question(**about, title="Which sites?"))
        session.add(Question(**about, title="Answered", answered_on=on))


def test_it_begins_as_its_kind_says_in_the_language_of_the_account(desk: Desk) -> None:
    first = desk.meetings.add(1, on=_TODAY, kind=_REGULAR)
    assert (_meeting(desk, first).minutes, _agenda(desk, first)[0]) == (45, "Promises from last time")
    desk.accounts.edit(1, language="ja")
    second = desk.meetings.add(1, on=_TODAY, kind=_KICKOFF, minutes=30)
    assert _meeting(desk, second).minutes == 30
    assert "導入の目的と解決したい課題" in _agenda(desk, second)
    own = desk.meetings.add(1, on=_TODAY, kind="gone")
    assert (_meeting(desk, own).minutes, _agenda(desk, own)) == (60, [])


def test_the_first_one_invites_the_key_people_who_are_here_and_the_owner(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_TODAY, kind=_KICKOFF)
    assert _names(desk, key) == ["Sato", "Nakamura", "Ishikawa"]
    assert {one.presence for one in desk.attendees.of(key)} == {Presence.INVITED}
    other = desk.meetings.add(2, on=_TODAY)
    assert _names(desk, other) == ["Ishikawa"]
    owner = desk.colleagues.add("Owner")
    desk.accounts.edit(2, owner_id=owner)
    assert _names(desk, desk.meetings.add(2, on=_ago(-1))) == ["Ishikawa"]  # as last time


def test_the_next_one_invites_whoever_was_at_the_last_and_is_still_here(desk: Desk) -> None:
    first = desk.meetings.add(1, on=_ago(30))
    for one in desk.attendees.of(first):
        desk.attendees.delete(one.id, one.name)
    desk.attendees.add(first, contact_id=4)
    desk.attendees.add(first, contact_id=2)
    desk.attendees.add(first, name="  A guest ")
    desk.contacts.edit(2, left_on=_ago(5))
    second = desk.meetings.add(1, on=_TODAY)
    assert _names(desk, second) == ["Kobayashi", "A guest"]
    earlier = desk.meetings.add(1, on=_ago(40))
    assert "Sato" in _names(desk, earlier), "nothing was before it"


def test_what_is_open_stands_before_the_agenda(desk: Desk) -> None:
    first = desk.meetings.add(1, on=_ago(30), kind=_REGULAR)
    _open(desk, first, _ago(30))
    second = desk.meetings.add(1, on=_TODAY, kind=_REGULAR)
    assert _agenda(desk, second)[:4] == ["Usage report", "Order data", "Which sites?", "Promises from last time"]
    assert [bool(one.promise_id or one.question_id) for one in desk.agenda_items.of(second)][:4] == [1, 1, 1, 0]
    assert _agenda(desk, desk.meetings.add(2, on=_TODAY, kind=_REGULAR))[0] == "Promises from last time"
    before = desk.meetings.add(1, on=_ago(31), kind=_REGULAR)
    assert "Usage report" not in _agenda(desk, before), "it was promised later"


def test_what_is_open_at_the_end_goes_into_an_agenda_that_is_there_once(desk: Desk) -> None:
    coming = desk.meetings.add(1, on=_ago(-7), kind=_REGULAR)
    now = desk.meetings.add(1, on=_TODAY, kind=_REGULAR)
    _open(desk, now, _TODAY)
    desk.meetings.finish(now, _TODAY)
    assert _agenda(desk, coming)[:4] == ["Usage report", "Order data", "Which sites?", "Promises from last time"]
    count = len(_agenda(desk, coming))
    desk.meetings.reopen(now)
    desk.meetings.finish(now, _TODAY)
    assert len(_agenda(desk, coming)) == count


def test_it_is_not_finished_without_a_next_step_or_a_reason(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_ago(1))
    with pytest.raises(RefusedError, match="or choose “None” and say why"):
        desk.meetings.finish(key, _TODAY)
    with pytest.raises(RefusedError, match="Say in a few words why there is no next action"):
        desk.meetings.finish(key, _TODAY, " \n ")
    assert _meeting(desk, key).state is MeetingState.PLANNED
    desk.meetings.finish(key, _TODAY, "They leave\nin March")
    found = _meeting(desk, key)
    assert (found.state, found.finished_on, found.no_next) == (MeetingState.HELD, _TODAY, "They leave in March")


def test_an_open_action_of_it_or_a_coming_meeting_is_a_next_step(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_ago(1))
    action = desk.actions.add(1, " Send the report ", _ago(1), meeting_id=key, deadline=_ago(-3))
    assert [(one.title, one.deadline) for one in desk.meetings.next_actions(key)] == [("Send the report", _ago(-3))]
    desk.meetings.finish(key, _TODAY)
    desk.meetings.reopen(key)
    with desk.database.change("Done") as session:
        session.get_one(Action, action).done_on = _TODAY
    with pytest.raises(RefusedError, match="or choose “None” and say why"):
        desk.meetings.finish(key, _TODAY)
    coming = desk.meetings.add(1, on=_ago(-10))
    desk.meetings.add(2, on=_ago(-2))
    found = desk.meetings.coming(key)
    assert found is not None
    assert found.id == coming
    desk.meetings.finish(key, _TODAY)
    desk.meetings.reopen(key)
    desk.meetings.cancel(coming)
    with pytest.raises(RefusedError, match="or choose “None” and say why"):
        desk.meetings.finish(key, _TODAY)


def test_what_has_not_been_is_not_finished(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_ago(-1))
    with pytest.raises(RefusedError, match="Finish it once it has taken place") as raised:
        desk.meetings.finish(key, _TODAY, "because")
    assert "2026-11-23" in raised.value.sentence(desk.words)


def test_one_key_takes_a_finish_back(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_ago(1), kind=_REGULAR)
    coming = desk.meetings.add(1, on=_ago(-1))
    _open(desk, key, _ago(1))
    before = dump(desk.database)
    desk.meetings.finish(key, _TODAY, "none")
    assert _agenda(desk, coming)
    desk.database.withdrawal()()
    assert dump(desk.database) == before


def test_points_are_added_moved_ticked_and_deleted(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_TODAY)
    a, b, c = (desk.agenda_items.add(key, title, minutes) for title, minutes in (("a ", 5), ("b", 0), ("c", 0)))
    desk.agenda_items.move(c, -1)
    desk.agenda_items.move(a, -1)
    desk.agenda_items.edit(b, done=True, title=" b b")
    assert [(one.title, one.minutes, one.done) for one in desk.agenda_items.of(key)] == [
        ("a", 5, False),
        ("c", 0, False),
        ("b b", 0, True),
    ]
    desk.agenda_items.delete(c, "c")
    assert _agenda(desk, key) == ["a", "b b"]
    with pytest.raises(RefusedError, match="Enter a few words first"):
        desk.agenda_items.add(key, "  ")


def test_everyone_came_but_who_said_no(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_TODAY)
    sato, nakamura, _me = desk.attendees.of(key)
    desk.attendees.edit(sato.id, presence=Presence.DECLINED)
    desk.attendees.all_came(key)
    assert [one.presence for one in desk.attendees.of(key)] == [Presence.DECLINED, Presence.CAME, Presence.CAME]
    assert (nakamura.side, desk.attendees.of(key)[2].side) == (Side.CUSTOMER, Side.US)
    with pytest.raises(RefusedError, match="Enter a few words first"):
        desk.attendees.add(key, name=" ")


def test_a_meeting_is_a_touch_of_the_account_and_of_everybody_who_came(desk: Desk) -> None:
    desk.contact_logs.add(1, ContactKind.MAIL, _ago(20), contact_id=2)
    key = desk.meetings.add(1, on=_ago(5))
    coming = desk.meetings.add(1, on=_ago(-5))

    def last() -> tuple[date | None, dict[int, date]]:
        return desk.accounts.rows(_TODAY)[0].last_contact, desk.contact_logs.last_of_people(1, _TODAY)

    assert last() == (_ago(20), {2: _ago(20)}), "nobody says that it was"
    sato, nakamura, me = desk.attendees.of(key)
    desk.attendees.edit(me.id, presence=Presence.CAME)
    assert last() == (_ago(20), {2: _ago(20)}), "we alone were there"
    desk.attendees.edit(sato.id, presence=Presence.CAME)
    desk.attendees.edit(nakamura.id, presence=Presence.MISSED)
    assert last() == (_ago(5), {1: _ago(5), 2: _ago(20)})
    for one in desk.attendees.of(coming):
        desk.attendees.edit(one.id, presence=Presence.CAME)
    assert last()[0] == _ago(5), "a day to come is none"
    desk.attendees.edit(sato.id, presence=Presence.INVITED)
    desk.meetings.finish(key, _TODAY)
    assert last() == (_ago(5), {2: _ago(20)})
    desk.attendees.edit(sato.id, presence=Presence.CAME)
    desk.meetings.cancel(key)
    assert last() == (_ago(20), {2: _ago(20)})


def test_only_the_row_of_its_account_is_touched(desk: Desk) -> None:
    heard: list[Changes] = []
    key = desk.meetings.add(2, on=_TODAY)
    desk.database.committed.append(heard.append)
    desk.meetings.edit(key, title="x")
    desk.attendees.edit(desk.attendees.of(key)[0].id, presence=Presence.CAME)
    assert [desk.accounts.touched(one) for one in heard] == [frozenset({2})] * 2
    desk.meetings.remove({key: "x"})
    assert desk.accounts.touched(heard[-1]) is None


def test_it_comes_back_from_the_trash_with_all_of_it(desk: Desk) -> None:
    key = desk.meetings.add(1, on=_TODAY, kind=_REGULAR)
    action = desk.actions.add(1, "Send", _TODAY, meeting_id=key)
    before = dump(desk.database)
    desk.meetings.remove({key: "Regular"})
    assert (desk.meetings.all(), desk.agenda_items.all(), desk.attendees.all()) == ([], [], [])
    assert action
    [deleted] = desk.trash.all()
    assert (deleted.kind, deleted.title) == ("meetings", "Regular")
    desk.trash.restore(deleted.id)
    assert dump(desk.database) == before


def test_it_is_known_which_one_it_is(desk: Desk) -> None:
    first = desk.meetings.add(1, on=_ago(30), kind=_REGULAR)
    other = desk.meetings.add(1, on=_ago(20), kind=_KICKOFF)
    cancelled = desk.meetings.add(1, on=_ago(10), kind=_REGULAR)
    desk.meetings.cancel(cancelled)
    same_day = desk.meetings.add(1, on=_TODAY, kind=_REGULAR, starts="09:00")
    last = desk.meetings.add(1, on=_TODAY, kind=_REGULAR, starts="14:00")
    assert [desk.meetings.number(_meeting(desk, key)) for key in (first, same_day, last)] == [1, 2, 3]
    found = [desk.meetings.previous(key) for key in (first, other, same_day, last)]
    assert [one and one.id for one in found] == [None, first, other, same_day]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", {"starts": ""}),
        ("14:00", {"starts": "14:00"}),
        ("2pm to 3pm", {"starts": "14:00", "minutes": 60}),
        ("１４時〜１５時半", {"starts": "14:00", "minutes": 90}),
    ],
)
def test_a_time_is_kept(typed: str, kept: dict[str, object]) -> None:
    assert timed(typed) == kept


def test_what_is_no_time_is_refused() -> None:
    with pytest.raises(RefusedError, match="is not a time"):
        timed("soon")
    for typed in ("an hour", "-5", "1000", "1.5"):
        with pytest.raises(RefusedError, match="is not a number of minutes"):
            lasting(typed)
    assert (lasting(" 45 "), lasting("")) == (45, 0)


def test_kinds_that_come_along_are_named_in_both_languages(desk: Desk) -> None:
    kinds = desk.meeting_kinds
    assert [one.name for one in kinds.all()] == [
        *("Kickoff", "Regular meeting", "QBR", "Risk review"),
        *("Renewal meeting", "Churn interview", "Customer interview", "Training"),
    ]
    assert [one.name for one in kinds.all("ja")][:2] == ["キックオフ", "定例"]
    for english, japanese in zip(kinds.all(), kinds.all("ja"), strict=True):
        assert english.agenda
        assert english.minutes == sum(point.minutes for point in english.agenda)
        assert [one.minutes for one in english.agenda] == [one.minutes for one in japanese.agenda]
    assert [kinds.find(name) for name in ("Regular meeting", "定例", "QBR", "regular", "nothing")] == [
        *(_REGULAR, _REGULAR, "ready:qbr", _REGULAR, ""),
    ]


def test_a_kind_is_changed_without_losing_the_rest(desk: Desk) -> None:
    kinds = desk.meeting_kinds
    kinds.edit(_REGULAR, name="Monthly")
    assert (kinds.all()[1].name, len(kinds.all()[1].agenda)) == ("Monthly", 5)
    kinds.edit(_REGULAR, agenda="Usage 10 min\n\nQuestions")
    kinds.edit(_REGULAR, minutes=30)
    found = kinds.all("ja")[1]
    assert (found.name, found.minutes) == ("Monthly", 30)
    assert found.agenda == (AgendaPoint("Usage", 10), AgendaPoint("Questions"))
    with pytest.raises(TakenNameError):
        kinds.edit(_KICKOFF, name="Monthly")


def test_own_kinds_come_and_go_and_those_of_csdesk_are_hidden(desk: Desk) -> None:
    kinds = desk.meeting_kinds
    own = kinds.add("Demo")
    kinds.move(own, -8)
    assert kinds.all()[0].name == "Demo"
    key = desk.meetings.add(1, on=_TODAY, kind=own)
    kinds.delete(own)
    assert (_meeting(desk, key).kind, [one.title for one in desk.trash.all()]) == (own, ["Demo"])
    kinds.delete(_REGULAR)
    assert (kinds.away(), _REGULAR in [one.key for one in kinds.all()]) == (1, False)
    assert kinds.names()[_REGULAR] == "Regular meeting", "meetings may be of it"
    kinds.bring_back()
    assert (kinds.away(), kinds.all()[-1].key) == (0, _REGULAR)


def test_what_is_gone_is_said(desk: Desk) -> None:
    for act in (lambda: desk.meetings.finish(9, _TODAY), lambda: desk.meetings.add(9, on=_TODAY)):
        with pytest.raises(CsdeskError):
            act()


def _measured(desk: Desk, *readings: tuple[int, float]) -> None:
    """Note readings so many days ago, and the weeks they give."""
    measures = ("logins", "breadth", "seats")
    with desk.database.change("Readings") as session:
        for days, value in readings:
            write(session, [NewReading(1, one, _ago(days), value) for one in measures])
        recompute(session, _TODAY)


def test_what_moved_since_the_last_meeting_is_told(desk: Desk) -> None:
    last = desk.meetings.add(1, on=_ago(30))
    desk.contacts.edit(4, left_on=_ago(10))
    desk.contacts.edit(1, joined_on=_ago(30))
    desk.contacts.edit(2, joined_on=_ago(29))
    plan = desk.plans.add(1, "Plan", _ago(200))
    goal = desk.plans.add_goal(plan, None, "Kobe")
    for title, days in (("Before", 30), ("Training", 3)):
        milestone = desk.plans.add_milestone(goal, title)
        desk.plans.edit(Milestone, milestone, status=MilestoneStatus.DONE, done_on=_ago(days))
    for name, start, known in (("Old", 400, None), ("Renewed", 380, 4), ("New", 7, None), ("To come", -20, None)):
        contract = desk.contracts.add(1, name, "JPY")
        how = {"outcome": ContractOutcome.RENEWED, "outcome_on": _ago(known)} if known else {}
        desk.contracts.edit(contract, start=_ago(start), **how)
    read = desk.plans.add_outcome(plan, None, "Ordering time")
    desk.plans.edit(Outcome, read, unit="h", baseline=Decimal("8.2"), target=Decimal("2.2"))
    desk.plans.add_outcome(plan, None, "Not read")
    desk.plans.add_reading(read, _ago(40), Decimal("7.5"))
    desk.plans.add_reading(read, _ago(5), Decimal("6.1"))
    _measured(desk, *((days, 95.0) for days in range(120, 28, -7)), *((days, 10.0) for days in range(28, 0, -7)))
    _open(desk, last, _ago(30))
    with desk.database.change("Notes") as session:
        session.add(Decision(account_id=1, meeting_id=last, on=_ago(30), title="Only Yokohama"))
    found = desk.before_meetings.of(_meeting(desk, desk.meetings.add(1, on=_TODAY)), _TODAY)
    assert (found.since, found.last and found.last.id) == (_ago(30), last)
    assert [one.name for one in found.left] == ["Kobayashi"], "who left before the last meeting is no news"
    assert [one.id for one in found.joined] == [2]
    assert [one.title for one in found.done] == ["Training"]
    assert [one.product for one in found.contracts] == ["Renewed", "New"]
    assert [(one.title, one.before, one.now) for one in found.outcomes] == [
        ("Ordering time", Decimal("7.5"), Decimal("6.1")),
    ]
    assert found.health is not None
    assert found.health.before is not None
    assert found.health.now is not None
    assert found.health.before > found.health.now
    assert [one.title for one in found.promises] == ["Usage report", "Order data"]
    assert [one.title for one in found.decisions] == ["Only Yokohama"]


def test_of_a_past_meeting_what_was_known_on_its_day_is_told(desk: Desk) -> None:
    past = desk.meetings.add(1, on=_ago(50))
    desk.contacts.edit(4, left_on=_ago(10))
    _open(desk, past, _ago(30))
    found = desk.before_meetings.of(_meeting(desk, past), _TODAY)
    assert (found.since, found.last, found.health) == (_ago(80), None, None)
    assert (list(found.left), list(found.outcomes), list(found.promises), list(found.decisions)) == ([], [], [], [])


def test_a_row_tells_of_the_meeting_right_after_it_if_that_is_to_come(desk: Desk) -> None:
    for days in (40, 20, -5, -9):
        desk.meetings.add(1, on=_ago(days))
    desk.meetings.cancel(desk.meetings.add(1, on=_ago(-2)))
    desk.meetings.add(2, on=_ago(-1))
    rows = desk.meeting_list.rows(_TODAY, account_id=1)
    assert [(row.on, row.next_on) for row in rows] == [
        (_ago(-9), None),
        (_ago(-5), _ago(-9)),
        (_ago(-2), _ago(-5)),
        (_ago(20), _ago(-5)),
        (_ago(40), None),
    ]
    assert [row.id for row in desk.meeting_list.rows(_TODAY, [2])] == [2]


def test_a_meeting_has_a_day(desk: Desk) -> None:
    meeting_id = desk.meetings.add(1, on=_TODAY)
    with pytest.raises(DateNeededError):
        desk.meetings.edit(meeting_id, on=None)
    kept = desk.meetings.get(meeting_id)
    assert kept is not None
    assert kept.on == _TODAY
