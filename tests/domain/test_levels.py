"""Scores as they are shown."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.levels import POINT, cut_to_tenths, in_points, moved, said_in_tenths, tenths_of


@pytest.mark.parametrize(
    ("score", "shown"), [(80 * POINT, 80), (80 * POINT - 1, 79), (79_960_000, 79), (0, 0), (1, 0), (100 * POINT, 100)]
)
def test_a_score_is_cut(score: int, shown: int) -> None:
    assert in_points(score) == shown


@pytest.mark.parametrize(("change", "shown"), [(1_240_000, "+1.2"), (-400_000, "−0.4"), (0, "+0.0")])
def test_a_change_has_its_sign(change: int, shown: str) -> None:
    assert moved(change) == shown


@pytest.mark.parametrize(
    ("tenths", "signed", "shown"),
    [(680, False, "68.0"), (60, True, "+6.0"), (-4, True, "−0.4"), (0, True, "0.0"), (5, False, "0.5")],
)
def test_tenths_are_said(tenths: int, shown: str, *, signed: bool) -> None:
    assert said_in_tenths(tenths, signed=signed) == shown


@pytest.mark.parametrize(
    ("amounts", "total", "shown"),
    [
        ((24_000_000, 18_000_000, 20_000_000), 620, [240, 180, 200]),
        ((33_333_334, 33_333_333, 33_333_333), 1000, [334, 333, 333]),
        ((-8_060_000, -4_010_000, 0, 430_000), -117, [-81, -40, 0, 4]),
        ((60_000, 60_000, 60_000), 1, [1, 0, 0]),
        ((0, 1_000_000), 9, [0, 9]),
        ((0, 0), 1, [1, 0]),
        ((), 0, []),
    ],
)
def test_tenths_add_up_to_what_is_shown(amounts: Sequence[int], total: int, shown: list[int]) -> None:
    assert tenths_of(amounts, total) == shown


@given(st.lists(st.integers(0, 100 * POINT), min_size=1, max_size=8))
def test_tenths_of_a_score_are_never_a_tenth_away(parts: list[int]) -> None:
    shown = tenths_of(parts, cut_to_tenths(sum(parts)))
    assert sum(shown) == cut_to_tenths(sum(parts))
    assert all(abs(tenths * POINT // 10 - part) <= POINT // 10 for tenths, part in zip(shown, parts, strict=True))


@given(st.lists(st.integers(-100 * POINT, 100 * POINT), min_size=1, max_size=8), st.integers(0, 100 * POINT))
def test_tenths_of_a_change_are_never_a_tenth_away(moves: list[int], before: int) -> None:
    total = cut_to_tenths(before + sum(moves)) - cut_to_tenths(before)
    shown = tenths_of(moves, total)
    assert sum(shown) == total
    away = [abs(tenths * POINT // 10 - move) for tenths, move in zip(shown, moves, strict=True)]
    assert max(away) <= POINT // 10 * (1 if all(moves) else 2)
