"""The interval of a share: against values worked out by hand, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.intervals import wilson


@pytest.mark.parametrize(
    ("hits", "whole", "low", "high"),
    [
        (5, 10, 0.2366, 0.7634),  # (0.5 ± 1.96 × sqrt(0.25/10 + 1.96²/400)) / (1 + 1.96²/10) around 0.5
        (0, 10, 0.0, 0.2775),  # 3.8415 / 13.8415
        (10, 10, 0.7225, 1.0),
        (1, 1, 0.2065, 1.0),
        (81, 263, 0.2553, 0.3662),  # Newcombe (1998), table I, method 3
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_hand_computed(hits: int, whole: int, low: float, high: float) -> None:
    assert wilson(hits, whole) == pytest.approx((low, high), abs=5e-5)


def test_of_none() -> None:
    assert wilson(0, 0) is None


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_share_is_inside(counted: tuple[int, int]) -> None:
    hits, whole = counted
    found = wilson(hits, whole)
    assert found is not None
    low, high = found
    assert 0 <= low <= hits / whole <= high <= 1
    other = wilson(whole - hits, whole)
    assert other is not None
    assert other == pytest.approx((1 - high, 1 - low))
