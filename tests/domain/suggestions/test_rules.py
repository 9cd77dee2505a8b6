"""Every rule of suggestions on cases whose answers were worked out by hand; today is Monday, 30 November 2026."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from csdesk.domain.accounts import Stage, Touch
from csdesk.domain.handoff import TOPICS
from csdesk.domain.levels import POINT
from csdesk.domain.meetings import Presence
from csdesk.domain.onboarding import OnboardingProgress, OnboardingState
from csdesk.domain.people import Role
from csdesk.domain.plans import Side
from csdesk.domain.playbooks import HandoffTopic, PlaybookPurpose
from csdesk.domain.risks import RiskKind
from csdesk.domain.suggestions.catalogue import RULES, RULES_BY_KEY, causes
from csdesk.domain.suggestions.facts import (
    MISSING,
    DeadlineFact,
    FeedbackFact,
    KickoffFact,
    KnownFacts,
    MeetingFact,
    MilestoneFact,
    OutcomeFact,
    PersonFact,
    ReviewFact,
    WeeksFact,
)

_TODAY = date(2026, 11, 30)
_LAST = date(2026, 11, 29)
_LONG_AGO = date(2024, 1, 1)


def _day(ago: int) -> date:
    return _TODAY - timedelta(days=ago)


def _weeks(*said: tuple[str, float | None] | str) -> WeeksFact:
    """Return weeks up to the last Sunday: a level, or a level with its score in points."""
    pairs = [(one, None) if isinstance(one, str) else one for one in said]
    scores = [None if score is None else round(score * POINT) for _level, score in pairs]
    return WeeksFact(_LAST, "".join(level[:1] for level, _score in pairs), scores)


def _found(rule: str, facts: KnownFacts, threshold: int | None = None) -> list[tuple[str, str, dict[str, str]]]:
    least = RULES_BY_KEY[rule].threshold if threshold is None else threshold
    found = list(causes([facts], _TODAY, {rule: least}))
    assert all(one.rule == rule and one.account == facts.id for one in found)
    return [(one.finding.subject, one.finding.cause, dict(one.finding.evidence)) for one in found]


_BARE = KnownFacts(1)


@pytest.mark.parametrize(
    ("ago", "cadence", "since", "grace", "expected"),
    [
        (30, 30, None, 0, None),  # the last day of the cadence is in time
        (31, 30, None, 0, "31"),
        (31, 30, None, 1, None),
        (32, 30, None, 1, "32"),
        (400, None, None, 0, None),  # a tier without cadence
        (None, 30, None, 0, None),  # nothing to count from
        (None, 30, _day(31), 0, "31"),  # never since the contract began
        (None, 30, _day(30), 0, None),
    ],
)
def test_no_contact(ago: int | None, cadence: int | None, since: date | None, grace: int, expected: str | None) -> None:
    last = None if ago is None else _day(ago)
    found = _found("no_contact", replace(_BARE, last_contact=last, cadence=cadence, since=since), grace)
    assert [told["days"] for _subject, _cause, told in found] == ([] if expected is None else [expected])
    assert [cause for _subject, cause, _told in found] == ([] if expected is None else [str(last or "never")])


def _person(key: int, *roles: Role, left: date | None = None, last: date | None = None) -> PersonFact:
    return PersonFact(key, f"p{key}", roles, left, last)


@pytest.mark.parametrize(
    ("person", "account_ago", "expected"),
    [
        (_person(1, Role.DECISION_MAKER, last=_day(31)), 5, True),
        (_person(1, Role.SPONSOR, last=_day(30)), 5, False),
        (_person(1, Role.CHAMPION), 5, True),  # never, and a customer for long
        (_person(1, Role.IT, last=_day(99)), 5, False),  # no key person
        (_person(1, Role.CHAMPION, last=_day(99), left=_TODAY), 5, False),  # gone
        (_person(1, Role.CHAMPION, last=_day(99), left=_day(-1)), 5, True),  # leaves tomorrow
        (_person(1, Role.CHAMPION, last=_day(99)), 31, False),  # said of the account already
    ],
)
def test_no_contact_with_a_key_person(person: PersonFact, account_ago: int, *, expected: bool) -> None:
    facts = replace(_BARE, people=(person,), cadence=30, last_contact=_day(account_ago), since=_LONG_AGO)
    found = _found("no_contact_person", facts)
    assert [subject for subject, _cause, _told in found] == (["contacts:1"] if expected else [])


@pytest.mark.parametrize(
    ("people", "risks", "expected"),
    [
        ([_person(1, Role.CHAMPION, left=_day(90))], (), ["contacts:1"]),
        ([_person(1, Role.CHAMPION, left=_day(91))], (), []),
        ([_person(1, Role.CHAMPION, left=_day(3)), _person(2, Role.CHAMPION)], (), []),
        ([_person(1, Role.CHAMPION, left=_day(3)), _person(2, Role.SPONSOR)], (), ["contacts:1"]),
        ([_person(1, Role.CHAMPION, left=_day(3))], (RiskKind.CHAMPION_LEFT,), []),
        ([_person(1, Role.CHAMPION, left=_day(3))], (RiskKind.PRICE,), ["contacts:1"]),
        ([_person(1, Role.CHAMPION)], (), []),
        ([_person(1, Role.CHAMPION, left=_day(-5))], (), []),  # still there
    ],
)
def test_champion_left(people: Sequence[PersonFact], risks: Sequence[RiskKind], expected: list[str]) -> None:
    found = _found("champion_left", replace(_BARE, people=people, open_risks=risks))
    assert [subject for subject, _cause, _told in found] == expected


_CAME, _MISSED, _DECLINED = Presence.CAME, Presence.MISSED, Presence.DECLINED


@pytest.mark.parametrize(
    ("presences", "reviews", "expected"),
    [
        ([_MISSED, _DECLINED], 2, "8+7"),
        ([_MISSED, _CAME], 2, None),
        ([_CAME, _MISSED, _MISSED], 2, None),
        ([_MISSED], 2, None),  # only one review
        ([_DECLINED, _MISSED, _CAME], 2, "8+7"),
        ([_MISSED, None, _MISSED], 2, "8+6"),  # not asked to the one between
        ([_MISSED, _MISSED], 3, None),
        ([_MISSED], 1, "8"),
        ([Presence.INVITED, _MISSED], 2, None),  # not known yet
    ],
)
def test_sponsor_absent(presences: Sequence[Presence | None], reviews: int, expected: str | None) -> None:
    held = [
        ReviewFact(8 - at, _day(10 + 90 * at), {} if presence is None else {1: presence})
        for at, presence in enumerate(presences)
    ]
    facts = replace(_BARE, people=(_person(1, Role.SPONSOR), _person(2, Role.CHAMPION)), reviews=held)
    assert [cause for _subject, cause, _told in _found("sponsor_absent", facts, reviews)] == (
        [] if expected is None else [expected]
    )
    gone = replace(facts, people=(_person(1, Role.SPONSOR, left=_TODAY),))
    assert _found("sponsor_absent", gone, reviews) == []


@pytest.mark.parametrize(
    ("weeks", "cause", "told"),
    [
        (_weeks(("B", 70), ("B", 70)), None, None),
        (_weeks(("B", 61), ("C", 59)), None, None),  # one week, and not two points below 60
        (_weeks(("B", 61), ("C", 58.000001)), None, None),
        (_weeks(("B", 61), ("C", 58)), "level B 2026-11-29", ("B", "C", "1")),
        (_weeks(("B", 61), ("C", 59), ("C", 59.9)), "level B 2026-11-22", ("B", "C", "2")),
        (_weeks(("B", 61), ("C", 59), ("B", 60)), None, None),  # there again
        (_weeks(("A", 81), ("C", 59), ("B", 60)), "level A 2026-11-22", ("A", "B", "2")),  # half of the way back
        (_weeks(("B", 61), ("C", 45), ("D", 39)), "level B 2026-11-22", ("B", "D", "2")),
        (_weeks(("B", 61), ("C", 45), ("D", 38)), "level C 2026-11-29", ("C", "D", "1")),  # the last fall
        (_weeks(("B", 61), ("unknown", None), ("C", 59)), None, None),
        (_weeks(("B", 61), "unknown", ("C", 59), ("C", 59)), "level B 2026-11-22", ("B", "C", "2")),
        (_weeks(("B", 75), ("C", 75)), None, None),  # held down by a cap: the score says nothing
        (_weeks(("B", 75), ("C", 75), ("C", 75)), "level B 2026-11-22", ("B", "C", "2")),
        (_weeks(("B", 70), *[("C", 55)] * 11), "level B 2026-09-20", ("B", "C", "11")),
        (_weeks(("B", 70), *[("C", 55)] * 12), None, None),  # longer ago than is looked at
        (_weeks(), None, None),
    ],
)
def test_health_fell_a_level(weeks: WeeksFact, cause: str | None, told: tuple[str, str, str] | None) -> None:
    found = _found("health_fell", replace(_BARE, weeks=weeks))
    assert [one for _subject, one, _told in found] == ([] if cause is None else [cause])
    if told is not None:
        assert (found[0][2]["before"], found[0][2]["level"], found[0][2]["weeks"]) == told


def test_a_level_falls_by_the_bounds_in_force() -> None:
    facts = replace(_BARE, weeks=_weeks(("B", 71), ("C", 68)))
    assert _found("health_fell", facts) == []
    young = replace(facts, bounds=(90 * POINT, 70 * POINT, 50 * POINT))
    assert [cause for _subject, cause, _told in _found("health_fell", young)] == ["level B 2026-11-29"]


@pytest.mark.parametrize(
    ("scores", "points", "expected"),
    [
        ([79, 79, 79, 79, 69], 10, ("10", "79", "69", "2026-11-22")),  # the last of the highest is the peak
        ([79, 79, 79, 79, 69.000001], 10, None),
        ([72, 79, 79, 79, 69], 10, None),  # four weeks ago it was no higher
        ([79, 69], 10, None),  # nothing is known of four weeks ago
        ([79, None, None, None, 69], 10, ("10", "79", "69", "2026-11-01")),
        ([None, 79, 79, 79, 60], 10, None),
        ([79, 78, 77, 76, 69], 11, None),
        ([79, 78, 77, 76, 69], 0, None),  # turned off by 0
        ([79.9, 78, 77, 70, 66, 65], 10, ("13", "78", "65", "2026-10-25")),
    ],
)
def test_health_fell_by_points(
    scores: Sequence[float | None], points: int, expected: tuple[str, str, str, str] | None
) -> None:
    weeks = _weeks(*(("B" if score is not None else "unknown", score) for score in scores))
    found = _found("health_fell", replace(_BARE, weeks=weeks), points)
    told = [(one["drop"], one["before"], one["score"], cause) for _subject, cause, one in found]
    assert told == ([] if expected is None else [(*expected[:3], f"points {expected[3]}")])


@pytest.mark.parametrize(
    ("weeks", "runs", "expected"),
    [
        (_weeks("B", ("D", 30)), (), "2026-11-29"),  # danger at once
        (_weeks("B", ("C", 50)), (), None),
        (_weeks("B", ("C", 50), ("C", 50)), (), "2026-11-22"),
        (_weeks("B", ("D", 30), ("C", 50)), (), "2026-11-22"),
        (_weeks(("C", 50), ("C", 50)), (), "always"),
        (_weeks("D", "D", "B"), (), None),
        (_weeks("D", "unknown"), (), None),
        (_weeks("B", "D"), (PlaybookPurpose.REONBOARDING,), None),
        (_weeks("B", "D"), (PlaybookPurpose.RISK,), "2026-11-29"),
    ],
)
def test_health_low(weeks: WeeksFact, runs: Sequence[PlaybookPurpose], expected: str | None) -> None:
    found = _found("health_low", replace(_BARE, weeks=weeks, open_runs=runs))
    assert [cause for _subject, cause, _told in found] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("good", "before", "more", "expected"),
    [
        (8, "B", {}, "2026-10-11"),
        (7, "B", {}, None),
        (26, "", {}, "always"),
        (8, "unknown", {}, "2026-10-11"),
        (8, "B", {"stage": Stage.ONBOARDING}, None),
        (8, "B", {"open_runs": (PlaybookPurpose.ACTIVATION,)}, None),
        (8, "B", {"doubted": date(2026, 10, 11)}, None),  # only data went
        (8, "B", {"doubted": date(2026, 10, 4)}, "2026-10-11"),  # of an earlier rise
    ],
)
def test_health_is_high_and_steady(good: int, before: str, more: dict[str, Any], expected: str | None) -> None:
    weeks = _weeks(*([before] if before else []), *["A"] * good)
    found = _found("health_steady", replace(_BARE, weeks=weeks, **more))
    assert [cause for _subject, cause, _told in found] == ([] if expected is None else [expected])


def test_a_gap_ends_a_run_of_weeks() -> None:
    assert _found("health_steady", replace(_BARE, weeks=_weeks(*["A"] * 9)))
    assert _found("health_steady", replace(_BARE, weeks=_weeks(*["A"] * 4, MISSING, *["A"] * 5))) == []


@pytest.mark.parametrize(
    ("good", "outcomes", "doubted", "story", "expansion"),
    [
        (13, (1, 2), None, "1+2", "1+2"),
        (12, (2, 1), None, "1+2", None),
        (1, (1,), None, "1", None),
        (0, (1,), None, None, None),
        (13, (), None, None, None),
        (13, (1,), date(2026, 9, 6), None, None),
    ],
)
def test_candidates_for_a_story_and_for_expansion(
    good: int, outcomes: Sequence[int], doubted: date | None, story: str | None, expansion: str | None
) -> None:
    met = tuple(OutcomeFact(key, f"o{key}") for key in outcomes)
    facts = replace(_BARE, weeks=_weeks("B", *["A"] * good), outcomes=met, doubted=doubted)
    for rule, expected in (("story_candidate", story), ("expansion_candidate", expansion)):
        assert [cause for _subject, cause, _told in _found(rule, facts)] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("stale", "coverage", "expected"),
    [(("seats", "logins"), 69, "logins seats"), (("logins",), 70, None), ((), 10, None), (("logins",), 0, "logins")],
)
def test_readings_are_stale(stale: Sequence[str], coverage: int, expected: str | None) -> None:
    found = _found("readings_stale", replace(_BARE, stale=stale, coverage=coverage))
    assert [cause for _subject, cause, _told in found] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("days", "first", "expected"),
    [
        (121, 120, None),
        (120, 120, 120),
        (91, 120, 120),
        (90, 120, 90),
        (60, 120, 60),
        (31, 120, 60),
        (30, 120, 30),
        (0, 120, 30),
        (-1, 120, None),
        (100, 90, None),
        (80, 90, 90),
        (80, 0, None),
    ],
)
def test_a_notice_deadline_is_near(days: int, first: int, expected: int | None) -> None:
    deadline = _day(-days)
    facts = replace(_BARE, deadlines=(DeadlineFact(5, "Cloud", deadline),))
    found = _found("notice_near", facts, first)
    assert [(subject, cause) for subject, cause, _told in found] == (
        [] if expected is None else [("contracts:5", f"{deadline} {expected}")]
    )
    assert _found("notice_near", replace(facts, open_runs=(PlaybookPurpose.RENEWAL,)), first) == []


@pytest.mark.parametrize(
    ("ends", "state", "grace", "expected"),
    [
        (_day(1), OnboardingState.PAST, 0, "1"),
        (_day(1), OnboardingState.PAST, 1, None),
        (_day(1), OnboardingState.LATE, 0, None),
        (_day(-1), OnboardingState.RUNNING, 0, None),
    ],
)
def test_onboarding_is_past_its_window(ends: date, state: OnboardingState, grace: int, expected: str | None) -> None:
    begun = OnboardingProgress(_day(100), ends, None, 3, 5, None, state)
    found = _found("onboarding_late", replace(_BARE, onboarding=begun), grace)
    assert [(cause, told["days"], told["met"]) for _subject, cause, told in found] == (
        [] if expected is None else [(str(ends), expected, "3")]
    )


def test_milestones_are_overdue_each_by_itself() -> None:
    late = [
        MilestoneFact(1, "a", _day(8)),
        MilestoneFact(2, "b", _day(7)),
        MilestoneFact(3, "c", _day(9), Side.CUSTOMER),
    ]
    found = _found("milestone_late", replace(_BARE, late=late))
    assert [(subject, cause, told["days"], told["side"]) for subject, cause, told in found] == [
        ("milestones:1", str(_day(8)), "8", "us"),
        ("milestones:3", str(_day(9)), "9", "customer"),
    ]


@pytest.mark.parametrize(
    ("roles", "ago", "expected"),
    [
        ((Role.DECISION_MAKER, Role.CHAMPION), 3, None),
        ((Role.CHAMPION,), 3, "decision_maker"),
        ((Role.DECISION_MAKER,), -9, "champion"),
        ((), 60, "decision_maker champion"),
        ((), 61, None),
    ],
)
def test_a_kickoff_lacks_key_persons(roles: Sequence[Role], ago: int, expected: str | None) -> None:
    found = _found("kickoff_people", replace(_BARE, kickoff=KickoffFact(4, _day(ago), ago > 0, roles)))
    assert [(subject, cause) for subject, cause, _told in found] == (
        [] if expected is None else [("meetings:4", expected)]
    )


def test_a_meeting_led_to_nothing() -> None:
    met = [MeetingFact(1, "a", _day(30)), MeetingFact(2, "b", _day(31)), MeetingFact(3, "c", _TODAY)]
    assert [one[0] for one in _found("meeting_without_next", replace(_BARE, meetings=met))] == [
        "meetings:1",
        "meetings:3",
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, True),
        ({"has_plan": True}, False),
        ({"tier": ""}, False),
        ({"touch": Touch.TECH}, False),
        ({"since": _day(29)}, False),
        ({"since": _day(30)}, True),
        ({"since": None}, True),
    ],
)
def test_a_plan_is_missing(more: dict[str, Any], *, expected: bool) -> None:
    facts = replace(replace(_BARE, tier="1", touch=Touch.HIGH, since=_LONG_AGO), **more)
    assert [cause for _subject, cause, _told in _found("plan_missing", facts)] == (["1"] if expected else [])


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "ideal wish"),
        ({"blanks": ()}, None),
        ({"stage": Stage.ADOPTION}, None),
        ({"touch": Touch.TECH}, None),
        ({"since": _day(6)}, None),
        ({"since": None}, None),
    ],
)
def test_the_handoff_is_incomplete(more: dict[str, Any], expected: str | None) -> None:
    blanks = (HandoffTopic.IDEAL, HandoffTopic.WISH)
    facts = replace(replace(_BARE, stage=Stage.ONBOARDING, since=_day(7), blanks=blanks), **more)
    found = _found("handoff_incomplete", facts)
    assert [cause for _subject, cause, _told in found] == ([] if expected is None else [expected])
    assert all(told["known"] == str(len(TOPICS) - 2) for _subject, _cause, told in found)


_ANSWERED = ((3, "answered", 0), (4, "done", 90), (5, "answered", 91))


def test_feedback_was_answered() -> None:
    told = tuple(FeedbackFact(key, "API", status, _day(ago)) for key, status, ago in _ANSWERED)
    found = _found("feedback_answered", replace(_BARE, feedback=told))
    assert [(subject, cause) for subject, cause, _told in found] == [("feedback:3", "answered"), ("feedback:4", "done")]


def test_nothing_is_found_where_nothing_is_known_and_of_rules_that_are_off() -> None:
    assert list(causes([_BARE], _TODAY, {rule.key: rule.threshold for rule in RULES})) == []
    assert list(causes([replace(_BARE, weeks=_weeks("D"), stale=("a",), coverage=1)], _TODAY, {})) == []
