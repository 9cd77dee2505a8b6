"""Suggestions on a real file: found, kept once, accepted in one step, dismissed, closed by themselves."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from csdesk.commands.listing import listed
from csdesk.desk import Desk, open_desk
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.health_parts import PartState, ScorePart
from csdesk.domain.levels import POINT, Level
from csdesk.domain.meetings import FeedbackStatus, MeetingState, Presence
from csdesk.domain.people import Role
from csdesk.domain.playbooks import HandoffTopic, PlaybookPurpose
from csdesk.domain.risks import RiskKind
from csdesk.domain.suggestions.catalogue import RULES, RULES_BY_KEY
from csdesk.domain.suggestions.causes import AS_ACTION, Proposal, Way
from csdesk.domain.suggestions.states import Ending, SuggestionState
from csdesk.entities import Changes, Contract, HealthSnapshot, Meeting, Milestone, Suggestion
from csdesk.errors import GoneError, RefusedError
from csdesk.i18n import Catalogue
from csdesk.services.suggestions.health_facts import health_facts, only_less_data
from csdesk.services.suggestions.saying import TEXTS, action_title, sentence
from csdesk.services.suggestions.suggestions import RuleMonth, SuggestionRow
from csdesk.store.step import Step
from tests.store.tables import dump

_TODAY = date(2026, 11, 30)


def _ago(days: int) -> date:
    return _TODAY - timedelta(days=days)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """One account that nothing is to be said of."""
    opened = open_desk(path)
    opened.colleagues.call_me("Alex")
    opened.accounts.add("Tokai")
    opened.accounts.edit(1, touch=Touch.TECH, customer_since=_ago(400))
    yield opened
    opened.close()


def _rules(desk: Desk, today: date = _TODAY) -> list[str]:
    """Return what stands open after a look, and that a look at the account alone finds the same."""
    desk.suggestions.renew(today)
    found = desk.suggestions.open()
    before = dump(desk.database)
    desk.suggestions.renew(today, [1])
    assert dump(desk.database) == before
    assert [(one.rule, one.cause) for one in desk.suggestions.find(today)] == [(one.rule, one.cause) for one in found]
    return [one.rule for one in found]


def _state(desk: Desk, suggestion_id: int) -> Suggestion:
    with desk.database.reading() as session:
        return session.get_one(Suggestion, suggestion_id)


def _weeks(desk: Desk, *said: tuple[Level, float | None]) -> None:
    last = date(2026, 11, 29)
    with desk.database.change("Health") as session:
        for at, (level, score) in enumerate(reversed(said)):
            points = None if score is None else round(score * POINT)
            week = last - timedelta(weeks=at)
            shot = HealthSnapshot(account_id=1, week=week, score=points, level=level, coverage=POINT, model_id=1)
            session.add(shot)


def test_a_quiet_account_is_left_in_peace(desk: Desk) -> None:
    before = dump(desk.database)
    assert _rules(desk) == []
    assert dump(desk.database) == before


def test_what_is_known_of_an_account_reaches_its_rules(desk: Desk) -> None:
    """One of each kind of fact, by the services that keep them."""
    desk.accounts.edit(1, tier="1", touch=Touch.HIGH, stage=Stage.ONBOARDING)
    desk.contact_logs.add(1, ContactKind.MAIL, _ago(15))
    desk.onboardings.start(1, _ago(300))
    desk.handoff_items.add(1, HandoffTopic.IDEAL, "x")
    for roles, left in (([Role.CHAMPION], _ago(3)), ([Role.SPONSOR], None)):
        desk.contacts.edit(desk.contacts.add(1, roles[0].value), roles=roles, left_on=left)
    contract = desk.contracts.add(1, "Cloud", "JPY")
    desk.contracts.edit(contract, start=_ago(200), end=date(2027, 3, 1), notice_deadline=date(2027, 1, 29))
    for kind, on in (("ready:kickoff", _ago(20)), ("ready:qbr", _ago(200)), ("ready:qbr", _ago(100))):
        key = desk.meetings.add(1, on=on, kind=kind)
        with desk.database.change("held") as session:
            session.get_one(Meeting, key).state = MeetingState.HELD
        for one in desk.attendees.of(key):
            desk.attendees.delete(one.id, "x")
        desk.attendees.add(key, contact_id=2)
        desk.attendees.edit(desk.attendees.of(key)[0].id, presence=Presence.MISSED)
    plan = desk.plans.add(1, "Plan", _ago(100))
    desk.plans.edit(Milestone, desk.plans.add_milestone(1, "Late"), due=_ago(8))
    desk.feedback.edit(desk.feedback.add(1, "API", _ago(50)), status=FeedbackStatus.ANSWERED)
    _weeks(desk, (Level.B, 61), (Level.C, 59), (Level.C, 59))
    assert _rules(desk) == [
        *("notice_near", "health_low", "champion_left", "health_fell", "kickoff_people", "onboarding_late"),
        *("handoff_incomplete", "no_contact", "sponsor_absent", "meeting_without_next", "milestone_late"),
        "feedback_answered",
    ]
    assert plan == 1
    told = {one.rule: dict(one.evidence) for one in desk.suggestions.open()}
    assert told["notice_near"]["days"] == "60"
    assert told["kickoff_people"]["roles"] == "decision_maker champion"
    assert told["handoff_incomplete"]["known"] == "1"
    assert told["sponsor_absent"]["count"] == "2"
    assert desk.suggestions.open()[9].subject == "meetings:1", "the one before has another after it"


def test_an_outcome_met_in_good_health_is_a_candidate(desk: Desk) -> None:
    desk.plans.add(1, "Plan", _ago(100))
    desk.plans.add_outcome(1, desk.plans.add_value(1, "v"), "Half a day")
    _weeks(desk, *[(Level.A, 90)] * 13)
    assert _rules(desk) == ["health_steady"]
    desk.outcomes.give_evidence(1, "log", _TODAY)
    desk.outcomes.claim(1, _ago(1), _TODAY)
    assert _rules(desk) == ["expansion_candidate", "story_candidate", "health_steady"]


def _part(points: int, state: PartState = PartState.PRESENT) -> ScorePart:
    return ScorePart(state, 1, 1.0, points, 0)


_GONE = _part(0, PartState.STALE)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([_part(50), _part(90)], [_GONE, _part(90)], True),
        ([_part(50), _part(90)], [_GONE, _part(80)], True),
        ([_part(50), _part(90)], [_GONE, _part(91)], False),  # better, too
        ([_part(50), _part(90)], [_part(50), _part(90)], False),  # nothing went
        ([_part(50), _part(90), _GONE], [_GONE, _part(90), _part(99)], False),  # something came
    ],
)
def test_a_rise_by_data_that_went_is_none(before: list[ScorePart], after: list[ScorePart], *, expected: bool) -> None:
    assert only_less_data(before, after) is expected


def test_it_is_kept_once_and_follows_its_evidence_without_a_step_of_hers(desk: Desk) -> None:
    desk.accounts.edit(1, tier="1")
    desk.contact_logs.add(1, ContactKind.MAIL, _ago(15))
    steps: list[Step] = []
    desk.database.recorded.append(steps.append)
    assert _rules(desk) == ["no_contact"]
    (row,) = desk.suggestions.open(1)
    assert (row.since, row.evidence["days"], row.account) == (_TODAY, "15", "Tokai")
    assert _rules(desk, _TODAY + timedelta(1)) == ["no_contact"]
    (again,) = desk.suggestions.open(1)
    assert (again.id, again.since, again.evidence["days"]) == (row.id, _TODAY, "16")
    assert [step.by_user for step in steps] == [False, False]


def test_what_is_dismissed_comes_back_when_its_cause_is_another(desk: Desk) -> None:
    desk.accounts.edit(1, tier="1")
    desk.contact_logs.add(1, ContactKind.MAIL, _ago(15))
    _rules(desk)
    desk.suggestions.dismiss(desk.suggestions.open()[0].id, _TODAY)
    for days in range(0, 90, 15):
        assert _rules(desk, _TODAY + timedelta(days)) == []
    desk.contact_logs.add(1, ContactKind.MAIL, _TODAY)
    assert _rules(desk, _TODAY + timedelta(14)) == []
    assert _rules(desk, _TODAY + timedelta(15)) == ["no_contact"]


def test_it_closes_itself_with_the_reason(desk: Desk) -> None:
    desk.accounts.edit(1, tier="1")
    log = desk.contact_logs.add(1, ContactKind.MAIL, _ago(15))
    for act, back, ending in (
        (lambda: desk.contact_logs.add(1, ContactKind.CALL, _TODAY), None, Ending.OVER),
        (
            lambda: desk.accounts.edit(1, status=Status.CHURNED),
            lambda: desk.accounts.edit(1, status=Status.ACTIVE),
            Ending.GONE,
        ),
        (
            lambda: desk.suggestion_rules.turn("no_contact", is_on=False),
            lambda: desk.suggestion_rules.turn("no_contact", is_on=True),
            Ending.OFF,
        ),
        (lambda: desk.contact_logs.edit(log, on=_ago(16)), None, Ending.CHANGED),
    ):
        for one in desk.contact_logs.of(1):
            if one.id != log:
                desk.contact_logs.delete(one.id, "x")
        _rules(desk)
        (row,) = desk.suggestions.open()
        act()
        _rules(desk)
        closed = _state(desk, row.id)
        assert (closed.state, closed.ending, closed.settled_on) == (SuggestionState.CLOSED, ending, _TODAY)
        if back is not None:
            back()
    assert len(desk.suggestions.open()) == 1, "the other cause"


def test_accepting_is_one_step_and_undo_brings_it_back(desk: Desk) -> None:
    desk.accounts.edit(1, tier="2")
    desk.contact_logs.add(1, ContactKind.MAIL, _TODAY)
    person = desk.contacts.add(1, "Sato")
    desk.contacts.edit(person, roles=[Role.CHAMPION], left_on=_ago(3))
    _rules(desk)
    (row,) = desk.suggestions.open()
    before = dump(desk.database)
    steps: list[Step] = []
    desk.database.recorded.append(steps.append)
    risk = Proposal(Way.RISK, kind=RiskKind.CHAMPION_LEFT)
    for proposal, made in (
        (AS_ACTION, "actions:1"),
        (risk, "risks:1"),
        (Proposal(Way.PLAYBOOK, PlaybookPurpose.REONBOARDING), "playbook_runs:1"),
    ):
        assert desk.suggestions.accept(row.id, proposal, _TODAY, "Do it") == made
        assert desk.suggestions.open() == []
        assert (_state(desk, row.id).made, _state(desk, row.id).settled_on) == (made, _TODAY)
        if proposal is AS_ACTION:
            (action,) = desk.actions.of(1)
            assert (action.title, action.contact_id, action.suggestion) == ("Do it", person, _state(desk, row.id).uid)
        elif proposal is risk:
            (opened,) = desk.risks.of(1)
            assert (opened.kind, opened.title, opened.colleague_id) == (RiskKind.CHAMPION_LEFT, "Do it", 1)
        else:
            assert desk.playbook_runs.of(1)[0].run.purpose is PlaybookPurpose.REONBOARDING
        assert len(steps) == 1, "one step"
        desk.database.revert(steps.pop())
        steps.clear()
        assert dump(desk.database) == before
    desk.suggestions.accept(row.id, AS_ACTION, _TODAY, "Do it")
    assert _rules(desk) == [], "it does not come back while its cause is the same"


def test_a_renewal_is_prepared_by_its_deadline_and_a_milestone_by_itself(desk: Desk) -> None:
    contract = desk.contracts.add(1, "Cloud", "JPY")
    desk.contracts.edit(contract, start=_ago(200), end=date(2027, 3, 1), notice_deadline=date(2027, 1, 29))
    desk.plans.add(1, "Plan", _ago(100))
    desk.plans.edit(Milestone, desk.plans.add_milestone(1, "Late"), due=_ago(9))
    _rules(desk)
    near, late = desk.suggestions.open()
    desk.suggestions.accept(near.id, AS_ACTION, _TODAY, "Prepare")
    desk.suggestions.accept(late.id, AS_ACTION, _TODAY, "Settle")
    found = {one.title: (one.deadline, one.milestone_id) for one in desk.actions.of(1)}
    assert found == {"Prepare": (date(2027, 1, 29), None), "Settle": (None, 1)}
    assert _rules(desk, _TODAY + timedelta(30)) == ["notice_near"], "30 days before it is told anew"
    again = desk.suggestions.open()[0]
    desk.suggestions.accept(again.id, Proposal(Way.PLAYBOOK, PlaybookPurpose.RENEWAL), _TODAY, "x")
    assert desk.playbook_runs.of(1)[0].run.starts_on == date(2027, 1, 29)


def test_a_day_shows_so_many_and_counts_the_rest(desk: Desk) -> None:
    for name in range(2, 12):
        desk.accounts.add(f"a{name:02}")
        desk.accounts.edit(name, tier="1", customer_since=_ago(20), touch=Touch.TECH)
    _rules(desk)
    found = desk.suggestions.today(_TODAY)
    assert ([one.account for one in found.shown], found.more) == ([f"a{at:02}" for at in range(2, 9)], 3)
    desk.suggestions.dismiss(found.shown[0].id, _TODAY)
    desk.suggestions.accept(found.shown[1].id, AS_ACTION, _TODAY, "x")
    assert (len(desk.suggestions.today(_TODAY).shown), desk.suggestions.today(_TODAY).more) == (5, 3)
    assert len(desk.suggestions.today(_TODAY + timedelta(1)).shown) == 7, "another day"
    desk.suggestion_rules.limit_a_day(3)
    assert len(desk.suggestions.today(_TODAY).shown) == 1
    assert [one.account for one in desk.suggestions.today(_TODAY + timedelta(1), {4, 7}).shown] == ["a04", "a07"]
    desk.suggestion_rules.limit_a_day(None)
    assert desk.suggestion_rules.a_day() == 7


def test_what_each_rule_did_this_month_is_counted(desk: Desk) -> None:
    desk.accounts.edit(1, tier="1")
    desk.contact_logs.add(1, ContactKind.MAIL, date(2026, 10, 1))
    desk.suggestions.renew(date(2026, 10, 30))
    desk.suggestions.dismiss(1, date(2026, 11, 2))
    desk.contact_logs.add(1, ContactKind.MAIL, date(2026, 11, 3))
    _rules(desk, date(2026, 11, 20))
    desk.suggestions.accept(2, AS_ACTION, date(2026, 11, 20), "x")
    desk.contact_logs.add(1, ContactKind.MAIL, date(2026, 11, 5))
    _rules(desk, date(2026, 11, 25))
    desk.contact_logs.add(1, ContactKind.MAIL, date(2026, 11, 25))
    _rules(desk, date(2026, 11, 26))
    assert desk.suggestions.months(_TODAY) == {"no_contact": RuleMonth(2, 1, 1, 1, 0)}
    assert desk.suggestions.months(date(2026, 12, 1)) == {}


def test_a_rule_speaks_from_its_threshold_on(desk: Desk) -> None:
    desk.accounts.edit(1, tier="1")
    desk.contact_logs.add(1, ContactKind.MAIL, _ago(20))
    desk.suggestion_rules.limit("no_contact", 6)
    assert _rules(desk) == []
    desk.suggestion_rules.limit("no_contact", 5)
    assert _rules(desk) == ["no_contact"]
    desk.suggestion_rules.limit("no_contact", None)
    setting = next(one for one in desk.suggestion_rules.all() if one.rule.key == "no_contact")
    assert (setting.threshold, setting.is_on) == (0, True)
    for wrong in (-1, 3651):
        with pytest.raises(RefusedError, match="Enter a whole number"):
            desk.suggestion_rules.limit("no_contact", wrong)


def test_what_a_commit_touched_is_looked_at(desk: Desk) -> None:
    told: list[Changes] = []
    desk.database.committed.append(told.append)
    desk.accounts.add("Other")
    acts: list[tuple[Any, set[int] | None]] = [
        (lambda: desk.contact_logs.add(1, ContactKind.MAIL, _TODAY), {1}),
        (lambda: desk.contacts.add(2, "Sato"), {2}),
        (lambda: desk.plans.add(1, "Plan", _TODAY), {1}),
        (lambda: desk.plans.add_milestone(1, "m"), {1}),
        (lambda: desk.onboardings.start(2, _TODAY), {2}),
        (lambda: desk.contracts.add(1, "Cloud", "JPY"), {1}),
        (lambda: desk.risks.add(2, "x", _TODAY), {2}),
        (lambda: desk.accounts.edit(2, tier="1"), {2}),
        (lambda: desk.patterns.add("x"), set()),
        (lambda: desk.contact_logs.delete(1, "x"), None),
        (lambda: desk.suggestion_rules.turn("no_contact", is_on=False), None),
    ]
    for act, expected in acts:
        told.clear()
        act()
        assert [desk.suggestions.touched(one) for one in told] == [expected]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_rule_says_why_and_what_to_do(language: str) -> None:
    words = Catalogue(language)
    assert set(TEXTS) == set(RULES_BY_KEY)
    told = {
        "days": "31",
        "cadence": "30",
        "name": "Sato",
        "title": "Go",
        "deadline": "2026-12-31",
        "level": "D",
        "score": "38",
        "weeks": "2",
        "left": "2026-11-01",
        "before": "C",
        "roles": "champion sponsor",
        "held": "1",
        "on": "2026-11-01",
        "met": "1",
        "total": "5",
        "topics": "ideal wish",
        "count": "2",
        "coverage": "60",
        "side": "us",
        "outcomes": "1",
    }
    for rule in RULES:
        for said in (sentence(rule.key, told, words, str), action_title(rule.key, told, words, str)):
            assert said
            assert "{" not in said
            assert "–" not in said
        texts = TEXTS[rule.key]
        assert (texts.threshold is None) == (not rule.unit)
    assert sentence("of_a_newer_csdesk", {"days": "3"}, words, str) == "days: 3"


def test_they_are_listed_without_being_written(desk: Desk) -> None:
    desk.accounts.edit(1, tier="1")
    desk.contact_logs.add(1, ContactKind.MAIL, _ago(20))
    before = dump(desk.database)
    (one,) = listed(desk, "suggestions", _TODAY)
    assert dump(desk.database) == before
    assert (one["account"], one["rule"], one["text"]) == ("Tokai", "no_contact", "No contact for 20 days, cadence 14")
    assert one["evidence"] == {"days": "20", "cadence": "14", "last": "2026-11-10"}


def test_what_is_gone_is_said(desk: Desk) -> None:
    with pytest.raises(GoneError):
        desk.suggestions.dismiss(99, _TODAY)
    row = SuggestionRow(99, 1, "x", "", "no_contact", "", "x", {}, _TODAY)
    with pytest.raises(GoneError):
        desk.suggestions.accept(row.id, AS_ACTION, _TODAY, "x")
    with desk.database.reading() as session:
        assert session.get(Contract, 1) is None


def test_weeks_of_accounts_are_read_whole_or_with_gaps(desk: Desk) -> None:
    """Where all accounts have all weeks they are read in another way than where some are missing."""
    desk.accounts.add("Other")
    last = date(2026, 11, 29)

    def add(account: int, *weeks: tuple[int, Level, int | None]) -> None:
        with desk.database.change("Health") as session:
            for ago, level, score in weeks:
                week, made = last - timedelta(weeks=ago), {"coverage": POINT, "model_id": 1}
                session.add(HealthSnapshot(account_id=account, week=week, level=level, score=score, **made))

    def read() -> dict[int, tuple[str, list[int | None]]]:
        with desk.database.reading() as session:
            found = health_facts(session, _TODAY, None).weeks
        assert all(one.last == last for one in found.values())
        return {account: (one.levels, list(one.scores)) for account, one in found.items()}

    add(1, (1, Level.A, 9), (0, Level.UNKNOWN, None))
    add(2, (1, Level.B, 7), (0, Level.C, 5))
    assert read() == {1: ("Au", [9, None]), 2: ("BC", [7, 5])}
    add(1, (3, Level.D, 1))
    assert read() == {1: ("D-Au", [1, None, 9, None]), 2: ("BC", [7, 5])}
