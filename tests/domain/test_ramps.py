"""Amounts over time: what follows, what runs beside, what is never compared."""

from datetime import date
from fractions import Fraction

import pytest

from csdesk.domain.ramps import RampStep, heights, lanes, span

_D = {year: date(year, 4, 1) for year in range(2023, 2030)}


def _step(
    key: int, since: int | None, until: int | None, mrr: int = 1, currency: str = "JPY", of: str = "A"
) -> RampStep:
    return RampStep(key, 1, of, _D.get(since or 0), _D.get(until or 0), Fraction(mrr), currency)


@pytest.mark.parametrize(
    ("steps", "keys"),
    [
        ([], []),
        ([_step(1, 2024, 2025), _step(2, 2025, 2026), _step(3, 2026, 2027)], [[1, 2, 3]]),  # a ramp
        ([_step(2, 2025, 2026), _step(1, 2023, 2025)], [[1, 2]]),  # the order given does not count
        ([_step(1, 2024, 2026), _step(2, 2025, 2027), _step(3, 2026, 2027)], [[1, 3], [2]]),  # beside each other
        ([_step(1, 2024, 2025), _step(2, 2025, 2026, currency="USD")], [[1], [2]]),  # two currencies
        ([_step(1, 2024, 2025), _step(2, 2024, 2025, of="B"), _step(3, 2025, 2026)], [[1, 3], [2]]),
        ([_step(1, 2024, None), _step(2, 2025, 2026)], [[1], [2]]),  # an open end is followed by nothing
        ([_step(1, 2024, 2025), _step(2, None, 2026)], [[2], [1]]),
        ([_step(1, 2024, 2025), _step(2, 2027, 2028)], [[1, 2]]),  # a gap
    ],
)
def test_lanes(steps: list[RampStep], keys: list[list[int]]) -> None:
    assert [[step.key for step in lane] for lane in lanes(steps)] == keys


def test_a_step_is_as_high_as_its_share_of_the_highest() -> None:
    lane = (_step(1, 2024, 2025, 50), _step(2, 2025, 2026, 200), _step(3, 2026, 2027, 0))
    assert heights(lane) == [Fraction(1, 4), 1, 0]
    assert heights((_step(1, 2024, 2025, 0),)) == [0]


def test_today_is_always_in_sight() -> None:
    steps = [_step(1, 2024, 2025), _step(2, 2025, None)]
    assert span(steps, _D[2023]) == (_D[2023], _D[2025])
    assert span(steps, _D[2029]) == (_D[2024], _D[2029])
    assert span([], _D[2026]) == (_D[2026], _D[2026])
