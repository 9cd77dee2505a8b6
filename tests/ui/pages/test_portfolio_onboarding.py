"""Onboardings in the portfolio: a column, a chip and groups, at once after a criterion is met."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from csdesk.desk import Desk
from csdesk.domain.onboarding import OnboardingState
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.portfolio import PortfolioPage
from tests.ui.pages.hand import TODAY


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    for name, start in (("Late", date(2026, 1, 1)), ("Fresh", date(2026, 11, 1)), ("None", None)):
        account = desk.accounts.add(name)
        if start is not None:
            desk.onboardings.start(account, start)
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    return built


def _cells(page: PortfolioPage) -> dict[str, str]:
    column = next(one for one in page.model.columns if one.name == "onboarding_state")
    return {row.name: column.text(row) for row in page.model.shown}


def test_how_they_stand_is_a_column_that_cannot_be_typed_into(page: PortfolioPage, desk: Desk) -> None:
    assert _cells(page) == {"Fresh": "Running", "Late": "Past its window", "None": "–"}
    column = next(one for one in page.model.columns if one.name == "onboarding_state")
    assert column.edit is None
    for one in desk.onboarding_criteria.of(2):
        desk.onboarding_criteria.edit(one.id, evidence="Log", met_on=TODAY)
    assert _cells(page)["Fresh"] == "Completed on time"


def test_a_chip_asks_for_them(page: PortfolioPage) -> None:
    chip = page.filters.chips["onboarding_state"]
    for ticked, names in ((OnboardingState.PAST, {"Late"}), (OnboardingState.RUNNING, {"Fresh"}), ("", {"None"})):
        chip.tick({ticked})
        chip.changed.emit()
        assert _cells(page).keys() == names


def test_they_stand_in_groups_those_past_their_window_first(page: PortfolioPage) -> None:
    page.filters.group.tick({"onboarding_state"})
    page.filters.group.changed.emit()
    names = [group.name for group in page.model.groups]
    assert names == ["Past its window", "Running", "Onboarding: none"]
