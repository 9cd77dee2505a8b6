"""The queue: everything that is to be done, once, in its order; doing it here does it where it comes from."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Status, Touch
from csdesk.domain.actions import EntryKey, EntryKind, Group, Waking
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.levels import Level
from csdesk.domain.plans import MilestoneStatus, Side
from csdesk.domain.queue import Weights, score
from csdesk.domain.suggestions.causes import AS_ACTION
from csdesk.entities import Action, Changes, HealthSnapshot, Milestone, PlaybookItem, Promise
from csdesk.errors import RefusedError
from csdesk.services.queue.entries import QueueEntry
from csdesk.services.queue.next_actions import next_actions
from csdesk.services.queue.queue import QueueState
from tests.store.tables import dump

_TODAY = date(2026, 11, 19)
"""A Thursday; Monday after it is a holiday."""
_A, _P, _M, _I = EntryKind.ACTION, EntryKind.PROMISE, EntryKind.MILESTONE, EntryKind.ITEM


def _in(days: int) -> date:
    return _TODAY + timedelta(days)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Return a desk with two accounts."""
    desk = open_desk(path)
    desk.accounts.add("Acme")
    desk.accounts.add("Bravo")
    yield desk
    desk.close()


def _add(desk: Desk, title: str = "call", days: int | None = 0, account: int | None = 1, **values: object) -> int:
    return desk.actions.add(account, title, _in(-10), deadline=None if days is None else _in(days), **values)


def _book(desk: Desk) -> QueueState:
    return desk.queue.read(_TODAY)


def _all(desk: Desk) -> list[QueueEntry]:
    return _book(desk).book.all()


def _one(desk: Desk, kind: EntryKind = _A, key: int = 1) -> QueueEntry:
    found = _book(desk).book.get(EntryKey(kind, key))
    assert found is not None
    return found


def _action(desk: Desk, key: int = 1) -> Action:
    found = desk.actions.get(key)
    assert found is not None
    return found


def _milestone(desk: Desk, days: int, side: Side = Side.US) -> int:
    plan = desk.plans.add(1, "Plan", _TODAY)
    whole = desk.plans.whole(plan)
    assert whole is not None
    key = desk.plans.add_milestone(whole.goals[0].goal.id, "Go live")
    desk.plans.edit(Milestone, key, due=_in(days), side=side)
    return key


def test_each_source_stands_in_it_once(desk: Desk) -> None:
    _add(desk)
    desk.promises.add(1, "report", _in(-3), side=Side.US, due=_in(1))
    desk.promises.add(1, "list", _in(-3), side=Side.CUSTOMER, due=_in(5))
    _milestone(desk, -2)
    run = desk.playbook_runs.apply(1, "ready:kickoff", _in(-5))
    desk.meetings.add(1, on=_in(-1))
    desk.meetings.add(1, on=_in(1))
    kinds = [one.kind for one in _all(desk)]
    assert {one: kinds.count(one) for one in set(kinds) if one is not _I} == {
        _A: 1,
        _P: 2,
        _M: 1,
        EntryKind.OUTCOME: 1,
        EntryKind.PREPARE: 1,
    }
    assert 0 < kinds.count(_I) <= len(desk.playbook_runs.row(run).items)


def test_groups_and_that_the_score_is_the_sum_of_its_parts(desk: Desk) -> None:
    for days in (-1, 0, 1, 30, None):
        _add(desk, str(days), days)
    desk.promises.add(1, "theirs", _in(-3), side=Side.CUSTOMER, due=_in(5))
    state = _book(desk)
    assert [(one.title, one.group) for one in state.book.all()] == [
        ("-1", Group.OVERDUE),
        ("0", Group.TODAY),
        ("1", Group.WEEK),
        ("30", Group.LATER),
        ("None", Group.LATER),
        ("theirs", Group.WAITING),
    ]
    assert all(score(desk.queue.points(state, one)) == one.score for one in state.book.all())
    assert all(desk.queue.moves(state, one) for one in state.book.all())
    assert state.due_now == 2


