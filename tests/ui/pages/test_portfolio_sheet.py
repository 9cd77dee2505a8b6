"""The portfolio worked like a spreadsheet: ranges copied, pasted, filled and cleared, each in one step."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk import Desk
from csdesk.domain.accounts import Stage, Status, Touch
from csdesk.domain.custom import FieldType
from csdesk.services.accounts import AccountRow
from csdesk.ui.bus import ChangeBus
from csdesk.ui.navigator import Target
from csdesk.ui.pages.portfolio import PortfolioPage
from csdesk.ui.undo import UndoStack
from csdesk.ui.widgets.date_field import DateField
from csdesk.ui.widgets.row_menu import OffersMenu
from tests.ui.pages.hand import TODAY, Hand, K

NAME, STAGE, TIER, TOUCH, HEALTH, MRR, RENEWAL, CONTACT, PLAN, OWNER, STATUS = range(11)
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: Desk, bus: ChangeBus, show: Callable[[QWidget], None]) -> PortfolioPage:
    """Return a page with four accounts, a to d."""
    for name in "abcd":
        desk.accounts.add(name)
    built = PortfolioPage(desk, bus, lambda: TODAY)
    show(built)
    built.table.setFocus()
    return built


def _rows(desk: Desk) -> list[AccountRow]:
    return sorted(desk.accounts.rows(TODAY), key=lambda row: row.id)


def _take(page: PortfolioPage, hand: Hand, row: int, column: int, *steps: Qt.Key) -> None:
    """Put the cursor into a cell, and extend the selection by keys."""
    page.table.setFocus()
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    page.table.selectionModel().setCurrentIndex(page.model.index(row, column), flag)
    for key in steps:
        hand.press(key, _SHIFT)


def _paste(page: PortfolioPage, hand: Hand, text: str) -> None:
    QApplication.clipboard().setText(text)
    hand.press(K.Key_V, _CTRL)


def _copied(hand: Hand) -> str:
    hand.press(K.Key_C, _CTRL)
    return QApplication.clipboard().text()


def _values(rows: Sequence[AccountRow]) -> list[tuple[object, ...]]:
    return [(row.stage, row.tier, row.touch) for row in rows]


def test_a_block_of_excel_is_pasted_and_undone_in_one_step(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    before = undo.count()
    _take(page, hand, 1, STAGE)
    _paste(page, hand, "Adoption\t1\tハイタッチ\r\n活用中\t 2\tlow\r\n")
    assert _values(_rows(desk)) == [
        (None, "", None),
        (Stage.ADOPTION, "1", Touch.HIGH),
        (Stage.ADOPTION, "2", Touch.LOW),
        (None, "", None),
    ]
    assert not page.notice.isVisible()
    assert undo.count() == before + 1
    undo.undo()
    assert _values(_rows(desk)) == [(None, "", None)] * 4
    undo.redo()
    assert _rows(desk)[2].tier == "2"


def test_what_does_not_fit_is_named_and_the_rest_is_kept(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    _take(page, hand, 0, NAME)
    before = undo.count()
    _paste(page, hand, 'a2\tAdoption\t1\n" "\tno stage\t2\n')
    assert [(row.name, row.stage, row.tier) for row in _rows(desk)[:2]] == [
        ("a2", Stage.ADOPTION, "1"),
        ("b", None, "2"),
    ]
    assert "b, Account: A name is required" in page.notice.words
    assert "b, Stage: " in page.notice.words
    assert "(no stage)" in page.notice.words
    assert undo.count() == before + 1


def test_what_reaches_beyond_the_table_is_counted(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    page.table.showColumn(STATUS)
    _take(page, hand, 3, STATUS)
    _paste(page, hand, "churned\tmore\nactive\tmore\n")
    assert _rows(desk)[3].status is Status.CHURNED
    assert page.notice.words.split("\n") == [
        "1 cell in a calculated column was not changed.",  # the next action, at the right of the status
        "2 cells beyond the table were not pasted.",
    ]


def test_columns_that_are_worked_out_are_left_as_they_are(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _take(page, hand, 0, TOUCH)
    _paste(page, hand, "high\tUnknown\t9999\n")
    assert _rows(desk)[0].touch is Touch.HIGH
    assert page.notice.words.startswith("1 ")


def test_one_cell_is_pasted_into_all_that_are_selected(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    _take(page, hand, 0, TIER, K.Key_Down, K.Key_Down)
    _paste(page, hand, "Key\n")
    assert [row.tier for row in _rows(desk)] == ["Key", "Key", "Key", ""]
    undo.undo()
    assert {row.tier for row in _rows(desk)} == {""}


def test_a_range_is_copied_as_other_programs_take_it(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.edit(1, name='a "1"', stage=Stage.ADOPTION, tier="1")
    contract = desk.contracts.add(1, "Cloud", "JPY")
    desk.contracts.edit(contract, start=date(2026, 1, 1), end=TODAY + timedelta(72))
    desk.contracts.edit_line(desk.contracts.of(1)[0].lines[0].id, amount=12_000_000, months=12)
    page.table.showColumn(STATUS)
    _take(page, hand, 0, NAME, *[K.Key_Right] * 9, K.Key_Down)
    first, second = _copied(hand).split("\n")
    assert first == '"a ""1"""\tAdoption\t1\t\tUnknown\t1000000\t2027-02-01\t\t\tActive'
    assert second == "b\t\t\t\tUnknown\t\t\t\t\tActive"


