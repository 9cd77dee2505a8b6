"""Playbooks and the checklists of accounts: written, applied, ticked off, closed, brought up to date, counted."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.checklists import ChecklistItem
from csdesk.domain.kickoff import Lack
from csdesk.domain.meetings import MeetingState, Presence
from csdesk.domain.people import Job, Role
from csdesk.domain.playbooks import PlaybookPurpose
from csdesk.domain.template_difference import TemplateChange
from csdesk.domain.templates import Anchor
from csdesk.entities import PlaybookItem
from csdesk.errors import GoneError, RefusedError, TakenNameError
from csdesk.services.playbooks.playbooks import Usage, business_days
from csdesk.services.playbooks.runs import ChecklistRow
from csdesk.services.playbooks.shipped import KICKOFF, PLAYBOOKS, REKICKOFF
from csdesk.store.step import Step
from tests.services.statements import queries
from tests.store.tables import dump

_TODAY = date(2026, 12, 1)
_KEYS = tuple(PLAYBOOKS.all)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """Return a desk with an account of hers, its two key persons, and our people: one in sales, two engineers."""
    desk = open_desk(path)
    desk.accounts.add("Acme")
    for name, role in (("Sato", Role.DECISION_MAKER), ("Nakamura", Role.CHAMPION)):
        desk.contacts.edit(desk.contacts.add(1, name), roles=[role])
    for name, job in (("Ishikawa", Job.CSM), ("Mori", Job.SALES), ("Abe", Job.ENGINEER), ("Oka", Job.ENGINEER)):
        desk.colleagues.edit(desk.colleagues.add(name), job=job)
    desk.accounts.edit(1, owner_id=1)
    yield desk
    desk.close()


def _own(desk: Desk) -> str:
    """Return the key of a playbook of hers with two items, one of them required."""
    key = desk.playbooks.add("Ours")
    first = desk.playbooks.add_item(key, "First")
    desk.playbooks.edit_item(key, first, due=1, required=True, job=Job.CSM, wanted="A day")
    desk.playbooks.add_item(key, "Second")
    return key


def _row(desk: Desk, run_id: int) -> ChecklistRow:
    return desk.playbook_runs.row(run_id)


def _items(desk: Desk, run_id: int) -> list[PlaybookItem]:
    return list(_row(desk, run_id).items)


@pytest.mark.parametrize("key", _KEYS)
def test_each_that_is_brought_is_whole_in_both_languages(key: str) -> None:
    ja, en = (PLAYBOOKS.document(key, language) for language in ("ja", "en"))
    assert 6 <= len(ja.items) <= 12
    assert any(one.required for one in ja.items)
    assert [_bones(one) for one in ja.items] == [_bones(one) for one in en.items]
    assert all(
        one.title != other.title and other.title.isascii() for one, other in zip(ja.items, en.items, strict=True)
    )
    dues = [one.due for one in ja.items]
    assert dues == sorted(dues, key=lambda due: due or 0)
    assert ja.anchor is (Anchor.END if key == "ready:renewal" else Anchor.START)
    assert ja.anchor is Anchor.START or max(due or 0 for due in dues) == 0


def _bones(item: ChecklistItem[int]) -> tuple[object, ...]:
    return item.key, item.due, item.required, item.job, bool(item.wanted)


def test_what_is_brought_has_no_row_and_hers_come_behind(desk: Desk) -> None:
    key = _own(desk)
    assert [one.key for one in desk.playbooks.all()] == [*_KEYS, key]
    assert len(dump(desk.database)["playbooks"]) == 1
    assert next(one.name for one in desk.playbooks.all()) == "Kickoff"
    assert desk.playbooks.document(KICKOFF, "ja").title == "キックオフ"


def test_one_that_is_brought_can_be_rewritten_and_keeps_its_key(desk: Desk) -> None:
    before = len(desk.playbooks.document(KICKOFF).items)
    fresh = desk.playbooks.add_item(KICKOFF, " Send flowers ")
    desk.playbooks.edit_item(KICKOFF, fresh, due=2, wanted="A card", required=True, job=Job.SALES)
    last = desk.playbooks.document(KICKOFF, "ja").items[-1]
    assert last == ChecklistItem(fresh, "Send flowers", 2, required=True, wanted="A card", job=Job.SALES)
    desk.playbooks.move_item(KICKOFF, fresh, -1)
    assert desk.playbooks.document(KICKOFF).items[-2].key == fresh
    desk.playbooks.delete_items(KICKOFF, [fresh])
    assert len(desk.playbooks.document(KICKOFF).items) == before
    assert desk.playbooks.document(KICKOFF, "ja") == PLAYBOOKS.document(KICKOFF, "ja")  # what is not hers is spoken
    assert desk.playbooks.find("キックオフ").key == KICKOFF
    with pytest.raises(GoneError):
        desk.playbooks.edit_item(KICKOFF, fresh, due=1)
    with pytest.raises(RefusedError, match="A name is required"):
        desk.playbooks.add_item(KICKOFF, " ")


def test_names_hiding_and_copies(desk: Desk) -> None:
    key = desk.playbooks.copy(KICKOFF, "Ours")
    assert desk.playbooks.document(key).items == desk.playbooks.document(KICKOFF).items
    assert desk.playbooks.find("Ours").purpose is PlaybookPurpose.KICKOFF
    with pytest.raises(TakenNameError):
        desk.playbooks.add("Kickoff")
    desk.playbooks.delete(KICKOFF)
    desk.playbooks.delete(key)
    assert [one.key for one in desk.playbooks.all()] == list(_KEYS[1:])
    assert desk.playbooks.away() == 1
    desk.playbooks.bring_back()
    assert [one.key for one in desk.playbooks.all()] == [*_KEYS[1:], KICKOFF]
    with pytest.raises(RefusedError, match="No playbook matches"):
        desk.playbooks.document(key)


@pytest.mark.parametrize(
    ("typed", "expected"), [("", None), (" 3 ", 3), ("-3", -3), ("−3", -3), ("+3", 3), ("３", 3), ("-1000", -1000)]
)
def test_business_days_are_read(typed: str, expected: int | None) -> None:
    assert business_days(typed) == expected


@pytest.mark.parametrize("typed", ["soon", "1.5", "1001", "--1"])
def test_what_is_no_number_of_business_days_is_refused(typed: str) -> None:
    with pytest.raises(RefusedError, match="is not a number of business days"):
        business_days(typed)


def test_a_playbook_makes_a_checklist_with_dates_and_owners(desk: Desk) -> None:
    preview = desk.playbooks.preview("ready:onboarding", _TODAY)
    run = desk.playbook_runs.apply(1, "ready:onboarding", _TODAY)
    row = _row(desk, run)
    assert [one.due for one in row.items] == [one.due for one in preview.items]
    assert row.items[0].due == date(2026, 12, 15)
    assert {one.job: one.colleague_id for one in row.items} == {Job.CSM: 1, Job.ENGINEER: None}  # there are two
    kickoff = desk.playbook_runs.apply(1, KICKOFF, date(2026, 12, 10))
    assert [one.due for one in _items(desk, kickoff)][:2] == [date(2026, 12, 3), date(2026, 12, 4)]
    assert _items(desk, kickoff)[1].colleague_id == 2  # the only one in sales
    assert [one.run.id for one in desk.playbook_runs.of(1)] == [kickoff, run]  # a kickoff first


def test_a_checklist_speaks_the_language_of_its_account(desk: Desk) -> None:
    desk.accounts.edit(1, language="ja")
    assert _row(desk, desk.playbook_runs.apply(1, KICKOFF, _TODAY)).run.title == "キックオフ"


def test_done_skipped_and_open(desk: Desk) -> None:
    run = desk.playbook_runs.apply(1, _own(desk), _TODAY)
    first, second = _items(desk, run)
    desk.playbook_runs.tick(first.id, _TODAY)
    desk.playbook_runs.edit_item(first.id, evidence=" Done by mail ")
    with pytest.raises(RefusedError, match="The reason stays with the item"):
        desk.playbook_runs.skip(second.id, " ")
    desk.playbook_runs.skip(second.id, " Not needed ")
    first, second = _items(desk, run)
    assert (first.done_on, first.evidence, second.skipped, _row(desk, run).done) == (
        _TODAY,
        "Done by mail",
        "Not needed",
        2,
    )
    desk.playbook_runs.skip(first.id, "After all")
    desk.playbook_runs.tick(second.id, _TODAY)
    first, second = _items(desk, run)
    assert (first.done_on, first.skipped, second.skipped) == (None, "After all", "")


def test_with_a_required_item_open_it_is_closed_only_with_a_reason_that_stays(desk: Desk) -> None:
    run = desk.playbook_runs.apply(1, _own(desk), _TODAY)
    with pytest.raises(RefusedError, match="To close anyway") as caught:
        desk.playbook_runs.close(run, _TODAY, " ")
    assert caught.value.count == 1
    desk.playbook_runs.close(run, _TODAY, " They had no time ")
    assert (_row(desk, run).run.closed_on, _row(desk, run).run.gap) == (_TODAY, "They had no time")
    desk.playbook_runs.reopen(run)
    assert (_row(desk, run).run.closed_on, _row(desk, run).run.gap) == (None, "")
    desk.playbook_runs.tick(_items(desk, run)[0].id, _TODAY)
    desk.playbook_runs.close(run, _TODAY, "no need")
    assert (_row(desk, run).run.closed_on, _row(desk, run).run.gap) == (_TODAY, "")


def test_a_playbook_that_changed_is_taken_over_line_by_line(desk: Desk) -> None:
    key = _own(desk)
    run = desk.playbook_runs.apply(1, key, _TODAY)
    assert desk.playbook_runs.compare(run) == []
    (first, second), (item, other) = desk.playbooks.document(key).items, _items(desk, run)
    desk.playbook_runs.edit_item(item.id, title="Hers")
    desk.playbooks.edit_item(key, first.key, title="First, better", due=2, job=Job.SALES)
    desk.playbooks.delete_items(key, [second.key])
    desk.playbooks.add_item(key, "Third")
    lines = desk.playbook_runs.compare(run)
    assert [(line.change.value, line.field, line.stays or "") for line in lines] == [
        ("alter", "title", "yours"),
        ("alter", "due", ""),
        ("alter", "job", ""),
        ("add", "", ""),
        ("remove", "", ""),
    ]
    assert desk.playbook_runs.take_over(run, lines) == 4
    now = _items(desk, run)
    assert [(one.title, one.due, one.colleague_id) for one in now] == [
        ("Hers", date(2026, 12, 3), 2),
        ("Third", None, None),
    ]
    assert [line.stays for line in desk.playbook_runs.compare(run)] == ["yours"]
    assert [one.title for one in desk.trash.all()] == [other.title]


def test_what_is_done_or_has_evidence_stays(desk: Desk) -> None:
    key = _own(desk)
    run = desk.playbook_runs.apply(1, key, _TODAY)
    first, second = _items(desk, run)
    desk.playbook_runs.tick(first.id, _TODAY)
    desk.playbook_runs.edit_item(second.id, evidence="seen")
    desk.playbooks.delete_items(key, [one.key for one in desk.playbooks.document(key).items])
    lines = desk.playbook_runs.compare(run)
    assert [(line.change, line.stays) for line in lines] == [
        (TemplateChange.REMOVE, "done"),
        (TemplateChange.REMOVE, "yours"),
    ]
    assert desk.playbook_runs.take_over(run, lines) == 0


def test_a_checklist_becomes_a_playbook(desk: Desk) -> None:
    run = desk.playbook_runs.apply(1, KICKOFF, _TODAY)
    desk.playbook_runs.add_item(run, "Flowers")
    key = desk.playbook_runs.save(run, "Ours")
    assert [one.due for one in desk.playbooks.document(key).items] == [-5, -4, -3, -2, 0, 0, 0, 0, 0, 0, 1, 3, None]
    assert desk.playbook_runs.compare(run) == []
    assert desk.playbooks.find("Ours").purpose is PlaybookPurpose.KICKOFF
    with pytest.raises(TakenNameError):
        desk.playbook_runs.save(run, "Kickoff")


def test_a_playbook_that_is_saved_is_for_a_tier(desk: Desk) -> None:
    run = desk.playbook_runs.apply(1, KICKOFF, _TODAY)
    desk.playbook_runs.save(run, "Ours", "1")
    assert desk.playbooks.find("Ours").tier == "1"


def test_items_change_places_in_one_step(desk: Desk, path: Path) -> None:
    run = desk.playbook_runs.apply(1, _own(desk), _TODAY)
    steps: list[Step] = []
    desk.database.recorded.append(steps.append)
    first, second = _items(desk, run)
    desk.playbook_runs.move_item(first.id, 1)
    assert [one.id for one in _items(desk, run)] == [second.id, first.id]
    desk.playbook_runs.move_item(first.id, 1)
    assert [one.id for one in _items(desk, run)] == [second.id, first.id]
    desk.database.revert(steps[0])
    assert [one.id for one in _items(desk, run)] == [first.id, second.id]
    with pytest.raises(GoneError):
        desk.playbook_runs.move_item(99, 1)


@pytest.mark.parametrize(
    ("playbook", "start", "to"),
    [
        ("ready:onboarding", _TODAY, date(2026, 12, 8)),
        ("ready:onboarding", _TODAY, date(2026, 12, 12)),  # a Saturday: it is the Monday
        ("ready:onboarding", date(2026, 12, 26), date(2026, 12, 1)),
        ("ready:renewal", date(2027, 3, 31), date(2027, 2, 28)),
    ],
)
def test_all_dates_move_to_where_the_playbook_puts_them(desk: Desk, playbook: str, start: date, to: date) -> None:
    run = desk.playbook_runs.apply(1, playbook, start)
    done, *others = _items(desk, run)
    desk.playbook_runs.tick(done.id, start)
    desk.playbook_runs.shift(run, to)
    wanted = [one.due for one in desk.playbooks.preview(playbook, to).items]
    assert [one.due for one in _items(desk, run)] == [done.due, *wanted[1:]]
    assert _row(desk, run).run.starts_on == to
    assert desk.playbook_runs.counts_back(run) == (playbook == "ready:renewal")
    assert len(others) == len(wanted) - 1


def test_a_day_that_moved_is_still_the_playbooks_and_one_of_hers_keeps_its_distance(desk: Desk) -> None:
    key = _own(desk)
    run = desk.playbook_runs.apply(1, key, _TODAY)
    first, second = _items(desk, run)
    desk.playbook_runs.edit_item(second.id, due=date(2026, 12, 4))
    desk.playbook_runs.shift(run, date(2026, 12, 8))
    assert [one.due for one in _items(desk, run)] == [date(2026, 12, 9), date(2026, 12, 11)]
    (mine, hers) = desk.playbooks.document(key).items
    desk.playbooks.edit_item(key, mine.key, due=5)
    desk.playbooks.edit_item(key, hers.key, due=6)
    lines = desk.playbook_runs.compare(run)
    assert [(line.title, line.stays) for line in lines] == [(first.title, None), (second.title, "yours")]


def test_an_onboarding_starts_with_the_criteria_of_the_playbook_for_it(desk: Desk) -> None:
    def started(account: int = 1) -> list[str]:
        onboarding = desk.onboardings.start(account, _TODAY)
        return [one.title for one in desk.onboarding_criteria.of(account) if one.onboarding_id == onboarding]

    desk.accounts.edit(1, language="ja", tier="1")
    usual = started()
    assert usual == [one.title for one in desk.playbooks.document("ready:onboarding", "ja").criteria]
    (first, *_others, last) = desk.playbooks.document("ready:onboarding").criteria
    desk.playbooks.edit_criterion("ready:onboarding", first.key, "3人が使った")
    desk.playbooks.delete_criterion("ready:onboarding", last.key)
    added = desk.playbooks.add_criterion("ready:onboarding", " 役員に報告した ")
    desk.playbooks.move_criterion("ready:onboarding", added, -1)
    assert started() == ["3人が使った", *usual[1:-2], "役員に報告した", usual[-2]]
    own = desk.playbooks.add("For tier 1")
    desk.playbooks.edit(own, purpose=PlaybookPurpose.ONBOARDING, tier="1")
    assert started()[0] == "3人が使った", "one without criteria says nothing"
    desk.playbooks.add_criterion(own, "Ten orders")
    assert started() == ["Ten orders"]
    desk.accounts.edit(1, tier="2")
    assert started()[0] == "3人が使った"
    desk.playbooks.delete("ready:onboarding")
    assert started() == usual, "without any playbook for it the usual ones are taken"
    with pytest.raises(RefusedError, match="A name is required"):
        desk.playbooks.add_criterion(own, "  ")


def test_use_is_counted_from_checklists_where_something_was_decided(desk: Desk) -> None:
    key = _own(desk)
    first, second = (one.key for one in desk.playbooks.document(key).items)
    runs = [desk.playbook_runs.apply(1, key, _TODAY) for _each in range(4)]
    assert desk.playbooks.usage() == {}
    for run in runs[:2]:
        desk.playbook_runs.tick(_items(desk, run)[0].id, _TODAY)
    desk.playbook_runs.skip(_items(desk, runs[2])[0].id, "no")
    desk.playbook_runs.close(runs[2], _TODAY)
    desk.playbook_runs.close(runs[3], _TODAY, "why not")
    with queries(desk.database) as asked:
        found = desk.playbooks.usage()[key]
    assert len(asked) == 1
    assert found == {first: Usage(2, 1, 1), second: Usage(left=2)}
    assert (found[first].use, found[first].skip, Usage().use) == (0.5, 0.25, None)


def test_what_the_kickoff_lacks_follows_who_came(desk: Desk) -> None:
    run = desk.playbook_runs.apply(1, KICKOFF, _TODAY)
    state = desk.kickoffs.of(1, _TODAY)
    assert (state.run_id, state.meeting_id, state.alone, state.left) == (run, 0, None, ())
    assert [gap.lack for gap in state.gaps][:2] == [Lack.OPEN, Lack.OPEN]
    assert Lack.NO_MEETING in [gap.lack for gap in state.gaps]
    meeting = desk.meetings.add(1, kind="ready:kickoff", on=_TODAY)
    there = {one.contact_id: one.id for one in desk.attendees.of(meeting)}
    for item in _items(desk, run):
        desk.playbook_runs.tick(item.id, _TODAY)
    assert (desk.kickoffs.of(1, _TODAY).gaps, desk.kickoffs.of(1, _TODAY).meeting_id) == ((), meeting)
    desk.meetings.edit(meeting, state=MeetingState.HELD)
    desk.attendees.edit(there[1], presence=Presence.MISSED)
    desk.attendees.edit(there[2], presence=Presence.CAME)
    (gap,) = desk.kickoffs.of(1, _TODAY).gaps
    assert (gap.lack, gap.role, gap.ask and gap.ask.name) == (Lack.ABSENT, Role.DECISION_MAKER, "Sato")
    with pytest.raises(RefusedError, match="To close anyway"):
        desk.playbook_runs.close(run, _TODAY)
    desk.playbook_runs.close(run, _TODAY, "Mr Sato joins next week")
    assert desk.kickoffs.of(1, _TODAY).gaps == ()


def test_a_key_person_who_left_asks_for_another_kickoff(desk: Desk) -> None:
    desk.playbook_runs.apply(1, KICKOFF, date(2026, 10, 1))
    desk.contacts.edit(1, left_on=date(2026, 11, 20))
    state = desk.kickoffs.of(1, _TODAY)
    assert [one.name for one in state.left] == ["Sato"]
    assert state.alone is not None
    assert state.alone.name == "Nakamura"
    desk.playbook_runs.apply(1, REKICKOFF, date(2026, 12, 8))
    assert desk.kickoffs.of(1, _TODAY).left == ()