def test_before_its_start_and_while_it_sleeps_it_is_not_in_today(desk: Desk) -> None:
    _add(desk, days=6, start=_in(4))
    assert _one(desk).group is Group.ASLEEP
    _add(desk, days=6)
    assert desk.queue.postpone([_one(desk, key=2)], _in(3), _TODAY, "they are away") == [_in(3)]
    found = _one(desk, key=2)
    assert (found.group, found.found.snoozed_until, found.found.snooze_reason) == (
        Group.ASLEEP,
        _in(3),
        "they are away",
    )
    later = desk.queue.read(_in(3)).book.get(found.key)
    assert later is not None
    assert (later.group, later.waking) == (Group.TODAY, Waking.DAY)


def test_a_snooze_goes_to_the_deadline_at_the_latest_and_wakes_early_when_health_falls(desk: Desk) -> None:
    def level(value: Level, week: date) -> None:
        with desk.database.change("health") as session:
            session.add(HealthSnapshot(account_id=1, week=week, level=value, coverage=0, model_id=1))

    level(Level.B, date(2026, 11, 9))
    _add(desk, days=16)
    assert desk.queue.postpone([_one(desk)], _in(30), _TODAY) == [_in(16)]
    assert _one(desk).group is Group.ASLEEP
    level(Level.C, date(2026, 11, 16))
    assert (_one(desk).group, _one(desk).waking) == (Group.TODAY, Waking.HEALTH)


def test_what_is_due_gets_a_new_deadline_and_remembers_the_first(desk: Desk) -> None:
    _add(desk, days=-2, start=_in(-4))
    for days in (3, 5):
        desk.actions.defer({1: _in(days)}, _TODAY)
    found = _action(desk)
    assert (found.deadline, found.first_deadline, found.put_off, found.start) == (_in(5), _in(-2), 2, _in(3))
    desk.actions.defer({1: _in(1)}, _TODAY)
    assert _action(desk).put_off == 2, "earlier is not put off"
    with pytest.raises(RefusedError, match="Choose a day from today on"):
        desk.actions.defer({1: _in(-1)}, _TODAY)


def test_a_date_of_its_own_is_not_moved_by_a_snooze(desk: Desk) -> None:
    key = _milestone(desk, 10)
    assert desk.queue.postpone([_one(desk, _M, key)], _in(5), _TODAY) == [_in(5)]
    assert _one(desk, _M, key).group is Group.ASLEEP
    overdue = _milestone(desk, -1)
    with pytest.raises(RefusedError, match="has a date of its own"):
        desk.queue.postpone([_one(desk, _M, overdue)], _in(5), _TODAY)
    assert [one.due for one in desk.plans.all(Milestone)] == [_in(10), _in(-1)]


def test_doing_one_does_the_other(desk: Desk) -> None:
    promise = desk.promises.add(1, "report", _in(-3), side=Side.US, due=_in(1))
    _add(desk, "send the report", promise_id=promise)
    assert [one.kind for one in _all(desk)] == [_A], "the promise is not there twice"
    assert _one(desk).customer_waits
    desk.queue.complete([EntryKey(_A, 1)], _TODAY)
    kept = desk.promises.get(promise)
    assert kept is not None
    assert kept.kept_on == _TODAY
    desk.promises.reopen(promise)
    assert _action(desk).done_on is None
    desk.promises.close(promise, _TODAY)
    assert _action(desk).done_on == _TODAY
    key = _milestone(desk, 1)
    desk.queue.complete([EntryKey(_M, key)], _TODAY)
    assert [(one.status, one.done_on) for one in desk.plans.all(Milestone)] == [(MilestoneStatus.DONE, _TODAY)]
    item = desk.playbook_runs.row(desk.playbook_runs.apply(1, "ready:kickoff", _TODAY)).items[0]
    _add(desk, "for the item", item_id=item.id)
    desk.playbook_runs.tick(item.id, _TODAY)
    assert _action(desk, 2).done_on == _TODAY
    desk.actions.reopen(2)
    assert [one.done_on for one in desk.plans.all(PlaybookItem) if one.id == item.id] == [None]


