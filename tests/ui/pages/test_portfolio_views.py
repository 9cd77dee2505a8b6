"""The portfolio's views as tabs: gone through by keys, saved, changed, renamed, moved, deleted, remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Status
from csdesk.domain.views import ColumnPlace, ViewState
from csdesk.entities import Changes
from csdesk.services.saved_views import READY
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.undo import UndoStack
from tests.services.statements import queries
from tests.ui.pages.hand import TODAY, Hand, K

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_USUAL = [
    "All",
    "Needs attention",
    "Renewals by month",
    "In onboarding",
    "No next action",
    "Value without outcome",
    "Churned or handed over",
]
_TIER, _CONTACT = 2, 7


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    """Return a page with three accounts, of which one is in onboarding and one is gone."""
    for name in ("Aoba", "Beppu", "Chiba"):
        desk.accounts.add(name)
    desk.accounts.edit(1, tier="1", stage=Stage.ADOPTION)
    desk.accounts.edit(2, tier="2", stage=Stage.ONBOARDING)
    desk.accounts.edit(3, status=Status.HANDED_OVER)
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    built.table.setFocus()
    return built


def _tabs(page: PortfolioPage) -> list[str]:
    QApplication.processEvents()  # whether a view is changed is said a moment later
    bar = page.views.tabs.bar
    return [bar.tabText(place) for place in range(bar.count())]


def _names(page: PortfolioPage) -> list[str]:
    return [row.name for row in page.model.shown]


def _group(page: PortfolioPage, column: str) -> None:
    page.filters.group.tick({column})
    page.filters.group.changed.emit()


def _save(page: PortfolioPage, hand: Hand, name: str) -> None:
    hand.press(K.Key_S, _CTRL | _SHIFT)
    hand.write(name)
    hand.press(K.Key_Return)


def test_views_are_gone_through_by_keys_and_each_shows_its_own(page: PortfolioPage, hand: Hand) -> None:
    assert _tabs(page) == _USUAL
    seen = [_names(page)]
    for _view in _USUAL[1:]:
        hand.press(K.Key_PageDown, _CTRL)
        seen.append(_names(page))
    assert seen == [["Aoba", "Beppu"], [], ["Aoba", "Beppu"], ["Beppu"], ["Aoba", "Beppu"], [], ["Chiba"]]
    hand.press(K.Key_PageDown, _CTRL)
    assert page.views.current == ""
    hand.press(K.Key_PageUp, _CTRL)
    assert page.views.tabs.bar.currentIndex() == len(_USUAL) - 1


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the menu that pops up
def test_a_view_is_grouped_named_and_left_for_the_table_by_keys(page: PortfolioPage, hand: Hand) -> None:
    hand.press(K.Key_G, _CTRL)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, K.Key_Down)
    QTest.keyClick(menu, K.Key_Return)
    assert page.filters.group.chosen == "stage"
    page.table.headings.fold_all()
    folded = page.model.rowCount()
    _save(page, hand, "Mine")
    assert page.model.rowCount() == folded == len(page.model.groups), "what was folded stays so"
    assert page.views.tabs.bar.hasFocus()
    hand.press(K.Key_Down)
    assert page.table.hasFocus()


def test_plans_that_show_value_and_name_no_outcome_have_a_view(
    desk: Desk, page: PortfolioPage, undo: UndoStack
) -> None:
    for account in (1, 2, 3):
        desk.plans.add_value(desk.plans.add(account, "p", TODAY), "orders read by machine")
    page.views.go("ready:value")
    assert _names(page) == ["Aoba", "Beppu"], "who is gone is not asked for"
    desk.plans.add_outcome(1, 1, "half a day")
    assert _names(page) == ["Beppu"]
    undo.undo()
    assert _names(page) == ["Aoba", "Beppu"]
    page.filters.narrow({"plan": "none"})
    assert _names(page) == []
    desk.plans.delete_plan(2, "p")
    assert _names(page) == ["Beppu"]


def test_what_is_not_asked_for_is_not_looked_up(desk: Desk, page: PortfolioPage) -> None:
    page.views.go("")
    with queries(desk.database) as without:
        page.refresh(Changes.of_all(*page.watches))
    page.views.go("ready:value")
    with queries(desk.database) as asked:
        page.refresh(Changes.of_all(*page.watches))
    assert [any("product_values" in one for one in each) for each in (without, asked)] == [False, True]
    assert len(asked) == len(without) + 1


def test_no_view_shows_who_is_gone_unless_its_status_asks(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.saved_views.add("Every word", ViewState(words="i", group="stage", sort="mrr", descending=True))
    for view in page.views.all:
        page.views.go(view.key)
        assert ("Chiba" in _names(page)) is ("status" in view.look.chips)


def test_what_is_shown_is_saved_under_a_name_with_all_that_makes_it(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    page.filters.field.setText("b")
    page.filters.chips["tier"].tick({"1", "2"})
    page.filters.chips["tier"].changed.emit()
    page.table.sortByColumn(_TIER, Qt.SortOrder.DescendingOrder)
    page.table.hideColumn(_CONTACT)
    page.table.setColumnWidth(_TIER, 77)
    page.table.setColumnWidth(0, 300)
    _group(page, "stage")
    _save(page, hand, "Mine & yours")
    assert _tabs(page) == [*_USUAL[:1], *_USUAL[1:], "Mine && yours"]
    look = desk.saved_views.all()[-1].look
    assert (look.words, look.sort, look.descending, look.group) == ("b", "tier", True, "stage")
    assert look.chips == {"tier": frozenset({"1", "2"})}
    assert {ColumnPlace("name", 300), ColumnPlace("tier", 77), ColumnPlace("contact", 80, shown=False)} <= set(
        look.columns
    )
    page.views.go("")
    assert (page.filters.active, page.model.groups) == (False, [])
    hand.press(K.Key_PageUp, _CTRL)
    assert "•" not in _tabs(page)[-1]
    assert [page.table.columnWidth(0), page.table.columnWidth(_TIER)] == [300, 77]
    assert page.table.isColumnHidden(_CONTACT)
    assert [group.name for group in page.model.groups] == ["Onboarding", "Adoption"]


def test_saving_can_be_left_and_a_view_without_a_name_is_none(page: PortfolioPage, hand: Hand) -> None:
    for name, key in (("x", K.Key_Escape), (" ", K.Key_Return), ("x", K.Key_Escape)):
        hand.press(K.Key_S, _CTRL | _SHIFT)
        assert isinstance(hand.at, QLineEdit)
        hand.write(name)
        hand.press(key)
        assert page.views.tabs.name_field.isHidden()
        assert hand.at is page.views.tabs.bar
    assert _tabs(page) == _USUAL


def test_a_changed_view_says_so_and_is_kept_or_taken_back(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    tabs = page.views.tabs
    page.views.go("ready:onboarding")
    assert (tabs.keep_button.isHidden(), tabs.back_button.isHidden()) == (True, True)
    _group(page, "tier")
    assert _tabs(page)[3] == "In onboarding •"
    tabs.back_button.click()
    assert (_tabs(page), page.model.groups) == (_USUAL, [])
    page.filters.chips["stage"].clear()
    page.views.go("")
    assert _tabs(page)[3] == "In onboarding •", "what is not kept stays, and is marked"
    page.views.go("ready:onboarding")
    assert _names(page) == ["Aoba", "Beppu"]
    tabs.keep_button.click()
    assert _tabs(page) == _USUAL
    assert desk.saved_views.all()[2].look.chips == {}
    undo.undo()
    assert _tabs(page)[3] == "In onboarding •"


def test_a_look_that_is_turned_back_by_hand_is_no_change(page: PortfolioPage) -> None:
    page.views.go("ready:attention")
    page.filters.field.setText("x ")
    assert "•" in _tabs(page)[1]
    page.filters.field.setText("  ")
    usual = page.table.columnWidth(_TIER)
    page.table.setColumnWidth(_TIER, 90)
    assert "•" in _tabs(page)[1]
    page.table.setColumnWidth(_TIER, usual)
    page.resize(1300, 700)
    assert _tabs(page) == _USUAL


def test_the_first_view_is_not_changed_by_its_columns_nor_kept_removed_renamed_or_moved(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    tabs = page.views.tabs
    page.table.hideColumn(_CONTACT)
    assert _tabs(page) == _USUAL
    page.filters.field.setText("a")
    assert _tabs(page)[0] == "All •"
    assert tabs.keep_button.isHidden()
    tabs.bar.setFocus()
    for act in (tabs.delete, tabs.rename, lambda: tabs.move_view(1)):
        act()
    assert [view.key for view in desk.saved_views.all()] == list(READY)
    hand.press(K.Key_PageDown, _CTRL)
    assert not page.table.isColumnHidden(_CONTACT)
    hand.press(K.Key_PageUp, _CTRL)
    assert page.table.isColumnHidden(_CONTACT)
    assert page.filters.field.text() == "a"
    tabs.back_button.click()
    assert (page.filters.field.text(), page.table.isColumnHidden(_CONTACT)) == ("", True)


def test_a_view_is_renamed_moved_and_deleted_by_keys(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    _save(page, hand, "Mine")
    page.views.tabs.bar.setFocus()
    hand.press(K.Key_F2)
    hand.write("Ours")
    hand.press(K.Key_Return)
    assert _tabs(page)[-1] == "Ours"
    hand.press(K.Key_PageUp, _CTRL | _SHIFT)
    assert _tabs(page)[-2:] == ["Ours", "Churned or handed over"]
    assert page.views.tabs.bar.currentIndex() == 6
    page.views.tabs.bar.setFocus()
    hand.press(K.Key_Delete)
    assert (_tabs(page), page.views.current) == (_USUAL, "")
    assert any("Ours" in label.text() for label in page.notice.findChildren(QLabel))
    undo.undo()
    assert _tabs(page)[-2:] == ["Ours", "Churned or handed over"]


def test_the_menu_does_what_the_keys_do(page: PortfolioPage) -> None:
    enabled = {action.text(): action.isEnabled() for action in page.views.tabs.menu().actions() if action.text()}
    assert enabled == {
        "Save as view": True,
        "Rename": False,
        "Move left": False,
        "Move right": False,
        "Delete": False,
    }
    page.views.go("ready:onboarding")
    acts = {action.text(): action for action in page.views.tabs.menu().actions()}
    acts["Move right"].trigger()
    assert _tabs(page)[-3] == "In onboarding"
    acts["Delete"].trigger()
    assert _tabs(page) == [name for name in _USUAL if name != "In onboarding"]


def test_a_view_outlives_its_columns(desk: Desk, page: PortfolioPage) -> None:
    look = ViewState(sort="own:Gone", columns=(ColumnPlace("own:Gone", 90), ColumnPlace("tier", 66)), group="own:Gone")
    key = desk.saved_views.add("Old", look)
    page.views.go(key)
    assert (_names(page), page.model.groups) == (["Aoba", "Beppu"], [])
    assert page.table.horizontalHeader().sortIndicatorSection() == 0
    assert page.table.columnWidth(_TIER) == 66
    assert "•" not in _tabs(page)[-1]
    desk.accounts.edit(1, custom={"Gone": "here again"})
    page.views.go("")
    page.views.take_back()
    page.views.go(key)
    page.views.take_back()
    assert [group.name for group in page.model.groups] == ["here again", "Gone: none"]


def test_a_tier_that_nobody_has_any_more_is_still_asked_for(desk: Desk, page: PortfolioPage) -> None:
    key = desk.saved_views.add("Tier 7", ViewState(chips={"tier": frozenset({"7"})}))
    page.views.go(key)
    assert _names(page) == []
    assert page.filters.chips["tier"].ticked == {"7"}
    assert "•" not in _tabs(page)[-1]


def test_the_view_and_the_columns_of_the_first_are_remembered(
    desk: Desk, bus: ChangeBus, page: PortfolioPage, show: Callable[[QWidget], None]
) -> None:
    page.table.hideColumn(_CONTACT)
    page.table.setColumnWidth(0, 240)
    page.views.go("ready:onboarding")
    again = PortfolioPage(desk, bus, lambda: TODAY)
    show(again)
    again.come_back(*page.left)
    assert (again.views.current, _names(again)) == ("ready:onboarding", ["Beppu"])
    assert not again.table.isColumnHidden(_CONTACT)
    again.views.go("")
    assert again.table.isColumnHidden(_CONTACT)
    assert again.table.columnWidth(0) == 240
    again.come_back("", "no view of this file")
    assert again.views.current == ""


def test_the_first_column_takes_the_room_till_a_hand_gives_it_a_width(page: PortfolioPage) -> None:
    page.table.hideColumn(_CONTACT)
    wide = page.table.columnWidth(0)
    page.resize(1500, 700)
    assert page.table.columnWidth(0) > wide
    page.table.setColumnWidth(0, 222)
    page.resize(1144, 700)
    page.table.showColumn(_CONTACT)
    assert page.table.columnWidth(0) == 222
    page.arrangement.arrange(())
    assert page.table.columnWidth(0) != 222


def test_escape_takes_back_what_was_typed_but_not_what_makes_the_view(page: PortfolioPage, hand: Hand) -> None:
    page.views.go("ready:onboarding")
    page.filters.field.setText("nothing")
    page.table.setFocus()
    page.nothing.hide()
    page.clear_filter()
    assert (_names(page), _tabs(page)) == (["Beppu"], _USUAL)


def test_a_view_that_finds_nothing_leads_to_everything(page: PortfolioPage) -> None:
    page.views.go("ready:attention")
    assert page.nothing.isVisible()
    page.nothing.clear_button.click()
    assert _names(page) == ["Aoba", "Beppu"]
