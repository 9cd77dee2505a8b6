"""The portfolio grouped by a column: the groups, what they come to, folded by hand, and left alone by ranges."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.levels import Level
from csdesk.entities import HealthSnapshot
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.pages.portfolio.grouping import _next_step, _step
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K

NAME, STAGE, TIER, TOUCH, HEALTH, MRR = range(6)
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_WEEK = date(2026, 11, 15)


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    """Return a page with five accounts, of which the last is gone."""
    _account(desk, "Aoba", "アオバ", Stage.EXPANSION, "2", 120_000, end=date(2027, 3, 31), level=Level.A)
    _account(desk, "Beppu", "ベップ", Stage.ONBOARDING, "10", 1_200_000, end=date(2026, 12, 10), level=Level.D)
    _account(desk, "Chiba", "ワ", Stage.ONBOARDING, "2", 600, currency="USD", end=date(2026, 12, 31), level=Level.C)
    _account(desk, "Date", "", None, "", None)
    _account(desk, "Echigo", "", Stage.ADOPTION, "1", 999, status=Status.CHURNED)
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    built.table.setFocus()
    return built


def _account(
    desk: Desk,
    name: str,
    reading: str,
    stage: Stage | None,
    tier: str,
    yearly: int | None,
    *,
    currency: str = "JPY",
    end: date | None = None,
    level: Level | None = None,
    status: Status = Status.ACTIVE,
) -> None:
    account = desk.accounts.add(name)
    desk.accounts.edit(account, reading=reading, stage=stage, tier=tier, status=status)
    if yearly is not None:
        contract = desk.contracts.add(account, "Cloud", currency)
        desk.contracts.edit(contract, end=end)
        scale = 100 if currency == "USD" else 1
        desk.contracts.edit_line(desk.contracts.of(account)[0].lines[0].id, amount=yearly * scale, months=12)
    if level is not None:
        with desk.database.change("Health") as session:
            shot = HealthSnapshot(account_id=account, week=_WEEK, score=1, level=level, coverage=1, model_id=1)
            session.add(shot)


def _group(page: PortfolioPage, column: str) -> None:
    page.filters.group.tick({column})
    page.filters.group.changed.emit()


def _seen(page: PortfolioPage, column: int = NAME) -> list[str]:
    return [page.model.index(place, column).data() for place in range(page.model.rowCount())]


def _headings(page: PortfolioPage) -> list[str]:
    return [group.name for group in page.model.groups]


def _go(page: PortfolioPage, row: int, column: int = NAME) -> None:
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.table.setFocus()
    page.table.selectionModel().setCurrentIndex(page.model.index(row, column), flag)


_GROUPS = {
    "stage": ["Onboarding", "Expansion", "Stage: none"],
    "tier": ["Tier 2", "Tier 10", "Tier: none"],
    "touch": ["Touch: none"],
    "health": ["Danger", "Attention", "Good", "Unknown"],
    "mrr": ["¥10k – ¥30k", "¥100k – ¥300k", "under $100", "MRR: none"],
    "renewal": ["December 2026", "March 2027", "Renewal: none"],
    "contact": ["October 2026", "November 2026", "Contact: none"],
    "plan": ["Plan: none"],
    "status": ["Active"],
    "name": ["D", "あ", "は", "わ"],
    "reading": ["あ", "は", "わ", "Phonetic name: none"],
    "customer_since": ["2024", "2025", "Customer since: none"],
    "owner": ["Ito", "Sato", "Owner: none"],
    "own:Seats": ["9", "10", "many", "Seats: none"],
}
"""By column what its groups are called, in their order."""


def test_each_column_groups_its_own_way_and_in_its_own_order(desk: Desk, page: PortfolioPage) -> None:
    desk.accounts.edit(1, customer_since=date(2025, 4, 1), custom={"Seats": "10"})
    desk.accounts.edit(2, customer_since=date(2024, 12, 31), custom={"Seats": "many"})
    desk.accounts.edit(3, custom={"Seats": "9"})
    for account, day in ((1, date(2026, 11, 2)), (2, date(2026, 10, 31))):
        desk.contact_logs.add(account, ContactKind.CALL, day)
        desk.accounts.assign(account, "Sato" if account == 1 else "Ito")
    found = {}
    for column in _GROUPS:
        _group(page, column)
        found[column] = _headings(page)
    assert found == _GROUPS


def test_a_group_says_how_many_there_are_what_they_come_to_and_how_they_stand(page: PortfolioPage) -> None:
    _group(page, "stage")
    assert _seen(page) == ["Onboarding (2)", "Beppu", "Chiba", "Expansion (1)", "Aoba", "Stage: none (1)", "Date"]
    assert [_seen(page, MRR)[at] for at in (0, 3, 5)] == ["¥100k · $50", "¥10k", ""]
    assert [_seen(page, HEALTH)[at] for at in (0, 3, 5)] == ["Danger 1 · Attention 1", "", ""]


def test_sums_follow_the_filter_and_what_is_edited(desk: Desk, page: PortfolioPage, undo: UndoStack) -> None:
    _group(page, "stage")
    page.filters.field.setText("beppu")
    assert (_seen(page), _seen(page, MRR)[0]) == (["Onboarding (1)", "Beppu"], "¥100k")
    page.filters.field.clear()
    desk.accounts.edit(3, stage=Stage.EXPANSION)
    assert _seen(page)[:2] == ["Onboarding (1)", "Beppu"]
    assert _seen(page, MRR)[2] == "¥10k · $50"
    undo.undo()
    assert _seen(page, MRR)[0] == "¥100k · $50"


def test_who_is_gone_stays_out_of_every_group_till_the_status_asks(page: PortfolioPage) -> None:
    _group(page, "status")
    assert _headings(page) == ["Active"]
    page.filters.chips["status"].tick({Status.ACTIVE, Status.CHURNED})
    page.filters.chips["status"].changed.emit()
    assert _headings(page) == ["Active", "Churned"]


def test_groups_are_folded_by_keys(page: PortfolioPage, hand: Hand) -> None:
    _group(page, "stage")
    _go(page, 2)
    hand.press(K.Key_Left)
    assert page.table.currentIndex().row() == 0, "Left in the first cell goes to the heading"
    hand.press(K.Key_Left)
    assert _seen(page)[:2] == ["Onboarding (2)", "Expansion (1)"]
    hand.press(K.Key_Right)
    assert _seen(page)[:2] == ["Onboarding (2)", "Beppu"]
    for key in (K.Key_Space, K.Key_Return):
        hand.press(key)
        assert page.model.groups[0].folded is (key == K.Key_Space)
    hand.press(K.Key_Left, _CTRL)
    assert _seen(page) == ["Onboarding (2)", "Expansion (1)", "Stage: none (1)"]
    assert page.table.currentIndex().row() == 0
    hand.press(K.Key_Down)
    hand.press(K.Key_Right, _CTRL)
    assert len(_seen(page)) == 7
    assert page.table.currentIndex().row() == 3, "the hand stays with its group"


def test_a_click_folds_and_a_heading_opens_no_account(qtbot: QtBot, page: PortfolioPage, hand: Hand) -> None:
    _group(page, "stage")
    opened: list[Target] = []
    page.navigator.wanted.connect(opened.append)
    place = page.table.visualRect(page.model.index(0, STAGE)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.model.groups[0].folded
    hand.press(K.Key_Return, _CTRL)
    hand.press(K.Key_Delete)
    assert (opened, page.in_hand) == ([], 0)
    assert len(page.model.rows) == 5


def test_the_menu_folds_and_unfolds_all(page: PortfolioPage) -> None:
    _group(page, "stage")
    acts = {action.text(): action for action in page.filters.group.menu().actions()}
    acts["Collapse all"].trigger()
    assert all(group.folded for group in page.model.groups)
    acts["Expand all"].trigger()
    assert not any(group.folded for group in page.model.groups)
    acts["Tier"].trigger()
    assert page.filters.group.chosen == "tier"
    acts["Tier"].trigger()
    assert page.model.groups == []


def test_ranges_leave_headings_out(desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack) -> None:
    _group(page, "stage")
    _go(page, 1, TIER)
    for _row in range(5):
        hand.press(K.Key_Down, _SHIFT)
    hand.press(K.Key_C, _CTRL)
    assert QApplication.clipboard().text().split("\n") == ["10", "2", "2", ""]
    QApplication.clipboard().setText("7\n8\n9\n6")
    _go(page, 0, TIER)
    hand.press(K.Key_V, _CTRL)
    assert _tiers(desk) == ["2", "10", "2", ""], "a heading alone takes nothing"
    _go(page, 1, TIER)
    hand.press(K.Key_V, _CTRL)
    assert _tiers(desk) == ["9", "7", "8", "6"]
    undo.undo()
    _go(page, 4, TIER)
    hand.press(K.Key_D, _CTRL)
    assert _tiers(desk) == ["2", "10", "2", ""], "above the heading stands the same"
    _go(page, 6, TIER)
    hand.press(K.Key_D, _CTRL)
    assert _tiers(desk) == ["2", "10", "2", "2"], "what is filled is what stands above the heading"


def _tiers(desk: Desk) -> list[str]:
    return [row.tier for row in sorted(desk.accounts.rows(TODAY), key=lambda row: row.id)][:4]


def test_enter_and_tab_go_over_headings(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _group(page, "stage")
    _go(page, 2, TIER)
    hand.press(K.Key_Return)
    hand.write("5")
    hand.press(K.Key_Return)
    assert page.table.currentIndex().row() == 4
    last = max(at for at, column in enumerate(page.model.columns) if not column.hidden)
    _go(page, 4, last)
    hand.press(K.Key_Return)
    hand.press(K.Key_Tab)
    assert (page.table.currentIndex().row(), page.table.currentIndex().column()) == (6, NAME)
    hand.press(K.Key_Escape)


def test_a_new_account_is_in_sight(page: PortfolioPage, hand: Hand) -> None:
    _group(page, "stage")
    page.table.headings.fold_all()
    page.add_account()
    hand.write("Fuji")
    hand.press(K.Key_Return)
    assert "Fuji" in _seen(page)


def test_a_heading_is_no_account_to_preview(page: PortfolioPage, hand: Hand) -> None:
    _group(page, "stage")
    _go(page, 1)
    hand.press(K.Key_Space)
    hand.press(K.Key_Up)
    assert page.beside.previewing
    hand.press(K.Key_Space)
    assert page.model.groups[0].folded


@pytest.mark.parametrize("touch", [Touch.HIGH, None])
def test_a_heading_is_painted_in_every_column_order(desk: Desk, page: PortfolioPage, touch: Touch | None) -> None:
    desk.accounts.edit(1, touch=touch)
    for column in ("stage", "health", "touch"):
        _group(page, column)
        page.table.horizontalHeader().moveSection(MRR, 1)
        page.resize(744, 500)
        page.table.horizontalScrollBar().setValue(page.table.horizontalScrollBar().maximum())
        assert not page.table.viewport().grab().isNull()


@pytest.mark.parametrize(
    ("amount", "least", "most"),
    [
        (0, 0, 100),
        (99, 0, 100),
        (100, 100, 300),
        (299, 100, 300),
        (300, 300, 1000),
        (999, 300, 1000),
        (1000, 1000, 3000),
        (480_000, 300_000, 1_000_000),
        (1_000_000, 1_000_000, 3_000_000),
    ],
)
def test_amounts_fall_into_bands(amount: int, least: int, most: int) -> None:
    assert (_step(amount), _next_step(_step(amount))) == (least, most)


def test_who_has_no_stage_tier_or_touch_can_be_asked_for(page: PortfolioPage) -> None:
    for chip in ("stage", "tier", "touch"):
        page.filters.clear()
        page.filters.chips[chip].tick({""})
        page.filters.chips[chip].changed.emit()
        assert "Date" in _seen(page)
        assert ("Aoba" in _seen(page)) is (chip == "touch")
