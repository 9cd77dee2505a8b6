"""What becomes of suggestions: never two of a cause, what she decided stays, each has its place."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.suggestions.catalogue import RULES
from csdesk.domain.suggestions.causes import Cause, CauseKey, Finding
from csdesk.domain.suggestions.keeping import KnownSuggestion, for_today, place, reconcile
from csdesk.domain.suggestions.states import Ending, SuggestionState

_ON = {rule.key for rule in RULES}
_STATES = st.sampled_from(
    [SuggestionState.OPEN, SuggestionState.ACCEPTED, SuggestionState.DISMISSED, SuggestionState.CLOSED]
)
_KEYS = st.tuples(
    st.integers(1, 3),
    st.sampled_from(["no_contact", "health_low"]),
    st.sampled_from(["", "contacts:1"]),
    st.sampled_from("ab"),
)


def _cause(key: CauseKey, **told: str) -> Cause:
    account, rule, subject, cause = key
    return Cause(account, rule, Finding(cause, tuple(told.items()), subject))


_A = (1, "no_contact", "", "2026-10-01")
_B = (1, "no_contact", "", "2026-11-20")


@pytest.mark.parametrize(
    ("state", "found", "new", "back", "ended"),
    [
        (None, _A, True, False, None),
        (SuggestionState.OPEN, _A, False, False, None),
        (SuggestionState.DISMISSED, _A, False, False, None),
        (SuggestionState.ACCEPTED, _A, False, False, None),
        (SuggestionState.CLOSED, _A, False, True, None),
        (SuggestionState.DISMISSED, _B, True, False, None),  # it changed
        (SuggestionState.ACCEPTED, _B, True, False, None),
        (SuggestionState.OPEN, _B, True, False, Ending.CHANGED),
        (SuggestionState.OPEN, None, False, False, Ending.OVER),
        (SuggestionState.DISMISSED, None, False, False, None),
        (SuggestionState.CLOSED, None, False, False, None),
    ],
)
def test_a_cause_meets_what_is_known(
    state: SuggestionState | None, found: CauseKey | None, ended: Ending | None, *, new: bool, back: bool
) -> None:
    known = [] if state is None else [KnownSuggestion(7, _A, state)]
    result = reconcile([] if found is None else [_cause(found)], known, _ON, {1})
    assert (bool(result.new), 7 in result.back, result.ended.get(7)) == (new, back, ended)


def test_why_it_ended_is_said() -> None:
    known = [KnownSuggestion(7, _A, SuggestionState.OPEN)]
    assert reconcile([], known, _ON, set()).ended == {7: Ending.GONE}
    assert reconcile([], known, _ON - {"no_contact"}, {1}).ended == {7: Ending.OFF}


def test_other_evidence_of_the_same_cause_is_kept_and_is_no_other_suggestion() -> None:
    known = [KnownSuggestion(7, _A, SuggestionState.OPEN, {"days": "31"})]
    assert reconcile([_cause(_A, days="31")], known, _ON, {1}).moved == {}
    result = reconcile([_cause(_A, days="32")], known, _ON, {1})
    assert (list(result.moved), result.new, result.ended) == ([7], (), {})


@given(
    found=st.lists(_KEYS, max_size=8),
    known=st.lists(st.tuples(_KEYS, _STATES), max_size=8),
)
def test_there_are_never_two_and_what_she_decided_is_stable(
    found: Sequence[CauseKey], known: Sequence[tuple[CauseKey, SuggestionState]]
) -> None:
    before = [KnownSuggestion(at, key, state) for at, (key, state) in enumerate(known, 1)]
    result = reconcile([_cause(key) for key in found], before, _ON, {1, 2, 3})
    after = {one.id: one for one in before}
    for one in result.ended:
        after[one] = after[one]._replace(state=SuggestionState.CLOSED)
    for one in result.back:
        after[one] = after[one]._replace(state=SuggestionState.OPEN)
    last = len(before)
    now = [
        *after.values(),
        *(KnownSuggestion(last + at, one.key, SuggestionState.OPEN) for at, one in enumerate(result.new, 1)),
    ]
    shown = [one.key for one in now if one.state is SuggestionState.OPEN]
    assert len(set(shown)) == len(shown), "never two of a cause"
    assert set(shown) <= set(found), "only what is so now"
    decided = {key for key, state in known if state in (SuggestionState.ACCEPTED, SuggestionState.DISMISSED)}
    assert not decided & set(shown), "what she decided does not come back"
    assert set(found) - decided <= set(shown), "nothing is missed"
    for one in before:
        if one.state in (SuggestionState.ACCEPTED, SuggestionState.DISMISSED):
            assert after[one.id].state is one.state
    again = reconcile([_cause(key) for key in found], now, _ON, {1, 2, 3})
    assert not any(again), "a second look changes nothing"


@given(st.lists(st.tuples(_KEYS, st.text(max_size=3), st.integers(-5, 5)), max_size=12, unique_by=lambda one: one[0]))
def test_the_order_is_total_and_the_same_whatever_comes_first(found: list[tuple[CauseKey, str, int]]) -> None:
    def ordered(some: list[tuple[CauseKey, str, int]]) -> list[CauseKey]:
        return [one[0] for one in sorted(some, key=lambda one: place(one[0], {"days": str(one[2])}, (one[1], "")))]

    assert len({place(key, {"days": str(days)}, (name, "")) for key, name, days in found}) == len(found)
    assert ordered(found) == ordered(found[::-1])


def test_rules_stand_in_their_order_and_the_most_urgent_first() -> None:
    def at(rule: str, **told: str) -> tuple[object, ...]:
        return place((1, rule, "", "x"), told, ("", ""))

    assert at("notice_near", days="30") < at("notice_near", days="60") < at("health_low", level="D")
    assert at("health_low", level="D") < at("health_low", level="C") < at("no_contact", days="90")
    assert at("no_contact", days="90") < at("no_contact", days="31") < at("health_steady")
    assert at("of_a_newer_csdesk") > at("health_steady")


@pytest.mark.parametrize(
    ("a_day", "settled", "shown"), [(7, 0, 7), (7, 3, 4), (7, 7, 0), (7, 9, 0), (0, 0, 0), (50, 0, 12)]
)
def test_a_day_shows_no_more_than_so_many(a_day: int, settled: int, shown: int) -> None:
    ordered = [(one, "no_contact", "", "x") for one in range(12)]
    assert list(for_today(ordered, a_day, settled)) == ordered[:shown]


def test_no_rule_takes_the_whole_day() -> None:
    ordered = [(at, rule, "", "x") for rule in ("notice_near", "health_low", "no_contact") for at in range(5)]
    shown = for_today(ordered, 9, 0)
    assert [rule for _at, rule, _subject, _cause in shown] == [
        *("notice_near", "notice_near", "health_low", "health_low", "no_contact", "no_contact"),
        *("notice_near", "notice_near", "health_low"),
    ]
    assert sorted(for_today(ordered, 99, 0)) == sorted(ordered), "none is lost"
