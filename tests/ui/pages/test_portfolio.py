"""The portfolio: the loop from a key to the store and back; filter, edit, delete, and who is gone."""

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.contact_log import ContactKind
from csdesk.domain.contracts import Present
from csdesk.entities import Changes, ContractLine
from csdesk.errors import MovedError
from csdesk.services.accounts import AccountRow
from csdesk.ui import theme
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.pages.portfolio.page import Totals
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.column_widths import SCROLLED
from tests.ui.pages.hand import TODAY, Hand, K

NAME, STAGE, TIER, TOUCH, HEALTH, MRR, RENEWAL, CONTACT, PLAN, OWNER, STATUS = range(11)


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    return built


def _names(page: PortfolioPage) -> list[str]:
    return [row.name for row in page.model.shown]


def _row(desk: Desk, account_id: int) -> AccountRow:
    return desk.accounts.rows(TODAY, [account_id])[0]


def _contract(desk: Desk, account_id: int, amount: int, currency: str = "JPY", **dates: date | None) -> None:
    contract = desk.contracts.add(account_id, "Cloud", currency)
    desk.contracts.edit(contract, **dates)
    line = desk.contracts.of(account_id)[0].lines[0]
    desk.contracts.edit_line(line.id, amount=amount, months=12)


def _inks(page: PortfolioPage, row: int, column: int) -> set[str]:
    """Return the colours a cell is painted in."""
    place = page.table.visualRect(page.model.index(row, column))
    picture = page.table.viewport().grab(place).toImage()
    return {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(picture.height())}


def _put(page: PortfolioPage, row: int, column: int) -> QModelIndex:
    index = page.model.index(row, column)
    page.table.setFocus()
    page.table.setCurrentIndex(index)
    return index


