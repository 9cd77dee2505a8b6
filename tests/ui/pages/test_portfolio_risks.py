"""The portfolio shows and filters the gravest open risk, and who is seen otherwise than the score says."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from csdesk.desk import Desk
from csdesk.domain.levels import Level
from csdesk.domain.risks import RiskResult, RiskSeverity
from csdesk.services.trends import NO_TREND
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.portfolio import PortfolioPage
from tests.ui.pages.hand import TODAY


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    for name, severity in (("Grave", RiskSeverity.HIGH), ("Small", RiskSeverity.LOW), ("None", None)):
        account = desk.accounts.add(name)
        if severity is not None:
            desk.risks.add(account, "x", date(2026, 11, 1), severity=severity)
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    return built


def _cells(page: PortfolioPage, column: str) -> dict[str, str]:
    found = next(one for one in page.model.columns if one.name == column)
    return {row.name: found.text(row) for row in page.model.shown}


def test_the_gravest_open_risk_is_a_column_at_once(page: PortfolioPage, desk: Desk) -> None:
    assert _cells(page, "risk") == {"Grave": "High", "None": "–", "Small": "Low"}
    desk.risks.close(1, RiskResult.AVERTED, TODAY)
    assert _cells(page, "risk")["Grave"] == "–"


def test_a_chip_asks_for_them(page: PortfolioPage) -> None:
    chip = page.filters.chips["risk"]
    for ticked, names in ((RiskSeverity.HIGH, {"Grave"}), ("", {"None"})):
        chip.tick({ticked})
        chip.changed.emit()
        assert _cells(page, "risk").keys() == names


def test_her_own_view_is_a_column_and_a_chip_asks_for_those_that_differ(page: PortfolioPage, desk: Desk) -> None:
    desk.sentiments.add(1, Level.D, "they may leave", TODAY)
    assert _cells(page, "view") == {"Grave": "Danger", "None": "–", "Small": "–"}
    row = next(one for one in page.model.shown if one.name == "Grave")
    rows = [row._replace(trend=NO_TREND._replace(level=level)) for level in Level]
    chip = page.filters.chips["level"]

    def let_through(*ticked: str) -> list[str]:
        chip.tick(set(ticked))
        return [one.trend.level.value for one in filter(page.filters.accepted(), rows)]

    assert let_through("differs") == ["A", "B"]
    assert let_through("differs", "C") == ["A", "B", "C"]
    assert let_through("A") == ["A"]
