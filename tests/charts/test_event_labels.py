"""The names of events: none over another, none beyond the chart, the weightiest first."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from csdesk.charts.event_labels import ChartEvent, EventLabel, labels

_DAY = date(2026, 11, 22)


def _event(name: str, weight: int, back: int = 0) -> ChartEvent:
    return ChartEvent(_DAY - timedelta(days=back), name, weight)


def test_a_name_stands_right_of_its_line_and_left_of_it_at_the_edge() -> None:
    (left,) = labels([(_event("Champion left", 1), 10)], 700)
    (right,) = labels([(_event("Champion left", 1), 690)], 700)
    assert (left.is_right, right.is_right) == (True, False)


def test_a_second_name_at_the_same_place_goes_to_the_next_row_or_the_other_side() -> None:
    found = labels([(_event("First", 3), 300), (_event("Second", 2), 300), (_event("Third", 1), 300)], 900)
    assert [(one.text, one.row, one.is_right) for one in found] == [
        ("First", 0, True),
        ("Second", 0, False),
        ("Third", 1, True),
    ]


def test_what_has_no_weight_has_no_name_and_a_long_one_is_cut() -> None:
    found = labels([(_event("Regular call", 0), 100), (_event("x" * 40, 1), 100)], 700)
    assert [one.text for one in found] == ["x" * 25 + "…"]


def test_of_two_the_heavier_is_named_and_of_equal_ones_the_later() -> None:
    crowd = [(_event("old", 1, 9), 50), (_event("new", 1), 50), (_event("heavy", 2, 99), 50)]
    assert [one.text for one in labels(crowd, 160)] == ["heavy", "new"]


_CROWDS = st.lists(
    st.tuples(st.text("abcあいう", min_size=1, max_size=30), st.integers(0, 3), st.floats(0, 800)), max_size=25
)


@given(_CROWDS)
def test_no_two_names_overlap(crowd: list[tuple[str, int, float]]) -> None:
    found = labels([(_event(name, weight), x) for name, weight, x in crowd], 800)
    for one, other in combinations(found, 2):
        if one.row == other.row:
            (_, end), (start, _) = sorted((_span(one), _span(other)))
            assert end <= start
    assert all(_span(one)[0] >= 0 and _span(one)[1] <= 800 for one in found)


def _span(label: EventLabel) -> tuple[float, float]:
    wide = sum(11 if letter >= "\u2e80" else 6 for letter in label.text)
    return (label.x, label.x + wide) if label.is_right else (label.x - wide, label.x)
