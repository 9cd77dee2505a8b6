"""A week that was held is read as it was written, and as much of it as can be when it was written otherwise."""

from datetime import date

import pytest

from csdesk.domain.weekly import HeldWeek, PlannedItem, dump, load, monday

_HELD = HeldWeek((PlannedItem("action", 3, "見積を送る", "山田屋", "2026-12-04", "金額", "済"),), {"nrr": "1.042"})


def test_it_comes_back() -> None:
    assert load(dump(_HELD)) == _HELD
    assert load("") == HeldWeek()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{", HeldWeek()),
        ('{"format": 2, "later": 1}', HeldWeek()),
        ('{"plan": [{"kind": "action", "id": 1, "title": "a", "new": 2}]}', HeldWeek((PlannedItem("action", 1, "a"),))),
        ('{"plan": [{"kind": "action"}], "figures": {"nrr": 1}}', HeldWeek((), {"nrr": "1"})),
    ],
)
def test_what_is_not_known_is_passed_over(text: str, expected: HeldWeek) -> None:
    assert load(text) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-11-30", "2026-11-30"), ("2026-12-06", "2026-11-30"), ("2027-01-01", "2026-12-28")]
)
def test_monday(day: str, expected: str) -> None:
    assert monday(date.fromisoformat(day)) == date.fromisoformat(expected)
