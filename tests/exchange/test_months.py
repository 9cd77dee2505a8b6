"""Months as people head columns with them."""

from datetime import date

import pytest

from csdesk.exchange.months import read_month


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01", (2026, 1)),
        ("2026/1", (2026, 1)),
        ("2026.12", (2026, 12)),
        ("202603", (2026, 3)),
        ("2026年4月", (2026, 4)),
        ("2026年 4月度", (2026, 4)),
        ("２０２６年１１月", (2026, 11)),
        ("MRR 2026-02", (2026, 2)),
        ("2026年5月 売上", (2026, 5)),
        ("Jan 2026", (2026, 1)),
        ("Jan-26", (2026, 1)),
        ("Sept. 2026", (2026, 9)),
        ("December '25", (2025, 12)),
        ("2026 Mar", (2026, 3)),
        ("2026-01-01", (2026, 1)),
        ("2026/06/30", (2026, 6)),
        ("2026-01-01 00:00:00", (2026, 1)),
        ("令和8年1月", (2026, 1)),
        ("R8.4", (2026, 4)),
        ("1月", None),
        ("2026", None),
        ("202613", None),
        ("合計", None),
        ("Market", None),
        ("20260115", None),
        ("", None),
    ],
)
def test_a_month_is_read(text: str, expected: tuple[int, int] | None) -> None:
    assert read_month(text) == (date(*expected, 1) if expected else None)
