"""Which way an outcome goes, and the actions in a text."""

from decimal import Decimal

import pytest

from csdesk.domain.patterns import Aim, aim, steps


@pytest.mark.parametrize(
    ("baseline", "target", "found"),
    [("8.2", "2.2", Aim.LESS), ("10", "90", Aim.MORE), ("5", "5.0", None), (None, "5", None), ("5", None, None)],
)
def test_which_way_by_hand(baseline: str | None, target: str | None, found: Aim | None) -> None:
    assert aim(*(Decimal(one) if one else None for one in (baseline, target))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n\n", []),
        ("Train the staff", ["Train the staff"]),
        ("- One\n* two \n・三\n\n  four-eyes", ["One", "two", "三", "four-eyes"]),
    ],
)
def test_the_actions_are_the_lines(text: str, found: list[str]) -> None:
    assert steps(text) == found