def test_what_is_copied_can_be_pasted_elsewhere(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.edit(1, stage=Stage.ADOPTION, tier="1", touch=Touch.TECH)
    _take(page, hand, 0, STAGE, K.Key_Right, K.Key_Right, K.Key_Down)
    copied = _copied(hand)
    _take(page, hand, 2, STAGE)
    _paste(page, hand, copied)
    assert _values(_rows(desk))[2:] == _values(_rows(desk))[:2]


def test_cells_are_filled_down(desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack) -> None:
    desk.accounts.edit(1, stage=Stage.EXPANSION, tier="2")
    before = undo.count()
    _take(page, hand, 0, STAGE, K.Key_Right, K.Key_Down, K.Key_Down)
    hand.press(K.Key_D, _CTRL)
    assert _values(_rows(desk))[:3] == [(Stage.EXPANSION, "2", None)] * 3
    assert undo.count() == before + 1
    _take(page, hand, 3, TIER)
    hand.press(K.Key_D, _CTRL)
    assert _rows(desk)[3].tier == "2", "of one cell, what stands above it"


def test_delete_empties_cells_and_deletes_no_account(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    for account in (1, 2):
        desk.accounts.edit(account, stage=Stage.ADOPTION, tier="1")
    _take(page, hand, 0, STAGE, K.Key_Right, K.Key_Down)
    before = undo.count()
    hand.press(K.Key_Delete)
    assert _values(_rows(desk)) == [(None, "", None)] * 4
    assert undo.count() == before + 1


def test_whole_rows_are_deleted(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _take(page, hand, 1, TIER, K.Key_Down)
    hand.press(K.Key_Space, _SHIFT)
    hand.press(K.Key_Delete)
    assert [row.name for row in _rows(desk)] == ["a", "d"]


def test_what_is_typed_goes_into_all_that_are_selected(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    _take(page, hand, 0, TIER, K.Key_Down, K.Key_Down)
    before = undo.count()
    hand.press(K.Key_F2)
    hand.write("7")
    hand.press(K.Key_Return, _CTRL)
    assert [row.tier for row in _rows(desk)] == ["7", "7", "7", ""]
    assert undo.count() == before + 1
    assert page.table.hasFocus()
    _take(page, hand, 0, STAGE, K.Key_Down)
    hand.press(K.Key_F2)
    hand.choose("Expansion")
    hand.press(K.Key_Return, _CTRL)
    assert [row.stage for row in _rows(desk)] == [Stage.EXPANSION, Stage.EXPANSION, None, None]


def test_a_range_is_selected_with_the_mouse(qtbot: QtBot, page: PortfolioPage, hand: Hand) -> None:
    table, view = page.table, page.table.viewport()
    start, end = (table.visualRect(page.model.index(*place)).center() for place in ((0, STAGE), (2, TOUCH)))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(20, 20))
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    places = {(index.row(), index.column()) for index in table.selectionModel().selectedIndexes()}
    assert places == {(row, column) for row in range(3) for column in (STAGE, TIER, TOUCH)}


def _column(page: PortfolioPage, name: str) -> int:
    """Show the column of this name; return its place."""
    place = [column.name for column in page.model.columns].index(name)
    page.table.showColumn(place)
    return place


def test_every_fact_of_an_account_is_edited_in_place(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.edit(1, custom={"Plan": "Gold", "契約形態": "年"})
    places = [
        _column(page, name)
        for name in ("reading", "domain", "industry", "size", "region", "customer_since", "handed_over_on", "notes")
    ]
    places.append(_column(page, "own:Plan"))
    _take(page, hand, 0, places[0])
    hand.press(K.Key_Return)
    typed = ("エー", "a.example", "Food", "120", "Osaka", "2024/4/1", "2024/7/1", "asked", "Silver")
    for text in typed:
        hand.write(text)
        hand.press(K.Key_Tab)
    row = _rows(desk)[0]
    facts = (row.reading, *row.facts.values(), row.notes)
    assert facts == (*typed[:5], date(2024, 4, 1), date(2024, 7, 1), "asked")
    assert row.custom == {"Plan": "Silver", "契約形態": "年"}


def test_facts_and_fields_of_hers_are_pasted_as_excel_has_them(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.edit(1, custom={"Plan": "Gold", "Seats": "3"})
    first, _second = _column(page, "own:Plan"), _column(page, "own:Seats")
    _take(page, hand, 0, first)
    _paste(page, hand, "A\t1\nB\t2\n")
    assert [row.custom for row in _rows(desk)[:2]] == [{"Plan": "A", "Seats": "1"}, {"Plan": "B", "Seats": "2"}]
    since, _notes = _column(page, "customer_since"), _column(page, "notes")
    _take(page, hand, 0, since)
    _paste(page, hand, '令和6年4月1日\t"two\nlines"\nsoon\tkept\n')
    rows = _rows(desk)
    found = [(row.facts["customer_since"], row.notes) for row in rows[:2]]
    assert found == [(date(2024, 4, 1), "two\nlines"), (None, "kept")]
    assert "b, Customer since: “soon” is not a date" in page.notice.words
    _take(page, hand, 0, since, K.Key_Right)
    assert _copied(hand) == '2024-04-01\t"two\nlines"'


def test_a_field_of_hers_takes_only_what_it_holds(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.custom_fields.add("Seats", FieldType.NUMBER)
    desk.custom_fields.add("Live", FieldType.DAY)
    desk.accounts.edit(1, custom={"Seats": "900", "Live": "soon"})
    live, seats = _column(page, "own:Live"), _column(page, "own:Seats")
    assert page.model.index(0, live).data() == "soon"  # from an import, as it is
    for row, column, typed in ((0, seats, "１，２００"), (0, live, "2026/4/1"), (1, seats, "many"), (1, live, "soon")):
        _take(page, hand, row, column)
        hand.press(K.Key_F2)
        hand.write(typed)
        hand.press(K.Key_Return)
    assert [row.custom for row in _rows(desk)[:2]] == [{"Seats": "1200", "Live": "2026-04-01"}, {}]
    assert "soon" in page.notice.words
    assert [page.model.index(0, column).data() for column in (seats, live)] == ["1,200", "1 Apr 2026"]
    _take(page, hand, 1, seats)
    _paste(page, hand, "30\nmany\n")
    assert [row.custom for row in _rows(desk)[1:3]] == [{"Seats": "30"}, {}]


def test_notes_of_several_lines_keep_them_when_a_word_is_added(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    desk.accounts.edit(1, notes="one\ntwo")
    _take(page, hand, 0, _column(page, "notes"))
    hand.press(K.Key_F2)
    hand.press(K.Key_End)
    hand.press(K.Key_X)
    hand.press(K.Key_Return)
    assert _rows(desk)[0].notes == "one\ntwox"


def test_a_cell_outside_the_selection_is_typed_into_alone(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _take(page, hand, 0, TIER, K.Key_Down)
    page.table.selectionModel().setCurrentIndex(page.model.index(3, TIER), QItemSelectionModel.SelectionFlag.NoUpdate)
    hand.press(K.Key_F2)
    hand.write("7")
    hand.press(K.Key_Return, _CTRL)
    assert [row.tier for row in _rows(desk)] == ["", "", "", "7"]


def test_a_key_that_has_no_name_does_nothing(qtbot: QtBot, page: PortfolioPage) -> None:
    QApplication.sendEvent(page.table, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier))
    assert page.table.hasFocus()


def _add_to(page: PortfolioPage, row: int, column: int) -> None:
    """Click a cell with Ctrl held."""
    index = page.model.index(row, column)
    page.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def test_several_areas_are_typed_into_filled_and_emptied_alone(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _take(page, hand, 0, TIER)
    _add_to(page, 2, TIER)
    _add_to(page, 3, STAGE)
    _paste(page, hand, "9")
    assert [row.tier for row in _rows(desk)] == ["9", "", "9", ""]
    _take(page, hand, 0, TIER)
    _add_to(page, 2, TIER)
    hand.press(K.Key_F2)
    hand.write("7")
    hand.press(K.Key_Return, _CTRL)
    assert [row.tier for row in _rows(desk)] == ["7", "", "7", ""]
    desk.accounts.edit(1, tier="5")
    _take(page, hand, 0, TIER)
    _add_to(page, 3, TIER)
    hand.press(K.Key_D, _CTRL)
    assert [row.tier for row in _rows(desk)] == ["5", "", "7", "5"], "not what lies between"
    _take(page, hand, 0, TIER)
    _add_to(page, 2, TIER)
    hand.press(K.Key_Delete)
    assert [row.tier for row in _rows(desk)] == ["", "", "", "5"]
    assert "Ctrl+Z" in page.notice.words


def test_filling_down_two_columns_touches_of_each_only_what_is_selected(
    desk: Desk, page: PortfolioPage, hand: Hand
) -> None:
    desk.accounts.edit(1, tier="5", stage=Stage.ADOPTION)
    _take(page, hand, 0, STAGE, K.Key_Right, K.Key_Down)
    _add_to(page, 3, TIER)
    hand.press(K.Key_D, _CTRL)
    assert [(row.stage, row.tier) for row in _rows(desk)] == [
        *[(Stage.ADOPTION, "5")] * 2,
        (None, ""),
        (None, "5"),
    ]


def test_what_is_no_block_is_neither_copied_nor_pasted_over(
    desk: Desk, page: PortfolioPage, hand: Hand, undo: UndoStack
) -> None:
    QApplication.clipboard().setText("before")
    _take(page, hand, 0, STAGE)
    _add_to(page, 1, TIER)
    assert _copied(hand) == "before"
    assert "block" in page.notice.words
    before = undo.count()
    _paste(page, hand, "1\n2\n")
    assert "several areas" in page.notice.words
    assert undo.count() == before
    desk.accounts.edit(3, tier="3")
    _take(page, hand, 0, NAME)
    for place in ((2, NAME), (0, TIER), (2, TIER)):
        _add_to(page, *place)
    assert _copied(hand) == "a\t\nc\t3", "in each row the same columns"


def test_hidden_columns_are_not_written(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    page.table.hideColumn(TIER)
    selection = QItemSelection(page.model.index(0, STAGE), page.model.index(1, TOUCH))
    page.table.setFocus()
    page.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    _paste(page, hand, "high")
    assert [(row.tier, row.touch) for row in _rows(desk)[:2]] == [("", Touch.HIGH)] * 2


@pytest.mark.parametrize(
    ("block", "steps", "tiers"),
    [
        ("1\n2\n", [K.Key_Down] * 3, ["1", "2", "1", "2"]),
        ("1\n2\n", [K.Key_Down] * 2, ["1", "2", "", ""]),
        ("1\n2\n3\n", [], ["1", "2", "3", ""]),
        ("1\thigh\n", [K.Key_Down] * 2, ["1", "1", "1", ""]),
        ("1\thigh\n2\tlow\n", [K.Key_Right, *[K.Key_Down] * 3], ["1", "2", "1", "2"]),
    ],
)
def test_a_multiple_of_what_is_pasted_is_filled_with_it(
    desk: Desk, page: PortfolioPage, hand: Hand, block: str, steps: list[Qt.Key], tiers: list[str]
) -> None:
    _take(page, hand, 0, TIER, *steps)
    _paste(page, hand, block)
    assert [row.tier for row in _rows(desk)] == tiers
    if "\t" in block:
        assert [bool(row.touch) for row in _rows(desk)] == [bool(tier) for tier in tiers]


def test_tabs_and_line_ends_in_values_of_one_line_become_blanks(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _take(page, hand, 0, NAME)
    _paste(page, hand, '"a\tb\r\nc"\t\t"1\u2028\t2"\n')
    assert (_rows(desk)[0].name, _rows(desk)[0].tier) == ("a b c", "1 2")
    page.model.setData(page.model.index(1, TIER), " x\ty\n")
    assert _rows(desk)[1].tier == "x y"


def test_delete_on_a_name_deletes_no_account_and_ctrl_delete_does(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    _take(page, hand, 1, NAME)
    hand.press(K.Key_Delete)
    assert [row.name for row in _rows(desk)] == list("abcd")
    assert "A name is required" in page.notice.words
    _take(page, hand, 1, TIER, K.Key_Down)
    hand.press(K.Key_Delete, _CTRL)
    assert [row.name for row in _rows(desk)] == ["a", "d"]
    assert "Ctrl+Z" in page.notice.words
    _take(page, hand, 0, MRR)
    hand.press(K.Key_Delete)
    assert "cannot be cleared" in page.notice.words


def test_the_menu_of_a_row_does_what_its_keys_do(desk: Desk, page: PortfolioPage, hand: Hand) -> None:
    wanted: list[Target] = []
    page.navigator.wanted.connect(wanted.append)
    _take(page, hand, 2, TIER)
    acts = {one.text(): one for one in page.table.acts.menu(page.table.currentIndex()).actions() if one.text()}
    assert list(acts) == [
        *("Open account", "Edit", "Preview", "Log a contact", "Which rule made this score?"),
        *("Copy", "Paste", "Fill down", "Clear cell", "Delete"),
    ]
    acts["Log a contact"].trigger()
    assert wanted == [Target.new("contact_logs")]
    acts["Delete"].trigger()
    assert [row.name for row in _rows(desk)] == list("abd")


def test_a_right_click_opens_the_menu_of_the_row_under_it(
    page: PortfolioPage, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[list[str]] = []
    monkeypatch.setattr(OffersMenu, "popup", lambda menu, _at: opened.append([one.text() for one in menu.actions()]))
    _take(page, hand, 0, TIER)
    at = page.table.visualRect(page.model.index(2, STAGE)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.table.viewport().mapToGlobal(at))
    QApplication.sendEvent(page.table.viewport(), event)
    assert "Log a contact" in opened[0]
    assert page.in_hand == 3


@pytest.mark.parametrize("letter", ["t", "T", "ｔ", "Ｔ"])
def test_letters_of_any_width_are_keys(page: PortfolioPage, hand: Hand, letter: str) -> None:
    wanted: list[Target] = []
    page.navigator.wanted.connect(wanted.append)
    _take(page, hand, 0, NAME)
    key = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(page.table, key)
    composed = QInputMethodEvent()
    composed.setCommitString(letter)
    QApplication.sendEvent(page.table, composed)
    QApplication.sendEvent(page.table, QInputMethodEvent(letter, []))
    assert wanted == [Target.new("contact_logs")] * 3
    assert page.table.hasFocus()


@pytest.mark.parametrize("hidden", [(TIER,), (NAME, STAGE, TIER, TOUCH), tuple(range(1, 11))])
@pytest.mark.parametrize("key", [K.Key_Right, K.Key_Left, K.Key_Down, K.Key_End, K.Key_Home])
def test_where_one_stands_is_always_in_sight(
    page: PortfolioPage, hand: Hand, key: Qt.Key, hidden: Sequence[int]
) -> None:
    _take(page, hand, 1, STAGE, K.Key_Right, K.Key_Right)
    for column, action in enumerate(page.arrangement.menu().actions(), 1):
        if column in hidden:
            action.trigger()
    hand.press(key, _SHIFT)
    hand.press(K.Key_Tab)
    shown = [column for column in range(11) if not page.table.isColumnHidden(column)]
    assert page.table.currentIndex().column() in shown
    assert {one.column() for one in page.table.selectedIndexes()} <= set(shown)


def test_a_column_hidden_under_ones_feet_takes_nothing_with_it(page: PortfolioPage, hand: Hand, desk: Desk) -> None:
    desk.accounts.edit(1, tier="2")
    _take(page, hand, 0, TIER)
    page.table.hideColumn(TIER)
    assert page.table.currentIndex().column() == STAGE
    for key in (K.Key_C, K.Key_V, K.Key_D):
        hand.press(key, _CTRL)
    assert _rows(desk)[0].tier == "2"


@pytest.mark.parametrize("name", ["customer_since", "own:Trained"])
def test_a_cell_of_a_day_has_its_month(desk: Desk, page: PortfolioPage, hand: Hand, name: str) -> None:
    desk.custom_fields.add("Trained", FieldType.DAY)
    column = _column(page, name)
    _take(page, hand, 0, column)
    hand.press(K.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, DateField)
    editor.picker.open()
    assert editor.picker.calendar is not None
    editor.picker.calendar.grid.go_to(date(2024, 4, 1))
    hand.press(K.Key_Return)
    row = _rows(desk)[0]
    assert (row.facts["customer_since"] or row.custom["Trained"]) in (date(2024, 4, 1), "2024-04-01")
