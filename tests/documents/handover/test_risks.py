"""Risks, and how the account was seen, in a handover, in both languages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from csdesk.desk import Desk, open_desk
from csdesk.domain.levels import Level
from csdesk.domain.risks import Fulfilment, RiskKind, RiskResult

_TODAY = date(2026, 11, 19)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_desk(tmp_path / "book.csdesk")
    opened.accounts.add("Yamadaya")
    key = opened.risks.add(1, "left", _TODAY, kind=RiskKind.CHAMPION_LEFT, fulfilment=Fulfilment.PARTLY, reason="why")
    opened.risks.close(key, RiskResult.AVERTED, _TODAY)
    opened.risks.edit(key, lesson="ask early")
    opened.sentiments.add(1, Level.C, "quiet", _TODAY)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("language", "title", "row", "own", "seen"),
    [
        (
            *("en", "Risks"),
            (
                "left\nChampion left · Medium · 19 Nov 2026",
                "Purpose: Partly fulfilled\nReal reason: why",
                "Averted · 19 Nov 2026\nask early",
            ),
            *("Our own view", ("19 Nov 2026", "C Attention", "quiet")),
        ),
        (
            *("ja", "リスク"),
            (
                "left\n推進者の離脱 · 中 · 2026/11/19",
                "導入目的: 一部実現\n本当の理由: why",
                "回避 · 2026/11/19\nask early",
            ),
            *("担当者の見立て", ("2026/11/19", "C 注意", "quiet")),
        ),
    ],
)
def test_they_are_told(
    desk: Desk, language: str, title: str, row: tuple[str, ...], own: str, seen: tuple[str, ...]
) -> None:
    account = desk.accounts.get(1)
    assert account is not None
    parts = {part.title: part for part in desk.handover(account, _TODAY, language).document.parts}
    assert parts[title].tables[0].rows == (row,)
    assert parts[own].tables[0].rows == (seen,)
