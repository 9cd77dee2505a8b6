"""The backtest on cases whose answers were worked out by hand."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.analytics.backtest import (
    LEADS,
    KnownEnd,
    Share,
    backtest,
    lead_days,
    level_before,
)
from csdesk.domain.levels import Level

_DAY = date(2026, 11, 30)  # a Monday
_SUNDAY = date(2026, 11, 29)


def _weeks(levels: str, last: date = _SUNDAY) -> dict[date, Level]:
    """Return the levels of weeks up to the last: a letter each, a question mark for unknown, a dash for no week."""
    first = last - timedelta(weeks=len(levels) - 1)
    return {
        first + timedelta(weeks=at): Level.UNKNOWN if letter == "?" else Level(letter)
        for at, letter in enumerate(levels)
        if letter != "-"
    }


def test_of_nothing_there_is_no_share() -> None:
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, None)


@pytest.mark.parametrize(
    ("on", "weeks", "sunday"),
    [
        (date(2026, 11, 30), 4, date(2026, 11, 1)),  # Monday 2 November: the week before is over
        (date(2026, 11, 29), 4, date(2026, 10, 25)),  # a Sunday's own week is not over on it
        (date(2026, 11, 28), 4, date(2026, 10, 25)),
        (date(2026, 11, 30), 0, date(2026, 11, 29)),
    ],
)
def test_the_week_that_was_over_is_asked(on: date, weeks: int, sunday: date) -> None:
    assert level_before({sunday: Level.D}, on, weeks) is Level.D
    assert level_before({sunday + timedelta(7): Level.D, sunday - timedelta(7): Level.D}, on, weeks) is Level.UNKNOWN


@pytest.mark.parametrize(
    ("levels", "days"),
    [
        ("AADD", 8),  # since Sunday 22 November
        ("ACDC", 15),
        ("DADD", 8),
        ("DDDA", 0),  # it was good again
        ("AAAA", 0),
        ("", 0),
        ("D???", 22),  # nothing was known since
        ("AD?D", 15),
        ("A-DD", 8),
        ("?", 0),
        ("B?D?", 8),
    ],
)
def test_lead_days_are_those_of_the_warning_that_stood(levels: str, days: int) -> None:
    assert lead_days(_weeks(levels), _DAY) == days


def test_a_warning_of_later_does_not_count() -> None:
    assert lead_days(_weeks("AAAD", date(2026, 12, 6)), _DAY) == 0


def _ends(churned: Sequence[str], renewed: Sequence[str]) -> tuple[list[KnownEnd], dict[int, dict[date, Level]]]:
    """Return ends with 30 weeks before each, in which every week has the same level."""
    ends = [KnownEnd(at, _DAY, at < len(churned)) for at in range(len(churned) + len(renewed))]
    levels = {at: _weeks(letter * 30) for at, letter in enumerate([*churned, *renewed]) if letter}
    return ends, levels


def test_caught_missed_false_alarms_and_calm_are_counted() -> None:
    ends, levels = _ends([*"DDDDDDCC", "A", "B", "?", ""], [*"AAABBBBBBB", "C", "D", "?"])
    result = backtest(ends, levels)
    assert (result.churns, result.renewals, result.is_refused) == (12, 13, False)
    assert [one.weeks for one in result.leads] == list(LEADS)
    for one in result.leads:
        assert (one.caught, one.missed, one.unknown_churns) == (8, 2, 2)
        assert (one.false_alarms, one.calm, one.unknown_renewals) == (2, 10, 1)
        assert (one.catch, one.false_alarm) == (Share(8, 10), Share(2, 12))
        assert one.levels[Level.D] == (6, 1)
        assert one.levels[Level.UNKNOWN] == (2, 1)
        assert sum(gone + kept for gone, kept in one.levels.values()) == 25
        assert one.is_enough
    assert (len(result.lead_days), result.median_lead) == (8, 204)  # 29 weeks and a day before


def test_each_lead_asks_its_own_week() -> None:
    course = "A" * 4 + "B" * 12 + "C" * 6 + "D" * 8  # 30 weeks: attention from 14, danger from 8 weeks before on
    ends = [KnownEnd(at, _DAY, at < 8) for at in range(16)]
    levels = {at: _weeks(course) if at < 8 else _weeks("A" * 30) for at in range(16)}
    result = backtest(ends, levels)
    assert [(one.weeks, one.caught, one.missed) for one in result.leads] == [
        (4, 8, 0),
        (8, 8, 0),
        (13, 8, 0),
        (26, 0, 8),
    ]
    assert [one.levels[Level.D][0] for one in result.leads] == [8, 0, 0, 0]
    assert [one.levels[Level.C][0] for one in result.leads] == [0, 8, 8, 0]


@pytest.mark.parametrize(("churned", "renewed", "refused"), [(8, 8, False), (7, 8, True), (8, 7, True), (0, 99, True)])
def test_below_eight_of_a_side_nothing_is_said(churned: int, renewed: int, *, refused: bool) -> None:
    result = backtest(*_ends("D" * churned, "A" * renewed))
    assert (result.is_refused, bool(result.leads), bool(result.lead_days)) == (refused, not refused, not refused)
    assert (result.churns, result.renewals) == (churned, renewed)


def test_a_lead_of_which_too_little_is_known_has_no_share() -> None:
    ends, levels = _ends("D" * 8, "A" * 8)
    levels[0] = _weeks("D" * 10)
    assert [one.is_enough for one in backtest(ends, levels).leads] == [True, True, False, False]


@given(
    st.lists(st.sampled_from("ABCD?"), min_size=8, max_size=20),
    st.lists(st.sampled_from("ABCD?"), min_size=8, max_size=20),
)
def test_every_end_is_counted_once_and_the_order_does_not_matter(churned: list[str], renewed: list[str]) -> None:
    ends, levels = _ends(churned, renewed)
    result = backtest(ends, levels)
    assert backtest(ends[::-1], levels) == result
    for one in result.leads:
        assert one.caught + one.missed + one.unknown_churns == len(churned)
        assert one.false_alarms + one.calm + one.unknown_renewals == len(renewed)
