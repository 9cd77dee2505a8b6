"""Space shows the account one is on beside the table."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.widgets.figures import ProgressFigure
from tests.ui.pages.hand import TODAY, Hand, K


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    """Return a page with two accounts, the cursor on the first."""
    for name in "ab":
        desk.accounts.add(name)
    desk.accounts.edit(1, stage=Stage.ADOPTION, region="Osaka", notes="asked", custom={"Plan": "Gold"})
    contract = desk.contracts.add(1, "Cloud", "JPY")
    desk.contracts.edit(contract, start=date(2026, 1, 1), end=TODAY + timedelta(72))
    desk.contracts.edit_line(desk.contracts.of(1)[0].lines[0].id, amount=12_000_000, months=12)
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    built.table.setFocus()
    built.table.setCurrentIndex(built.model.index(0, 1))
    return built


def _said(page: PortfolioPage) -> set[str]:
    return {label.text() for label in page.beside.preview.findChildren(QLabel) if label.isVisible()}


def test_space_shows_the_account_and_the_cursor_goes_on(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    hand.press(K.Key_Space)
    QApplication.processEvents()
    assert {"a", "Adoption", "Osaka", "asked", "Gold", "¥1,000,000", "in 71 days", "Last day 1 Feb 2027"} <= _said(page)
    assert page.table.hasFocus()
    desk.accounts.edit(1, region="Kobe")
    assert "Kobe" in _said(page)
    hand.press(K.Key_Down)
    assert "b" in _said(page)
    assert not {"a", "Kobe", "Gold"} & _said(page)


def test_a_plan_without_milestones_counts_none(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    hand.press(K.Key_Space)
    figure = page.beside.preview.findChild(ProgressFigure)
    assert figure is not None
    assert figure.accessibleName() == "Plan – No success plan yet"
    desk.plans.add(1, "Pilot", TODAY)
    assert figure.accessibleName() == "Plan – no milestones yet"


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Escape])
def test_space_and_escape_close_it_and_the_filter_stays(page: PortfolioPage, hand: Hand, key: Qt.Key) -> None:
    page.filters.field.setText("a")
    width = page.table.columnWidth(0)
    hand.press(K.Key_Space)
    assert page.beside.preview.isVisible()
    hand.press(key)
    QApplication.processEvents()
    assert not page.beside.preview.isVisible()
    assert page.filters.field.text() == "a"
    assert page.table.columnWidth(0) == width
    hand.press(K.Key_Escape)
    assert page.filters.field.text() == ""


def test_a_space_that_is_typed_is_a_space(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    page.table.setCurrentIndex(page.model.index(0, 2))
    hand.press(K.Key_F2)
    hand.write("1 2")
    hand.press(K.Key_Return)
    assert desk.accounts.rows(TODAY, [1])[0].tier == "1 2"
    assert "preview" not in page.__dict__


def test_the_account_is_opened_from_there(qtbot: QtBot, page: PortfolioPage, hand: Hand) -> None:
    hand.press(K.Key_Space)
    with qtbot.waitSignal(page.navigator.wanted) as opened:
        page.beside.preview.open_button.click()
    assert opened.args == [Target.account(1)]
