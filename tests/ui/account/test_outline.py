"""The outline of a plan, worked by keyboard alone."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester

from csdesk.desk import Desk
from csdesk.domain.plans import Horizon, MilestoneStatus, Side, Verdict
from csdesk.entities import Goal, Milestone, ProductValue
from csdesk.services.plans.plans import Planned
from csdesk.ui.pages.account import AccountPage
from csdesk.ui.panels.plan.nodes import NodeField
from csdesk.ui.panels.plan.outline import Outline, RowMenu
from csdesk.ui.undo import UndoStack
from tests.ui.account.hand import ALT, CONTROL, SHIFT, TODAY, Hand, K, put, shown

_PLAN = [
    "Orders in one place",
    "  Less time",
    "    Yokohama",
    "      Master",
    "      Training",
    "    Kobe",
    "      Start",
    "      Measure",
    "State wanted after 3 months",
]


def _whole(desk: Desk, plan: int) -> Planned:
    planned = desk.plans.whole(plan)
    assert planned is not None
    return planned


def _milestone(desk: Desk, plan: int, title: str) -> Milestone:
    return next(one.milestone for one in _whole(desk, plan).milestones if one.milestone.title == title)


def _title(outline: Outline) -> str:
    return str(outline.currentIndex().siblingAtColumn(0).data())


def _menu(outline: Outline, desk: Desk) -> RowMenu:
    assert outline.current is not None
    return RowMenu(outline, outline.current)


@pytest.fixture
def resets(page: AccountPage) -> list[None]:
    """Every reset of the model; there must be none."""
    heard: list[None] = []
    page.plan.model.modelAboutToBeReset.connect(lambda: heard.append(None))
    return heard


def test_a_plan_from_nothing_by_keyboard_alone(desk: Desk, page: AccountPage, hand: Hand, account: int) -> None:
    page.open("plan")
    page.plan.empty.button.setFocus()
    hand.press(K.Key_Space)
    hand.write("Half a day")
    hand.press(K.Key_Return)
    page.plan.card.beside.choose(None)  # an owner is typed in its cell
    page.plan.card.add_buttons[ProductValue].setFocus()
    hand.press(K.Key_Space)
    hand.write("Orders in one place")
    hand.press(K.Key_Return)
    hand.press(K.Key_Return, CONTROL | SHIFT)
    hand.write("Less time ordering")
    hand.press(K.Key_Tab)
    hand.write("2027-03-31")
    hand.press(K.Key_Return)
    hand.press(K.Key_Return, CONTROL | SHIFT)
    hand.write("All orders at Yokohama")
    hand.press(K.Key_Tab)
    hand.choose("6 months")
    hand.press(K.Key_Return)
    hand.press(K.Key_Return, CONTROL | SHIFT)
    hand.write("Move the master")
    hand.press(K.Key_Tab)
    hand.choose("customer")
    hand.press(K.Key_Tab)
    hand.write("Ken Nakamura")
    hand.press(K.Key_Tab)
    hand.write("18 Dec")
    hand.press(K.Key_Return, CONTROL)
    hand.write("Train the team")
    hand.press(K.Key_Return)
    assert shown(page.plan.outline) == [
        "Orders in one place",
        "  Less time ordering",
        "    State wanted after 3 months",
        "    State wanted after 6 months",
        "    All orders at Yokohama",
        "      Move the master",
        "      Train the team",
    ]
    assert _title(page.plan.outline) == "Train the team"
    planned = _whole(desk, desk.plans.of(account)[0].id)
    goal = planned.outcomes[0].goals[-1]
    first = goal.milestones[0]
    assert (planned.plan.title, goal.goal.horizon) == ("Half a day", Horizon.M6)
    assert (first.milestone.side, first.owner, first.milestone.due) == (
        Side.CUSTOMER,
        "Ken Nakamura",
        date(2026, 12, 18),
    )
    assert planned.outcomes[0].outcome.due == date(2027, 3, 31)


def test_a_key_adds_each_kind_of_row_and_enter_leaves_the_title(
    page: AccountPage, hand: Hand, account: int, stack: UndoStack
) -> None:
    page.open("plan")
    page.plan.empty.button.setFocus()
    hand.press(K.Key_Space)
    hand.write("Half a day")
    hand.press(K.Key_Return)
    assert hand.at is page.plan.outline
    for key, title in (
        *((K.Key_1, "Orders in one place"), (K.Key_2, "Less time ordering"), (K.Key_1, "Stock in one place")),
        *((K.Key_2, "No stock is missing"), (K.Key_1, "A third"), (K.Key_3, "Kobe"), (K.Key_4, "Measure")),
    ):
        hand.press(key, ALT)
        hand.write(title)
        hand.press(K.Key_Return)
    assert shown(page.plan.outline) == [
        "Orders in one place",
        "  Less time ordering",
        "    State wanted after 3 months",
        "    State wanted after 6 months",
        "Stock in one place",
        "  No stock is missing",
        "    Kobe",
        "      Measure",
        "A third",
    ]
    moved = page.plan.model.index(0, 0, page.plan.model.index(0, 0, page.plan.model.index(0, 0)))
    assert page.plan.outline.visualRect(moved).isValid(), "what came under the outcome is still seen"
    put(page.plan.outline, "Orders in one place")
    hand.press(K.Key_3, ALT)
    hand.write("Last")
    hand.press(K.Key_Return)
    assert shown(page.plan.outline)[2:5] == [f"    {one}" for one in (*_BEGUN, "Last")], "under the hand's value"
    while "Less time ordering" in shown(page.plan.outline)[1]:
        stack.undo()
    assert shown(page.plan.outline) == ["Orders in one place", *_BEGUN], "in one step with the outcome"


_BEGUN = ("State wanted after 3 months", "State wanted after 6 months")


def test_tab_goes_to_the_next_cell_that_can_be_edited(outline: Outline, hand: Hand) -> None:
    put(outline, "Kobe", NodeField.DUE)
    hand.press(K.Key_F2)
    seen = []
    for _step in range(6):
        hand.press(K.Key_Tab)
        seen.append((_title(outline), NodeField(outline.currentIndex().column())))
    assert seen == [
        ("Kobe", NodeField.STATE),
        *(
            ("Start", field)
            for field in (NodeField.TITLE, NodeField.SIDE, NodeField.OWNER, NodeField.DUE, NodeField.STATE)
        ),
    ]
    hand.press(K.Key_Backtab)
    assert (_title(outline), outline.currentIndex().column()) == ("Start", NodeField.DUE.value)


def test_a_cell_of_each_kind(desk: Desk, plan: int, outline: Outline, hand: Hand) -> None:
    put(outline, "Master", NodeField.SIDE)
    hand.press(K.Key_Return)
    hand.choose("customer")
    for typed in ("Ken", "2026-11-30"):
        hand.press(K.Key_Tab)
        hand.write(typed)
    hand.press(K.Key_Tab)
    hand.choose("Done")
    hand.press(K.Key_Tab)
    hand.choose("Internal")
    hand.press(K.Key_Return)
    milestone = _milestone(desk, plan, "Master")
    assert (milestone.side, milestone.owner, milestone.due) == (Side.CUSTOMER, "Ken", date(2026, 11, 30))
    assert (milestone.status, milestone.done_on, milestone.customer_sees) == (MilestoneStatus.DONE, TODAY, False)
    put(outline, "Yokohama", NodeField.STATE)
    hand.press(K.Key_Return)
    hand.choose("Partly reached")
    hand.press(K.Key_Return)
    assert _whole(desk, plan).goals[0].goal.verdict is Verdict.PARTLY


def test_a_value_that_is_no_choice_stays_till_another_is_chosen(
    desk: Desk, plan: int, outline: Outline, hand: Hand, stack: UndoStack
) -> None:
    desk.plans.edit(Milestone, _milestone(desk, plan, "Master").id, side=Side.OTHER, status=MilestoneStatus.OTHER)
    count = stack.count()
    put(outline, "Master", NodeField.SIDE)
    hand.press(K.Key_Return)
    for _step in range(4):
        hand.press(K.Key_Tab)
    hand.press(K.Key_Escape)
    kept = _milestone(desk, plan, "Master")
    assert (kept.side, kept.status, stack.count()) == (Side.OTHER, MilestoneStatus.OTHER, count)
    put(outline, "Master", NodeField.SIDE)
    outline.setFocus()
    hand.press(K.Key_Return)
    hand.choose("us")
    hand.press(K.Key_Return)
    assert _milestone(desk, plan, "Master").side is Side.US


def test_nonsense_leaves_what_was_and_says_so(
    desk: Desk, plan: int, page: AccountPage, outline: Outline, hand: Hand
) -> None:
    put(outline, "Master", NodeField.DUE)
    hand.press(K.Key_Return)
    hand.write("soon")
    hand.press(K.Key_Return)
    assert "“soon” is not a date" in page.notice.words
    assert _milestone(desk, plan, "Master").due == date(2026, 12, 4)
    hand.press(K.Key_Return)
    hand.write("5 Dec")
    hand.press(K.Key_Return)
    assert _milestone(desk, plan, "Master").due == date(2026, 12, 5)
    assert not page.notice.isVisible()


def test_a_row_needs_a_title(desk: Desk, plan: int, page: AccountPage, outline: Outline, hand: Hand) -> None:
    put(outline, "Master")
    hand.press(K.Key_Return)
    hand.write(" ")
    hand.press(K.Key_Return)
    assert "A name is required" in page.notice.words
    assert shown(outline) == _PLAN


@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_Return, K.Key_Tab])
def test_an_empty_row_with_nothing_typed_is_gone_again(
    page: AccountPage, outline: Outline, hand: Hand, stack: UndoStack, key: K
) -> None:
    put(outline, "Master")
    hand.press(K.Key_Insert)
    assert len(shown(outline)) == len(_PLAN) + 1
    hand.press(key)
    assert shown(outline) == _PLAN
    assert stack.count() == 0
    assert not page.notice.isVisible()


def test_a_row_added_below_is_one_step(outline: Outline, hand: Hand, stack: UndoStack) -> None:
    for title, indent in (("Orders in one place", 0), ("Less time", 1), ("Yokohama", 2), ("Master", 3)):
        put(outline, title)
        hand.press(K.Key_Return, CONTROL)
        hand.write("Child accounts")
        hand.press(K.Key_Return)
        assert "  " * indent + "Child accounts" in shown(outline)
        assert stack.count() == 1
        stack.undo()
        assert shown(outline) == _PLAN


def test_an_empty_row_opens_where_it_will_stand(page: AccountPage, outline: Outline, hand: Hand) -> None:
    put(outline, _PLAN[-1])
    page.plan.card.add_buttons[ProductValue].click()
    hand.write("A value")
    assert shown(outline)[-2:] == ["", _PLAN[-1]], "values stand before the goals of no outcome"
    hand.press(K.Key_Return)
    assert shown(outline)[-2:] == ["A value", _PLAN[-1]]
    put(outline, "Yokohama")
    page.plan.card.add_buttons[Milestone].click()
    hand.write("Last of Yokohama")
    hand.press(K.Key_Return)
    assert shown(outline)[3:6] == ["      Master", "      Training", "      Last of Yokohama"]


def test_one_button_adds_where_there_is_no_room_for_four(page: AccountPage, outline: Outline, hand: Hand) -> None:
    card = page.plan.card
    page.resize(744, 600)
    QApplication.processEvents()
    kinds = list(card.add_buttons.values())
    kinds[0].setFocus()
    page.plan.kept.open()
    QApplication.processEvents()
    below = [card.adds, card.pattern_button, *card.beside.buttons, card.detail_button]
    ends = [(one.geometry().left(), one.geometry().right()) for one in below]
    assert all(end < begin for (_, end), (begin, _) in pairwise(ends)), "none lies on another"
    assert card.adds.width() >= card.adds.menu_button.sizeHint().width()
    assert not any(one.isVisible() for one in kinds)
    assert [one.text() for one in card.adds.menu().actions()] == [one.accessibleName() for one in kinds]
    put(outline, "Yokohama")
    hand.press(K.Key_4, ALT)
    hand.write("Last of Yokohama")
    hand.press(K.Key_Return)
    assert "      Last of Yokohama" in shown(outline), "the keys are those of the buttons"
    card.adds.menu_button.setFocus()
    page.plan.kept.shut()
    QApplication.processEvents()
    assert not card.adds.menu_button.isVisible()


def test_tab_leaves_out_what_gave_way(page: AccountPage, outline: Outline, hand: Hand) -> None:
    page.plan.card.detail_button.click()
    QApplication.processEvents()
    put(outline, "Master", NodeField.SIDE)
    outline.setFocus()
    hand.press(K.Key_F2)
    hand.press(K.Key_Tab)
    assert outline.currentIndex().column() == NodeField.DUE.value
    hand.press(K.Key_Tab)
    hand.press(K.Key_Tab)
    assert (_title(outline), outline.currentIndex().column()) == ("Training", NodeField.TITLE.value)


def test_what_is_typed_is_kept_when_the_focus_goes_elsewhere(
    page: AccountPage, outline: Outline, hand: Hand, desk: Desk, plan: int
) -> None:
    put(outline, "Master")
    hand.press(K.Key_Insert)
    hand.write("Second")
    page.tabs.setFocus()
    QApplication.processEvents()
    assert [one.milestone.title for one in _whole(desk, plan).goals[0].milestones] == ["Master", "Second", "Training"]


def test_space_says_that_a_milestone_is_done_and_takes_it_back(
    desk: Desk, plan: int, outline: Outline, hand: Hand
) -> None:
    put(outline, "Master", NodeField.OWNER)
    hand.press(K.Key_Space)
    assert _milestone(desk, plan, "Master").done_on == TODAY
    hand.press(K.Key_Space)
    assert _milestone(desk, plan, "Master").status is MilestoneStatus.OPEN
    put(outline, "Kobe")
    hand.press(K.Key_Space)
    assert isinstance(hand.at, Outline), "on another row it does nothing, and opens nothing"


def test_a_milestone_becomes_a_key_one_by_the_keys_and_by_its_menu(
    desk: Desk, plan: int, page: AccountPage, outline: Outline, hand: Hand, stack: UndoStack
) -> None:
    cell = put(outline, "Master")
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Master"
    hand.press(K.Key_D, CONTROL)
    assert _milestone(desk, plan, "Master").key
    assert "Key milestone" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert stack.count() == 1
    mark = _menu(outline, desk).actions()[1]
    assert mark.isChecked()
    assert mark.shortcut().toString() == "Ctrl+D"
    mark.trigger()
    assert not _milestone(desk, plan, "Master").key
    put(outline, "Kobe")
    hand.press(K.Key_D, CONTROL)
    assert stack.count() == 2
    assert isinstance(hand.at, Outline), "on another row it does nothing, and opens nothing"


def test_the_menu_of_a_row_does_what_the_keys_do(desk: Desk, plan: int, outline: Outline) -> None:
    put(outline, "Kobe")
    assert [action.text() for action in _menu(outline, desk).actions()] == ["Add below", "Add inside", "Delete"]
    put(outline, "Master")
    menu = _menu(outline, desk)
    assert [action.text() for action in menu.actions()] == [
        *("Done", "Key milestone", "", "Our turn", "Customer's turn", "Customer sees it", ""),
        *("Move one working day later", "Move one working day earlier", "", "Add below", "Delete"),
    ]
    menu.actions()[0].trigger()
    assert _milestone(desk, plan, "Master").status is MilestoneStatus.DONE
    assert _menu(outline, desk).actions()[0].isChecked()
    for place in (4, 5):
        _menu(outline, desk).actions()[place].trigger()
    assert (_milestone(desk, plan, "Master").side, _milestone(desk, plan, "Master").customer_sees) == (
        Side.CUSTOMER,
        False,
    )
    assert [one.isChecked() for one in _menu(outline, desk).actions()[3:6]] == [False, True, False]
    menu.actions()[-1].trigger()
    assert [one.milestone.title for one in _whole(desk, plan).milestones] == ["Training", "Start", "Measure"]


def test_moving_among_siblings_and_past_them(
    outline: Outline, hand: Hand, stack: UndoStack, resets: list[None]
) -> None:
    put(outline, "Training", NodeField.DUE)
    hand.press(K.Key_Up, ALT)
    assert shown(outline)[3:5] == ["      Training", "      Master"]
    hand.press(K.Key_Down, ALT)
    hand.press(K.Key_Down, ALT)
    assert shown(outline)[2:8] == [
        "    Yokohama",
        "      Master",
        "    Kobe",
        "      Training",
        "      Start",
        "      Measure",
    ]
    assert (_title(outline), outline.currentIndex().column()) == ("Training", NodeField.DUE.value)
    hand.press(K.Key_Up, ALT)
    assert shown(outline) == _PLAN
    put(outline, "Orders in one place")
    hand.press(K.Key_Up, ALT)
    assert shown(outline) == _PLAN
    for _step in range(4):
        stack.undo()
    assert shown(outline) == _PLAN
    assert resets == []


def test_a_goal_leaves_its_outcome_and_comes_back(outline: Outline, hand: Hand) -> None:
    put(outline, "Kobe")
    hand.press(K.Key_Down, ALT)
    assert shown(outline)[5:] == ["Kobe", "  Start", "  Measure", "State wanted after 3 months"]
    hand.press(K.Key_Up, ALT)
    assert shown(outline) == _PLAN
    assert outline.isExpanded(put(outline, "Kobe"))


def test_deleted_undone_and_redone(page: AccountPage, outline: Outline, hand: Hand, stack: UndoStack) -> None:
    put(outline, "Yokohama")
    hand.press(K.Key_Delete)
    assert shown(outline) == [*_PLAN[:2], *_PLAN[5:]]
    assert "Ctrl+Z" in page.notice.words
    stack.undo()
    assert shown(outline) == _PLAN
    assert not page.notice.isVisible(), "it is not in the trash any more"
    stack.redo()
    stack.undo()
    put(outline, "Less time")
    hand.press(K.Key_Delete)
    assert shown(outline)[:4] == ["Orders in one place", _PLAN[-1], "Yokohama", "  Master"], "its goals stay"
    stack.undo()
    assert shown(outline) == _PLAN


def test_an_open_editor_outlives_what_others_do(
    desk: Desk, plan: int, outline: Outline, hand: Hand, resets: list[None]
) -> None:
    put(outline, "Training")
    hand.press(K.Key_Return)
    hand.write("typing")
    editor = hand.at
    desk.plans.edit(Milestone, _milestone(desk, plan, "Training").id, title="from elsewhere", due=date(2026, 12, 24))
    desk.plans.move(Milestone, _milestone(desk, plan, "from elsewhere").id, -1)
    desk.plans.delete(Milestone, _milestone(desk, plan, "Master").id, "Master")
    desk.plans.add_value(plan, "Another value")
    assert hand.at is editor
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "typing"
    hand.press(K.Key_Return)
    assert _milestone(desk, plan, "typing").due == date(2026, 12, 24)
    assert resets == []


def test_selection_expansion_and_scroll_survive(
    desk: Desk, plan: int, page: AccountPage, outline: Outline, resets: list[None]
) -> None:
    goal = _whole(desk, plan).goals[1].goal.id
    for place in range(30):
        desk.plans.add_milestone(goal, f"Step {place}")
    outline.collapse(put(outline, "Yokohama"))
    chosen = QPersistentModelIndex(put(outline, "Step 20", NodeField.DUE))
    outline.scrollTo(outline.currentIndex())
    bar = outline.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0
    desk.plans.edit(Goal, goal, title="Kobe, and all the others")
    desk.plans.add_milestone(goal, "Last")
    assert outline.currentIndex() == chosen
    assert not outline.isExpanded(put(outline, "Yokohama"))
    assert bar.value() == before
    assert resets == []


def test_the_model_is_sound(qtmodeltester: ModelTester, page: AccountPage, outline: Outline, hand: Hand) -> None:
    qtmodeltester.check(page.plan.model)
    put(outline, "Master")
    hand.press(K.Key_Return, CONTROL)
    hand.write("New")
    hand.press(K.Key_Down, ALT)
    hand.press(K.Key_Return)
    hand.press(K.Key_Down, ALT)
    hand.press(K.Key_Delete)
    put(outline, "Less time")
    hand.press(K.Key_Delete)
    qtmodeltester.check(page.plan.model)


def test_only_the_rows_that_changed_are_told(desk: Desk, plan: int, page: AccountPage, outline: Outline) -> None:
    told: list[str] = []
    page.plan.model.dataChanged.connect(lambda first, _last: told.append(first.data()))
    desk.plans.finish(_milestone(desk, plan, "Start").id, TODAY)
    assert told == ["Start"]


@pytest.mark.parametrize(
    ("at", "keys", "expected"),
    [
        ("Master", (K.Key_Return,), ["Master", "New", "Training"]),
        ("Training", (K.Key_Return,), ["Master", "Training", "New"]),
        ("Master", (K.Key_Tab, K.Key_Escape), ["Master", "New", "Training"]),
        ("Master", (K.Key_Up,), ["Master", "New", "Training"]),
    ],
)
def test_a_row_added_is_one_step(
    desk: Desk,
    plan: int,
    outline: Outline,
    hand: Hand,
    stack: UndoStack,
    at: str,
    keys: tuple[Qt.Key, ...],
    expected: list[str],
) -> None:
    put(outline, at)
    count = stack.count()
    hand.press(K.Key_Return, CONTROL)
    hand.write("New")
    for key in keys:
        hand.press(key)
    yokohama = _whole(desk, plan).outcomes[0].goals[0]
    assert [one.milestone.title for one in yokohama.milestones] == expected
    assert stack.count() == count + 1
    stack.undo()
    assert shown(outline) == _PLAN
    stack.redo()
    assert shown(outline)[4 if at == "Master" else 5] == "      New"


def test_delete_in_a_cell_empties_it_and_ctrl_delete_deletes_the_row(
    desk: Desk, plan: int, page: AccountPage, outline: Outline, hand: Hand, stack: UndoStack
) -> None:
    desk.plans.edit(Milestone, _milestone(desk, plan, "Master").id, due=date(2026, 12, 24))
    put(outline, "Master", NodeField.DUE)
    hand.press(K.Key_Delete)
    assert _milestone(desk, plan, "Master").due is None
    assert "Ctrl+Z" in page.notice.words
    put(outline, "Master", NodeField.SIDE)
    hand.press(K.Key_Delete)
    assert "cannot be empty" in page.notice.words
    assert shown(outline) == _PLAN
    hand.press(K.Key_Delete, CONTROL)
    assert "  Master" not in "\n".join(shown(outline))
    stack.undo()
    assert shown(outline) == _PLAN


def test_a_day_is_taken_from_the_month_of_its_cell(desk: Desk, plan: int, outline: Outline, hand: Hand) -> None:
    put(outline, "Master", NodeField.DUE)
    hand.press(K.Key_Return)
    hand.press(K.Key_Down, ALT)
    hand.press(K.Key_Right)
    hand.press(K.Key_Return)
    assert _milestone(desk, plan, "Master").due == date(2026, 12, 5)
    assert hand.at is outline
