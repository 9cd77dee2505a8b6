"""How far a plan has come: tables by hand, then laws."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.plans import (
    Flaw,
    MilestoneStatus,
    OutcomeState,
    Progress,
    Proof,
    Said,
    activity,
    is_late,
    outcome_progress,
    outcome_state,
    way,
)

_DONE, _OPEN, _OTHER = MilestoneStatus.DONE, MilestoneStatus.OPEN, MilestoneStatus.OTHER
_BEGIN, _DUE = date(2026, 1, 1), date(2026, 4, 11)
"""A hundred days."""


@pytest.mark.parametrize(
    ("statuses", "done", "total", "share"),
    [
        ([], 0, 0, None),
        ([_OPEN], 0, 1, Fraction(0)),
        ([_DONE, _OPEN, _DONE], 2, 3, Fraction(2, 3)),
        ([_DONE, _DONE], 2, 2, Fraction(1)),
        ([_OTHER, _DONE], 1, 2, Fraction(1, 2)),
    ],
)
def test_activity(statuses: list[MilestoneStatus], done: int, total: int, share: Fraction | None) -> None:
    assert activity(iter(statuses)) == Progress(done, total)
    assert activity(statuses).share == share


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "share"),
    [
        ("40", "20", "33", Fraction(7, 20)),
        ("40", "20", "40", Fraction(0)),
        ("40", "20", "20", Fraction(1)),
        ("40", "20", "45", Fraction(-1, 4)),
        ("40", "20", "10", Fraction(3, 2)),
        ("0", "100", "35", Fraction(7, 20)),
        ("8.2", "4.0", "6.1", Fraction(1, 2)),
        ("0.1", "0.4", "0.2", Fraction(1, 3)),
        (None, "20", "33", None),
        ("40", None, "33", None),
        ("40", "20", None, None),
        ("20", "20", "20", None),
        ("20", "20.0", "20", None),
    ],
)
def test_the_share_of_the_way(
    baseline: str | None, target: str | None, actual: str | None, share: Fraction | None
) -> None:
    values = [None if text is None else Decimal(text) for text in (baseline, target, actual)]
    assert way(*values) == share


@pytest.mark.parametrize(
    ("shares", "mean"),
    [
        ([], None),
        ([None], None),
        ([Fraction(1, 2)], Fraction(1, 2)),
        ([Fraction(1, 2), None, Fraction(1, 4)], Fraction(3, 8)),
        ([Fraction(3, 2), Fraction(-1, 2)], Fraction(1, 2)),
        ([Fraction(3, 2), Fraction(2)], Fraction(1)),
        ([Fraction(0), Fraction(-5)], Fraction(0)),
    ],
)
def test_outcome_progress_is_the_mean_of_what_was_read(shares: list[Fraction | None], mean: Fraction | None) -> None:
    assert outcome_progress(iter(shares)) == mean


@pytest.mark.parametrize(
    ("status", "due", "late"),
    [
        (_OPEN, -1, True),
        (_OPEN, 0, False),
        (_OPEN, 1, False),
        (_OPEN, None, False),
        (_DONE, -1, False),
        (_OTHER, -1, True),
    ],
)
def test_what_should_have_been_done_before_today_is_late(status: MilestoneStatus, due: int | None, late: bool) -> None:
    today = date(2026, 11, 22)
    assert is_late(status, None if due is None else today + timedelta(days=due), today) is late


@pytest.mark.parametrize(
    ("share", "read_after", "state"),
    [
        (None, 50, OutcomeState.NO_DATA),
        ("1", 50, OutcomeState.REACHED),
        ("1.2", 50, OutcomeState.REACHED),
        ("0.5", 50, OutcomeState.ON_TRACK),
        ("0.3", 50, OutcomeState.ON_TRACK),
        ("0.29", 50, OutcomeState.BEHIND),
        ("0", 20, OutcomeState.ON_TRACK),
        ("0", 21, OutcomeState.BEHIND),
        ("-0.1", 10, OutcomeState.ON_TRACK),
        ("-0.11", 10, OutcomeState.BEHIND),
        ("0.8", 100, OutcomeState.ON_TRACK),
        ("0.8", 300, OutcomeState.ON_TRACK),
        ("0.79", 300, OutcomeState.BEHIND),
        ("-0.1", -20, OutcomeState.ON_TRACK),
        ("-0.3", -20, OutcomeState.BEHIND),
    ],
)
def test_how_an_outcome_stands_a_hundred_days_being_given(
    share: str | None, read_after: int, state: OutcomeState
) -> None:
    read_on = _BEGIN + timedelta(days=read_after)
    assert outcome_state(None if share is None else Fraction(share), _BEGIN, _DUE, read_on) is state


@pytest.mark.parametrize(
    ("begin", "due", "read_on"),
    [(None, _DUE, _DUE), (_BEGIN, None, _DUE), (_BEGIN, _DUE, None), (_DUE, _BEGIN, _DUE), (_DUE, _DUE, _DUE)],
)
def test_without_a_time_to_compare_with_any_reading_is_on_track(
    begin: date | None, due: date | None, read_on: date | None
) -> None:
    assert outcome_state(Fraction(-1), begin, due, read_on) is OutcomeState.ON_TRACK
    assert outcome_state(Fraction(1), begin, due, read_on) is OutcomeState.REACHED


_NUMBERS = st.decimals(-(10**9), 10**9, places=3)


@given(_NUMBERS, _NUMBERS, _NUMBERS)
def test_the_way_leads_from_baseline_to_target(baseline: Decimal, target: Decimal, actual: Decimal) -> None:
    share = way(baseline, target, actual)
    if share is None:
        assert baseline == target
    else:
        assert Fraction(baseline) + share * (Fraction(target) - Fraction(baseline)) == Fraction(actual)


@given(st.lists(st.none() | st.fractions(-2, 3)))
def test_outcome_progress_stays_between_nothing_and_all(shares: list[Fraction | None]) -> None:
    mean = outcome_progress(shares)
    assert (mean is None) == all(share is None for share in shares)
    assert mean is None or 0 <= mean <= 1


@given(st.fractions(-1, 2), st.fractions(-1, 2), st.integers(-50, 150))
def test_further_on_the_way_is_never_a_worse_state(one: Fraction, other: Fraction, days: int) -> None:
    order = [OutcomeState.BEHIND, OutcomeState.ON_TRACK, OutcomeState.REACHED]
    low, high = (outcome_state(share, _BEGIN, _DUE, _BEGIN + timedelta(days=days)) for share in sorted((one, other)))
    assert order.index(low) <= order.index(high)


_NOW = date(2026, 11, 20)
_BEFORE, _AFTER = date(2026, 11, 2), date(2026, 11, 21)


@pytest.mark.parametrize(
    ("said", "proof", "flaw"),
    [
        (Said(), Proof.NONE, None),
        (Said(grounds=True), Proof.NONE, None),
        (Said(_NOW, grounds=True), Proof.CLAIMED, None),
        (Said(_NOW), Proof.CLAIMED, Flaw.GROUNDS),
        (Said(_AFTER, grounds=True), Proof.CLAIMED, Flaw.TO_COME),
        (Said(_BEFORE, "Sato", _NOW, grounds=True), Proof.CONFIRMED, None),
        (Said(_NOW, "Sato", _NOW, grounds=True), Proof.CONFIRMED, None),
        (Said(None, "Sato", _NOW, grounds=True), Proof.CONFIRMED, None),
        (Said(None, "Sato", _NOW), Proof.CONFIRMED, Flaw.GROUNDS),
        (Said(_NOW, "Sato", _BEFORE, grounds=True), Proof.CONFIRMED, Flaw.ORDER),
        (Said(None, "Sato", _AFTER, grounds=True), Proof.CONFIRMED, Flaw.TO_COME),
        (Said(_BEFORE, "Sato", grounds=True), Proof.CLAIMED, Flaw.WHEN),
        (Said(None, "Sato", grounds=True), Proof.NONE, Flaw.WHEN),
        (Said(_BEFORE, "", _NOW, grounds=True), Proof.CLAIMED, Flaw.WHO),
        (Said(None, "  ", _NOW, grounds=True), Proof.NONE, Flaw.WHO),
        (Said(_BEFORE, " ", grounds=True), Proof.CLAIMED, None),
    ],
)
def test_what_is_said_of_an_outcome(said: Said, proof: Proof, flaw: Flaw | None) -> None:
    assert (said.proof, said.flaw(_NOW)) == (proof, flaw)