def test_a_meeting_is_done_by_its_outcome_and_prepared_by_a_tick(desk: Desk) -> None:
    past, coming = desk.meetings.add(1, on=_in(-1)), desk.meetings.add(1, on=_in(1))
    with pytest.raises(RefusedError, match="A meeting is done with its next action"):
        desk.queue.complete([EntryKey(EntryKind.OUTCOME, past)], _TODAY)
    assert _one(desk, EntryKind.OUTCOME, past).group is Group.TODAY
    desk.queue.complete([EntryKey(EntryKind.PREPARE, coming)], _TODAY)
    desk.meetings.finish(past, _TODAY, "nothing to do")
    assert _all(desk) == []
    far = desk.meetings.add(1, on=_in(3), purpose="")
    assert [one.key.id for one in _all(desk)] == [far]
    desk.meetings.edit(far, purpose="agree on the goal")
    assert _all(desk) == []


def test_what_recurs_begins_anew_and_one_undo_takes_both_back(desk: Desk) -> None:
    _add(desk, days=-5, repeats="1 day due", notes="n", contact_id=desk.contacts.add(1, "Sato"))
    assert (_one(desk).missed, _one(desk).group) == (5, Group.OVERDUE)
    assert len(_all(desk)) == 1
    before, steps = dump(desk.database), []
    desk.database.recorded.append(steps.append)
    desk.queue.complete([EntryKey(_A, 1)], _TODAY)
    fresh = _action(desk, 2)
    assert (fresh.deadline, fresh.done_on, fresh.notes, fresh.contact_id) == (_in(1), None, "n", 1)
    assert _action(desk).done_on == _TODAY
    desk.actions.reopen(1)
    desk.actions.close(1, _TODAY)
    assert len(desk.actions.all()) == 2, "done twice it begins anew once"
    for step in reversed(steps):
        desk.database.revert(step)
    assert dump(desk.database) == before


def test_what_recurs_goes_to_its_next_day_at_the_latest(desk: Desk) -> None:
    _add(desk, days=-1, repeats="1 week due")
    _add(desk, days=-1)
    wanted = {1: _in(12), 2: _in(12)}
    assert desk.actions.deferred(wanted, _TODAY) == {1: _in(6), 2: _in(12)}
    assert desk.actions.defer(wanted, _TODAY) == {1: _in(6), 2: _in(12)}


def test_it_waits_until_it_is_time_to_ask_again(desk: Desk) -> None:
    _add(desk, days=20)
    desk.actions.wait([1], _TODAY, "Sato", 2)
    found = _one(desk)
    assert (found.group, found.we_wait, found.nudge_on) == (Group.WAITING, True, _in(5)), "Friday, Tuesday"
    later = desk.queue.read(_in(5)).book.get(found.key)
    assert later is not None
    assert (later.group, later.we_wait) == (Group.TODAY, False)
    desk.actions.answer([1])
    assert _one(desk).group is Group.LATER


def test_pinned_ones_come_first(desk: Desk) -> None:
    _add(desk, "first", 0)
    _add(desk, "far", 200)
    key = _milestone(desk, 0)
    desk.queue.pin([EntryKey(_A, 2), EntryKey(_M, key)], pinned=True)
    today = [one.title for one in _book(desk).book.of(Group.TODAY)]
    assert today == ["Go live", "far", "first"]
    desk.queue.pin([EntryKey(_A, 2)], pinned=False)
    assert _one(desk, key=2).group is Group.LATER


def test_weights_change_the_order_and_stay_in_the_file(desk: Desk) -> None:
    _add(desk, "today", 0, account=1)
    desk.queue.weigh(Weights(deadline=80))
    assert (_one(desk).score, desk.queue.weights().deadline) == (8600, 80)


def test_only_what_changed_is_read_again(desk: Desk) -> None:
    heard: list[Changes] = []
    desk.database.committed.append(heard.append)
    for days in range(6):
        _add(desk, str(days), days)
    desk.promises.add(1, "report", _in(-3), side=Side.US, due=_in(1))
    state = _book(desk)
    acts = (
        lambda: desk.queue.complete([EntryKey(_A, 3)], _TODAY),
        lambda: desk.queue.postpone([_one(desk, key=5)], _in(2), _TODAY),
        lambda: desk.queue.pin([EntryKey(_P, 1)], pinned=True),
        lambda: desk.queue.postpone([_one(desk, _P)], _in(1), _TODAY),
        lambda: desk.promises.close(1, _TODAY),
    )
    for act in acts:
        heard.clear()
        act()
        touched = desk.queue.touched(state, heard[0])
        assert touched is not None
        assert len(touched) <= 3
        state = desk.queue.patch(state, touched)
        assert state.book.all() == _all(desk)
    assert desk.queue.touched(state, Changes.of_all("accounts")) is None


