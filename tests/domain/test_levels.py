"""Scores as they are shown."""

import pytest

from csdesk.domain.levels import POINT, in_points, moved


@pytest.mark.parametrize(
    ("score", "shown"), [(80 * POINT, 80), (80 * POINT - 1, 79), (79_960_000, 79), (0, 0), (1, 0), (100 * POINT, 100)]
)
def test_a_score_is_cut(score: int, shown: int) -> None:
    assert in_points(score) == shown


@pytest.mark.parametrize(("change", "shown"), [(1_240_000, "+1.2"), (-400_000, "−0.4"), (0, "+0.0")])
def test_a_change_has_its_sign(change: int, shown: str) -> None:
    assert moved(change) == shown
