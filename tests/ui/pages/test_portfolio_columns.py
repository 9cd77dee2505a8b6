"""The portfolio's columns: chosen, moved and widened, remembered, and the first kept in sight."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.portfolio import PortfolioPage
from tests.ui.pages.hand import TODAY, Hand, K

NAME, STAGE, TIER, TOUCH, HEALTH, MRR, RENEWAL, CONTACT, PLAN, OWNER, STATUS = range(11)
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    """Return a page with two accounts and a field of hers."""
    for name in "ab":
        desk.accounts.add(name)
    desk.accounts.edit(1, custom={"Plan": "Gold"})
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    built.table.setFocus()
    return built


def _shown(page: PortfolioPage) -> list[str]:
    return [column.name for _at, column in page.table.visible_columns]


def _go(page: PortfolioPage, row: int, column: int) -> None:
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.table.selectionModel().setCurrentIndex(page.model.index(row, column), flag)


def _tick(page: PortfolioPage, title: str) -> None:
    next(action for action in page.arrangement.menu().actions() if action.text() == title).trigger()


_USUAL = ["name", "stage", "tier", "touch", "health", "mrr", "renewal", "contact", "plan", "next_state"]


def test_columns_are_chosen_in_a_menu_and_taken_back(page: PortfolioPage) -> None:
    assert _shown(page) == _USUAL
    for title in ("Region", "Plan", "Health"):  # the first Plan is ours
        _tick(page, title)
    assert _shown(page) == [*(name for name in _USUAL if name not in ("plan", "health")), "region"]
    page.table.showColumn(len(page.model.columns) - 1)
    page.table.horizontalHeader().moveSection(1, 3)
    _tick(page, "Reset columns")
    assert _shown(page) == _USUAL


def test_a_field_of_hers_has_its_column_before_any_account_has_a_value(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    desk.custom_fields.add("Seats")
    assert "own:Seats" in [column.name for column in page.model.columns]
    _tick(page, "Seats")
    assert _shown(page)[-1] == "own:Seats"
    _go(page, 0, [column.name for column in page.model.columns].index("own:Seats"))
    hand.press(K.Key_Return)
    hand.write("120")
    hand.press(K.Key_Return)
    assert desk.accounts.rows(TODAY, [1])[0].custom == {"Plan": "Gold", "Seats": "120"}


_OWNED = [*_USUAL[:-1], "owner", "next_state"]


def test_owners_are_shown_by_themselves_once_there_are_two(desk: Desk, page: PortfolioPage) -> None:
    desk.accounts.assign(1, "Emma Clarke")
    assert _shown(page) == _USUAL, "one desk has one owner, mostly"
    desk.accounts.assign(2, "Megumi Ishikawa")
    assert _shown(page) == _OWNED
    desk.accounts.assign(2, "Emma Clarke")
    assert _shown(page) == _USUAL


def test_owners_that_were_hidden_by_hand_stay_hidden(
    desk: Desk, bus: ChangeBus, page: PortfolioPage, show: Callable[[QWidget], None]
) -> None:
    desk.accounts.assign(1, "Emma Clarke")
    left_with_one = page.left
    desk.accounts.assign(2, "Megumi Ishikawa")
    for left, shown in ((left_with_one, _OWNED), (page.left, _OWNED)):
        again = PortfolioPage(desk, bus, lambda: TODAY)
        show(again)
        again.come_back(*left)
        assert _shown(again) == shown
    _tick(page, "Owner")
    again = PortfolioPage(desk, bus, lambda: TODAY)
    again.come_back(*page.left)
    show(again)
    assert _shown(again) == _shown(page) == _USUAL
    _tick(again, "Reset columns")
    assert _shown(again) == _OWNED


def test_the_columns_share_a_wide_screen(page: PortfolioPage) -> None:
    usual = [page.table.columnWidth(at) for at in range(PLAN)]
    page.resize(2344, 800)
    QApplication.processEvents()
    wide = [page.table.columnWidth(at) for at in range(PLAN)]
    assert wide[NAME] < sum(wide) / 3
    assert all(now > before for before, now in zip(usual, wide, strict=True))
    assert page.table.horizontalScrollBar().maximum() == 0


def test_a_column_is_moved_by_keys_and_never_before_the_first(page: PortfolioPage, hand: Hand) -> None:
    _go(page, 0, TIER)
    for _time in range(3):
        hand.press(K.Key_Left, _MOVING)
    assert _shown(page)[:4] == ["name", "tier", "stage", "touch"]
    hand.press(K.Key_Return)
    hand.write("1")
    hand.press(K.Key_Tab)
    assert page.table.currentIndex().column() == STAGE, "Tab goes as the columns stand"
    hand.press(K.Key_Escape)


def test_how_the_columns_stand_is_remembered(
    desk: Desk, bus: ChangeBus, page: PortfolioPage, show: Callable[[QWidget], None], hand: Hand
) -> None:
    _go(page, 0, TIER)
    hand.press(K.Key_Left, _MOVING)
    _tick(page, "Region")
    _tick(page, "MRR")
    page.table.showColumn([column.name for column in page.model.columns].index("own:Plan"))
    page.table.setColumnWidth(CONTACT, 150)
    left = page.left
    again = PortfolioPage(desk, bus, lambda: TODAY)
    again.come_back(*left)  # the fields of hers are not known yet
    show(again)
    assert _shown(again) == _shown(page) == ["name", "tier", "stage", *_USUAL[3:5], *_USUAL[6:], "region", "own:Plan"]
    assert again.table.columnWidth(CONTACT) == 150
    assert again.table.columnWidth(NAME) > 0


@pytest.mark.parametrize("written", ["", "nonsense", "{}", "[1]", '[["tier"]]', '[["gone", 80, true]]', "null"])
def test_what_cannot_be_read_changes_nothing(page: PortfolioPage, written: str) -> None:
    page.come_back(written, "")
    assert _shown(page) == _USUAL


def test_a_hidden_column_comes_back_as_wide_as_it_was(page: PortfolioPage) -> None:
    page.table.setColumnWidth(TIER, 90)
    kept = json.loads(page.left[0])
    page.come_back(json.dumps([[name, width, shown and name != "tier"] for name, width, shown in kept]), "")
    page.come_back(*page.left)
    _tick(page, "Tier")
    assert page.table.columnWidth(TIER) == 90


def test_the_cells_of_a_hidden_column_are_not_followed_when_the_rows_move(page: PortfolioPage) -> None:
    flag = QItemSelectionModel.SelectionFlag.Select
    _go(page, 0, NAME)
    for row in (0, 1):
        page.table.selectionModel().select(page.model.index(row, TIER), flag)
    page.table.hideColumn(TIER)
    followed = list[int]()
    page.model.layoutAboutToBeChanged.connect(
        lambda: followed.extend(one.row() for one in page.model.persistentIndexList())
    )
    page.table.sort_by(NAME, descending=True)
    assert set(followed) == {0}, "only the cell one is on"


def _narrow(page: PortfolioPage) -> None:
    page.resize(744, 600)
    QApplication.processEvents()


def test_the_names_stay_in_sight_when_the_table_is_scrolled_sideways(
    qtbot: QtBot, page: PortfolioPage, hand: Hand
) -> None:
    _narrow(page)
    table = page.table
    still = table.viewport().grab().copy(0, 0, 100, 36).toImage()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.indexAt(QPoint(30, 10)).column() == NAME
    assert table.visualRect(page.model.index(0, NAME)).left() == 0
    assert table.viewport().grab().copy(0, 0, 100, 36).toImage() == still
    _go(page, 0, OWNER)
    while table.currentIndex().column() > STAGE:
        hand.press(K.Key_Left)
        assert table.visualRect(table.currentIndex()).left() >= table.columnWidth(NAME)
    hand.press(K.Key_Left)
    scrolled = table.horizontalScrollBar().maximum()
    table.horizontalScrollBar().setValue(scrolled)
    hand.press(K.Key_Down)
    assert table.currentIndex().column() == NAME
    assert table.horizontalScrollBar().value() == scrolled
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert table.currentIndex() == page.model.index(0, NAME)


def test_a_click_on_the_title_that_stays_sorts_by_it(qtbot: QtBot, page: PortfolioPage) -> None:
    _narrow(page)
    page.table.horizontalScrollBar().setValue(page.table.horizontalScrollBar().maximum())
    for expected in (["b", "a"], ["a", "b"]):
        view = page.table.horizontalHeader().viewport()
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
        assert [row.name for row in page.model.shown] == expected
