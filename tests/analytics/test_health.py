"""Weekly snapshots by hand: staleness, late data, each week by itself; then laws."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.analytics.health import Readings, Snapshot, snapshots
from csdesk.domain.health import MILLION, Measure, MetricGroup, Model
from csdesk.domain.levels import Level

_SUNDAY = date(2026, 11, 22)


def _measure(key: str, weight: str, stale: int = 31) -> Measure:
    return Measure(key, Fraction(weight), ((Fraction(0), Fraction(0)), (Fraction(100), Fraction(100))), stale)


_ONE = Model(1, (MetricGroup("use", Fraction(1), (_measure("logins", "1"),)),))
_TWO = Model(
    1,
    (
        MetricGroup("use", Fraction("0.6"), (_measure("logins", "0.5", stale=7), _measure("breadth", "0.5"))),
        MetricGroup("relation", Fraction("0.4"), (_measure("sentiment", "1", stale=92),)),
    ),
)


def _weeks(count: int) -> list[date]:
    """Return so many Sundays, the last one last."""
    return [_SUNDAY - timedelta(weeks=back) for back in range(count - 1, -1, -1)]


def _weekly(values: Sequence[float | None]) -> list[tuple[date, float]]:
    """Return a reading on the Friday of each week that has a value."""
    days = [week - timedelta(days=2) for week in _weeks(len(values))]
    return [(day, value) for day, value in zip(days, values, strict=True) if value is not None]


def _levels(found: list[Snapshot]) -> str:
    return "".join({Level.UNKNOWN: "?"}.get(one.level, one.level.value) for one in found)


def test_a_week_in_full() -> None:
    readings: Readings = {"logins": _weekly([80]), "sentiment": _weekly([50]), "other": _weekly([1])}
    assert snapshots(readings, _TWO, _weeks(1)) == [
        Snapshot(_SUNDAY, 68_000_000, Level.B, 700_000, (("logins", 48_000_000), ("sentiment", 20_000_000)))
    ]


@pytest.mark.parametrize(
    ("values", "levels"),
    [
        ([81, 79, 78, 81, 79.9], "ABBAB"),
        ([60, 59, 61, 58], "BCBC"),
        ([40, 38, 42], "CDC"),
        ([95, None, None, None, None, None, 79], "AAAAA?B"),  # stale from the sixth week on (33 days)
    ],
)
def test_a_level_is_that_of_its_week_alone(values: list[float | None], levels: str) -> None:
    assert _levels(snapshots({"logins": _weekly(values)}, _ONE, _weeks(len(values)))) == levels


@pytest.mark.parametrize(("days", "known"), [(0, True), (31, True), (32, False), (-1, False)])
def test_a_reading_is_fresh_up_to_its_last_day(days: int, known: bool) -> None:
    (found,) = snapshots({"logins": [(_SUNDAY - timedelta(days=days), 90)]}, _ONE, [_SUNDAY])
    assert (found.score is not None) is known


def test_the_last_reading_of_a_week_counts() -> None:
    readings = {"logins": [(_SUNDAY - timedelta(days=3), 10.0), (_SUNDAY, 20.0), (_SUNDAY, 30.0)]}
    assert snapshots(readings, _ONE, [_SUNDAY])[0].score == 30 * MILLION


def test_below_the_floor_the_score_is_unknown_and_the_coverage_is_told() -> None:
    (found,) = snapshots({"sentiment": _weekly([90])}, _TWO, [_SUNDAY])
    assert (found.score, found.level, found.coverage) == (None, Level.UNKNOWN, 400_000)


def test_stale_measures_leave_their_weight_to_the_others() -> None:
    readings = {"logins": _weekly([80, None]), "breadth": _weekly([40, None]), "sentiment": _weekly([50, None])}
    first, second = snapshots(readings, _TWO, _weeks(2))
    assert (first.score, first.coverage) == (56_000_000, MILLION)
    assert (second.score, second.coverage) == (44_000_000, 700_000)


def test_without_readings_every_week_is_unknown() -> None:
    assert snapshots({}, _ONE, _weeks(2)) == [Snapshot(week, None, Level.UNKNOWN, 0, ()) for week in _weeks(2)]
    assert snapshots({"logins": _weekly([50])}, _ONE, []) == []


def test_late_data_changes_every_later_week() -> None:
    before = snapshots({"logins": _weekly([81, None, None, 79])}, _ONE, _weeks(4))
    after = snapshots({"logins": _weekly([81, 60, None, 79])}, _ONE, _weeks(4))
    assert (_levels(before), _levels(after)) == ("AAAB", "ABBB")
    assert before[0] == after[0]


_VALUES = st.lists(st.none() | st.floats(0, 100).map(lambda value: round(value, 1)), min_size=1, max_size=20)


@given(_VALUES, _VALUES, st.integers(1, 19))
def test_weeks_depend_on_nothing_after_them(logins: list[float | None], other: list[float | None], cut: int) -> None:
    size = len(logins)
    readings = {"logins": _weekly(logins), "sentiment": _weekly(other)}
    weeks = _weeks(size)
    early = {
        key: [(day, value) for day, value in some if day <= weeks[min(cut, size) - 1]] for key, some in readings.items()
    }
    assert snapshots(readings, _TWO, weeks)[:cut] == snapshots(early, _TWO, weeks[:cut])


@given(_VALUES, _VALUES)
def test_parts_add_up_and_the_unknown_has_no_score(logins: list[float | None], other: list[float | None]) -> None:
    readings = {"logins": _weekly(logins), "breadth": _weekly(other)}
    for found in snapshots(readings, _TWO, _weeks(max(len(logins), len(other)))):
        assert (found.score is None) == (found.level is Level.UNKNOWN)
        assert found.score is None or sum(part for _key, part in found.parts) == found.score