def test_who_is_gone_has_nothing_to_do_but_actions(desk: Desk) -> None:
    _add(desk)
    desk.promises.add(1, "report", _in(-3), side=Side.US, due=_in(1))
    desk.accounts.edit(1, status=Status.CHURNED)
    assert [one.kind for one in _all(desk)] == [_A]


def test_an_action_may_be_of_no_account(desk: Desk) -> None:
    _add(desk, "tidy up", 0, account=None)
    found = _one(desk)
    assert (found.account, found.score) == ("", 4000)


def test_an_account_without_a_next_action_is_counted(desk: Desk) -> None:
    third = desk.accounts.add("Tech")
    desk.accounts.edit(third, touch=Touch.TECH)
    assert desk.queue.lacking(_TODAY) == {1, 2}
    _add(desk, "later", 9)
    _add(desk, "sooner", 3)
    desk.meetings.add(2, on=_in(2), title="Review")
    assert desk.queue.lacking(_TODAY) == set()
    with desk.database.reading() as session:
        found = next_actions(session, _TODAY)
    assert {key: (one.title, one.due, one.kind) for key, one in found.items()} == {
        1: ("sooner", _in(3), _A),
        2: ("Review", _in(2), EntryKind.PREPARE),
    }
    desk.actions.close(1, _TODAY)
    desk.actions.close(2, _TODAY)
    desk.meetings.cancel(1)
    assert desk.queue.lacking(_TODAY) == {1, 2}
    _milestone(desk, 200)
    desk.promises.add(2, "theirs", _TODAY, side=Side.CUSTOMER)
    assert desk.queue.lacking(_TODAY) == set()


def test_a_line_makes_an_action(desk: Desk) -> None:
    desk.contacts.add(1, "Megumi Sato")
    key = desk.quick_lines.add("call Sato next tue", _TODAY)
    found = _action(desk, key)
    assert (found.title, found.deadline, found.account_id, found.contact_id) == ("call Sato", _in(5), 1, 1)
    desk.accounts.add("Zebra")
    key = desk.quick_lines.add("call Zebra every friday", _TODAY)
    assert (_action(desk, key).account_id, _action(desk, key).repeats) == (3, "1 week due")


def test_a_clock_that_is_set_back_neither_doubles_nor_hides(desk: Desk) -> None:
    _add(desk, days=3, repeats="1 week due")
    desk.queue.postpone([_one(desk)], _in(2), _TODAY)
    for back in (0, 1, 30):
        found = desk.queue.read(_in(-back)).book.all()
        assert [one.key.id for one in found] == [1]
        assert found[0].group is Group.ASLEEP
    assert [one.title for one in desk.queue.read(_in(2)).book.of(Group.TODAY)] == ["call"]


def test_promise_is_kept_by_the_record_it_is(desk: Desk) -> None:
    desk.promises.add(1, "list", _in(-30), side=Side.CUSTOMER)
    found = _one(desk, _P)
    assert (found.group, found.we_wait) == (Group.TODAY, False), "without a day they are asked after three days"
    desk.queue.complete([found.key], _TODAY)
    with desk.database.reading() as session:
        assert session.get_one(Promise, 1).kept_on == _TODAY


def test_an_accepted_suggestion_whose_cause_has_ended_is_known(desk: Desk) -> None:
    desk.accounts.edit(1, tier="1", touch=Touch.HIGH)
    desk.contact_logs.add(1, kind=ContactKind.CALL, on=_in(-40))
    desk.suggestions.renew(_TODAY)
    (row,) = [one for one in desk.suggestions.open(1) if one.rule == "no_contact"]
    made = desk.suggestions.accept(row.id, AS_ACTION, _TODAY, "Call")
    action = _action(desk, int(made.partition(":")[2]))
    assert desk.suggestions.over({action.suggestion}, _TODAY) == set()
    desk.contact_logs.add(1, kind=ContactKind.CALL, on=_TODAY)
    assert desk.suggestions.over({action.suggestion}, _TODAY) == {action.suggestion}
    assert desk.suggestions.over(set(), _TODAY) == set()
