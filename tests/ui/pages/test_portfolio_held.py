"""The table writes where one looks: rows are held while one works in it, and go to their places when it is left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage
from csdesk.ui.bus import ChangeBus
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.row_order import Misfit
from csdesk.ui.undo import UndoStack
from tests.ui.pages.hand import TODAY, Hand, K

NAME, STAGE, TIER = range(3)
OWNER = 9
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None], qtmodeltester: ModelTester) -> PortfolioPage:
    """Return a page with five accounts, a to e, whose tiers are 1 to 5, and the hand in the tier of the first."""
    for tier, name in enumerate("abcde", 1):
        desk.accounts.edit(desk.accounts.add(name), tier=str(tier), stage=Stage.ADOPTION)
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    _go(built, 0, TIER)
    qtmodeltester.check(built.model)  # it goes on watching
    return built


def _go(page: PortfolioPage, row: int, column: int) -> None:
    page.table.setFocus()
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.table.selectionModel().setCurrentIndex(page.model.index(row, column), flag)


def _names(page: PortfolioPage) -> str:
    return "".join(row.name for row in page.model.shown)


def _tiers(desk: Desk) -> dict[str, str]:
    return {row.name: row.tier for row in desk.accounts.rows(TODAY)}


def _marks(page: PortfolioPage) -> dict[str, Misfit | None]:
    places = filter(page.model.is_row, range(page.model.rowCount()))
    return {page.model.row_at(at).name: why for at in places if (why := page.model.misfit_at(at))}


def _sort(page: PortfolioPage, hand: Hand, column: int, key: Qt.Key = K.Key_Up) -> None:
    _go(page, 0, column)
    hand.press(key, _ALT)
    _go(page, 0, column)


def _type_down(hand: Hand, *texts: str) -> None:
    for text in texts:
        hand.press(K.Key_F2)
        hand.write(text)
        hand.press(K.Key_Return)


@pytest.mark.parametrize("key", [K.Key_Up, K.Key_Down])
def test_typing_down_a_sorted_column_writes_one_below_the_other(
    desk: Desk, page: PortfolioPage, hand: Hand, key: Qt.Key
) -> None:
    _sort(page, hand, TIER, key)
    seen = _names(page)
    _type_down(hand, "9", "8", "0")
    assert [_tiers(desk)[name] for name in seen[:3]] == ["9", "8", "0"]
    assert _names(page) == seen


def test_names_are_typed_down_in_the_default_order(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _go(page, 0, NAME)
    _type_down(hand, "z", "y", "x")
    assert {row.id: row.name for row in desk.accounts.rows(TODAY)} == {1: "z", 2: "y", 3: "x", 4: "d", 5: "e"}
    assert _names(page) == "zyxde"


def test_pasting_twice_into_a_sorted_column_writes_to_the_rows_one_sees(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    _sort(page, hand, TIER)
    for text in ("9\n7\n", "8\n6\n"):
        QApplication.clipboard().setText(text)
        hand.press(K.Key_V, _CTRL)
    assert _tiers(desk) == {"a": "8", "b": "6", "c": "3", "d": "4", "e": "5"}
    assert _names(page) == "abcde"


def test_so_it_is_where_the_table_has_not_even_the_focus(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _sort(page, hand, TIER)
    page.add_button.setFocus()
    for text in ("9\n7\n", "8\n6\n"):
        QApplication.clipboard().setText(text)
        page.table.acts.paste()
    assert _tiers(desk) == {"a": "8", "b": "6", "c": "3", "d": "4", "e": "5"}


def test_a_row_out_of_order_is_marked_and_says_so_till_it_is_sorted_again(page: PortfolioPage, hand: Hand) -> None:
    _sort(page, hand, TIER)
    before = page.table.grab().toImage()
    _type_down(hand, "9")
    assert _marks(page) == {"a": Misfit.ORDER}
    assert "No longer in order" in page.model.index(0, TIER).data(Qt.ItemDataRole.ToolTipRole)
    assert page.table.grab().toImage().pixelColor(1, 60) != before.pixelColor(1, 60)
    _go(page, 0, TIER)
    hand.press(K.Key_Up, _ALT)
    assert (_names(page), _marks(page)) == ("bcdea", {})


def test_it_moves_when_the_table_is_left_but_not_for_an_editor(page: PortfolioPage, hand: Hand) -> None:
    _sort(page, hand, TIER)
    _type_down(hand, "9")
    hand.press(K.Key_F2)
    assert _names(page) == "abcde"
    hand.press(K.Key_Escape)
    page.add_button.setFocus()
    assert (_names(page), _marks(page)) == ("bcdea", {})


def test_what_is_typed_is_kept_and_the_rest_moves_when_an_editor_is_left(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    _sort(page, hand, TIER)
    hand.press(K.Key_F2)
    hand.write("9")
    page.filters.field.setFocus()
    QApplication.processEvents()
    assert _tiers(desk)["a"] == "9"
    assert _names(page) == "bcdea"


def test_what_is_typed_back_fits_again(page: PortfolioPage, hand: Hand) -> None:
    _sort(page, hand, TIER)
    _type_down(hand, "9", "8")
    assert _marks(page) == {"a": Misfit.ORDER, "b": Misfit.ORDER}
    _go(page, 0, TIER)
    _type_down(hand, "1", "2")
    assert _marks(page) == {}


def test_undo_and_redo_leave_the_rows_where_they_are(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    _sort(page, hand, TIER)
    _type_down(hand, "9", "8")
    undo.undo()
    assert (_names(page), _marks(page)) == ("abcde", {"a": Misfit.ORDER})
    undo.undo()
    assert (_names(page), _marks(page)) == ("abcde", {})
    undo.redo()
    assert (_names(page), _marks(page), _tiers(desk)["a"]) == ("abcde", {"a": Misfit.ORDER}, "9")


def test_what_an_import_changes_stays_and_what_it_brings_stands_in_order(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    _sort(page, hand, TIER)
    _type_down(hand, "9")
    desk.accounts.edit(4, tier="0")
    desk.accounts.add("n")
    desk.accounts.delete([3])
    assert _names(page) == "abden", "without a tier it comes last"
    assert _marks(page) == {"a": Misfit.ORDER, "d": Misfit.ORDER}


def test_a_change_from_elsewhere_puts_rows_in_order_where_nobody_works(desk: Desk, page: PortfolioPage) -> None:
    page.add_button.setFocus()
    desk.accounts.edit(1, name="z")
    assert _names(page) == "bcdez"
    assert _marks(page) == {}


def test_an_account_that_no_longer_matches_is_marked_and_goes_when_the_table_is_left(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    page.filters.chips["tier"].tick(frozenset({"1", "2"}))
    page.filters.ticked.emit()
    _go(page, 0, TIER)
    _type_down(hand, "9")
    assert (_names(page), _marks(page)) == ("ab", {"a": Misfit.FILTER})
    assert "No longer matches" in page.model.index(0, TIER).data(Qt.ItemDataRole.ToolTipRole)
    page.table.sortByColumn(STAGE, Qt.SortOrder.AscendingOrder)
    assert _names(page) == "ab", "only the filter takes it away"
    page.add_button.setFocus()
    assert _names(page) == "b"
    assert page.total.words.startswith("1 ")


def test_grouped_rows_stay_in_their_group_till_they_are_let_go(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    page.filters.group.tick({"tier"})
    page.filters.group.changed.emit()
    _go(page, 1, TIER)
    _type_down(hand, "5", "5")
    assert _tiers(desk) == {"a": "5", "b": "5", "c": "3", "d": "4", "e": "5"}
    assert [row.name for group in page.model.groups for row in group.rows] == list("abcde")
    assert _marks(page) == {"a": Misfit.GROUP, "b": Misfit.GROUP}
    assert "another group" in page.model.index(1, TIER).data(Qt.ItemDataRole.ToolTipRole)
    page.add_button.setFocus()
    assert [[row.name for row in group.rows] for group in page.model.groups] == [["c"], ["d"], ["a", "b", "e"]]


def test_it_is_put_in_order_when_another_page_is_shown(
    desk: Desk, page: PortfolioPage, hand: Hand, show: Callable[[QWidget], None]
) -> None:
    _sort(page, hand, TIER)
    _type_down(hand, "9")
    page.hide()
    page.show()
    assert _names(page) == "bcdea"


def test_a_hand_on_a_row_that_a_filter_takes_away_goes_to_the_first_left(page: PortfolioPage, hand: Hand) -> None:
    _go(page, 3, TIER)
    page.filters.field.setText("b")
    assert (page.table.currentIndex().row(), page.table.currentIndex().column()) == (0, TIER)
    assert page.in_hand == 2


@pytest.mark.parametrize("key", [K.Key_Up, K.Key_Down])
def test_ties_stay_as_they_were_whichever_way_it_is_sorted(
    desk: Desk, page: PortfolioPage, hand: Hand, key: Qt.Key
) -> None:
    desk.accounts.edit(4, stage=None)
    _sort(page, hand, STAGE, key)
    assert _names(page) == "abced"
    _sort(page, hand, TIER, K.Key_Down)
    _sort(page, hand, STAGE, key)
    assert _names(page) == "ecbad", "as they stood by tier"


def test_ctrl_n_and_escape_leave_nothing(desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack) -> None:
    _go(page, 2, TIER)
    before = undo.count()
    hand.press(K.Key_N, _CTRL)
    hand.press(K.Key_Escape)
    assert _names(page) == "abcde"
    assert len(desk.accounts.rows(TODAY)) == 5
    assert (undo.count(), undo.canRedo()) == (before, False)
    assert desk.trash.all() == []
    assert page.table.hasFocus()
    assert page.in_hand == 3
    hand.press(K.Key_N, _CTRL)
    hand.write("f")
    hand.press(K.Key_Return)
    assert _names(page) == "abcdef"