def test_an_empty_portfolio_teaches_and_offers_four_ways_to_begin(
    qtbot: QtBot, desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    assert page.empty.isVisible()
    assert not page.add_button.isVisible()
    with qtbot.waitSignal(page.navigator.wanted):
        page.empty.button.click()
    by_hand, _own_file, sample = page.empty.links
    sample.click()
    assert len(page.model.rows) == 40
    desk.accounts.delete([row.id for row in page.model.rows])
    by_hand.click()
    assert page.table.isVisible()
    hand.write("伊藤商事")
    hand.press(K.Key_Return)
    assert [row.name for row in desk.accounts.rows(TODAY)] == ["伊藤商事"]


def test_ten_cells_with_tab_and_enter_only(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    first, second, third, fourth = (desk.accounts.add(name) for name in ("Aoba", "Beppu", "Chiba", "Date"))
    for column in (OWNER, STATUS):
        page.table.showColumn(column)
    _put(page, 0, STAGE)
    hand.press(K.Key_Return)
    hand.choose("Adoption")
    hand.press(K.Key_Tab)
    hand.write("2")
    hand.press(K.Key_Tab)
    hand.choose("Tech touch")
    hand.press(K.Key_Tab)  # health, MRR, renewal and plan are not hers to type
    hand.write("石川 恵")
    hand.press(K.Key_Tab)
    hand.choose("Notice given")
    hand.press(K.Key_Tab)
    hand.write("Bandai")
    hand.press(K.Key_Tab)
    hand.choose("Expansion")
    hand.press(K.Key_Tab)
    for tier in ("1", "3", "Key"):  # Enter accepts and goes down
        hand.write(tier)
        hand.press(K.Key_Return)
        if page.table.hasFocus():
            hand.press(K.Key_Return)
    hand.press(K.Key_Escape)
    one = _row(desk, first)
    assert (one.stage, one.tier, one.touch, one.owner) == (Stage.ADOPTION, "2", Touch.TECH, "石川 恵")
    assert one.status is Status.NOTICE_GIVEN
    two = _row(desk, second)
    assert (two.name, two.stage, two.tier) == ("Bandai", Stage.EXPANSION, "1")
    assert [_row(desk, each).tier for each in (third, fourth)] == ["3", "Key"]


def test_going_through_empty_cells_leaves_them_empty(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    account = desk.accounts.add("a")
    before = undo.count()
    _put(page, 0, STAGE)
    hand.press(K.Key_Return)
    for _cell in range(5):
        hand.press(K.Key_Tab)
    row = _row(desk, account)
    assert (row.stage, row.tier, row.touch, row.owner) == (None, "", None, "")
    assert undo.count() == before


def test_a_choice_can_be_taken_back(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    account = desk.accounts.add("a")
    desk.accounts.edit(account, stage=Stage.ADOPTION)
    _put(page, 0, STAGE)
    hand.press(K.Key_Return)
    hand.choose("–")
    hand.press(K.Key_Return)
    assert _row(desk, account).stage is None


def test_what_a_newer_csdesk_wrote_is_shown_and_left_alone(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    account = desk.accounts.add("a")
    with sqlite3.connect(desk.database.path) as other:
        other.execute("UPDATE accounts SET status = 'dormant'")
    other.close()
    page.refresh(Changes.of_all("accounts"))
    page.table.showColumn(STATUS)
    index = _put(page, 0, STATUS)
    assert index.data() == "Other"
    hand.press(K.Key_Return)
    hand.press(K.Key_Return)
    with desk.database.reading() as session:
        kept = session.connection().exec_driver_sql("SELECT status FROM accounts").scalar_one()
    assert (kept, _row(desk, account).status) == ("dormant", Status.OTHER)


def test_a_name_that_cannot_be_is_said_and_the_old_one_stays(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    account = desk.accounts.add("Aoba")
    _put(page, 0, NAME)
    hand.press(K.Key_F2)
    hand.write("  ")
    hand.press(K.Key_Return)
    assert page.model.index(0, NAME).data() == "Aoba"
    assert "name is required" in page.notice.words
    assert page.notice.isVisible()
    hand.press(K.Key_F2)
    hand.write("Aoba Medical")
    hand.press(K.Key_Return)
    assert _row(desk, account).name == "Aoba Medical"
    assert not page.notice.isVisible()


def test_an_edit_is_undone_and_redone(desk: Desk, page: PortfolioPage, undo: UndoStack) -> None:
    desk.accounts.add("a")
    page.model.setData(page.model.index(0, TIER), "3")
    assert page.model.index(0, TIER).data() == "3"
    undo.undo()
    assert page.model.index(0, TIER).data() == "–"
    undo.redo()
    assert page.model.index(0, TIER).data() == "3"


def test_a_small_change_reads_only_its_rows(desk: Desk, page: PortfolioPage, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _second = desk.accounts.add("a"), desk.accounts.add("b")
    asked: list[object] = []
    rows = desk.accounts.rows

    def noted(today: date, ids: Any = None) -> list[AccountRow]:
        asked.append(ids)
        return rows(today, ids)

    monkeypatch.setattr(desk.accounts, "rows", noted)
    resets: list[None] = []
    page.model.modelAboutToBeReset.connect(lambda: resets.append(None))
    desk.accounts.edit(first, tier="1")
    desk.accounts.delete([first])
    assert asked == [frozenset({first}), frozenset({first})]
    assert resets == []
    assert _names(page) == ["b"]


def test_a_hidden_page_waits_and_catches_up(desk: Desk, page: PortfolioPage) -> None:
    page.hide()
    desk.accounts.add("a")
    assert _names(page) == []
    page.show()
    assert _names(page) == ["a"]


def test_the_model_is_sound(qtmodeltester: ModelTester, desk: Desk, page: PortfolioPage) -> None:
    for name in "bca":
        desk.accounts.add(name)
    qtmodeltester.check(page.model)
    page.filters.field.setText("b")
    page.clear_filter()
    page.model.sort(HEALTH, Qt.SortOrder.DescendingOrder)
    desk.accounts.delete([1, 3])
    assert _names(page) == ["c"]


_FOUND = {
    "yamada": {"Yamadaya"},
    "ヤマダヤ": {"Yamadaya"},
    "やまだや": {"Yamadaya"},
    "ﾔﾏﾀﾞ": {"Yamadaya"},
    "恵": {"Yamadaya"},
    "tier 1": {"Yamadaya"},
    "tier 2": set(),
    "tier 3 osaka": {"Acme"},
    "tier": {"Acme", "Yamadaya"},
    "Ｔｉｅｒ ３": {"Acme"},
    "osaka": {"Acme"},
    "物流": {"Acme"},
    "gold": {"Acme"},
    "asked about prices": {"Acme"},
    "a osaka": {"Acme"},
    "nobody": set(),
}
"""By what is typed the accounts that have each word of it somewhere."""


def test_every_word_must_be_somewhere(desk: Desk, page: PortfolioPage) -> None:
    first, second = desk.accounts.add("Yamadaya"), desk.accounts.add("Acme")
    desk.accounts.edit(first, reading="ヤマダヤ", tier="1")
    desk.accounts.assign(first, "石川 恵")
    desk.accounts.edit(second, region="Osaka", industry="物流", notes="asked about prices", custom={"Plan": "Gold"})
    desk.accounts.edit(second, touch=Touch.HIGH, tier="3", size="120")
    found = {}
    for typed in _FOUND:
        page.filters.field.setText(typed)
        found[typed] = set(_names(page))
    assert found == _FOUND


def test_the_filter_by_keyboard(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    for name in ("Acme", "Beta", "Bold"):
        desk.accounts.add(name)
    page.focus_filter()
    hand.write("b")
    assert _names(page) == ["Beta", "Bold"]
    hand.press(K.Key_Down)
    assert page.table.hasFocus()
    assert page.model.row(page.table.currentIndex()).name == "Beta"
    hand.press(K.Key_Escape)
    assert _names(page) == ["Acme", "Beta", "Bold"]
    page.focus_filter()
    hand.write("x")
    assert page.nothing.isVisible()
    hand.press(K.Key_Escape)
    assert page.table.isVisible()


def test_where_the_row_one_was_on_is_filtered_out_the_hand_is_on_the_first(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    for name in ("Abel", "Acme", "Babel", "Zen"):
        desk.accounts.add(name)
    page.table.setCurrentIndex(page.model.index(3, 0))
    page.focus_filter()
    hand.write("be")
    hand.press(K.Key_Return)
    assert (_names(page), page.in_hand) == (["Abel", "Babel"], 1)
    page.table.setCurrentIndex(page.model.index(1, 0))
    page.filters.field.setText("babe")
    page.filters.field.setText("be")
    assert page.in_hand == 3, "who is still there keeps the hand"


def test_nothing_matches_and_the_button_clears(desk: Desk, page: PortfolioPage) -> None:
    desk.accounts.add("a")
    page.filters.field.setText("zzz")
    assert page.nothing.isVisible()
    assert not page.gone_button.isVisible()
    page.nothing.clear_button.click()
    assert _names(page) == ["a"]
    assert page.filters.field.text() == ""


def _tick(page: PortfolioPage, chip: str, name: str) -> None:
    actions = {action.text(): action for action in page.filters.chips[chip].menu().actions()}
    actions[name].trigger()


def test_chips_narrow_the_table_together(desk: Desk, page: PortfolioPage) -> None:
    for name, stage, tier in (("a", Stage.ADOPTION, "1"), ("b", Stage.ADOPTION, "10"), ("c", Stage.EXPANSION, "2")):
        desk.accounts.edit(desk.accounts.add(name), stage=stage, tier=tier)
    offered = [action.text() for action in page.filters.chips["tier"].menu().actions()]
    assert offered == ["Tier 1", "Tier 2", "Tier 10"]
    _tick(page, "stage", "Adoption")
    assert _names(page) == ["a", "b"]
    _tick(page, "tier", "Tier 10")
    assert _names(page) == ["b"]
    _tick(page, "level", "–  Unknown")
    assert _names(page) == ["b"]
    page.clear_filter()
    assert _names(page) == ["a", "b", "c"]


def test_who_is_gone_is_out_of_the_daily_view_and_can_be_found(desk: Desk, page: PortfolioPage) -> None:
    stays, goes = desk.accounts.add("stays"), desk.accounts.add("goes")
    desk.accounts.edit(goes, status=Status.CHURNED)
    assert _names(page) == ["goes", "stays"], "it stays under the hand"
    page.filters.field.setText("nobody")
    assert not page.gone_button.isVisible()
    page.filters.field.setText("goes")
    assert page.gone_button.isVisible()
    page.gone_button.click()
    assert _names(page) == ["goes"]
    page.clear_filter()
    assert _names(page) == ["stays"]
    _tick(page, "status", "Churned")
    assert _names(page) == ["goes"]
    page.clear_filter()
    desk.accounts.edit(stays, status=Status.HANDED_OVER)
    page.clear_filter()
    page.filters.field.setText(" ")
    assert page.nothing.isVisible()
    assert not page.nothing.clear_button.isVisible()
    page.gone_button.click()
    assert _names(page) == ["goes", "stays"]


def test_a_new_account_is_named_at_once_whatever_was_filtered(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.add("a")
    page.filters.field.setText("zzz")
    page.setFocus()
    page.filters.field.setFocus()
    hand.press(K.Key_N, Qt.KeyboardModifier.ControlModifier)
    hand.write("b")
    hand.press(K.Key_Return)
    assert _names(page) == ["a", "b"]


def test_enter_and_a_double_click_open_the_account_and_typing_does_not_rename_it(
    qtbot: QtBot, desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    account = desk.accounts.add("a")
    index = _put(page, 0, NAME)
    with qtbot.waitSignal(page.navigator.wanted) as opened:
        hand.press(K.Key_Return)
    assert opened.args == [Target.account(account)]
    with qtbot.waitSignal(page.navigator.wanted):
        middle = page.table.visualRect(index).center()
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    hand.press(K.Key_X)
    assert page.table.hasFocus()
    assert _row(desk, account).name == "a"


def test_delete_puts_the_chosen_into_the_trash_in_one_step(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    for name in "abc":
        desk.accounts.add(name)
    _put(page, 0, NAME)
    page.table.selectRow(0)
    hand.press(K.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hand.press(K.Key_Delete)
    assert _names(page) == ["c"]
    assert sorted(one.title for one in desk.trash.all()) == ["a", "b"]
    assert page.notice.words.startswith("2 accounts")
    undo.undo()
    assert _names(page) == ["a", "b", "c"]


def test_delete_in_a_cell_that_is_typed_in_deletes_a_letter(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.add("a")
    _put(page, 0, TIER)
    hand.press(K.Key_Return)
    hand.write("12")
    hand.press(K.Key_Home)
    hand.press(K.Key_Delete)
    hand.press(K.Key_Return)
    assert [(row.name, row.tier) for row in page.model.shown] == [("a", "2")]


def test_delete_beside_the_table_deletes_nothing(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.add("a")
    page.table.selectRow(0)
    _put(page, 0, STAGE)
    hand.press(K.Key_Return)
    hand.press(K.Key_Delete)
    page.add_button.setFocus()
    hand.press(K.Key_Delete)
    assert _names(page) == ["a"]


def _sorted_by(page: PortfolioPage, column: int, order: Qt.SortOrder) -> str:
    page.table.sortByColumn(column, order)
    return "".join(_names(page))


_SORTED = {
    NAME: ("abcd", "dcba"),
    STAGE: ("badc", "dabc"),
    TIER: ("abdc", "dbac"),
    TOUCH: ("badc", "dabc"),
    MRR: ("cbad", "abcd"),
    RENEWAL: ("bcad", "acbd"),
    CONTACT: ("cadb", "dacb"),
    OWNER: ("bacd", "abcd"),
    STATUS: ("badc", "cadb"),
}
"""By column the order of four accounts, up and down."""


def test_what_is_not_known_comes_last_whichever_way_it_is_sorted(desk: Desk, page: PortfolioPage) -> None:
    a, b, c, d = (desk.accounts.add(name) for name in "abcd")
    desk.accounts.edit(a, stage=Stage.ADOPTION, tier="2", touch=Touch.LOW)
    desk.accounts.edit(b, stage=Stage.ONBOARDING, tier="10", touch=Touch.HIGH, status=Status.PROSPECT)
    desk.accounts.edit(c, status=Status.NOTICE_GIVEN)
    desk.accounts.edit(d, tier="Key", stage=Stage.EXPANSION, touch=Touch.TECH)
    for account, owner in ((a, "Mori"), (b, "Abe")):
        desk.accounts.assign(account, owner)
    for account, amount, end in ((a, 3000, 30), (b, 2000, 10), (c, 1000, 20)):
        _contract(desk, account, amount, start=date(2026, 1, 1), end=TODAY + timedelta(end))
    for account, days in ((a, 9), (c, 40), (d, 1)):
        desk.contact_logs.add(account, ContactKind.CALL, TODAY - timedelta(days))
    found = {}
    for column in _SORTED:
        _sorted_by(page, NAME, Qt.SortOrder.AscendingOrder)  # those that are alike stay as they were
        found[column] = tuple(_sorted_by(page, column, way) for way in Qt.SortOrder)
    assert found == _SORTED


def test_the_last_contact_is_shown_and_warns_when_it_is_too_long_ago(desk: Desk, page: PortfolioPage) -> None:
    account = desk.accounts.add("a")
    desk.accounts.edit(account, tier="1")
    cell = page.model.index(0, CONTACT)
    assert (cell.data(), cell.data(Qt.ItemDataRole.ToolTipRole)) == ("–", "No contact logged yet")
    log = desk.contact_logs.add(account, ContactKind.CALL, TODAY - timedelta(17))
    assert cell.data() == "17 d ago"
    assert cell.data(Qt.ItemDataRole.ToolTipRole).startswith("Last contact 5 Nov 2026\n3 day")
    assert theme.now.attention_text in _inks(page, 0, CONTACT)
    desk.tiers.edit("1", cadence=17)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Last contact 5 Nov 2026"
    assert theme.now.attention_text not in _inks(page, 0, CONTACT)
    desk.contact_logs.delete(log, "")
    assert cell.data() == "–"


def test_names_are_sorted_by_their_reading(desk: Desk, page: PortfolioPage) -> None:
    for name, reading in (("山田屋", "やまだや"), ("青葉", "アオバ"), ("株式会社木村", "かぶしきがいしゃきむら")):
        desk.accounts.edit(desk.accounts.add(name), reading=reading)
    desk.accounts.add("Acme")
    page.refresh(Changes.of_all("accounts"))
    assert _names(page) == ["Acme", "青葉", "株式会社木村", "山田屋"]


def test_the_head_counts_and_sums_what_is_shown_by_currency(desk: Desk, page: PortfolioPage) -> None:
    for name, amount, currency in (("a", 12_000_000, "JPY"), ("b", 7_600_000, "JPY"), ("c", 1_200_000, "USD")):
        _contract(desk, desk.accounts.add(name), amount, currency, start=date(2026, 1, 1), end=date(2027, 1, 1))
    assert page.total.words == "3 accounts · MRR ¥1.63M · $1k"
    page.filters.field.setText("c")
    assert page.total.words.startswith("1 ")
    assert page.total.words.endswith("of 3 · MRR $1k")


def test_a_renewal_is_counted_to_its_notice_deadline(desk: Desk, page: PortfolioPage) -> None:
    end, notice = TODAY + timedelta(72), TODAY + timedelta(42)
    _contract(desk, desk.accounts.add("a"), 1200, start=date(2026, 1, 1), end=end, notice_deadline=notice)
    _contract(desk, desk.accounts.add("b"), 1200, start=date(2025, 1, 1), end=TODAY - timedelta(3))
    first, second = (page.model.index(place, RENEWAL) for place in range(2))
    assert first.data() == "42 d"
    tip = first.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == ["Notice deadline 3 Jan 2027", "Last day 1 Feb 2027", "Renews on 2 Feb 2027"]
    assert second.data() == "4 d ago"  # its last day
    assert "no outcome is recorded" in second.data(Qt.ItemDataRole.ToolTipRole)


def test_several_currencies_are_short_in_the_cell_and_whole_in_the_tip(desk: Desk, page: PortfolioPage) -> None:
    account = desk.accounts.add("a")
    _contract(desk, account, 12_000_000, start=date(2026, 1, 1), end=date(2027, 1, 1))
    contract = desk.contracts.of(account)[0].contract
    with desk.database.change("second line") as session:
        session.add(ContractLine(contract_id=contract.id, amount=1_234_500, months=12, currency="USD"))
    index = page.model.index(0, MRR)
    assert index.data() == "¥1M +1"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "¥1,000,000 + $1,028.75"


def _is_skipped(widget: QWidget) -> bool:
    return widget.isHidden() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_reading_order_is_tab_order(page: PortfolioPage, desk: Desk) -> None:
    desk.accounts.add("a")
    tabs, filters = page.views.tabs, page.filters
    order: list[QWidget] = [filters.group, page.matrix_button, page.columns_button, page.export_button, page.add_button]
    order += [tabs.bar, tabs.save_button, tabs.more_button, filters.field, *filters.chips.values()]
    order += [filters.only_button, page.table]
    for before, after in pairwise(order):
        found = before.nextInFocusChain()
        while found is not None and found is not after and _is_skipped(found):
            found = found.nextInFocusChain()
        assert found is after


def test_a_narrow_window_scrolls_and_keeps_the_names_readable(desk: Desk, page: PortfolioPage) -> None:
    desk.accounts.add("a")
    wide = page.table.columnWidth(NAME)
    assert page.table.horizontalScrollBar().maximum() == 0, "the window as it opens has room"
    page.resize(744, 600)
    QApplication.processEvents()
    assert page.table.columnWidth(NAME) == SCROLLED, "it is scrolled anyway: the names get what they need"
    assert page.table.horizontalScrollBar().maximum() > 0
    page.resize(1600, 600)
    QApplication.processEvents()
    assert page.table.columnWidth(NAME) > wide
    assert page.table.horizontalScrollBar().maximum() == 0


def test_a_refused_undo_changes_nothing_here(desk: Desk, page: PortfolioPage, undo: UndoStack) -> None:
    account = desk.accounts.add("a")
    desk.accounts.edit(account, name="b")
    with sqlite3.connect(desk.database.path) as other:
        other.execute("UPDATE accounts SET name = 'theirs'")
    other.close()
    refused: list[object] = []
    undo.refused.connect(refused.append)
    undo.undo()
    assert [type(error) for error in refused] == [MovedError]
    assert _names(page) == ["b"]


def test_a_row_is_painted_in_every_state_it_can_be_in(qtbot: QtBot, desk: Desk, page: PortfolioPage) -> None:
    account = desk.accounts.add("a")
    desk.accounts.edit(account, stage=Stage.ADOPTION, status=Status.CHURNED)
    desk.plans.add(account, "Plan", TODAY)
    page.table.selectRow(0)
    assert not page.table.grab().isNull()
    qtbot.mouseMove(page.table.viewport(), QPoint(20, 20))
    assert not page.table.grab().isNull()


_AMOUNT = st.builds(Fraction, st.integers(-(10**9), 10**9), st.sampled_from([1, 3, 12, 100, 1200]))
_AMOUNTS = st.dictionaries(st.sampled_from(["JPY", "USD", "EUR"]), _AMOUNT)


@given(st.lists(_AMOUNTS, max_size=8))
def test_sums_are_exact(each: list[dict[str, Fraction]]) -> None:
    expected: dict[str, Fraction] = {}
    for one in each:
        for currency, amount in one.items():
            expected[currency] = expected.get(currency, Fraction(0)) + amount
    rows = [_bare(number, Present(one, None, overdue=False)) for number, one in enumerate(each)]
    totals = Totals()
    totals.learn(_bare(row.id, Present({"JPY": Fraction(7)}, None, overdue=False)) for row in rows)
    totals.learn(rows)
    assert totals.of(rows) == expected


def _bare(number: int, present: Present) -> AccountRow:
    values: dict[str, Any] = dict.fromkeys(AccountRow._fields)
    return AccountRow(**values | {"id": number, "present": present})


def test_only_some_are_shown_until_the_filter_is_cleared(page: PortfolioPage, desk: Desk) -> None:
    ids = [desk.accounts.add(name) for name in ("Xa", "Xb", "Xc")]
    desk.accounts.edit(ids[0], status=Status.CHURNED)
    page.show_only(frozenset(ids[:2]))
    assert {row.name for row in page.model.shown} == {"Xa", "Xb"}
    assert page.filters.only_button.isVisible()
    page.clear_filter()
    assert "Xc" in {row.name for row in page.model.shown}
    assert not page.filters.only_button.isVisible()
